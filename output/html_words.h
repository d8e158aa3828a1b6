/*
 * html_words.h - every word of the page, in both languages.
 *
 * Values stand in their places as in output/messages.h.  What is given to the
 * script as well (html_writer.c) has {#0} and {s0} alone.
 */
#ifndef OUTPUT_HTML_WORDS_H
#define OUTPUT_HTML_WORDS_H

#include "model/problem.h"

// clang-format off
#define HTML_WORDS(X) \
/*    NAME         IN CHINESE, IN ENGLISH */ \
    X(LANG,        "zh-CN", "en") \
    X(YEAR,        "{#0} 年度", "{#0}") \
    X(HORIZON,     "{d0} 至 {d1}", "{d0} to {d1}") \
/* the proof in a sentence: {#0} placed, {#1} asked, {#2} levels, {#3} proven */ \
    X(BEST,        "应检 {#1} 家次，排下 {#0} 家次；{#2} 项指标由先到后，每一项都已证明最优：遵守全部规则的日历，没有比它更好的。", \
                   "{#0} of {#1} visit{s1} placed; each of {#2} levels, in their order, is proven: no calendar that keeps all the rules is better.") \
    X(NOT_BEST,    "应检 {#1} 家次，排下 {#0} 家次；搜索提前结束，这是已找到的最好日历：{#2} 项指标中 {#3} 项已证明最优，其余最多还可减少多少，见“证明”。", \
                   "{#0} of {#1} visits placed; the search was ended early and this is the best calendar found: {#3} of {#2} levels are proven, how far the others may be from the best stands under Proof.") \
    X(AS_GIVEN,    "应检 {#1} 家次，其中 {#0} 家次有日期；日历按文件原样展示，未经求解，不作证明。", \
                   "{#0} of {#1} visits have a date; the calendar is shown as its file has it: nothing was solved and nothing is proven.") \
/* figures */ \
    X(PLACED,      "家次已排", "visits placed") \
    X(OF,          "应检 {#0}", "of {#0} asked") \
    X(TRIPS,       "次出检", "trips") \
    X(OFFICER_DAYS, "人日", "officer-days") \
    X(ENTERPRISES, "检查对象", "enterprises") \
    X(OFFICERS,    "执法人员", "officers") \
/* filters */ \
    X(FILTERS,     "筛选", "Filters") \
    X(SECTION,     "科室", "Section") \
    X(OFFICER,     "人员", "Officer") \
    X(COUNTY,      "县市区", "County") \
    X(TASK,        "任务", "Task") \
    X(SEARCH,      "搜索", "Search") \
    X(SEARCH_HINT, "企业、任务、编号……", "enterprise, task, id ...") \
    X(ANY,         "全部", "all") \
    X(RESET,       "清除", "Clear") \
    X(SHOWN,       "{#0} / {#1} 家次 · {#2} 次出检 · {#3} 人日", \
                   "{#0} / {#1} visit{s1} · {#2} trip{s2} · {#3} officer-day{s3}") \
    X(NOTHING,     "没有符合条件的检查", "no visit matches") \
/* the year */ \
    X(YEAR_HEAD,   "全年一览", "The year") \
    X(YEAR_NOTE,   "上：每日家次；下：各科室（带队）每周家次。点击格子看当日、当周的出检。", \
                   "Above: visits a day. Below: visits a week, by the section that leads. Select a cell for its trips.") \
    X(SUM,         "合计", "Sum") \
    X(FEW,         "少", "few") \
    X(MANY,        "多", "many") \
    X(OFF,         "非工作日", "no working day") \
    X(WINDOW,      "时段", "window") \
    X(STOP,        "禁检", "stop") \
    X(WEEK,        "第 {#0} 周 {0}–{1}", "week {#0}, {0}–{1}") \
    X(VISITS,      "{#0} 家次", "{#0} visit{s0}") \
    X(DAY_HEAD,    "{#0} 家次 · {#1} 次出检", "{#0} visit{s0} · {#1} trip{s1}") \
    X(PREVIOUS,    "上一个", "Previous") \
    X(NEXT,        "下一个", "Next") \
    X(CLOSE,       "关闭", "Close") \
/* the table */ \
    X(VISITS_HEAD, "检查日历", "Calendar") \
    X(DATE,        "日期", "Date") \
    X(ENTERPRISE,  "检查对象", "Enterprise") \
    X(DAYS,        "天数", "Days") \
    X(TRIP,        "检查组", "Trip") \
    X(CREW,        "检查人员", "Officers") \
    X(STATUS,      "状态", "Status") \
    X(MONTH,       "{#0}年{0}", "{0} {#0}") \
    X(NO_DATE,     "没有日期", "without a date") \
    X(UNTIL,       "至 {0}", "to {0}") \
    X(LOCKED,      "锁定", "locked") \
    X(UNWISHED,    "非优先时段", "outside preferred") \
/* what else there is */ \
    X(DRAW_HEAD,   "随机抽取", "Draws") \
    X(DRAW_NOTE,   "种子“{0}”。票号是“种子|任务|周期|企业编号”的 SHA-256；全部票号和名次在 draw.csv 里，任何人都可以复核。", \
                   "Seed \"{0}\". A ticket is the SHA-256 of \"seed|task|period|enterprise\"; all tickets and ranks are in draw.csv, for anyone to repeat.") \
    X(PROOF_HEAD,  "证明", "Proof") \
    X(PROOF_NOTE,  "指标越小越好，前一项优先：后一项只在不损前一项时比较。", \
                   "Less is better, an earlier level comes first: a later one counts only where no earlier one suffers.") \
    X(FOOT,        "由 jiancha 生成。本页自成一体，不访问网络。", "Made by jiancha. This page stands alone and asks nothing of the network.")
// clang-format on

enum html_word {
#define X(name, zh, en) HTML_##name,
    HTML_WORDS(X)
#undef X
        N_HTML_WORDS
};

const char *html_word(enum html_word word, enum language language);

#endif
