/* Any calendar for telephones: lines as the format wants them, and libical
 * reads back what was written, event by event. */
#include "output/events.h"
#include "output/ics_words.h"
#include "output/ics_writer.h"
#include "tests/fuzz/chance.h"
#include "tests/fuzz/target.h"

#include <libical/ical.h>
#include <string.h>

#define LINE_MAX_BYTES 75

/* Each ends with CRLF, and no character is cut in two. */
static void lines_check(const char *text) {
    while (*text) {
        size_t n = strcspn(text, "\r\n");
        MUST(n > 0 && n <= LINE_MAX_BYTES);
        MUST(text[n] == '\r' && text[n + 1] == '\n');
        for (size_t i = 0; i < n; i++)
            MUST((unsigned char)text[i] >= ' ');
        text += n + 2;
        MUST(((unsigned char)(*text == ' ' ? text[1] : *text) & 0xc0) != 0x80);
    }
}

/* The next byte as ics_file.h has it. */
static char shown(const char **text) {
    if (**text == '\r' && (*text)[1] == '\n')
        ++*text;
    char byte = *(*text)++;
    bool is_kept = (unsigned char)byte >= ' ' && byte != 0x7f;
    return (char)(is_kept ? byte : ' ');
}

/* The same text; libical leaves out the blanks at its ends. */
static bool is_told(const char *read, const char *meant) {
    bool is_begun = false;
    while (*meant) {
        char byte = shown(&meant);
        if (*read && *read == byte)
            read++;
        else if (byte != ' ' || (is_begun && *read))
            return false;
        is_begun |= byte != ' ';
    }
    return !*read;
}

static void events_compare(icalcomponent *calendar, const struct view *view) {
    struct arena arena = {0};
    struct events events;
    events_init(&events, view);
    MUST(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT) ==
         events.n);
    icalcomponent *read =
        icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (int e = 0; e < events.n; e++) {
        MUST(is_told(icalcomponent_get_summary(read),
                     ics_summary(&arena, &events, &events.at[e], true)));
        read =
            icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    }
    MUST(!read);
    events_release(&events);
    arena_release(&arena);
}

static void calendar_check(struct part text, const struct view *view) {
    MUST(strlen(text.at) == text.n);
    lines_check(text.at);
    icalcomponent *calendar = icalparser_parse_string(text.at);
    MUST(calendar);
    MUST(icalcomponent_isa(calendar) == ICAL_VCALENDAR_COMPONENT);
    MUST(icalcomponent_count_errors(calendar) == 0);
    events_compare(calendar, view);
    icalcomponent_free(calendar);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    chance_show(data, size, &(struct showing){ics_print, calendar_check});
    return 0;
}
