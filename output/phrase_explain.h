/*
 * phrase_explain.h - what explain says; see phrase.h.
 */
#ifndef OUTPUT_PHRASE_EXPLAIN_H
#define OUTPUT_PHRASE_EXPLAIN_H

// clang-format off
#define PHRASES_OF_EXPLAIN(X) \
/*    NAME              VALUES */ \
    X(EXPLAIN_PLACED)   /* {0} visit, {1} task, {2} enterprise, {3} weekday, {d0} */ \
    X(EXPLAIN_DAYS)     /* {0} window, {#0} days, {#1} worked, {#2} to start */ \
    X(EXPLAIN_OTHER)    /* {d0} the best other day */ \
    X(EXPLAIN_NO_OTHER) \
    X(EXPLAIN_COSTS) \
    X(EXPLAIN_EQUAL) \
    X(EXPLAIN_DONE) \
    X(EXPLAIN_LOCKED) \
    X(EXPLAIN_LACK)      /* {0} id, {1} why */ \
    X(EXPLAIN_CANCELLED) /* {0} visit */ \
    X(EXPLAIN_DROPPED)   /* {0} visit, {1} why, if it is known */ \
    X(EXPLAIN_SUCCESSOR) /* {0} visit, {1} enterprise, {d0} or NONE */ \
    X(EXPLAIN_UNPROVEN) \
    X(EXPLAIN_INTERRUPTED) \
    X(EXPLAIN_PEOPLE) \
    X(EXPLAIN_UNPLACED) /* {0} visit, {1} task, {2} enterprise */ \
    X(EXPLAIN_TASK)     /* {0} id, {1} name, {#0} placed of {#1} */ \
    X(CANDIDATE_GOES) \
    X(CANDIDATE_RECUSED) \
    X(CANDIDATE_LOCAL) \
    X(CANDIDATE_ABSENT) \
    X(CANDIDATE_BUSY)   /* {0} visit */ \
    X(CANDIDATE_WEEK_SPENT) \
    X(CANDIDATE_YEAR_SPENT) \
    X(CANDIDATE_FREE) \
    X(TIGHTNESS) \
    X(REMEDIES)         /* {#0} visits without a place */ \
    X(REMEDIES_NONE) \
    X(REMEDIES_INTERRUPTED) \
    X(REMEDY_SPACING)   /* {0} of what, {#0} amount, {d3} {d4} days gained */ \
    X(REMEDY_WINDOW_LATER) \
    X(REMEDY_WINDOW_EARLIER) \
    X(REMEDY_WEEK_LIMIT) \
    X(REMEDY_YEAR_LIMIT) \
    X(REMEDY_CARS) \
    X(REMEDY_BUDGET) \
    X(REMEDY_SKILL)     /* {0} officer, {1} skill */ \
    X(REMEDY_OFFICER) \
    X(REMEDY_APPROVAL) \
    X(REMEDY_EFFECT)    /* {#0} placed more, {#1} left */
// clang-format on

#endif
