/*
 * named.h - what is called so: the ids of the things that bear a name.
 *
 * People write the name of an officer or an enterprise where its id belongs;
 * whoever looks an id up in vain asks here, and tells the id.
 */
#ifndef INPUT_NAMED_H
#define INPUT_NAMED_H

#include "input/report.h"
#include "model/base/names.h"
#include "model/base/vec.h"

#include <stdbool.h>

struct named {
    struct names names;    // folded
    VEC(const char *) ids; // by name: the ids, joined by commas
};

/* The texts hang on the arena. */
void named_init(struct named *named, struct arena *arena);
void named_release(struct named *named);

void named_add(struct named *named, const char *name, const char *id);

/* Is the text, folded, a name?  Then that is told, with the ids. */
bool named_report(const struct named *named, struct report *report,
                  struct place place, const char *text);

#endif
