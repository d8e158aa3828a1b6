/*
 * candidates.h - who could have gone on a visit, and why another went.
 *
 * Everyone who serves one of the task's sections, as he stands on the days of
 * the placed visit, the rest of the calendar being what it is.
 */
#ifndef MODEL_CANDIDATES_H
#define MODEL_CANDIDATES_H

#include "model/base/vec.h"

struct demand;
struct plan;
struct problem;

// clang-format off
#define CANDIDATES(X) \
/*    NAME        THE OFFICER */ \
    X(GOES,       "is of the crew") \
    X(RECUSED,    "is recused from the enterprise") \
    X(LOCAL,      "is local, and the task asks for others") \
    X(ABSENT,     "is absent on one of the days") \
    X(BUSY,       "is on another trip") \
    X(WEEK_SPENT, "has spent his limit of the week") \
    X(YEAR_SPENT, "has spent his limit of the year") \
    X(FREE,       "could have gone")
// clang-format on

enum candidate_state {
#define X(name, what) CANDIDATE_##name,
    CANDIDATES(X)
#undef X
        N_CANDIDATE_STATES
};

struct candidate {
    int inspector;
    enum candidate_state state;
    int visit;        // that he is busy with, or NONE
    int officer_days; // in the year
};

struct candidates {
    VEC(struct candidate) list; // by state, then by officer-days
};

/* For a placed visit. */
void candidates_find(struct candidates *candidates,
                     const struct problem *problem, const struct demand *demand,
                     const struct plan *plan, int visit);
void candidates_release(struct candidates *candidates);

#endif
