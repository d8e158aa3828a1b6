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
                     "行业为危化且分类不是部门或其他的企业：2 家，4 家次");
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
                     "从分类为双随机的企业（2 家）中随机抽取：2 家，2 家次");
    ck_assert_str_eq(filed("检查频次和上限"),
                     "全年抽取 3 家；每户每年上限 2 次");
    ck_assert_str_eq(filed("备注"), "2 家次未排期；1 家无可抽对象");
}
END_TEST

static const struct {
    const char *target;
    const char *zh;
    const char *en;
} targets[] = {
    {"编号=E1|E3", "东山化工、西岭烟花", "东山化工, 西岭烟花"},
    {"编号=E1&县市区=东县", "编号为E1且县市区为东县的企业",
     "enterprises of id E1 and county 东县"},
    {"编号!=E1|E2|E3", "编号不是E1、E2或E3的企业",
     "enterprises of id other than E1, E2 or E3"},
    {"分类=部门", "分类为部门的单位", "agencies of class agency"},
    {"标签=尾矿库", "标签含尾矿库的企业", "enterprises of tags with 尾矿库"},
    {"标签!=尾矿库", "标签不含尾矿库的企业",
     "enterprises of tags without 尾矿库"},
    {"编号=E1|E2|E3|E4|E9|E8", "东山化工、东河化工、西岭烟花、西县应急局、E9等",
     "东山化工, 东河化工, 西岭烟花, 西县应急局, E9 and others"},
    {NULL, "全部企业", "all enterprises"},
};

START_TEST(a_target_is_told_in_words) {
    TASK(&desk.fixture, "T1", .target = targets[_i].target);
    desk_ask();
    const char *zh = filed("检查对象(含数量)");
    ck_assert_str_eq(desk_text("%.*s", (int)(strstr(zh, "：") - zh), zh),
                     targets[_i].zh);
    desk.language = LANGUAGE_EN;
    const char *en = filed("enterprises");
    ck_assert_str_eq(desk_text("%.*s", (int)(strstr(en, ": ") - en), en),
                     targets[_i].en);
}
END_TEST

static const struct {
    const char *window;
    const char *told;
} windows[] = {
    {"Q1+Q3", "时段：一季度、三季度"},
    {"H2", "时段：下半年"},
    {"2025-03-03..2025-03-07 + 2025-03-10",
     "时段：2025-03-03 至 2025-03-07、2025-03-10"},
    {"3月+4月", "时段：3月、4月"},
    {"Q1&3月", "时段：Q1&3月"},
    {"Q1-3月", "时段：Q1-3月"},
    {"2025-03-03..2025-03-31-3月", "时段：2025-03-03..2025-03-31-3月"},
};

START_TEST(a_window_is_told_in_words_where_it_can_be) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk.fixture.problem.tasks[0].window.text = windows[_i].window;
    desk_ask();
    const char *time = filed("检查时间安排");
    ck_assert_str_eq(desk_text("%.*s", (int)(strstr(time, "；") - time), time),
                     windows[_i].told);
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
                     "任务“检查”的检查对象：1 家，1 家次");
    CK_HAS(cell_of(page, 2, "备注"),
           "在任务“检查”之后，至少 5 天，至多 9 天；");
    CK_HAS(cell_of(page, 3, "备注"), "在任务“检查”之后；");
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
    tcase_add_loop_test(group, a_target_is_told_in_words, 0,
                        sizeof targets / sizeof *targets);
    tcase_add_loop_test(group, a_window_is_told_in_words_where_it_can_be, 0,
                        sizeof windows / sizeof *windows);
    tcase_add_test(group, a_share_is_a_per_cent);
    tcase_add_test(group, caps_can_be_lifted_or_not_asked_for);
    tcase_add_test(group, a_follow_up_is_of_the_enterprises_of_its_task);
    tcase_add_test(group, what_is_special_is_noted);
    tcase_add_test(group, months_in_a_row_are_joined);
    return group;
}
