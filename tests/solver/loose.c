/*
 * loose.c - the linker puts this in the way of chance_broken: no tie seems ever
 * to be broken, so that every lot is loose that can be, however often it has to
 * be opened.
 */
#include "solver/chance.h"

/* NOLINTBEGIN(bugprone-reserved-identifier): the linker's name */
int __wrap_chance_broken(struct chances *chances, const struct tie *tie,
                         const struct look *a, const struct look *b);

int __wrap_chance_broken(struct chances *chances, const struct tie *tie,
                         const struct look *a, const struct look *b) {
    (void)chances;
    (void)tie;
    (void)a;
    (void)b;
    return 0;
}
/* NOLINTEND(bugprone-reserved-identifier) */
