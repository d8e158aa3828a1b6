#include "cli/part.h"

#include "cli/arguments.h"
#include "cli/record.h"
#include "cli/sites.h"
#include "input/digest.h"
#include "model/base/arena.h"
#include "model/bureau.h"
#include "output/single.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define PARTS_FOLDER ".parts"

/* Threads change no answer. */
static const char *mark_of(const struct arguments *arguments,
                           const struct site *site, struct arena *arena,
                           int *why) {
    struct options options = arguments->options;
    options.threads = 0;
    char digest[SHA256_TEXT_SIZE];
    *why = folder_digest(site->folder, digest) ? 0 : errno;
    const char *mark = "jiancha " JIANCHA_VERSION;
#define X(name, option, ...) \
    mark = arena_print(arena, "%s --" option " %d", mark, options.name);
    OPTIONS(X)
#undef X
    return arena_print(arena, "%s %s", mark, digest);
}

void part_init(struct part *part, const struct arguments *arguments,
               const struct site *site, struct arena *arena) {
    part->folder = arena_print(arena, "%s/" PARTS_FOLDER, arguments->output);
    part->path = arena_print(arena, "%s/%s", part->folder, site->name);
    part->results = arena_print(arena, "%s/solution.json", site->output);
    part->mark = mark_of(arguments, site, arena, &part->why);
}

bool part_write(const struct part *part, const struct bureau *bureau,
                const char *said, struct diags *diags) {
    mkdir(part->folder, 0777); // if that fails, so does what follows
    char results[SHA256_TEXT_SIZE];
    file_digest(part->results, results);
    struct single file;
    bool is_kept = single_begin(&file, part->path, diags);
    if (is_kept) {
        record_write_text(file.to, part->mark);
        record_write_text(file.to, results);
        record_write_text(file.to, said);
        record_write(file.to, bureau);
        is_kept = single_keep(&file, diags);
    }
    single_release(&file);
    return is_kept;
}

/* People edit calendars, but not this file. */
static bool is_of_results(const struct part *part, const char *results) {
    char there[SHA256_TEXT_SIZE];
    file_digest(part->results, there);
    return strcmp(there, NO_DIGEST) != 0 && !strcmp(there, results);
}

bool part_read(struct bureau *bureau, const char **said,
               const struct part *part, struct arena *arena) {
    FILE *from = fopen(part->path, "rb");
    if (!from)
        return false;
    struct record record;
    record_open(&record, from, arena);
    (void)fclose(from);
    const char *mark;
    const char *results;
    return record_read_text(&mark, &record) && !strcmp(mark, part->mark) &&
           record_read_text(&results, &record) &&
           record_read_text(said, &record) &&
           record_read(bureau, &record, arena) && !record.n &&
           (!bureau->is_planned || is_of_results(part, results));
}
