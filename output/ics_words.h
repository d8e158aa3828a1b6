/*
 * ics_words.h - what an event of a calendar program says, in words.
 *
 * The event is one of the events.  Texts hang on the arena.  is_theirs: the
 * holder of the calendar has the visit still; else it is called off there, and
 * there alone perhaps.
 */
#ifndef OUTPUT_ICS_WORDS_H
#define OUTPUT_ICS_WORDS_H

#include <stdbool.h>

struct arena;
struct event;
struct events;

/* Task and enterprise; said first, for programs that show no status: that it
 * is called off. */
const char *ics_summary(struct arena *arena, const struct events *events,
                        const struct event *event, bool is_theirs);

/* County and enterprise. */
const char *ics_location(struct arena *arena, const struct events *events,
                         const struct event *event);

/* All that an officer wants to know on the way, a line each. */
const char *ics_description(struct arena *arena, const struct events *events,
                            const struct event *event, bool is_theirs);

/* The kind of the task; "" if nobody knows it any more. */
const char *ics_category(const struct events *events,
                         const struct event *event);

#endif
