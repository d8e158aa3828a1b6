#include "cli/subject.h"

#include "cli/arguments.h"
#include "cli/year.h"
#include "input/text.h"
#include "model/base/arena.h"
#include "model/baseline.h"

#include <string.h>
#include <strings.h>

#define MOST_SHOWN 4
#define PART_OF (-1)

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
    int n_edits; // PART_OF: it is a part of the id, such as its enterprise, or
                 // the name of the enterprise or the task
    const char *list;
    int n;
};

static bool is_of(const struct nearest *nearest, const struct year *year,
                  const struct visit *visit) {
    const char *about = nearest->about;
    const struct problem *problem = &year->problem;
    return nearest->n_edits == PART_OF &&
           (strcmp(problem->enterprises[visit->enterprise].name, about) == 0 ||
            strcmp(problem->tasks[visit->task].name, about) == 0);
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
    if (nearest->n_edits == PART_OF)
        return is_part(nearest->about, id);
    return (size_t)nearest->n_edits * 2 < strlen(id) &&
           text_is_near(nearest->about, id, nearest->n_edits);
}

static void id_add(struct nearest *nearest, const char *id) {
    static const char *const comma[] = {"、", ", "};
    if (nearest->n == MOST_SHOWN)
        return;
    const char *between = nearest->n ? comma[nearest->language] : "";
    nearest->list =
        arena_print(nearest->arena, "%s%s%s", nearest->list, between, id);
    nearest->n++;
}

static void id_look(struct nearest *nearest, const char *id) {
    if (is_meant(nearest, id))
        id_add(nearest, id);
}

static void ids_look(struct nearest *nearest, const struct year *year) {
    const struct demand *demand = &year->demand;
    for (int t = 0; t < year->problem.n_tasks; t++)
        id_look(nearest, year->problem.tasks[t].id);
    for (int v = 0; v < demand->n_visits; v++)
        if (is_of(nearest, year, &demand->visits[v]) ||
            is_meant(nearest, demand->visits[v].id))
            id_add(nearest, demand->visits[v].id);
    for (int l = 0; l < demand->n_lacks; l++)
        id_look(nearest, demand->lacks[l].id);
    for (int r = 0; r < year->baseline.rows.n; r++)
        if (demand_find(demand, year->baseline.rows.at[r].id) == NONE)
            id_look(nearest, year->baseline.rows.at[r].id);
}

const char *subjects_near(struct arena *arena, const struct year *year,
                          const char *about) {
    static const int ways[] = {0, PART_OF, 1, 2};
    struct nearest nearest = {.arena = arena,
                              .language = year->language,
                              .about = folded(arena, about),
                              .list = ""};
    for (size_t i = 0; i < sizeof ways / sizeof *ways && !nearest.n; i++) {
        nearest.n_edits = ways[i];
        ids_look(&nearest, year);
    }
    return nearest.list;
}
