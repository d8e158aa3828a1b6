#include "solver/crew_places.h"

#include "model/demand.h"
#include "model/problem.h"
#include "model/seats.h"
#include "solver/folding.h"

struct candidate_crew {
    const struct folding *folding;
    const struct visit *visit;
    const struct task *task;
};

/* May the inspector go there at all, whatever the place? */
static bool may_go(const struct candidate_crew *crew, int inspector) {
    const struct problem *problem = crew->folding->problem;
    int e = crew->visit->enterprise;
    if (!task_is_served_by(problem, crew->task, inspector) ||
        span_has(problem, problem->inspectors[inspector].recused, e))
        return false;
    return !crew->task->away || !inspector_is_local(problem, inspector, e);
}

static int count_able(const struct candidate_crew *crew, struct seat seat) {
    const struct problem *problem = crew->folding->problem;
    int n = 0;
    for (int i = 0; i < problem->n_inspectors; i++)
        n += may_go(crew, i) && seat_is_for(problem, crew->task, seat, i);
    return n;
}

static int count_serving(const struct candidate_crew *crew) {
    const struct problem *problem = crew->folding->problem;
    int n = 0;
    for (int i = 0; i < problem->n_inspectors; i++)
        n += task_is_served_by(problem, crew->task, i);
    return n;
}

static const char *place_name(const struct candidate_crew *crew,
                              struct seat seat) {
    const struct problem *problem = crew->folding->problem;
    if (seat.skill != NONE)
        return problem->skills.text[seat.skill];
    return seat.sections.count
               ? problem->sections.text[span_at(problem, seat.sections, 0)]
               : "";
}

/* The place with the fewest who may fill it; a free seat without places. */
static struct seat scarcest_place(const struct candidate_crew *crew) {
    struct seat scarcest = {{0, 0}, NONE};
    int least = count_able(crew, scarcest);
    for (int i = 0; i < task_count_places(crew->task); i++) {
        struct seat seat = task_place_at(crew->folding->problem, crew->task, i);
        if (count_able(crew, seat) < least) {
            least = count_able(crew, seat);
            scarcest = seat;
        }
    }
    return scarcest;
}

/* The most who may go and are there from one of the days on, whatever the
 * place. */
static int most_present(const struct candidate_crew *crew,
                        const struct dayset *days) {
    const struct problem *problem = crew->folding->problem;
    int most = 0;
    for (int d = dayset_next(days, 0); d >= 0; d = dayset_next(days, d + 1)) {
        int present = 0;
        for (int i = 0; i < problem->n_inspectors; i++)
            present += may_go(crew, i) &&
                       inspector_is_free(&crew->folding->supply, i, d,
                                         task_length(crew->task));
        most = present > most ? present : most;
    }
    return most;
}

/* The most seats that can be filled on one of the days, which have no crew. */
static int most_filled(const struct candidate_crew *crew,
                       const struct dayset *days) {
    const struct folding *folding = crew->folding;
    const struct trip_class *class = folding_class(
        folding,
        folding->classes.of_visit[crew->visit - folding->demand->visits]);
    int most = 0;
    for (int d = dayset_next(days, 0); d >= 0 && most < class->crew - 1;
         d = dayset_next(days, d + 1)) {
        int seats =
            class_seats_on(class, &folding->classes, &folding->supply, d);
        most = seats > most ? seats : most;
    }
    return most;
}

static const char *list_places(const struct candidate_crew *crew,
                               struct arena *arena) {
    const char *text = "";
    for (int i = 0; i < task_count_places(crew->task); i++) {
        struct seat seat = task_place_at(crew->folding->problem, crew->task, i);
        text = arena_print(arena, "%s%s%s", text, *text ? ";" : "",
                           place_name(crew, seat));
    }
    return text;
}

struct fact places_reason(const struct folding *folding, int visit,
                          const struct dayset *days, struct arena *arena,
                          int *lack) {
    const struct visit *at = &folding->demand->visits[visit];
    const struct problem *problem = folding->problem;
    struct candidate_crew crew = {folding, at, &problem->tasks[at->task]};
    const struct trip_class *class =
        folding_class(folding, folding->classes.of_visit[visit]);
    struct dayset crewable = dayset_meet(*days, class->crewable);
    *lack = 0;
    if (!dayset_is_empty(&crewable))
        return (struct fact){.message = MESSAGE_NOTHING};
    struct seat place = scarcest_place(&crew);
    const char *enterprise = problem->enterprises[at->enterprise].name;
    int filled = most_filled(&crew, days);
    *lack = class->crew - filled;
    if (!count_able(&crew, place))
        return (struct fact){
            MESSAGE_REASON_NO_OFFICER,
            {place_name(&crew, place), crew.task->sections_text, enterprise},
            {count_serving(&crew), *lack}};
    int able = count_able(&crew, (struct seat){{0, 0}, NONE});
    int present = most_present(&crew, days);
    if (present == filled)
        return (struct fact){MESSAGE_REASON_CREW_SHORT,
                             {crew.task->sections_text, enterprise},
                             {class->crew, able, present}};
    return (struct fact){MESSAGE_REASON_PLACES_SHORT,
                         {list_places(&crew, arena), enterprise},
                         {class->crew, able, filled}};
}
