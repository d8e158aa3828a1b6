/*
 * reference.c - all files and columns, in Markdown.
 */
#include "cli/describe/describe.h"
#include "cli/describe/reference_words.h"
#include "input/columns.h"
#include "input/meanings.h"
#include "input/parameters.h"
#include "output/page_meanings.h"

#include <string.h>

static const char *words(enum reference_text text, enum language language) {
    static const char *const texts[][2] = {
#define X(name, zh, en) {zh, en},
        REFERENCE_TEXTS(X)
#undef X
    };
    return texts[text][language];
}

/* A cell of a table: a bar would end it. */
static void cell_print(FILE *to, const char *text) {
    fputs("| ", to);
    for (; *text; text++) {
        if (*text == '|')
            fputc('\\', to);
        fputc(*text, to);
    }
    fputc(' ', to);
}

static void row_end(FILE *to) {
    fputs("|\n", to);
}

static void head_print(FILE *to, const enum reference_text *texts, int n,
                       enum language language) {
    for (int i = 0; i < n; i++)
        cell_print(to, words(texts[i], language));
    row_end(to);
    for (int i = 0; i < n; i++)
        cell_print(to, "---");
    row_end(to);
}

/* The words of one value stand together: 重点检查 key. */
static void choices_print(FILE *to, const struct word *choices) {
    const char *separator = "";
    for (const struct word *word = choices; word->text; word++) {
        bool is_first = true;
        for (const struct word *before = choices; before < word; before++)
            is_first &= before->value != word->value;
        if (!is_first)
            continue;
        fprintf(to, "%s%s", separator, word->text);
        for (const struct word *same = word + 1; same->text; same++)
            if (same->value == word->value)
                fprintf(to, " %s", same->text);
        separator = "; ";
    }
}

static void meaning_print(FILE *to, const struct meaning *meaning,
                          enum language language) {
    cell_print(to, meaning->fallback);
    cell_print(to, meaning->text[language]);
    if (meaning->words) {
        fputs("(", to);
        choices_print(to, meaning->words);
        fputs(") ", to);
    }
    row_end(to);
}

struct column_facts {
    enum file file;
    const char *name[2];
    enum reference_text need;
};

static const struct column_facts columns[] = {
#define X(file, name, zh, en, need, text) \
    {FILE_##file, {zh, en}, REFERENCE_##need},
    COLUMNS(X)
#undef X
};

static void columns_print(FILE *to, enum file file, enum language language) {
    static const enum reference_text heads[] = {
        REFERENCE_COLUMN, REFERENCE_OTHER_NAME, REFERENCE_TYPE,
        REFERENCE_NEED,   REFERENCE_EMPTY,      REFERENCE_MEANING};
    fputc('\n', to);
    head_print(to, heads, (int)(sizeof heads / sizeof *heads), language);
    for (enum column c = 0; c < N_COLUMNS; c++) {
        if (columns[c].file != file)
            continue;
        const struct meaning *meaning = column_meaning(c);
        cell_print(to, columns[c].name[language]);
        cell_print(to, columns[c].name[1 - language]);
        cell_print(to, type_text(meaning->type)[language]);
        cell_print(to, words(columns[c].need, language));
        meaning_print(to, meaning, language);
    }
}

static void parameters_print(FILE *to, enum language language) {
    static const char *const names[][2] = {
#define X(name, zh, en) {zh, en},
        PARAMETERS(X)
#undef X
    };
    static const enum reference_text heads[] = {
        REFERENCE_PARAMETER, REFERENCE_OTHER_NAME, REFERENCE_TYPE,
        REFERENCE_EMPTY, REFERENCE_MEANING};
    fprintf(to, "\n### %s\n\n", words(REFERENCE_PARAMETERS, language));
    head_print(to, heads, (int)(sizeof heads / sizeof *heads), language);
    for (enum parameter p = 0; p < N_PARAMETERS; p++) {
        const struct meaning *meaning = parameter_meaning(p);
        cell_print(to, names[p][language]);
        cell_print(to, names[p][1 - language]);
        cell_print(to, type_text(meaning->type)[language]);
        meaning_print(to, meaning, language);
    }
}

static void input_print(FILE *to, enum language language) {
    static const struct {
        const char *name;
        bool is_needed;
    } files[] = {
#define X(name, file, required, words) {file, required},
        FILES(X)
#undef X
    };
    fprintf(to, "\n## %s\n\n%s\n\n%s\n\n%s\n", words(REFERENCE_INPUT, language),
            words(REFERENCE_READING, language),
            words(REFERENCE_TARGETS, language),
            words(REFERENCE_WINDOWS, language));
    for (enum file f = 0; f < N_FOLDER_FILES; f++) {
        fprintf(to, "\n### %s\n\n%s (%s)\n", files[f].name,
                file_meaning(f)[language],
                words(files[f].is_needed ? REFERENCE_REQUIRED_FILE
                                         : REFERENCE_FREE_FILE,
                      language));
        columns_print(to, f, language);
        if (f == FILE_PLAN)
            parameters_print(to, language);
    }
    fprintf(to, "\n## %s\n\n%s\n", words(REFERENCE_CALENDAR, language),
            file_meaning(FILE_CALENDAR)[language]);
    columns_print(to, FILE_CALENDAR, language);
}

static void page_print(FILE *to, enum page_name page, enum language language) {
    static const enum reference_text heads[] = {
        REFERENCE_COLUMN, REFERENCE_OTHER_NAME, REFERENCE_TYPE,
        REFERENCE_MEANING};
    fprintf(to, "\n### %s.csv\n\n%s", page_file(page),
            page_title(page, language));
    if (page_is_of_renewal(page))
        fprintf(to, " (%s)", words(REFERENCE_RENEWED, language));
    fputs("\n\n", to);
    head_print(to, heads, (int)(sizeof heads / sizeof *heads), language);
    for (const struct page_column *column = page_columns(page);
         column->header[0]; column++) {
        cell_print(to, column->header[language]);
        cell_print(to, column->header[1 - language]);
        cell_print(to, page_kind(column)[language]);
        cell_print(to, page_meaning(page, column)[language]);
        row_end(to);
    }
}

static void output_print(FILE *to, enum language language) {
    static const enum reference_text others[] = {
        REFERENCE_SOLUTION, REFERENCE_BASELINE, REFERENCE_WORKBOOK,
        REFERENCE_PAGE, REFERENCE_ICS};
    fprintf(to, "\n## %s\n\n%s\n", words(REFERENCE_OUTPUT, language),
            words(REFERENCE_WRITING, language));
    for (enum page_name page = 0; page < N_PAGES; page++)
        page_print(to, page, language);
    fprintf(to, "\n### %s\n\n", words(REFERENCE_OTHERS, language));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        fprintf(to, "- %s\n", words(others[i], language));
}

static void reference_print(FILE *to, enum language language) {
    fprintf(to, "# jiancha: %s\n\n%s\n", words(REFERENCE_TITLE, language),
            words(REFERENCE_MADE, language));
    input_print(to, language);
    output_print(to, language);
}

void describe_reference_en(FILE *to) {
    reference_print(to, LANGUAGE_EN);
}

void describe_reference_zh(FILE *to) {
    reference_print(to, LANGUAGE_ZH);
}
