#include "solver/folding.h"

#include "model/demand.h"
#include "model/problem.h"

#include <string.h>

#define MOST_PLAIN 256 // crew-days of a section in a week: any bureau's
#define NEAR 4

void folding_init(struct folding *folding, const struct problem *problem,
                  const struct demand *demand) {
    memset(folding, 0, sizeof *folding);
    folding->problem = problem;
    folding->demand = demand;
    folding->last_level = LEVEL_FAIRNESS;
    folding->steps = (struct steps_manner){MOST_PLAIN, NEAR};
    supply_init(&folding->supply, &folding->arena, problem, demand);
    classes_init(&folding->classes, &folding->arena, &folding->supply);
    supply_open_trips(&folding->supply, &folding->arena, &folding->classes);
    kinds_init(&folding->kinds, &folding->arena, &folding->classes,
               &folding->supply);
    crowds_of_one(&folding->alone, &folding->arena, problem->n_inspectors);
    crowds_init(&folding->crowds, &folding->arena, &folding->supply,
                &folding->classes);
    if (demand->baseline || !crowds_pay(&folding->crowds))
        folding->crowds = folding->alone;
}

void folding_release(struct folding *folding) {
    kinds_release(&folding->kinds);
    supply_release(&folding->supply);
    arena_release(&folding->arena);
}

const struct kind *folding_kind(const struct folding *folding, int kind) {
    return &folding->kinds.kinds.at[kind];
}

const struct trip_class *folding_class(const struct folding *folding,
                                       int class) {
    return &folding->classes.at[class];
}

const struct officers *folding_officers(const struct folding *folding,
                                        const struct need *need) {
    return &folding->classes.sets[need->set];
}
