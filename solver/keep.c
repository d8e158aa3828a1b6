/*
 * keep.c - wish for all, and let the crew program choose if all is too much.
 *
 * The visits of a class on a day make so many trips whatever their crews; those
 * of one crew of the baseline go together, and as many such crews as there are
 * trips are wished for, two visits before one.  Mostly all wishes come true
 * together, which the flow tells; then no crews keep more.
 */
#include "solver/keep.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/crewing.h"
#include "solver/folding.h"
#include "solver/group.h"

#include <assert.h>
#include <stdlib.h>

struct keeping {
    struct arena arena;
    struct group *group;
    const struct folding *folding;
    struct settlement *settlement;
    int64_t unmoved; // visits that keep their day
    int64_t wished;  // of them on outings with a wish, or with their host
    bool is_whole;   // no other outings could wish for more
    int **found;     // [outings] members that are known to go, or null
};

/* Visits of a class on a day that one crew of the baseline had. */
struct party {
    int visit[2];
    int n;
    const struct baseline_row *row;
};

static const struct baseline_row *row_of(const struct keeping *keeping, int v) {
    return keeping->folding->demand->visits[v].row;
}

static bool is_unmoved(const struct keeping *keeping, int v, int d) {
    return keeping->folding->demand->visits[v].announced == d;
}

static bool sits_on(const struct officers *set, int inspector) {
    for (int i = 0; i < set->n; i++)
        if (set->inspector[i] == inspector)
            return true;
    return false;
}

/* Seats the first of the crew and those behind him on what is left. */
static bool can_seat(const struct keeping *keeping,
                     const struct trip_class *class, const int *crew, int n,
                     int *left) {
    bool fits = !n;
    for (int i = 0; n && !fits && i < class->n_needs; i++) {
        const struct officers *set =
            folding_officers(keeping->folding, &class->needs[i]);
        if (!left[i] || !sits_on(set, *crew))
            continue;
        left[i]--;
        fits = can_seat(keeping, class, crew + 1, n - 1, left);
        left[i]++;
    }
    return fits;
}

/* Could the crew of the row make a trip of the class that day? */
static bool is_fit(const struct keeping *keeping, int class, int d,
                   const struct baseline_row *row) {
    const struct trip_class *at = folding_class(keeping->folding, class);
    if (row->n_crew != at->crew)
        return false;
    for (int i = 0; i < row->n_crew; i++) {
        if (!inspector_is_free(&keeping->folding->supply, row->crew[i], d,
                               at->length))
            return false;
        for (int j = 0; j < i; j++)
            if (row->crew[i] == row->crew[j])
                return false;
    }
    int *left = stop_calloc((size_t)at->n_needs, sizeof *left);
    for (int i = 0; i < at->n_needs; i++)
        left[i] = at->needs[i].count;
    bool fits = can_seat(keeping, at, row->crew, row->n_crew, left);
    free(left);
    return fits;
}

/* The run of outings of a class on a day, in list. */
static int list_run(const struct keeping *keeping, const struct outing *like,
                    struct outing **list) {
    int n = 0;
    for (int i = 0; i < keeping->settlement->outings.n; i++) {
        struct outing *outing = &keeping->settlement->outings.at[i];
        if (outing->class == like->class && outing->start == like->start &&
            outing->host == NONE)
            list[n++] = outing;
    }
    return n;
}

static void join_party(const struct keeping *keeping, struct party *parties,
                       int *n, int v) {
    const struct baseline_row *row = row_of(keeping, v);
    bool is_paired =
        folding_class(keeping->folding, keeping->folding->classes.of_visit[v])
            ->paired;
    for (int i = 0; is_paired && i < *n; i++)
        if (parties[i].n == 1 &&
            row_has_crew(parties[i].row, row->crew, row->n_crew)) {
            parties[i].visit[parties[i].n++] = v;
            return;
        }
    parties[(*n)++] = (struct party){{v, NONE}, 1, row};
}

static int party_compare(const void *a, const void *b) {
    const struct party *x = a;
    const struct party *y = b;
    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return (x->visit[0] > y->visit[0]) - (x->visit[0] < y->visit[0]);
}

/* What the run carries: parties that could stay together, and other visits. */
struct load {
    struct party *parties;
    int n_parties;
    int *others;
    int n_others;
};

static void load_visit(struct keeping *keeping, const struct outing *outing,
                       int v, struct load *load) {
    bool is_there = is_unmoved(keeping, v, outing->start);
    keeping->unmoved += is_there;
    if (is_there &&
        is_fit(keeping, outing->class, outing->start, row_of(keeping, v)))
        join_party(keeping, load->parties, &load->n_parties, v);
    else
        load->others[load->n_others++] = v;
}

/* Puts the load back onto the n outings: parties first, then what fits. */
static void unload(struct keeping *keeping, struct outing **run, int n,
                   struct load *load) {
    if (load->n_parties)
        qsort(load->parties, (size_t)load->n_parties, sizeof *load->parties,
              party_compare);
    for (int i = n; i < load->n_parties; i++) {
        keeping->is_whole = false;
        for (int j = 0; j < load->parties[i].n; j++)
            load->others[load->n_others++] = load->parties[i].visit[j];
    }
    int next = 0;
    for (int i = 0; i < n; i++) {
        struct outing *outing = run[i];
        outing->n = 0;
        outing->wish = NULL;
        outing->n_wishing = 0;
        if (i < load->n_parties) {
            const struct party *party = &load->parties[i];
            outing->wish = party->row->crew;
            outing->n_wishing = party->n;
            keeping->wished += party->n;
            while (outing->n < party->n) {
                outing->visit[outing->n] = party->visit[outing->n];
                outing->n++;
            }
        } else {
            assert(next < load->n_others);
            outing->visit[outing->n++] = load->others[next++];
        }
    }
    for (int i = 0; i < n && next < load->n_others; i++)
        if (run[i]->n == 1)
            run[i]->visit[run[i]->n++] = load->others[next++];
    assert(next == load->n_others);
}

static void wish_run(struct keeping *keeping, const struct outing *like) {
    struct arena arena = {0};
    int n_outings = keeping->settlement->outings.n;
    struct outing **run = ARENA_NEW(&arena, struct outing *, n_outings);
    int n = list_run(keeping, like, run);
    struct load load = {
        .parties = ARENA_NEW(&arena, struct party, 2 * n),
        .others = ARENA_NEW(&arena, int, 2 * n),
    };
    if (run[0] == like) {
        for (int i = 0; i < n; i++)
            for (int j = 0; j < run[i]->n; j++)
                load_visit(keeping, run[i], run[i]->visit[j], &load);
        unload(keeping, run, n, &load);
    }
    arena_release(&arena);
}

/* A guest has the crew of its host. */
static void wish_guest(struct keeping *keeping, const struct outing *outing) {
    const struct baseline_row *host = row_of(keeping, outing->host);
    const struct baseline_row *row = row_of(keeping, outing->visit[0]);
    bool is_there = is_unmoved(keeping, outing->visit[0], outing->start);
    keeping->unmoved += is_there;
    if (is_there && row_has_crew(row, host->crew, host->n_crew))
        keeping->wished++;
    else
        keeping->is_whole &= !is_there;
}

static void wish_all(struct keeping *keeping) {
    for (int i = 0; i < keeping->settlement->outings.n; i++) {
        const struct outing *outing = &keeping->settlement->outings.at[i];
        if (outing->start == NONE)
            continue;
        if (outing->host != NONE)
            wish_guest(keeping, outing);
        else
            wish_run(keeping, outing);
    }
}

/* Members of the wish where there is one; others are found. */
static bool grant_all(struct keeping *keeping) {
    struct settlement *settlement = keeping->settlement;
    for (int i = 0; i < settlement->outings.n; i++) {
        struct outing *outing = &settlement->outings.at[i];
        if (outing->host != NONE)
            continue;
        outing->is_kept = outing->wish != NULL;
        outing->members = (int *)outing->wish;
    }
    return settle_crews(settlement);
}

/* Trips of a day whose crews need not be kept are left to the flow. */
static void free_others(struct keeping *keeping) {
    for (int i = 0; i < keeping->settlement->outings.n; i++) {
        struct outing *outing = &keeping->settlement->outings.at[i];
        bool is_long =
            folding_class(keeping->folding, outing->class)->length > 1;
        if (outing->host == NONE && !outing->is_kept && !is_long)
            outing->members = NULL;
    }
}

static int64_t choose(struct keeping *keeping,
                      const struct deadline *deadline) {
    struct settlement *settlement = keeping->settlement;
    struct dated dated = {
        ARENA_NEW(&keeping->arena, struct outing *, settlement->outings.n), 0};
    for (int i = 0; i < settlement->outings.n; i++) {
        struct outing *outing = &settlement->outings.at[i];
        outing->is_kept = false;
        if (outing->start != NONE && outing->host == NONE)
            dated.at[dated.n++] = outing;
    }
    int64_t lost = 0;
    if (crewing_keep(&dated, keeping->folding, deadline, &settlement->arena,
                     &lost) != CREWING_FOUND)
        return NONE;
    free_others(keeping);
    if (!settle_crews(settlement))
        stop_broken("crews that were found cannot be booked");
    return lost;
}

static void remember(struct keeping *keeping) {
    const struct settlement *settlement = keeping->settlement;
    keeping->found = ARENA_NEW(&keeping->arena, int *, settlement->outings.n);
    for (int i = 0; i < settlement->outings.n; i++)
        keeping->found[i] = settlement->outings.at[i].members;
}

/* Nothing is kept: the crews as they were found. */
static void give_up(struct keeping *keeping) {
    for (int i = 0; i < keeping->settlement->outings.n; i++) {
        struct outing *outing = &keeping->settlement->outings.at[i];
        outing->is_kept = false;
        outing->members = keeping->found[i];
    }
    if (!settle_crews(keeping->settlement))
        stop_broken("crews that were found are not found again");
}

void keep_crews(struct group *group, const struct folding *folding,
                const struct deadline *deadline) {
    group->recrewed_bound = 0;
    if (!folding->demand->baseline)
        return;
    struct keeping keeping = {.group = group,
                              .folding = folding,
                              .settlement = &group->settlement,
                              .is_whole = true};
    remember(&keeping);
    wish_all(&keeping);
    group->recrewed_bound = keeping.unmoved - keeping.wished;
    if (!grant_all(&keeping)) {
        int64_t lost = choose(&keeping, deadline);
        if (lost == NONE)
            give_up(&keeping);
        else if (keeping.is_whole)
            group->recrewed_bound += lost;
    }
    arena_release(&keeping.arena);
}
