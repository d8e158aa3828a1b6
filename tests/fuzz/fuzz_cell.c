/* Any text as a date, a number, a share, a gap, a total, a word; a date that is
 * read must be written and read again as the same. */
#include "input/encoding.h"
#include "input/field.h"
#include "input/report.h"
#include "input/text.h"
#include "model/base/arena.h"
#include "tests/fuzz/target.h"

#include <limits.h>
#include <string.h>

static void date_check(struct cell cell, struct report *report) {
    day date;
    if (!*cell.text || !field_date(&date, cell, report))
        return;
    char text[DATE_TEXT_SIZE];
    day again;
    const char *end;
    MUST(date_parse(&again, date_to_text(date, text), &end));
    MUST(again == date && !*end && date_is_valid(date_from_day(date)));
    MUST(date - date_monday(date) == date_weekday(date));
    int year;
    int week = date_iso_week(date, &year);
    MUST(week >= 1 && week <= 53);
}

static void numbers_check(struct cell cell, struct report *report) {
    int value = 1; // an empty cell leaves what is there
    int more = INT_MAX;
    bool is_so = false;
    double weight;
    if (field_number(&value, 0, 1000, cell, report))
        MUST(value >= 0 && value <= 1000);
    if (field_half_days(&value, 1, 60, cell, report))
        MUST(value >= 1 && value <= 60);
    if (weight_parse(&weight, cell.text))
        MUST(weight > 0 && weight <= 1e300);
    if (field_gap(&value, &more, cell, report))
        MUST(value <= more);
    (void)field_count(&value, &more, cell, report);
    (void)field_total(&value, &more, cell, report);
    (void)field_yes_no(&is_so, cell, report);
}

static void cell_check(char *text) {
    struct arena arena = {0};
    struct diags diags = {0};
    struct report report = {&diags, &arena};
    size_t n = strlen(text);
    text_fold(text);
    MUST(strlen(text) <= n);
    struct cell cell = {text, "f", {"f.csv", 2, 1}};
    date_check(cell, &report);
    numbers_check(cell, &report);
    struct range range;
    if (*text && field_range(&range, cell, cell, &report))
        MUST(range.first < range.end);
    diags_release(&diags);
    arena_release(&arena);
}

/* As a file is read: what is no text never gets to its fields. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct utf8 utf8;
    if (encoding_to_utf8(&utf8, (const char *)data, size)) {
        char *text = strdup(utf8.text); // its end is guarded
        MUST(text);
        cell_check(text);
        free(text);
    }
    free(utf8.text);
    return 0;
}
