#include "cli/help.h"

#include "cli/arguments.h"
#include "model/base/arena.h"

#include <assert.h>
#include <string.h>

#define LANGUAGES 2

/* By enum language: Chinese first. */
struct words {
    const char *in[LANGUAGES];
};

static const struct {
    const char *operands[LANGUAGES];
    const char *example;
    const char *purpose[LANGUAGES];
} command_words[] = {
#define X(name, n, takes, operands_en, operands_zh, example, en, zh) \
    {{operands_zh, operands_en}, example, {zh, en}},
    COMMANDS(X)
#undef X
};

static const struct words option_words[N_OPTIONS] = {
    [OPTION_output] =
        {{"结果写到 DIR（默认为 文件夹/out；多个单位：DIR/文件夹名）",
          "results go there (default FOLDER/out; many: DIR/NAME)"}},
    [OPTION_baseline] =
        {{"从这份已发布的日历开始（calendar.csv，可经 Excel 修改）",
          "start from this calendar, edited or not"}},
    [OPTION_from] = {{"从这一天起重排；此前的检查视为已完成",
                      "plan anew from this day; what lies before it is done"}},
    [OPTION_level] =
        {{"求第 N 级最小（1、2a、2b、3、4 或 5），各前级保持其最优值",
          "minimise level N (1 2a 2b 3 4 5), those before held"}},
    [OPTION_mps] = {{"写到 FILE，自由格式 MPS；必须给出",
                     "write free MPS to FILE; must be given"}},
#define X(name, value, zh, en) [OPTION_##name] = {{zh, en}},
    EXPORTS(X)
#undef X
        [OPTION_part] = {{"只编制第 N 个单位，留待 gather 汇总；须写 -o",
                          "plan the Nth bureau only, for gather; needs -o"}},
    [OPTION_missing] = {{"不汇总，只列出还须编制的单位序号，如 1-3,7",
                         "only list the numbers still to plan, as 1-3,7"}},
    [OPTION_language] = {{"显示语言（默认按 plan.csv 的语言，再默认中文）",
                          "language (default: as plan.csv says, else zh)"}},
    [OPTION_quiet] = {{"只报告问题，不显示进度和结果摘要",
                       "report problems only: no progress, no summary"}},
    [OPTION_help] = {{"显示本帮助；写在命令后面则显示该命令的帮助",
                      "print this help, or that of the command before it"}},
    [OPTION_version] = {{"显示版本", "print the version"}},
    [OPTION_time_limit_s] =
        {{"最多求解 S 秒，到时写出已得的最好日历（默认 0：不限时）",
          "stop after S seconds with the best yet (0: no limit)"}},
    [OPTION_gap_permille] = {{"与最优相差不超过百分之 P 即可结束，如 2.5",
                              "stop within P per cent of the best, say 2.5"}},
    [OPTION_threads] =
        {{"用 N 个线程（默认 "
          "0：有几个用几个），多个单位时同时编制 N 个；结果不变",
          "N threads, or bureaus at a time (0: all); same result"}},
};

static const struct {
    const char *long_text;
    char letter;
    const char *value;
} option_forms[] = {
#define X(name, option, letter, value) {"--" option, letter, value},
    FRONT_OPTIONS(X)
#undef X
#define X(name, value, zh, en) {"--" #name, 0, value},
        EXPORTS(X)
#undef X
#define X(name, option, value, low, high, decimals, unit) \
    {"--" option, 0, unit},
            OPTIONS(X)
#undef X
};

static const struct words usage = {{"用法：", "usage: "}};
static const struct words options_title = {{"选项：", "options:"}};
static const struct words commands_title = {{"命令：", "commands:"}};
static const struct words command_place = {
    {"命令 … [选项]", "COMMAND ... [options]"}};
static const struct words and_more = {{"…", "..."}};
static const struct words option_place = {{"[选项]", "[options]"}};
static const struct words example_title = {{"例如：", "example:"}};
static const struct words program_purpose = {
    {"检查：把全年的执法检查任务排成定日期、派人员、可证明最优的日历",
     "plans a year of inspections into a dated, crewed, proven calendar"}};
static const struct words exits_title = {{"退出码：", "exit codes:"}};
static const struct words interruption = {
    {"搜索中按 "
     "Ctrl-C：以已找到的最好日历收尾；再按一次，或不在搜索时，立即退出，\n"
     "原有结果不变",
     "Ctrl-C while it searches: ends with the best calendar so far; a second "
     "one, or\none at any other moment, leaves at once and changes nothing"}};

static const struct words several = {
    {"同时编制多个单位时，退出码取其中最重的：5、3、4、1、0 依次由重到轻",
     "of several bureaus the gravest code is that of all: 5, then 3, 4, 1, "
     "0"}};

/* The formats, with a separator before the first, too. */
#define X(name, ...) "、--" #name
static const char formats_zh[] = EXPORTS(X) " 至少写一个，可以写几个";
#undef X
#define X(name, ...) ", --" #name
static const char formats_en[] =
    EXPORTS(X) ": one of them at least, or several";
#undef X
#define X(name, ...) "|--" #name
static const char formats_usage[] = EXPORTS(X) " FILE ...";
#undef X

static const struct {
    unsigned takes;
    unsigned needs; // of who needs it the usage tells
    struct words words;
} notes[] = {
    {TAKES_EXPORT, 0, {{formats_zh + sizeof "、" - 1, formats_en + 2}}},
    {TAKES_BASELINE,
     NEEDS_BASELINE,
     {{"--baseline 和 --from 要么都写，要么都不写",
       "--baseline and --from: both of them, or neither"}}},
    {ONE_OPERAND_MORE,
     0,
     {{"-q：只答所问，不试算别的日子和补救办法",
       "-q: the answer alone; no other day and no remedy is tried"}}},
};

static const struct {
    enum exit_code code;
    struct words meaning;
} exits[] = {
#define X(name, code, en, zh) {code, {{zh, en}}},
    EXIT_CODES(X)
#undef X
};

const char *command_operands(enum command command, enum language language) {
    assert(command < N_COMMANDS);
    return command_words[command].operands[language];
}

const char *command_purpose(enum command command, enum language language) {
    assert(command < N_COMMANDS);
    return command_words[command].purpose[language];
}

const char *command_example(enum command command) {
    assert(command < N_COMMANDS);
    return command_words[command].example;
}

static const char *usage_of_option(struct arena *arena, const char *text,
                                   enum option_name option) {
    char letter = option_forms[option].letter;
    const char *value = option_forms[option].value;
    if (letter)
        return arena_print(arena, "%s -%c %s", text, letter, value);
    return arena_print(arena, "%s %s %s", text, option_text(option), value);
}

const char *command_usage(struct arena *arena, enum command command,
                          enum language language) {
    unsigned takes = command_takes(command);
    const char *text = command_operands(command, language);
    if (takes & MORE_OPERANDS)
        text = arena_print(arena, "%s %s", text, and_more.in[language]);
    for (enum option_name option = 0; option < N_OPTIONS; option++)
        if (option_is_needed(option, takes))
            text = usage_of_option(arena, text, option);
    if (takes & TAKES_EXPORT)
        text = arena_print(arena, "%s %s", text, formats_usage + 1);
    return arena_print(arena, "%s %s", text, option_place.in[language]);
}

const char *command_note(enum command command, int i, enum language language) {
    unsigned takes = command_takes(command);
    for (size_t note = 0; note < sizeof notes / sizeof *notes; note++)
        if (takes & notes[note].takes && !(takes & notes[note].needs) && !i--)
            return notes[note].words.in[language];
    return NULL;
}

const char *program_text(enum program_text text, enum language language) {
    static const struct words *const texts[] = {
        [PROGRAM_PURPOSE] = &program_purpose,
        [PROGRAM_INTERRUPTION] = &interruption,
        [PROGRAM_SEVERAL] = &several,
    };
    return texts[text]->in[language];
}

const char *option_meaning(enum option_name option, enum language language) {
    assert(option < N_OPTIONS);
    return option_words[option].in[language];
}

char option_letter(enum option_name option) {
    assert(option < N_OPTIONS);
    return option_forms[option].letter;
}

const char *option_value(enum option_name option) {
    assert(option < N_OPTIONS);
    return option_forms[option].value;
}

static void option_print(FILE *to, enum option_name option,
                         enum language language) {
    char form[40];
    char letter = option_forms[option].letter;
    snprintf(form, sizeof form, "%c%c%c %s %s", letter ? '-' : ' ',
             letter ? letter : ' ', letter ? ',' : ' ',
             option_forms[option].long_text, option_forms[option].value);
    fprintf(to, "  %-22s %s\n", form, option_words[option].in[language]);
}

static void options_print(FILE *to, unsigned takes, enum language language) {
    fprintf(to, "\n%s\n", options_title.in[language]);
    for (enum option_name option = 0; option < N_OPTIONS; option++)
        if (option_is_taken(option, takes))
            option_print(to, option, language);
}

static void command_print(FILE *to, enum command command,
                          enum language language) {
    struct arena arena = {0};
    fprintf(to, "%sjiancha %s %s\n\n  %s\n", usage.in[language],
            command_name(command), command_usage(&arena, command, language),
            command_words[command].purpose[language]);
    options_print(to, command_takes(command), language);
    const char *note;
    for (int i = 0; (note = command_note(command, i, language)); i++)
        fprintf(to, "%s  %s\n", i ? "" : "\n", note);
    fprintf(to, "\n%s\n  %s\n", example_title.in[language],
            command_words[command].example);
    arena_release(&arena);
}

static void program_print(FILE *to, enum language language) {
    fprintf(to, "jiancha %s\n%sjiancha %s\n\n%s\n",
            program_purpose.in[language], usage.in[language],
            command_place.in[language], commands_title.in[language]);
    for (enum command command = 0; command < N_COMMANDS; command++)
        fprintf(to, "  %-8s%s\n", command_name(command),
                command_words[command].purpose[language]);
    options_print(to,
                  TAKES_OUTPUT | TAKES_SEARCH | TAKES_BASELINE | TAKES_MODEL |
                      TAKES_EXPORT | TAKES_PART | TAKES_MISSING,
                  language);
    fprintf(to, "\n%s\n", exits_title.in[language]);
    for (size_t i = 0; i < sizeof exits / sizeof *exits; i++)
        fprintf(to, "  %d  %s\n", exits[i].code, exits[i].meaning.in[language]);
    fprintf(to, "\n%s\n\n%s\n", several.in[language],
            interruption.in[language]);
}

void help_print(FILE *to, enum command command, enum language language) {
    assert(language < LANGUAGES);
    if (command == N_COMMANDS)
        program_print(to, language);
    else
        command_print(to, command, language);
}

void version_print(FILE *to) {
    fprintf(to, "jiancha " JIANCHA_VERSION "\n");
}
