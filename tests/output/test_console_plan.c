#include "output/console.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static const char *summary(enum language language) {
    console_summary(paper(), &desk.fixture.problem, &desk.demand, &desk.plan,
                    "in/out", language);
    return paper_read();
}

START_TEST(a_complete_and_proven_plan_says_so) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk.plan.state = PLAN_OPTIMAL;
    desk.plan.levels.level[LEVEL_TRIPS] =
        (struct level_result){1, 1, true, true};
    const char *text = summary(LANGUAGE_ZH);
    CK_HAS(text, "《计划》应检 1 家次，已排 1 家次，出检 1 次\n");
    CK_HAS(text, "全部排下");
    CK_HAS(text, "  L4  出检组日  1  已证明最优\n");
    CK_HAS(text, "各项指标均已证明最优\n");
    CK_HAS(text, "结果在 in/out：\n");
    CK_HAS(text, "  calendar.csv            检查日历\n");
    CK_HAS(text, "  calendar.html           网页");
    CK_HAS(text, "  solution.json           求解结果");
    CK_HAS_NOT(text, "L2");
}
END_TEST

START_TEST(what_is_not_proven_tells_bound_and_gap) {
    desk_ask();
    desk.plan.state = PLAN_FEASIBLE;
    desk.plan.levels.level[LEVEL_TRIPS] =
        (struct level_result){12, 9, false, true};
    const char *text = summary(LANGUAGE_EN);
    CK_HAS(text, "L4  crew-days  12  not proven: bound 9, at most 3 less\n");
    CK_HAS(text, "this is the best calendar found");
}
END_TEST

START_TEST(what_is_not_placed_tells_why) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "编号=E2",
         .count = 2);
    desk_ask();
    desk_put("D1/E2/Y/1", "2025-03-05", "P1;P2");
    desk.plan.reason[0] =
        (struct fact){MESSAGE_REASON_FIRST_UNPLACED, {"T0/E1/Y/1"}, {0}};
    const char *text = summary(LANGUAGE_ZH);
    CK_HAS(text, "未能排期 1 家次，无可抽对象 1 家：\n");
    CK_HAS(text, "  T1/E1/Y/1 东山化工：前置检查“T0/E1/Y/1”未能排期 "
                 "[first-unplaced]\n");
    CK_HAS(text, "  D1/-/Y/1：任务“D1”应抽 2 家，可抽的只有 1 家");
    CK_HAS_NOT(text, "另有");
}
END_TEST

START_TEST(twenty_reasons_are_shown_and_the_file_has_the_rest) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .count = 19);
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "编号=E2",
         .count = 4);
    desk_ask();
    desk_put("D1/E2/Y/1", "2025-03-05", "P1;P2");
    const char *text = summary(LANGUAGE_ZH);
    CK_HAS(text, "T1/E1/Y/19");
    CK_HAS(text, "D1/-/Y/1");
    CK_HAS_NOT(text, "D1/-/Y/2");
    CK_HAS(text, "  ……另有 2 项，全部见 in/out/unplaced.csv\n");
}
END_TEST

START_TEST(loads_are_told_by_section) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .crew = 1, .half_days = 6,
         .kind = KIND_SUPERVISION);
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P2");
    const char *text = summary(LANGUAGE_ZH);
    CK_HAS(text, "人员出检（人日）：\n  科室  人数  合计  最少  最多\n"
                 "  甲科     2     3     0     3\n"
                 "  乙科     2     0     0     0\n");
}
END_TEST

static const char *verdict(const struct diags *breaches) {
    console_levels(paper(), &desk.plan, breaches, LANGUAGE_EN);
    return paper_read();
}

START_TEST(a_verdict_has_the_levels_and_no_proofs) {
    desk_ask();
    desk.plan.levels.level[LEVEL_TRIPS] =
        (struct level_result){12, 0, false, true};
    struct diags none = {0};
    const char *text = verdict(&none);
    CK_HAS(text, "  L4  crew-days  12\n");
    CK_HAS(text, "no rule is broken\n");
    CK_HAS_NOT(text, "proven");
}
END_TEST

START_TEST(a_verdict_tells_every_breach) {
    desk_ask();
    for (int i = 0; i < 150; i++)
        diags_add(&desk.diags, (struct place){NULL, 0, 0},
                  (struct fact){MESSAGE_BREACH_YEAR_LIMIT, {"P1"}, {i, 3}});
    const char *text = verdict(&desk.diags);
    CK_HAS(text, "rules are broken in 150 places:\n");
    CK_HAS(text, "\"P1\" has 149 officer-days in the year; the limit is 3 "
                 "[breach-year-limit]\n");
}
END_TEST

START_TEST(every_level_has_words_of_its_own) {
    for (enum level a = 0; a < N_LEVELS; a++)
        for (enum level b = 0; b < a; b++)
            ck_assert_str_ne(level_text(a, LANGUAGE_ZH),
                             level_text(b, LANGUAGE_ZH));
}
END_TEST

TCase *console_plan_tests(void) {
    TCase *group = tcase_create("console_plan");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_complete_and_proven_plan_says_so);
    tcase_add_test(group, what_is_not_proven_tells_bound_and_gap);
    tcase_add_test(group, what_is_not_placed_tells_why);
    tcase_add_test(group, twenty_reasons_are_shown_and_the_file_has_the_rest);
    tcase_add_test(group, loads_are_told_by_section);
    tcase_add_test(group, a_verdict_has_the_levels_and_no_proofs);
    tcase_add_test(group, a_verdict_tells_every_breach);
    tcase_add_test(group, every_level_has_words_of_its_own);
    return group;
}
