#include "tests/input/reading.h"

#include <stdio.h>
#include <string.h>

#define LINE_SIZE 512

struct reading reading;

void reading_open(void) {
    memset(&reading, 0, sizeof reading);
    reading.report = (struct report){&reading.diags, &reading.arena};
}

void reading_close(void) {
    diags_release(&reading.diags);
    arena_release(&reading.arena);
}

struct cell cell_of(const char *text) {
    return (struct cell){text, "栏", {"f.csv", 2, 1}};
}

static void diag_print(FILE *to, const struct diag *diag) {
    const struct place *place = &diag->place;
    if (place->file)
        fprintf(to, "%s", place->file);
    if (place->line)
        fprintf(to, ":%d:%d", place->line, place->column);
    fprintf(to, " %s", message_code(diag->fact.message));
    for (int i = 0; i < FACT_TEXTS && diag->fact.text[i]; i++)
        fprintf(to, " %s", diag->fact.text[i]);
}

static void line_of(char *line, const struct diag *diag) {
    FILE *to = fmemopen(line, LINE_SIZE, "w");
    ck_assert_ptr_nonnull(to);
    diag_print(to, diag);
    fclose(to);
}

void told_exactly(struct diags *diags, const char *const *expected) {
    char line[LINE_SIZE];
    diags_sort(diags);
    for (int i = 0; i < diags->n; i++, expected++) {
        line_of(line, &diags->at[i]);
        ck_assert_msg(*expected, "unexpected: %s", line);
        ck_assert_str_eq(line, *expected);
    }
    ck_assert_msg(!*expected, "not told: %s", *expected);
}

bool was_told(const struct diags *diags, const char *expected) {
    char line[LINE_SIZE];
    for (int i = 0; i < diags->n; i++) {
        line_of(line, &diags->at[i]);
        if (strcmp(line, expected) == 0)
            return true;
    }
    return false;
}
