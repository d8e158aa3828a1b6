#include "output/ics_words.h"

#include "model/baseline.h"
#include "model/changes.h"
#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "output/events.h"
#include "output/lines.h"
#include "output/messages.h"
#include "output/page_changes.h"
#include "output/terms.h"
#include "output/view.h"

#include <string.h>

/* An event while it is told. */
struct telling {
    struct arena *arena;
    const struct events *events;
    const struct view *view; // theirs
    const struct event *event;
    bool is_theirs;
    const struct task *task; // null: nobody knows it any more
};

// clang-format off
#define DETAILS(X) \
/*    IN CHINESE      IN ENGLISH        VALUE, "" is not told */ \
    X("变更",         "change",         change_words(t)) \
    X("原日期",       "old date",       old_date(t)) \
    X("检查人员",     "crew",           crew_words(t)) \
    X("检查组",       "trip",           trip_words(t)) \
    X("同一次出检",   "same trip",      companions(t)) \
    X("科室",         "sections",       t->task ? t->task->sections_text : t->event->old->sections) \
    X("时长",         "time",           time_words(t)) \
    X("检查内容",     "content",        t->task ? t->task->content : "") \
    X("检查方式",     "method",         t->task ? t->task->method : "") \
    X("依据",         "basis",          t->task ? t->task->basis : "") \
    X("可排时段",     "window",         window_words(t)) \
    X("状态",         "status",         status_words(t)) \
    X("检查编号",     "visit",          t->event->id)

#define X(zh, en, value) +1
enum { N_DETAILS = 0 DETAILS(X) };
#undef X

/* NAME is used as say_NAME(language). */
#define SAYINGS(X) \
/*    NAME        IN CHINESE              IN ENGLISH */ \
    X(off,        "【取消】",             "[cancelled] ") \
    X(colon,      "：",                   ": ") \
    X(why,        "，",                   ": ") \
    X(and,        "、",                   ", ") \
    X(open,       "（",                   " (") \
    X(close,      "）",                   ")") \
    X(to,         " 至 ",                 " to ") \
    X(half_day,   "半天",                 "half a day") \
    X(day,        " 天",                  " day") \
    X(days,       " 天",                  " days") \
    X(others_go,  "改由他人前往",         "others go instead") \
    X(cancelled,  "取消",                 "cancelled") \
    X(locked,     "（锁定）",             " (locked)")
// clang-format on

#define X(name, zh, en) \
    static const char *say_##name(enum language language) { \
        return language == LANGUAGE_ZH ? zh : en; \
    }
SAYINGS(X)
#undef X

static struct telling telling_of(struct arena *arena,
                                 const struct events *events,
                                 const struct event *event, bool is_theirs) {
    struct telling telling = {arena, events,    events->view,
                              event, is_theirs, NULL};
    if (event->line)
        telling.task = event->line->task;
    else if (event->old->task != NONE)
        telling.task = &events->view->problem->tasks[event->old->task];
    return telling;
}

/* The part of task/enterprise/period/k. */
static const char *id_part(struct arena *arena, const char *id, int part) {
    for (; part > 0; part--)
        id += strcspn(id, "/") + 1;
    return arena_text_n(arena, id, strcspn(id, "/"));
}

/* As it was published, else as the folder has it, else the id. */
static const char *task_name(const struct telling *t) {
    if (t->event->line)
        return t->task->name;
    const char *written = t->event->old->task_name;
    if (!*written && t->task)
        written = t->task->name;
    return *written ? written : id_part(t->arena, t->event->id, 0);
}

static const struct enterprise *enterprise_of(const struct telling *t) {
    if (t->event->line)
        return t->event->line->enterprise;
    int enterprise = t->event->old->enterprise;
    return enterprise == NONE ? NULL
                              : &t->view->problem->enterprises[enterprise];
}

static const char *enterprise_name(const struct telling *t) {
    if (t->event->line)
        return t->event->line->enterprise->name;
    const char *written = t->event->old->enterprise_name;
    const struct enterprise *known = enterprise_of(t);
    if (!*written && known)
        written = known->name;
    return *written ? written : id_part(t->arena, t->event->id, 1);
}

const char *ics_summary(struct arena *arena, const struct events *events,
                        const struct event *event, bool is_theirs) {
    enum language language = events->view->language;
    struct telling t = telling_of(arena, events, event, is_theirs);
    bool is_off = event_is_off(event) || !is_theirs;
    return arena_print(arena, "%s%s%s%s", is_off ? say_off(language) : "",
                       task_name(&t), say_colon(language), enterprise_name(&t));
}

const char *ics_location(struct arena *arena, const struct events *events,
                         const struct event *event) {
    struct telling t = telling_of(arena, events, event, true);
    const char *county = line_county(events->view, enterprise_of(&t));
    return arena_print(arena, "%s%s%s", county, *county ? " " : "",
                       enterprise_name(&t));
}

const char *ics_category(const struct events *events,
                         const struct event *event) {
    struct telling t = telling_of(NULL, events, event, true);
    return t.task ? kind_text(t.task->kind, t.view->language) : "";
}

/* The event's change of the re-solve, with its reason. */
static const char *change_words(const struct telling *t) {
    enum language language = t->view->language;
    const struct change *change = t->event->change;
    if (!t->is_theirs && !event_is_off(t->event))
        return say_others_go(language);
    if (!change)
        return event_is_off(t->event) ? say_cancelled(language) : "";
    const char *successor = change_successor_name(t->view, change);
    const char *what = change_text(change->kind, language);
    if (*successor)
        what = arena_print(t->arena, "%s%s%s", what, say_colon(language),
                           successor);
    const char *reason = message_words(t->arena, &change->reason, language);
    return *reason ? arena_print(t->arena, "%s%s%s", what, say_why(language),
                                 reason)
                   : what;
}

static const char *date_words(const struct telling *t, day date) {
    char text[DATE_TEXT_SIZE];
    return arena_print(t->arena, "%s %s", date_to_text(date, text),
                       weekday_text(date, t->view->language));
}

static const char *old_date(const struct telling *t) {
    const struct event *event = t->event;
    if (!event->line || !event->old || event->old->start == NOT_PLACED)
        return "";
    day old = t->view->problem->first + event->old->start;
    return old == event->first ? "" : date_words(t, old);
}

static const char *with_item(const struct telling *t, const char *list,
                             const char *item) {
    return arena_print(t->arena, "%s%s%s", list,
                       *list ? say_and(t->view->language) : "", item);
}

/* "甲;乙", as a calendar has it, as people write it. */
static const char *written_list(const struct telling *t, const char *text) {
    const char *list = "";
    for (size_t n; *text; text += n + (text[n] == ';')) {
        n = strcspn(text, ";");
        if (n)
            list = with_item(t, list, arena_text_n(t->arena, text, n));
    }
    return list;
}

static const char *crew_words(const struct telling *t) {
    const struct line *line = t->event->line;
    const struct baseline_row *old = t->event->old;
    if (!line)
        return written_list(t,
                            *old->crew_names ? old->crew_names : old->crew_ids);
    const char *list = "";
    for (int i = 0; i < line->n_crew; i++)
        list = with_item(t, list,
                         t->view->problem->inspectors[line->crew[i]].name);
    return list;
}

static const char *trip_words(const struct telling *t) {
    return event_is_off(t->event) ? ""
                                  : t->view->trip_label[t->event->line->trip];
}

static bool is_on_trip(const struct event *event, int trip) {
    return event->line && event->line->trip == trip;
}

/* The other visits of the trip, which stand beside it in the calendar. */
static const char *companions(const struct telling *t) {
    enum language language = t->view->language;
    const char *list = "";
    if (event_is_off(t->event))
        return list;
    int trip = t->event->line->trip;
    const struct event *end = t->events->at + t->events->n;
    const struct event *other = t->event;
    while (other > t->events->at && is_on_trip(other - 1, trip))
        other--;
    for (; other < end && is_on_trip(other, trip); other++)
        if (other != t->event)
            list = arena_print(t->arena, "%s%s%s%s%s", list,
                               *list ? say_and(language) : "",
                               other->line->task->name, say_colon(language),
                               other->line->enterprise->name);
    return list;
}

static const char *time_words(const struct telling *t) {
    enum language language = t->view->language;
    if (!t->task)
        return "";
    int halves = t->task->half_days;
    if (halves == 1)
        return say_half_day(language);
    return arena_print(t->arena, "%d%s%s", halves / 2, halves % 2 ? ".5" : "",
                       halves == 2 ? say_day(language) : say_days(language));
}

/* Nothing where the window is written as dates. */
static const char *window_name(const struct telling *t, day from) {
    char date[DATE_TEXT_SIZE];
    const char *name = t->task->window.text;
    date_to_text(from, date);
    return name && strncmp(name, date, strlen(date)) != 0 ? name : "";
}

/* From when and until when the visit may be made; nobody asks any more of what
 * is history. */
static const char *window_words(const struct telling *t) {
    enum language language = t->view->language;
    if (event_is_off(t->event))
        return "";
    const struct dayset *days = &t->event->line->asked->window;
    int first = dayset_next(days, 0);
    int last = first;
    for (int i = first; i >= 0; i = dayset_next(days, i + 1))
        last = i;
    if (first < 0)
        return "";
    day from = t->view->problem->first + first;
    day to = t->view->problem->first + last;
    const char *text = date_words(t, from);
    if (from < to)
        text = arena_print(t->arena, "%s%s%s", text, say_to(language),
                           date_words(t, to));
    const char *name = window_name(t, from);
    return *name ? arena_print(t->arena, "%s%s%s%s", text, say_open(language),
                               name, say_close(language))
                 : text;
}

static const char *status_words(const struct telling *t) {
    enum language language = t->view->language;
    if (event_is_off(t->event) || !t->is_theirs)
        return say_cancelled(language);
    const struct line *line = t->event->line;
    bool is_locked = line->row && line->row->is_locked;
    return arena_print(t->arena, "%s%s",
                       status_text(line_status(t->view, line), language),
                       is_locked ? say_locked(language) : "");
}

/* One text of so many parts, each with its label, a line each. */
struct details {
    const struct telling *telling;
    const char *part[4 * N_DETAILS];
    int n;
};

static void detail_add(struct details *details, const char *const label[2],
                       const char *value) {
    enum language language = details->telling->view->language;
    if (!*value)
        return;
    const char *before = details->n ? "\n" : "";
    details->part[details->n++] = before;
    details->part[details->n++] = label[language];
    details->part[details->n++] = say_colon(language);
    details->part[details->n++] = value;
}

const char *ics_description(struct arena *arena, const struct events *events,
                            const struct event *event, bool is_theirs) {
    struct telling telling = telling_of(arena, events, event, is_theirs);
    const struct telling *t = &telling;
    struct details details = {.telling = t};
#define X(zh, en, value) \
    detail_add(&details, (const char *const[2]){zh, en}, value);
    DETAILS(X)
#undef X
    return arena_join(arena, details.part, details.n, "");
}
