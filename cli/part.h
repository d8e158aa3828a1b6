/*
 * part.h - a bureau that was planned by itself, so that others can sum up.
 *
 * `plan --part N` leaves one in DIR/.parts, under the bureau's name: what the
 * bureau said, and its figures.  It bears a mark of what it answers (version,
 * settings, a digest of the folder): a part of anything else is none.  Neither
 * is one whose results have gone or come from another run since.
 */
#ifndef CLI_PART_H
#define CLI_PART_H

#include <stdbool.h>

struct arena;
struct arguments;
struct bureau;
struct diags;
struct site;

struct part {
    const char *folder; // of all parts
    const char *path;
    const char *results; // the bureau's, whose figures it has
    const char *mark;
    int why; // errno if not all of the folder could be read, or 0
};

/* Where it is and what it must answer; texts hang on the arena. */
void part_init(struct part *part, const struct arguments *arguments,
               const struct site *site, struct arena *arena);

/* False with a diagnostic: it is whole or not there. */
bool part_write(const struct part *part, const struct bureau *bureau,
                const char *said, struct diags *diags);

/* False if there is none.  The bureau's name stays; texts hang on the arena. */
bool part_read(struct bureau *bureau, const char **said,
               const struct part *part, struct arena *arena);

#endif
