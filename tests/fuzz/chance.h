/*
 * chance.h - an edited folder and a calendar of it by chance, ready to be
 * shown.
 *
 * The bytes begin with a text up to a zero, which edits may put into any cell;
 * the others say what is edited and when who goes where.  Of some it is a
 * re-solve: the calendar of a first plan by chance is read as the baseline of a
 * second.
 */
#ifndef TESTS_FUZZ_CHANCE_H
#define TESTS_FUZZ_CHANCE_H

#include "cli/year.h"
#include "model/plan.h"
#include "output/view.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct chance {
    struct year year;
    struct diags diags;
    struct plan plan;
    struct view view;
    char *word;
    char *baseline; // the text of the calendar
    bool has_plan;
};

/* False: there is nothing to show.  Closed in any case. */
bool chance_open(struct chance *chance, const uint8_t *data, size_t size);
void chance_close(struct chance *chance);

#endif
