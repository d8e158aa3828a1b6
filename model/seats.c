#include "model/seats.h"

#include "model/demand.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct seat_pool {
    bool is_filled;
    int *inspector; // [n] ascending
    int n;
};

/* A single group asks for no place: all its members are of that group. */
static int task_count_section_places(const struct task *task) {
    return task->n_groups > 1 ? task->n_groups : 0;
}

int task_count_places(const struct task *task) {
    return task_count_section_places(task) + task->skills.count;
}

struct seat task_place_at(const struct problem *problem,
                          const struct task *task, int i) {
    assert(i >= 0 && i < task_count_places(task));
    int n_sections = task_count_section_places(task);
    if (i < n_sections)
        return (struct seat){task->groups[i], NONE};
    int skill = span_at(problem, task->skills, i - n_sections);
    return (struct seat){{0, 0}, skill};
}

static bool serves_one_of(const struct problem *problem, struct span sections,
                          int inspector) {
    struct span served = problem->inspectors[inspector].sections;
    for (int i = 0; i < sections.count; i++)
        if (span_has(problem, served, span_at(problem, sections, i)))
            return true;
    return false;
}

bool task_is_served_by(const struct problem *problem, const struct task *task,
                       int inspector) {
    for (int g = 0; g < task->n_groups; g++)
        if (serves_one_of(problem, task->groups[g], inspector))
            return true;
    return false;
}

bool seat_is_for(const struct problem *problem, const struct task *task,
                 struct seat seat, int inspector) {
    struct span skills = problem->inspectors[inspector].skills;
    if (seat.skill != NONE && !span_has(problem, skills, seat.skill))
        return false;
    if (seat.sections.count)
        return serves_one_of(problem, seat.sections, inspector);
    return task_is_served_by(problem, task, inspector);
}

bool inspector_is_local(const struct problem *problem, int inspector,
                        int enterprise) {
    int home = problem->inspectors[inspector].county;
    return home != NONE && home == problem->enterprises[enterprise].county;
}

/* Lists who is recused from whom; a list grows by one inspector at a time. */
static void number_recusals(struct travel *travel) {
    const struct problem *problem = travel->problem;
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct span recused = problem->inspectors[i].recused;
        for (int j = 0; j < recused.count; j++) {
            int *list = &travel->recused[span_at(problem, recused, j)];
            numbering_put(&travel->recusals, *list);
            numbering_put(&travel->recusals, i);
            *list = numbering_take(&travel->recusals) + 1;
        }
    }
}

void travel_init(struct travel *travel, const struct problem *problem) {
    memset(travel, 0, sizeof *travel);
    travel->problem = problem;
    numbering_init(&travel->sets, &travel->arena);
    numbering_init(&travel->ways, &travel->arena);
    numbering_init(&travel->cases, &travel->arena);
    numbering_init(&travel->recusals, &travel->arena);
    travel->pools =
        ARENA_NEW(&travel->arena, struct seat_pool, problem->n_tasks);
    travel->recused = ARENA_NEW(&travel->arena, int, problem->n_enterprises);
    number_recusals(travel);
}

void travel_release(struct travel *travel) {
    numbering_release(&travel->sets);
    numbering_release(&travel->ways);
    numbering_release(&travel->cases);
    numbering_release(&travel->recusals);
    VEC_RELEASE(&travel->way);
    arena_release(&travel->arena);
}

static const struct seat_pool *pool_of(struct travel *travel, int task) {
    const struct problem *problem = travel->problem;
    struct seat_pool *pool = &travel->pools[task];
    if (pool->is_filled)
        return pool;
    pool->is_filled = true;
    pool->inspector = ARENA_NEW(&travel->arena, int, problem->n_inspectors);
    for (int i = 0; i < problem->n_inspectors; i++)
        if (task_is_served_by(problem, &problem->tasks[task], i))
            pool->inspector[pool->n++] = i;
    return pool;
}

static bool may_go(const struct problem *problem, const struct task *task,
                   int inspector, int enterprise) {
    if (task->away && inspector_is_local(problem, inspector, enterprise))
        return false;
    return !span_has(problem, problem->inspectors[inspector].recused,
                     enterprise);
}

/* The number of the set of inspectors who may fill the visit's seat. */
static int set_of_seat(struct travel *travel, const struct visit *visit,
                       struct seat seat) {
    const struct problem *problem = travel->problem;
    const struct task *task = &problem->tasks[visit->task];
    const struct seat_pool *pool = pool_of(travel, visit->task);
    for (int i = 0; i < pool->n; i++) {
        int inspector = pool->inspector[i];
        if (seat_is_for(problem, task, seat, inspector) &&
            may_go(problem, task, inspector, visit->enterprise))
            numbering_put(&travel->sets, inspector);
    }
    return numbering_take(&travel->sets);
}

static int number_compare(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

/* The sets of the visit's seats in any fixed order; returns how many. */
static int list_seats(struct travel *travel, const struct visit *visit,
                      int *seats) {
    const struct problem *problem = travel->problem;
    const struct task *task = &problem->tasks[visit->task];
    int n = task_count_places(task);
    for (int i = 0; i < n; i++)
        seats[i] = set_of_seat(travel, visit, task_place_at(problem, task, i));
    while (n < task->crew)
        seats[n++] = set_of_seat(travel, visit, (struct seat){{0, 0}, NONE});
    qsort(seats, (size_t)n, sizeof *seats, number_compare);
    return n;
}

static int way_number(struct travel *travel, const struct visit *visit) {
    const struct problem *problem = travel->problem;
    const struct task *task = &problem->tasks[visit->task];
    size_t room = (size_t)task_count_places(task) + (size_t)task->crew;
    int *seats = stop_calloc(room, sizeof *seats);
    int n = list_seats(travel, visit, seats);
    int county = problem->enterprises[visit->enterprise].county;
    numbering_put(&travel->ways, county);
    numbering_put(&travel->ways, task_lead(problem, task));
    for (int i = 0; i < n; i++)
        numbering_put(&travel->ways, seats[i]);
    free(seats);
    return numbering_take(&travel->ways);
}

int travel_way(struct travel *travel, const struct visit *visit) {
    int county = travel->problem->enterprises[visit->enterprise].county;
    numbering_put(&travel->cases, visit->task);
    numbering_put(&travel->cases, county);
    numbering_put(&travel->cases, travel->recused[visit->enterprise]);
    int number = numbering_take(&travel->cases);
    assert(number <= travel->way.n);
    if (number == travel->way.n)
        VEC_PUSH(&travel->way, way_number(travel, visit));
    return travel->way.at[number];
}
