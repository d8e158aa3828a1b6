/*
 * subject.h - what explain is asked about.
 */
#ifndef CLI_SUBJECT_H
#define CLI_SUBJECT_H

#include <stdbool.h>

struct arguments;
struct arena;
struct baseline_row;
struct inspector;
struct year;

/* All NONE and null where it is the folder as a whole. */
struct subject {
    int visit;
    int task;
    int lack;
    const struct baseline_row *row; // of a visit that is asked for no more
};

/* False if there is nothing of that name, which may be typed in full-width
 * letters. */
bool subject_find(struct subject *subject, const struct year *year,
                  const struct arguments *arguments);

/* The ids that are probably meant by what is none, the nearest first, joined
 * in the language of the screen; "" if none comes near. */
const char *subjects_near(struct arena *arena, const struct year *year,
                          const char *about);

/* The officer of that name or id; null if there is none. */
const struct inspector *subject_officer(const struct year *year,
                                        const char *typed);

#endif
