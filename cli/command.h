/*
 * command.h - what the program can be asked to do, declared once.
 *
 * The dispatch, the check of operands and options, --help, man pages and
 * completions expand this table.  One file a command: plan.c holds
 * command_plan, and so on.  A command holds only the sequence; the work is done
 * in the rooms behind it.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

struct arguments;

/* What the shell sees (spec section 7). */
// clang-format off
#define EXIT_CODES(X) \
/*    NAME      CODE  WHAT IT MEANS in English, in Chinese */ \
    X(COMPLETE, 0, "complete and proven, or within --gap; nothing to complain of", \
                   "全部安排且已证明（或在 --gap 之内）；没有问题") \
    X(UNPLACED, 1, "visits are unplaced; a rule is broken (verify); they differ (diff)", \
                   "有检查未能安排；verify：发现违规；diff：两份日历不同") \
    X(USAGE,    2, "what was typed makes no sense", \
                   "命令或选项用法错误") \
    X(REJECTED, 3, "the input was rejected, nothing was written", \
                   "输入有误，没有写出任何内容") \
    X(TIME,     4, "--time-limit or Ctrl-C ended the search: the best calendar so far", \
                   "搜索因 --time-limit 或 Ctrl-C 提前结束：写出的是已得的最好日历") \
    X(FAILED,   5, "a file cannot be read or written, no memory, or an internal check failed", \
                   "文件无法读写、内存不足或内部核对未通过")
// clang-format on

/* Of several bureaus the gravest code is that of all. */
#define EXITS_BY_WEIGHT(X) X(FAILED) X(REJECTED) X(TIME) X(UNPLACED) X(COMPLETE)

enum exit_code {
#define X(name, code, ...) EXIT_##name = (code),
    EXIT_CODES(X)
#undef X
};

/* Options that only some commands take; the others are taken by all. */
#define TAKES_OUTPUT 1u      // -o
#define TAKES_SEARCH 2u      // the table OPTIONS of model/options.h
#define TAKES_BASELINE 4u    // --baseline and --from, both or neither
#define NEEDS_BASELINE 8u    // both
#define ONE_OPERAND_MORE 32u // one more may follow the operands
#define TAKES_MODEL 16u      // --level and --mps, of which it needs --mps
#define MORE_OPERANDS 128u   // as many as one likes may follow
#define TAKES_EXPORT 64u     // the table EXPORTS of output/exports.h, any of it
#define TAKES_PART 256u      // --part
#define TAKES_MISSING 512u   // --missing
#define NEEDS_OUTPUT 1024u   // -o
#define READS_FOLDER \
    2048u // the first operand is a plan folder, and so are
          // those that may follow as many as one likes

// clang-format off
#define COMMANDS(X) \
/*    NAME    OPERANDS  TAKES */ \
/*            the operands in English, in Chinese; an example */ \
/*            what it does in English, in Chinese */ \
    X(new,    1, 0, \
              "FOLDER", "文件夹", \
              "jiancha new 2025", \
              "make a small plan folder to start from (--lang en: in English)", \
              "新建一个可直接使用的小型计划文件夹（--lang en：英文的表）") \
    X(check,  1, READS_FOLDER, \
              "FOLDER", "文件夹", \
              "jiancha check 2025", \
              "read the folder and report everything that is wrong", \
              "读入文件夹，报告全部问题") \
    X(draw,   1, READS_FOLDER | TAKES_OUTPUT, \
              "FOLDER", "文件夹", \
              "jiancha draw 2025", \
              "draw the enterprises and write draw.csv", \
              "随机抽取检查对象，写出 draw.csv") \
    X(plan,   1, READS_FOLDER | TAKES_OUTPUT | TAKES_SEARCH | TAKES_PART | MORE_OPERANDS, \
              "FOLDER", "文件夹", \
              "jiancha plan 2025", \
              "plan the year: dates and crews, proven; of several bureaus at once", \
              "编制全年检查日历：定日期、派人员，并给出最优性证明；可同时编制多个单位") \
    X(gather, 1, READS_FOLDER | TAKES_OUTPUT | NEEDS_OUTPUT | TAKES_SEARCH | TAKES_MISSING | \
              MORE_OPERANDS, \
              "FOLDER", "文件夹", \
              "jiancha gather province-2025 -o results", \
              "sum up bureaus that were planned one at a time", \
              "汇总先前逐个编制的各单位") \
    X(replan, 1, READS_FOLDER | TAKES_OUTPUT | TAKES_SEARCH | TAKES_BASELINE | NEEDS_BASELINE, \
              "FOLDER", "文件夹", \
              "jiancha replan 2025 --baseline announced.csv " \
              "--from 2025-05-06", \
              "plan the rest of the year anew after changes, moving little", \
              "情况变化后重排其余日子：已完成和锁定的不动，变更最少") \
    X(verify, 2, READS_FOLDER | TAKES_BASELINE, \
              "FOLDER CALENDAR.csv", "文件夹 日历.csv", \
              "jiancha verify 2025 2025/out/calendar.csv", \
              "judge a calendar: its levels and every breach of a rule", \
              "核对一份日历：各级指标及全部违规之处") \
    X(export, 2, READS_FOLDER | TAKES_EXPORT, \
              "FOLDER CALENDAR.csv", "文件夹 日历.csv", \
              "jiancha export 2025 2025/out/calendar.csv --xlsx 2025.xlsx", \
              "write a calendar, edited or not, in other formats", \
              "把一份日历（可经修改）写成其他格式") \
    X(diff,   2, 0, \
              "OLD.csv NEW.csv", "旧日历.csv 新日历.csv", \
              "jiancha diff announced.csv 2025/out/calendar.csv", \
              "what differs between two calendars", \
              "比较两份日历：改期、换人、增减、状态和锁定") \
    X(explain, 1, READS_FOLDER | TAKES_SEARCH | TAKES_BASELINE | ONE_OPERAND_MORE, \
              "FOLDER [TASK|VISIT]", "文件夹 [任务编号|检查编号]", \
              "jiancha explain 2025 T1/E1/Y/1", \
              "why this day and crew, why not at all, and what would help", \
              "说明为何排在这一天、派这些人，为何排不下，怎样才能排下") \
    X(model,  1, READS_FOLDER | TAKES_SEARCH | TAKES_MODEL | TAKES_BASELINE, \
              "FOLDER", "文件夹", \
              "jiancha model 2025 --level 4 --mps 2025.mps", \
              "write the day-by-day program, for other solvers to check", \
              "写出逐日整数规划，供其他求解器复核")
// clang-format on

enum command {
#define X(name, ...) COMMAND_##name,
    COMMANDS(X)
#undef X
        N_COMMANDS
};

#define X(name, ...) enum exit_code command_##name(const struct arguments *);
COMMANDS(X)
#undef X

const char *command_name(enum command command);

/* The command of that name, or N_COMMANDS. */
enum command command_find(const char *name);

int command_count_operands(enum command command);
unsigned command_takes(enum command command);

/* Runs the command that the arguments name. */
enum exit_code command_run(const struct arguments *arguments);

#endif
