#include "model/seating.h"

#include "model/base/arena.h"
#include "model/problem.h"
#include "model/seats.h"

#include <assert.h>
#include <string.h>

/* Members and places of one visit as a bipartite graph. */
struct seating {
    const struct problem *problem;
    const struct task *task;
    const int *crew;
    int n;
    int *place_of; // [n] the place that the member fills, or NONE
    bool *tried;   // [n] in the present search
};

/* Kuhn's augmenting path: seats someone on the place, moving others on. */
static bool seating_fill(struct seating *seating, int place) {
    struct seat seat = task_place_at(seating->problem, seating->task, place);
    for (int i = 0; i < seating->n; i++) {
        if (seating->tried[i] || !seat_is_for(seating->problem, seating->task,
                                              seat, seating->crew[i]))
            continue;
        seating->tried[i] = true;
        if (seating->place_of[i] == NONE ||
            seating_fill(seating, seating->place_of[i])) {
            seating->place_of[i] = place;
            return true;
        }
    }
    return false;
}

int seating_empty(const struct problem *problem, const struct task *task,
                  const int *crew, int n, int *n_filled) {
    int n_places = task_count_places(task);
    struct arena arena = {0};
    struct seating seating = {
        .problem = problem, .task = task, .crew = crew, .n = n};
    seating.place_of = ARENA_NEW(&arena, int, n);
    seating.tried = ARENA_NEW(&arena, bool, n);
    for (int i = 0; i < n; i++)
        seating.place_of[i] = NONE;
    int empty = NONE;
    *n_filled = 0;
    for (int place = 0; place < n_places; place++) {
        memset(seating.tried, 0, (size_t)n * sizeof *seating.tried);
        if (seating_fill(&seating, place))
            ++*n_filled;
        else
            empty = place;
    }
    arena_release(&arena);
    assert(*n_filled <= n);
    return empty;
}

const char *seating_name(const struct problem *problem, const struct task *task,
                         int place) {
    struct seat seat = task_place_at(problem, task, place);
    if (seat.skill != NONE)
        return problem->skills.text[seat.skill];
    return problem->sections.text[span_at(problem, seat.sections, 0)];
}
