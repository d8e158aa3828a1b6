#include "output/console_changes.h"
#include "tests/output/redesk.h"
#include "tests/output/test_output.h"

enum { E1, E2, E3 };
enum { P1, P2, P3, P4 };

static const char *told(void) {
    struct view view;
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              desk.language);
    FILE *to = paper();
    console_changes(to, &view, "out");
    view_release(&view);
    return paper_read();
}

START_TEST(where_nothing_changed_nothing_is_said) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, E1, "2025-03-12", P1);
    redesk_ask("2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-12", "P1;P2");
    ck_assert_str_eq(told(), "");
}
END_TEST

START_TEST(a_change_is_a_line) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2");
    fixture_off(&desk.fixture, "2025-03-12");
    redesk_row("T1/E1/Y/1", 0, E1, "2025-03-12", P1);
    redesk_row("T1/E2/Y/1", 0, E2, "2025-03-13", P2);
    redesk_ask("2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-14", "P1;P2");
    desk_put("T1/E2/Y/1", "2025-03-13", "P1;P2");
    ck_assert_str_eq(told(),
                     "变更 2 项：\n"
                     "  改期 T1/E1/Y/1 东山化工 2025-03-12 → 2025-03-14："
                     "2025-03-12 不是工作日 [change-day-off]\n"
                     "  换人 T1/E2/Y/1 东河化工 P2;P3 → P1;P2 2025-03-13："
                     "“P3”已不属于任务科室“甲科” [change-section]\n");
}
END_TEST

START_TEST(an_enterprise_that_took_the_place_is_named) {
    desk.language = LANGUAGE_EN;
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2", .mode = MODE_DRAW);
    fixture_closure(&desk.fixture, "E1", "2025-03-10..2025-03-16");
    redesk_row("T1/E1/Y/1", 0, E1, "2025-03-12", P1);
    redesk_ask("2025-03-10");
    desk_put("T1/E2/Y/1", "2025-03-13", "P1;P2");
    const char *text = told();
    CK_HAS(text, "1 change:\n");
    CK_HAS(text, "  replaced T1/E1/Y/1 东山化工 -> 东河化工 2025-03-12 -> "
                 "2025-03-13: ");
}
END_TEST

START_TEST(many_changes_are_cut_and_the_file_named) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    for (int i = 1; i <= 15; i++)
        redesk_row(desk_text("T9/E%d/Y/1", i), NONE, NONE, "2025-03-11", P1);
    redesk_ask("2025-03-10");
    const char *text = told();
    CK_HAS(text, "变更 15 项");
    CK_HAS(text, "T9/E6/Y/1");
    CK_HAS_NOT(text, "T9/E7/Y/1");
    CK_HAS(text, "另有 3 项，全部见 out/changes.csv\n");
}
END_TEST

TCase *console_changes_tests(void) {
    TCase *group = tcase_create("console_changes");
    tcase_add_checked_fixture(group, redesk_open, redesk_close);
    tcase_add_test(group, where_nothing_changed_nothing_is_said);
    tcase_add_test(group, a_change_is_a_line);
    tcase_add_test(group, an_enterprise_that_took_the_place_is_named);
    tcase_add_test(group, many_changes_are_cut_and_the_file_named);
    return group;
}
