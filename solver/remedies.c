#include "solver/remedies.h"

#include "model/options.h"
#include "model/plan.h"
#include "model/seats.h"
#include "solver/solve.h"

#include <stdlib.h>
#include <string.h>

struct search {
    struct arena arena;
    struct remedies *remedies;
    const struct problem *problem;
    const struct demand *demand;
    const struct plan *plan;
    const struct options *options;
    struct remedies_watch watch;
    int n_to_try;
    bool *is_of[OF_PLAN + 1]; // subjects that could concern an unplaced visit
};

static int count_left(const struct plan *plan, const struct demand *demand) {
    int left = demand->n_lacks;
    for (int v = 0; v < plan->n_visits; v++)
        left += !plan_has(plan, v);
    return left;
}

/* How many visits are left when the remedy is taken. */
static int try_remedy(const struct search *search,
                      const struct remedy *remedy) {
    struct remedied remedied;
    struct plan plan;
    remedied_init(&remedied, search->problem, search->demand->baseline, remedy);
    plan_init(&plan, &remedied.problem, &remedied.demand);
    solve_dates(&plan, &remedied.problem, &remedied.demand, search->options);
    int left = count_left(&plan, &remedied.demand);
    plan_release(&plan);
    remedied_release(&remedied);
    return left;
}

/* The least amount that leaves no more than the most does. */
static void lessen(const struct search *search, struct remedy *remedy) {
    int low = 0; // leaves more
    int high = remedy->amount;
    while (high - low > 1) {
        remedy->amount = low + (high - low) / 2;
        if (try_remedy(search, remedy) <= remedy->left)
            high = remedy->amount;
        else
            low = remedy->amount;
    }
    remedy->amount = high;
}

static int home_of(const struct problem *problem, int inspector) {
    return span_at(problem, problem->inspectors[inspector].sections, 0);
}

/* Of those of a section who could have a skill, the one who helps most is
 * offered: the one found so far, or null. */
static struct remedy *rival_of(const struct search *search,
                               const struct remedy *remedy) {
    const struct problem *problem = search->problem;
    if (remedy->kind != REMEDY_SKILL)
        return NULL;
    int home = home_of(problem, remedy_learner(problem, remedy->of));
    for (int i = 0; i < search->remedies->list.n; i++) {
        struct remedy *other = &search->remedies->list.at[i];
        if (other->kind == REMEDY_SKILL &&
            remedy_skill(problem, other->of) ==
                remedy_skill(problem, remedy->of) &&
            home_of(problem, remedy_learner(problem, other->of)) == home)
            return other;
    }
    return NULL;
}

static void try_subject(struct search *search, enum remedy_kind kind, int of) {
    struct remedies *remedies = search->remedies;
    struct remedy remedy = {
        .kind = kind,
        .of = of,
        .amount = remedy_most(search->problem, kind, of),
    };
    struct remedy *rival = rival_of(search, &remedy);
    if (!remedy.amount || solve_is_interrupted())
        return;
    if (search->watch.tell)
        search->watch.tell(search->watch.context, remedies->tried,
                           search->n_to_try);
    remedies->tried++;
    if (rival && !rival->left)
        return;
    remedy.left = try_remedy(search, &remedy);
    if (remedy.left >= (rival ? rival->left : remedies->before))
        return;
    if (rival) {
        *rival = remedy;
        return;
    }
    lessen(search, &remedy);
    VEC_PUSH(&remedies->list, remedy);
}

static bool serves_alike(const struct problem *problem, int a, int b) {
    const struct inspector *x = &problem->inspectors[a];
    const struct inspector *y = &problem->inspectors[b];
    bool is_alike = x->sections.count == y->sections.count &&
                    x->skills.count == y->skills.count;
    for (int i = 0; is_alike && i < x->sections.count; i++)
        is_alike =
            span_has(problem, y->sections, span_at(problem, x->sections, i));
    for (int i = 0; is_alike && i < x->skills.count; i++)
        is_alike = span_has(problem, y->skills, span_at(problem, x->skills, i));
    return is_alike;
}

/* One officer stands for all who serve the same sections with the same
 * skills. */
static int first_alike(const struct problem *problem, int inspector) {
    int first = 0;
    while (!serves_alike(problem, first, inspector))
        first++;
    return first;
}

static int count_subjects(const struct problem *problem,
                          enum remedy_subject subject) {
    const int n[] = {
        [OF_TASK] = problem->n_tasks,
        [OF_OFFICER] = problem->n_inspectors,
        [OF_SKILL] = problem->n_inspectors * problem->skills.n,
        [OF_SECTION] = problem->sections.n,
        [OF_PLAN] = 1,
    };
    return n[subject];
}

static void mark_task(struct search *search, int t) {
    const struct problem *problem = search->problem;
    const struct task *task = &problem->tasks[t];
    search->is_of[OF_TASK][t] = true;
    search->is_of[OF_PLAN][0] = true;
    for (int i = 0; i < problem->n_inspectors; i++) {
        if (!task_is_served_by(problem, task, i))
            continue;
        search->is_of[OF_OFFICER][first_alike(problem, i)] = true;
        search->is_of[OF_SECTION][home_of(problem, i)] = true;
        for (int k = 0; k < task->skills.count; k++)
            search->is_of[OF_SKILL][remedy_of_skill(
                problem, i, span_at(problem, task->skills, k))] = true;
    }
    search->is_of[OF_SECTION][task_lead(problem, task)] = true;
}

static void mark_subjects(struct search *search) {
    const struct problem *problem = search->problem;
    struct arena *arena = &search->arena;
    search->is_of[OF_TASK] = ARENA_NEW(arena, bool, problem->n_tasks);
    search->is_of[OF_OFFICER] = ARENA_NEW(arena, bool, problem->n_inspectors);
    search->is_of[OF_SKILL] =
        ARENA_NEW(arena, bool, count_subjects(problem, OF_SKILL));
    search->is_of[OF_SECTION] = ARENA_NEW(arena, bool, problem->sections.n);
    search->is_of[OF_PLAN] = ARENA_NEW(arena, bool, 1);
    for (int v = 0; v < search->plan->n_visits; v++)
        if (!plan_has(search->plan, v))
            mark_task(search, search->demand->visits[v].task);
    for (int i = 0; i < search->demand->n_lacks; i++)
        search->is_of[OF_TASK][search->demand->lacks[i].task] = true;
}

typedef void subject_visitor(struct search *search, enum remedy_kind kind,
                             int of);

static void count_subject(struct search *search, enum remedy_kind kind,
                          int of) {
    search->n_to_try += remedy_most(search->problem, kind, of) > 0;
}

static void visit_subjects(struct search *search, subject_visitor *visit) {
    for (enum remedy_kind kind = 0; kind < N_REMEDIES; kind++) {
        enum remedy_subject subject = remedy_subject(kind);
        for (int of = 0; of < count_subjects(search->problem, subject); of++)
            if (search->is_of[subject][of])
                visit(search, kind, of);
    }
}

/* What leaves the least comes first; then the order of the table. */
static int remedy_compare(const void *a, const void *b) {
    const struct remedy *x = a;
    const struct remedy *y = b;
    if (x->left != y->left)
        return x->left < y->left ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->amount != y->amount)
        return x->amount < y->amount ? -1 : 1;
    return (x->of > y->of) - (x->of < y->of);
}

void remedies_find(struct remedies *remedies, const struct problem *problem,
                   const struct demand *demand, const struct plan *plan,
                   const struct options *options, struct remedies_watch watch) {
    memset(remedies, 0, sizeof *remedies);
    remedies->before = count_left(plan, demand);
    struct search search = {
        .remedies = remedies,
        .problem = problem,
        .demand = demand,
        .plan = plan,
        .options = options,
        .watch = watch,
    };
    mark_subjects(&search);
    visit_subjects(&search, count_subject);
    visit_subjects(&search, try_subject);
    if (remedies->list.n)
        qsort(remedies->list.at, (size_t)remedies->list.n,
              sizeof *remedies->list.at, remedy_compare);
    arena_release(&search.arena);
}

void remedies_release(struct remedies *remedies) {
    VEC_RELEASE(&remedies->list);
}
