/*
 * test_loose.c - ties that seldom bind: dealt out, or else opened.
 */
#include "model/demand.h"
#include "model/diag.h"
#include "solver/component.h"
#include "solver/deal.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/program.h"
#include "tests/fixture/fixture.h"
#include "tests/solver/test_solver.h"

#include <stdio.h>
#include <stdlib.h>

#define N_ENTERPRISES 12
#define N_TIED 6
#define GAP 10

static struct fixture fixture;
static struct demand demand;
static struct folding folding;
static struct partition partition;
static struct component *component; // the only one
static int *slot_of;
static lot_list broken;

/* Two counties; every other enterprise is 重点. */
static void year_begin(void) {
    fixture_init(&fixture, "2025-03-03..2025-08-29");
    fixture.problem.min_gap_days = GAP;
    for (int i = 0; i < 3 * N_ENTERPRISES; i++) {
        char id[8];
        snprintf(id, sizeof id, "P%02d", i);
        OFFICER(&fixture, id, .sections = "甲科");
    }
    for (int i = 0; i < N_ENTERPRISES; i++) {
        char id[8];
        snprintf(id, sizeof id, "E%02d", i);
        ENTERPRISE(&fixture, id, .industry = i % 2 ? "危化" : "烟花",
                   .county = i < N_TIED ? "东县" : "西县");
    }
    fixture_window(&fixture, "一天", "2025-05-14");
}

static void year_fold(void) {
    struct diags diags = {0};
    demand_init(&demand, &fixture.problem, &diags);
    ck_assert_int_eq(diags.n, 0);
    folding_init(&folding, &fixture.problem, &demand);
    folding.last_level = LEVEL_LEVELLING;
    partition_init(&partition, &folding);
    ck_assert_int_eq(partition.n_components, 1);
    component = &partition.components[0];
    for (int s = 0; s < component->slots.n; s++)
        VEC_PUSH(&component->placed, 0);
    slot_of = calloc((size_t)demand.n_visits, sizeof *slot_of);
}

static void year_end(void) {
    free(slot_of);
    VEC_RELEASE(&broken);
    partition_release(&partition);
    folding_release(&folding);
    demand_release(&demand);
    fixture_release(&fixture);
}

/* All enterprises once, half of them twice. */
static void ask_spaced(const char *window) {
    TASK(&fixture, "T1", .target = "行业=危化|烟花");
    TASK(&fixture, "T2", .target = "行业=危化", .window = window,
         .priority = 9);
    year_fold();
}

/* The place in the component of the kind that has so many visits. */
static int kind_of_visits(int count) {
    for (int i = 0; i < component->kinds.n; i++)
        if (component_count(component, i) == count)
            return i;
    ck_abort_msg("no kind of %d visits", count);
    return NONE;
}

static int slot_on(int i, const char *date) {
    int d = fixture_day(&fixture, date);
    for (int s = component->slot_first.at[i];
         s < component->slot_first.at[i + 1]; s++)
        if (component->slots.at[s].first <= d &&
            component->slots.at[s].last >= d)
            return s;
    ck_abort_msg("no slot on %s", date);
    return NONE;
}

static void place(int i, const char *date, int visits) {
    component->placed.at[slot_on(i, date)] += visits;
}

static bool deal(void) {
    int slot;
    return deal_visits(component, &folding, slot_of, &broken, &slot);
}

static int days_between(int visit, int other) {
    const struct slot *slots = component->slots.at;
    return abs(slots[slot_of[visit]].first - slots[slot_of[other]].first);
}

START_TEST(visits_fold_whoever_else_is_tied_to_them) {
    ask_spaced(NULL);
    ck_assert_int_eq(folding.kinds.n_folded, 2);
    ck_assert_int_eq(component_count(component, 0), N_ENTERPRISES);
    ck_assert_int_eq(component_count(component, 1), N_TIED);
    ck_assert_int_eq(component->loose.n, N_TIED);
}
END_TEST

/* In the order of the enterprises, all who are tied would be too close. */
START_TEST(visits_change_places_until_all_are_far_enough_apart) {
    ask_spaced(NULL);
    int once = kind_of_visits(N_ENTERPRISES);
    int twice = kind_of_visits(N_TIED);
    place(once, "2025-03-05", N_TIED);
    place(once, "2025-06-04", N_TIED);
    place(twice, "2025-03-05", N_TIED / 2);
    place(twice, "2025-06-04", N_TIED / 2);
    ck_assert(deal());
    ck_assert_int_eq(broken.n, 0);
    for (int i = 0; i < component->loose.n; i++) {
        const struct lot *lot = &folding.kinds.lots.at[component->loose.at[i]];
        ck_assert_int_ge(days_between(lot->visits[0], lot->visits[1]), GAP);
    }
}
END_TEST

START_TEST(lots_that_cannot_be_dealt_out_are_named) {
    ask_spaced(NULL);
    place(kind_of_visits(N_ENTERPRISES), "2025-03-05", N_ENTERPRISES - 2);
    place(kind_of_visits(N_ENTERPRISES), "2025-06-04", 2);
    place(kind_of_visits(N_TIED), "2025-03-05", N_TIED);
    deal();
    ck_assert_int_eq(broken.n, N_TIED - 2);
}
END_TEST

START_TEST(visits_of_an_opened_lot_have_kinds_of_their_own) {
    ask_spaced(NULL);
    int lot = component->loose.at[0];
    component_open(component, &folding, &lot, 1);
    ck_assert_int_eq(component->kinds.n, 4);
    ck_assert_int_eq(component->loose.n, N_TIED - 1);
    ck_assert_int_eq(component->visits.n, N_ENTERPRISES + N_TIED);
    kind_of_visits(N_ENTERPRISES - 1);
    kind_of_visits(N_TIED - 1);
    ck_assert_int_eq(component_count(component, 2), 1);
    ck_assert_int_eq(component_count(component, 3), 1);
}
END_TEST

/* Do the rows of the first level allow what is placed? */
static bool is_allowed(void) {
    struct program program;
    program_init(&program, &folding, component, LEVEL_MISSED);
    int64_t *x = calloc((size_t)program.ip.columns.n, sizeof *x);
    bool is_start = program_start(&program, x);
    free(x);
    program_release(&program);
    return is_start;
}

/* Those who are inspected on the one day cannot be visited next to it. */
START_TEST(a_partner_with_a_narrow_window_keeps_visits_away_from_it) {
    ask_spaced("一天");
    int once = kind_of_visits(N_ENTERPRISES);
    place(kind_of_visits(N_TIED), "2025-05-14", N_TIED);
    place(once, "2025-05-15", N_ENTERPRISES - N_TIED);
    ck_assert(is_allowed());
    place(once, "2025-05-13", 1);
    ck_assert(!is_allowed());
}
END_TEST

/* What follows a visit of a whole day is of the county; what it follows, not.
 */
static void ask_followed(void) {
    fixture.problem.min_gap_days = 0;
    TASK(&fixture, "T1", .target = "行业=危化|烟花");
    TASK(&fixture, "T2", .half_days = 1, .after = "T1", .gap_min = 20,
         .gap_max = 60);
    year_fold();
}

START_TEST(follow_ups_of_several_kinds_are_bound_to_what_they_all_follow) {
    ask_followed();
    ck_assert_int_eq(folding.kinds.n_folded, 3);
    ck_assert_int_eq(folding.kinds.bonds.n, 1);
    ck_assert_int_eq(folding.kinds.bonds.at[0].after.n, 2);
    int first = kind_of_visits(N_ENTERPRISES);
    place(first, "2025-03-05", N_ENTERPRISES);
    place(1, "2025-04-30", N_TIED);
    place(2, "2025-04-30", N_TIED);
    ck_assert(is_allowed());
    place(1, "2025-04-30", -1);
    place(1, "2025-03-05", 1); // follows nothing
    ck_assert(!is_allowed());
}
END_TEST

START_TEST(follow_ups_come_to_first_visits_that_they_can_follow) {
    ask_followed();
    int first = kind_of_visits(N_ENTERPRISES);
    place(first, "2025-03-05", N_TIED);
    place(first, "2025-06-04", N_TIED);
    place(1, "2025-04-16", N_TIED / 2);
    place(1, "2025-07-16", N_TIED / 2);
    place(2, "2025-04-16", N_TIED / 2);
    place(2, "2025-07-16", N_TIED / 2);
    ck_assert(deal());
    ck_assert_int_eq(broken.n, 0);
    for (int v = 0; v < demand.n_visits; v++) {
        ck_assert_int_ne(slot_of[v], NONE);
        int after = demand.visits[v].after;
        ck_assert(after == NONE || (days_between(v, after) >= 20 &&
                                    days_between(v, after) <= 60));
    }
}
END_TEST

/* Two tasks follow one, each at half of the enterprises, and not all of it is
 * placed: the second of them meets first visits that have no slot. */
START_TEST(no_follow_up_is_lost_where_first_visits_are_missing) {
    fixture.problem.min_gap_days = 0;
    TASK(&fixture, "T1", .target = "行业=危化|烟花");
    TASK(&fixture, "T2", .target = "行业=危化", .after = "T1", .gap_min = 20,
         .gap_max = 60);
    TASK(&fixture, "T3", .target = "行业=烟花", .after = "T1", .gap_min = 20,
         .gap_max = 60, .priority = 9);
    year_fold();
    ck_assert_int_eq(folding.kinds.bonds.n, 2);
    place(kind_of_visits(N_ENTERPRISES), "2025-03-05", N_TIED);
    place(2, "2025-04-30", N_TIED - 1);
    ck_assert(deal());
    ck_assert_int_eq(broken.n, 0);
    int dealt = 0;
    for (int v = 0; v < demand.n_visits; v++) {
        int after = demand.visits[v].after;
        dealt += slot_of[v] != NONE;
        ck_assert(slot_of[v] == NONE || after == NONE ||
                  slot_of[after] != NONE);
    }
    ck_assert_int_eq(dealt, N_TIED + N_TIED - 1);
}
END_TEST

START_TEST(calendars_of_loose_lots_keep_every_gap) {
    ask_spaced("一天");
    expect_whole(&fixture.problem, &demand);
}
END_TEST

TCase *loose_tests(void) {
    TCase *tests = tcase_create("loose");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, year_begin, year_end);
    tcase_add_test(tests, visits_fold_whoever_else_is_tied_to_them);
    tcase_add_test(tests, visits_change_places_until_all_are_far_enough_apart);
    tcase_add_test(tests, lots_that_cannot_be_dealt_out_are_named);
    tcase_add_test(tests, visits_of_an_opened_lot_have_kinds_of_their_own);
    tcase_add_test(tests,
                   a_partner_with_a_narrow_window_keeps_visits_away_from_it);
    tcase_add_test(
        tests, follow_ups_of_several_kinds_are_bound_to_what_they_all_follow);
    tcase_add_test(tests, follow_ups_come_to_first_visits_that_they_can_follow);
    tcase_add_test(tests, no_follow_up_is_lost_where_first_visits_are_missing);
    tcase_add_test(tests, calendars_of_loose_lots_keep_every_gap);
    return tests;
}
