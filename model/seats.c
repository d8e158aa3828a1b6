#include "model/seats.h"

#include "model/demand.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Who may fill the seats of a task in a county, but for recusals: a bit an
 * inspector. */
struct seat_pool {
    int n_seats;
    uint64_t *who; // [n_seats * n_words]
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
    if (problem->inspectors[inspector].is_gone)
        return false;
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

static void bit_set(uint64_t *words, int i) {
    words[i / 64] |= UINT64_C(1) << (i % 64);
}

/* Lists who is recused from whom; a list grows by one inspector at a time. */
static void number_recusals(struct travel *travel) {
    const struct problem *problem = travel->problem;
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct span recused = problem->inspectors[i].recused;
        for (int j = 0; j < recused.count; j++) {
            int e = span_at(problem, recused, j);
            if (!travel->recused[e])
                travel->recused[e] =
                    ARENA_NEW(&travel->arena, uint64_t, travel->n_words);
            bit_set(travel->recused[e], i);
        }
    }
}

void travel_init(struct travel *travel, const struct problem *problem) {
    memset(travel, 0, sizeof *travel);
    travel->problem = problem;
    travel->n_words = (problem->n_inspectors + 63) / 64;
    numbering_init(&travel->sets, &travel->arena);
    numbering_init(&travel->ways, &travel->arena);
    size_t n_pools =
        (size_t)problem->n_tasks * (size_t)(problem->counties.n + 1);
    travel->pools = ARENA_NEW(&travel->arena, struct seat_pool, n_pools);
    travel->recused =
        ARENA_NEW(&travel->arena, uint64_t *, problem->n_enterprises);
    travel->known = ARENA_NEW(&travel->arena, int, n_pools);
    number_recusals(travel);
}

void travel_release(struct travel *travel) {
    numbering_release(&travel->sets);
    numbering_release(&travel->ways);
    arena_release(&travel->arena);
}

static void list_seat(struct travel *travel, const struct task *task,
                      int county, struct seat seat, uint64_t *who) {
    const struct problem *problem = travel->problem;
    for (int i = 0; i < problem->n_inspectors; i++) {
        int home = problem->inspectors[i].county;
        bool is_local = home != NONE && home == county;
        if (seat_is_for(problem, task, seat, i) && !(task->away && is_local))
            bit_set(who, i);
    }
}

/* Places first; one seat stands for all that are free. */
static void fill_pool(struct travel *travel, const struct task *task,
                      int county, struct seat_pool *pool) {
    int n_places = task_count_places(task);
    pool->n_seats = n_places + 1;
    pool->who = ARENA_NEW(&travel->arena, uint64_t,
                          (size_t)pool->n_seats * (size_t)travel->n_words);
    uint64_t *who = pool->who;
    for (int i = 0; i < n_places; i++, who += travel->n_words)
        list_seat(travel, task, county, task_place_at(travel->problem, task, i),
                  who);
    list_seat(travel, task, county, (struct seat){{0, 0}, NONE}, who);
}

/* The number of the set without those who are recused (null: nobody is). */
static int set_number(struct travel *travel, const uint64_t *who,
                      const uint64_t *recused) {
    for (int w = 0; w < travel->n_words; w++) {
        uint64_t set = recused ? who[w] & ~recused[w] : who[w];
        numbering_put(&travel->sets, (int)(uint32_t)set);
        numbering_put(&travel->sets, (int)(uint32_t)(set >> 32));
    }
    return numbering_take(&travel->sets);
}

static int number_compare(const void *a, const void *b) {
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

/* The sets of the visit's seats in a fixed order; returns how many. */
static int list_seats(struct travel *travel, const struct visit *visit,
                      const struct seat_pool *pool, int *seats) {
    const uint64_t *recused = travel->recused[visit->enterprise];
    int n_places = pool->n_seats - 1;
    const uint64_t *who = pool->who;
    for (int i = 0; i <= n_places; i++, who += travel->n_words)
        seats[i] = set_number(travel, who, recused);
    int crew = travel->problem->tasks[visit->task].crew;
    for (int i = n_places + 1; i < crew; i++)
        seats[i] = seats[n_places];
    int n = n_places > crew ? n_places : crew;
    qsort(seats, (size_t)n, sizeof *seats, number_compare);
    return n;
}

static int way_number(struct travel *travel, const struct visit *visit,
                      const struct seat_pool *pool) {
    const struct problem *problem = travel->problem;
    const struct task *task = &problem->tasks[visit->task];
    size_t room = (size_t)pool->n_seats + (size_t)task->crew;
    int *seats = stop_calloc(room, sizeof *seats);
    int n = list_seats(travel, visit, pool, seats);
    int county = problem->enterprises[visit->enterprise].county;
    numbering_put(&travel->ways, county);
    numbering_put(&travel->ways, task_lead(problem, task));
    for (int i = 0; i < n; i++)
        numbering_put(&travel->ways, seats[i]);
    free(seats);
    return numbering_take(&travel->ways);
}

int travel_way(struct travel *travel, const struct visit *visit) {
    const struct problem *problem = travel->problem;
    int county = problem->enterprises[visit->enterprise].county;
    assert(county >= NONE && county < problem->counties.n);
    size_t at = (size_t)visit->task * (size_t)(problem->counties.n + 1) +
                (size_t)(county + 1);
    struct seat_pool *pool = &travel->pools[at];
    if (!pool->who)
        fill_pool(travel, &problem->tasks[visit->task], county, pool);
    if (travel->recused[visit->enterprise])
        return way_number(travel, visit, pool);
    int *known = &travel->known[at];
    if (!*known)
        *known = way_number(travel, visit, pool) + 1;
    return *known - 1;
}
