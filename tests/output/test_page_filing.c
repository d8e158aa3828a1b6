#include "output/pages.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static const char *filed(const char *header) {
    return cell_of(desk_page(PAGE_filing), 1, header);
}

START_TEST(a_task_for_all_names_its_target_and_numbers) {
    TASK(&desk.fixture, "T1", .target = "行业=危化&分类!=部门|其他",
         .count = 2);
    desk_ask();
    ck_assert_str_eq(filed("检查对象(含数量)"),
                     "行业=危化&分类!=部门|其他：2 家，4 家次");
    ck_assert_str_eq(filed("序号"), "1");
    ck_assert_str_eq(filed("承办机构"), "甲科");
    ck_assert_str_eq(filed("是否联合"), "否");
    ck_assert_str_eq(filed("检查频次和上限"),
                     "全年 2 次；每户每年上限 2 至 4 次");
    ck_assert_str_eq(filed("检查时间安排"), "未排期");
    ck_assert_str_eq(filed("备注"), "4 家次未排期");
}
END_TEST

START_TEST(a_draw_names_its_pool) {
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机",
         .count = 3);
    desk_ask();
    ck_assert_str_eq(filed("检查对象(含数量)"),
                     "从分类=双随机（2 家）中随机抽取：2 家，2 家次");
    ck_assert_str_eq(filed("检查频次和上限"),
                     "全年抽取 3 家；每户每年上限 2 次");
    ck_assert_str_eq(filed("备注"), "2 家次未排期；1 家无可抽对象");
}
END_TEST

START_TEST(a_share_is_a_per_cent) {
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .share_ppm = 125000);
    desk_ask();
    CK_HAS(filed("检查频次和上限"), "全年抽取 12.5%");
    CK_HAS(filed("检查对象(含数量)"), "从全部企业（4 家）");
}
END_TEST

START_TEST(caps_can_be_lifted_or_not_asked_for) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .approval = "株安〔1〕号");
    TASK(&desk.fixture, "T2", .target = "编号=E1", .uncounted = true);
    TASK(&desk.fixture, "T3", .target = "编号=E4");
    desk_ask();
    const struct page *page = desk_page(PAGE_filing);
    ck_assert_str_eq(cell_of(page, 1, "检查频次和上限"),
                     "全年 1 次；经批准可超过上限（株安〔1〕号）");
    ck_assert_str_eq(cell_of(page, 2, "检查频次和上限"),
                     "全年 1 次；不计入频次上限");
    ck_assert_str_eq(cell_of(page, 3, "检查频次和上限"), "全年 1 次；不设上限");
}
END_TEST

START_TEST(a_follow_up_is_of_the_enterprises_of_its_task) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    TASK(&desk.fixture, "T2", .after = "T1", .gap_min = 5, .gap_max = 9);
    TASK(&desk.fixture, "T3", .after = "T1");
    desk_ask();
    const struct page *page = desk_page(PAGE_filing);
    ck_assert_str_eq(cell_of(page, 2, "检查对象(含数量)"),
                     "任务“T1”的检查对象：1 家，1 家次");
    CK_HAS(cell_of(page, 2, "备注"), "在任务“T1”之后，至少 5 天，至多 9 天；");
    CK_HAS(cell_of(page, 3, "备注"), "在任务“T1”之后；");
}
END_TEST

START_TEST(what_is_special_is_noted) {
    fixture_window(&desk.fixture, "汛期", "2025-03-03..2025-03-14");
    TASK(&desk.fixture, "T1", .sections = "甲科;乙科", .target = "编号=E1",
         .skills = "电气;化工", .crew = 4, .away = true, .any_day = true,
         .during_stop = true, .window = "汛期", .preferred = "汛期");
    desk_ask();
    ck_assert_str_eq(filed("是否联合"), "是");
    ck_assert_str_eq(filed("检查时间安排"), "时段：汛期；优先：汛期；未排期");
    ck_assert_str_eq(filed("备注"),
                     "异地检查；非工作日也可检查；停产、禁检期间也可检查；"
                     "检查组须有专业：电气;化工；1 家次未排期");
}
END_TEST

/* One visit in each of the months of the list, of a task for every month. */
static const char *filed_months(const char *dates, enum language language) {
    desk_close();
    desk_open();
    desk.language = language;
    fixture_release(&desk.fixture);
    fixture_init(&desk.fixture, "2025-01-01..2025-12-31");
    OFFICER(&desk.fixture, "P1");
    OFFICER(&desk.fixture, "P2");
    ENTERPRISE(&desk.fixture, "E1");
    TASK(&desk.fixture, "T1", .period = PERIOD_MONTH);
    desk_ask();
    for (; *dates; dates += 2)
        desk_put(desk_text("T1/E1/M%.2s/1", dates),
                 desk_text("2025-%.2s-03", dates), "P1;P2");
    return filed(language == LANGUAGE_ZH ? "检查时间安排" : "time");
}

START_TEST(months_in_a_row_are_joined) {
    ck_assert_str_eq(filed_months("030607091011", LANGUAGE_ZH),
                     "安排在3月、6月、7月、9月至11月");
    ck_assert_str_eq(filed_months("1112", LANGUAGE_ZH), "安排在11月、12月");
    ck_assert_str_eq(filed_months("010203", LANGUAGE_EN), "planned in Jan-Mar");
}
END_TEST

TCase *page_filing_tests(void) {
    TCase *group = tcase_create("page_filing");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, a_task_for_all_names_its_target_and_numbers);
    tcase_add_test(group, a_draw_names_its_pool);
    tcase_add_test(group, a_share_is_a_per_cent);
    tcase_add_test(group, caps_can_be_lifted_or_not_asked_for);
    tcase_add_test(group, a_follow_up_is_of_the_enterprises_of_its_task);
    tcase_add_test(group, what_is_special_is_noted);
    tcase_add_test(group, months_in_a_row_are_joined);
    return group;
}
