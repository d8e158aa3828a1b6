/*
 * test_retell.c - a folder of chance, read again, asks for what it was made of.
 */
#include "tests/exact/retell.h"

#include "input/load.h"
#include "model/demand.h"
#include "model/problem.h"
#include "tests/exact/tellable.h"
#include "tests/exact/test_exact.h"
#include "tests/solver/random_year.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define N_SEEDS 300
#define SEEDS_A_TEST 20
#define MOST_VISITS 12

/* What was read of the folder. */
struct reading {
    struct problem problem;
    struct demand demand;
    struct diags diags;
};

#define ROOM "/tmp/retell.XXXXXX"

static char room[] = ROOM;
static unsigned seed_now;

static void room_open(void) {
    memcpy(room, ROOM, sizeof ROOM);
    ck_assert_ptr_nonnull(mkdtemp(room));
}

static void room_close(void) {
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", room);
    ck_assert_int_eq(system(command), 0); // NOLINT(cert-env33-c)
}

static void reading_init(struct reading *reading,
                         const struct random_year *year) {
    struct tables tables;
    memset(reading, 0, sizeof *reading);
    retell(&tables, &year->fixture.problem, seed_now, false);
    ck_assert(tables_write(&tables, room));
    tables_release(&tables);
    problem_init(&reading->problem);
    enum load_result result =
        load_folder(&reading->problem, room, &reading->diags);
    for (int i = 0; i < reading->diags.n && result != LOAD_READ; i++)
        fprintf(stderr, "seed %u: %s:%d: %s\n", seed_now,
                reading->diags.at[i].place.file,
                reading->diags.at[i].place.line,
                message_code(reading->diags.at[i].fact.message));
    ck_assert_int_eq(result, LOAD_READ);
    demand_init(&reading->demand, &reading->problem, &reading->diags);
    ck_assert_int_eq(reading->diags.n_errors, 0);
}

static void reading_release(struct reading *reading) {
    demand_release(&reading->demand);
    problem_release(&reading->problem);
    diags_release(&reading->diags);
}

static void expect_visit(const struct visit *read, const struct visit *made) {
    const char *id = made->id;
    ck_assert_msg(!strcmp(read->id, id), "seed %u: %s, %s", seed_now, read->id,
                  id);
    ck_assert_msg(dayset_equal(&read->starts, &made->starts),
                  "seed %u: starts of %s", seed_now, id);
    ck_assert_msg(dayset_equal(&read->wished, &made->wished),
                  "seed %u: wishes of %s", seed_now, id);
    ck_assert_msg(read->after == made->after &&
                      read->after_missing == made->after_missing,
                  "seed %u: first visit of %s", seed_now, id);
}

static void expect_task(const struct task *read, const struct task *made) {
    ck_assert_msg(read->half_days == made->half_days &&
                      read->crew == made->crew && read->away == made->away &&
                      read->gap_min == made->gap_min &&
                      read->gap_max == made->gap_max &&
                      read->priority == made->priority &&
                      read->skills.count == made->skills.count &&
                      read->n_groups == made->n_groups &&
                      read->groups[read->n_groups - 1].count ==
                          made->groups[made->n_groups - 1].count &&
                      task_is_capped(read) == task_is_capped(made),
                  "seed %u: task %s", seed_now, made->id);
}

static void expect_officer(const struct inspector *read,
                           const struct inspector *made) {
    ck_assert_msg(read->week_limit == made->week_limit &&
                      read->year_limit == made->year_limit &&
                      read->sections.count == made->sections.count &&
                      read->skills.count == made->skills.count &&
                      read->recused.count == made->recused.count &&
                      dayset_equal(&read->absent, &made->absent),
                  "seed %u: officer %s", seed_now, made->id);
}

/* Sections are numbered as they are met: they are looked up by name. */
static void expect_sections(const struct problem *read,
                            const struct problem *made) {
    for (int s = 0; s < made->sections.n; s++) {
        int same = names_find(&read->sections, made->sections.text[s]);
        ck_assert_msg(same != NONE, "seed %u: section", seed_now);
        ck_assert_int_eq(read->section[same].day_limit,
                         made->section[s].day_limit);
        if (made->enforce_budget)
            ck_assert_int_eq(section_budget_half_days(read, same),
                             section_budget_half_days(made, s));
    }
}

static void expect_same(const struct reading *reading,
                        const struct random_year *year) {
    const struct problem *read = &reading->problem;
    const struct problem *made = &year->fixture.problem;
    ck_assert_int_eq(read->first, made->first);
    ck_assert_int_eq(read->end, made->end);
    ck_assert_int_eq(read->min_gap_days, made->min_gap_days);
    ck_assert_int_eq(read->enforce_budget, made->enforce_budget);
    ck_assert(dayset_equal(&read->working, &made->working));
    ck_assert_int_eq(reading->demand.n_visits, year->demand.n_visits);
    ck_assert_int_eq(reading->demand.n_lacks, year->demand.n_lacks);
    for (int v = 0; v < year->demand.n_visits; v++)
        expect_visit(&reading->demand.visits[v], &year->demand.visits[v]);
    for (int t = 0; t < made->n_tasks; t++)
        expect_task(&read->tasks[t], &made->tasks[t]);
    for (int i = 0; i < made->n_inspectors; i++)
        expect_officer(&read->inspectors[i], &made->inspectors[i]);
    for (int e = 0; e < made->n_enterprises; e++)
        ck_assert_int_eq(enterprise_cap(read, e), enterprise_cap(made, e));
    expect_sections(read, made);
}

START_TEST(a_folder_of_chance_asks_for_what_it_was_made_of) {
    for (int i = 0; i < SEEDS_A_TEST; i++) {
        struct random_year year;
        struct reading reading;
        seed_now = (unsigned)(_i * SEEDS_A_TEST + i + 1);
        tellable_year_init(&year, seed_now, MOST_VISITS);
        reading_init(&reading, &year);
        expect_same(&reading, &year);
        reading_release(&reading);
        random_year_release(&year);
    }
}
END_TEST

START_TEST(the_same_seed_writes_the_same_folder) {
    struct random_year year;
    struct tables once;
    struct tables again;
    tellable_year_init(&year, 7, MOST_VISITS);
    retell(&once, &year.fixture.problem, 7, false);
    retell(&again, &year.fixture.problem, 7, false);
    ck_assert_int_eq(tables_count_rows(&once), tables_count_rows(&again));
    for (int r = 0; r < once.rows[FILE_TASKS].n; r++)
        for (int c = COLUMN_TASKS_ID; c <= COLUMN_TASKS_APPROVAL; c++)
            ck_assert_str_eq(once.rows[FILE_TASKS].at[r].cell[c],
                             again.rows[FILE_TASKS].at[r].cell[c]);
    tables_release(&once);
    tables_release(&again);
    random_year_release(&year);
}
END_TEST

TCase *retell_tests(void) {
    TCase *tests = tcase_create("retell");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, room_open, room_close);
    tcase_add_loop_test(tests, a_folder_of_chance_asks_for_what_it_was_made_of,
                        0, N_SEEDS / SEEDS_A_TEST);
    tcase_add_test(tests, the_same_seed_writes_the_same_folder);
    return tests;
}
