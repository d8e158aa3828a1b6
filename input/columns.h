/*
 * columns.h - every file of a plan folder and every column, in both languages.
 *
 * To add a column: a line here, a field in model/problem.h, and a line where
 * the file is read.  Headers may stand in any order; case does not matter.
 *
 * ALWAYS          the file is in every folder;
 * MISTAKEN FOR IT  what people call the file, though it is not read by that.
 *
 * NEED   FILLED: the column must be there and each of its cells filled;
 *        HEADED: the column must be there, a cell may be empty;
 *        FREE: may be left out.
 * TEXT   WORD: folded, because it is compared or taken apart;
 *        PROSE: shown as it was written.
 */
#ifndef INPUT_COLUMNS_H
#define INPUT_COLUMNS_H

// clang-format off
#define FILES(X) \
/*    NAME         FILE               ALWAYS MISTAKEN FOR IT */ \
    X(PLAN,        "plan.csv",        true,  "参数") \
    X(DATES,       "dates.csv",       true,  "日期;节假日;holidays") \
    X(ENTERPRISES, "enterprises.csv", true,  "企业;企业名单;companies") \
    X(INSPECTORS,  "inspectors.csv",  true,  "人员;执法人员;officers;staff") \
    X(ABSENCES,    "absences.csv",    false, "缺勤;请假;休假;leave;leaves;vacation") \
    X(RECUSALS,    "recusals.csv",    false, "回避") \
    X(CLOSURES,    "closures.csv",    false, "停产") \
    X(SECTIONS,    "sections.csv",    false, "科室") \
    X(CAPS,        "caps.csv",        false, "上限;频次上限") \
    X(WORKLOAD,    "workload.csv",    false, "工作量") \
    X(TOTALS,      "totals.csv",      false, "合计") \
    X(TASKS,       "tasks.csv",       true,  "任务;检查任务")

#define COLUMNS(X) \
/*    FILE         NAME         中文         ENGLISH        NEED    TEXT */ \
    X(PLAN,        PARAMETER,  "参数",      "parameter",    FILLED, WORD) \
    X(PLAN,        VALUE,      "值",        "value",        HEADED, PROSE) \
    X(DATES,       START,      "开始日期",  "start",        FILLED, WORD) \
    X(DATES,       END,        "结束日期",  "end",          FREE,   WORD) \
    X(DATES,       TYPE,       "类型",      "type",         FILLED, WORD) \
    X(DATES,       NAME,       "名称",      "name",         FREE,   WORD) \
    X(DATES,       APPLIES,    "适用",      "applies",      FREE,   WORD) \
    X(ENTERPRISES, ID,         "编号",      "id",           FILLED, WORD) \
    X(ENTERPRISES, NAME,       "名称",      "name",         FILLED, PROSE) \
    X(ENTERPRISES, COUNTY,     "县市区",    "county",       FILLED, WORD) \
    X(ENTERPRISES, INDUSTRY,   "行业",      "industry",     FREE,   WORD) \
    X(ENTERPRISES, CLASS,      "分类",      "class",        FILLED, WORD) \
    X(ENTERPRISES, RISK,       "风险等级",  "risk",         FREE,   WORD) \
    X(ENTERPRISES, AUTHORITY,  "执法主体",  "authority",    FREE,   WORD) \
    X(ENTERPRISES, TAGS,       "标签",      "tags",         FREE,   WORD) \
    X(INSPECTORS,  ID,         "编号",      "id",           FILLED, WORD) \
    X(INSPECTORS,  NAME,       "姓名",      "name",         FILLED, PROSE) \
    X(INSPECTORS,  SECTIONS,   "科室",      "sections",     FILLED, WORD) \
    X(INSPECTORS,  SKILLS,     "专业",      "skills",       FREE,   WORD) \
    X(INSPECTORS,  COUNTY,     "县市区",    "county",       FREE,   WORD) \
    X(INSPECTORS,  WEEK_LIMIT, "每周上限",  "week_limit",   FREE,   WORD) \
    X(INSPECTORS,  YEAR_LIMIT, "年度上限",  "year_limit",   FREE,   WORD) \
    X(ABSENCES,    INSPECTOR,  "人员编号",  "inspector",    FILLED, WORD) \
    X(ABSENCES,    START,      "开始日期",  "start",        FILLED, WORD) \
    X(ABSENCES,    END,        "结束日期",  "end",          FREE,   WORD) \
    X(ABSENCES,    REASON,     "原因",      "reason",       FREE,   PROSE) \
    X(RECUSALS,    INSPECTOR,  "人员编号",  "inspector",    FILLED, WORD) \
    X(RECUSALS,    ENTERPRISE, "企业编号",  "enterprise",   FILLED, WORD) \
    X(RECUSALS,    REASON,     "原因",      "reason",       FREE,   PROSE) \
    X(CLOSURES,    ENTERPRISE, "企业编号",  "enterprise",   FILLED, WORD) \
    X(CLOSURES,    START,      "开始日期",  "start",        FILLED, WORD) \
    X(CLOSURES,    END,        "结束日期",  "end",          FILLED, WORD) \
    X(CLOSURES,    REASON,     "原因",      "reason",       FREE,   PROSE) \
    X(SECTIONS,    SECTION,    "科室",      "section",      FILLED, WORD) \
    X(SECTIONS,    DAY_LIMIT,  "每日上限",  "day_limit",    HEADED, WORD) \
    X(CAPS,        TARGET,     "对象",      "target",       HEADED, WORD) \
    X(CAPS,        YEAR_LIMIT, "年度上限",  "year_limit",   FILLED, WORD) \
    X(WORKLOAD,    SECTION,    "科室",      "section",      FILLED, WORD) \
    X(WORKLOAD,    ITEM,       "项目",      "item",         FREE,   PROSE) \
    X(WORKLOAD,    TYPE,       "类型",      "type",         FILLED, WORD) \
    X(WORKLOAD,    DAYS,       "人日",      "days",         FILLED, WORD) \
    X(TOTALS,      NAME,       "名称",      "name",         FILLED, PROSE) \
    X(TOTALS,      TASKS,      "任务",      "tasks",        FILLED, WORD) \
    X(TOTALS,      RELATION,   "关系",      "relation",     FILLED, WORD) \
    X(TOTALS,      COUNT,      "数量",      "count",        FILLED, WORD) \
    X(TOTALS,      BASIS,      "依据",      "basis",        FREE,   PROSE) \
    X(TASKS,       ID,         "编号",      "id",           FILLED, WORD) \
    X(TASKS,       NAME,       "名称",      "name",         FILLED, PROSE) \
    X(TASKS,       BASIS,      "依据",      "basis",        FREE,   PROSE) \
    X(TASKS,       CONTENT,    "检查内容",  "content",      FREE,   PROSE) \
    X(TASKS,       METHOD,     "检查方式",  "method",       FREE,   PROSE) \
    X(TASKS,       SECTIONS,   "科室",      "sections",     FILLED, WORD) \
    X(TASKS,       KIND,       "类别",      "kind",         FILLED, WORD) \
    X(TASKS,       TARGET,     "对象",      "target",       HEADED, WORD) \
    X(TASKS,       MODE,       "方式",      "mode",         FILLED, WORD) \
    X(TASKS,       COUNT,      "数量",      "count",        FREE,   WORD) \
    X(TASKS,       PERIOD,     "周期",      "period",       FREE,   WORD) \
    X(TASKS,       WINDOW,     "时段",      "window",       FREE,   WORD) \
    X(TASKS,       PREFERRED,  "优先时段",  "preferred",    FREE,   WORD) \
    X(TASKS,       ANY_DAY,    "非工作日",  "any_day",      FREE,   WORD) \
    X(TASKS,       DURING_STOP,"停产可查",  "during_stop",  FREE,   WORD) \
    X(TASKS,       DAYS,       "时长",      "days",         FREE,   WORD) \
    X(TASKS,       CREW,       "人数",      "crew",         FREE,   WORD) \
    X(TASKS,       SKILLS,     "专业",      "skills",       FREE,   WORD) \
    X(TASKS,       AWAY,       "异地",      "away",         FREE,   WORD) \
    X(TASKS,       AFTER,      "前置任务",  "after",        FREE,   WORD) \
    X(TASKS,       GAP,        "前置间隔",  "gap",          FREE,   WORD) \
    X(TASKS,       PRIORITY,   "优先级",    "priority",     FREE,   WORD) \
    X(TASKS,       COUNTED,    "计入频次",  "counted",      FREE,   WORD) \
    X(TASKS,       APPROVAL,   "批准文号",  "approval",     FREE,   PROSE) \
    X(CALENDAR,    VISIT,      "检查编号",  "visit",        FILLED, WORD) \
    X(CALENDAR,    DATE,       "日期",      "date",         HEADED, WORD) \
    X(CALENDAR,    END,        "结束日期",  "end",          FREE,   WORD) \
    X(CALENDAR,    WEEKDAY,    "星期",      "weekday",      FREE,   WORD) \
    X(CALENDAR,    SECTIONS,   "科室",      "sections",     FREE,   WORD) \
    X(CALENDAR,    TASK_NAME,  "任务",      "task_name",    FREE,   PROSE) \
    X(CALENDAR,    TASK,       "任务编号",  "task",         FREE,   WORD) \
    X(CALENDAR,    KIND,       "类别",      "kind",         FREE,   WORD) \
    X(CALENDAR,    ENTERPRISE, "企业编号",  "enterprise",   FREE,   WORD) \
    X(CALENDAR,    ENTERPRISE_NAME, "企业名称", "enterprise_name", FREE, PROSE) \
    X(CALENDAR,    COUNTY,     "县市区",    "county",       FREE,   WORD) \
    X(CALENDAR,    DAYS,       "时长",      "days",         FREE,   WORD) \
    X(CALENDAR,    TRIP,       "检查组",    "trip",         FREE,   PROSE) \
    X(CALENDAR,    CREW,       "人员编号",  "inspectors",   FREE,   WORD) \
    X(CALENDAR,    CREW_NAMES, "检查人员",  "inspector_names", FREE, PROSE) \
    X(CALENDAR,    WINDOW,     "时段",      "window",       FREE,   PROSE) \
    X(CALENDAR,    PREFERRED,  "优先时段",  "preferred",    FREE,   PROSE) \
    X(CALENDAR,    STATUS,     "状态",      "status",       FREE,   WORD) \
    X(CALENDAR,    LOCKED,     "锁定",      "locked",       FREE,   WORD) \
    X(CALENDAR,    BASIS,      "依据",      "basis",        FREE,   PROSE)
// clang-format on

enum file {
#define X(name, file, required, words) FILE_##name,
    FILES(X)
#undef X
        N_FOLDER_FILES,
    FILE_CALENDAR = N_FOLDER_FILES, // not of the folder
};

enum column {
#define X(file, name, zh, en, need, text) COLUMN_##file##_##name,
    COLUMNS(X)
#undef X
        N_COLUMNS
};

#endif
