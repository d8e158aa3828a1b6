#include "model/baseline.h"

#include "model/plan.h"
#include "tests/model/test_model.h"

static struct baseline baseline;

static void open_baseline(void) {
    baseline_init(&baseline);
    baseline.from = 5;
}

static void close_baseline(void) {
    baseline_release(&baseline);
}

static const struct {
    enum visit_status status;
    int start;
    bool is_locked;
    bool is_done;
    bool is_held;
} rows[] = {
    {STATUS_PLANNED, 4, false, true, true},
    {STATUS_PLANNED, 4, true, true, true},
    {STATUS_PLANNED, 5, false, false, false},
    {STATUS_PLANNED, 5, true, false, true},
    {STATUS_PLANNED, NOT_PLACED, false, false, false},
    {STATUS_PLANNED, NOT_PLACED, true, false, false},
    {STATUS_DONE, 4, false, true, true},
    {STATUS_DONE, 5, false, true, true},
    {STATUS_DONE, 5, true, true, true},
    {STATUS_DONE, NOT_PLACED, false, false, false},
    {STATUS_NOT_DONE, 4, false, false, false},
    {STATUS_NOT_DONE, 5, true, false, false},
    {STATUS_CANCELLED, 4, false, false, false},
    {STATUS_CANCELLED, 5, true, false, false},
};
#define N_ROWS (int)(sizeof rows / sizeof *rows)

START_TEST(what_is_done_or_locked_is_held_and_nothing_else) {
    struct baseline_row row = {.status = rows[_i].status,
                               .start = rows[_i].start,
                               .is_locked = rows[_i].is_locked};
    ck_assert_int_eq(row_is_done(&baseline, &row), rows[_i].is_done);
    ck_assert_int_eq(row_is_held(&baseline, &row), rows[_i].is_held);
}
END_TEST

START_TEST(rows_are_found_by_their_ids) {
    struct baseline_row row = {.id = "T1/E2/Y/1"};
    names_add(&baseline.ids, "T1/E1/Y/1");
    VEC_PUSH(&baseline.rows, (struct baseline_row){.id = "T1/E1/Y/1"});
    names_add(&baseline.ids, row.id);
    VEC_PUSH(&baseline.rows, row);
    ck_assert_ptr_eq(baseline_find(&baseline, "T1/E2/Y/1"),
                     &baseline.rows.at[1]);
    ck_assert_ptr_null(baseline_find(&baseline, "T1/E3/Y/1"));
    ck_assert_ptr_null(baseline_find(NULL, "T1/E1/Y/1"));
}
END_TEST

START_TEST(a_crew_is_the_same_in_whatever_order) {
    static const int crew[] = {7, 2, 4};
    struct baseline_row row = {.crew = crew, .n_crew = 3};
    ck_assert(row_has_crew(&row, (int[]){2, 4, 7}, 3));
    ck_assert(!row_has_crew(&row, (int[]){2, 4, 8}, 3));
    ck_assert(!row_has_crew(&row, (int[]){2, 4}, 2));
    ck_assert(!row_has_crew(&row, (int[]){2, 4, 7, 8}, 4));
}
END_TEST

TCase *baseline_tests(void) {
    TCase *group = tcase_create("baseline");
    tcase_add_checked_fixture(group, open_baseline, close_baseline);
    tcase_add_loop_test(group, what_is_done_or_locked_is_held_and_nothing_else,
                        0, N_ROWS);
    tcase_add_test(group, rows_are_found_by_their_ids);
    tcase_add_test(group, a_crew_is_the_same_in_whatever_order);
    return group;
}
