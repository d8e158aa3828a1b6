#include "solver/capacity.h"

#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"
#include "solver/pool.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Every set that fills a seat of the component's classes. */
static void pools_of_seats(struct component *component,
                           const struct folding *folding) {
    bool *seen = stop_calloc((size_t)folding->classes.n_sets, sizeof *seen);
    for (int c = 0; c < component->classes.n; c++) {
        const struct trip_class *class =
            folding_class(folding, component->classes.at[c]);
        for (int i = 0; i < class->n_needs; i++) {
            if (!seen[class->needs[i].set])
                pool_add(component, folding,
                         *folding_officers(folding, &class->needs[i]));
            seen[class->needs[i].set] = true;
        }
    }
    free(seen);
}

static void mark_officers(const struct folding *folding, int class,
                          bool *is_in) {
    const struct trip_class *at = folding_class(folding, class);
    for (int i = 0; i < at->n_needs; i++) {
        const struct officers *set = folding_officers(folding, &at->needs[i]);
        for (int j = 0; j < set->n; j++)
            is_in[set->inspector[j]] = true;
    }
}

/* All who go on trips that the section leads, in list; returns how many. */
static int officers_of_lead(const struct component *component,
                            const struct folding *folding, int lead,
                            int *list) {
    int n_inspectors = folding->problem->n_inspectors;
    bool *is_in = stop_calloc((size_t)n_inspectors, sizeof *is_in);
    for (int c = 0; c < component->classes.n; c++)
        if (folding_class(folding, component->classes.at[c])->lead == lead)
            mark_officers(folding, component->classes.at[c], is_in);
    int n = 0;
    for (int who = 0; who < n_inspectors; who++)
        if (is_in[who])
            list[n++] = who;
    free(is_in);
    return n;
}

/* Members of the smallest crew that the section leads, 0 if it leads none. */
static int least_crew(const struct component *component,
                      const struct folding *folding, int lead) {
    int least = 0;
    for (int c = 0; c < component->classes.n; c++) {
        const struct trip_class *class =
            folding_class(folding, component->classes.at[c]);
        if (class->lead == lead && (!least || class->crew < least))
            least = class->crew;
    }
    return least;
}

bool capacity_by_day(const struct component *component,
                     const struct folding *folding, int lead, int *most) {
    int crew = least_crew(component, folding, lead);
    if (!crew)
        return false;
    int *list =
        stop_calloc((size_t)folding->problem->n_inspectors, sizeof *list);
    int n = officers_of_lead(component, folding, lead, list);
    struct officers officers = {list, n};
    for (int d = 0; d < folding->problem->n_days; d++)
        most[d] = claim_trips_on(folding, &officers, crew, lead, d);
    free(list);
    return true;
}

/* The trips of the section, as far as heads and cars go. */
static void trips_of_lead(struct component *component,
                          const struct folding *folding, int lead,
                          const int *most) {
    for (int b = 0; b < component->blocks.at.n; b++) {
        const struct dayset *days = &component->blocks.at.at[b].days;
        struct hall hall = {.limit = 0};
        for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1))
            hall.limit += most[d];
        for (int c = 0; c < component->classes.n; c++) {
            int class = component->classes.at[c];
            if (folding_class(folding, class)->lead == lead)
                hall_share(&hall, (struct share){class, 1, *days});
        }
        VEC_PUSH(&component->basics, hall);
    }
}

void capacity_find(struct component *component, const struct folding *folding) {
    halls_release(&component->basics);
    pools_of_seats(component, folding);
    const struct problem *problem = folding->problem;
    int *list = stop_calloc((size_t)problem->n_inspectors, sizeof *list);
    int *most = stop_calloc((size_t)problem->n_days, sizeof *most);
    for (int s = 0; s < problem->sections.n; s++) {
        if (!capacity_by_day(component, folding, s, most))
            continue;
        int n = officers_of_lead(component, folding, s, list);
        pool_add(component, folding, (struct officers){list, n});
        trips_of_lead(component, folding, s, most);
    }
    free(most);
    free(list);
}
