#include "output/console_diff.h"

#include "model/listing.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

static struct listed row_on(int day_of_march) {
    return (struct listed){
        .id = "T1/E1/Y/1",
        .enterprise_name = "东厂",
        .crew = "P1;P2",
        .crew_names = "甲;乙",
        .date = date_to_day((struct date){2025, 3, day_of_march}),
    };
}

static const char *told(struct difference difference, enum language language) {
    struct differences differences = {0};
    VEC_PUSH(&differences.list, difference);
    differences.n_of[difference.kind] = 1;
    FILE *to = paper();
    console_diff(to, &differences, language);
    differences_release(&differences);
    return paper_read();
}

START_TEST(a_move_tells_both_days_and_how_far) {
    struct listed old = row_on(5);
    struct listed new = row_on(4);
    struct difference moved = {
        .kind = DIFFERENCE_MOVED, .old = &old, .new = &new};
    ck_assert_str_eq(told(moved, LANGUAGE_ZH),
                     "改期 T1/E1/Y/1 东厂 2025-03-05 → 2025-03-04（1 天）\n"
                     "删去 0 次，换企业 0 次，改期 1 次，换人 0 次，新增 0 "
                     "次，只改状态或锁定 0 次\n");
    CK_HAS(told(moved, LANGUAGE_EN), "2025-03-04 (1 day)\n");
    new = row_on(7);
    CK_HAS(told(moved, LANGUAGE_EN), "2025-03-07 (2 days)\n");
}
END_TEST

START_TEST(a_date_that_is_gone_has_no_distance) {
    struct listed old = row_on(5);
    struct listed new = row_on(5);
    new.date = NO_DAY;
    CK_HAS(told((struct difference){.kind = DIFFERENCE_MOVED,
                                    .old = &old,
                                    .new = &new},
                LANGUAGE_EN),
           "moved T1/E1/Y/1 东厂 2025-03-05\n");
}
END_TEST

START_TEST(rows_that_come_and_go_tell_their_day) {
    struct listed row = row_on(5);
    CK_HAS(told((struct difference){.kind = DIFFERENCE_DROPPED, .old = &row},
                LANGUAGE_ZH),
           "删去 T1/E1/Y/1 东厂 2025-03-05\n");
    CK_HAS(told((struct difference){.kind = DIFFERENCE_ADDED, .new = &row},
                LANGUAGE_EN),
           "added T1/E1/Y/1 东厂 2025-03-05\n");
}
END_TEST

START_TEST(crews_are_told_by_name_if_there_are_names) {
    struct listed old = row_on(5);
    struct listed new = row_on(5);
    new.crew = "P1;P3";
    new.crew_names = "";
    struct difference other = {.kind = DIFFERENCE_RECREWED,
                               .old = &old,
                               .new = &new,
                               .has_other_crew = true};
    CK_HAS(told(other, LANGUAGE_ZH), "2025-03-05，检查组 甲;乙 → P1;P3\n");
    CK_HAS(told(other, LANGUAGE_EN), "2025-03-05, crew 甲;乙 -> P1;P3\n");
}
END_TEST

START_TEST(marks_are_told) {
    struct listed old = row_on(5);
    struct listed new = row_on(5);
    new.status = STATUS_CANCELLED;
    new.is_locked = true;
    struct difference marked = {
        DIFFERENCE_MARKED, &old, &new, false, true, true};
    CK_HAS(told(marked, LANGUAGE_ZH), "2025-03-05，计划 → 取消，加锁\n");
    marked.old = &new;
    marked.new = &old;
    CK_HAS(told(marked, LANGUAGE_EN), ", cancelled -> planned, unlocked\n");
}
END_TEST

START_TEST(equal_calendars_are_said_to_be_equal) {
    struct differences none = {0};
    FILE *to = paper();
    console_diff(to, &none, LANGUAGE_ZH);
    ck_assert_str_eq(paper_read(), "两份日历相同\n");
}
END_TEST

TCase *console_diff_tests(void) {
    TCase *group = tcase_create("console_diff");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_move_tells_both_days_and_how_far);
    tcase_add_test(group, a_date_that_is_gone_has_no_distance);
    tcase_add_test(group, rows_that_come_and_go_tell_their_day);
    tcase_add_test(group, crews_are_told_by_name_if_there_are_names);
    tcase_add_test(group, marks_are_told);
    tcase_add_test(group, equal_calendars_are_said_to_be_equal);
    return group;
}
