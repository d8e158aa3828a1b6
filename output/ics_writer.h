/*
 * ics_writer.h - calendars for telephones and calendar programs (iCalendar).
 *
 * One file an officer, one a section (events.h says whose a visit is), or one
 * with every visit.  To bring a file in again after a re-solve updates what is
 * there:
 *
 * - A visit has the same UID in every file and after every re-solve: a digest
 *   of the authority, the first day of the horizon and the visit's id.  The
 *   title is not in it, because planners reword it ("revised").
 * - SEQUENCE is 0 in a first plan; in a re-solve 10 for each day from the first
 *   of the horizon to that of --from, the day itself counted.  Of two re-solves
 *   the later one wins.  What the re-solve changed, added or called off has 2
 *   more: so it also wins over a re-solve from the same day that left it alone.
 *   An export counts as a first plan (with history, as a re-solve from the
 *   first day): it never outweighs what a later re-solve has told.
 * - Who left a crew has the visit cancelled, with 1 more: in a calendar that
 *   holds both the officer's file and the section's, the section's visit stays,
 *   whichever was read last, if the program heeds SEQUENCE.
 */
#ifndef OUTPUT_ICS_WRITER_H
#define OUTPUT_ICS_WRITER_H

#include <stdbool.h>
#include <stdio.h>

struct folder;
struct view;

/* All visits in one file. */
bool ics_print(FILE *to, const struct view *view);

/* A file for each holder with an event; under is "" or CALENDARS_FOLDER "/".
 * False with errno. */
bool ics_write_each(struct folder *folder, const char *under,
                    const struct view *view);

#endif
