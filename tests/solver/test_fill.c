/*
 * test_fill.c - what is placed when no time is left to search.
 */
#include "model/options.h"
#include "model/plan.h"
#include "model/score.h"
#include "model/verify.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/settle.h"
#include "solver/solve.h"
#include "tests/solver/compare.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 200
#define MOST_VISITS 12

/* Settles the group as if no program had placed anything. */
static void settle_without_programs(struct group *group,
                                    const struct folding *folding,
                                    struct plan *plan) {
    for (int c = 0; c < group->n; c++) {
        struct component *component = group->components[c];
        component->placed.n = 0;
        for (int s = 0; s < component->slots.n; s++)
            VEC_PUSH(&component->placed, 0);
    }
    struct settle_clash clash;
    settle_release(&group->settlement);
    settle_init(&group->settlement, folding, &folding->alone, group->components,
                group->n);
    settle_days(&group->settlement, true, &clash);
    settle_publish(&group->settlement, plan);
}

static void plan_without_programs(const struct random_year *year,
                                  struct plan *plan) {
    struct folding folding;
    struct partition partition;
    folding_init(&folding, &year->fixture.problem, &year->demand);
    partition_init(&partition, &folding);
    plan_init(plan, &year->fixture.problem, &year->demand);
    for (int g = 0; g < partition.n_groups; g++)
        settle_without_programs(&partition.groups[g], &folding, plan);
    partition_release(&partition);
    folding_release(&folding);
}

static void judge(const struct random_year *year, const struct plan *plan) {
    struct diags diags = {0};
    plan_verify(plan, &year->fixture.problem, &year->demand, &diags);
    if (diags.n)
        year_print(stderr, year, plan);
    ck_assert_msg(!diags.n, "seed %u: %s", year->seed,
                  diags.n ? message_code(diags.at[0].fact.message) : "");
    diags_release(&diags);
}

static int64_t missed_of(const struct random_year *year,
                         const struct plan *plan) {
    struct levels levels = {0};
    score_plan(&levels, plan, &year->fixture.problem, &year->demand);
    return levels.level[LEVEL_MISSED].value;
}

static int64_t least_missed(const struct random_year *year) {
    struct options options;
    struct plan plan;
    options_init(&options);
    plan_init(&plan, &year->fixture.problem, &year->demand);
    solve_year(&plan, &year->fixture.problem, &year->demand, &options, NULL);
    int64_t missed = plan.levels.level[LEVEL_MISSED].value;
    plan_release(&plan);
    return missed;
}

/* Little more is missed by luck alone than must be. */
START_TEST(what_fits_is_placed_and_breaks_no_rule) {
    int64_t missed = 0;
    int64_t least = 0;
    for (unsigned seed = 1; seed <= N_YEARS; seed++) {
        struct random_year year;
        struct plan plan;
        random_year_init(&year, seed, MOST_VISITS);
        plan_without_programs(&year, &plan);
        judge(&year, &plan);
        ck_assert_int_ge(missed_of(&year, &plan), least_missed(&year));
        missed += missed_of(&year, &plan);
        least += least_missed(&year);
        plan_release(&plan);
        random_year_release(&year);
    }
    ck_assert_msg(missed * 20 <= least * 21, "%ld missed, least %ld",
                  (long)missed, (long)least);
}
END_TEST

TCase *fill_tests(void) {
    TCase *tests = tcase_create("fill");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, what_fits_is_placed_and_breaks_no_rule);
    return tests;
}
