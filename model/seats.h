/*
 * seats.h - the seats of a crew, and who may fill them.
 *
 * A crew has as many seats as members.  The first ones are the places asked
 * for: a section each if the task is joint, a skill each if it names skills.
 * The others are free: anyone of the task's sections may take them.
 *
 * Two visits may share a trip only if they agree in county, lead section and
 * in the sets of inspectors who may fill their seats (spec section 3, rule 4);
 * their way of travelling is one number then.  Absences play no part in it.
 */
#ifndef MODEL_SEATS_H
#define MODEL_SEATS_H

#include "model/base/arena.h"
#include "model/base/numbering.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stdint.h>

struct visit;

/* Whoever serves one of the sections and has the skill. */
struct seat {
    struct span sections; // count 0: any section of the task
    int skill;            // NONE: no skill is asked for
};

/* How many places the task asks for, and the i-th of them. */
int task_count_places(const struct task *task);
struct seat task_place_at(const struct problem *problem,
                          const struct task *task, int i);

/* Does the inspector serve one of the task's sections, whatever the group? */
bool task_is_served_by(const struct problem *problem, const struct task *task,
                       int inspector);

bool seat_is_for(const struct problem *problem, const struct task *task,
                 struct seat seat, int inspector);

/* Is the inspector from the enterprise's county?  Not if either has none. */
bool inspector_is_local(const struct problem *problem, int inspector,
                        int enterprise);

struct seat_pool;

/* Ways of travelling, numbered.  Owns its memory, borrows the problem. */
struct travel {
    struct arena arena;
    const struct problem *problem;
    struct numbering sets; // of inspectors, as bits
    struct numbering ways; // county, lead section, sets of the seats
    int n_words;           // of a set, 64 inspectors each
    uint64_t **recused;    // [n_enterprises] set, null: nobody is recused
    /* [n_tasks * (counties + 1)], found when asked for */
    struct seat_pool *pools;
    int *known; // way + 1 where nobody is recused
};

void travel_init(struct travel *travel, const struct problem *problem);
void travel_release(struct travel *travel);

/* Equal numbers: the visits may share a trip as far as seats are concerned. */
int travel_way(struct travel *travel, const struct visit *visit);

#endif
