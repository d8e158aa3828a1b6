#include "solver/crowds.h"

#include "model/base/vec.h"
#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/classes.h"
#include "solver/hall.h"
#include "solver/intern.h"
#include "solver/supply.h"

#include <string.h>

#define LEAST_ALIKE 32 // on average: fewer cost little, each by himself

typedef VEC(int) numbers;

/* What rules see of the officers, as numbers to compare. */
struct looks {
    const struct supply *supply;
    numbers *of; // [n_inspectors]
};

static void say_days(numbers *said, const struct dayset *days) {
    for (int i = 0; i < DAYSET_WORDS; i++) {
        VEC_PUSH(said, (int)(days->word[i] >> 32));
        VEC_PUSH(said, (int)(days->word[i] & UINT32_MAX));
    }
}

static void say_supply(struct looks *looks, int who) {
    const struct supply *supply = looks->supply;
    numbers *said = &looks->of[who];
    VEC_PUSH(said, inspector_home(supply->problem, who));
    VEC_PUSH(said, supply->load[who]);
    VEC_PUSH(said, supply->year_left[who]);
    for (int w = 0; w < count_weeks(supply->problem); w++)
        VEC_PUSH(said, supply_week_left(supply, who, w));
    say_days(said, &supply->away[who]);
}

static void say_sets(struct looks *looks, const struct classes *classes) {
    for (int s = 0; s < classes->n_sets; s++)
        for (int i = 0; i < classes->sets[s].n; i++)
            VEC_PUSH(&looks->of[classes->sets[s].inspector[i]], s);
}

/* Numbers of crowds by officer; returns how many there are. */
static int number_crowds(const struct looks *looks, int *of) {
    struct arena local = {0};
    struct intern intern;
    intern_init(&intern, &local);
    for (int i = 0; i < looks->supply->problem->n_inspectors; i++)
        of[i] = intern_add(&intern, looks->of[i].at,
                           (size_t)looks->of[i].n * sizeof(int));
    int n = intern.n;
    intern_release(&intern);
    arena_release(&local);
    return n;
}

static void looks_init(struct looks *looks, struct arena *arena,
                       const struct supply *supply,
                       const struct classes *classes) {
    int n = supply->problem->n_inspectors;
    *looks = (struct looks){supply, ARENA_NEW(arena, numbers, n)};
    for (int i = 0; i < n; i++)
        say_supply(looks, i);
    say_sets(looks, classes);
}

static void looks_release(struct looks *looks) {
    for (int i = 0; i < looks->supply->problem->n_inspectors; i++)
        VEC_RELEASE(&looks->of[i]);
}

int crowd_size(const struct crowds *crowds, int crowd) {
    return crowds->first[crowd + 1] - crowds->first[crowd];
}

/* Counting sort. */
static void list_members(struct crowds *crowds, struct arena *arena,
                         int n_inspectors) {
    crowds->first = ARENA_NEW(arena, int, crowds->n + 2);
    crowds->members = ARENA_NEW(arena, int, n_inspectors);
    crowds->rank = ARENA_NEW(arena, int, n_inspectors);
    for (int i = 0; i < n_inspectors; i++)
        crowds->first[crowds->of[i] + 2]++;
    for (int c = 0; c < crowds->n; c++)
        crowds->first[c + 2] += crowds->first[c + 1];
    for (int i = 0; i < n_inspectors; i++)
        crowds->members[crowds->first[crowds->of[i] + 1]++] = i;
    for (int c = 0; c < crowds->n; c++)
        for (int i = 0; i < crowd_size(crowds, c); i++)
            crowds->rank[crowds->members[crowds->first[c] + i]] = i;
}

void crowds_of_one(struct crowds *crowds, struct arena *arena,
                   int n_inspectors) {
    crowds->n = n_inspectors;
    crowds->of = ARENA_NEW(arena, int, n_inspectors);
    for (int i = 0; i < n_inspectors; i++)
        crowds->of[i] = i;
    list_members(crowds, arena, n_inspectors);
}

bool crowds_pay(const struct crowds *crowds) {
    return crowds->first[crowds->n] >= LEAST_ALIKE * crowds->n;
}

void crowds_init(struct crowds *crowds, struct arena *arena,
                 const struct supply *supply, const struct classes *classes) {
    struct arena local = {0};
    struct looks looks;
    int n = supply->problem->n_inspectors;
    looks_init(&looks, &local, supply, classes);
    crowds->of = ARENA_NEW(arena, int, n);
    crowds->n = number_crowds(&looks, crowds->of);
    list_members(crowds, arena, n);
    looks_release(&looks);
    arena_release(&local);
}

bool crowds_are_folded(const struct crowds *crowds) {
    return crowds->n < crowds->first[crowds->n];
}

int crowds_list(const struct crowds *crowds, const struct officers *officers,
                int most, int *list) {
    int n = 0;
    for (int i = 0; i < officers->n; i++)
        if (crowds->rank[officers->inspector[i]] < most)
            list[n++] = officers->inspector[i];
    return n;
}
