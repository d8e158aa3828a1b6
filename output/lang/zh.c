#include "output/lang/sentences.h"

// clang-format off
const char *const sentences_zh[N_MESSAGES] = {
    [MESSAGE_NONE] = "",
/* 读入 */
    [MESSAGE_UNKNOWN_COLUMN] = "不认识的列“{0}”，已忽略；请核对列名",
    [MESSAGE_MISSING_COLUMN] = "缺少必需的列“{0}”",
    [MESSAGE_NOT_A_DATE] = "“{0}”不是日期；应写作 2025-03-01",
/* 任务与抽取 */
    [MESSAGE_PERIOD_SKIPPED] = "任务“{0}”的周期 {1} 在计划期内没有所定时段的日子，该周期不安排",
/* 核对日历 */
    [MESSAGE_BREACH_PERIOD] = "“{0}”排在 {d0}，不在其周期内；应在 {d1} 至 {d2}",
    [MESSAGE_BREACH_HORIZON] = "“{0}”排在 {d0}，不在任务时段“{1}”内",
    [MESSAGE_BREACH_WORKING_DAYS] = "“{0}”排在 {d0}，当天不是工作日",
    [MESSAGE_BREACH_BLACKOUTS] = "“{0}”排在 {d0}，正值“{1}”禁检或停产（{d1} 至 {d2}）",
    [MESSAGE_BREACH_CREW_SIZE] = "“{0}”（{d0}）派 {#1} 人次、{#2} 名不同人员；应为 {#3} 名不同人员",
    [MESSAGE_BREACH_CREW_SECTIONS] = "“{0}”（{d0}）的“{1}”不属于任务科室“{2}”",
    [MESSAGE_BREACH_CREW_PRESENT] = "“{0}”的“{1}”在 {d0} 请假或另有任务，不能出检",
    [MESSAGE_BREACH_CREW_RECUSAL] = "“{0}”（{d0}）的“{1}”应当回避“{2}”",
    [MESSAGE_BREACH_CREW_AWAY] = "“{0}”（{d0}）要求异地检查，“{1}”却是“{2}”本地人员",
    [MESSAGE_BREACH_CREW_PLACES] = "“{0}”（{d0}）的检查组缺少“{1}”岗位的人员：{#2} 个岗位只配齐 {#1} 个",
    [MESSAGE_BREACH_ONE_TRIP_A_DAY] = "“{0}”在 {d0} 要出检两次（“{1}”和“{2}”）；每人每天最多出检一次",
    [MESSAGE_BREACH_WEEK_LIMIT] = "“{0}”在 {d0} 起的一周出检 {#1} 人日；每周上限 {#2} 人日",
    [MESSAGE_BREACH_YEAR_LIMIT] = "“{0}”全年出检 {#0} 人日；年度上限 {#1} 人日",
    [MESSAGE_BREACH_BUDGET] = "“{0}”用了 {h0} 人日；监督检查工作日只有 {h1} 人日",
    [MESSAGE_BREACH_SECTION_DAY] = "“{0}”在 {d0} 出检 {#1} 组；每日上限 {#2} 组",
    [MESSAGE_BREACH_SHARING] = "“{0}”和“{1}”在 {d0} 由同一组检查，但两者的用人要求不同，不能合为一次出检",
    [MESSAGE_BREACH_DAY_FULL] = "“{0}”等 {#1} 次检查在 {d0} 由同一组检查，共需 {h2} 天；一组一天最多 1 天的检查",
    [MESSAGE_BREACH_FREQUENCY_CAP] = "企业“{0}”（{1}）安排了 {#0} 次计入频次的检查；频次上限 {#1} 次",
    [MESSAGE_BREACH_SPACING] = "“{0}”（{d0}）距“{1}”（{d1}）只有 {#2} 天；最小间隔 {#3} 天",
    [MESSAGE_BREACH_FOLLOW_UP] = "“{0}”（{d0}）距前置检查“{1}”（{d1}）只有 {#2} 天；至少 {#3} 天",
    [MESSAGE_BREACH_FOLLOW_UP_LATE] = "“{0}”（{d0}）距前置检查“{1}”（{d1}）已有 {#2} 天；最多 {#3} 天",
    [MESSAGE_BREACH_FIRST_UNPLACED] = "“{0}”排在 {d0}，但该企业前置任务“{1}”的检查没有排期",
/* 未能排期的原因 */
    [MESSAGE_REASON_NO_DAY] = "其时段和周期内有 {#0} 天，其中可检查的 {#1} 天，除去禁检和停产还剩 {#2} 天，排不下 {h3} 天的检查",
    [MESSAGE_REASON_FIRST_MISSING] = "“{1}”没有前置任务“{0}”的检查",
    [MESSAGE_REASON_FIRST_UNPLACED] = "前置检查“{0}”未能排期",
    [MESSAGE_REASON_NO_OFFICER] = "“{1}”的 {#0} 名执法人员中，没有人可以去“{2}”{?0}承担“{0}”岗位{/}（专业、回避、异地要求合并考虑）",
    [MESSAGE_REASON_CREW_SHORT] = "“{0}”去“{1}”需要 {#0} 人{?2}（含“{2}”岗位）{/}，可以去的有 {#1} 人，同一天在岗的最多 {#2} 人",
    [MESSAGE_REASON_OFFICERS_SHORT] = "{d2} 至 {d3}，“{1}”的 {#4} 名人员（{0}）最多可出 {#1} 人日，{#5} 次检查却需要 {#0} 人日",
    [MESSAGE_REASON_BUDGET] = "“{0}”的监督检查工作日只有 {h0} 人日，已排 {h1} 人日",
    [MESSAGE_REASON_SECTION_DAY] = "“{0}”每日上限 {#0} 组，{d1} 至 {d2} 最多出检 {#4} 组，却需要 {#3} 组",
    [MESSAGE_REASON_CAP] = "“{0}”的频次上限为 {#0} 次，已排 {#1} 次，共要求 {#2} 次",
    [MESSAGE_REASON_SPACING] = "可选的日子距同一企业的检查“{1}”（{d1}）都不足最小间隔 {#0} 天",
    [MESSAGE_REASON_GAP] = "前置检查“{0}”于 {d2} 结束，其后至少 {#0} 天{?#1}、至多 {#1} 天{/}的日子里没有可选的",
    [MESSAGE_REASON_CLASH] = "{d0} 至 {d1} 没有一天能同时满足人员、上限和间隔的要求（单看每一项都还有日子）",
    [MESSAGE_REASON_TIME] = "时限已到，未及找到安排；请加大 --time-limit",
    [MESSAGE_REASON_LACK] = "任务“{0}”应抽 {#0} 家，可抽的只有 {#1} 家（原因见 draw.csv）",
/* 运行 */
    [MESSAGE_NO_COMMAND] = "没有写命令；用 jiancha --help 查看全部命令",
    [MESSAGE_UNKNOWN_COMMAND] = "没有“{0}”这个命令；用 jiancha --help 查看全部命令",
    [MESSAGE_UNKNOWN_OPTION] = "没有“{0}”这个选项；用 --help 查看全部选项",
    [MESSAGE_OPTION_WITHOUT_VALUE] = "选项“{0}”后面缺少值",
    [MESSAGE_OPTION_OUT_OF_RANGE] = "选项“{0}”的值“{1}”不对；应为 {#0} 至 {#1} 的数",
    [MESSAGE_OPTION_NOT_TAKEN] = "命令“{1}”没有选项“{0}”",
    [MESSAGE_UNKNOWN_LANGUAGE] = "没有“{0}”这种语言；应为 zh 或 en",
    [MESSAGE_WRONG_OPERANDS] = "命令“{0}”后面应写 {#0} 个名称，写了 {#1} 个",
    [MESSAGE_FOLDER_EXISTS] = "“{0}”已经存在；请换一个名称",
    [MESSAGE_CANNOT_MAKE] = "无法写出“{0}”：{1}",
    [MESSAGE_FOLDER_NOT_OURS] = "“{0}”中有不是本程序输出的内容（{1}），没有替换；请用 -o 另选一个文件夹",
    [MESSAGE_LEVEL_DISPUTED] = "内部核对未通过：{0} 声称为 {#0}，重新计算为 {#1}；请反馈",
    [MESSAGE_CALENDAR_DISPUTED] = "内部核对未通过：所排日历有 {#0} 处违规，没有写出；请反馈",
    [MESSAGE_CANNOT_READ] = "无法读取“{0}”：{1}",
};

const char *const phrases_zh[N_PHRASES] = {
    [PHRASE_WARNING] = "提醒：",
    [PHRASE_MORE_DIAGS] = "……另有 {#0} 条未显示",
};
// clang-format on
