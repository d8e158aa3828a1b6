#include "solver/classes.h"

#include "model/base/vec.h"
#include "model/demand.h"
#include "model/problem.h"
#include "solver/flow.h"
#include "solver/supply.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

typedef VEC(int) int_list;

struct builder {
    struct arena *arena;
    const struct problem *problem;
    const struct supply *supply;
    struct intern sets;
    struct intern classes;
    int *recuser_first; // [n_enterprises + 1] into recuser
    int *recuser;       // inspectors
    bool *is_recused;   // [n_inspectors] from the enterprise at work
    int *cached;        // [n_tasks * (n_counties + 1)] class + 1
};

/* Who is recused from each enterprise: the inspectors' lists turned round. */
static void list_recusers(struct builder *b) {
    const struct problem *problem = b->problem;
    int n = problem->n_enterprises;
    b->recuser_first = ARENA_NEW(b->arena, int, n + 2);
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct span recused = problem->inspectors[i].recused;
        for (int j = 0; j < recused.count; j++)
            b->recuser_first[span_at(problem, recused, j) + 2]++;
    }
    for (int e = 0; e < n; e++)
        b->recuser_first[e + 2] += b->recuser_first[e + 1];
    b->recuser = ARENA_NEW(b->arena, int, b->recuser_first[n + 1]);
    for (int i = 0; i < problem->n_inspectors; i++) {
        struct span recused = problem->inspectors[i].recused;
        for (int j = 0; j < recused.count; j++)
            b->recuser[b->recuser_first[span_at(problem, recused, j) + 1]++] =
                i;
    }
}

static void mark_recusers(struct builder *b, int enterprise, bool is_recused) {
    for (int i = b->recuser_first[enterprise];
         i < b->recuser_first[enterprise + 1]; i++)
        b->is_recused[b->recuser[i]] = is_recused;
}

static bool serves(const struct problem *problem, int inspector,
                   struct span sections) {
    for (int i = 0; i < sections.count; i++)
        if (span_has(problem, problem->inspectors[inspector].sections,
                     span_at(problem, sections, i)))
            return true;
    return false;
}

static bool serves_task(const struct problem *problem, int inspector,
                        const struct task *task) {
    for (int g = 0; g < task->n_groups; g++)
        if (serves(problem, inspector, task->groups[g]))
            return true;
    return false;
}

/* Are there so many days on end that the inspector could be away on? */
static bool has_stretch(const struct supply *supply, int inspector,
                        int length) {
    for (int d = 0; d + length <= supply->problem->n_days; d++)
        if (inspector_is_free(supply, inspector, d, length))
            return true;
    return false;
}

/* May the inspector go to the enterprise, whose recusers are marked, for the
 * task, whatever the seat?  Who
 * has no time for visits of several days is left out: these share no trip, so
 * their seats need not be those of other tasks. */
static bool may_go(const struct builder *b, int inspector,
                   const struct task *task, int enterprise) {
    const struct problem *problem = b->problem;
    if (problem->inspectors[inspector].is_gone ||
        !serves_task(problem, inspector, task))
        return false;
    int length = task_length(task);
    if (length > 1 && !has_stretch(b->supply, inspector, length))
        return false;
    int home = problem->inspectors[inspector].county;
    if (task->away && home != NONE &&
        home == problem->enterprises[enterprise].county)
        return false;
    return !b->is_recused[inspector];
}

/* What a seat asks beyond may_go: one of the sections, or a skill, or nothing
 * (both NONE). */
struct wish {
    int group;
    int skill;
};

static int seat_set(struct builder *b, const struct task *task, int enterprise,
                    struct wish wish) {
    const struct problem *problem = b->problem;
    int_list list = {0};
    for (int i = 0; i < problem->n_inspectors; i++) {
        const struct inspector *inspector = &problem->inspectors[i];
        bool fits = may_go(b, i, task, enterprise);
        if (fits && wish.group != NONE)
            fits = serves(problem, i, task->groups[wish.group]);
        if (fits && wish.skill != NONE)
            fits = span_has(problem, inspector->skills, wish.skill);
        if (fits)
            VEC_PUSH(&list, i);
    }
    int set = intern_add(&b->sets, list.at, (size_t)list.n * sizeof *list.at);
    VEC_RELEASE(&list);
    return set;
}

static void add_need(struct need *needs, int *n, int set, int count) {
    int i = 0;
    while (i < *n && needs[i].set < set)
        i++;
    if (i < *n && needs[i].set == set) {
        needs[i].count += count;
        return;
    }
    memmove(needs + i + 1, needs + i, (size_t)(*n - i) * sizeof *needs);
    needs[i] = (struct need){set, count};
    ++*n;
}

/* The seats of the crew: the places asked for, then the free ones. */
static int list_needs(struct builder *b, const struct task *task,
                      int enterprise, struct need *needs) {
    int n = 0;
    int places = 0;
    for (int g = 0; task->n_groups > 1 && g < task->n_groups; g++, places++)
        add_need(needs, &n,
                 seat_set(b, task, enterprise, (struct wish){g, NONE}), 1);
    for (int i = 0; i < task->skills.count; i++, places++) {
        struct wish wish = {NONE, span_at(b->problem, task->skills, i)};
        add_need(needs, &n, seat_set(b, task, enterprise, wish), 1);
    }
    assert(places <= task->crew);
    if (places < task->crew)
        add_need(needs, &n,
                 seat_set(b, task, enterprise, (struct wish){NONE, NONE}),
                 task->crew - places);
    return n;
}

static int make_class(struct builder *b, const struct task *task,
                      int enterprise) {
    struct need *needs = ARENA_NEW(b->arena, struct need, task->crew + 1);
    mark_recusers(b, enterprise, true);
    int n_needs = list_needs(b, task, enterprise, needs);
    mark_recusers(b, enterprise, false);
    bool paired = task->half_days == 1;
    int head[] = {
        task_lead(b->problem, task),
        task->crew,
        task_length(task),
        paired,
        paired ? b->problem->enterprises[enterprise].county : NONE,
        n_needs,
    };
    int_list key = {0};
    for (size_t i = 0; i < sizeof head / sizeof *head; i++)
        VEC_PUSH(&key, head[i]);
    for (int i = 0; i < n_needs; i++) {
        VEC_PUSH(&key, needs[i].set);
        VEC_PUSH(&key, needs[i].count);
    }
    int class = intern_add(&b->classes, key.at, (size_t)key.n * sizeof *key.at);
    VEC_RELEASE(&key);
    return class;
}

static int class_of(struct builder *b, const struct visit *visit) {
    int e = visit->enterprise;
    const struct task *task = &b->problem->tasks[visit->task];
    if (b->recuser_first[e] < b->recuser_first[e + 1])
        return make_class(b, task, e);
    int *cached = &b->cached[visit->task * (b->problem->counties.n + 1) +
                             b->problem->enterprises[e].county + 1];
    if (!*cached)
        *cached = make_class(b, task, e) + 1;
    return *cached - 1;
}

static struct trip_class class_from_key(struct arena *arena, const int *key) {
    struct trip_class class = {
        .lead = key[0],
        .crew = key[1],
        .length = key[2],
        .paired = key[3],
        .n_needs = key[5],
    };
    class.needs = ARENA_NEW(arena, struct need, class.n_needs);
    for (int i = 0; i < class.n_needs; i++)
        class.needs[i] = (struct need){key[6 + 2 * i], key[7 + 2 * i]};
    return class;
}

static bool sets_meet(const struct officers *a, const struct officers *b) {
    int i = 0;
    int j = 0;
    while (i < a->n && j < b->n) {
        if (a->inspector[i] == b->inspector[j])
            return true;
        if (a->inspector[i] < b->inspector[j])
            i++;
        else
            j++;
    }
    return false;
}

bool classes_share_officers(const struct classes *classes, int a, int b) {
    const struct trip_class *x = &classes->at[a];
    const struct trip_class *y = &classes->at[b];
    for (int i = 0; i < x->n_needs; i++)
        for (int j = 0; j < y->n_needs; j++)
            if (sets_meet(&classes->sets[x->needs[i].set],
                          &classes->sets[y->needs[j].set]))
                return true;
    return false;
}

static bool officers_have(const struct officers *set, int inspector) {
    for (int i = 0; i < set->n; i++)
        if (set->inspector[i] == inspector)
            return true;
    return false;
}

/* Seats the first of the crew and those behind him on what is left. */
static bool can_seat(const struct classes *classes,
                     const struct trip_class *class, const int *crew, int n,
                     int *left) {
    bool fits = !n;
    for (int i = 0; n && !fits && i < class->n_needs; i++) {
        if (!left[i] ||
            !officers_have(&classes->sets[class->needs[i].set], *crew))
            continue;
        left[i]--;
        fits = can_seat(classes, class, crew + 1, n - 1, left);
        left[i]++;
    }
    return fits;
}

bool class_seats_crew(const struct classes *classes, int class, const int *crew,
                      int n) {
    const struct trip_class *at = &classes->at[class];
    int *left = stop_calloc((size_t)at->n_needs, sizeof *left);
    for (int i = 0; i < at->n_needs; i++)
        left[i] = at->needs[i].count;
    bool fits = can_seat(classes, at, crew, n, left);
    free(left);
    return fits;
}

/* The network of one class on one day: needs to officers to the sink. */
struct day_flow {
    struct flow flow;
    int source;
    int sink;
    int *officer;  // [n_inspectors] node, 0 if not made yet
    int *need_arc; // [n_needs]
};

static void day_flow_need(struct day_flow *net, const struct officers *set,
                          const struct supply *supply, struct range days) {
    int node = flow_target(&net->flow, flow_arc(&net->flow, net->source,
                                                flow_node(&net->flow), 0));
    for (int j = 0; j < set->n; j++) {
        int who = set->inspector[j];
        if (!inspector_is_free(supply, who, days.first, days.end - days.first))
            continue;
        if (!net->officer[who]) {
            net->officer[who] = flow_node(&net->flow);
            flow_arc(&net->flow, net->officer[who], net->sink, 1);
        }
        flow_arc(&net->flow, node, net->officer[who], 1);
    }
}

static void day_flow_init(struct day_flow *net, const struct trip_class *class,
                          const struct classes *classes,
                          const struct supply *supply, int start) {
    flow_init(&net->flow);
    net->source = flow_node(&net->flow);
    net->sink = flow_node(&net->flow);
    net->officer = stop_calloc((size_t)supply->problem->n_inspectors,
                               sizeof *net->officer);
    net->need_arc = stop_calloc((size_t) class->n_needs, sizeof *net->need_arc);
    struct range days = {start, start + class->length};
    for (int i = 0; i < class->n_needs; i++) {
        net->need_arc[i] = net->flow.edges.n / 2;
        day_flow_need(net, &classes->sets[class->needs[i].set], supply, days);
    }
}

static void day_flow_release(struct day_flow *net) {
    free(net->need_arc);
    free(net->officer);
    flow_release(&net->flow);
}

int class_trips_on(const struct trip_class *class,
                   const struct classes *classes, const struct supply *supply,
                   int start, int most) {
    struct day_flow net;
    day_flow_init(&net, class, classes, supply, start);
    int trips = 0;
    int64_t seated = 0;
    while (trips < most) {
        for (int i = 0; i < class->n_needs; i++)
            flow_widen(&net.flow, net.need_arc[i], class->needs[i].count);
        seated += flow_max(&net.flow, net.source, net.sink);
        if (seated < (int64_t) class->crew * (trips + 1))
            break;
        trips++;
    }
    day_flow_release(&net);
    return trips;
}

int class_seats_on(const struct trip_class *class,
                   const struct classes *classes, const struct supply *supply,
                   int start) {
    struct day_flow net;
    day_flow_init(&net, class, classes, supply, start);
    for (int i = 0; i < class->n_needs; i++)
        flow_widen(&net.flow, net.need_arc[i], class->needs[i].count);
    int seats = (int)flow_max(&net.flow, net.source, net.sink);
    day_flow_release(&net);
    return seats;
}

/* Marks who of the class is free from the day on, set by set. */
static void mark_free(const struct trip_class *class,
                      const struct classes *classes,
                      const struct supply *supply, int start, bool *is_free) {
    int n = 0;
    for (int i = 0; i < class->n_needs; i++) {
        const struct officers *set = &classes->sets[class->needs[i].set];
        for (int j = 0; j < set->n; j++)
            is_free[n++] = inspector_is_free(supply, set->inspector[j], start,
                                             class->length);
    }
}

static size_t count_marks(const struct trip_class *class,
                          const struct classes *classes) {
    size_t n = 0;
    for (int i = 0; i < class->n_needs; i++)
        n += (size_t)classes->sets[class->needs[i].set].n;
    return n;
}

/* Most days are like the day before: nobody leaves and nobody comes back. */
static void find_crewable(struct classes *classes, struct trip_class *class,
                          const struct supply *supply) {
    size_t n = count_marks(class, classes);
    bool *before = stop_calloc(n, sizeof *before);
    bool *now = stop_calloc(n, sizeof *now);
    bool crewable = false;
    for (int d = 0; d + class->length <= supply->problem->n_days; d++) {
        mark_free(class, classes, supply, d, now);
        if (!d || memcmp(before, now, n * sizeof *now) != 0)
            crewable = class_trips_on(class, classes, supply, d, 1);
        if (crewable)
            dayset_add(&class->crewable, d);
        memcpy(before, now, n * sizeof *now);
    }
    free(before);
    free(now);
}

static void copy_sets(struct classes *classes, struct builder *b) {
    classes->n_sets = b->sets.n;
    classes->sets = ARENA_NEW(b->arena, struct officers, b->sets.n);
    for (int i = 0; i < b->sets.n; i++) {
        const struct intern_entry *entry = &b->sets.entry[i];
        classes->sets[i] =
            (struct officers){entry->bytes, (int)(entry->n / sizeof(int))};
    }
}

void classes_init(struct classes *classes, struct arena *arena,
                  const struct supply *supply) {
    const struct problem *problem = supply->problem;
    const struct demand *demand = supply->demand;
    struct builder b = {.arena = arena, .problem = problem, .supply = supply};
    intern_init(&b.sets, arena);
    intern_init(&b.classes, arena);
    list_recusers(&b);
    b.is_recused = ARENA_NEW(arena, bool, problem->n_inspectors);
    b.cached =
        ARENA_NEW(arena, int, problem->n_tasks *(problem->counties.n + 1));
    classes->of_visit = ARENA_NEW(arena, int, demand->n_visits);
    for (int v = 0; v < demand->n_visits; v++)
        classes->of_visit[v] = class_of(&b, &demand->visits[v]);
    copy_sets(classes, &b);
    classes->n = b.classes.n;
    classes->at = ARENA_NEW(arena, struct trip_class, classes->n);
    for (int c = 0; c < classes->n; c++) {
        classes->at[c] = class_from_key(arena, b.classes.entry[c].bytes);
        find_crewable(classes, &classes->at[c], supply);
    }
    intern_release(&b.sets);
    intern_release(&b.classes);
}
