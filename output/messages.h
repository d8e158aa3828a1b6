/*
 * messages.h - facts to words, in the person's language.
 *
 * A sentence has places for the values of its fact:
 *
 *     {0}  ... {3}   text[0] ... text[3]
 *     {#0} ... {#5}  number[0] ... number[5]
 *     {d0}           number[0] as a date, 2025-03-01
 *     {e0}           number[0], a value of errno, in words; in a message
 *     {h0}           number[0] in half days as days, 2.5
 *     {s0}           English plural: nothing if number[0] is 1, else "s"
 *     {p0}           the same of half days: nothing if number[0] is 1 or 2
 *     {?0}...{/}     what stands between only if text[0] is not empty,
 *     {?#0}...{/}    or number[0] not NONE
 *
 * The sentences are in output/lang/.  No locale is looked at: the words are
 * the same on every machine.
 */
#ifndef OUTPUT_MESSAGES_H
#define OUTPUT_MESSAGES_H

#include "model/diag.h"
#include "model/problem.h"
#include "output/phrase.h"

#include <stdio.h>

struct arena;

/* The words as written, places and all. */
const char *message_sentence(enum message message, enum language language);
const char *phrase_words(enum phrase phrase, enum language language);

/* The words with the values in their places. */
void words_print(FILE *to, const char *words, const struct fact *fact);
const char *words_text(struct arena *arena, const char *words,
                       const struct fact *fact);

/* The sentence of the fact, then its code in brackets: on the terminal, where
 * the code is what one searches for. */
void message_print(FILE *to, const struct fact *fact, enum language language);
const char *message_text(struct arena *arena, const struct fact *fact,
                         enum language language);

/* The sentence alone, as a cell of a table has it, which goes on to people who
 * never see the program. */
const char *message_words(struct arena *arena, const struct fact *fact,
                          enum language language);

/* Half days as days, 5 is 2.5; text has HALF_DAYS_TEXT_SIZE bytes. */
#define HALF_DAYS_TEXT_SIZE 32
const char *half_days_to_text(long half_days, char *text);

/* Prints a phrase; the values are {text...}, {number...} of a fact. */
#define PHRASE(to, language, name, ...) \
    words_print((to), phrase_words(PHRASE_##name, (language)), \
                &(struct fact){MESSAGE_NOTHING, __VA_ARGS__})
#define PHRASE_TEXT(arena, language, name, ...) \
    words_text((arena), phrase_words(PHRASE_##name, (language)), \
               &(struct fact){MESSAGE_NOTHING, __VA_ARGS__})

#endif
