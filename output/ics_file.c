#include "output/ics_file.h"

#include "model/base/arena.h"
#include "model/base/stop.h"
#include "output/folder.h"

#include <libical/ical.h>
#include <string.h>

/* libical answers null when memory is out, and only then. */
static void *there(void *made) {
    if (!made)
        stop_no_memory();
    return made;
}

/* Writes the lines of the property and frees it. */
static void put(FILE *to, icalproperty *property) {
    char *lines = there(icalproperty_as_ical_string_r(there(property)));
    fputs(lines, to);
    icalmemory_free_buffer(lines);
    icalproperty_free(property);
}

static void put_other(FILE *to, const char *name, const char *value) {
    icalproperty *property = there(icalproperty_new_x(value));
    icalproperty_set_x_name(property, name);
    put(to, property);
}

/* Without what no text of the format may hold. */
static const char *plain(struct arena *arena, const char *text,
                         bool has_lines) {
    char *copy = arena_text(arena, text);
    char *to = copy;
    for (const char *from = text; *from; from++) {
        if (*from == '\r' && from[1] == '\n')
            continue;
        bool is_kept = (unsigned char)*from >= ' ' && *from != 0x7f;
        *to++ = (char)(is_kept || (has_lines && *from == '\n') ? *from : ' ');
    }
    *to = '\0';
    return copy;
}

/* A property of nothing else has no value: programs take it for an error. */
static bool is_blank(const char *text) {
    return !text[strspn(text, " ")];
}

/* The name that RFC 7986 takes, and the one that Apple's calendars do. */
static void put_colour(FILE *to, int colour) {
    static const char *const colours[][2] = {
        {"steelblue", "#4682B4"}, {"seagreen", "#2E8B57"},
        {"indianred", "#CD5C5C"}, {"goldenrod", "#DAA520"},
        {"slateblue", "#6A5ACD"}, {"teal", "#008080"},
        {"chocolate", "#D2691E"}, {"mediumvioletred", "#C71585"},
        {"olivedrab", "#6B8E23"}, {"dodgerblue", "#1E90FF"},
        {"slategray", "#708090"}, {"darkorange", "#FF8C00"},
    };
    int n = (int)(sizeof colours / sizeof *colours);
    const char *const *names = colours[colour < 0 ? 0 : colour % n];
    put(to, icalproperty_new_color(names[0]));
    put_other(to, "X-APPLE-CALENDAR-COLOR", names[1]);
}

/* A line has 75 bytes at most and goes on in the next behind a space. */
#define LINE_BYTES 75

static void line_fold(FILE *to, const char *line) {
    size_t width = 0;
    for (size_t n; *line; line += n, width += n) {
        for (n = 1; ((unsigned char)line[n] & 0xc0) == 0x80;)
            n++;
        if (width + n > LINE_BYTES) {
            fputs("\r\n ", to);
            width = 1;
        }
        fwrite(line, 1, n, to);
    }
    fputs("\r\n", to);
}

/* Lines that libical has folded as one, without the break at its end. */
static char *unfold(char *lines) {
    char *to = lines;
    for (const char *from = lines; *from;) {
        size_t n = strcspn(from, "\r");
        memmove(to, from, n);
        to += n;
        from += n + strlen("\r\n");
        from += *from == ' ';
    }
    *to = '\0';
    return lines;
}

/* Older programs know the calendar's name by another word.  libical leaves ";"
 * and "," in what it does not know as they are: the line is made from that of
 * NAME. */
static void put_name(FILE *to, struct arena *arena, const char *name) {
    icalproperty *property = there(icalproperty_new_name(name));
    char *lines = there(icalproperty_as_ical_string_r(property));
    fputs(lines, to);
    line_fold(to, arena_print(arena, "X-WR-CALNAME%s",
                              unfold(lines) + strlen("NAME")));
    icalmemory_free_buffer(lines);
    icalproperty_free(property);
}

void ics_begin(FILE *to, const struct ics_facts *facts) {
    struct arena arena = {0};
    const char *language = facts->language == LANGUAGE_ZH ? "ZH" : "EN";
    fputs("BEGIN:VCALENDAR\r\n", to);
    put(to, icalproperty_new_version("2.0"));
    put(to, icalproperty_new_prodid(arena_print(
                &arena, ICS_PRODUCT JIANCHA_VERSION "//%s", language)));
    put(to, icalproperty_new_calscale("GREGORIAN"));
    put(to, icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const char *name = plain(&arena, facts->name, false);
    if (!is_blank(name))
        put_name(to, &arena, name);
    put_colour(to, facts->colour);
    arena_release(&arena);
}

static struct icaltimetype date_of(day which) {
    struct date date = date_from_day(which);
    struct icaltimetype time = icaltime_null_time();
    time.year = date.year;
    time.month = date.month;
    time.day = date.day;
    time.is_date = 1;
    return time;
}

/* Midnight in Greenwich: the format asks for a time. */
static struct icaltimetype stamp_of(day which) {
    struct icaltimetype time = date_of(which);
    time.is_date = 0;
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

static icalproperty_status status_of(enum ics_status status) {
    static const icalproperty_status statuses[] = {
        [ICS_CONFIRMED] = ICAL_STATUS_CONFIRMED,
        [ICS_TENTATIVE] = ICAL_STATUS_TENTATIVE,
        [ICS_CANCELLED] = ICAL_STATUS_CANCELLED,
    };
    return statuses[status];
}

static void put_words(FILE *to, struct arena *arena,
                      const struct ics_event *event) {
    put(to, icalproperty_new_summary(plain(arena, event->summary, false)));
    const char *location = plain(arena, event->location, false);
    if (!is_blank(location))
        put(to, icalproperty_new_location(location));
    put(to,
        icalproperty_new_description(plain(arena, event->description, true)));
    if (*event->category)
        put(to,
            icalproperty_new_categories(plain(arena, event->category, false)));
}

void ics_lines(FILE *to, struct arena *arena, const struct ics_event *event) {
    put(to, icalproperty_new_uid(event->uid));
    put(to, icalproperty_new_dtstamp(stamp_of(event->stamp)));
    put(to, icalproperty_new_lastmodified(stamp_of(event->stamp)));
    put(to, icalproperty_new_sequence(event->sequence));
    put(to, icalproperty_new_status(status_of(event->status)));
    put(to, icalproperty_new_dtstart(date_of(event->first)));
    put(to, icalproperty_new_dtend(date_of(event->last + 1)));
    put_words(to, arena, event);
}

void ics_put(FILE *to, const char *lines, size_t n, bool is_busy) {
    fputs("BEGIN:VEVENT\r\n", to);
    fwrite(lines, 1, n, to);
    fputs(is_busy ? "TRANSP:OPAQUE\r\n" : "TRANSP:TRANSPARENT\r\n", to);
    fputs("END:VEVENT\r\n", to);
}

void ics_end(FILE *to) {
    fputs("END:VCALENDAR\r\n", to);
}
