/*
 * test_changes.c - the reasons of changes are true, and none is missing.
 *
 * On disturbed years of chance: each visit that was moved or given another crew
 * is put back, with those that shared its trip before and do now.  A rule is
 * named if and only if the judge then finds one broken.
 */
#include "model/baseline.h"
#include "model/changes.h"
#include "model/demand.h"
#include "model/options.h"
#include "model/plan.h"
#include "model/problem.h"
#include "model/trips.h"
#include "model/verify.h"
#include "solver/solve.h"
#include "tests/solver/disturb.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#include <string.h>

#define N_YEARS 300
#define YEARS_A_TEST 20
#define MOST_VISITS 10
#define MOST_CHANGES 64

struct renewal {
    struct random_year year;
    struct plan plan;
    struct changes changes;
};

static void renewal_init(struct renewal *renewal, unsigned seed) {
    struct random_year *year = &renewal->year;
    const struct problem *problem = &year->fixture.problem;
    struct options options;
    options_init(&options);
    random_year_init(year, seed, MOST_VISITS);
    year_plan_and_disturb(year);
    plan_init(&renewal->plan, problem, &year->demand);
    solve_year(&renewal->plan, problem, &year->demand, &options, NULL);
    changes_init(&renewal->changes, &renewal->plan, problem, &year->demand);
}

static void renewal_release(struct renewal *renewal) {
    changes_release(&renewal->changes);
    plan_release(&renewal->plan);
    random_year_release(&renewal->year);
}

/* Did the two share a trip before, and do they now? */
static bool are_together(const struct trips *trips, const struct change *a,
                         const struct change *b) {
    return b->visit != NONE && b->kind == a->kind &&
           trips->of_visit[a->visit] == trips->of_visit[b->visit] &&
           a->old_start == b->old_start &&
           row_has_crew(a->row, b->row->crew, b->row->n_crew);
}

/* The visit goes to its old day and crew; again, and it comes back. */
static void put_back(struct plan *plan, const struct change *change,
                     int *other) {
    int *crew = plan->member + plan->crew_first[change->visit];
    for (int i = 0; i < change->row->n_crew; i++) {
        int kept = crew[i];
        crew[i] = other[i];
        other[i] = kept;
    }
    plan->start[change->visit] = plan->start[change->visit] == change->old_start
                                     ? change->new_start
                                     : change->old_start;
}

/* Breaches of the plan once the visit is back on its day with its crew. */
static int count_breaches(struct renewal *renewal,
                          const struct change *change) {
    const struct problem *problem = &renewal->year.fixture.problem;
    const struct demand *demand = &renewal->year.demand;
    struct trips trips;
    struct diags breaches = {0};
    static int other[MOST_CHANGES][8];
    const struct changes *changes = &renewal->changes;
    trips_init(&trips, &renewal->plan, problem, demand);
    ck_assert_int_le(changes->n, MOST_CHANGES);
    for (int pass = 0; pass < 2; pass++) {
        for (int c = 0; c < changes->n; c++) {
            const struct change *at = &changes->at[c];
            if (!are_together(&trips, change, at))
                continue;
            ck_assert_int_le(at->row->n_crew, 8);
            if (pass == 0)
                memcpy(other[c], at->row->crew,
                       (size_t)at->row->n_crew * sizeof(int));
            put_back(&renewal->plan, at, other[c]);
        }
        if (pass == 0)
            plan_verify(&renewal->plan, problem, demand, &breaches);
    }
    int n = breaches.n;
    diags_release(&breaches);
    trips_release(&trips);
    return n;
}

/* Can it be put back as it was? */
static bool is_alike(const struct renewal *renewal,
                     const struct change *change) {
    int n;
    if (change->kind != CHANGE_MOVED && change->kind != CHANGE_RECREWED)
        return false;
    plan_crew(&renewal->plan, change->visit, &n);
    return change->row->status == STATUS_PLANNED && change->row->n_crew == n;
}

/* One that joins another trip on its own day may have left it no officer. */
static bool joins_another(const struct change *change) {
    return change->reason.message == MESSAGE_CHANGE_SHARED;
}

/* The judge lets a visit share a trip that is done; the solver does not. */
static bool joins_what_is_done(const struct change *change) {
    return change->reason.message == MESSAGE_CHANGE_TAKEN &&
           change->reason.number[1] == 1;
}

static void judge_reasons(struct renewal *renewal) {
    for (int c = 0; c < renewal->changes.n; c++) {
        const struct change *change = &renewal->changes.at[c];
        enum message message = change->reason.message;
        ck_assert_int_ne(message, MESSAGE_NOTHING);
        if (!is_alike(renewal, change))
            continue;
        int n = count_breaches(renewal, change);
        bool is_gain = message == MESSAGE_CHANGE_OVERALL;
        if (joins_what_is_done(change) || joins_another(change))
            continue;
        ck_assert_msg((n > 0) == !is_gain,
                      "seed %u: %s has %s, and %d breaches if put back",
                      renewal->year.seed, change->row->id,
                      message_code(message), n);
    }
}

START_TEST(a_rule_is_named_if_and_only_if_it_would_be_broken) {
    for (int i = 1; i <= YEARS_A_TEST; i++) {
        struct renewal renewal;
        renewal_init(&renewal, (unsigned)(_i * YEARS_A_TEST + i));
        judge_reasons(&renewal);
        renewal_release(&renewal);
    }
}
END_TEST

TCase *changes_tests(void) {
    TCase *tests = tcase_create("changes");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests,
                        a_rule_is_named_if_and_only_if_it_would_be_broken, 0,
                        N_YEARS / YEARS_A_TEST);
    return tests;
}
