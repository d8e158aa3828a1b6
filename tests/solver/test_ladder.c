/*
 * test_ladder.c - a component that was climbed before comes out as a new one.
 *
 * What is known from before is only what cannot be better: where blocks are
 * split or components merged, the levels are those of the same program climbed
 * for the first time.
 */
#include "solver/ladder.h"

#include "solver/component.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 400
#define YEARS_A_TEST 40
#define MOST_VISITS 12

static struct random_year year;
static struct folding folding;

static void climb(struct component *component) {
    struct deadline deadline;
    deadline_init(&deadline, 0);
    ladder_climb(component, &folding, &deadline, NULL);
    ladder_insist(component, &folding, &deadline, NULL);
}

static void split(struct component *component) {
    for (int w = 0; w < 64; w++)
        component_split(component, &folding, w);
}

/* [0] is climbed, and again once it is changed; [1] is changed and climbed. */
static struct partition twice[2];

static void year_begin(unsigned seed) {
    random_year_init(&year, seed, MOST_VISITS);
    folding_init(&folding, &year.fixture.problem, &year.demand);
    for (int i = 0; i < 2; i++)
        partition_init(&twice[i], &folding);
}

static void year_end(void) {
    for (int i = 0; i < 2; i++)
        partition_release(&twice[i]);
    folding_release(&folding);
    random_year_release(&year);
}

static void expect_equal(int c) {
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *again =
            &twice[0].components[c].levels.level[level];
        const struct level_result *first =
            &twice[1].components[c].levels.level[level];
        ck_assert_msg(
            again->value == first->value && again->bound == first->bound,
            "seed %u, component %d, %s: %ld, %ld", year.seed, c,
            level_label(level), (long)again->value, (long)first->value);
    }
}

START_TEST(where_weeks_are_split_levels_come_out_as_if_climbed_at_once) {
    for (int i = 1; i <= YEARS_A_TEST; i++) {
        year_begin((unsigned)(_i * YEARS_A_TEST + i));
        for (int c = 0; c < twice[0].n_components; c++) {
            climb(&twice[0].components[c]);
            for (int t = 0; t < 2; t++) {
                split(&twice[t].components[c]);
                climb(&twice[t].components[c]);
            }
            expect_equal(c);
        }
        year_end();
    }
}
END_TEST

START_TEST(where_components_are_merged_levels_come_out_as_if_climbed_at_once) {
    for (int i = 1; i <= YEARS_A_TEST; i++) {
        year_begin((unsigned)(_i * YEARS_A_TEST + i));
        for (int c = 1; c < twice[0].n_components; c++) {
            climb(&twice[0].components[0]);
            climb(&twice[0].components[c]);
            for (int t = 0; t < 2; t++) {
                struct component *first = &twice[t].components[0];
                component_merge(first, &twice[t].components[c], &folding);
                climb(first);
            }
            expect_equal(0);
        }
        year_end();
    }
}
END_TEST

TCase *ladder_tests(void) {
    TCase *tests = tcase_create("ladder");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(
        tests, where_weeks_are_split_levels_come_out_as_if_climbed_at_once, 0,
        N_YEARS / YEARS_A_TEST);
    tcase_add_loop_test(
        tests,
        where_components_are_merged_levels_come_out_as_if_climbed_at_once, 0,
        N_YEARS / YEARS_A_TEST);
    return tests;
}
