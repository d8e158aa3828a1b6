#include "output/leftover.h"

#include "model/base/stop.h"
#include "output/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* As many as are ever made at the same time, and more. */
#define MOST 16

#define TRIES 10 // until a folder is empty

/* Large enough for some names at a time; the kernel writes records of
 * struct dirent64 to it. */
#define ENTRIES_BYTES 4096

/* A name counts once its flag is set, which is done last. */
static char paths[MOST][PATH_MAX];
static volatile sig_atomic_t is_used[MOST];

/* What is longer than PATH_MAX cannot be made either. */
void leftover_add(const char *path) {
    int i = 0;
    while (i < MOST && is_used[i])
        i++;
    if (i == MOST)
        stop_broken("more is being made at a time than can be taken away");
    size_t n = strlen(path);
    if (n >= PATH_MAX)
        return;
    memcpy(paths[i], path, n + 1);
    is_used[i] = true;
}

void leftover_drop(const char *path) {
    for (int i = 0; i < MOST; i++)
        if (is_used[i] && !strcmp(paths[i], path))
            is_used[i] = false;
}

static bool is_any(const char *name) {
    (void)name;
    return true;
}

/* Takes away the files that are to go.  readdir may allocate, which a signal
 * handler must not. */
static void files_remove(int folder, bool is_to_go(const char *name)) {
    _Alignas(struct dirent64) char entries[ENTRIES_BYTES];
    for (;;) {
        ssize_t n = getdents64(folder, entries, sizeof entries);
        if (n <= 0)
            return;
        for (ssize_t at = 0; at < n;) {
            const char *entry = entries + at;
            const char *name = entry + offsetof(struct dirent64, d_name);
            unsigned short length;
            memcpy(&length, entry + offsetof(struct dirent64, d_reclen),
                   sizeof length);
            if (is_to_go(name))
                unlinkat(folder, name, 0);
            at += length;
        }
    }
}

static int folder_at(int at, const char *name) {
    return openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Other threads may be making files there still: by another name they find no
 * place.  Returns the name that the folder has then. */
static const char *folder_hide(const char *path, char away[PATH_MAX]) {
    if (strlen(path) + 2 > PATH_MAX)
        return path;
    stpcpy(stpcpy(away, path), "0"); // a number is the end of the name
    return renameat2(AT_FDCWD, path, AT_FDCWD, away, RENAME_NOREPLACE) ? path
                                                                       : away;
}

static void folder_empty(int folder) {
    lseek(folder, 0, SEEK_SET);
    files_remove(folder, is_any);
    int calendars = folder_at(folder, CALENDARS_FOLDER);
    if (calendars < 0)
        return;
    files_remove(calendars, is_calendar_name);
    close(calendars);
    unlinkat(folder, CALENDARS_FOLDER, AT_REMOVEDIR);
}

/* As folder_release does; what another thread was making at that moment comes
 * late. */
static void path_remove(const char *path) {
    int folder = folder_at(AT_FDCWD, path);
    if (folder < 0) {
        unlink(path);
        return;
    }
    char away[PATH_MAX];
    const char *name = folder_hide(path, away);
    for (int i = 0; i < TRIES; i++) {
        folder_empty(folder);
        if (!rmdir(name) || errno != ENOTEMPTY)
            break;
    }
    close(folder);
}

void leftovers_remove(void) {
    for (int i = 0; i < MOST; i++)
        if (is_used[i])
            path_remove(paths[i]);
}

void leftover_hold(sigset_t *before) {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, before);
}

void leftover_go_on(const sigset_t *before) {
    sigprocmask(SIG_SETMASK, before, NULL);
}
