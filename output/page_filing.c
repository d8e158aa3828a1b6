/*
 * page_filing.c - the table that bureaus file: a row a task, in words.
 */
#include "model/diag.h"
#include "model/target.h"
#include "output/expressions.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/terms.h"
#include "output/view.h"

#include <assert.h>

// clang-format off
#define FILING(X) \
/*    IN CHINESE            IN ENGLISH            KIND    VALUE */ \
    X("序号",               "number",             number, t + 1) \
    X("检查事项",           "matter",             text,   task->name) \
    X("实施依据",           "basis",              text,   task->basis) \
    X("检查对象(含数量)",   "enterprises",        text,   objects_text(&filing)) \
    X("检查内容",           "content",            text,   task->content) \
    X("检查方式",           "method",             text,   task->method) \
    X("检查频次和上限",     "frequency_and_cap",  text,   frequency_text(&filing)) \
    X("检查时间安排",       "time",               text,   time_text(&filing)) \
    X("承办机构",           "sections",           text,   task->sections_text) \
    X("是否联合",           "joint",              yes,    is_joint(task)) \
    X("备注",               "notes",              text,   notes_text(&filing))
// clang-format on

PAGE_COLUMNS(filing, FILING)

#define PER_CENT_PPM 10000

/* What is to be told of one task. */
struct filing {
    struct arena *arena;
    const struct view *view;
    enum language language;
    const struct task *task;
    int n_pool;        // enterprises that the target names
    int n_enterprises; // distinct ones that are asked for
    int n_visits;      // asked for
    int n_unplaced;
    int n_lacks;
    int cap_min; // of the enterprises asked for, NONE if one has none
    int cap_max;
    bool month[12]; // with a visit in it
};

static void add_visit(struct filing *filing, int v, bool *seen) {
    const struct view *view = filing->view;
    int enterprise = view->demand->visits[v].enterprise;
    filing->n_visits++;
    filing->n_unplaced += !view_is_placed(view, v);
    if (view_is_placed(view, v))
        filing->month[month_of(view_date(view, v))] = true;
    if (seen[enterprise])
        return;
    seen[enterprise] = true;
    int cap = view->cap[enterprise];
    if (!filing->n_enterprises || cap < filing->cap_min)
        filing->cap_min = cap;
    if (cap > filing->cap_max)
        filing->cap_max = cap;
    filing->n_enterprises++;
}

static struct filing filing_of(struct arena *arena, const struct view *view,
                               int t) {
    const struct problem *problem = view->problem;
    const struct demand *demand = view->demand;
    struct filing filing = {.arena = arena,
                            .view = view,
                            .language = view->language,
                            .task = &problem->tasks[t],
                            .cap_min = NONE,
                            .cap_max = NONE};
    struct arena scratch = {0};
    bool *seen = ARENA_NEW(&scratch, bool, problem->n_enterprises);
    int *list = ARENA_NEW(&scratch, int, problem->n_enterprises);
    filing.n_pool = target_list(problem, &filing.task->target, list);
    for (int v = 0; v < demand->n_demanded; v++)
        if (demand->visits[v].task == t)
            add_visit(&filing, v, seen);
    for (int i = 0; i < demand->n_lacks; i++)
        filing.n_lacks += demand->lacks[i].task == t;
    arena_release(&scratch);
    return filing;
}

/* The list with one more text at its end, as a person writes it. */
static const char *joined(const struct filing *filing, const char *list,
                          const char *text) {
    static const char *const separators[] = {"；", "; "};
    return arena_print(filing->arena, "%s%s%s", list,
                       *list ? separators[filing->language] : "", text);
}

#define ADD(filing, list, name, ...) \
    (list) = joined( \
        (filing), (list), \
        PHRASE_TEXT((filing)->arena, (filing)->language, name, __VA_ARGS__))

static const char *target_text(const struct filing *filing) {
    const struct task *task = filing->task;
    const struct problem *problem = filing->view->problem;
    if (!task->target.given && task->after != NONE)
        return PHRASE_TEXT(filing->arena, filing->language, OBJECTS_OF_TASK,
                           {problem->tasks[task->after].name}, {0});
    return target_words(filing->arena, problem, &task->target,
                        filing->language);
}

static const char *objects_text(const struct filing *filing) {
    if (filing->task->mode == MODE_DRAW)
        return PHRASE_TEXT(
            filing->arena, filing->language, OBJECTS_DRAWN,
            {target_text(filing)},
            {filing->n_enterprises, filing->n_visits, filing->n_pool});
    return PHRASE_TEXT(filing->arena, filing->language, OBJECTS,
                       {target_text(filing)},
                       {filing->n_enterprises, filing->n_visits});
}

static const char *times_text(const struct filing *filing) {
    const struct task *task = filing->task;
    const char *period = period_text(task->period, filing->language);
    if (task->mode == MODE_ALL)
        return PHRASE_TEXT(filing->arena, filing->language, TIMES, {period},
                           {task->count});
    if (!task->share_ppm)
        return PHRASE_TEXT(filing->arena, filing->language, TIMES_DRAWN,
                           {period}, {task->count});
    const char *share = arena_print(filing->arena, "%g",
                                    (double)task->share_ppm / PER_CENT_PPM);
    return PHRASE_TEXT(filing->arena, filing->language, TIMES_SHARE,
                       {period, share}, {0});
}

static const char *frequency_text(const struct filing *filing) {
    const struct task *task = filing->task;
    const char *text = times_text(filing);
    if (*task->approval)
        ADD(filing, text, CAP_APPROVED, {task->approval}, {0});
    else if (!task->counted)
        ADD(filing, text, CAP_UNCOUNTED, {0}, {0});
    else if (filing->cap_min == NONE)
        ADD(filing, text, CAP_NONE, {0}, {0});
    else if (filing->cap_min == filing->cap_max)
        ADD(filing, text, CAP_ONE, {0}, {filing->cap_min});
    else
        ADD(filing, text, CAP_RANGE, {0}, {filing->cap_min, filing->cap_max});
    return text;
}

/* 3月、5月至7月: the months with a visit, runs of three and more joined. */
static const char *months_text(const struct filing *filing) {
    static const char *const commas[] = {"、", ", "};
    static const char *const to[] = {"至", "-"};
    enum language language = filing->language;
    const char *text = "";
    for (int first = 0, end; first < 12; first = end) {
        end = first + 1;
        if (!filing->month[first])
            continue;
        while (end < 12 && filing->month[end])
            end++;
        if (end - first == 2)
            end--;
        text = arena_print(
            filing->arena, "%s%s%s%s%s", text, *text ? commas[language] : "",
            month_text(first, language), end - first > 1 ? to[language] : "",
            end - first > 1 ? month_text(end - 1, language) : "");
    }
    return text;
}

static const char *written(const struct filing *filing,
                           const struct window_expression *window) {
    return window_words(filing->arena, window->text, filing->language);
}

static const char *time_text(const struct filing *filing) {
    const struct task *task = filing->task;
    const char *text = "";
    if (*task->window.text)
        ADD(filing, text, WINDOW, {written(filing, &task->window)}, {0});
    if (*task->preferred.text)
        ADD(filing, text, PREFERRED, {written(filing, &task->preferred)}, {0});
    const char *months = months_text(filing);
    if (*months)
        ADD(filing, text, MONTHS, {months}, {0});
    else if (filing->n_visits)
        ADD(filing, text, MONTHS_NONE, {0}, {0});
    return text;
}

static bool is_joint(const struct task *task) {
    return task->n_groups > 1 || task->kind == KIND_JOINT;
}

static const char *skills_text(const struct filing *filing) {
    const struct problem *problem = filing->view->problem;
    const char *text = "";
    for (int i = 0; i < filing->task->skills.count; i++) {
        int skill = span_at(problem, filing->task->skills, i);
        text = arena_print(filing->arena, "%s%s%s", text, i ? ";" : "",
                           problem->skills.text[skill]);
    }
    return text;
}

static const char *notes_text(const struct filing *filing) {
    const struct task *task = filing->task;
    const char *text = "";
    if (task->away)
        ADD(filing, text, NOTE_AWAY, {0}, {0});
    if (task->any_day)
        ADD(filing, text, NOTE_ANY_DAY, {0}, {0});
    if (task->during_stop)
        ADD(filing, text, NOTE_DURING_STOP, {0}, {0});
    if (task->skills.count)
        ADD(filing, text, NOTE_SKILLS, {skills_text(filing)}, {0});
    if (task->after != NONE)
        ADD(filing, text, NOTE_AFTER,
            {filing->view->problem->tasks[task->after].name},
            {task->gap_min ? task->gap_min : NONE, task->gap_max});
    if (filing->n_unplaced)
        ADD(filing, text, NOTE_UNPLACED, {0}, {filing->n_unplaced});
    if (filing->n_lacks)
        ADD(filing, text, NOTE_LACKING, {0}, {filing->n_lacks});
    return text;
}

void fill_filing(struct page *page, const struct view *view) {
    PAGE_BEGIN(page, view->language, FILING);
    for (int t = 0; t < view->problem->n_tasks; t++) {
        const struct task *task = &view->problem->tasks[t];
        if (task->is_gone)
            continue;
        struct filing filing = filing_of(&page->arena, view, t);
        assert(filing.n_unplaced <= filing.n_visits);
        FILING(PAGE_CELL)
    }
}
