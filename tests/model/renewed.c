#include "tests/model/renewed.h"

#include "model/plan.h"

#include <stdlib.h>
#include <string.h>

struct baseline renewed;

void renewed_open(void) {
    asked_open("2025-03-03..2025-03-16");
    baseline_init(&renewed);
}

void renewed_close(void) {
    asked_close();
    baseline_release(&renewed);
}

static int task_of(const char *id) {
    const struct problem *problem = &asked.year.problem;
    for (int t = 0; t < problem->n_tasks; t++)
        if (strcmp(problem->tasks[t].id, id) == 0)
            return t;
    return NONE;
}

static int enterprise_of(const char *id) {
    const struct problem *problem = &asked.year.problem;
    for (int e = 0; e < problem->n_enterprises; e++)
        if (strcmp(problem->enterprises[e].id, id) == 0)
            return e;
    return NONE;
}

static int officer_of(const char *id) {
    const struct problem *problem = &asked.year.problem;
    for (int i = 0; i < problem->n_inspectors; i++)
        if (strcmp(problem->inspectors[i].id, id) == 0)
            return i;
    ck_abort_msg("no officer %s", id);
    return NONE;
}

static void crew_of(struct baseline_row *row, const char *text) {
    int *crew = ARENA_NEW(&renewed.arena, int, strlen(text) + 1);
    char *list = arena_text(&renewed.arena, text);
    for (char *id = strtok(list, ";"); id; id = strtok(NULL, ";"))
        crew[row->n_crew++] = officer_of(id);
    row->crew = crew;
}

void renewed_row(struct renewed_row given) {
    char *part = arena_text(&renewed.arena, given.id);
    int line = renewed.rows.n + 2;
    struct baseline_row row = {
        .id = given.id,
        .start = NOT_PLACED,
        .status = given.status,
        .is_locked = given.locked,
        .trip = "",
        .wish = "",
        .place = {"c.csv", line, 1},
        .date_place = {"c.csv", line, 2},
        .crew_place = {"c.csv", line, 3},
    };
    row.task = task_of(strsep(&part, "/"));
    row.enterprise = enterprise_of(strsep(&part, "/"));
    row.period = strsep(&part, "/");
    row.k = atoi(part);
    if (given.date && *given.date)
        row.start = fixture_day(&asked.year, given.date);
    crew_of(&row, given.crew ? given.crew : "");
    names_add(&renewed.ids, row.id);
    VEC_PUSH(&renewed.rows, row);
}

void renew_from(const char *date) {
    diags_release(&asked.diags);
    demand_release(&asked.demand);
    renewed.from = fixture_day(&asked.year, date);
    demand_renew(&asked.demand, &asked.year.problem, &renewed, &asked.diags);
}
