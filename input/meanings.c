#include "input/meanings.h"

#include <assert.h>
#include <stddef.h>

// clang-format off
#define MEANINGS(X) \
/*    COLUMN                   TYPE    WORDS  EMPTY  IN CHINESE, IN ENGLISH */ \
    X(PLAN_PARAMETER,          text,   NULL, "", "参数名，见下表", "the parameter, see below") \
    X(PLAN_VALUE,              text,   NULL, "", "参数的值", "its value") \
    X(DATES_START,             date,   NULL, "", "第一天", "the first day") \
    X(DATES_END,               date,   NULL, "", "最后一天；空为一天", "the last day; empty: one day") \
    X(DATES_TYPE,              choice, words_day_type, "", "放假；上班（调休补班，优先于放假）；时段（同名各行合成一个时段）；禁检", "a day off; a make-up working day (it wins over off); a named window (rows of one name unite); no inspections") \
    X(DATES_NAME,              text,   NULL, "", "时段的名称；放假的名称也可作时段；不得含 + & -", "the window's name; that of days off is one, too; without + & -") \
    X(DATES_APPLIES,           target, NULL, "", "禁检对谁有效；空为所有对象", "whom no inspections concern; empty: everyone") \
    X(ENTERPRISES_ID,          id,     NULL, "", "不重复；不得含 / | ; &", "unique; without / | ; &") \
    X(ENTERPRISES_NAME,        text,   NULL, "", "企业或部门的名称", "its name") \
    X(ENTERPRISES_COUNTY,      text,   NULL, "", "所在县市区；一次出检只在一个县市区", "where it is; a trip stays in one county") \
    X(ENTERPRISES_INDUSTRY,    text,   NULL, "", "行业，供对象表达式使用", "its industry, for target expressions") \
    X(ENTERPRISES_CLASS,       choice, words_class, "", "重点、双随机、其他；部门为被监督的机关，不受间隔和频次限制", "key, pool (drawn), other; an agency is free of spacing and caps") \
    X(ENTERPRISES_RISK,        text,   NULL, "", "风险等级，如 A B C D；抽取时按权重", "its class of risk, as A B C D; weights the draw") \
    X(ENTERPRISES_AUTHORITY,   text,   NULL, "", "由哪一级执法；与本计划不同的只能联合、交叉检查", "who is in charge; another one than the plan's: joint and cross inspections only") \
    X(ENTERPRISES_TAGS,        list,   NULL, "", "任意标签，供对象表达式使用；表中其余各列也可以", "any marks, for target expressions; so are all further columns") \
    X(INSPECTORS_ID,           id,     NULL, "", "不重复", "unique") \
    X(INSPECTORS_NAME,         text,   NULL, "", "姓名", "the officer's name") \
    X(INSPECTORS_SECTIONS,     list,   NULL, "", "所属科室；第一个是本科室", "sections served; the first is the home section") \
    X(INSPECTORS_SKILLS,       list,   NULL, "", "专业", "skills") \
    X(INSPECTORS_COUNTY,       text,   NULL, "", "属地；异地检查不派往本地", "the officer's county; not sent there by tasks that are away") \
    X(INSPECTORS_WEEK_LIMIT,   whole,  NULL, "", "每周最多几人日；空为不限", "most officer-days a week; empty: no limit") \
    X(INSPECTORS_YEAR_LIMIT,   whole,  NULL, "", "全年最多几人日；空为不限", "most officer-days a year; empty: no limit") \
    X(ABSENCES_INSPECTOR,      id,     NULL, "", "谁不在", "who is away") \
    X(ABSENCES_START,          date,   NULL, "", "第一天", "the first day") \
    X(ABSENCES_END,            date,   NULL, "", "最后一天；空为一天", "the last day; empty: one day") \
    X(ABSENCES_REASON,         text,   NULL, "", "原因，如年休假", "why") \
    X(RECUSALS_INSPECTOR,      id,     NULL, "", "谁须回避", "who is recused") \
    X(RECUSALS_ENTERPRISE,     id,     NULL, "", "回避哪一家", "from which enterprise") \
    X(RECUSALS_REASON,         text,   NULL, "", "原因", "why") \
    X(CLOSURES_ENTERPRISE,     id,     NULL, "", "哪一家停产", "which enterprise is closed") \
    X(CLOSURES_START,          date,   NULL, "", "第一天", "the first day") \
    X(CLOSURES_END,            date,   NULL, "", "最后一天；何时复产不知道的，写计划期的最后一天", "the last day; that of the plan if nobody knows when work begins again") \
    X(CLOSURES_REASON,         text,   NULL, "", "原因", "why") \
    X(SECTIONS_SECTION,        text,   NULL, "", "科室", "the section") \
    X(SECTIONS_DAY_LIMIT,      whole,  NULL, "", "该科室牵头的出检每天最多几次（车辆）；空为不限", "most trips that it leads on one day (cars); empty: no limit") \
    X(CAPS_TARGET,             target, NULL, "", "对哪些企业；空为所有企业；符合多行时取最小", "which enterprises; empty: all; of several rows the smallest holds") \
    X(CAPS_YEAR_LIMIT,         whole,  NULL, "", "每家全年最多计划检查几次", "most planned visits a year to each") \
    X(WORKLOAD_SECTION,        text,   NULL, "", "科室", "the section") \
    X(WORKLOAD_ITEM,           text,   NULL, "", "什么工作", "what work") \
    X(WORKLOAD_TYPE,           choice, words_work, "", "其他执法或非执法；从总法定工作日中扣除", "other enforcement, or none; taken off the statutory working days") \
    X(WORKLOAD_DAYS,           days,   NULL, "", "全科室共几人日", "officer-days of the section") \
    X(TOTALS_NAME,             text,   NULL, "", "计划文本中写明的一个数", "a sum that the written plan states") \
    X(TOTALS_TASKS,            ids,    NULL, "", "由哪些任务合成", "the tasks that make it up") \
    X(TOTALS_RELATION,         choice, words_relation, "", "任务合计与该数的关系", "how the tasks' sum relates to it") \
    X(TOTALS_COUNT,            form,   NULL, "", "数量，如 43家、169家次、12（家次）", "the figure: 43家 enterprises, 169家次 or 12 visits") \
    X(TOTALS_BASIS,            text,   NULL, "", "出自哪一条", "the clause that it comes from") \
    X(TASKS_ID,                id,     NULL, "", "不重复；不得含 / | ; &", "unique; without / | ; &") \
    X(TASKS_NAME,              text,   NULL, "", "检查事项", "what is inspected") \
    X(TASKS_BASIS,             text,   NULL, "", "依据；不计入频次的任务必填", "the clause it comes from; needed if it is not counted") \
    X(TASKS_CONTENT,           text,   NULL, "", "检查内容，供备案表", "for the filing table") \
    X(TASKS_METHOD,            text,   NULL, "", "检查方式，供备案表", "for the filing table") \
    X(TASKS_SECTIONS,          form,   NULL, "", "A；A;B 联合，A 牵头，每个检查组两科室都有人；A|B 任一，A 牵头", "A; A;B jointly, A leads, each crew has one of each; A|B any of them, A leads") \
    X(TASKS_KIND,              choice, words_kind, "", "类别", "the kind of inspection") \
    X(TASKS_TARGET,            target, NULL, "", "检查谁；复查为空时随前置任务", "who is inspected; a follow-up without takes those of the task before it") \
    X(TASKS_MODE,              choice, words_mode, "", "全部：每家每周期检查若干次；抽取：每周期抽若干家", "all: so many visits each; draw: so many of them, each period") \
    X(TASKS_COUNT,             form,   NULL, "1", "次数或家数；抽取时可写百分比如 5%（进一）", "visits, or how many are drawn; a draw may have a share as 5% (rounded up)") \
    X(TASKS_PERIOD,            choice, words_period, "全年 year", "重复的单位；每时段指所写时段的每一段", "what repeats; range: each range of the window named") \
    X(TASKS_WINDOW,            window, NULL, "", "只能在哪些日子；空为整个计划期", "the days it may happen on; empty: all of the horizon") \
    X(TASKS_PREFERRED,         window, NULL, "", "最好在哪些日子（愿望，不是限制）", "the days it should happen on (a wish)") \
    X(TASKS_ANY_DAY,           choice, words_yes_no, "否 no", "休息日也可检查（节日检查）", "days off count, too (festival checks)") \
    X(TASKS_DURING_STOP,       choice, words_yes_no, "否 no", "禁检和停产期间也可检查（查停产是否落实）", "blackouts and closures do not hold it back") \
    X(TASKS_DAYS,              days,   NULL, "1", "一次检查多久", "how long a visit takes") \
    X(TASKS_CREW,              whole,  NULL, "2", "检查组人数；除执法监督外不少于 2", "crew size; below 2 only for supervision") \
    X(TASKS_SKILLS,            list,   NULL, "", "每个专业各由一名不同的组员具备", "each is had by a crew member of its own") \
    X(TASKS_AWAY,              choice, words_yes_no, "否 no", "异地检查：组员都不属企业所在县市区", "no member is of the enterprise's county") \
    X(TASKS_AFTER,             id,     NULL, "", "先有该任务对同一企业的检查", "the task whose visit to the same enterprise comes first") \
    X(TASKS_GAP,               form,   NULL, "", "与前置检查相隔几天：60 或 30-90；空为当天或以后", "days after it: 60 or 30-90; empty: the same day or later") \
    X(TASKS_PRIORITY,          whole,  NULL, "5", "1 最低，9 最高；排不下时先保高的", "1 lowest to 9 highest: who is placed if not all can be") \
    X(TASKS_COUNTED,           choice, words_yes_no, "是 yes", "是否计入频次上限", "does it count toward the cap?") \
    X(TASKS_APPROVAL,          text,   NULL, "", "批准文号；有则可以超出频次上限", "who approved that it may exceed the cap") \
    X(CALENDAR_VISIT,          id,     NULL, "", "检查编号，不得改动", "the visit's id, not to be changed") \
    X(CALENDAR_DATE,           date,   NULL, "", "哪一天开始；空为没有排", "the day it begins; empty: not placed") \
    X(CALENDAR_END,            date,   NULL, "", "只供阅读，须与日期和时长一致", "for reading; must agree with the date and the days") \
    X(CALENDAR_WEEKDAY,        text,   NULL, "", "只供阅读，须与日期一致", "for reading; must agree with the date") \
    X(CALENDAR_SECTIONS,       form,   NULL, "", "任务已不在时用以补全", "used if the task is gone from the folder") \
    X(CALENDAR_TASK_NAME,      text,   NULL, "", "任务已不在时用以补全", "used if the task is gone from the folder") \
    X(CALENDAR_TASK,           id,     NULL, "", "须与检查编号一致", "must agree with the visit's id") \
    X(CALENDAR_KIND,           choice, words_kind, "", "任务已不在时用以补全", "used if the task is gone from the folder") \
    X(CALENDAR_ENTERPRISE,     id,     NULL, "", "须与检查编号一致", "must agree with the visit's id") \
    X(CALENDAR_ENTERPRISE_NAME, text,  NULL, "", "企业已不在时用以补全", "used if the enterprise is gone from the folder") \
    X(CALENDAR_COUNTY,         text,   NULL, "", "企业已不在时用以补全", "used if the enterprise is gone from the folder") \
    X(CALENDAR_DAYS,           days,   NULL, "", "任务已不在时用以补全", "used if the task is gone from the folder") \
    X(CALENDAR_TRIP,           text,   NULL, "", "检查组的标号", "the label of the trip") \
    X(CALENDAR_CREW,           ids,    NULL, "", "谁去", "who goes") \
    X(CALENDAR_CREW_NAMES,     text,   NULL, "", "只供阅读；人员已不在时用以补全", "for reading; used if an officer is gone from the folder") \
    X(CALENDAR_WINDOW,         text,   NULL, "", "只供阅读", "for reading") \
    X(CALENDAR_PREFERRED,      text,   NULL, "", "只供阅读", "for reading") \
    X(CALENDAR_STATUS,         choice, words_status, "计划 planned", "重排时：已完成的不动，未完成的重新安排，取消的不再要求", "in a re-solve: done stays, not done is planned anew, cancelled is not asked for") \
    X(CALENDAR_LOCKED,         choice, words_yes_no, "否 no", "是：重排时日期和人员不动", "yes: a re-solve keeps the day and the crew") \
    X(CALENDAR_BASIS,          text,   NULL, "", "只供阅读", "for reading")

#define FILE_MEANINGS(X) \
    X(PLAN,        "计划本身：每行一个参数", "the plan itself: one parameter a row") \
    X(DATES,       "节假日、调休、时段、禁检；周六周日休息，除非写明上班", "holidays, make-up days, windows, blackouts; Saturdays and Sundays are off unless they are work") \
    X(ENTERPRISES, "检查对象；可以另加任意列，供对象表达式使用", "what is inspected; more columns may follow, for target expressions") \
    X(INSPECTORS,  "执法人员", "the officers") \
    X(ABSENCES,    "人员不在的日子", "days on which officers are away") \
    X(RECUSALS,    "人员须回避的企业", "enterprises from which officers are recused") \
    X(CLOSURES,    "企业停产的日子", "days on which enterprises are closed") \
    X(SECTIONS,    "科室的限制", "limits of sections") \
    X(CAPS,        "频次上限；没有此文件时：重点 4、双随机 2、其他 1，部门不限", "caps; without the file: key 4, pool 2, other 1, agencies none") \
    X(WORKLOAD,    "科室的其他工作，用于监督检查工作日", "other work of sections, for the budget of inspection days") \
    X(TOTALS,      "计划文本中写明的合计，与任务核对", "sums that the written plan states, held against the tasks") \
    X(TASKS,       "检查任务", "what must be inspected") \
    X(CALENDAR,    "已公布的日历（calendar.csv，可经修改）：verify、export、diff 读它，replan 以它为基准", "a calendar, edited or not: verify, export and diff read it, replan starts from it")

#define PARAMETER_MEANINGS(X) \
    X(TITLE,          text,   NULL, "", "计划的名称", "the plan's title") \
    X(YEAR,           whole,  NULL, "", "哪一年；必填", "the year; required") \
    X(START,          date,   NULL, "1 月 1 日 1 January", "计划期第一天，须在年度之内", "the first day of the horizon, of that year") \
    X(END,            date,   NULL, "12 月 31 日 31 December", "计划期最后一天，须在年度之内", "the last day of the horizon, of that year") \
    X(AUTHORITY,      text,   NULL, "", "本计划的执法主体", "the authority whose plan it is") \
    X(SEED,           text,   NULL, "", "任意文字；有抽取任务时必填", "any text; required if a task draws") \
    X(MIN_GAP,        whole,  NULL, "0", "同一企业两次检查至少相隔几天；0 为不限", "least days between two visits to one enterprise; 0: no rule") \
    X(RISK_WEIGHTS,   form,   NULL, "", "如 A=1;B=1;C=2;D=3，大于 0；未写的等级为 1", "as A=1;B=1;C=2;D=3, more than 0; 1 for a class not named") \
    X(ENFORCE_BUDGET, choice, words_yes_no, "否 no", "各科室检查人日不得超过其监督检查工作日", "sections keep to their inspection days") \
    X(LANGUAGE,       choice, words_language, "zh", "屏幕和结果的语言", "the language of screens and results")
// clang-format on

#define MEANING(type, words, fallback, zh, en) \
    { \
        TYPE_##type, words, fallback, { \
            zh, en \
        } \
    }

static const struct meaning meanings[N_COLUMNS] = {
#define X(column, ...) [COLUMN_##column] = MEANING(__VA_ARGS__),
    MEANINGS(X)
#undef X
};

static const struct meaning parameter_meanings[N_PARAMETERS] = {
#define X(parameter, ...) [PARAMETER_##parameter] = MEANING(__VA_ARGS__),
    PARAMETER_MEANINGS(X)
#undef X
};

const struct meaning *column_meaning(enum column column) {
    assert(column < N_COLUMNS);
    return &meanings[column];
}

const struct meaning *parameter_meaning(enum parameter parameter) {
    assert(parameter < N_PARAMETERS);
    return &parameter_meanings[parameter];
}

const char *const *file_meaning(enum file file) {
    static const char *const texts[][2] = {
#define X(name, zh, en) [FILE_##name] = {zh, en},
        FILE_MEANINGS(X)
#undef X
    };
    assert(file <= FILE_CALENDAR);
    return texts[file];
}

const char *const *type_text(enum type type) {
    static const char *const texts[][2] = {
#define X(name, zh, en) {zh, en},
        TYPES(X)
#undef X
    };
    assert(type < N_TYPES);
    return texts[type];
}
