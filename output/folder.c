#include "output/folder.h"

#include "output/html_writer.h"
#include "output/leftover.h"
#include "output/pages.h"
#include "output/stale.h"
#include "output/xlsx_writer.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

bool is_calendar_name(const char *name) {
    size_t n = strlen(name);
    size_t n_ending = strlen(CALENDAR_ENDING);
    return n > n_ending && !strcmp(name + n - n_ending, CALENDAR_ENDING);
}

/* A file that this program has written, and that nobody else has saved since:
 * other programs put their own name there. */
static bool is_calendar(int at, const char *name) {
    char head[sizeof CALENDAR_HEAD - 1];
    if (!is_calendar_name(name))
        return false;
    int file = openat(at, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return false;
    bool is_ours = read(file, head, sizeof head) == (ssize_t)sizeof head &&
                   !memcmp(head, CALENDAR_HEAD, sizeof head);
    close(file);
    return is_ours;
}

/* Of several the first by name is told, in whatever order they come. */
static void stray_note(struct folder *folder, const char *within,
                       const char *name) {
    const char *stray = arena_print(&folder->arena, "%s%s", within, name);
    if (!folder->stray || strcmp(stray, folder->stray) < 0)
        folder->stray = stray;
}

static bool are_calendars_in(struct folder *folder, DIR *entries,
                             const char *within) {
    bool are_ours = true;
    for (const struct dirent *entry; (entry = readdir(entries));)
        if (!is_dots(entry->d_name) &&
            !is_calendar(dirfd(entries), entry->d_name)) {
            stray_note(folder, within, entry->d_name);
            are_ours = false;
        }
    return are_ours;
}

static bool are_calendars(struct folder *folder, DIR *entries) {
    return are_calendars_in(folder, entries, "");
}

static bool is_calendars_folder(struct folder *within, int at,
                                const char *name) {
    if (strcmp(name, CALENDARS_FOLDER) != 0)
        return false;
    int folder =
        openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *entries = folder < 0 ? NULL : fdopendir(folder);
    if (!entries) {
        if (folder >= 0)
            close(folder);
        return false;
    }
    bool is_ours = are_calendars_in(within, entries, CALENDARS_FOLDER "/");
    closedir(entries);
    return is_ours;
}

/* What a spreadsheet puts beside a file that it has open. */
static bool is_lock(const char *name) {
    static const char *const begins[] = {".~lock.", "~$"};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (!strncmp(name, begins[i], strlen(begins[i])))
            return true;
    return false;
}

static bool is_our_name(const char *name) {
    static const char *const names[] = {
#define X(name, file, ...) file ".csv",
        PAGES(X)
#undef X
            SOLUTION_FILE,
        BASELINE_FILE, WORKBOOK_FILE, HTML_FILE, CALENDARS_FOLDER};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(name, names[i]))
            return true;
    return false;
}

/* May stand in an output of ours: whatever else a person has put there, such
 * as the calendar under a name of his own, is not ours to take away. */
static bool is_harmless(struct folder *folder, int at, const char *name) {
    return (is_our_name(name) || is_lock(name)) &&
           (!is_folder(at, name) || is_calendars_folder(folder, at, name));
}

/* Ours, or empty. */
static bool is_output(struct folder *folder, DIR *entries) {
    bool is_empty = true;
    bool is_ours = false;
    bool is_harmful = false;
    for (const struct dirent *entry; (entry = readdir(entries));) {
        const char *name = entry->d_name;
        if (is_dots(name))
            continue;
        const char *before = folder->stray;
        if (!is_harmless(folder, dirfd(entries), name)) {
            is_harmful = true;
            if (folder->stray == before)
                stray_note(folder, "", name);
        }
        is_ours |= !strcmp(name, SOLUTION_FILE) || !strcmp(name, DRAW_FILE);
        is_empty = false;
    }
    return !is_harmful && (is_ours || is_empty);
}

typedef bool is_replaceable(struct folder *folder, DIR *entries);

/* Looks at what is at the target's place. */
static enum folder_result target_check(struct folder *folder,
                                       is_replaceable *is_ours) {
    DIR *entries = opendir(folder->target);
    if (!entries)
        return errno == ENOENT ? FOLDER_DONE : FOLDER_FAILED;
    folder->is_there = true;
    bool is_right = is_ours(folder, entries);
    closedir(entries);
    return is_right ? FOLDER_DONE : FOLDER_NOT_OURS;
}

static const char *parent_of(struct folder *folder) {
    return dirname(arena_text(&folder->arena, folder->target));
}

static bool folder_remove(struct folder *folder, const char *path);

/* Half an output may be anything that a whole one may. */
static void stale_remove(void *context, const char *path) {
    DIR *entries = opendir(path);
    if (!entries)
        return;
    bool is_half = true;
    for (const struct dirent *entry; is_half && (entry = readdir(entries));)
        is_half = is_dots(entry->d_name) ||
                  is_harmless(context, dirfd(entries), entry->d_name);
    closedir(entries);
    if (is_half)
        folder_remove(context, path);
}

/* Another process may be making its own. */
static bool fresh_make(struct folder *folder) {
    const char *base = basename(arena_text(&folder->arena, folder->target));
    for (int i = 0; i < TRIES; i++) {
        const char *fresh =
            arena_print(&folder->arena, "%s/.%s.new-%ld-%d", parent_of(folder),
                        base, (long)getpid(), i);
        leftover_add(fresh);
        if (!mkdir(fresh, 0777)) {
            folder->fresh = fresh;
            stale_find(&folder->arena, parent_of(folder), base, fresh,
                       stale_remove, folder);
            return true;
        }
        leftover_drop(fresh);
        if (errno != EEXIST)
            return false;
    }
    return false;
}

static enum folder_result begin(struct folder *folder, const char *target,
                                is_replaceable *is_ours) {
    memset(folder, 0, sizeof *folder);
    folder->target = path_resolve(&folder->arena, target);
    enum folder_result result = target_check(folder, is_ours);
    if (result != FOLDER_DONE)
        return result;
    return fresh_make(folder) ? FOLDER_DONE : FOLDER_FAILED;
}

enum folder_result folder_begin(struct folder *folder, const char *target) {
    return begin(folder, target, is_output);
}

enum folder_result folder_begin_calendars(struct folder *folder,
                                          const char *target) {
    return begin(folder, target, are_calendars);
}

bool folder_make_calendars(struct folder *folder) {
    assert(folder->fresh);
    return !mkdir(path_in(folder, folder->fresh, CALENDARS_FOLDER), 0777);
}

void folder_part(struct folder *part, const struct folder *folder) {
    *part = (struct folder){.fresh = folder->fresh};
}

void folder_join(struct folder *folder, struct folder *part) {
    for (int i = 0; i < part->written.n; i++) {
        struct written written = part->written.at[i];
        written.name = arena_text(&folder->arena, written.name);
        VEC_PUSH(&folder->written, written);
    }
    VEC_RELEASE(&part->written);
    arena_release(&part->arena);
}

FILE *folder_open(struct folder *folder, const char *name) {
    assert(folder->fresh);
    struct written written = {arena_text(&folder->arena, name), "", false};
    VEC_PUSH(&folder->written, written);
    return fopen(path_in(folder, folder->fresh, name), "wbx");
}

static bool file_close(FILE *file, bool is_whole) {
    int why = errno;
    bool is_closed = !fclose(file);
    if (!is_whole)
        errno = why;
    return is_whole && is_closed;
}

bool file_settle(FILE *file) {
    return file_close(file,
                      !fflush(file) && !ferror(file) && !fsync(fileno(file)));
}

/* Where the system does not begin, folder_settle will wait the longer. */
bool folder_close(FILE *file) {
    bool is_whole = !fflush(file) && !ferror(file);
    if (is_whole)
        (void)sync_file_range(fileno(file), 0, 0, SYNC_FILE_RANGE_WRITE);
    return file_close(file, is_whole);
}

static bool path_settle(const char *path) {
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return false;
    bool is_settled = !fsync(file);
    int why = errno;
    close(file);
    errno = why;
    return is_settled;
}

bool folder_settle(struct folder *folder) {
    for (int i = 0; i < folder->written.n; i++) {
        struct written *written = &folder->written.at[i];
        if (!written->is_settled)
            written->is_settled =
                path_settle(path_in(folder, folder->fresh, written->name));
        if (!written->is_settled)
            return false;
    }
    return true;
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

/* Calendars alone: what anybody has put there since stays. */
static void calendars_remove(struct folder *folder, const char *path) {
    DIR *entries = opendir(path);
    if (!entries)
        return;
    for (const struct dirent *entry; (entry = readdir(entries));)
        if (is_calendar_name(entry->d_name))
            unlink(path_in(folder, path, entry->d_name));
    closedir(entries);
    rmdir(path);
}

static void files_remove(struct folder *folder, const char *path) {
    DIR *entries = opendir(path);
    if (!entries)
        return;
    for (const struct dirent *entry; (entry = readdir(entries));)
        if (!is_dots(entry->d_name))
            unlink(path_in(folder, path, entry->d_name));
    closedir(entries);
}

/* A folder of ours: nothing in it but files, and the folder of calendars.
 * False if it is still there. */
static bool folder_remove(struct folder *folder, const char *path) {
    files_remove(folder, path);
    calendars_remove(folder, path_in(folder, path, CALENDARS_FOLDER));
    return !rmdir(path) || errno == ENOENT;
}

static bool step_aside(struct folder *folder, const char *aside) {
    if (rename(folder->target, aside))
        return false;
    if (!rename(folder->fresh, folder->target)) {
        leftover_drop(folder->fresh);
        leftover_add(aside);
        folder->fresh = aside;
        return true;
    }
    int why = errno;
    rename(aside, folder->target);
    errno = why;
    return false;
}

/* For file systems that cannot exchange: the old one steps aside. */
static bool swap_in_turn(struct folder *folder) {
    const char *aside = arena_print(&folder->arena, "%s.old", folder->fresh);
    sigset_t before;
    leftover_hold(&before);
    bool is_swapped = step_aside(folder, aside);
    leftover_go_on(&before);
    return is_swapped;
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
    leftover_drop(folder->fresh);
    folder->fresh = NULL;
    return true;
}

/* Somebody may have taken the old one away meanwhile. */
static bool take_place(struct folder *folder) {
    if (folder->is_there && swap(folder))
        return true;
    bool is_empty = !folder->is_there || errno == ENOENT;
    return is_empty && take_empty_place(folder);
}

enum folder_result folder_replace(struct folder *folder) {
    if (!folder_settle(folder))
        return FOLDER_FAILED;
    folder_sync(path_in(folder, folder->fresh, CALENDARS_FOLDER));
    folder_sync(folder->fresh);
    if (!take_place(folder))
        return FOLDER_FAILED;
    folder_sync(parent_of(folder));
    return FOLDER_DONE;
}

enum folder_result folder_replace_file(struct folder *folder,
                                       const char *name) {
    if (!folder->is_there)
        return folder_replace(folder);
    if (!folder_settle(folder) || rename(path_in(folder, folder->fresh, name),
                                         path_in(folder, folder->target, name)))
        return FOLDER_FAILED;
    folder_sync(folder->target);
    return FOLDER_DONE;
}

bool folder_release(struct folder *folder) {
    int why = errno;
    bool is_gone = true;
    if (folder->fresh) {
        is_gone = folder_remove(folder, folder->fresh);
        leftover_drop(folder->fresh);
    }
    VEC_RELEASE(&folder->written);
    arena_release(&folder->arena);
    memset(folder, 0, sizeof *folder);
    errno = why;
    return is_gone;
}
