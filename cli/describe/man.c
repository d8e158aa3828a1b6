/*
 * man.c - jiancha.1, in the man macros that groff and mandoc both read.
 */
#include "cli/describe/describe.h"
#include "cli/describe/man_words.h"
#include "cli/help.h"
#include "input/columns.h"
#include "model/base/arena.h"

#include <string.h>

#define IS_CHINESE(byte) ((unsigned char)(byte) >= 0x80)

/* Marks after which no line begins, as UTF-8. */
static bool is_closing(const char *at) {
    static const char *const marks[] = {"，", "。", "；", "：", "、",
                                        "）", "”",  "》", "！"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (!strncmp(at, marks[i], strlen(marks[i])))
            return true;
    return false;
}

static bool is_opening(const char *at, size_t n) {
    return n == 3 && (!strncmp(at, "（", 3) || !strncmp(at, "“", 3) ||
                      !strncmp(at, "《", 3));
}

static size_t character_length(const char *at) {
    size_t n = 1;
    while (((unsigned char)at[n] & 0xC0) == 0x80)
        n++;
    return n;
}

/* Lines of Chinese may end after any character but some: "\:" says so, as not
 * every man knows of it. */
static void text_print(FILE *to, const char *text) {
    while (*text) {
        size_t n = character_length(text);
        if (*text == '-')
            fputs("\\-", to);
        else if (*text == '\\')
            fputs("\\e", to);
        else if (*text == '\n')
            fputc(' ', to);
        else
            fwrite(text, 1, n, to);
        bool may_break = IS_CHINESE(*text) && n > 2 && text[n] &&
                         IS_CHINESE(text[n]) && !is_closing(text + n) &&
                         !is_opening(text, n);
        text += n;
        if (may_break)
            fputs("\\:", to);
    }
}

/* A line of its own; no macro begins with what the text begins with. */
static void line_print(FILE *to, const char *text) {
    if (*text == '.' || *text == '\'')
        fputs("\\&", to);
    text_print(to, text);
    fputc('\n', to);
}

static void macro_print(FILE *to, const char *macro, const char *text) {
    fprintf(to, ".%s ", macro);
    text_print(to, text);
    fputc('\n', to);
}

static void section_begin(FILE *to, enum man_text title,
                          enum language language) {
    macro_print(to, "SH", man_text(title, language));
}

static void paragraphs_print(FILE *to, enum man_text text,
                             enum language language) {
    const char *words = man_text(text, language);
    for (bool is_first = true; *words; is_first = false) {
        char line[MAN_LINE_SIZE];
        size_t n = strcspn(words, "\n");
        snprintf(line, sizeof line, "%.*s", (int)n, words);
        if (!is_first)
            fputs(".PP\n", to);
        line_print(to, line);
        words += n + (words[n] == '\n');
    }
}

static void synopsis_print(FILE *to, enum language language) {
    struct arena arena = {0};
    section_begin(to, MAN_SYNOPSIS, language);
    for (enum command c = 0; c < N_COMMANDS; c++) {
        fprintf(to, "%s.B jiancha %s\n", c ? ".br\n" : "", command_name(c));
        line_print(to, command_usage(&arena, c, language));
    }
    arena_release(&arena);
    fputs(".br\n.B jiancha\n.RB [ \\-\\-help ]\n.RB [ \\-\\-version ]\n", to);
}

static void commands_print(FILE *to, enum language language) {
    section_begin(to, MAN_COMMANDS, language);
    for (enum command c = 0; c < N_COMMANDS; c++) {
        fprintf(to, ".TP\n.B %s\n", command_name(c));
        line_print(to, command_purpose(c, language));
        const char *note;
        for (int i = 0; (note = command_note(c, i, language)); i++) {
            fputs(".br\n", to);
            line_print(to, note);
        }
    }
}

/* Which commands take it, unless all do. */
static void takers_print(FILE *to, enum option_name o, enum language language) {
    int n = 0;
    for (enum command c = 0; c < N_COMMANDS; c++)
        n += command_has_option(c, o);
    if (n == N_COMMANDS)
        return;
    fputc('(', to);
    text_print(to, man_text(MAN_TAKEN_BY, language));
    for (enum command c = 0; c < N_COMMANDS; c++)
        if (command_has_option(c, o))
            fprintf(to, " \\fB%s\\fP%s", command_name(c), --n ? "," : ")\n");
}

static void options_print(FILE *to, enum language language) {
    section_begin(to, MAN_OPTIONS, language);
    for (enum option_name o = 0; o < N_OPTIONS; o++) {
        fputs(".TP\n.B ", to);
        if (option_letter(o))
            fprintf(to, "\\-%c, ", option_letter(o));
        text_print(to, option_text(o));
        fputc(' ', to);
        text_print(to, option_value(o));
        fputc('\n', to);
        line_print(to, option_meaning(o, language));
        takers_print(to, o, language);
    }
}

static void files_print(FILE *to, enum language language) {
    static const struct {
        const char *name;
        bool is_needed;
    } files[] = {
#define X(name, file, required, words) {file, required},
        FILES(X)
#undef X
    };
    section_begin(to, MAN_FILES, language);
    paragraphs_print(to, MAN_FILES_TEXT, language);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        fputs(".TP\n.I ", to);
        line_print(to, files[i].name);
        line_print(to,
                   man_text(files[i].is_needed ? MAN_NEEDED : MAN_NOT_NEEDED,
                            language));
    }
}

static void exits_print(FILE *to, enum language language) {
    section_begin(to, MAN_EXIT_STATUS, language);
#define X(name, code, en, zh) \
    fprintf(to, ".TP\n.B %d\n", code); \
    line_print(to, language == LANGUAGE_ZH ? zh : en);
    EXIT_CODES(X)
#undef X
    fputs(".PP\n", to);
    line_print(to, program_text(PROGRAM_SEVERAL, language));
    fputs(".PP\n", to);
    line_print(to, program_text(PROGRAM_INTERRUPTION, language));
}

static void environment_print(FILE *to, enum language language) {
    section_begin(to, MAN_ENVIRONMENT, language);
    fputs(".TP\n.B NO_COLOR\n", to);
    line_print(to, man_text(MAN_NO_COLOR, language));
    fputs(".TP\n.B TERM\n", to);
    line_print(to, man_text(MAN_TERM, language));
    fputs(".PP\n", to);
    line_print(to, man_text(MAN_NO_LOCALE, language));
}

static void examples_print(FILE *to, enum language language) {
    const struct {
        enum man_text what;
        const char *typed;
    } examples[] = {
        {MAN_EXAMPLE_NEW, command_example(COMMAND_new)},
        {MAN_EXAMPLE_PLAN, command_example(COMMAND_plan)},
        {MAN_EXAMPLE_SEVERAL, "jiancha plan province-2025 -o results"},
        {MAN_EXAMPLE_REPLAN, command_example(COMMAND_replan)},
        {MAN_EXAMPLE_EXPLAIN, command_example(COMMAND_explain)},
    };
    section_begin(to, MAN_EXAMPLES, language);
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        fputs(i ? ".PP\n" : "", to);
        line_print(to, man_text(examples[i].what, language));
        fputs(".PP\n.nf\n.RS\n", to);
        line_print(to, examples[i].typed);
        fputs(".RE\n.fi\n", to);
    }
}

static void man_print(FILE *to, enum language language) {
    fputs(".\\\" Made from the tables of the program: cli/describe/man.c.\n"
          ".TH JIANCHA 1 \"\" \"jiancha " JIANCHA_VERSION "\" \"\"\n",
          to);
    section_begin(to, MAN_NAME, language);
    fputs("jiancha \\- ", to);
    line_print(to, program_text(PROGRAM_PURPOSE, language));
    synopsis_print(to, language);
    section_begin(to, MAN_DESCRIPTION, language);
    paragraphs_print(to, MAN_DESCRIPTION_TEXT, language);
    commands_print(to, language);
    options_print(to, language);
    files_print(to, language);
    environment_print(to, language);
    exits_print(to, language);
    examples_print(to, language);
    section_begin(to, MAN_SEE_ALSO, language);
    fputs(".BR glpsol (1),\n.BR sha256sum (1)\n.PP\n", to);
    line_print(to, man_text(MAN_SEE_ALSO_TEXT, language));
}

void describe_man_en(FILE *to) {
    man_print(to, LANGUAGE_EN);
}

void describe_man_zh(FILE *to) {
    man_print(to, LANGUAGE_ZH);
}
