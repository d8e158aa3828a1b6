#include "output/ics_file.h"

#include "model/base/arena.h"
#include "model/base/stop.h"
#include "output/folder.h"

#include <libical/ical.h>
#include <string.h>

struct ics {
    struct arena arena;
    icalcomponent *calendar;
};

/* libical answers null when memory is out, and only then. */
static void *there(void *made) {
    if (!made)
        stop_no_memory();
    return made;
}

static void put(icalcomponent *component, icalproperty *property) {
    icalcomponent_add_property(component, there(property));
}

static void put_other(icalcomponent *component, const char *name,
                      const char *value) {
    icalproperty *property = there(icalproperty_new_x(value));
    icalproperty_set_x_name(property, name);
    put(component, property);
}

/* Without what no text of the format may hold. */
static const char *plain(struct ics *ics, const char *text, bool has_lines) {
    char *copy = arena_text(&ics->arena, text);
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
static void put_colour(icalcomponent *calendar, int colour) {
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
    put(calendar, icalproperty_new_color(names[0]));
    put_other(calendar, "X-APPLE-CALENDAR-COLOR", names[1]);
}

struct ics *ics_open(const struct ics_facts *facts) {
    struct ics *ics = stop_calloc(1, sizeof *ics);
    const char *language = facts->language == LANGUAGE_ZH ? "ZH" : "EN";
    ics->calendar = there(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    put(ics->calendar, icalproperty_new_version("2.0"));
    put(ics->calendar,
        icalproperty_new_prodid(arena_print(
            &ics->arena, ICS_PRODUCT JIANCHA_VERSION "//%s", language)));
    put(ics->calendar, icalproperty_new_calscale("GREGORIAN"));
    put(ics->calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const char *name = plain(ics, facts->name, false);
    if (!is_blank(name))
        put(ics->calendar, icalproperty_new_name(name));
    put_colour(ics->calendar, facts->colour);
    return ics;
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

static void put_words(struct ics *ics, icalcomponent *made,
                      const struct ics_event *event) {
    put(made, icalproperty_new_summary(plain(ics, event->summary, false)));
    const char *location = plain(ics, event->location, false);
    if (!is_blank(location))
        put(made, icalproperty_new_location(location));
    put(made,
        icalproperty_new_description(plain(ics, event->description, true)));
    if (*event->category)
        put(made,
            icalproperty_new_categories(plain(ics, event->category, false)));
}

void ics_add(struct ics *ics, const struct ics_event *event) {
    icalcomponent *made = there(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    put(made, icalproperty_new_uid(event->uid));
    put(made, icalproperty_new_dtstamp(stamp_of(event->stamp)));
    put(made, icalproperty_new_lastmodified(stamp_of(event->stamp)));
    put(made, icalproperty_new_sequence(event->sequence));
    put(made, icalproperty_new_status(status_of(event->status)));
    put(made, icalproperty_new_dtstart(date_of(event->first)));
    put(made, icalproperty_new_dtend(date_of(event->last + 1)));
    put_words(ics, made, event);
    put(made,
        icalproperty_new_transp(event->is_busy ? ICAL_TRANSP_OPAQUE
                                               : ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_component(ics->calendar, made);
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

/* Older programs know the calendar's name by another word.  libical leaves ";"
 * and "," in what it does not know as they are: the line is made from that of
 * NAME, which stands at the text. */
static const char *name_again(struct ics *ics, FILE *to, const char *text) {
    const char *line = "X-WR-CALNAME";
    const char *rest = strstr(text, "\r\nNAME:");
    if (!rest)
        return text; // it has none
    rest += strlen("\r\nNAME");
    fwrite(text, 1, (size_t)(rest - text), to);
    for (bool is_more = true; is_more;) {
        size_t n = strcspn(rest, "\r");
        line = arena_print(&ics->arena, "%s%.*s", line, (int)n, rest);
        is_more = rest[n + 2] == ' ';
        fwrite(rest, 1, n + 2 + is_more, to);
        rest += n + 2 + is_more;
    }
    line_fold(to, line);
    return rest;
}

void ics_close(struct ics *ics, FILE *to) {
    char *text = there(icalcomponent_as_ical_string_r(ics->calendar));
    fputs(name_again(ics, to, text), to);
    icalmemory_free_buffer(text);
    icalcomponent_free(ics->calendar);
    arena_release(&ics->arena);
    free(ics);
}
