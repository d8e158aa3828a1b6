#include "output/edited.h"

#include "model/baseline.h"
#include "model/diag.h"
#include "output/file_name.h"
#include "output/folder.h"
#include "output/noted.h"
#include "output/single.h"
#include "output/xlsx_writer.h"

#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define DIGITS_SHOWN 8

/* A re-solve can begin from these, but for the sheet that must be saved. */
static bool is_calendar(const char *name) {
    static const char *const calendars[] = {"calendar.csv", WORKBOOK_FILE,
                                            BASELINE_FILE};
    for (size_t i = 0; i < sizeof calendars / sizeof *calendars; i++)
        if (strcmp(name, calendars[i]) == 0)
            return true;
    return false;
}

/* "out-filing-1a2b3c4d.csv": names of officers in it may be long. */
static const char *kept_name(struct folder *folder, const char *name,
                             const char *sha256) {
    struct arena *arena = &folder->arena;
    const char *file = basename(arena_text(arena, name));
    const char *ending = strrchr(file, '.');
    size_t n = ending ? (size_t)(ending - file) : strlen(file);
    return arena_print(arena, "%s-%s-%.*s%s",
                       basename(arena_text(arena, folder->target)),
                       file_name_part(arena, arena_text_n(arena, file, n)),
                       DIGITS_SHOWN, sha256, ending ? ending : "");
}

/* Beside the target, as the person called it. */
static const char *kept_path(struct folder *folder, const char *asked,
                             const char *name) {
    struct arena *arena = &folder->arena;
    const char *beside = dirname(arena_text(arena, asked));
    const char *parent = dirname(arena_text(arena, folder->target));
    char *real = realpath(beside, NULL);
    bool is_link = !real || strcmp(real, parent) != 0;
    free(real);
    if (!is_link && strcmp(beside, ".") == 0)
        return name;
    return arena_print(arena, "%s/%s", is_link ? parent : beside, name);
}

static bool is_file(const char *path) {
    struct stat status;
    return !lstat(path, &status) && S_ISREG(status.st_mode);
}

static bool content_write(const struct content *content, const char *path,
                          struct diags *diags) {
    struct single single;
    bool is_kept = single_begin(&single, path, diags);
    if (is_kept) {
        fwrite(content->at, 1, content->n, single.to);
        is_kept = single_keep(&single, diags);
    }
    single_release(&single);
    return is_kept;
}

/* What has the name already was kept before, and people may have gone on from
 * there. */
static bool keep(struct folder *folder, const char *asked, const char *name,
                 const struct content *content, struct diags *diags) {
    const char *path =
        diags_keep(diags, kept_path(folder, asked,
                                    kept_name(folder, name, content->sha256)));
    bool is_kept = is_file(path) || content_write(content, path, diags);
    const char *what = arena_print(&folder->arena, "%s/%s", asked, name);
    if (is_kept)
        diags_add_nowhere(diags,
                          (struct fact){MESSAGE_RESULT_EDITED,
                                        {diags_keep(diags, what), path,
                                         is_calendar(name) ? path : NULL},
                                        {0}});
    return is_kept;
}

/* Lost is what neither the new output nor its baseline has: draw, too, may have
 * written what stands there. */
static bool is_lost(struct folder *folder, const struct noted *noted,
                    const char *old, const struct baseline *baseline) {
    char fresh[SHA256_TEXT_SIZE];
    if (strcmp(old, noted->sha256) == 0 ||
        (baseline && strcmp(old, baseline->sha256) == 0))
        return false;
    return !digest_read(fresh, arena_print(&folder->arena, "%s/%s",
                                           folder->fresh, noted->name)) ||
           strcmp(old, fresh) != 0;
}

static bool lost_keep(struct folder *folder, const char *asked,
                      const char *name, const char *path, struct diags *diags) {
    struct content old;
    bool is_kept =
        content_read(&old, path) && keep(folder, asked, name, &old, diags);
    int why = errno;
    free(old.at);
    errno = why;
    return is_kept;
}

static bool noted_keep(struct folder *folder, const char *asked,
                       const struct noted *noted,
                       const struct baseline *baseline, struct diags *diags) {
    char old[SHA256_TEXT_SIZE];
    const char *path =
        arena_print(&folder->arena, "%s/%s", folder->target, noted->name);
    if (!digest_read(old, path))
        return errno == ENOENT;
    return !is_lost(folder, noted, old, baseline) ||
           lost_keep(folder, asked, noted->name, path, diags);
}

bool edited_keep(struct folder *folder, const char *asked,
                 const struct baseline *baseline, struct diags *diags) {
    struct notes notes;
    bool is_kept = notes_read(&notes, folder->target, &folder->arena);
    for (int i = 0; i < notes.list.n && is_kept; i++)
        is_kept = noted_keep(folder, asked, &notes.list.at[i], baseline, diags);
    int why = errno;
    notes_release(&notes);
    errno = why;
    return is_kept;
}
