/*
 * test_shrink.c - a made-up fault is brought down to what it consists of.
 */
#include "tests/exact/shrink.h"

#include "tests/exact/retell.h"
#include "tests/exact/tellable.h"
#include "tests/exact/test_exact.h"
#include "tests/solver/random_year.h"

#include <string.h>

static struct tables tables;

static void year_tell(void) {
    struct random_year year;
    tellable_year_init(&year, 12, 12);
    retell(&tables, &year.fixture.problem, 12, false);
    random_year_release(&year);
}

static void year_forget(void) {
    tables_release(&tables);
}

/* The first row whose cell is so, or -1. */
static int row_with(const struct tables *in, enum column column,
                    const char *cell) {
    enum file file = column_file(column);
    for (int r = 0; r < in->rows[file].n; r++)
        if (in->has_column[column] &&
            strcmp(in->rows[file].at[r].cell[column], cell) == 0)
            return r;
    return -1;
}

static bool has_officer(const struct tables *in, void *id) {
    return row_with(in, COLUMN_INSPECTORS_ID, id) >= 0;
}

START_TEST(a_fault_of_one_row_leaves_that_row) {
    static char id[] = "P2";
    ck_assert_int_gt(tables_count_rows(&tables), 15);
    folder_shrink(&tables, has_officer, id);
    ck_assert_int_eq(tables_count_rows(&tables), 1);
    const struct table_row *row = &tables.rows[FILE_INSPECTORS].at[0];
    ck_assert_str_eq(row->cell[COLUMN_INSPECTORS_ID], "P2");
    for (int f = 0; f < N_FOLDER_FILES; f++)
        ck_assert(tables.has_file[f] == (f == FILE_INSPECTORS));
    for (int c = COLUMN_INSPECTORS_ID; c <= COLUMN_INSPECTORS_YEAR_LIMIT; c++)
        ck_assert(tables.has_column[c] == (c == COLUMN_INSPECTORS_ID));
}
END_TEST

/* Rows of two files that are of no use one without the other. */
static bool has_pair(const struct tables *in, void *context) {
    (void)context;
    return row_with(in, COLUMN_ENTERPRISES_ID, "E1") >= 0 &&
           row_with(in, COLUMN_TASKS_ID, "T1") >= 0;
}

START_TEST(a_fault_of_two_rows_leaves_both) {
    folder_shrink(&tables, has_pair, NULL);
    ck_assert_int_eq(tables_count_rows(&tables), 2);
    ck_assert(has_pair(&tables, NULL));
}
END_TEST

/* There are at least so many rows, whichever. */
static bool has_three_tasks(const struct tables *in, void *context) {
    return in->rows[FILE_TASKS].n >= *(int *)context;
}

START_TEST(a_fault_of_many_rows_leaves_as_many_as_it_takes) {
    int wanted = 3;
    while (tables.rows[FILE_TASKS].n < 9)
        tables_add(&tables, FILE_TASKS);
    folder_shrink(&tables, has_three_tasks, &wanted);
    ck_assert_int_eq(tables_count_rows(&tables), 3);
}
END_TEST

/* A part of a list. */
static bool has_skill(const struct tables *in, void *context) {
    (void)context;
    const struct table_row *row = in->rows[FILE_TASKS].at;
    return in->rows[FILE_TASKS].n == 1 && in->has_column[COLUMN_TASKS_SKILLS] &&
           strstr(row->cell[COLUMN_TASKS_SKILLS], "电气");
}

START_TEST(a_list_is_cut_and_what_does_not_matter_is_emptied) {
    while (tables.rows[FILE_TASKS].n > 1)
        tables_remove(&tables, FILE_TASKS, 0);
    struct table_row *row = &tables.rows[FILE_TASKS].at[0];
    tables.has_column[COLUMN_TASKS_SKILLS] = true;
    row->cell[COLUMN_TASKS_SKILLS] = "化工;电气;矿山";
    row->cell[COLUMN_TASKS_CREW] = "4";
    folder_shrink(&tables, has_skill, NULL);
    row = &tables.rows[FILE_TASKS].at[0];
    ck_assert_str_eq(row->cell[COLUMN_TASKS_SKILLS], "电气");
    ck_assert(!tables.has_column[COLUMN_TASKS_ID]);
    ck_assert(!tables.has_column[COLUMN_TASKS_CREW]);
}
END_TEST

/* Only a number of two or more digits shows it, and only in GB18030. */
static bool has_number(const struct tables *in, void *context) {
    (void)context;
    const struct table_row *row = in->rows[FILE_TASKS].at;
    return in->saving.encoding == ENCODING_GB18030 &&
           in->rows[FILE_TASKS].n > 0 && *row->cell[COLUMN_TASKS_PRIORITY] &&
           in->has_column[COLUMN_TASKS_PRIORITY];
}

START_TEST(the_way_of_saving_stays_if_it_matters) {
    tables.saving.encoding = ENCODING_GB18030;
    tables.has_column[COLUMN_TASKS_PRIORITY] = true;
    tables.rows[FILE_TASKS].at[0].cell[COLUMN_TASKS_PRIORITY] = "8";
    folder_shrink(&tables, has_number, NULL);
    ck_assert_int_eq(tables.saving.encoding, ENCODING_GB18030);
    ck_assert_str_eq(tables.rows[FILE_TASKS].at[0].cell[COLUMN_TASKS_PRIORITY],
                     "1");
    tables.saving = (struct saving){.has_crlf = true, .is_english = true};
    static char id[] = "T1";
    tables.rows[FILE_INSPECTORS].n = 0;
    tables_add(&tables, FILE_INSPECTORS)->cell[COLUMN_INSPECTORS_ID] = id;
    tables.has_column[COLUMN_INSPECTORS_ID] = true;
    folder_shrink(&tables, has_officer, id);
    ck_assert(!tables.saving.has_crlf && !tables.saving.is_english);
}
END_TEST

TCase *shrink_tests(void) {
    TCase *tests = tcase_create("shrink");
    tcase_add_checked_fixture(tests, year_tell, year_forget);
    tcase_add_test(tests, a_fault_of_one_row_leaves_that_row);
    tcase_add_test(tests, a_fault_of_two_rows_leaves_both);
    tcase_add_test(tests, a_fault_of_many_rows_leaves_as_many_as_it_takes);
    tcase_add_test(tests, a_list_is_cut_and_what_does_not_matter_is_emptied);
    tcase_add_test(tests, the_way_of_saving_stays_if_it_matters);
    return tests;
}
