/*
 * lottery.c - the draws of the demand (spec section 5).
 */
#include "model/asking.h"
#include "model/problem.h"

#include <assert.h>

#define MILLION 1000000

static enum draw_status standing_of(const struct asking *asking,
                                    const struct turn *turn, int enterprise) {
    const struct problem *problem = asking->problem;
    if (problem->enterprises[enterprise].other_authority)
        return DRAW_OTHER_AUTHORITY;
    struct dayset starts =
        admissible_starts(problem, turn->task, enterprise, turn->window);
    if (dayset_is_empty(&starts))
        return DRAW_NO_DAY;
    int cap = asking->cap[enterprise];
    bool is_full = cap != NONE && asking->used[enterprise] >= cap;
    if (is_full && task_is_capped(&problem->tasks[turn->task]))
        return DRAW_CAP_USED;
    return DRAW_RESERVE;
}

/* How many the task wants of the n matches. */
static int count_asked(const struct asking *asking, const struct task *task,
                       int n) {
    if (!task->share_ppm)
        return task->count;
    int64_t own = 0;
    for (int i = 0; i < n; i++)
        own += !asking->problem->enterprises[asking->list[i]].other_authority;
    return (int)((own * task->share_ppm + MILLION - 1) / MILLION);
}

/* Gives each of the n matches its ticket: candidates first, then the others,
 * both in the order of the file. */
static void hand_out(struct asking *asking, const struct turn *turn,
                     struct draw *draw, const bool *drawn_before) {
    const struct problem *problem = asking->problem;
    const char *task = problem->tasks[turn->task].id;
    int n = draw->n_tickets;
    struct ticket *others = ARENA_NEW(&asking->arena, struct ticket, n);
    int n_others = 0;
    for (int i = 0; i < n; i++) {
        int e = asking->list[i];
        struct ticket ticket = {.enterprise = e,
                                .status = standing_of(asking, turn, e)};
        if (ticket.status != DRAW_RESERVE) {
            others[n_others++] = ticket;
            continue;
        }
        ticket.drawn_before = drawn_before[e];
        ticket_fill(&ticket, problem, task, turn->period.label);
        draw->tickets[draw->n_candidates++] = ticket;
    }
    for (int i = 0; i < n_others; i++)
        draw->tickets[draw->n_candidates + i] = others[i];
}

/* Asks for what was drawn and lists what is lacking. */
static void ask_drawn(struct asking *asking, const struct turn *turn,
                      const struct draw *draw, bool *drawn_before) {
    int n_drawn =
        draw->asked < draw->n_candidates ? draw->asked : draw->n_candidates;
    for (int i = 0; i < n_drawn; i++) {
        assert(draw->tickets[i].status == DRAW_DRAWN);
        ask_visit(asking, turn, draw->tickets[i].enterprise, 1);
        drawn_before[draw->tickets[i].enterprise] = true;
    }
    for (int k = 1; k <= draw->asked - n_drawn; k++) {
        const char *id = arena_print(&asking->demand->arena, "%s/-/%s/%d",
                                     asking->problem->tasks[turn->task].id,
                                     turn->period.label, k);
        VEC_PUSH(&asking->lacks,
                 ((struct lack){id, turn->task, turn->number, k}));
    }
}

void ask_draw(struct asking *asking, const struct turn *turn, int n,
              bool *drawn_before) {
    const struct problem *problem = asking->problem;
    const struct task *task = &problem->tasks[turn->task];
    struct draw draw = {
        .task = turn->task,
        .period = turn->number,
        .asked = count_asked(asking, task, n),
        .tickets = ARENA_NEW(&asking->demand->arena, struct ticket, n),
        .n_tickets = n,
    };
    hand_out(asking, turn, &draw, drawn_before);
    draw_rank(&draw, problem);
    ask_drawn(asking, turn, &draw, drawn_before);
    VEC_PUSH(&asking->draws, draw);
}
