/*
 * test_output.h - the groups of tests of output/, one for each file of it.
 */
#ifndef TESTS_OUTPUT_TEST_OUTPUT_H
#define TESTS_OUTPUT_TEST_OUTPUT_H

#include <check.h>

// clang-format off
#define GROUPS(X) \
    X(messages) \
    X(memory_file) \
    X(stale) \
    X(bureaus) \
    X(decimal) \
    X(grid) \
    X(page) \
    X(view) \
    X(mps_words) \
    X(single) \
    X(page_calendar) \
    X(page_changes) \
    X(console_changes) \
    X(console_diff) \
    X(page_draw) \
    X(page_filing) \
    X(page_meanings) \
    X(page_work) \
    X(page_time) \
    X(csv_writer) \
    X(json_writer) \
    X(leftover) \
    X(failures) \
    X(folder) \
    X(folder_files) \
    X(write) \
    X(edited) \
    X(file_name) \
    X(events) \
    X(ics_file) \
    X(ics_names) \
    X(ics_writer) \
    X(xlsx) \
    X(xlsx_layout) \
    X(xlsx_months) \
    X(xlsx_table) \
    X(html_text) \
    X(html_writer) \
    X(console) \
    X(console_plan) \
    X(console_renewal)
// clang-format on

#define X(name) TCase *name##_tests(void);
GROUPS(X)
#undef X

#endif
