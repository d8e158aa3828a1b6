/*
 * test_crowds.c - who is alike, and whose turn it is.
 */
#include "solver/crowds.h"

#include "model/demand.h"
#include "solver/balance.h"
#include "solver/folding.h"
#include "solver/line.h"
#include "solver/roster.h"
#include "tests/fixture/fixture.h"
#include "tests/solver/chance.h"
#include "tests/solver/test_solver.h"

static struct fixture fixture;
static struct demand demand;
static struct folding folding;
static struct crowds crowds;

/* Six officers of whom the rules tell two apart from the others: one is
 * recused, one may do less. */
static void six_officers(void) {
    struct diags diags = {0};
    fixture_init(&fixture, "2025-03-03..2025-03-14");
    ENTERPRISE(&fixture, "E1");
    ENTERPRISE(&fixture, "E2");
    OFFICER(&fixture, "P0", .sections = "甲科");
    OFFICER(&fixture, "P1", .sections = "甲科", .recused = "E2");
    OFFICER(&fixture, "P2", .sections = "甲科", .skills = "电气");
    OFFICER(&fixture, "P3", .sections = "甲科", .year_limit = 9);
    OFFICER(&fixture, "P4", .sections = "甲科", .absent = "2025-03-05");
    OFFICER(&fixture, "P5", .sections = "甲科");
    TASK(&fixture, "T1");
    demand_init(&demand, &fixture.problem, &diags);
    folding_init(&folding, &fixture.problem, &demand);
    crowds_init(&crowds, &folding.arena, &folding.supply, &folding.classes);
}

static void forget_them(void) {
    folding_release(&folding);
    demand_release(&demand);
    fixture_release(&fixture);
}

START_TEST(who_is_alike_is_counted_together) {
    six_officers();
    int of[] = {0, 1, 0, 2, 3, 0}; // nobody asks for the skill of P2
    ck_assert_int_eq(crowds.n, 4);
    for (int i = 0; i < 6; i++)
        ck_assert_int_eq(crowds.of[i], of[i]);
    ck_assert_int_eq(crowd_size(&crowds, 0), 3);
    ck_assert_int_eq(crowds.members[2], 5);
    ck_assert_int_eq(crowds.rank[5], 2);
    ck_assert(crowds_are_folded(&crowds));
    forget_them();
}
END_TEST

START_TEST(so_few_officers_are_looked_at_each_by_himself) {
    six_officers();
    ck_assert(!crowds_are_folded(&folding.crowds));
    ck_assert_int_eq(folding.crowds.n, 6);
    forget_them();
}
END_TEST

START_TEST(of_each_crowd_no_more_are_listed_than_wanted) {
    struct officers all = {(const int[]){0, 1, 2, 3, 4, 5}, 6};
    int list[6];
    six_officers();
    ck_assert_int_eq(crowds_list(&crowds, &all, 1, list), 4);
    ck_assert_int_eq(crowds_list(&crowds, &all, 2, list), 5);
    ck_assert_int_eq(list[2], 2);
    ck_assert_int_eq(crowds_list(&crowds, &all, 9, list), 6);
    forget_them();
}
END_TEST

/* Three alike officers of four days a week, two of whom make a trip. */
static void three_officers(struct roster *roster) {
    struct diags diags = {0};
    fixture_init(&fixture, "2025-03-03..2025-03-14");
    ENTERPRISE(&fixture, "E1");
    for (int i = 0; i < 3; i++)
        OFFICER(&fixture, arena_print(&fixture.problem.arena, "P%d", i),
                .sections = "甲科", .week_limit = 4);
    TASK(&fixture, "T1");
    demand_init(&demand, &fixture.problem, &diags);
    folding_init(&folding, &fixture.problem, &demand);
    crowds_init(&crowds, &folding.arena, &folding.supply, &folding.classes);
    roster_init(roster, &folding, &crowds);
}

static int count_trips(struct roster *roster, int first, int end) {
    int n = 0;
    for (int d = first; d < end; d++)
        while (roster_add(roster, 0, d))
            n++;
    return n;
}

START_TEST(a_crowd_does_what_its_officers_can) {
    struct roster roster;
    three_officers(&roster);
    ck_assert_int_eq(roster_count_seats(&roster, 0, 0), 2);
    ck_assert_int_eq(count_trips(&roster, 0, 7), 6); // 12 days of officers
    ck_assert_int_eq(count_trips(&roster, 7, 8), 1);
    ck_assert_int_eq(roster_load(&roster, 0), 5);
    ck_assert_int_eq(roster_squares(&roster), 25 + 25 + 16);
    roster_release(&roster);
    forget_them();
}
END_TEST

START_TEST(who_is_on_a_long_trip_does_nothing_else_that_week) {
    struct roster roster;
    three_officers(&roster);
    ck_assert(!roster_book(&roster, 0, 0, 5)); // five days of four
    ck_assert(roster_book(&roster, 0, 2, 4));
    ck_assert_int_eq(count_trips(&roster, 0, 5), 4); // 8 days of the others
    ck_assert_int_eq(count_trips(&roster, 7, 12), 5);
    ck_assert_int_eq(roster_squares(&roster), 49 + 49 + 36);
    roster_unbook(&roster, 0, 2, 4);
    ck_assert_int_eq(count_trips(&roster, 0, 5), 1);
    roster_release(&roster);
    forget_them();
}
END_TEST

START_TEST(others_of_the_crowd_are_relieved_for_a_long_trip) {
    struct roster roster;
    three_officers(&roster);
    ck_assert(roster_add(&roster, 0, 0));
    ck_assert(roster_book_over(&roster, 0, 0, 2));
    ck_assert(!roster_book_over(&roster, 0, 0, 2));
    ck_assert_int_eq(count_trips(&roster, 0, 5), 3);
    roster_release(&roster);
    forget_them();
}
END_TEST

#define OFFICERS 9
#define WEEKS 20

/* Officer i at place i of every week, with days of chance. */
static void line_up(struct line *line, struct chance *chance, int *days) {
    line_init(line, OFFICERS, WEEKS);
    for (int w = 0; w < WEEKS; w++)
        for (int i = 0; i < OFFICERS; i++) {
            days[w * OFFICERS + i] = chance_between(chance, 0, 2);
            line_put(line, w, i, i);
            line_go(line, w, i, days[w * OFFICERS + i]);
        }
}

/* What a place does is done by whoever stands there, and by nobody else. */
static void expect_places_kept(const struct line *line, const int *days) {
    int load[OFFICERS] = {0};
    for (int w = 0; w < WEEKS; w++)
        for (int place = 0; place < OFFICERS; place++) {
            int officer = line->at[w * OFFICERS + place];
            ck_assert_int_eq(line->place[w * OFFICERS + officer], place);
            ck_assert_int_eq(line->days[w * OFFICERS + officer],
                             days[w * OFFICERS + place]);
            load[officer] += days[w * OFFICERS + place];
        }
    for (int i = 0; i < OFFICERS; i++)
        ck_assert_int_eq(line->load[i], load[i]);
}

static int apart(const struct line *line) {
    int least = line->load[0];
    int most = line->load[0];
    for (int i = 1; i < OFFICERS; i++) {
        least = line->load[i] < least ? line->load[i] : least;
        most = line->load[i] > most ? line->load[i] : most;
    }
    return most - least;
}

START_TEST(years_of_a_crowd_become_even) {
    for (unsigned seed = 1; seed <= 100; seed++) {
        struct chance chance;
        struct line line;
        int days[WEEKS * OFFICERS];
        chance_init(&chance, seed);
        line_up(&line, &chance, days);
        line_even_out(&line);
        expect_places_kept(&line, days);
        ck_assert_int_le(apart(&line), 1);
        line_release(&line);
    }
}
END_TEST

/* The first has gone three days more; of two weeks in which he goes more he may
 * give one away, and must not where he stays. */
START_TEST(who_is_on_a_trip_of_two_weeks_stays) {
    for (int stays = 0; stays < 2; stays++) {
        struct line line;
        line_init(&line, 2, 2);
        for (int i = 0; i < 4; i++)
            line_put(&line, i / 2, i % 2, i % 2);
        line_go(&line, 0, 0, 2);
        line_go(&line, 1, 0, 1);
        line.stays[2] = stays;
        line_even_out(&line);
        ck_assert_int_eq(line.at[0], stays ? 1 : 0);
        ck_assert_int_eq(line.at[2], stays ? 0 : 1);
        line_release(&line);
    }
}
END_TEST

TCase *crowds_tests(void) {
    TCase *tests = tcase_create("crowds");
    tcase_add_test(tests, who_is_alike_is_counted_together);
    tcase_add_test(tests, so_few_officers_are_looked_at_each_by_himself);
    tcase_add_test(tests, of_each_crowd_no_more_are_listed_than_wanted);
    tcase_add_test(tests, a_crowd_does_what_its_officers_can);
    tcase_add_test(tests, who_is_on_a_long_trip_does_nothing_else_that_week);
    tcase_add_test(tests, others_of_the_crowd_are_relieved_for_a_long_trip);
    tcase_add_test(tests, years_of_a_crowd_become_even);
    tcase_add_test(tests, who_is_on_a_trip_of_two_weeks_stays);
    return tests;
}
