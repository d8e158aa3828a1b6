#include "output/edited.h"

#include "model/base/stop.h"
#include "model/baseline.h"
#include "model/diag.h"
#include "model/sha256.h"
#include "output/folder.h"
#include "output/pages.h"
#include "output/single.h"
#include "output/xlsx_writer.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DIGITS_SHOWN 8
#define LINE_SIZE 256

/* What people edit, the ending apart. */
static const struct {
    const char *file;
    const char *ending;
} files[] = {
    {"calendar.csv", ".csv"},
    {WORKBOOK_FILE, ".xlsx"},
};
#define N_FILES (int)(sizeof files / sizeof *files)

struct bytes {
    char *at;
    size_t n;
    char sha256[SHA256_TEXT_SIZE];
};

static bool read_all(int file, struct bytes *bytes) {
    struct stat status;
    if (fstat(file, &status) != 0)
        return false;
    if (!S_ISREG(status.st_mode)) {
        errno = ENOENT;
        return false;
    }
    size_t room = (size_t)status.st_size;
    bytes->at = stop_calloc(room + 1, 1);
    while (bytes->n < room) {
        ssize_t n = read(file, bytes->at + bytes->n, room - bytes->n);
        if (n < 0)
            return false;
        if (!n)
            break;
        bytes->n += (size_t)n;
    }
    sha256_hex(bytes->at, bytes->n, bytes->sha256);
    return true;
}

/* False with errno; to be freed in either case.  A link, or what is no file, is
 * not there. */
static bool bytes_read(struct bytes *bytes, const char *path) {
    *bytes = (struct bytes){0};
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return false;
    bool is_read = read_all(file, bytes);
    int why = errno;
    close(file);
    errno = why;
    return is_read;
}

bool edited_note(struct folder *folder, FILE *to) {
    bool is_read = true;
    const char *between = "\n";
    fputs("  \"outputs\": {", to);
    for (int i = 0; i < N_FILES && is_read; i++) {
        struct bytes bytes;
        const char *path =
            arena_print(&folder->arena, "%s/%s", folder->fresh, files[i].file);
        is_read = bytes_read(&bytes, path);
        if (is_read)
            fprintf(to, "%s    \"%s\": \"%s\"", between, files[i].file,
                    bytes.sha256);
        between = is_read ? ",\n" : between;
        is_read = is_read || errno == ENOENT;
        free(bytes.at);
    }
    fputs("\n  },\n", to);
    return is_read;
}

/* The digest that the target's solution.json tells of the file; null if it
 * tells none. */
static const char *digest_noted(struct folder *folder, const char *name) {
    struct arena *arena = &folder->arena;
    const char *key = arena_print(arena, "    \"%s\": \"", name);
    const char *digest = NULL;
    char line[LINE_SIZE];
    FILE *from =
        fopen(arena_print(arena, "%s/%s", folder->target, SOLUTION_FILE), "re");
    while (from && !digest && fgets(line, sizeof line, from)) {
        const char *value = line + strlen(key);
        if (strncmp(line, key, strlen(key)) == 0)
            digest =
                arena_text_n(arena, value, strspn(value, "0123456789abcdef"));
    }
    if (from)
        fclose(from);
    return digest;
}

/* Beside the target, as the person called it. */
static const char *kept_path(struct folder *folder, const char *asked, int i,
                             const char *sha256) {
    struct arena *arena = &folder->arena;
    const char *beside = dirname(arena_text(arena, asked));
    const char *parent = dirname(arena_text(arena, folder->target));
    char *real = realpath(beside, NULL);
    bool is_link = !real || strcmp(real, parent) != 0;
    free(real);
    const char *name = arena_print(arena, "%s-calendar-%.*s%s",
                                   basename(arena_text(arena, folder->target)),
                                   DIGITS_SHOWN, sha256, files[i].ending);
    if (!is_link && strcmp(beside, ".") == 0)
        return name;
    return arena_print(arena, "%s/%s", is_link ? parent : beside, name);
}

static bool is_file(const char *path) {
    struct stat status;
    return !lstat(path, &status) && S_ISREG(status.st_mode);
}

static bool bytes_write(const struct bytes *bytes, const char *path,
                        struct diags *diags) {
    struct single single;
    bool is_kept = single_begin(&single, path, diags);
    if (is_kept) {
        fwrite(bytes->at, 1, bytes->n, single.to);
        is_kept = single_keep(&single, diags);
    }
    single_release(&single);
    return is_kept;
}

/* What has the name already was kept before, and people may have gone on from
 * there. */
static bool keep(struct folder *folder, const char *asked, int i,
                 const struct bytes *bytes, struct diags *diags) {
    const char *path =
        diags_keep(diags, kept_path(folder, asked, i, bytes->sha256));
    bool is_kept = is_file(path) || bytes_write(bytes, path, diags);
    const char *what =
        arena_print(&folder->arena, "%s/%s", asked, files[i].file);
    if (is_kept)
        diags_add_nowhere(diags, (struct fact){MESSAGE_RESULT_EDITED,
                                               {diags_keep(diags, what), path},
                                               {0}});
    return is_kept;
}

bool edited_keep(struct folder *folder, const char *asked,
                 const struct baseline *baseline, struct diags *diags) {
    bool is_kept = true;
    for (int i = 0; i < N_FILES && is_kept; i++) {
        const char *name = files[i].file;
        const char *noted = digest_noted(folder, name);
        struct bytes bytes = {0};
        bool is_there =
            noted && bytes_read(&bytes, arena_print(&folder->arena, "%s/%s",
                                                    folder->target, name));
        if (is_there && strcmp(bytes.sha256, noted) != 0 &&
            !(baseline && strcmp(bytes.sha256, baseline->sha256) == 0))
            is_kept = keep(folder, asked, i, &bytes, diags);
        free(bytes.at);
    }
    return is_kept;
}
