/*
 * ics_file.h - an iCalendar file being made (RFC 5545).
 *
 * The only way to libical.  Every event is of whole days.  Texts may hold
 * anything: what the format does not allow becomes a space, a line break
 * stays one in a description alone.
 *
 * The same calls give the same bytes: nothing is dated by the clock and no
 * name is made up.
 */
#ifndef OUTPUT_ICS_FILE_H
#define OUTPUT_ICS_FILE_H

#include "model/date.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stdio.h>

struct ics;

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
    bool is_busy; // for whose calendar it is
};

struct ics *ics_open(const struct ics_facts *facts);

void ics_add(struct ics *ics, const struct ics_event *event);

/* Writes the file and frees it; trouble with the stream is left to ferror. */
void ics_close(struct ics *ics, FILE *to);

#endif
