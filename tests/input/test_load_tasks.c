#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

START_TEST(what_a_task_leaves_out_has_its_default) {
    const struct task *task = task_with("", "");
    ck_assert_str_eq(task->name, "任务");
    ck_assert_str_eq(task->basis, "");
    ck_assert_int_eq(task->count, 1);
    ck_assert_int_eq(task->share_ppm, 0);
    ck_assert_int_eq(task->period, PERIOD_YEAR);
    ck_assert_str_eq(task->window.text, "");
    ck_assert_int_eq(task->window.n_terms + task->preferred.n_terms, 0);
    ck_assert(!task->any_day && !task->during_stop && !task->away);
    ck_assert_int_eq(task->half_days, 2);
    ck_assert_int_eq(task->crew, 2);
    ck_assert_int_eq(task->skills.count, 0);
    ck_assert_int_eq(task->after, NONE);
    ck_assert_int_eq(task->gap_min, 0);
    ck_assert_int_eq(task->gap_max, NONE);
    ck_assert_int_eq(task->priority, 5);
    ck_assert(task->counted);
    ck_assert_str_eq(task->approval, "");
}
END_TEST

static void ck_everything_given(const struct task *task) {
    ck_assert_str_eq(task->basis, "《安全生产法》第六十五条");
    ck_assert_str_eq(task->content, "现场");
    ck_assert_str_eq(task->method, "查阅");
    ck_assert_int_eq(task->count, 2);
    ck_assert_int_eq(task->period, PERIOD_QUARTER);
    ck_assert_str_eq(task->window.text, "3月+4月");
    ck_assert_str_eq(task->preferred.text, "3月");
    ck_assert(task->any_day && task->during_stop && task->away);
    ck_assert_int_eq(task->half_days, 3);
    ck_assert_int_eq(task->crew, 3);
    ck_assert_int_eq(task->skills.count, 1);
    ck_assert_int_eq(task->priority, 9);
    ck_assert(!task->counted);
    ck_assert_str_eq(task->approval, "株应急〔2025〕1号");
}

#define CELLS \
    "《安全生产法》第六十五条,现场,查阅,2,每季度,3月＋4月,3月,是,是,1.5,3," \
    "化工,是,9,否,株应急〔2025〕1号"

START_TEST(every_column_is_read_under_its_chinese_name) {
    ck_everything_given(
        task_with("依据,检查内容,检查方式,数量,周期,时段,优先时段,非工作日,"
                  "停产可查,时长,人数,专业,异地,优先级,计入频次,批准文号",
                  CELLS));
}
END_TEST

START_TEST(every_column_is_read_under_its_english_name) {
    ck_everything_given(
        task_with("basis,content,method,count,period,window,preferred,any_day,"
                  "during_stop,days,crew,skills,away,priority,counted,approval",
                  CELLS));
}
END_TEST

static const struct {
    const char *word;
    enum task_kind kind;
} kinds[] = {
    {"重点检查", KIND_KEY},
    {"双随机", KIND_DRAWN},
    {"交叉检查", KIND_CROSS},
    {"重点时段", KIND_SEASON},
    {"专项", KIND_CAMPAIGN},
    {"复查", KIND_REVISIT},
    {"联合检查", KIND_JOINT},
    {"执法监督", KIND_SUPERVISION},
    {"其他", KIND_OTHER},
    {"key", KIND_KEY},
    {"Supervision", KIND_SUPERVISION},
};
#define N_KINDS (int)(sizeof kinds / sizeof *kinds)

START_TEST(every_kind_has_its_words) {
    char text[256];
    snprintf(text, sizeof text,
             "id,name,sections,kind,target,mode\nT1,x,甲科,%s,编号=E1,all\n",
             kinds[_i].word);
    folder_write("tasks.csv", text);
    folder_load_well();
    ck_assert_int_eq(folder.problem.tasks[0].kind, kinds[_i].kind);
    ck_assert_int_eq(folder.problem.tasks[0].mode, MODE_ALL);
}
END_TEST

static const struct {
    const char *word;
    enum task_period period;
} periods[] = {
    {"全年", PERIOD_YEAR},  {"每半年", PERIOD_HALF}, {"每季度", PERIOD_QUARTER},
    {"每月", PERIOD_MONTH}, {"half", PERIOD_HALF},   {"Month", PERIOD_MONTH},
};

START_TEST(every_period_has_its_words) {
    ck_assert_int_eq(task_with("周期", periods[_i].word)->period,
                     periods[_i].period);
}
END_TEST

START_TEST(sections_are_groups_of_choices) {
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n"
                              "T1,x,乙科；甲科｜乙科,联合检查,编号=E1,全部\n");
    folder_load_well();
    const struct problem *p = &folder.problem;
    const struct task *task = &p->tasks[0];
    ck_assert_str_eq(task->sections_text, "乙科;甲科|乙科");
    ck_assert_int_eq(task->n_groups, 2);
    ck_assert_int_eq(task->groups[0].count, 1);
    ck_assert_int_eq(task->groups[1].count, 2);
    ck_assert_str_eq(p->sections.text[task_lead(p, task)], "乙科");
}
END_TEST

START_TEST(lists_of_a_task_may_have_commas_of_their_own) {
    folder_write("inspectors.csv", "编号,姓名,科室,专业\n"
                                   "P1,甲一,甲科,化工\n"
                                   "P2,甲二,乙科，甲科,化工、电气\n");
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式,专业,人数\n"
                              "T1,x,乙科、甲科,其他,编号=E1,全部,电气，化工,4\n"
                              "T2,x,乙科,其他,编号=E1、E2,全部,,\n");
    folder_write("totals.csv",
                 "名称,任务,关系,数量\n甲,T1、T2,=,3\n乙,T1 T2,=,3\n");
    folder_load_well();
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(p->sections.n, 2);
    ck_assert_int_eq(p->skills.n, 2);
    ck_assert_str_eq(p->tasks[0].sections_text, "乙科;甲科");
    ck_assert_int_eq(p->tasks[0].n_groups, 2);
    ck_assert_int_eq(p->tasks[0].skills.count, 2);
    ck_assert_int_eq(p->totals[0].tasks.count, 2);
    ck_assert_int_eq(p->totals[1].tasks.count, 2);
}
END_TEST

START_TEST(a_section_of_its_own_table_keeps_its_commas) {
    folder_write("inspectors.csv", "编号,姓名,科室\nP1,甲一,法规、宣传科\n"
                                   "P2,甲二,法规、宣传科;甲科\n"
                                   "P3,甲三,\"安全,应急科\"\n");
    folder_write("sections.csv", "科室,每日上限\n法规、宣传科,1\n");
    folder_write("workload.csv", "科室,类型,人日\n\"安全,应急科\",非执法,1\n");
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n"
                              "T1,x,法规、宣传科,其他,编号=E1,全部\n");
    folder_load();
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(p->sections.n, 3);
    ck_assert_str_eq(p->sections.text[0], "法规、宣传科");
    ck_assert_str_eq(p->sections.text[2], "安全,应急科");
    ck_assert_int_eq(p->tasks[0].n_groups, 1);
}
END_TEST

START_TEST(a_name_keeps_its_commas_if_no_part_of_it_is_one_elsewhere) {
    folder_write("inspectors.csv",
                 "编号,姓名,科室,专业\nP1,甲一,矿山、冶金科,电气、仪表\n"
                 "P2,甲二,矿山、冶金科,化工、电焊\n"
                 "P3,甲三,甲科、乙科,、\nP4,甲四,乙科,\n");
    folder_write("tasks.csv",
                 "编号,名称,科室,类别,对象,方式,专业,人数\n"
                 "T1,x,矿山、冶金科,其他,编号=E1,全部,电气、仪表,2\n"
                 "T2,y,矿山、冶金科|乙科,其他,编号=E2,全部,化工,2\n");
    folder_load();
    const struct problem *p = &folder.problem;
    ck_assert_int_eq(p->sections.n, 3);
    ck_assert_str_eq(p->sections.text[0], "矿山、冶金科");
    ck_assert_int_eq(p->skills.n, 3);
    ck_assert_str_eq(p->skills.text[0], "电气、仪表");
    ck_assert_str_eq(p->skills.text[1], "化工");
    ck_assert_int_eq(p->tasks[0].n_groups, 1);
    ck_assert_int_eq(p->tasks[0].skills.count, 1);
    ck_assert_int_eq(p->tasks[1].groups[0].count, 2);
}
END_TEST

START_TEST(a_list_of_nothing_but_commas_is_empty) {
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式\n"
                              "T1,x,、,其他,编号=E1,全部\n");
    folder_load();
    ck_assert(was_told(&folder.diags, "tasks.csv:2:6 missing-value 科室"));
}
END_TEST

START_TEST(a_task_may_follow_one_that_is_written_below_it) {
    folder_write("tasks.csv",
                 "编号,名称,科室,类别,对象,方式,前置任务,前置间隔\n"
                 "T2,复查,甲科,复查,,全部,T1,30-90\n"
                 "T1,重点,甲科,重点检查,编号=E1,全部,,\n");
    folder_load_well();
    const struct task *task = &folder.problem.tasks[0];
    ck_assert_int_eq(task->after, 1);
    ck_assert_int_eq(task->gap_min, 30);
    ck_assert_int_eq(task->gap_max, 90);
    ck_assert(!task->target.given);
}
END_TEST

START_TEST(a_share_is_drawn) {
    folder_parameter("随机种子,x");
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式,数量\n"
                              "T1,x,甲科,双随机,分类=双随机,抽取,2.5％\n");
    folder_load_well();
    ck_assert_int_eq(folder.problem.tasks[0].mode, MODE_DRAW);
    ck_assert_int_eq(folder.problem.tasks[0].share_ppm, 25000);
    ck_assert_int_eq(folder.problem.tasks[0].count, 1);
}
END_TEST

START_TEST(a_task_that_is_there_twice_is_told_and_shifts_nobody) {
    folder_write("tasks.csv", "编号,名称,科室,类别,对象,方式,前置任务\n"
                              "T1,一,甲科,其他,编号=E1,全部,\n"
                              "T1,二,甲科,其他,编号=E1,全部,\n"
                              "T3,三,甲科,其他,编号=E2,全部,\n"
                              "T4,四,甲科,复查,,全部,T3\n");
    folder_load();
    CK_TOLD(&folder.diags, "tasks.csv:3:1 repeated-id T1");
    ck_assert_int_eq(folder.problem.n_tasks, 3);
    ck_assert_str_eq(folder.problem.tasks[1].name, "三");
    ck_assert_int_eq(folder.problem.tasks[2].after, 1);
}
END_TEST

static const struct {
    const char *columns;
    const char *cells;
    const char *told;
} wrong[] = {
    {"数量", "0", "tasks.csv:2:24 not-a-count 0 数量"},
    {"周期", "每周",
     "tasks.csv:2:24 unknown-word 每周 周期 全年, 每半年, 每季度, 每月, "
     "每时段"},
    {"时段", "春季", "tasks.csv:2:24 unknown-window 春季"},
    {"优先时段", "春季", "tasks.csv:2:24 unknown-window 春季"},
    {"非工作日", "可", "tasks.csv:2:24 unknown-word 可 非工作日 是, 否"},
    {"时长", "30.5", "tasks.csv:2:24 not-half-days 30.5 时长"},
    {"人数", "21", "tasks.csv:2:24 not-a-number 21 人数"},
    {"前置任务", "T9", "tasks.csv:2:24 unknown-task T9"},
    {"优先级", "0", "tasks.csv:2:24 not-a-number 0 优先级"},
    {"前置任务,前置间隔", "T9,60", "tasks.csv:2:24 unknown-task T9"},
    {"周期,时段", "每时段,春季", "tasks.csv:2:28 unknown-window 春季"},
};
#define N_WRONG (int)(sizeof wrong / sizeof *wrong)

START_TEST(a_wrong_cell_is_told_once) {
    folder_task(wrong[_i].columns, wrong[_i].cells);
    folder_load();
    CK_TOLD(&folder.diags, wrong[_i].told);
}
END_TEST

static const struct {
    const char *row;
    const char *told;
} rows[] = {
    {"T1,x,丙科,其他,编号=E1,全部", "tasks.csv:2:6 unknown-section 丙科"},
    {"T1,x,；,其他,编号=E1,全部", "tasks.csv:2:6 missing-value 科室"},
    {"T1,x,甲科,抽查,编号=E1,全部",
     "tasks.csv:2:9 unknown-word 抽查 类别 重点检查, 双随机, 交叉检查, "
     "重点时段, 专项, 复查, 联合检查, 执法监督, 其他"},
    {"T1,x,甲科,其他,编号=E1,部分",
     "tasks.csv:2:18 unknown-word 部分 方式 全部, 抽取"},
    {"T1,x,甲科,其他,编号=E1,", "tasks.csv:2:18 missing-value 方式"},
    {"T/1,x,甲科,其他,编号=E1,全部", "tasks.csv:2:1 bad-id T/1"},
};
#define N_ROWS (int)(sizeof rows / sizeof *rows)

START_TEST(a_wrong_row_is_told_once) {
    char text[512];
    snprintf(text, sizeof text, "编号,名称,科室,类别,对象,方式\n%s\n",
             rows[_i].row);
    folder_write("tasks.csv", text);
    folder_load();
    CK_TOLD(&folder.diags, rows[_i].told);
}
END_TEST

START_TEST(totals_are_read_with_their_units) {
    folder_write("totals.csv", "名称,任务,关系,数量,依据\n"
                               "甲,T1;T1,=,1家,方案\n乙,T1,≥,1家次,\n"
                               "丙,T1,＜＝,12,\n丁,T1,不少于,1户,\n");
    folder_load_well();
    static const enum relation relations[] = {
        RELATION_EQUAL, RELATION_AT_LEAST, RELATION_AT_MOST, RELATION_AT_LEAST};
    static const enum total_unit units[] = {UNIT_ENTERPRISES, UNIT_VISITS,
                                            UNIT_VISITS, UNIT_ENTERPRISES};
    ck_assert_int_eq(folder.problem.n_totals, 4);
    for (int i = 0; i < 4; i++) {
        const struct total *total = &folder.problem.totals[i];
        ck_assert_int_eq(total->relation, relations[i]);
        ck_assert_int_eq(total->unit, units[i]);
        ck_assert_int_eq(total->count, i == 2 ? 12 : 1);
        ck_assert_int_eq(total->tasks.count, 1);
        ck_assert_int_eq(total->place.line, 2 + i);
    }
    ck_assert_str_eq(folder.problem.totals[0].basis, "方案");
}
END_TEST

START_TEST(wrong_totals_are_told) {
    folder_write("totals.csv", "名称,任务,关系,数量\n甲,T1;T9,=,1\n"
                               "乙,T1,大于,1\n丙,T1,=,三家\n丁,;,=,1\n");
    folder_load();
    CK_TOLD(&folder.diags, "totals.csv:2:3 unknown-task T9",
            "totals.csv:3:6 unknown-word 大于 关系 =, >=, <=",
            "totals.csv:4:8 not-a-total 三家",
            "totals.csv:5:3 missing-value 任务");
}
END_TEST

static void add_wrong(TCase *group) {
    tcase_add_loop_test(group, a_wrong_cell_is_told_once, 0, N_WRONG);
    tcase_add_loop_test(group, a_wrong_row_is_told_once, 0, N_ROWS);
    tcase_add_test(group, a_task_that_is_there_twice_is_told_and_shifts_nobody);
    tcase_add_test(group, wrong_totals_are_told);
}

TCase *load_tasks_tests(void) {
    TCase *group = tcase_create("load_tasks");
    tcase_add_checked_fixture(group, folder_open, folder_close);
    tcase_add_test(group, what_a_task_leaves_out_has_its_default);
    tcase_add_test(group, every_column_is_read_under_its_chinese_name);
    tcase_add_test(group, every_column_is_read_under_its_english_name);
    tcase_add_loop_test(group, every_kind_has_its_words, 0, N_KINDS);
    tcase_add_loop_test(group, every_period_has_its_words, 0, 6);
    tcase_add_test(group, sections_are_groups_of_choices);
    tcase_add_test(group, lists_of_a_task_may_have_commas_of_their_own);
    tcase_add_test(group, a_section_of_its_own_table_keeps_its_commas);
    tcase_add_test(group,
                   a_name_keeps_its_commas_if_no_part_of_it_is_one_elsewhere);
    tcase_add_test(group, a_list_of_nothing_but_commas_is_empty);
    tcase_add_test(group, a_task_may_follow_one_that_is_written_below_it);
    tcase_add_test(group, a_share_is_drawn);
    tcase_add_test(group, totals_are_read_with_their_units);
    add_wrong(group);
    return group;
}
