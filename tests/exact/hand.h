/*
 * hand.h - how a person writes: one and the same thing in several ways.
 *
 * Everything is drawn once for a folder, or cell by cell, from the seed.
 */
#ifndef TESTS_EXACT_HAND_H
#define TESTS_EXACT_HAND_H

#include "input/words.h"
#include "model/date.h"
#include "tests/exact/tables.h"
#include "tests/solver/chance.h"

struct hand {
    struct chance chance;
    struct arena *arena; // owns the texts
    bool is_wide;        // full-width punctuation
};

/* The hand that writes the tables, and how it saves them. */
void hand_init(struct hand *hand, struct tables *tables, uint64_t seed);

/* Any word of the table with that value. */
const char *hand_word(struct hand *hand, const struct word *words, int value);

/* The word, or nothing where the value is what nothing means. */
const char *hand_word_unless(struct hand *hand, const struct word *words,
                             int value, int otherwise);
const char *hand_number_unless(struct hand *hand, int value, int otherwise);

const char *hand_date(struct hand *hand, day date);
const char *hand_number(struct hand *hand, int number);
const char *hand_half_days(struct hand *hand, int half_days);

/* A list or an expression; its ; | & are written as this hand does. */
const char *hand_list(struct hand *hand, const char *text);

#endif
