/*
 * roll.h - what is known of several bureaus, and telling it.
 *
 * One line a bureau, in the order of the sites: its figures, what it said while
 * it was planned, and what is to be said of it.  Whoever plans them or gathers
 * what others planned fills it; the table, the two files and the exit code are
 * made of it alone, so that it does not matter who did.
 */
#ifndef CLI_ROLL_H
#define CLI_ROLL_H

#include "cli/command.h"
#include "model/base/arena.h"
#include "model/message.h"

#include <stdbool.h>

struct arguments;
struct bureau;
struct sites;

struct roll {
    struct arena arena;
    const struct arguments *arguments;
    const struct sites *sites;
    struct bureau *bureau; // [sites->list.n], the same order
    const char **said;     // [sites->list.n] what each said, by itself
    struct fact *fact;     // [sites->list.n] what is to be said of it
};

/* Of bureaus of which nothing is known but the name. */
void roll_init(struct roll *roll, const struct arguments *arguments,
               const struct sites *sites);
void roll_release(struct roll *roll);

/* The folder that -o names: theirs are made in it, and the summary is written
 * there.  Its own parent must be there.  False, and a complaint, if that cannot
 * be or if it holds a summary of someone else. */
bool roll_make_folder(const struct arguments *arguments);

/* What the bureaus said, under their names, to standard error. */
void roll_say(const struct roll *roll);

/* All there is to tell, and the summary's files if -o says where; returns the
 * gravest of the codes. */
enum exit_code roll_tell(const struct roll *roll);

#endif
