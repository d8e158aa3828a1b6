/*
 * words.h - the words that a cell may hold, in both languages.
 *
 * Tables end with a null word.  Where several words have one value, the first
 * is the one that is suggested to the person, to who writes English the first
 * English one.
 */
#ifndef INPUT_WORDS_H
#define INPUT_WORDS_H

#include "model/baseline.h"
#include "model/problem.h"

struct word {
    const char *text;
    int value;
};

enum day_type { DAYS_OFF, DAYS_WORK, DAYS_WINDOW, DAYS_BLACKOUT };

extern const struct word words_yes_no[];
extern const struct word words_language[];
extern const struct word words_day_type[];
extern const struct word words_class[];
extern const struct word words_kind[];
extern const struct word words_mode[];
extern const struct word words_period[];
extern const struct word words_work[]; // value: is it 其他执法
extern const struct word words_relation[];
extern const struct word words_unit[];
extern const struct word words_status[];
extern const struct word words_weekday[]; // value: that of date_weekday

/* The value of the text, or -1. */
int word_find(const struct word *words, const char *text);

/* The first word of the value. */
const char *word_of(const struct word *words, int value);

/* The word of the value for who writes in that language. */
const char *word_in(const struct word *words, int value,
                    enum language language);

#endif
