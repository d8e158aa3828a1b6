/*
 * ics_file.h - an iCalendar file being made (RFC 5545).
 *
 * The only way to libical.  Every event is of whole days.  Texts may hold
 * anything: what the format does not allow becomes a space, a line break
 * stays one in a description alone.  An event stands in the calendars of
 * several, and its lines are made once.
 *
 * The same calls give the same bytes: nothing is dated by the clock and no
 * name is made up.
 */
#ifndef OUTPUT_ICS_FILE_H
#define OUTPUT_ICS_FILE_H

#include "model/date.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct arena;

/* What the file says about itself. */
struct ics_facts {
    const char *name; // blank: none
    enum language language;
    int colour; // 0, 1, ...: equal numbers look alike
};

enum ics_status { ICS_CONFIRMED, ICS_TENTATIVE, ICS_CANCELLED };

struct ics_event {
    const char *uid;
    int sequence;
    day stamp; // when it was told
    day first;
    day last;
    const char *summary;
    const char *location;
    const char *description;
    const char *category;
    enum ics_status status;
};

/* What an event says in whosever calendar it stands; the arena is for texts on
 * the way.  Trouble with streams is left to ferror, here and below. */
void ics_lines(FILE *to, struct arena *arena, const struct ics_event *event);

/* A file is its beginning, its events and its end. */
void ics_begin(FILE *to, const struct ics_facts *facts);

/* An event of n bytes of lines; is_busy: for whose calendar it is. */
void ics_put(FILE *to, const char *lines, size_t n, bool is_busy);

void ics_end(FILE *to);

#endif
