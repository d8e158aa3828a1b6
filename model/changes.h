/*
 * changes.h - what a re-solve changed, and why.
 *
 * The calendar that the re-solve started from is held against the plan: which
 * visits are dropped, replaced by another enterprise, moved to another day,
 * given another crew, or added.  Each change has one reason, a fact of
 * message_changes.h (or, of a visit that was not placed, the plan's own): the
 * most direct one that can be shown from the problem's rows and the plan, in
 * the manner of the judge.  How the plan was found is not looked at.
 *
 * What is held never changes, and a visit that was cancelled before the day of
 * the re-solve is history, no change.  One that is cancelled of a later day is
 * told by each re-solve until then: the calendar that it starts from does not
 * say since when a row is cancelled, and one that was edited a moment ago,
 * which must be told and called off, reads the same.
 */
#ifndef MODEL_CHANGES_H
#define MODEL_CHANGES_H

#include "model/base/arena.h"
#include "model/diag.h"

struct baseline_row;
struct demand;
struct plan;
struct problem;

/* The gravest first. */
enum change_kind {
    CHANGE_DROPPED,
    CHANGE_REPLACED, // drawn, and the next of the draw took the place
    CHANGE_MOVED,
    CHANGE_RECREWED, // the day stays
    CHANGE_ADDED,
    CHANGE_KINDS,
};

struct change {
    enum change_kind kind;
    int visit; // of the demand, NONE: nothing asks for it any more; of a
               // replaced one the visit that took its place
    const struct baseline_row *row; // null: added
    int old_start;                  // day of the horizon, or NOT_PLACED
    int new_start;                  // likewise
    struct fact reason;
};

struct changes {
    struct arena arena;
    struct change *at; // by kind, then date, then id
    int n;
    int n_of[CHANGE_KINDS];
};

/* None if the demand has no baseline.  Borrows the texts of all three. */
void changes_init(struct changes *changes, const struct plan *plan,
                  const struct problem *problem, const struct demand *demand);
void changes_release(struct changes *changes);

/* The visit's id, as the baseline has it or else as the demand has. */
const char *change_id(const struct change *change, const struct demand *demand);

/* The task and the enterprise that the change is about; NONE if the folder
 * does not know them any more. */
int change_task(const struct change *change, const struct demand *demand);
int change_enterprise(const struct change *change, const struct demand *demand);

#endif
