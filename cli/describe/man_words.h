/*
 * man_words.h - what the man page says beside the help, in both languages.
 *
 * A new line in a text begins a new paragraph.
 */
#ifndef CLI_DESCRIBE_MAN_WORDS_H
#define CLI_DESCRIBE_MAN_WORDS_H

#include "model/problem.h"

/* No paragraph is longer. */
#define MAN_LINE_SIZE 1000

// clang-format off
#define MAN_TEXTS(X) \
    X(NAME, "名称", "NAME") \
    X(SYNOPSIS, "用法", "SYNOPSIS") \
    X(DESCRIPTION, "说明", "DESCRIPTION") \
    X(DESCRIPTION_TEXT, \
      "应急管理局每年写下要检查什么；jiancha 据此排出定日期、派人员的全年检查日历，逐级证明没有更好的，并用平常话说明排不下的为何排不下。\n" \
      "输入是一个文件夹，内有 Excel 或 WPS 存出的 CSV 文件（UTF-8 或 GB18030，表头中文或英文，用逗号、制表符或分号分列）。\n" \
      "结果写到另一个文件夹，默认是其中的 out，整体替换，不会只写一半。有人改过的文件，替换前先另存在 out 旁边，并说明。", \
      "A bureau of emergency management writes down once a year what must be inspected. jiancha turns that into a calendar with dates and crews, proves level by level that no better one exists, and says in plain words why what cannot be placed cannot.\n" \
      "The input is a folder of CSV files as spreadsheets save them (UTF-8 or GB18030, separated by commas, tabs or semicolons, Chinese or English headers). The results are another folder, which is replaced as a whole or not at all. A file that somebody changed there is kept beside that folder first, and told.") \
    X(COMMANDS, "命令", "COMMANDS") \
    X(OPTIONS, "选项", "OPTIONS") \
    X(TAKEN_BY, "用于", "for") \
    X(FILES, "文件", "FILES") \
    X(FILES_TEXT, \
      "计划文件夹中的文件如下；各列见 /usr/share/doc/jiancha 中的 reference.zh.md。结果默认写到计划文件夹下的 out，主要是 calendar.csv。\n" \
      "名字不对、因而没有读的表（例如 tasks.xlsx）会有提醒。", \
      "The files of a plan folder follow; reference.md in /usr/share/doc/jiancha tells of their columns. Results go to the folder out in it unless told otherwise; the calendar is calendar.csv.\n" \
      "Tables that are not read because of their names (tasks.xlsx, absence.csv) are warned about.") \
    X(NEEDED, "必需", "required") \
    X(NOT_NEEDED, "可以没有", "may be missing") \
    X(ENVIRONMENT, "环境变量", "ENVIRONMENT") \
    X(NO_COLOR, "不为空时，终端上不用颜色。", "If it is not empty, terminals are shown no colours.") \
    X(TERM, "为空或 dumb 时，不用颜色，也不显示进度。", "If it is empty or dumb, there are neither colours nor progress.") \
    X(NO_LOCALE, "不看 LANG 等语言环境：无论本机装了哪些，文字都一样；语言由 plan.csv 或 --lang 决定。", \
      "No locale is looked at: the words are the same whatever LANG says. The language is that of plan.csv or --lang.") \
    X(EXIT_STATUS, "退出码", "EXIT STATUS") \
    X(EXAMPLES, "示例", "EXAMPLES") \
    X(EXAMPLE_NEW, "新建一个可以马上试用的计划文件夹：", "Make a plan folder that can be tried at once:") \
    X(EXAMPLE_PLAN, "编制全年日历，结果在 2025/out：", "Plan the year, results in 2025/out:") \
    X(EXAMPLE_SEVERAL, "同时编制 province-2025 下各单位的计划，结果和汇总在 results：", "Plan all bureaus whose folders are in province-2025, results and summary in results:") \
    X(EXAMPLE_REPLAN, "情况变化后，从 5 月 6 日起重排：", "Plan anew from 6 May on, after changes:") \
    X(EXAMPLE_EXPLAIN, "问一次检查为何这样安排：", "Ask why a visit is where it is:") \
    X(SEE_ALSO, "另见", "SEE ALSO") \
    X(SEE_ALSO_TEXT, "/usr/share/doc/jiancha 中有各文件各列的说明、整数规划的公式和示例。", \
      "In /usr/share/doc/jiancha are a reference of all files and columns, the program as formulae, and examples.")
// clang-format on

enum man_text {
#define X(name, zh, en) MAN_##name,
    MAN_TEXTS(X)
#undef X
        N_MAN_TEXTS
};

const char *man_text(enum man_text text, enum language language);

#endif
