#include "input/field.h"

#include "input/report.h"
#include "input/text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define MOST_DIGITS 9 // what an int holds in any case
#define MOST_DAYS 366
#define FIRST_SERIAL 20000 // spreadsheets count days: 1954 ...
#define LAST_SERIAL 80000  // ... to 2119
#define SERIAL_OF_1970 25569
#define MOST_VISITS 1000000
#define WORD_LIST_SIZE 256

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static const char *skip_space(const char *text) {
    return text + strspn(text, " ");
}

/* Moves *text behind the word if it begins with it. */
static bool skip_word(const char **text, const char *word) {
    size_t n = strlen(word);
    if (strncmp(*text, word, n) != 0)
        return false;
    *text += n;
    return true;
}

/* Reads 1 to most digits. */
static bool digits_parse(int *value, int most, const char **text) {
    int n = 0;
    int sum = 0;
    for (; is_digit((*text)[n]); n++) {
        if (n == most)
            return false;
        sum = 10 * sum + (*text)[n] - '0';
    }
    *text += n;
    *value = sum;
    return n > 0;
}

/* Reads 12.345 as 12345 with three decimals: more are not taken. */
static bool decimal_parse(long *value, int decimals, const char **text) {
    int whole;
    if (!digits_parse(&whole, MOST_DIGITS, text))
        return false;
    *value = whole;
    bool has_point = skip_word(text, ".");
    if (has_point && !is_digit(**text))
        return false;
    for (int i = 0; i < decimals; i++) {
        *value *= 10;
        if (has_point && is_digit(**text))
            *value += *(*text)++ - '0';
    }
    while (has_point && **text == '0')
        (*text)++;
    return !is_digit(**text);
}

static bool date_sign(const char **text, const char *sign, const char *word) {
    *text = skip_space(*text);
    bool is_there = skip_word(text, sign) || skip_word(text, word);
    *text = skip_space(*text);
    return is_there;
}

static bool date_signs(struct date *date, const char **text) {
    if (!digits_parse(&date->year, 4, text) || date->year < 1000)
        return false;
    char sign[2] = {**text, '\0'};
    if (!strchr("-/.", sign[0]))
        sign[0] = '-';
    if (!date_sign(text, sign, "年") || !digits_parse(&date->month, 2, text) ||
        !date_sign(text, sign, "月") || !digits_parse(&date->day, 2, text))
        return false;
    const char *behind = skip_space(*text);
    if (skip_word(&behind, "日") || skip_word(&behind, "号"))
        *text = behind;
    return true;
}

bool date_parse(day *value, const char *text, const char **end) {
    struct date date;
    if (!date_signs(&date, &text) || !date_is_valid(date))
        return false;
    *value = date_to_day(date);
    *end = text;
    return true;
}

/* Spreadsheets add the midnight hour. */
static const char *skip_midnight(const char *text) {
    if (*text == ' ' || *text == 'T')
        return text + strspn(text, " T0:");
    return text;
}

void report_not_a_date(struct report *report, struct place place,
                       const char *text) {
    const char *end = text;
    int serial;
    if (!digits_parse(&serial, MOST_DIGITS, &end) || *end ||
        serial < FIRST_SERIAL || serial > LAST_SERIAL) {
        REPORT(report, place, NOT_A_DATE, text);
        return;
    }
    day date = date_to_day((struct date){1970, 1, 1}) + serial - SERIAL_OF_1970;
    report_fact(report, place,
                (struct fact){MESSAGE_DATE_AS_NUMBER, {text}, {date}});
}

bool field_date(day *value, struct cell cell, struct report *report) {
    const char *end;
    day read;
    if (!*cell.text)
        return true;
    if (!date_parse(&read, cell.text, &end) || *skip_midnight(end)) {
        report_not_a_date(report, cell.place, cell.text);
        return false;
    }
    *value = read;
    return true;
}

bool field_range(struct range *value, struct cell start, struct cell end,
                 struct report *report) {
    day first = NO_DAY;
    day last = NO_DAY;
    bool is_right = field_date(&first, start, report);
    is_right = field_date(&last, end, report) && is_right;
    if (!is_right || first == NO_DAY)
        return false;
    last = last == NO_DAY ? first : last;
    if (last < first) {
        report_fact(
            report, end.place,
            (struct fact){MESSAGE_END_BEFORE_START, {0}, {last, first}});
        return false;
    }
    *value = (struct range){first, last + 1};
    return true;
}

/* Is the text empty or a counting word that people put behind a number? */
static bool is_unit(const char *text) {
    static const char *const units[] = {"",     "天", "日",   "次",
                                        "人",   "年", "家",   "家次",
                                        "人日", "户", "days", "day"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(text, units[i]) == 0)
            return true;
    return false;
}

/* Digits, and perhaps a counting word. */
static bool number_parse(int *value, const char *text) {
    if (!digits_parse(value, MOST_DIGITS, &text))
        return false;
    text = skip_space(text);
    if (skip_word(&text, ".0"))
        text += strspn(text, "0");
    return is_unit(skip_space(text));
}

bool field_number(int *value, int low, int high, struct cell cell,
                  struct report *report) {
    int read;
    if (!*cell.text)
        return true;
    if (!number_parse(&read, cell.text) || read < low || read > high) {
        report_fact(report, cell.place,
                    (struct fact){MESSAGE_NOT_A_NUMBER,
                                  {cell.text, cell.header},
                                  {low, high}});
        return false;
    }
    *value = read;
    return true;
}

bool field_half_days(int *value, int low, int high, struct cell cell,
                     struct report *report) {
    const char *text = cell.text;
    long tenths = 0;
    if (!*text)
        return true;
    bool is_right = decimal_parse(&tenths, 1, &text) && tenths % 5 == 0 &&
                    is_unit(skip_space(text));
    if (!is_right || tenths / 5 < low || tenths / 5 > high) {
        report_fact(report, cell.place,
                    (struct fact){MESSAGE_NOT_HALF_DAYS,
                                  {cell.text, cell.header},
                                  {low, high}});
        return false;
    }
    *value = (int)(tenths / 5);
    return true;
}

/* The words that are suggested in the language, joined by commas. */
static void words_list(char *list, const struct word *words,
                       enum language language) {
    list[0] = '\0';
    for (const struct word *word = words; word->text; word++) {
        if (word_in(words, word->value, language) != word->text || !*word->text)
            continue;
        size_t n = strlen(list);
        if (n + strlen(word->text) + 3 > WORD_LIST_SIZE)
            return;
        if (n)
            stpcpy(list + n, ", ");
        stpcpy(list + strlen(list), word->text);
    }
}

bool field_word(int *value, const struct word *words, struct cell cell,
                struct report *report) {
    if (!*cell.text)
        return true;
    int found = word_find(words, cell.text);
    if (found < 0) {
        char list[WORD_LIST_SIZE];
        words_list(list, words, text_language(cell.header));
        REPORT(report, cell.place, UNKNOWN_WORD, cell.text, cell.header, list);
        return false;
    }
    *value = found;
    return true;
}

bool field_yes_no(bool *value, struct cell cell, struct report *report) {
    int read = *value;
    bool is_right = field_word(&read, words_yes_no, cell, report);
    *value = read != 0;
    return is_right;
}

static bool count_parse(int *count, int *share_ppm, const char *text) {
    const char *at = text;
    int number;
    long ten_thousandths;
    if (number_parse(&number, text)) {
        *count = number;
        *share_ppm = 0;
        return number >= 1 && number <= MOST_VISITS;
    }
    if (!decimal_parse(&ten_thousandths, 4, &at))
        return false;
    at = skip_space(at);
    *share_ppm = (int)ten_thousandths;
    return strcmp(at, "%") == 0 && ten_thousandths >= 1 &&
           ten_thousandths <= 1000000;
}

bool field_count(int *count, int *share_ppm, struct cell cell,
                 struct report *report) {
    int number = *count;
    int share = 0;
    if (!*cell.text)
        return true;
    if (!count_parse(&number, &share, cell.text)) {
        report_fact(report, cell.place,
                    (struct fact){MESSAGE_NOT_A_COUNT,
                                  {cell.text, cell.header},
                                  {MOST_VISITS}});
        return false;
    }
    *count = number;
    *share_ppm = share;
    return true;
}

static bool gap_parse(int *min, int *max, const char *text) {
    static const char *const signs[] = {"-", "~", "–", "—", "至", ".."};
    if (!digits_parse(min, MOST_DIGITS, &text))
        return false;
    text = skip_space(text);
    bool has_max = false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs && !has_max; i++)
        has_max = skip_word(&text, signs[i]);
    text = skip_space(text);
    if (has_max && !digits_parse(max, MOST_DIGITS, &text))
        return false;
    text = skip_space(text);
    if (skip_word(&text, "天"))
        text = skip_space(text);
    return !*text && *min <= MOST_DAYS &&
           (!has_max || (*max >= *min && *max <= MOST_DAYS));
}

bool field_gap(int *min, int *max, struct cell cell, struct report *report) {
    int read_min = *min;
    int read_max = *max;
    if (!*cell.text)
        return true;
    if (!gap_parse(&read_min, &read_max, cell.text)) {
        report_fact(report, cell.place,
                    (struct fact){MESSAGE_NOT_A_GAP, {cell.text}, {MOST_DAYS}});
        return false;
    }
    *min = read_min;
    *max = read_max;
    return true;
}

bool field_total(int *count, int *unit, struct cell cell,
                 struct report *report) {
    const char *text = cell.text;
    int read = 0;
    if (!*text)
        return true;
    bool is_right = digits_parse(&read, MOST_DIGITS, &text);
    int found = word_find(words_unit, skip_space(text));
    if (!is_right || found < 0) {
        REPORT(report, cell.place, NOT_A_TOTAL, cell.text);
        return false;
    }
    *count = read;
    *unit = found;
    return true;
}

bool weight_parse(double *value, const char *text) {
    size_t n = strspn(text, "0123456789");
    size_t decimals = text[n] == '.' ? strspn(text + n + 1, "0123456789") : 0;
    size_t length = n + (decimals ? decimals + 1 : 0);
    if (!n || n > MOST_DIGITS || decimals > 6 || text[length])
        return false;
    *value = 0;
    double unit = 1;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '.')
            continue;
        *value = 10 * *value + (text[i] - '0');
        unit *= i > n ? 10 : 1;
    }
    *value /= unit;
    return *value > 0;
}
