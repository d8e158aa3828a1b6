#include "cli/subject.h"

#include "cli/arguments.h"
#include "cli/year.h"
#include "input/text.h"
#include "model/base/arena.h"
#include "model/baseline.h"

#include <string.h>
#include <strings.h>

#define MOST_SHOWN 4
#define FEWEST_CHARACTERS 2

/* How what is typed may be near; from 0 on, by so many edits of an id. */
#define PART_OF (-1) // a part of an id, such as its enterprise, or a name
#define IN_NAME (-2) // a part of a name

static int find_task(const struct problem *problem, const char *id) {
    for (int t = 0; t < problem->n_tasks; t++)
        if (strcmp(problem->tasks[t].id, id) == 0)
            return t;
    return NONE;
}

static int find_lack(const struct demand *demand, const char *id) {
    for (int l = 0; l < demand->n_lacks; l++)
        if (strcmp(demand->lacks[l].id, id) == 0)
            return l;
    return NONE;
}

/* Ids are folded where they are read. */
static const char *folded(struct arena *arena, const char *typed) {
    char *text = arena_text(arena, typed);
    text_fold(text);
    return text;
}

bool subject_find(struct subject *subject, const struct year *year,
                  const struct arguments *arguments) {
    *subject = (struct subject){NONE, NONE, NONE, NULL};
    if (arguments->n_operands < 2)
        return true;
    struct arena arena = {0};
    const char *about = folded(&arena, arguments->operand[1]);
    subject->visit = demand_find(&year->demand, about);
    subject->task = find_task(&year->problem, about);
    subject->lack = find_lack(&year->demand, about);
    if (subject->visit == NONE && year->demand.baseline)
        subject->row = baseline_find(year->demand.baseline, about);
    arena_release(&arena);
    return subject->visit != NONE || subject->task != NONE ||
           subject->lack != NONE || subject->row;
}

struct nearest {
    struct arena *arena;
    enum language language;
    const char *about;
    int way;
    const char *list;
    int n;
};

/* One character is in too many names. */
static bool is_telling(const char *about) {
    int n = 0;
    for (; *about; about++)
        n += ((unsigned char)*about & 0xc0) != 0x80;
    return n >= FEWEST_CHARACTERS;
}

static bool is_named(const char *about, int way, const char *name) {
    if (way == PART_OF)
        return text_is(name, about);
    return way == IN_NAME && is_telling(about) && strcasestr(name, about);
}

/* Does it stand between slashes in the id, or at one of its ends? */
static bool is_part(const char *about, const char *id) {
    size_t n = strlen(about);
    for (const char *at = id; at; at = strchr(at, '/')) {
        at += *at == '/';
        if (strncasecmp(at, about, n) == 0 && (!at[n] || at[n] == '/'))
            return true;
    }
    return false;
}

static bool is_meant(const struct nearest *nearest, const char *id) {
    if (nearest->way == PART_OF)
        return is_part(nearest->about, id);
    return nearest->way >= 0 && (size_t)nearest->way * 2 < strlen(id) &&
           text_is_near(nearest->about, id, nearest->way);
}

static void id_add(struct nearest *nearest, const char *id) {
    static const char *const comma[] = {"、", ", "};
    static const char *const more[] = {"……", "..."};
    const char *between = nearest->n ? comma[nearest->language] : "";
    const char *shown = nearest->n < MOST_SHOWN ? id : more[nearest->language];
    if (nearest->n <= MOST_SHOWN)
        nearest->list = arena_print(nearest->arena, "%s%s%s", nearest->list,
                                    between, shown);
    nearest->n++;
}

/* The name is that of the task, or of the enterprise: "" if it has none. */
static void id_look(struct nearest *nearest, const char *id, const char *name) {
    if (is_meant(nearest, id) || is_named(nearest->about, nearest->way, name))
        id_add(nearest, id);
}

/* Of a section those are meant that it has a part in. */
static void task_look(struct nearest *nearest, const struct task *task) {
    if (is_named(nearest->about, nearest->way, task->sections_text))
        id_add(nearest, task->id);
    else
        id_look(nearest, task->id, task->name);
}

static void ids_look(struct nearest *nearest, const struct year *year) {
    const struct problem *problem = &year->problem;
    const struct demand *demand = &year->demand;
    for (int t = 0; t < problem->n_tasks; t++)
        task_look(nearest, &problem->tasks[t]);
    for (int v = 0; v < demand->n_visits; v++)
        id_look(nearest, demand->visits[v].id,
                problem->enterprises[demand->visits[v].enterprise].name);
    for (int l = 0; l < demand->n_lacks; l++)
        id_look(nearest, demand->lacks[l].id, "");
    for (int r = 0; r < year->baseline.rows.n; r++)
        if (demand_find(demand, year->baseline.rows.at[r].id) == NONE)
            id_look(nearest, year->baseline.rows.at[r].id, "");
}

const char *subjects_near(struct arena *arena, const struct year *year,
                          const char *about) {
    static const int ways[] = {0, PART_OF, IN_NAME, 1, 2};
    struct nearest nearest = {.arena = arena,
                              .language = year->language,
                              .about = folded(arena, about),
                              .list = ""};
    for (size_t i = 0; i < sizeof ways / sizeof *ways && !nearest.n; i++) {
        nearest.way = ways[i];
        ids_look(&nearest, year);
    }
    return nearest.list;
}

const struct inspector *subject_officer(const struct year *year,
                                        const char *typed) {
    struct arena arena = {0};
    const char *about = folded(&arena, typed);
    const struct problem *problem = &year->problem;
    int i = 0;
    while (i < problem->n_inspectors &&
           !text_is(problem->inspectors[i].name, about) &&
           !text_is(problem->inspectors[i].id, about))
        i++;
    arena_release(&arena);
    return i < problem->n_inspectors ? &problem->inspectors[i] : NULL;
}
