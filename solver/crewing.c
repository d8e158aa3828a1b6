/*
 * crewing.c - the crew program.
 *
 *   y[o,i]    inspector i sits on outing o, for each need of its class
 *   seats     sum over the need's officers y = its count, for each need
 *   days      each inspector is on at most one outing a day
 *   limits    officer-days by week, year and home section
 *   squares   s[i,j] <= 1 costs 2 j - 1, sum_j s[i,j] = officer-days of i
 *
 * A ban is made by a deletion filter: leave out one item after the other and
 * keep out what is not needed for the contradiction (Chinneck, "Feasibility
 * and Infeasibility in Optimization", 2008); irreducible unless time is over.
 */
#include "solver/crewing.h"

#include "model/base/arena.h"
#include "model/problem.h"
#include "solver/backend.h"
#include "solver/calendar.h"
#include "solver/deadline.h"
#include "solver/folding.h"
#include "solver/ip.h"
#include "solver/settle.h"

#include <stdlib.h>
#include <string.h>

/* An inspector who may sit on an outing. */
struct post {
    int outing;
    int need;
    int inspector;
    int first; // days
    int end;
};

struct program_of_crews {
    struct ip ip;
    const struct dated *dated;
    const struct folding *folding;
    VEC(struct post) posts; // post p is column p
    int *first;             // [inspectors] of his posts, or NONE
    int *next;              // [posts] of the same inspector, or NONE
};

static bool is_wished(const struct outing *outing, int n, int inspector) {
    for (int i = 0; i < n; i++)
        if (outing->wish[i] == inspector)
            return true;
    return false;
}

static void posts_of_need(struct program_of_crews *program, int o, int need) {
    const struct outing *outing = program->dated->at[o];
    const struct trip_class *class =
        folding_class(program->folding, outing->class);
    const struct officers *set =
        folding_officers(program->folding, &class->needs[need]);
    int count = class->needs[need].count;
    ip_row(&program->ip, count, count);
    for (int i = 0; i < set->n; i++) {
        struct post post = {o, need, set->inspector[i], outing->start,
                            outing->start + class->length};
        if (outing->is_kept && !is_wished(outing, class->crew, post.inspector))
            continue;
        if (!inspector_is_free(&program->folding->supply, post.inspector,
                               post.first, class->length))
            continue;
        VEC_PUSH(&program->posts, post);
        ip_put(&program->ip, ip_column(&program->ip, 0, 1, 0), 1);
    }
    ip_close(&program->ip);
}

static int days_within(const struct post *post, int first, int end) {
    int from = post->first > first ? post->first : first;
    int to = post->end < end ? post->end : end;
    return to > from ? to - from : 0;
}

/* The inspector's officer-days from first to end are at most so many; no row
 * where they cannot be more. */
static void row_limit(struct program_of_crews *program, int inspector,
                      int first, int end, int64_t limit) {
    struct ip *ip = &program->ip;
    int64_t most = 0;
    ip_row(ip, -IP_FREE, limit);
    for (int p = program->first[inspector]; p != NONE; p = program->next[p]) {
        int days = days_within(&program->posts.at[p], first, end);
        if (days)
            ip_put(ip, p, days);
        most += days;
    }
    if (most > limit)
        ip_close(ip);
    else
        ip_take_back(ip);
}

static void rows_of_inspector(struct program_of_crews *program, int inspector) {
    const struct problem *problem = program->folding->problem;
    const struct supply *supply = &program->folding->supply;
    for (int d = 0; d < problem->n_days; d++)
        row_limit(program, inspector, d, d + 1, 1);
    for (int w = 0; w < count_weeks(problem); w++)
        if (supply_week_left(supply, inspector, w) != NONE)
            row_limit(program, inspector, week_first(problem, w),
                      week_end(problem, w),
                      supply_week_left(supply, inspector, w));
    if (supply->year_left[inspector] != NONE)
        row_limit(program, inspector, 0, problem->n_days,
                  supply->year_left[inspector]);
}

static void rows_of_homes(struct program_of_crews *program) {
    const struct problem *problem = program->folding->problem;
    for (int s = 0; problem->enforce_budget && s < problem->sections.n; s++) {
        ip_row(&program->ip, -IP_FREE, program->folding->supply.budget_left[s]);
        for (int p = 0; p < program->posts.n; p++) {
            const struct post *post = &program->posts.at[p];
            struct span sections =
                problem->inspectors[post->inspector].sections;
            if (span_at(problem, sections, 0) == s)
                ip_put(&program->ip, p, post->end - post->first);
        }
        ip_close(&program->ip);
    }
}

static void squares_of_inspector(struct program_of_crews *program,
                                 int inspector) {
    struct ip *ip = &program->ip;
    ip_row(ip, 0, 0);
    int64_t most = 0;
    for (int p = program->first[inspector]; p != NONE; p = program->next[p]) {
        const struct post *post = &program->posts.at[p];
        ip_put(ip, p, post->end - post->first);
        most += post->end - post->first;
    }
    int64_t load = program->folding->supply.load[inspector];
    for (int64_t j = 1; j <= most; j++)
        ip_put(ip, ip_column(ip, 0, 1, 2 * (load + j) - 1), -1);
    ip_close(ip);
}

static void posts_thread(struct program_of_crews *program) {
    int n_inspectors = program->folding->problem->n_inspectors;
    int n_posts = program->posts.n;
    program->first = stop_calloc((size_t)n_inspectors, sizeof(int));
    program->next = stop_calloc((size_t)n_posts, sizeof(int));
    for (int i = 0; i < n_inspectors; i++)
        program->first[i] = NONE;
    for (int p = n_posts - 1; p >= 0; p--) {
        int *first = &program->first[program->posts.at[p].inspector];
        program->next[p] = *first;
        *first = p;
    }
}

static void crews_init(struct program_of_crews *program,
                       const struct dated *dated,
                       const struct folding *folding) {
    memset(program, 0, sizeof *program);
    program->dated = dated;
    program->folding = folding;
    ip_init(&program->ip);
    for (int o = 0; o < dated->n; o++) {
        int class = dated->at[o]->class;
        for (int i = 0; i < folding_class(folding, class)->n_needs; i++)
            posts_of_need(program, o, i);
    }
    posts_thread(program);
    for (int i = 0; i < folding->problem->n_inspectors; i++)
        rows_of_inspector(program, i);
    rows_of_homes(program);
}

static void crews_release(struct program_of_crews *program) {
    ip_release(&program->ip);
    VEC_RELEASE(&program->posts);
    free(program->first);
    free(program->next);
}

static enum crewing crews_solve(struct program_of_crews *program,
                                const struct deadline *deadline,
                                struct ip_answer *answer) {
    if (!program->ip.columns.n)
        ip_column(&program->ip, 0, 0, 0);
    answer->x = stop_calloc((size_t)program->ip.columns.n, sizeof *answer->x);
    backend_solve(answer, &program->ip, (struct ip_manner){0}, deadline, NULL);
    if (answer->status == IP_OPTIMAL)
        return CREWING_FOUND;
    return answer->status == IP_INFEASIBLE ? CREWING_NONE : CREWING_STOPPED;
}

enum crewing crewing_exists(const struct dated *dated,
                            const struct folding *folding,
                            const struct deadline *deadline) {
    struct program_of_crews program;
    crews_init(&program, dated, folding);
    struct ip_answer answer;
    enum crewing crewing = crews_solve(&program, deadline, &answer);
    free(answer.x);
    crews_release(&program);
    return crewing;
}

static void members_take(const struct program_of_crews *program,
                         const int64_t *x, struct arena *arena) {
    const struct dated *dated = program->dated;
    int *n = stop_calloc((size_t)dated->n, sizeof *n);
    for (int o = 0; o < dated->n; o++)
        dated->at[o]->members = ARENA_NEW(
            arena, int,
            folding_class(program->folding, dated->at[o]->class)->crew);
    for (int p = 0; p < program->posts.n; p++) {
        const struct post *post = &program->posts.at[p];
        if (x[p])
            dated->at[post->outing]->members[n[post->outing]++] =
                post->inspector;
    }
    free(n);
}

enum crewing crewing_fair(const struct dated *dated,
                          const struct folding *folding,
                          const struct deadline *deadline, struct arena *arena,
                          int64_t *squares) {
    struct program_of_crews program;
    crews_init(&program, dated, folding);
    for (int i = 0; i < folding->problem->n_inspectors; i++)
        squares_of_inspector(&program, i);
    struct ip_answer answer;
    enum crewing crewing = crews_solve(&program, deadline, &answer);
    if (crewing == CREWING_FOUND) {
        members_take(&program, answer.x, arena);
        *squares = answer.value;
    }
    free(answer.x);
    crews_release(&program);
    return crewing;
}

static bool are_alike(const struct outing *a, const struct outing *b) {
    return a->class == b->class && a->start == b->start;
}

/* Moves all that are alike to at[i] from some to others; keeps their order. */
static void split_alike(const struct dated *some, int i, struct dated *alike,
                        struct dated *others) {
    alike->n = others->n = 0;
    for (int j = 0; j < some->n; j++) {
        struct dated *to = are_alike(some->at[j], some->at[i]) ? alike : others;
        to->at[to->n++] = some->at[j];
    }
}

static void ban_put(struct ban *ban, const struct dated *alike) {
    const struct outing *outing = alike->at[0];
    struct ban_item item = {outing->class, outing->start, alike->n};
    VEC_PUSH(&ban->items, item);
}

void crewing_ban(const struct dated *dated, const struct folding *folding,
                 const struct deadline *deadline, struct ban *ban) {
    struct arena arena = {0};
    struct dated kept = {ARENA_NEW(&arena, struct outing *, dated->n),
                         dated->n};
    struct dated alike = {ARENA_NEW(&arena, struct outing *, dated->n), 0};
    struct dated others = {ARENA_NEW(&arena, struct outing *, dated->n), 0};
    memcpy(kept.at, dated->at, (size_t)dated->n * sizeof *kept.at);
    *ban = (struct ban){0};
    for (int i = 0; i < kept.n;) {
        split_alike(&kept, i, &alike, &others);
        if (crewing_exists(&others, folding, deadline) == CREWING_NONE) {
            memcpy(kept.at, others.at, (size_t)others.n * sizeof *kept.at);
            kept.n = others.n;
            continue;
        }
        ban_put(ban, &alike);
        memcpy(kept.at, alike.at, (size_t)alike.n * sizeof *kept.at);
        memcpy(kept.at + alike.n, others.at,
               (size_t)others.n * sizeof *kept.at);
        i = 0;
        while (i < kept.n && ban_has(ban, kept.at[i]->class, kept.at[i]->start))
            i++;
    }
    arena_release(&arena);
}
