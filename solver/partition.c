#include "solver/group.h"

#include "model/problem.h"
#include "solver/folding.h"

#include <stdlib.h>
#include <string.h>

/* Union-find: the smallest member leads. */
static int root_of(int *leader, int i) {
    while (leader[i] != i)
        i = leader[i] = leader[leader[i]];
    return i;
}

static void join(int *leader, int a, int b) {
    int root_a = root_of(leader, a);
    int root_b = root_of(leader, b);
    if (root_a < root_b)
        leader[root_b] = root_a;
    else
        leader[root_a] = root_b;
}

static int *leaders_init(struct arena *arena, int n) {
    int *leader = ARENA_NEW(arena, int, n);
    for (int i = 0; i < n; i++)
        leader[i] = i;
    return leader;
}

/* Joins i to whoever had the key before. */
static void join_by_key(int *leader, int *first, int key, int i) {
    if (first[key])
        join(leader, first[key] - 1, i);
    else
        first[key] = i + 1;
}

/* Kinds joined by lead section and by bundle. */
static int *join_kinds(struct arena *arena, const struct folding *folding) {
    int n = folding->kinds.n_folded;
    int *leader = leaders_init(arena, n);
    int *of_section = ARENA_NEW(arena, int, folding->problem->sections.n);
    int *of_bundle = ARENA_NEW(arena, int, folding->kinds.bundles.n);
    for (int k = 0; k < n; k++) {
        const struct kind *kind = folding_kind(folding, k);
        join_by_key(leader, of_section,
                    folding_class(folding, kind->class)->lead, k);
        if (kind->bundle != NONE)
            join_by_key(leader, of_bundle, kind->bundle, k);
    }
    return leader;
}

static void make_components(struct partition *partition,
                            const struct folding *folding) {
    struct arena *arena = &partition->arena;
    int n = folding->kinds.n_folded;
    int *leader = join_kinds(arena, folding);
    int *members = ARENA_NEW(arena, int, n);
    partition->components = ARENA_NEW(arena, struct component, n);
    for (int k = 0; k < n; k++) {
        if (leader[k] != k)
            continue;
        int n_members = 0;
        for (int j = k; j < n; j++)
            if (root_of(leader, j) == k)
                members[n_members++] = j;
        component_init(&partition->components[partition->n_components++],
                       folding, members, n_members);
    }
}

static void join_by_set(const struct officers *set,
                        const struct problem *problem, int *leader, int *first,
                        int c) {
    for (int i = 0; i < set->n; i++) {
        int who = set->inspector[i];
        int home = span_at(problem, problem->inspectors[who].sections, 0);
        join_by_key(leader, first, who, c);
        if (problem->enforce_budget)
            join_by_key(leader, first, problem->n_inspectors + home, c);
    }
}

static void join_by_officers(const struct component *component,
                             const struct folding *folding, int *leader,
                             int *first, int c) {
    for (int i = 0; i < component->classes.n; i++) {
        const struct trip_class *class =
            folding_class(folding, component->classes.at[i]);
        for (int j = 0; j < class->n_needs; j++)
            join_by_set(folding_officers(folding, &class->needs[j]),
                        folding->problem, leader, first, c);
    }
}

static void make_groups(struct partition *partition,
                        const struct folding *folding) {
    struct arena *arena = &partition->arena;
    const struct problem *problem = folding->problem;
    int n = partition->n_components;
    int *leader = leaders_init(arena, n);
    int *first =
        ARENA_NEW(arena, int, problem->n_inspectors + problem->sections.n);
    for (int c = 0; c < n; c++)
        join_by_officers(&partition->components[c], folding, leader, first, c);
    partition->groups = ARENA_NEW(arena, struct group, n);
    for (int c = 0; c < n; c++) {
        if (leader[c] != c)
            continue;
        struct group *group = &partition->groups[partition->n_groups++];
        group->components = ARENA_NEW(arena, struct component *, n);
        for (int j = c; j < n; j++)
            if (root_of(leader, j) == c)
                group->components[group->n++] = &partition->components[j];
    }
}

void partition_init(struct partition *partition,
                    const struct folding *folding) {
    memset(partition, 0, sizeof *partition);
    make_components(partition, folding);
    make_groups(partition, folding);
}

void partition_release(struct partition *partition) {
    for (int g = 0; g < partition->n_groups; g++)
        settle_release(&partition->groups[g].settlement);
    for (int c = 0; c < partition->n_components; c++)
        component_release(&partition->components[c]);
    arena_release(&partition->arena);
}
