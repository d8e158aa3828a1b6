/*
 * keep.c - keep all, and let a program choose if all is too much.
 *
 * The visits of a class on a day make so many trips whatever their crews; those
 * of one crew of the baseline are a party and go together.  Mostly all parties
 * can stay together at once, which the flow tells; if not, keep_program.h finds
 * out how many can.
 */
#include "solver/keep.h"

#include "model/baseline.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/folding.h"
#include "solver/group.h"
#include "solver/keep_program.h"

#include <assert.h>
#include <stdlib.h>

/* A run's outings, and what they carry beside the parties. */
struct load {
    struct outing **outings; // [run's trips]
    struct outing **guests;  // on locked trips, whose crew was another
    int n_guests;
    int *others; // visits that wish for nobody
    int n_others;
};

struct keeping {
    struct arena arena;
    const struct folding *folding;
    struct settlement *settlement;
    VEC(struct keep_run) runs;
    VEC(struct load) loads; // beside runs
    int64_t unmoved;        // visits that keep their day
    int64_t at_home;        // of them guests of the crew that they had
    int **found;            // [outings] members that are known to go, or null
};

static const struct baseline_row *row_of(const struct keeping *keeping, int v) {
    return keeping->folding->demand->visits[v].row;
}

static bool is_unmoved(const struct keeping *keeping, int v, int d) {
    return keeping->folding->demand->visits[v].announced == d;
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
    return class_seats_crew(&keeping->folding->classes, class, row->crew,
                            row->n_crew);
}

static void join_party(struct keeping *keeping, struct keep_run *run, int v) {
    const struct baseline_row *row = row_of(keeping, v);
    bool is_paired = folding_class(keeping->folding, run->class)->paired;
    for (int p = 0; is_paired && p < run->n_parties; p++) {
        struct party *party = &run->parties[p];
        if (party->n == 1 && row_has_crew(row, party->crew, row->n_crew)) {
            party->visit[party->n++] = v;
            return;
        }
    }
    run->parties[run->n_parties++] =
        (struct party){{v, NONE}, 1, row->crew, false};
}

/* Larger parties first: they are kept as long as there are trips. */
static int party_compare(const void *a, const void *b) {
    const struct party *x = a;
    const struct party *y = b;
    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return (x->visit[0] > y->visit[0]) - (x->visit[0] < y->visit[0]);
}

static void load_visit(struct keeping *keeping, struct keep_run *run,
                       struct load *load, int v) {
    bool is_there = is_unmoved(keeping, v, run->start);
    keeping->unmoved += is_there;
    if (is_there && is_fit(keeping, run->class, run->start, row_of(keeping, v)))
        join_party(keeping, run, v);
    else
        load->others[load->n_others++] = v;
}

static bool is_of_run(const struct keep_run *run, const struct outing *outing) {
    return outing->class == run->class && outing->start == run->start;
}

/* Is the guest with the crew that he had? */
static bool is_at_home(const struct keeping *keeping,
                       const struct outing *guest) {
    const struct baseline_row *host = row_of(keeping, guest->host);
    return is_unmoved(keeping, guest->visit[0], guest->start) &&
           row_has_crew(row_of(keeping, guest->visit[0]), host->crew,
                        host->n_crew);
}

static void load_outing(struct keeping *keeping, struct keep_run *run,
                        struct load *load, struct outing *outing) {
    if (outing->host == NONE) {
        load->outings[run->trips++] = outing;
    } else if (is_at_home(keeping, outing)) {
        keeping->unmoved++;
        keeping->at_home++;
        return;
    } else {
        load->guests[load->n_guests++] = outing;
    }
    for (int j = 0; j < outing->n; j++)
        load_visit(keeping, run, load, outing->visit[j]);
}

static void load_run(struct keeping *keeping, struct keep_run *run,
                     struct load *load) {
    struct settlement *settlement = keeping->settlement;
    struct arena *arena = &keeping->arena;
    int n = 0;
    for (int i = 0; i < settlement->outings.n; i++)
        n += is_of_run(run, &settlement->outings.at[i]);
    load->outings = ARENA_NEW(arena, struct outing *, n);
    load->guests = ARENA_NEW(arena, struct outing *, n);
    load->others = ARENA_NEW(arena, int, 2 * n);
    run->parties = ARENA_NEW(arena, struct party, 2 * n);
    for (int i = 0; i < settlement->outings.n; i++)
        if (is_of_run(run, &settlement->outings.at[i]))
            load_outing(keeping, run, load, &settlement->outings.at[i]);
    if (run->n_parties)
        qsort(run->parties, (size_t)run->n_parties, sizeof *run->parties,
              party_compare);
    for (int p = 0; p < run->n_parties; p++)
        run->parties[p].is_kept = p < run->trips;
}

static bool is_known(const struct keeping *keeping,
                     const struct outing *outing) {
    for (int r = 0; r < keeping->runs.n; r++)
        if (is_of_run(&keeping->runs.at[r], outing))
            return true;
    return false;
}

static void load_all(struct keeping *keeping) {
    for (int i = 0; i < keeping->settlement->outings.n; i++) {
        const struct outing *outing = &keeping->settlement->outings.at[i];
        if (outing->start == NONE || is_known(keeping, outing))
            continue;
        struct keep_run run = {.class = outing->class, .start = outing->start};
        struct load load = {0};
        load_run(keeping, &run, &load);
        VEC_PUSH(&keeping->runs, run);
        VEC_PUSH(&keeping->loads, load);
    }
}

/* Puts the visits back onto the outings: the parties that are kept each on one
 * of its own, then all others where there is room; nobody stays empty. */
static void unload(const struct keep_run *run, const struct load *load) {
    struct arena arena = {0};
    int *rest =
        ARENA_NEW(&arena, int, 2 * (size_t)(run->trips + load->n_guests));
    int n_rest = 0;
    int t = 0;
    for (int p = 0; p < run->n_parties; p++) {
        const struct party *party = &run->parties[p];
        for (int j = 0; !party->is_kept && j < party->n; j++)
            rest[n_rest++] = party->visit[j];
        if (!party->is_kept)
            continue;
        struct outing *outing = load->outings[t++];
        outing->n = party->n;
        outing->visit[0] = party->visit[0];
        outing->visit[1] = party->visit[1];
        outing->wish = party->crew;
        outing->is_kept = true;
    }
    for (int i = 0; i < load->n_others; i++)
        rest[n_rest++] = load->others[i];
    int next = 0;
    for (; t < run->trips; t++) {
        struct outing *outing = load->outings[t];
        outing->n = 1;
        outing->visit[0] = rest[next++];
        outing->wish = NULL;
        outing->is_kept = false;
    }
    for (int g = 0; g < load->n_guests; g++)
        load->guests[g]->visit[0] = rest[next++];
    for (t = 0; next < n_rest; t++)
        if (load->outings[t]->n == 1)
            load->outings[t]->visit[load->outings[t]->n++] = rest[next++];
    assert(t <= run->trips);
    arena_release(&arena);
}

/* The t-th trip of those that keep nobody takes its share of every need. */
static int *members_of(const struct keeping *keeping,
                       const struct keep_run *run, int t, int trips) {
    const struct trip_class *class =
        folding_class(keeping->folding, run->class);
    int *members = ARENA_NEW(&keeping->settlement->arena, int, class->crew);
    const int *block = run->members;
    int n = 0;
    for (int i = 0; i < class->n_needs; i++) {
        int count = class->needs[i].count;
        for (int j = 0; j < count; j++)
            members[n++] = block[t * count + j];
        block += (size_t)trips * (size_t)count;
    }
    return members;
}

/* Kept crews are booked; trips of several days that keep nobody are if the
 * program has found a crew for them; the flow crews the others. */
static void give_members(struct keeping *keeping, const struct keep_run *run,
                         const struct load *load) {
    bool is_long = folding_class(keeping->folding, run->class)->length > 1;
    int n_kept = 0;
    while (n_kept < run->trips && load->outings[n_kept]->is_kept)
        n_kept++;
    for (int t = 0; t < run->trips; t++) {
        struct outing *outing = load->outings[t];
        outing->members = NULL;
        if (outing->is_kept)
            outing->members = (int *)outing->wish;
        else if (is_long && run->members)
            outing->members =
                members_of(keeping, run, t - n_kept, run->trips - n_kept);
    }
}

static bool crew_all(struct keeping *keeping) {
    for (int r = 0; r < keeping->runs.n; r++) {
        unload(&keeping->runs.at[r], &keeping->loads.at[r]);
        give_members(keeping, &keeping->runs.at[r], &keeping->loads.at[r]);
    }
    return settle_crews(keeping->settlement);
}

static void remember(struct keeping *keeping) {
    const struct settlement *settlement = keeping->settlement;
    keeping->found = ARENA_NEW(&keeping->arena, int *, settlement->outings.n);
    for (int i = 0; i < settlement->outings.n; i++)
        keeping->found[i] = settlement->outings.at[i].members;
}

/* Nobody is kept: the crews as they were found. */
static void give_up(struct keeping *keeping) {
    for (int i = 0; i < keeping->settlement->outings.n; i++) {
        struct outing *outing = &keeping->settlement->outings.at[i];
        outing->is_kept = false;
        outing->members = keeping->found[i];
    }
    if (!settle_crews(keeping->settlement))
        stop_broken("crews that were found are not found again");
}

/* Visits that lose their crew though they have a party, or NONE if time was
 * over. */
static int64_t choose(struct keeping *keeping,
                      const struct deadline *deadline) {
    int64_t lost = 0;
    if (keep_choose(keeping->runs.at, keeping->runs.n, keeping->folding,
                    deadline, &keeping->settlement->arena,
                    &lost) != CREWING_FOUND)
        return NONE;
    if (!crew_all(keeping))
        stop_broken("crews that were found cannot be booked");
    return lost;
}

/* Visits in parties, or in those only that are kept. */
static int64_t count_in_parties(const struct keeping *keeping, bool all) {
    int64_t visits = 0;
    for (int r = 0; r < keeping->runs.n; r++) {
        const struct keep_run *run = &keeping->runs.at[r];
        for (int p = 0; p < run->n_parties; p++)
            if (all || run->parties[p].is_kept)
                visits += run->parties[p].n;
    }
    return visits;
}

/* The fewest visits that must change their crew; the crews of the outings are
 * what can be kept of them. */
static int64_t keep_most(struct keeping *keeping,
                         const struct deadline *deadline) {
    int64_t others = keeping->unmoved - keeping->at_home;
    int64_t bound = others - count_in_parties(keeping, false);
    if (crew_all(keeping))
        return bound;
    int64_t lost = choose(keeping, deadline);
    if (lost != NONE)
        return others - count_in_parties(keeping, true) + lost;
    give_up(keeping);
    return bound;
}

void keep_crews(struct group *group, const struct folding *folding,
                const struct deadline *deadline) {
    group->recrewed_bound = 0;
    if (!folding->demand->baseline)
        return;
    struct keeping keeping = {.folding = folding,
                              .settlement = &group->settlement};
    remember(&keeping);
    load_all(&keeping);
    group->recrewed_bound = keep_most(&keeping, deadline);
    VEC_RELEASE(&keeping.runs);
    VEC_RELEASE(&keeping.loads);
    arena_release(&keeping.arena);
}
