#include "solver/lift.h"

#include "model/problem.h"
#include "solver/component.h"
#include "solver/folding.h"

#include <stdlib.h>
#include <string.h>

struct search {
    const struct lifting *lifting;
    int64_t *quota; // [n_inspectors] officer-days on the span
    bool *spared;   // [n_inspectors]
    bool *here;     // [n_inspectors] spared and there on some of the days
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

/* Seats of a trip in the part that the spared officers cannot take. */
static int search_seats(struct search *search, int class,
                        const struct dayset *days) {
    const struct lifting *lifting = search->lifting;
    for (int who = 0; who < n_inspectors(lifting); who++) {
        struct dayset there =
            dayset_minus(*days, lifting->folding->supply.away[who]);
        search->here[who] = search->spared[who] && !dayset_is_empty(&there);
    }
    return seats_left(lifting->folding, class, lifting->officers, search->here);
}

/* By how much the answer violates the row. */
static int64_t search_excess(struct search *search) {
    const struct lifting *lifting = search->lifting;
    int64_t asked = 0;
    for (int i = 0; i < lifting->n_parts; i++) {
        const struct lift_part *part = &lifting->parts[i];
        asked += part->trips * search_seats(search, part->class, &part->days);
    }
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

/* The class's trips on the days, joined to others with as many seats. */
static void write_days(struct search *search, int class, struct dayset days,
                       struct hall *hall) {
    days = dayset_meet(days, search->lifting->days);
    int seats = dayset_is_empty(&days) ? 0 : search_seats(search, class, &days);
    if (!seats)
        return;
    for (int i = 0; i < hall->shares.n; i++) {
        struct share *share = &hall->shares.at[i];
        if (share->class == class && share->seats == seats) {
            share->days = dayset_union(share->days, days);
            return;
        }
    }
    hall_share(hall, (struct share){class, seats, days});
}

static void write_class(struct search *search,
                        const struct component *component, int class,
                        struct hall *hall) {
    const struct folding *folding = search->lifting->folding;
    if (folding_class(folding, class)->length == 1) {
        for (int b = 0; b < component->blocks.at.n; b++)
            write_days(search, class, component->blocks.at.at[b].days, hall);
        return;
    }
    for (int d = 0; d < folding->problem->n_days; d++) {
        struct dayset alone = {0};
        dayset_add(&alone, d);
        write_days(search, class, alone, hall);
    }
}

static void search_write(struct search *search, struct halls *halls) {
    const struct lifting *lifting = search->lifting;
    struct hall hall = {.limit = search_limit(search)};
    for (int c = 0; c < lifting->n; c++) {
        const struct component *component = lifting->components[c];
        for (int i = 0; i < component->classes.n; i++)
            write_class(search, component, component->classes.at[i], &hall);
    }
    hall_round(&hall);
    VEC_PUSH(halls, hall);
}

bool lift_add(const struct lifting *lifting, struct halls *halls) {
    size_t n = (size_t)n_inspectors(lifting);
    struct search search = {lifting, stop_calloc(n, sizeof *search.quota),
                            stop_calloc(n, sizeof *search.spared),
                            stop_calloc(n, sizeof *search.here)};
    for (size_t who = 0; who < n; who++)
        if (lifting->officers[who])
            search.quota[who] = officer_capacity(&lifting->folding->supply,
                                                 (int)who, lifting->days);
    bool is_violated = search_climb(&search) > 0;
    if (is_violated)
        search_write(&search, halls);
    free(search.here);
    free(search.spared);
    free(search.quota);
    return is_violated;
}
