/*
 * test_steps.c - squares in wide steps come to what squares in unit steps do.
 */
#include "solver/steps.h"

#include "solver/component.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/ladder.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 200
#define YEARS_A_TEST 20
#define MOST_VISITS 12
#define MOST_LOAD 3000

static bool is_near(int64_t load, const int64_t *loads, int n, int64_t near) {
    for (int i = 0; i < n; i++)
        if (llabs(load - loads[i]) <= near)
            return true;
    return false;
}

/* Adds up what the crew-days cost, one after another. */
static void expect_squares(const int64_t *loads, int n, int64_t near) {
    struct steps_manner manner = {0, near};
    struct steps steps;
    steps_lay(&steps, &manner, MOST_LOAD, loads, n);
    int64_t cost = 0;
    for (int i = 0; i < steps.at.n; i++)
        for (int64_t load = steps.at.at[i].first + 1;
             load <= steps_end(&steps, i); load++) {
            cost += 2 * steps.at.at[i].touch + 1;
            ck_assert_int_le(cost, load * load);
            if (is_near(load, loads, n, near))
                ck_assert_int_eq(cost, load * load);
        }
    ck_assert_int_eq(steps_end(&steps, steps.at.n - 1), MOST_LOAD);
    int most = 40 * n;
    ck_assert_int_le(steps.at.n, most);
    steps_release(&steps);
}

START_TEST(a_few_steps_are_exact_near_the_loads_and_too_cheap_elsewhere) {
    for (int64_t load = 0; load <= MOST_LOAD; load += 37) {
        int64_t loads[] = {load, MOST_LOAD - load, load / 3};
        for (int64_t near = 0; near <= 8; near += 4) {
            expect_squares(loads, 1, near);
            expect_squares(loads, 3, near);
        }
    }
}
END_TEST

START_TEST(up_to_some_load_every_crew_day_is_a_step) {
    struct steps_manner manner = {100, 0};
    for (int64_t most = 0; most <= 100; most++) {
        struct steps steps;
        steps_lay(&steps, &manner, most, NULL, 0);
        ck_assert_int_eq(steps.at.n, most);
        steps_release(&steps);
    }
}
END_TEST

/* The year's components, climbed with such steps. */
static void climb(struct partition *partition, struct folding *folding,
                  struct steps_manner manner) {
    struct deadline deadline;
    deadline_init(&deadline, 0);
    folding->steps = manner;
    partition_init(partition, folding);
    for (int c = 0; c < partition->n_components; c++) {
        ladder_climb(&partition->components[c], folding, &deadline, NULL);
        ladder_insist(&partition->components[c], folding, &deadline, NULL);
    }
}

static void expect_equal(const struct partition *partition,
                         const struct partition *other, unsigned seed) {
    for (int c = 0; c < partition->n_components; c++)
        for (enum level level = 0; level < N_LEVELS; level++) {
            const struct level_result *is =
                &partition->components[c].levels.level[level];
            const struct level_result *should =
                &other->components[c].levels.level[level];
            ck_assert_msg(
                is->value == should->value && is->bound == should->bound,
                "seed %u, component %d, %s: %ld, %ld", seed, c,
                level_label(level), (long)is->value, (long)should->value);
        }
}

START_TEST(steps_as_wide_as_can_be_lead_to_the_same_levels) {
    int n_known = 0;
    for (int i = 1; i <= YEARS_A_TEST; i++) {
        struct random_year year;
        struct folding folding;
        struct partition wide;
        struct partition plain;
        unsigned seed = (unsigned)(_i * YEARS_A_TEST + i);
        random_year_init(&year, seed, MOST_VISITS);
        folding_init(&folding, &year.fixture.problem, &year.demand);
        climb(&plain, &folding, (struct steps_manner){MOST_LOAD, 0});
        climb(&wide, &folding, (struct steps_manner){0, 0});
        expect_equal(&wide, &plain, seed);
        for (int c = 0; c < wide.n_components; c++)
            n_known += wide.components[c].loads.n;
        partition_release(&wide);
        partition_release(&plain);
        folding_release(&folding);
        random_year_release(&year);
    }
    ck_assert_int_gt(n_known, 0);
}
END_TEST

TCase *steps_tests(void) {
    TCase *tests = tcase_create("steps");
    tcase_set_timeout(tests, 10);
    tcase_add_test(
        tests, a_few_steps_are_exact_near_the_loads_and_too_cheap_elsewhere);
    tcase_add_test(tests, up_to_some_load_every_crew_day_is_a_step);
    tcase_add_loop_test(tests, steps_as_wide_as_can_be_lead_to_the_same_levels,
                        0, N_YEARS / YEARS_A_TEST);
    return tests;
}
