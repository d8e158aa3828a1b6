/*
 * ics_names.h - what the calendars of the holders are called, as files.
 *
 * 科室-危化科.ics, 人员-危化科01.ics.  Officers of one name carry their ids as
 * well, all of them and whether they have visits or not: so that a calendar has
 * the same name after every re-solve.
 */
#ifndef OUTPUT_ICS_NAMES_H
#define OUTPUT_ICS_NAMES_H

struct arena;
struct events;

/* [holders.n] names with their ending, no two the same, on the arena. */
const char **ics_names(struct arena *arena, const struct events *events);

#endif
