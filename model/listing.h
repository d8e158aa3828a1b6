/*
 * listing.h - two calendars side by side, as they are written.
 *
 * What a calendar says of each visit, without the folder that it was planned
 * from: date, crew, status, lock.  input/ reads the rows; listing_compare says
 * what differs.  A visit is known by its id alone, and so is its place: task,
 * period and number.  Of several that went and came in one place, the first by
 * date takes that of the first.
 */
#ifndef MODEL_LISTING_H
#define MODEL_LISTING_H

#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/base/vec.h"
#include "model/baseline.h"
#include "model/date.h"
#include "model/problem.h"

#include <stdbool.h>

struct listed {
    const char *id;
    const char *enterprise_name; // as written, like crew_names
    const char *crew;            // ids, sorted, joined by ";"
    const char *crew_names;
    struct place place;
    struct place enterprise_name_place;
    struct place crew_names_place;
    day date; // NO_DAY if the row has none
    enum visit_status status;
    bool is_locked;
};

struct listing {
    struct arena arena;
    VEC(struct listed) rows;
    struct names ids;       // of the rows, by number
    enum language language; // of its headers
    /* A calendar without the column says nothing of it. */
    bool has_crews;
    bool has_statuses;
    bool has_locks;
};

/* The gravest first. */
enum difference_kind {
    DIFFERENCE_DROPPED,
    DIFFERENCE_REPLACED, // the same place of a task has another enterprise
    DIFFERENCE_MOVED,
    DIFFERENCE_RECREWED,
    DIFFERENCE_ADDED,
    DIFFERENCE_MARKED, // status or lock alone
    DIFFERENCE_KINDS,
};

struct difference {
    enum difference_kind kind;
    const struct listed *old; // null: added
    const struct listed *new; // null: dropped
    /* beside what the kind says */
    bool has_other_crew;
    bool has_other_status;
    bool has_other_lock;
};

struct differences {
    VEC(struct difference) list; // by kind, then date, then id
    int n_of[DIFFERENCE_KINDS];
};

void listing_init(struct listing *listing);
void listing_release(struct listing *listing);

/* Fills zeroed differences; borrows both. */
void listing_compare(struct differences *differences, const struct listing *old,
                     const struct listing *new);
void differences_release(struct differences *differences);

#endif
