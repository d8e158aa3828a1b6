/*
 * test_remedies.c - what is offered does what it says.
 *
 * On years of chance in which something has no place: each remedy is taken,
 * the changed year planned as a planner would plan it, and judged.
 */
#include "model/options.h"
#include "model/plan.h"
#include "model/verify.h"
#include "solver/remedies.h"
#include "solver/solve.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 60
#define YEARS_A_TEST 15
#define MOST_VISITS 6

static int count_left(const struct plan *plan, const struct demand *demand) {
    int left = demand->n_lacks;
    for (int v = 0; v < plan->n_visits; v++)
        left += !plan_has(plan, v);
    return left;
}

/* The visits that are left when the remedy is taken; so many with less of it.
 */
static int left_with(const struct random_year *year, struct remedy remedy) {
    struct options options;
    struct remedied remedied;
    struct plan plan;
    struct diags breaches = {0};
    options_init(&options);
    remedied_init(&remedied, &year->fixture.problem, NULL, &remedy);
    plan_init(&plan, &remedied.problem, &remedied.demand);
    solve_year(&plan, &remedied.problem, &remedied.demand, &options, NULL);
    ck_assert(
        plan_verify(&plan, &remedied.problem, &remedied.demand, &breaches));
    int left = count_left(&plan, &remedied.demand);
    diags_release(&breaches);
    plan_release(&plan);
    remedied_release(&remedied);
    return left;
}

static void try_offers(const struct random_year *year,
                       const struct remedies *remedies) {
    for (int i = 0; i < remedies->list.n; i++) {
        struct remedy remedy = remedies->list.at[i];
        ck_assert_int_lt(remedy.left, remedies->before);
        ck_assert_msg(left_with(year, remedy) == remedy.left,
                      "seed %u, remedy %d of %d by %d", year->seed,
                      (int)remedy.kind, remedy.of, remedy.amount);
        if (--remedy.amount > 0)
            ck_assert_msg(left_with(year, remedy) > remedy.left,
                          "seed %u, less of remedy %d of %d does the same",
                          year->seed, (int)remedy.kind, remedy.of);
    }
}

static int look_at(unsigned seed) {
    struct random_year year;
    struct options options;
    struct plan plan;
    struct remedies remedies;
    options_init(&options);
    random_year_init(&year, seed, MOST_VISITS);
    plan_init(&plan, &year.fixture.problem, &year.demand);
    solve_year(&plan, &year.fixture.problem, &year.demand, &options, NULL);
    remedies_find(&remedies, &year.fixture.problem, &year.demand, &plan,
                  &options, (struct remedies_watch){NULL, NULL});
    try_offers(&year, &remedies);
    int offered = remedies.list.n;
    remedies_release(&remedies);
    plan_release(&plan);
    random_year_release(&year);
    return offered;
}

START_TEST(remedies_do_what_they_say_and_no_less_would_do) {
    int offered = 0;
    for (int i = 1; i <= YEARS_A_TEST; i++)
        offered += look_at((unsigned)(_i * YEARS_A_TEST + i));
    ck_assert_int_gt(offered, 0);
}
END_TEST

TCase *remedies_tests(void) {
    TCase *tests = tcase_create("remedies");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, remedies_do_what_they_say_and_no_less_would_do,
                        0, N_YEARS / YEARS_A_TEST);
    return tests;
}
