#include "output/ics_writer.h"

#include "model/base/arena.h"
#include "model/base/stop.h"
#include "model/baseline.h"
#include "model/demand.h"
#include "model/problem.h"
#include "model/sha256.h"
#include "output/events.h"
#include "output/folder.h"
#include "output/ics_file.h"
#include "output/ics_names.h"
#include "output/ics_words.h"
#include "output/lines.h"
#include "output/view.h"
#include "output/writer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

/* Not a domain of anybody's: it only says whose names these are. */
#define UID_ENDING "jiancha.invalid"
#define UID_DIGITS 32

#define EVERYONE NONE // holder: all visits

#define SEQUENCE_STEP 10
#define SEQUENCE_LEFT 1
#define SEQUENCE_CHANGED 2

static const char *uid_of(struct arena *arena, const struct problem *problem,
                          const struct event *event) {
    char date[DATE_TEXT_SIZE];
    char digest[SHA256_TEXT_SIZE];
    const char *key =
        arena_print(arena, "%s|%s|%s", problem->authority,
                    date_to_text(problem->first, date), event->id);
    sha256_hex(key, strlen(key), digest);
    return arena_print(arena, "%.*s@" UID_ENDING, UID_DIGITS, digest);
}

static int sequence_of(const struct view *view, const struct event *event,
                       bool is_theirs) {
    if (!view->demand->baseline)
        return 0;
    int sequence = SEQUENCE_STEP * (1 + view->demand->from);
    if (event_is_off(event))
        return sequence + SEQUENCE_CHANGED;
    if (!is_theirs)
        return sequence + SEQUENCE_LEFT;
    bool is_changed = event->change || !event->old;
    return sequence + (is_changed ? SEQUENCE_CHANGED : 0);
}

static enum ics_status status_of(const struct view *view,
                                 const struct event *event, bool is_theirs) {
    if (event_is_off(event) || !is_theirs)
        return ICS_CANCELLED;
    return line_status(view, event->line) == STATUS_NOT_DONE ? ICS_TENTATIVE
                                                             : ICS_CONFIRMED;
}

static void lines_print(FILE *to, struct arena *arena,
                        const struct events *events, const struct event *event,
                        bool is_theirs) {
    const struct view *view = events->view;
    struct ics_event made = {
        .uid = uid_of(arena, view->problem, event),
        .sequence = sequence_of(view, event, is_theirs),
        .stamp = view->problem->first + view->demand->from,
        .first = event->first,
        .last = event->last,
        .summary = ics_summary(arena, events, event, is_theirs),
        .location = ics_location(arena, events, event),
        .description = ics_description(arena, events, event, is_theirs),
        .category = ics_category(events, event),
        .status = status_of(view, event, is_theirs),
    };
    ics_lines(to, arena, &made);
}

/* Of an event, once for whose it is and once for whose it is not any more. */
struct piece {
    size_t at; // in the text of all
    size_t n;
};

/* The calendars while they are written. */
struct calendars {
    struct events events;
    struct piece (*pieces)[2]; // [events.n][is_theirs]
    char *text;
    size_t n;
};

static bool is_asked_for(const struct event *event, bool is_theirs) {
    return is_theirs || event->n_before > 0;
}

static void pieces_print(FILE *to, struct calendars *calendars) {
    const struct events *events = &calendars->events;
    struct arena arena = {0};
    for (int e = 0; e < events->n; e++)
        for (int is_theirs = 0; is_theirs < 2; is_theirs++) {
            struct piece *piece = &calendars->pieces[e][is_theirs];
            piece->at = (size_t)ftello(to);
            if (is_asked_for(&events->at[e], is_theirs))
                lines_print(to, &arena, events, &events->at[e], is_theirs);
            piece->n = (size_t)ftello(to) - piece->at;
            arena_clear(&arena);
        }
    arena_release(&arena);
}

static void calendars_init(struct calendars *calendars,
                           const struct view *view) {
    struct events *events = &calendars->events;
    events_init(events, view);
    calendars->pieces = arena_alloc(&events->arena, (size_t)events->n,
                                    sizeof *calendars->pieces);
    FILE *to = open_memstream(&calendars->text, &calendars->n);
    if (to)
        pieces_print(to, calendars);
    if (!to || fclose(to))
        stop_no_memory();
}

static void calendars_release(struct calendars *calendars) {
    free(calendars->text);
    events_release(&calendars->events);
}

static void piece_put(FILE *to, const struct calendars *calendars,
                      struct held held, bool is_person) {
    const struct events *events = &calendars->events;
    const struct piece *piece = &calendars->pieces[held.event][held.is_theirs];
    bool is_busy = is_person && status_of(events->view, &events->at[held.event],
                                          held.is_theirs) != ICS_CANCELLED;
    ics_put(to, calendars->text + piece->at, piece->n, is_busy);
}

static struct ics_facts facts_of(const struct events *events, int holder,
                                 struct arena *arena) {
    const struct problem *problem = events->view->problem;
    struct ics_facts facts = {problem->title, events->view->language, 0};
    if (holder == EVERYONE)
        return facts;
    const struct holder *whose = &events->holders.at[holder];
    facts.name = *problem->title ? arena_print(arena, "%s · %s", whose->name,
                                               problem->title)
                                 : whose->name;
    facts.colour = whose->section == NONE ? 0 : whose->section;
    return facts;
}

static void calendar_begin(FILE *to, const struct events *events, int holder) {
    struct arena arena = {0};
    struct ics_facts facts = facts_of(events, holder, &arena);
    ics_begin(to, &facts);
    arena_release(&arena);
}

bool ics_print(FILE *to, const struct view *view) {
    struct calendars calendars;
    calendars_init(&calendars, view);
    calendar_begin(to, &calendars.events, EVERYONE);
    for (int e = 0; e < calendars.events.n; e++)
        piece_put(to, &calendars, (struct held){e, true}, false);
    ics_end(to);
    calendars_release(&calendars);
    return true;
}

static void calendar_print(FILE *to, const struct calendars *calendars,
                           int holder) {
    const struct events *events = &calendars->events;
    bool is_person = events->holders.at[holder].kind == HOLDER_OFFICER;
    calendar_begin(to, events, holder);
    for (int i = events->held_first[holder]; i < events->held_first[holder + 1];
         i++)
        piece_put(to, calendars, events->held[i], is_person);
    ics_end(to);
}

static bool has_any(const struct events *events, int holder) {
    return events->held_first[holder] < events->held_first[holder + 1];
}

static bool file_write(struct folder *folder, const char *name,
                       const struct calendars *calendars, int holder) {
    FILE *file = folder_open(folder, name);
    if (!file)
        return false;
    calendar_print(file, calendars, holder);
    return folder_close(file);
}

static bool holders_write(struct folder *folder, const char *under,
                          struct calendars *calendars) {
    struct events *events = &calendars->events;
    const char **names = ics_names(&events->arena, events);
    for (int h = 0; h < events->holders.n; h++) {
        const char *name = arena_print(&events->arena, "%s%s", under, names[h]);
        if (has_any(events, h) && !file_write(folder, name, calendars, h))
            return false;
    }
    return true;
}

bool ics_write_each(struct folder *folder, const char *under,
                    const struct view *view) {
    struct calendars calendars;
    calendars_init(&calendars, view);
    bool is_written = holders_write(folder, under, &calendars);
    calendars_release(&calendars);
    return is_written;
}

bool writer_ics(struct folder *folder, const struct view *view) {
    return folder_make_calendars(folder) &&
           ics_write_each(folder, CALENDARS_FOLDER "/", view);
}
