/*
 * rows_own.c - rows about the visits of one enterprise that follow from its
 * ties, for bundles that are not folded.
 *
 *   apart    visits of a class that must lie a day apart, two by two, cannot
 *            share a trip: sum of them in block b  <=  trips of the class in b
 *            (new ones and locked ones with room)
 *   cliques  visits that must lie g days apart, two by two, each lengthened by
 *            g - 1 days, cannot cover one day twice: for each day the sum over
 *            all slots that surely cover it  <=  1
 *   order    visits that nothing tells apart happen in the order of their
 *            positions, and the later ones are left out first: their dates
 *            could be exchanged otherwise (symmetry breaking)
 */
#include "solver/rows.h"

#include "model/problem.h"
#include "solver/chain.h"
#include "solver/folding.h"
#include "solver/program.h"

/* Positions that must lie apart, two by two. */
struct clique {
    const struct bundle *bundle;
    VEC(int) positions;
    int gap; // the least that any two of them keep, at least 1
};

/* The days that two positions must lie apart at least; 0 if none.  Where the
 * enterprise has a spacing, two without a tie keep it by their start days. */
static int days_apart(const struct bundle *bundle, int a, int b) {
    int spacing = 0;
    for (int t = 0; t < bundle->n_ties; t++) {
        const struct tie *tie = &bundle->ties[t];
        if ((tie->a == a && tie->b == b) || (tie->a == b && tie->b == a))
            return tie->gap_min > 0 ? tie->gap_min : 0;
        if (tie->type == TIE_SPACING)
            spacing = tie->gap_min;
    }
    return spacing;
}

/* Takes the position in if it must lie apart from all that are in. */
static void clique_grow(struct clique *clique, int position) {
    int gap = clique->gap;
    for (int i = 0; i < clique->positions.n; i++) {
        int apart =
            days_apart(clique->bundle, clique->positions.at[i], position);
        if (!apart)
            return;
        gap = apart < gap ? apart : gap;
    }
    clique->gap = gap;
    VEC_PUSH(&clique->positions, position);
}

/* The first positions that lie apart, of a class unless it is NONE. */
static struct clique clique_find(const struct folding *folding,
                                 const struct bundle *bundle, int class) {
    struct clique clique = {.bundle = bundle, .gap = DAYSET_DAYS};
    for (int p = 0; p < bundle->n; p++)
        if (class == NONE ||
            folding_kind(folding, bundle->first_kind + p)->class == class)
            clique_grow(&clique, p);
    return clique;
}

static void row_apart(struct program *program, const struct clique *clique,
                      int c, int block) {
    const struct component *component = program->component;
    int column = program->trips[c * component->blocks.at.n + block];
    if (column == NONE)
        return;
    ip_row(&program->ip, -IP_FREE, program_room(program, c, block));
    struct program_apart apart = {program->ip.rows.n - 1, column};
    VEC_PUSH(&program->aparts, apart);
    for (int i = 0; i < clique->positions.n; i++) {
        struct chain chain = chain_of(component, program->folding,
                                      clique->bundle, clique->positions.at[i]);
        for (int s = 0; s < chain.n; s++)
            if (chain.slots[s].block == block)
                ip_put(&program->ip, chain.first + s, 1);
    }
    ip_put(&program->ip, column, -1);
    ip_close(&program->ip);
}

static void rows_apart(struct program *program, const struct bundle *bundle) {
    const struct component *component = program->component;
    for (int c = 0; c < component->classes.n; c++) {
        int class = component->classes.at[c];
        if (!folding_class(program->folding, class)->paired)
            continue;
        struct clique clique = clique_find(program->folding, bundle, class);
        for (int b = 0; clique.positions.n > 1 && b < component->blocks.at.n;
             b++)
            row_apart(program, &clique, c, b);
        VEC_RELEASE(&clique.positions);
    }
}

/* Does a visit in the slot cover the day, lengthened, wherever in the slot? */
static bool surely_covers(const struct slot *slot, int length, int gap, int d) {
    return slot->last <= d && d < slot->first + length + gap - 1;
}

static void row_clique(struct program *program, const struct clique *clique,
                       int d) {
    ip_row(&program->ip, -IP_FREE, 1);
    for (int i = 0; i < clique->positions.n; i++) {
        struct chain chain = chain_of(program->component, program->folding,
                                      clique->bundle, clique->positions.at[i]);
        for (int s = 0; s < chain.n; s++)
            if (surely_covers(&chain.slots[s], chain.length, clique->gap, d))
                ip_put(&program->ip, chain.first + s, 1);
    }
    ip_close(&program->ip);
}

/* Two positions have rows of their own; more of them say more together. */
static void rows_cliques(struct program *program, const struct bundle *bundle) {
    struct clique clique = clique_find(program->folding, bundle, NONE);
    struct dayset days = {0};
    for (int i = 0; clique.positions.n > 2 && i < clique.positions.n; i++) {
        struct chain chain = chain_of(program->component, program->folding,
                                      bundle, clique.positions.at[i]);
        for (int s = 0; s < chain.n; s++)
            dayset_add(&days, chain.slots[s].last);
    }
    for (int d = dayset_next(&days, 0); d >= 0; d = dayset_next(&days, d + 1))
        row_clique(program, &clique, d);
    VEC_RELEASE(&clique.positions);
}

static void rows_order(struct program *program, const struct bundle *bundle) {
    for (int p = 0; p < bundle->n; p++) {
        int twin = bundle->twin[p];
        if (twin == NONE)
            continue;
        int length =
            kind_length(folding_kind(program->folding, bundle->first_kind + p));
        int apart = days_apart(bundle, twin, p);
        struct tie tie = {TIE_FOLLOW, twin, p, apart ? apart : 1 - length,
                          NONE}; // on the same day if they need not lie apart
        rows_follow(program, bundle, &tie);
    }
}

void rows_own(struct program *program, const struct bundle *bundle) {
    if (bundle->copies > 1)
        return;
    rows_apart(program, bundle);
    rows_cliques(program, bundle);
    rows_order(program, bundle);
}
