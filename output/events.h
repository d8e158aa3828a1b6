/*
 * events.h - the visits as a calendar program knows them, and whose they are.
 *
 * One event a visit: all rows of the calendar (lines.h), and those of the
 * baseline that fell out of it, because they found no place or because nothing
 * asks for them any more.  What was published once must be called off where it
 * was published, or it stays in somebody's telephone for ever.
 *
 * A holder has a calendar of its own: a section, or an officer.  A visit is in
 * the calendars of its crew, of the section that leads it and of the sections
 * at home to its crew.  The baseline tells who had it before.  Officers and
 * sections that only the baseline names are holders too: they had visits.
 *
 * Owns its memory; borrows from the view.
 */
#ifndef OUTPUT_EVENTS_H
#define OUTPUT_EVENTS_H

#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/base/vec.h"
#include "model/date.h"

#include <stdbool.h>

struct baseline_row;
struct change;
struct line;
struct view;

enum holder_kind { HOLDER_SECTION, HOLDER_OFFICER };

struct holder {
    enum holder_kind kind;
    const char *id; // of an officer; of a section its name
    const char *name;
    int section; // itself, or where the officer is at home; NONE: nobody knows
};

struct event {
    const char *id;                 // of the visit
    const struct line *line;        // null: it fell out
    const struct baseline_row *old; // null: the baseline does not have it
    const struct change *change;    // null: none
    day first;
    day last;
    const int *holders; // [n_now] who have it, [n_before] who had it only
    int n_now;
    int n_before;
};

/* An event in the calendar of a holder. */
struct held {
    int event;
    bool is_theirs; // else it was, and is not any more
};

struct events {
    struct arena arena;
    const struct view *view;
    VEC(struct holder) holders; // sections, officers, then those that only the
    struct names keys;          // baseline names; beside their keys
    int n_known;                // holders of the folder
    struct event *at;           // the rows in their order, then what fell out
    int n;
    struct held *held; // those of holder h, in the order of the events, begin
    int *held_first;   // [holders.n + 1] at held_first[h]
};

void events_init(struct events *events, const struct view *view);
void events_release(struct events *events);

/* Is there no such visit (any more)? */
bool event_is_off(const struct event *event);

#endif
