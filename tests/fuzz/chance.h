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

#include "tests/fuzz/markup.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct view;

/* How a calendar is shown, and what must hold of that; a zero stands behind the
 * text.  What cannot be shown is not checked. */
struct showing {
    bool (*print)(FILE *to, const struct view *view);
    void (*check)(struct part text, const struct view *view);
};

void chance_show(const uint8_t *data, size_t size,
                 const struct showing *showing);

#endif
