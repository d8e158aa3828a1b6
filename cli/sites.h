/*
 * sites.h - the plan folders that were typed, one or many.
 *
 * A folder with plan.csv is a bureau's.  A folder without it that holds such
 * folders stands for all of them, sorted by name in bytes; among them one that
 * has tasks.csv alone is a bureau's, too, whose plan.csv is missing: better
 * told than passed over.  Any other folder stands for itself, and its bureau
 * learns what is wrong with it.
 */
#ifndef CLI_SITES_H
#define CLI_SITES_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/problem.h"

#include <stdbool.h>

struct arguments;
struct diags;

struct site {
    const char *folder; // as typed, or below what was typed
    const char *name;   // of the folder, links followed; the folder as typed
                        // where two have the same
    const char *real;   // where it is
    const char *output; // null: where a single folder's results go
};

struct sites {
    struct arena arena;
    VEC(struct site) list;
    bool are_many; // not just one folder that stands for itself
};

/* False, and a complaint, if a folder cannot be looked into: what is in it is
 * not known then, least of all that there is nothing.  To be released. */
bool sites_find(struct sites *sites, const struct arguments *arguments);
void sites_release(struct sites *sites);

/* The language that was asked for; if none was, the one that the bureaus whose
 * plans can be read have in common, or Chinese. */
enum language sites_language(const struct sites *sites,
                             const struct arguments *arguments);

/* Is it a bureau's folder?  By its plan, or else by its tasks. */
bool site_is(const char *folder);

/* The first of the folders that the folder stands for; null if it stands for
 * itself.  The text hangs on the arena. */
const char *site_first_in(struct arena *arena, const char *folder);

/* False with diagnostics if the results of two would go to one place. */
bool sites_check(const struct sites *sites, const struct arguments *arguments,
                 struct diags *diags);

/* The same, and says so. */
bool sites_are_apart(const struct sites *sites,
                     const struct arguments *arguments);

#endif
