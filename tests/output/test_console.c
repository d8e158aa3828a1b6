#include "output/console.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static void add(enum message message, const char *file, int line, int column) {
    diags_add(&desk.diags, (struct place){file, line, column},
              (struct fact){message, {"x"}, {0}});
}

static const char *shown(enum language language) {
    console_diags(paper(), &desk.diags, language);
    return paper_read();
}

START_TEST(a_trouble_tells_file_line_and_column) {
    add(MESSAGE_NOT_A_DATE, "dates.csv", 12, 4);
    ck_assert_str_eq(
        shown(LANGUAGE_EN),
        "dates.csv:12:4: \"x\" is not a date; dates look like 2025-03-01 "
        "[not-a-date]\n");
}
END_TEST

START_TEST(a_file_as_a_whole_has_no_line) {
    add(MESSAGE_CANNOT_READ, "plan.csv", 0, 0);
    CK_HAS(shown(LANGUAGE_ZH), "plan.csv: 无法读取");
}
END_TEST

START_TEST(a_trouble_of_no_file_begins_with_the_sentence) {
    add(MESSAGE_UNKNOWN_COMMAND, NULL, 0, 0);
    ck_assert_int_eq(strncmp(shown(LANGUAGE_EN), "there is no", 11), 0);
}
END_TEST

START_TEST(a_warning_says_that_it_is_one) {
    add(MESSAGE_UNKNOWN_COLUMN, "tasks.csv", 1, 8);
    CK_HAS(shown(LANGUAGE_EN), "tasks.csv:1:8: warning: ");
    CK_HAS(shown(LANGUAGE_ZH), "tasks.csv:1:8: 提醒：");
}
END_TEST

static int count_lines(const char *text) {
    int n = 0;
    for (; *text; text++)
        n += *text == '\n';
    return n;
}

START_TEST(a_hundred_are_shown_and_the_rest_is_counted) {
    for (int i = 0; i < 100; i++)
        add(MESSAGE_NOT_A_DATE, "a.csv", i + 1, 1);
    ck_assert_int_eq(count_lines(shown(LANGUAGE_EN)), 100);
    CK_HAS_NOT(shown(LANGUAGE_EN), "more");
    for (int i = 0; i < 5; i++)
        add(MESSAGE_NOT_A_DATE, "b.csv", i + 1, 1);
    const char *text = shown(LANGUAGE_EN);
    ck_assert_int_eq(count_lines(text), 101);
    CK_HAS(text, "... and 5 more\n");
    CK_HAS_NOT(text, "b.csv");
}
END_TEST

START_TEST(warnings_do_not_crowd_out_an_error) {
    for (int i = 0; i < 100; i++)
        add(MESSAGE_UNKNOWN_COLUMN, "a.csv", i + 1, 1);
    add(MESSAGE_NOT_A_DATE, "b.csv", 1, 1);
    const char *text = shown(LANGUAGE_EN);
    ck_assert_int_eq(count_lines(text), 101);
    CK_HAS(text, "b.csv:1:1:");
    CK_HAS(text, "a.csv:99:1:");
    CK_HAS_NOT(text, "a.csv:100:1:");
    CK_HAS(text, "... and 1 more\n");
}
END_TEST

START_TEST(what_was_read_and_asked_is_counted) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2", .half_days = 1);
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机",
         .count = 3, .sections = "乙科");
    desk_ask();
    console_counts(paper(), &desk.fixture.problem, &desk.demand, LANGUAGE_ZH);
    const char *text = paper_read();
    CK_HAS(text, "《计划》2025-03-03 至 2025-03-16，工作日 10 天\n");
    CK_HAS(text, "检查对象 4 家，执法人员 4 名，科室 2 个，任务 2 项\n");
    CK_HAS(text, "应检 4 家次，其中随机抽取 2 家次；无可抽对象 1 家\n");
    CK_HAS(text,
           "  甲科         2     1         2           2             500\n");
    CK_HAS(text,
           "  乙科         2     1         2           4             500\n");
}
END_TEST

START_TEST(each_draw_names_who_was_drawn) {
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "编号=E3");
    TASK(&desk.fixture, "D2", .mode = MODE_DRAW, .target = "编号=E2|E4",
         .count = 2);
    desk_ask();
    console_draws(paper(), &desk.fixture.problem, &desk.demand, "in/out",
                  LANGUAGE_ZH);
    const char *text = paper_read();
    CK_HAS(text, "D1 检查（Y）：1 家中应抽 1 家，抽中 1 家：E3 西岭烟花\n");
    ck_assert(strstr(text, "：E2 东河化工、E4 西县应急局\n") ||
              strstr(text, "：E4 西县应急局、E2 东河化工\n"));
    CK_HAS(text, "in/out/draw.csv");
}
END_TEST

START_TEST(that_nothing_is_drawn_is_said) {
    desk_ask();
    console_draws(paper(), &desk.fixture.problem, &desk.demand, "out",
                  LANGUAGE_EN);
    CK_HAS(paper_read(), "no task draws\n");
}
END_TEST

TCase *console_tests(void) {
    TCase *group = tcase_create("console");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_trouble_tells_file_line_and_column);
    tcase_add_test(group, a_file_as_a_whole_has_no_line);
    tcase_add_test(group, a_trouble_of_no_file_begins_with_the_sentence);
    tcase_add_test(group, a_warning_says_that_it_is_one);
    tcase_add_test(group, a_hundred_are_shown_and_the_rest_is_counted);
    tcase_add_test(group, warnings_do_not_crowd_out_an_error);
    tcase_add_test(group, what_was_read_and_asked_is_counted);
    tcase_add_test(group, each_draw_names_who_was_drawn);
    tcase_add_test(group, that_nothing_is_drawn_is_said);
    return group;
}
