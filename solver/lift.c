#include "solver/lift.h"

#include "model/problem.h"
#include "solver/folding.h"

#include <stdlib.h>
#include <string.h>

struct search {
    const struct lifting *lifting;
    int64_t *quota; // [n_inspectors] officer-days on the span
    bool *spared;   // [n_inspectors]
};

static int n_inspectors(const struct lifting *lifting) {
    return lifting->folding->problem->n_inspectors;
}

/* What the officers who are not spared can do together. */
static int64_t search_limit(const struct search *search) {
    const struct folding *folding = search->lifting->folding;
    int64_t total = 0;
    for (int s = 0; s < folding->problem->sections.n; s++) {
        int64_t of_home = 0;
        for (int who = 0; who < folding->problem->n_inspectors; who++)
            if (search->lifting->officers[who] && !search->spared[who] &&
                inspector_home(folding->problem, who) == s)
                of_home += search->quota[who];
        total += home_capacity(&folding->supply, s, of_home);
    }
    return total;
}

/* By how much the answer violates the row. */
static int64_t search_excess(const struct search *search) {
    const struct lifting *lifting = search->lifting;
    int64_t asked = 0;
    for (int i = 0; i < lifting->n; i++)
        if (lifting->trips[i])
            asked += lifting->trips[i] *
                     seats_left(lifting->folding, lifting->classes[i],
                                lifting->officers, search->spared);
    return asked - search_limit(search);
}

/* Spares one officer more or one less if the answer violates that row more. */
static bool search_step(struct search *search, int who, int64_t *excess) {
    search->spared[who] = !search->spared[who];
    int64_t next = search_excess(search);
    if (next > *excess) {
        *excess = next;
        return true;
    }
    search->spared[who] = !search->spared[who];
    return false;
}

/* Goes on as long as that helps; returns the excess. */
static int64_t search_climb(struct search *search) {
    int64_t excess = search_excess(search);
    for (bool again = true; again;) {
        again = false;
        for (int who = 0; who < n_inspectors(search->lifting); who++)
            if (search->lifting->officers[who])
                again |= search_step(search, who, &excess);
    }
    return excess;
}

static void search_write(const struct search *search, struct hall *hall) {
    const struct lifting *lifting = search->lifting;
    *hall = (struct hall){.limit = search_limit(search)};
    for (int i = 0; i < lifting->n; i++) {
        int seats = seats_left(lifting->folding, lifting->classes[i],
                               lifting->officers, search->spared);
        if (seats)
            hall_share(hall, (struct share){lifting->classes[i], seats,
                                            lifting->days});
    }
    hall_round(hall);
}

bool lift_find(const struct lifting *lifting, struct hall *hall) {
    size_t n = (size_t)n_inspectors(lifting);
    struct search search = {lifting, stop_calloc(n, sizeof *search.quota),
                            stop_calloc(n, sizeof *search.spared)};
    for (size_t who = 0; who < n; who++)
        if (lifting->officers[who])
            search.quota[who] = officer_capacity(&lifting->folding->supply,
                                                 (int)who, lifting->days);
    bool is_violated = search_climb(&search) > 0;
    if (is_violated)
        search_write(&search, hall);
    free(search.spared);
    free(search.quota);
    return is_violated;
}
