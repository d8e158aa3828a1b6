#include "model/problem.h"

#include "model/base/stop.h"
#include "model/target.h"

#include <stdlib.h>
#include <string.h>

void problem_init(struct problem *problem) {
    memset(problem, 0, sizeof *problem);
    struct names *names[] = {&problem->sections, &problem->counties,
                             &problem->skills, &problem->values,
                             &problem->columns};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        names_init(names[i], &problem->arena);
}

void problem_release(struct problem *problem) {
    names_release(&problem->sections);
    names_release(&problem->counties);
    names_release(&problem->skills);
    names_release(&problem->values);
    names_release(&problem->columns);
    VEC_RELEASE(&problem->index);
    arena_release(&problem->arena);
    problem_init(problem);
}

int span_at(const struct problem *problem, struct span span, int i) {
    return problem->index.at[span.first + i];
}

bool span_has(const struct problem *problem, struct span span, int index) {
    for (int i = 0; i < span.count; i++)
        if (span_at(problem, span, i) == index)
            return true;
    return false;
}

int task_lead(const struct problem *problem, const struct task *task) {
    return span_at(problem, task->groups[0], 0);
}

int task_length(const struct task *task) {
    return (task->half_days + 1) / 2;
}

int enterprise_cap(const struct problem *problem, int enterprise) {
    int least = NONE;
    for (int i = 0; i < problem->n_caps; i++) {
        const struct cap *cap = &problem->caps[i];
        if (least != NONE && cap->limit >= least)
            continue;
        if (target_matches(problem, &cap->target, enterprise))
            least = cap->limit;
    }
    return least;
}

void enterprise_caps(const struct problem *problem, int *cap) {
    int *list = stop_calloc((size_t)problem->n_enterprises, sizeof *list);
    for (int e = 0; e < problem->n_enterprises; e++)
        cap[e] = NONE;
    for (int i = 0; i < problem->n_caps; i++) {
        int limit = problem->caps[i].limit;
        int n = target_list(problem, &problem->caps[i].target, list);
        for (int j = 0; j < n; j++)
            if (cap[list[j]] == NONE || limit < cap[list[j]])
                cap[list[j]] = limit;
    }
    free(list);
}

bool task_is_capped(const struct task *task) {
    return task->counted && !*task->approval;
}

bool task_crosses_authority(const struct problem *problem,
                            const struct task *task) {
    if (task->kind == KIND_JOINT || task->kind == KIND_CROSS)
        return true;
    return task->after != NONE &&
           task_crosses_authority(problem, &problem->tasks[task->after]);
}

int section_budget_half_days(const struct problem *problem, int section) {
    int officers = 0;
    for (int i = 0; i < problem->n_inspectors; i++)
        officers +=
            !problem->inspectors[i].is_gone &&
            span_at(problem, problem->inspectors[i].sections, 0) == section;
    const struct section *work = &problem->section[section];
    return 2 * problem->statutory_days * officers - work->other_work_half_days -
           work->office_work_half_days;
}
