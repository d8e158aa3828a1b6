#include "output/ics_writer.h"

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

#include <string.h>

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

static void event_add(struct ics *ics, const struct events *events, int e,
                      int holder, struct arena *arena) {
    const struct view *view = events->view;
    const struct event *event = &events->at[e];
    int is_of = holder == EVERYONE ? 1 : event_is_of(event, holder);
    if (!is_of)
        return;
    bool is_theirs = is_of > 0;
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
    bool is_person =
        holder != EVERYONE && events->holders.at[holder].kind == HOLDER_OFFICER;
    made.is_busy = is_person && made.status != ICS_CANCELLED;
    ics_add(ics, &made);
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

static void calendar_print(FILE *to, const struct events *events, int holder) {
    struct arena arena = {0};
    struct ics_facts facts = facts_of(events, holder, &arena);
    struct ics *ics = ics_open(&facts);
    for (int e = 0; e < events->n; e++)
        event_add(ics, events, e, holder, &arena);
    ics_close(ics, to);
    arena_release(&arena);
}

bool ics_print(FILE *to, const struct view *view) {
    struct events events;
    events_init(&events, view);
    calendar_print(to, &events, EVERYONE);
    events_release(&events);
    return true;
}

static bool has_any(const struct events *events, int holder) {
    for (int e = 0; e < events->n; e++)
        if (event_is_of(&events->at[e], holder))
            return true;
    return false;
}

static bool file_write(struct folder *folder, const char *name,
                       const struct events *events, int holder) {
    FILE *file = folder_open(folder, name);
    if (!file)
        return false;
    calendar_print(file, events, holder);
    return folder_close(file);
}

static bool holders_write(struct folder *folder, const char *under,
                          struct events *events) {
    const char **names = ics_names(&events->arena, events);
    for (int h = 0; h < events->holders.n; h++) {
        const char *name = arena_print(&events->arena, "%s%s", under, names[h]);
        if (has_any(events, h) && !file_write(folder, name, events, h))
            return false;
    }
    return true;
}

bool ics_write_each(struct folder *folder, const char *under,
                    const struct view *view) {
    struct events events;
    events_init(&events, view);
    bool is_written = holders_write(folder, under, &events);
    events_release(&events);
    return is_written;
}

bool writer_ics(struct folder *folder, const struct view *view) {
    return folder_make_calendars(folder) &&
           ics_write_each(folder, CALENDARS_FOLDER "/", view);
}
