#include "output/folder.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that only a plan folder has. */
#define PLAN_FILE "plan.csv"

/* Names tried for the fresh folder before giving up. */
#define TRIES 1000

static const char *path_in(struct folder *folder, const char *in,
                           const char *name) {
    return arena_print(&folder->arena, "%s/%s", in, name);
}

/* The folder that a link leads to, else the path without slashes at its end. */
static const char *path_resolve(struct arena *arena, const char *path) {
    char *real = realpath(path, NULL);
    size_t n = strlen(path);
    while (n > 1 && path[n - 1] == '/')
        n--;
    const char *resolved =
        real ? arena_text(arena, real) : arena_text_n(arena, path, n);
    free(real);
    return resolved;
}

static bool is_dots(const char *name) {
    return !strcmp(name, ".") || !strcmp(name, "..");
}

static bool is_folder(int at, const char *name) {
    struct stat status;
    return fstatat(at, name, &status, AT_SYMLINK_NOFOLLOW) ||
           S_ISDIR(status.st_mode);
}

/* Ours, or empty. */
static bool is_replaceable(DIR *entries) {
    bool is_empty = true;
    bool is_ours = false;
    for (const struct dirent *entry; (entry = readdir(entries));) {
        const char *name = entry->d_name;
        if (is_dots(name))
            continue;
        if (!strcmp(name, PLAN_FILE) || is_folder(dirfd(entries), name))
            return false;
        is_ours |= !strcmp(name, SOLUTION_FILE) || !strcmp(name, DRAW_FILE);
        is_empty = false;
    }
    return is_ours || is_empty;
}

/* Looks at what is at the target's place. */
static enum folder_result target_check(struct folder *folder) {
    DIR *entries = opendir(folder->target);
    if (!entries)
        return errno == ENOENT ? FOLDER_DONE : FOLDER_FAILED;
    folder->is_there = true;
    bool is_right = is_replaceable(entries);
    closedir(entries);
    return is_right ? FOLDER_DONE : FOLDER_NOT_OURS;
}

static const char *parent_of(struct folder *folder) {
    return dirname(arena_text(&folder->arena, folder->target));
}

/* Another process may be making its own. */
static bool fresh_make(struct folder *folder) {
    const char *base = basename(arena_text(&folder->arena, folder->target));
    for (int i = 0; i < TRIES; i++) {
        const char *fresh =
            arena_print(&folder->arena, "%s/.%s.new-%ld-%d", parent_of(folder),
                        base, (long)getpid(), i);
        if (!mkdir(fresh, 0777)) {
            folder->fresh = fresh;
            return true;
        }
        if (errno != EEXIST)
            return false;
    }
    return false;
}

enum folder_result folder_begin(struct folder *folder, const char *target) {
    memset(folder, 0, sizeof *folder);
    folder->target = path_resolve(&folder->arena, target);
    enum folder_result result = target_check(folder);
    if (result != FOLDER_DONE)
        return result;
    return fresh_make(folder) ? FOLDER_DONE : FOLDER_FAILED;
}

FILE *folder_open(struct folder *folder, const char *name) {
    assert(folder->fresh);
    return fopen(path_in(folder, folder->fresh, name), "wbx");
}

bool folder_close(FILE *file) {
    bool is_whole = !fflush(file) && !ferror(file) && !fsync(fileno(file));
    int why = errno;
    bool is_closed = !fclose(file);
    if (!is_whole)
        errno = why;
    return is_whole && is_closed;
}

/* So that names survive a power failure; where a file system cannot do it,
 * the files are still there. */
static void folder_sync(const char *path) {
    int at = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (at < 0)
        return;
    fsync(at);
    close(at);
}

/* A folder of ours: nothing in it but files. */
static void folder_remove(struct folder *folder, const char *path) {
    DIR *entries = opendir(path);
    if (!entries)
        return;
    for (const struct dirent *entry; (entry = readdir(entries));)
        if (!is_dots(entry->d_name))
            unlink(path_in(folder, path, entry->d_name));
    closedir(entries);
    rmdir(path);
}

/* For file systems that cannot exchange: the old one steps aside. */
static bool swap_in_turn(struct folder *folder) {
    const char *aside = arena_print(&folder->arena, "%s.old", folder->fresh);
    if (rename(folder->target, aside))
        return false;
    if (!rename(folder->fresh, folder->target)) {
        folder->fresh = aside;
        return true;
    }
    int why = errno;
    rename(aside, folder->target);
    errno = why;
    return false;
}

/* Afterwards fresh is where the old one is. */
static bool swap(struct folder *folder) {
    if (!renameat2(AT_FDCWD, folder->fresh, AT_FDCWD, folder->target,
                   RENAME_EXCHANGE))
        return true;
    return swap_in_turn(folder);
}

static bool take_empty_place(struct folder *folder) {
    if (rename(folder->fresh, folder->target))
        return false;
    folder->fresh = NULL;
    return true;
}

enum folder_result folder_replace(struct folder *folder) {
    folder_sync(folder->fresh);
    if (!(folder->is_there ? swap(folder) : take_empty_place(folder)))
        return FOLDER_FAILED;
    folder_sync(parent_of(folder));
    return FOLDER_DONE;
}

enum folder_result folder_replace_file(struct folder *folder,
                                       const char *name) {
    if (!folder->is_there)
        return folder_replace(folder);
    if (rename(path_in(folder, folder->fresh, name),
               path_in(folder, folder->target, name)))
        return FOLDER_FAILED;
    folder_sync(folder->target);
    return FOLDER_DONE;
}

void folder_release(struct folder *folder) {
    int why = errno;
    if (folder->fresh)
        folder_remove(folder, folder->fresh);
    arena_release(&folder->arena);
    memset(folder, 0, sizeof *folder);
    errno = why;
}
