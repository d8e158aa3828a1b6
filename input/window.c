#include "input/window.h"

#include "input/loader.h"
#include "input/text.h"
#include "model/window.h"

#include <string.h>

#define SIGNS "+&-"
#define MOST_JOINED 256 // bytes of a name that is looked for inside lists
#define SPACES 4        // that may stand behind it
#define SERIAL_DIGITS 5 // a date as the number that spreadsheets keep
#define DIGITS "0123456789"
#define YEAR_DIGITS 4 // what begins with so many was meant as a date

/* Months first ... first + n - 1 of the year, January is 0. */
static const struct built_in {
    const char *name;
    int first;
    int n;
} built_ins[] = {
    {"Q1", 0, 3},       {"Q2", 3, 3},       {"Q3", 6, 3},
    {"Q4", 9, 3},       {"第一季度", 0, 3}, {"第二季度", 3, 3},
    {"第三季度", 6, 3}, {"第四季度", 9, 3}, {"一季度", 0, 3},
    {"二季度", 3, 3},   {"三季度", 6, 3},   {"四季度", 9, 3},
    {"H1", 0, 6},       {"H2", 6, 6},       {"上半年", 0, 6},
    {"下半年", 6, 6},   {"全年", 0, 12},    {"year", 0, 12},
    {"1月", 0, 1},      {"2月", 1, 1},      {"3月", 2, 1},
    {"4月", 3, 1},      {"5月", 4, 1},      {"6月", 5, 1},
    {"7月", 6, 1},      {"8月", 7, 1},      {"9月", 8, 1},
    {"10月", 9, 1},     {"11月", 10, 1},    {"12月", 11, 1},
};

static const struct built_in *built_in_find(const char *name) {
    for (size_t i = 0; i < sizeof built_ins / sizeof *built_ins; i++)
        if (text_is(built_ins[i].name, name))
            return &built_ins[i];
    return NULL;
}

bool window_is_built_in(const char *name) {
    return built_in_find(name);
}

static struct range built_in_range(const struct built_in *window, int year) {
    int end = window->first + window->n;
    return (struct range){
        date_to_day((struct date){year, window->first + 1, 1}),
        end < 12 ? date_to_day((struct date){year, end + 1, 1})
                 : date_to_day((struct date){year, 12, 31}) + 1,
    };
}

static bool is_sign(char c) {
    return c && strchr(SIGNS, c);
}

/* Bytes of the sign that stands between the windows of a list, or 0. */
static size_t list_sign(const char *text) {
    return *text == ';' ? 1 : text_comma(text);
}

static void term_is_range(struct loader *loader, struct window_term *term,
                          struct range range) {
    term->ranges = ARENA_NEW(&loader->problem->arena, struct range, 1);
    term->ranges[0] = range;
    term->n_ranges = 1;
}

/* The name in the first n bytes of the text. */
static char *name_copy(struct loader *loader, const char *text, size_t n) {
    char *name = arena_text_n(&loader->problem->arena, text, n);
    text_trim(name);
    return name;
}

/* Reads "2025-03-01" or "2025-03-01..2025-03-20"; *text moves behind it. */
static bool dates_read(struct loader *loader, struct window_term *term,
                       const char **text, struct cell cell) {
    struct range range;
    const char *end;
    if (!date_parse(&range.first, *text, &end))
        return false;
    day last = range.first;
    const char *dots = end + strspn(end, " ");
    if (strncmp(dots, "..", 2) == 0) {
        const char *second = dots + 2 + strspn(dots + 2, " ");
        if (!date_parse(&last, second, &end)) {
            size_t n = strcspn(second, "+&");
            report_not_a_date(&loader->report, cell.place,
                              name_copy(loader, second, n));
            end = second + n;
        }
    }
    *text = end;
    if (last < range.first)
        report_fact(
            &loader->report, cell.place,
            (struct fact){MESSAGE_END_BEFORE_START, {0}, {last, range.first}});
    range.end = last + 1;
    term_is_range(loader, term, range);
    return true;
}

/* A window of dates.csv whose name is so long; *text moves behind it.  NONE if
 * there is none. */
static int window_find(struct loader *loader, struct window_term *term,
                       const char **text, size_t length) {
    const struct problem *problem = loader->problem;
    int number = names_find(&loader->windows, name_copy(loader, *text, length));
    if (number == NONE)
        return NONE;
    *text += length;
    term->ranges = problem->windows[number].ranges;
    term->n_ranges = problem->windows[number].n_ranges;
    return number;
}

bool window_is_joined(const char *name) {
    while (*name && !list_sign(name))
        name++;
    return *name;
}

/* The longest name with signs of a list in it that the text begins with. */
static bool joined_read(struct loader *loader, struct window_term *term,
                        const char **text) {
    char name[MOST_JOINED + 1];
    size_t most = loader->longest_joined ? loader->longest_joined + SPACES : 0;
    size_t length = 0;
    for (size_t n = 1; n <= most && n <= MOST_JOINED && (*text)[n - 1] &&
                       !is_sign((*text)[n - 1]);
         n++) {
        const char *end = *text + n;
        if (*end && !is_sign(*end) && !list_sign(end))
            continue;
        memcpy(name, *text, n);
        name[n] = '\0';
        text_trim(name);
        if (window_is_joined(name) &&
            names_find(&loader->windows, name) != NONE)
            length = n;
    }
    return length && window_find(loader, term, text, length) != NONE;
}

/* text: from the name on, as signs stand in dates, too. */
static void report_name(struct loader *loader, char *name, const char *text,
                        struct cell cell) {
    size_t n = strspn(name, DIGITS);
    const char *behind = name + n + strspn(name + n, " ");
    bool is_serial =
        n == SERIAL_DIGITS && (!*behind || !strncmp(behind, "..", 2));
    if (!*name) {
        REPORT(&loader->report, cell.place, BAD_WINDOW, cell.text);
    } else if (n == YEAR_DIGITS) {
        REPORT(&loader->report, cell.place, NOT_A_DATE, text);
    } else if (is_serial) {
        name[n] = '\0';
        report_not_a_date(&loader->report, cell.place, name);
    } else if (loader->sheet[FILE_DATES].is_whole) {
        REPORT(&loader->report, cell.place, UNKNOWN_WINDOW, name);
    }
}

/* The name of a window up to an operator or the sign of a list. */
static bool name_read(struct loader *loader, struct window_term *term,
                      const char **text, struct cell cell) {
    if (joined_read(loader, term, text))
        return true;
    const char *first = *text;
    size_t length = 0;
    while (first[length] && !is_sign(first[length]) &&
           !list_sign(first + length))
        length++;
    if (window_find(loader, term, text, length) != NONE)
        return true;
    *text += length;
    char *name = name_copy(loader, first, length);
    const struct built_in *window = built_in_find(name);
    if (window)
        term_is_range(loader, term,
                      built_in_range(window, loader->problem->year));
    else
        report_name(loader, name, first, cell);
    return window;
}

static enum window_operator sign_of(char c) {
    return c == '+' ? WINDOW_UNION : c == '&' ? WINDOW_MEET : WINDOW_MINUS;
}

static int count_signs(const char *text) {
    int n = 0;
    for (; *text; text++)
        n += is_sign(*text);
    return n;
}

static bool item_read(struct loader *loader, struct window_term *term,
                      const char **text, struct cell cell) {
    *text += strspn(*text, " ");
    bool is_right = dates_read(loader, term, text, cell) ||
                    name_read(loader, term, text, cell);
    *text += strspn(*text, " ");
    return is_right;
}

static void days_add(const struct problem *problem, struct dayset *days,
                     const struct window_term *term) {
    for (int i = 0; i < term->n_ranges; i++)
        *days = dayset_union(*days, range_days(problem, term->ranges[i]));
}

/* Ranges of the horizon that hold these days. */
static void term_is_days(struct problem *problem, struct window_term *term,
                         const struct dayset *days) {
    int n = dayset_count(days);
    term->ranges = ARENA_NEW(&problem->arena, struct range, n);
    term->n_ranges = 0;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1)) {
        day date = problem->first + d;
        struct range *last = term->ranges + term->n_ranges - 1;
        if (term->n_ranges && last->end == date)
            last->end++;
        else
            term->ranges[term->n_ranges++] = (struct range){date, date + 1};
    }
}

/* "5月、6月": one term, whatever the sign before it. */
static bool list_read(struct loader *loader, struct window_term *term,
                      const char **text, struct cell cell) {
    struct problem *problem = loader->problem;
    struct dayset days = {0};
    if (!item_read(loader, term, text, cell))
        return false;
    if (!list_sign(*text))
        return true;
    days_add(problem, &days, term);
    for (size_t n; (n = list_sign(*text));) {
        *text += n;
        if (!item_read(loader, term, text, cell))
            return false;
        days_add(problem, &days, term);
    }
    term_is_days(problem, term, &days);
    return true;
}

/* One term; *text moves to the sign behind it. */
static bool term_read(struct loader *loader, struct window_expression *into,
                      const char **text, struct cell cell) {
    struct window_term *term = &into->terms[into->n_terms];
    day date;
    const char *end;
    *text += strspn(*text, " ");
    size_t n = strcspn(*text, SIGNS);
    int number = date_parse(&date, *text, &end)
                     ? NONE
                     : window_find(loader, term, text, n);
    bool is_right = number != NONE || list_read(loader, term, text, cell);
    into->window = into->n_terms ? NONE : number;
    into->n_terms += is_right;
    return is_right;
}

bool window_read(struct loader *loader, struct window_expression *expression,
                 struct cell cell) {
    struct arena *arena = &loader->problem->arena;
    const char *text = cell.text;
    *expression = (struct window_expression){.text = arena_text(arena, text),
                                             .window = NONE};
    if (!*text)
        return true;
    expression->terms =
        ARENA_NEW(arena, struct window_term, count_signs(text) + 1);
    enum window_operator sign = WINDOW_UNION;
    for (;;) {
        struct window_term *term = &expression->terms[expression->n_terms];
        if (!term_read(loader, expression, &text, cell))
            return false;
        term->sign = sign;
        if (!*text)
            return true;
        if (!is_sign(*text)) {
            REPORT(&loader->report, cell.place, BAD_WINDOW, text);
            return false;
        }
        sign = sign_of(*text++);
    }
}
