#include "output/page_meanings.h"

#include <stddef.h>
#include <string.h>

#define ANY N_PAGES // the same on every page that has no line of its own

// clang-format off
#define MEANINGS(X) \
/*    PAGE             COLUMN              IN CHINESE, IN ENGLISH */ \
    X(ANY,              "visit",           "检查编号：任务/企业/周期/序号", "the visit's id: task/enterprise/period/k") \
    X(ANY,              "task",            "任务编号", "the task's id") \
    X(ANY,              "task_name",       "任务名称", "the task's name") \
    X(ANY,              "enterprise",      "企业编号", "the enterprise's id") \
    X(ANY,              "enterprise_name", "企业名称", "its name") \
    X(ANY,              "county",          "所在县市区", "its county") \
    X(ANY,              "sections",        "任务的科室，第一个牵头", "the task's sections, the first leads") \
    X(ANY,              "section",         "科室", "the section") \
    X(ANY,              "kind",            "任务的类别", "the task's kind") \
    X(ANY,              "basis",           "任务的依据", "the task's basis") \
    X(ANY,              "priority",        "任务的优先级", "the task's priority") \
    X(ANY,              "not_placed",      "没有排下的家次", "visits without a place") \
    X(ANY,              "year_limit",      "全年最多几人日，空为不限", "most officer-days a year, empty: no limit") \
    X(ANY,              "week_limit",      "每周最多几人日，空为不限", "most officer-days a week, empty: no limit") \
    X(ANY,              "total",           "各列之和", "the sum of the columns before") \
    X(ANY,              "Jan",             "当月", "of that month") \
    X(ANY,              "Feb",             "当月", "of that month") \
    X(ANY,              "Mar",             "当月", "of that month") \
    X(ANY,              "Apr",             "当月", "of that month") \
    X(ANY,              "May",             "当月", "of that month") \
    X(ANY,              "Jun",             "当月", "of that month") \
    X(ANY,              "Jul",             "当月", "of that month") \
    X(ANY,              "Aug",             "当月", "of that month") \
    X(ANY,              "Sep",             "当月", "of that month") \
    X(ANY,              "Oct",             "当月", "of that month") \
    X(ANY,              "Nov",             "当月", "of that month") \
    X(ANY,              "Dec",             "当月", "of that month") \
    X(PAGE_calendar,    "date",            "第一天", "its first day") \
    X(PAGE_calendar,    "end",             "最后一天", "its last day") \
    X(PAGE_calendar,    "weekday",         "第一天是星期几", "of the first day") \
    X(PAGE_calendar,    "days",            "一次检查多久", "how long it takes") \
    X(PAGE_calendar,    "trip",            "同一标号为一次出检", "visits of one label are one trip") \
    X(PAGE_calendar,    "inspectors",      "谁去（; 分隔的人员编号）", "who goes: ids, by ;") \
    X(PAGE_calendar,    "inspector_names", "谁去（姓名）", "who goes: names") \
    X(PAGE_calendar,    "window",          "任务的时段", "the task's window") \
    X(PAGE_calendar,    "preferred",       "是否在优先时段之内；没有愿望则空", "is it inside the wish? empty without one") \
    X(PAGE_calendar,    "status",          "计划、已完成、未完成、取消；重排前由人修改", "planned, done, not done, cancelled; edited before a re-solve") \
    X(PAGE_calendar,    "locked",          "重排时不动；由人修改", "a re-solve keeps it; edited by people") \
    X(PAGE_unplaced,    "reason",          "为何没有排下", "why it has no place") \
    X(PAGE_draw,        "period",          "哪一个周期", "of which period") \
    X(PAGE_draw,        "rank",            "名次，小者抽中", "the smallest are drawn") \
    X(PAGE_draw,        "risk",            "企业的风险等级", "the enterprise's class of risk") \
    X(PAGE_draw,        "weight",          "该等级的权重", "the weight of that class") \
    X(PAGE_draw,        "ticket_text",     "随机种子|任务|周期|企业，sha256sum 可复核", "seed|task|period|enterprise: sha256sum repeats it") \
    X(PAGE_draw,        "ticket_sha256",   "票号原文的 SHA-256", "SHA-256 of that text") \
    X(PAGE_draw,        "key",             "−ln(u)/权重，u 由票号前 13 位得出", "−ln(u)/weight, u from the first 13 digits of the ticket") \
    X(PAGE_draw,        "result",          "抽中、备选或不参加", "drawn, reserve, or no candidate") \
    X(PAGE_draw,        "reason",          "为何不参加", "why it is no candidate") \
    X(PAGE_changes,     "change",          "改了什么", "what was changed") \
    X(PAGE_changes,     "old_date",        "基准计划中的日期", "its date in the baseline") \
    X(PAGE_changes,     "new_date",        "现在的日期", "its date now") \
    X(PAGE_changes,     "days_moved",      "移动了几天", "days between the two") \
    X(PAGE_changes,     "old_crew",        "基准计划中的人员", "its crew in the baseline") \
    X(PAGE_changes,     "new_crew",        "现在的人员", "its crew now") \
    X(PAGE_changes,     "successor",       "顶替它的检查", "the visit that takes its place") \
    X(PAGE_changes,     "successor_name",  "顶替它的企业", "the enterprise of that visit") \
    X(PAGE_changes,     "reason",          "为何改", "why it was changed") \
    X(PAGE_filing,      "number",          "序号", "in the order of the tasks") \
    X(PAGE_filing,      "matter",          "任务名称", "the task's name") \
    X(PAGE_filing,      "enterprises",     "检查谁，几家，几次", "who, how many, how often") \
    X(PAGE_filing,      "content",         "任务的检查内容", "the task's content") \
    X(PAGE_filing,      "method",          "任务的检查方式", "the task's method") \
    X(PAGE_filing,      "frequency_and_cap", "每周期几次，频次上限多少", "how often a period, and the cap") \
    X(PAGE_filing,      "time",            "时段和实际安排的月份", "the window, and the months planned") \
    X(PAGE_filing,      "joint",           "是否几个科室联合", "do several sections go together?") \
    X(PAGE_filing,      "notes",           "异地、专业、前置等其他要求", "whatever else the task asks for") \
    X(PAGE_tasks,       "asked",           "应检家次，含无可抽的", "visits asked for, those without anybody to draw too") \
    X(PAGE_tasks,       "placed",          "已排家次", "visits placed") \
    X(PAGE_tasks,       "nobody_to_draw",  "应抽而没有候选的家数", "places for which nobody was left to draw") \
    X(PAGE_tasks,       "officer_days",    "各次检查的人数乘时长之和", "crew times duration, summed up") \
    X(PAGE_totals,      "name",            "totals.csv 的名称", "the name in totals.csv") \
    X(PAGE_totals,      "tasks",           "由哪些任务合成", "the tasks that make it up") \
    X(PAGE_totals,      "unit",            "家或家次", "enterprises or visits") \
    X(PAGE_totals,      "relation",        "应有的关系", "how they should relate") \
    X(PAGE_totals,      "stated",          "计划文本写明的数", "the figure that the written plan states") \
    X(PAGE_totals,      "counted",         "任务合计", "the sum of the tasks") \
    X(PAGE_totals,      "holds",           "是否相符", "do they agree?") \
    X(PAGE_totals,      "basis",           "出自哪一条", "the clause it comes from") \
    X(PAGE_officers,    "inspector",       "人员编号", "the officer's id") \
    X(PAGE_officers,    "name",            "姓名", "the officer's name") \
    X(PAGE_officers,    "section",         "本科室", "the home section") \
    X(PAGE_officers,    "busiest_week",    "最忙一周的人日", "officer-days of the busiest week") \
    X(PAGE_enterprises, "class",           "企业的分类", "the enterprise's class") \
    X(PAGE_enterprises, "cap",             "频次上限，空为不限", "most planned visits a year, empty: no limit") \
    X(PAGE_enterprises, "counted",         "计入频次的家次", "visits that count toward the cap") \
    X(PAGE_enterprises, "not_counted",     "不计入频次的家次", "visits that do not") \
    X(PAGE_enterprises, "approved",        "经批准的家次", "visits approved to exceed it") \
    X(PAGE_enterprises, "approvals_used",  "用到的批准文号", "the approvals that were used") \
    X(PAGE_sections,    "lead_section",    "带队的科室：联合检查只计在它名下", "the section that leads: joint inspections count as its own alone") \
    X(PAGE_sections,    "item",            "数的是什么：家次、组日、人日", "what is counted: visits, crew-days, officer-days") \
    X(PAGE_budget,      "officers",        "本科室人数", "officers at home in it") \
    X(PAGE_budget,      "statutory_days",  "全年法定工作日", "working days of the year") \
    X(PAGE_budget,      "statutory_officer_days", "人数乘法定工作日", "officers times working days") \
    X(PAGE_budget,      "other_enforcement", "workload.csv 的其他执法", "other enforcement of workload.csv") \
    X(PAGE_budget,      "office_work",     "workload.csv 的非执法", "the other work of workload.csv") \
    X(PAGE_budget,      "inspection_days", "总法定工作日减去前两项", "what is left for inspections") \
    X(PAGE_budget,      "planned",         "计划检查人日", "officer-days planned") \
    X(PAGE_budget,      "planned_share",   "计划检查人日占监督检查工作日", "of what is left for inspections") \
    X(PAGE_budget,      "key",             "其中重点检查", "those of key inspections") \
    X(PAGE_budget,      "key_share",       "占计划检查人日", "of the officer-days planned")

#define KINDS(X) \
    X("text",   "文字",             "text") \
    X("number", "整数",             "whole number") \
    X("limit",  "整数，可空",       "whole number, may be empty") \
    X("date",   "日期",             "date") \
    X("days",   "天数，以 0.5 为单位", "days, by 0.5") \
    X("yes",    "是/否",            "yes/no") \
    X("status", "状态",             "status") \
    X("real",   "小数",             "decimal number") \
    X("share",  "百分比",           "per cent") \
    X("moved",  "整数，可空",       "whole number, may be empty")
// clang-format on

static const struct {
    enum page_name page;
    const char *column;
    const char *text[2];
} meanings[] = {
#define X(page, column, zh, en) {page, column, {zh, en}},
    MEANINGS(X)
#undef X
};

static const struct {
    const char *name;
    const char *text[2];
} kinds[] = {
#define X(name, zh, en) {name, {zh, en}},
    KINDS(X)
#undef X
};

static const char *const nothing[2] = {NULL, NULL};

const char *const *page_meaning(enum page_name page,
                                const struct page_column *column) {
    const char *const *found = nothing;
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        if (strcmp(meanings[i].column, column->header[1]) != 0)
            continue;
        if (meanings[i].page == page)
            return meanings[i].text;
        if (meanings[i].page == ANY)
            found = meanings[i].text;
    }
    return found;
}

const char *const *page_kind(const struct page_column *column) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (!strcmp(kinds[i].name, column->kind))
            return kinds[i].text;
    return nothing;
}
