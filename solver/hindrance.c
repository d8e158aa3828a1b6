#include "solver/hindrance.h"

#include "model/demand.h"
#include "model/plan.h"
#include "model/problem.h"
#include "solver/beside.h"
#include "solver/folding.h"

#include <limits.h>

typedef unsigned hindrances; // a bit each

#define BIT(name) (1u << HINDRANCE_##name)

static const struct visit *visit_at(const struct beside *beside, int v) {
    return &beside->folding->demand->visits[v];
}

static const struct task *task_at(const struct beside *beside, int v) {
    return &beside->folding->problem->tasks[visit_at(beside, v)->task];
}

static int last_day(const struct beside *beside, int placed) {
    return beside->plan->start[placed] + task_length(task_at(beside, placed)) -
           1;
}

int days_between(const struct beside *beside, int visit, int d, int placed) {
    int end = last_day(beside, placed);
    int last = d + task_length(task_at(beside, visit)) - 1;
    return d > end ? d - end : beside->plan->start[placed] - last;
}

/* Has the visit one that it follows, placed, and is the day too early or too
 * late after it? */
static bool breaks_gap(const struct beside *beside, int v, int d) {
    int first = visit_at(beside, v)->after;
    if (first == NONE || !plan_has(beside->plan, first))
        return false;
    const struct task *task = task_at(beside, v);
    int gap = d - last_day(beside, first);
    return gap < task->gap_min ||
           (task->gap_max != NONE && gap > task->gap_max);
}

/* Would the start be too early or too late for a placed visit to follow? */
static bool breaks_follower(const struct beside *beside, int v, int d, int u) {
    const struct task *task = task_at(beside, u);
    int gap = beside->plan->start[u] - d - task_length(task_at(beside, v)) + 1;
    return visit_at(beside, u)->after == v &&
           (gap < task->gap_min ||
            (task->gap_max != NONE && gap > task->gap_max));
}

int left_behind(const struct beside *beside, int visit, int d) {
    int e = visit_at(beside, visit)->enterprise;
    for (int u = beside->first_of[e]; u != NONE; u = beside->next_of[u])
        if (breaks_follower(beside, visit, d, u))
            return u;
    return NONE;
}

/* Only the gap speaks between a visit and its follow-up, if it is kept. */
static bool keeps_gap(const struct beside *beside, int v, int d, int u) {
    if (visit_at(beside, v)->after == u)
        return !breaks_gap(beside, v, d);
    return visit_at(beside, u)->after == v && !breaks_follower(beside, v, d, u);
}

int nearest_other(const struct beside *beside, int visit, int d) {
    int e = visit_at(beside, visit)->enterprise;
    int nearest = NONE;
    int fewest = INT_MAX;
    for (int u = beside->first_of[e]; u != NONE; u = beside->next_of[u]) {
        if (keeps_gap(beside, visit, d, u))
            continue;
        int days = days_between(beside, visit, d, u);
        if (days < fewest) {
            fewest = days;
            nearest = u;
        }
    }
    return nearest;
}

static bool breaks_spacing(const struct beside *beside, int v, int d) {
    const struct problem *problem = beside->folding->problem;
    int e = visit_at(beside, v)->enterprise;
    if (!problem->min_gap_days || problem->enterprises[e].class == CLASS_AGENCY)
        return false;
    int other = nearest_other(beside, v, d);
    return other != NONE &&
           days_between(beside, v, d, other) < problem->min_gap_days;
}

static bool breaks_cars(const struct beside *beside, int v, int d) {
    const struct problem *problem = beside->folding->problem;
    const struct task *task = task_at(beside, v);
    int lead = task_lead(problem, task);
    bool is_full = false;
    for (int i = d; i < d + task_length(task); i++) {
        int cars = supply_cars_left(&beside->folding->supply, lead, i);
        is_full |=
            cars != NONE && beside->led[lead * problem->n_days + i] >= cars;
    }
    return is_full && !beside_has_room(beside, v, d);
}

/* What keeps it from every day alike. */
static hindrances hindrances_anyway(const struct beside *beside, int v) {
    const struct problem *problem = beside->folding->problem;
    const struct visit *visit = visit_at(beside, v);
    hindrances found = 0;
    if (visit->after_missing ||
        (visit->after != NONE && !plan_has(beside->plan, visit->after)))
        found |= BIT(FIRST);
    int cap = enterprise_cap(problem, visit->enterprise);
    if (cap != NONE && visit_is_capped(problem, visit) &&
        beside->capped[visit->enterprise] >= cap)
        found |= BIT(CAP);
    return found;
}

/* All but the crew. */
static hindrances hindrances_on(const struct beside *beside, int v, int d) {
    return (breaks_gap(beside, v, d) ? BIT(GAP) : 0) |
           (left_behind(beside, v, d) != NONE ? BIT(FOLLOWER) : 0) |
           (breaks_spacing(beside, v, d) ? BIT(SPACING) : 0) |
           (breaks_cars(beside, v, d) ? BIT(CARS) : 0);
}

static int count_bits(hindrances set) {
    int n = 0;
    for (; set; set &= set - 1)
        n++;
    return n;
}

static int lack_on(struct beside *beside, int v, int d) {
    return beside_has_room(beside, v, d)
               ? 0
               : beside_lack(beside, beside->folding->classes.of_visit[v], d);
}

/* What was found, day by day. */
struct survey {
    hindrances on[DAYSET_DAYS];
    int n_with[1u << N_HINDRANCES]; // days that have just these
    int fewest;
};

static void survey_days(struct survey *survey, const struct beside *beside,
                        int v, const struct nearest *nearest) {
    *survey = (struct survey){.fewest = INT_MAX};
    hindrances anyway = hindrances_anyway(beside, v);
    for (int d = dayset_next(&nearest->days, 0); d >= 0;
         d = dayset_next(&nearest->days, d + 1)) {
        hindrances on = anyway | hindrances_on(beside, v, d);
        survey->on[d] = on;
        survey->n_with[on]++;
        if (count_bits(on) < survey->fewest)
            survey->fewest = count_bits(on);
    }
}

/* Among the days with so many hindrances, one that lacks no crew, and of these
 * one of the commonest; else the one that lacks the fewest. */
static int best_day(struct beside *beside, int v, const struct survey *survey,
                    const struct nearest *nearest, int n_hindrances) {
    int best = NONE;
    int least = INT_MAX;
    int most = 0;
    for (int d = dayset_next(&nearest->days, 0); d >= 0;
         d = dayset_next(&nearest->days, d + 1)) {
        int like = survey->n_with[survey->on[d]];
        if (count_bits(survey->on[d]) != n_hindrances ||
            (!least && like <= most))
            continue;
        int lack = lack_on(beside, v, d);
        if (lack > least || (lack == least && like <= most))
            continue;
        best = d;
        least = lack;
        most = like;
    }
    return best;
}

/* Among the days that lack a crew alone, the one that lacks the fewest, and of
 * these one on which the fewest are on trips. */
static int best_crew_day(struct beside *beside, int v,
                         const struct survey *survey,
                         const struct nearest *nearest) {
    int class = beside->folding->classes.of_visit[v];
    int best = NONE;
    int least = INT_MAX;
    int most_idle = -1;
    for (int d = dayset_next(&nearest->days, 0); d >= 0 && least;
         d = dayset_next(&nearest->days, d + 1)) {
        if (survey->on[d])
            continue;
        int lack = lack_on(beside, v, d);
        int idle = beside_count_idle(beside, class, d);
        if (lack > least || (lack == least && idle <= most_idle))
            continue;
        best = d;
        least = lack;
        most_idle = idle;
    }
    return best;
}

/* A hindrance of its own that is commoner than the lack of a crew, and the
 * only one on the day. */
static int commoner_day(struct beside *beside, int v,
                        const struct survey *survey,
                        const struct nearest *nearest) {
    int found = best_day(beside, v, survey, nearest, 1);
    if (found == NONE || lack_on(beside, v, found) ||
        survey->n_with[survey->on[found]] <= survey->n_with[0])
        return NONE;
    return found;
}

static void count_days(struct nearest *nearest, const struct survey *survey) {
    for (hindrances set = 0; set < 1u << N_HINDRANCES; set++) {
        if (!set)
            nearest->n_by[HINDRANCE_CREW] = survey->n_with[set];
        for (int h = 0; h < HINDRANCE_CREW; h++)
            if (set >> h & 1)
                nearest->n_by[h] += survey->n_with[set];
    }
}

static struct nearest days_to_look_at(const struct beside *beside, int v) {
    const struct folding *folding = beside->folding;
    struct nearest nearest = {.day = NONE, .days = visit_at(beside, v)->starts};
    if (dayset_is_empty(&nearest.days)) {
        int length = task_length(task_at(beside, v));
        nearest.has[HINDRANCE_OWN] = true;
        dayset_add_span(&nearest.days, folding->demand->from,
                        folding->problem->n_days - length + 1);
    }
    nearest.n_days = dayset_count(&nearest.days);
    return nearest;
}

struct nearest nearest_find(struct beside *beside, int visit) {
    struct nearest nearest = days_to_look_at(beside, visit);
    if (!nearest.n_days)
        return nearest;
    struct survey survey;
    survey_days(&survey, beside, visit, &nearest);
    count_days(&nearest, &survey);
    if (!survey.fewest)
        nearest.day = commoner_day(beside, visit, &survey, &nearest);
    if (nearest.day == NONE)
        nearest.day =
            survey.fewest
                ? best_day(beside, visit, &survey, &nearest, survey.fewest)
                : best_crew_day(beside, visit, &survey, &nearest);
    for (int h = 0; h < HINDRANCE_CREW; h++)
        nearest.has[h] |= survey.on[nearest.day] >> h & 1;
    nearest.has[HINDRANCE_CREW] = lack_on(beside, visit, nearest.day) > 0;
    return nearest;
}
