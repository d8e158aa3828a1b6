/*
 * test_long_crews.c - fair crews of trips of several days, each officer by
 * himself and alike officers counted together.
 */
#include "solver/long_crews.h"

#include "model/plan.h"
#include "model/score.h"
#include "model/verify.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/turns.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#define N_YEARS 300
#define MOST_VISITS 12

static struct folding folding;
static struct partition partition;
static struct plan plan;
static struct deadline none;

static void year_solve(const struct problem *problem,
                       const struct demand *demand, bool folds) {
    deadline_init(&none, 0);
    folding_init(&folding, problem, demand);
    if (folds)
        crowds_init(&folding.crowds, &folding.arena, &folding.supply,
                    &folding.classes);
    partition_init(&partition, &folding);
    for (int g = 0; g < partition.n_groups; g++)
        group_solve(&partition.groups[g], &folding, &none, &none, NULL);
    plan_init(&plan, problem, demand);
}

static void year_forget(void) {
    plan_release(&plan);
    partition_release(&partition);
    folding_release(&folding);
}

/* Crews the group's trips anew; what its squares are then, or -1 if it found no
 * crews. */
static int64_t crew_anew(struct group *group) {
    struct settlement *settlement = &group->settlement;
    struct long_crews crews;
    struct turns turns;
    int64_t squares = INT64_MAX;
    long_crews_init(&crews, settlement, &none);
    int64_t bound = crews.bound;
    long_crews_fix(&crews, &squares);
    long_crews_release(&crews);
    if (squares == INT64_MAX)
        return -1;
    ck_assert_int_ge(squares, bound);
    settlement->is_named = false; // by a program, before
    turns_take(&turns, settlement);
    squares += turns.excess;
    turns_release(&turns);
    return squares;
}

/* The sum over the groups, or -1 if one of them found no crews. */
static int64_t crew_all_anew(void) {
    int64_t sum = 0;
    for (int g = 0; g < partition.n_groups; g++) {
        int64_t squares = crew_anew(&partition.groups[g]);
        if (squares < 0)
            return -1;
        sum += squares;
        settle_publish(&partition.groups[g].settlement, &plan);
    }
    return sum;
}

static void judge(const struct problem *problem, const struct demand *demand,
                  int64_t squares) {
    struct diags diags = {0};
    struct levels levels = {0};
    plan_verify(&plan, problem, demand, &diags);
    ck_assert_msg(!diags.n, "%s",
                  diags.n ? message_code(diags.at[0].fact.message) : "");
    diags_release(&diags);
    score_plan(&levels, &plan, problem, demand);
    ck_assert_int_eq(levels.level[LEVEL_FAIRNESS].value, squares);
}

/* Whatever crews it finds keep all rules and cost what it says. */
START_TEST(crews_are_right_and_their_squares_are_told) {
    int n_crewed = 0;
    int64_t found = 0;
    int64_t optimal = 0;
    for (unsigned seed = 1; seed <= N_YEARS; seed++) {
        struct random_year year;
        random_year_init(&year, seed, MOST_VISITS);
        year_solve(&year.fixture.problem, &year.demand, false);
        int64_t least = 0;
        for (int g = 0; g < partition.n_groups; g++)
            least += partition.groups[g].squares;
        int64_t squares = crew_all_anew();
        if (squares >= 0) {
            judge(&year.fixture.problem, &year.demand, squares);
            ck_assert_int_ge(squares, least);
            n_crewed++;
            found += squares;
            optimal += least;
        }
        year_forget();
        random_year_release(&year);
    }
    ck_assert_int_gt(n_crewed, N_YEARS * 8 / 10);
    ck_assert_int_le(found, optimal + optimal / 100);
}
END_TEST

/* Officers of two crowds, one of whom the trips of two days need; an
 * enterprise for each trip. */
static void bureau_init(struct fixture *fixture, struct demand *demand) {
    static const char *const skills[] = {"采矿", ""};
    struct diags diags = {0};
    fixture_init(fixture, "2025-03-03..2025-04-11");
    for (int i = 0; i < 12; i++)
        OFFICER(fixture, arena_print(&fixture->problem.arena, "P%d", i),
                .sections = "甲科", .skills = skills[i % 2], .week_limit = 3,
                .year_limit = 12);
    for (int e = 0; e < 14; e++)
        ENTERPRISE(fixture, arena_print(&fixture->problem.arena, "E%d", e),
                   .class = CLASS_AGENCY);
    TASK(fixture, "远", .half_days = 4, .skills = "采矿");
    TASK(fixture, "近", .half_days = 2);
    TASK(fixture, "近三", .crew = 3);
    demand_init(demand, &fixture->problem, &diags);
    ck_assert_int_eq(diags.n, 0);
}

static void expect_even(bool folds) {
    struct fixture fixture;
    struct demand demand;
    bureau_init(&fixture, &demand);
    year_solve(&fixture.problem, &demand, folds);
    ck_assert_int_eq(folding.crowds.n, folds ? 2 : 12);
    ck_assert_int_eq(partition.n_groups, 1);
    ck_assert(partition.groups[0].is_sound);
    int64_t squares = crew_all_anew(); // 14 (4 + 2 + 3) days of 12 officers
    ck_assert_int_eq(squares, 6 * 10 * 10 + 6 * 11 * 11);
    judge(&fixture.problem, &demand, squares);
    year_forget();
    demand_release(&demand);
    fixture_release(&fixture);
}

START_TEST(shares_of_trips_of_several_days_are_even) {
    expect_even(false);
    expect_even(true);
}
END_TEST

/* Half of the officers are away from Friday to Monday, the other half goes on
 * that Monday. */
START_TEST(who_is_still_away_does_not_go) {
    struct fixture fixture;
    struct demand demand;
    struct diags diags = {0};
    fixture_init(&fixture, "2025-03-03..2025-03-28");
    for (int i = 0; i < 12; i++)
        OFFICER(&fixture, arena_print(&fixture.problem.arena, "P%d", i),
                .sections = "甲科", .week_limit = 3);
    for (int e = 0; e < 3; e++)
        ENTERPRISE(&fixture, arena_print(&fixture.problem.arena, "E%d", e),
                   .class = CLASS_AGENCY);
    fixture_window(&fixture, "周末", "2025-03-14..2025-03-17");
    fixture_window(&fixture, "周一", "2025-03-17");
    TASK(&fixture, "远", .half_days = 8, .window = "周末", .any_day = true);
    TASK(&fixture, "近", .window = "周一");
    demand_init(&demand, &fixture.problem, &diags);
    year_solve(&fixture.problem, &demand, true);
    ck_assert_int_eq(folding.crowds.n, 1);
    int64_t squares = crew_all_anew();
    ck_assert_int_eq(squares, 6 * 4 * 4 + 6 * 1 * 1);
    judge(&fixture.problem, &demand, squares);
    year_forget();
    demand_release(&demand);
    fixture_release(&fixture);
}
END_TEST

/* Two officers, three days: as a crowd they would do nothing beside the trip of
 * two days. */
START_TEST(where_a_crowd_finds_no_crews_its_officers_do) {
    struct fixture fixture;
    struct demand demand;
    struct diags diags = {0};
    fixture_init(&fixture, "2025-03-03..2025-03-07");
    OFFICER(&fixture, "P0", .sections = "甲科", .week_limit = 3);
    OFFICER(&fixture, "P1", .sections = "甲科", .week_limit = 3);
    ENTERPRISE(&fixture, "E0", .class = CLASS_AGENCY);
    TASK(&fixture, "远", .half_days = 4);
    TASK(&fixture, "近");
    demand_init(&demand, &fixture.problem, &diags);
    year_solve(&fixture.problem, &demand, true);
    const struct group *group = &partition.groups[0];
    ck_assert(crowds_are_folded(&folding.crowds));
    ck_assert(!crowds_are_folded(group->settlement.roster.crowds));
    ck_assert(group->is_sound && !group->settlement.is_named);
    ck_assert_int_eq(group->rounds, 1);
    ck_assert_int_eq(group->squares, 3 * 3 + 3 * 3);
    year_forget();
    demand_release(&demand);
    fixture_release(&fixture);
}
END_TEST

TCase *long_crews_tests(void) {
    TCase *tests = tcase_create("long_crews");
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, shares_of_trips_of_several_days_are_even);
    tcase_add_test(tests, who_is_still_away_does_not_go);
    tcase_add_test(tests, where_a_crowd_finds_no_crews_its_officers_do);
    tcase_add_test(tests, crews_are_right_and_their_squares_are_told);
    return tests;
}
