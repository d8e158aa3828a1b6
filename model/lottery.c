/*
 * lottery.c - the draws of the demand (spec section 5).
 */
#include "model/asking.h"
#include "model/baseline.h"
#include "model/problem.h"

#include <assert.h>
#include <string.h>

#define MILLION 1000000

static enum draw_status standing_of(const struct asking *asking,
                                    const struct turn *turn, int enterprise,
                                    const struct baseline_row *row) {
    const struct problem *problem = asking->problem;
    if (row && row_is_held(asking->demand->baseline, row))
        return DRAW_RESERVE;
    if (row && row->status == STATUS_CANCELLED)
        return DRAW_CANCELLED;
    if (problem->enterprises[enterprise].other_authority)
        return DRAW_OTHER_AUTHORITY;
    struct dayset starts = asking_starts(asking, turn, enterprise);
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

static enum draw_kept kept_as(const struct asking *asking,
                              const struct baseline_row *row) {
    if (!row)
        return KEPT_NOT;
    return row_is_held(asking->demand->baseline, row) ? KEPT_HELD : KEPT_DRAWN;
}

/* Adds those to the n matches whom the baseline has drawn and visited, or
 * locked, in this turn though they match no more; returns how many there are
 * then. */
static int list_held(struct asking *asking, const struct turn *turn, int n) {
    const struct baseline *baseline = asking->demand->baseline;
    if (!baseline)
        return n;
    for (int i = 0; i < n; i++)
        asking->marked[asking->list[i]] = true;
    int n_all = n;
    for (int r = 0; r < baseline->rows.n; r++) {
        const struct baseline_row *row = &baseline->rows.at[r];
        if (!row_is_held(baseline, row) || row->task != turn->task ||
            row->k != 1 || asking->marked[row->enterprise] ||
            strcmp(row->period, turn->period.label) != 0)
            continue;
        asking->list[n_all++] = row->enterprise;
    }
    for (int i = 0; i < n; i++)
        asking->marked[asking->list[i]] = false;
    return n_all;
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
        const struct baseline_row *row = asking_row(asking, turn, e, 1);
        struct ticket ticket = {
            .enterprise = e,
            .status = standing_of(asking, turn, e, row),
        };
        if (ticket.status != DRAW_RESERVE) {
            others[n_others++] = ticket;
            continue;
        }
        ticket.kept = kept_as(asking, row);
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
    int n_drawn = draw_count_drawn(draw);
    for (int i = 0; i < n_drawn; i++) {
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
    int n_all = list_held(asking, turn, n);
    struct draw draw = {
        .task = turn->task,
        .period = turn->number,
        .asked = count_asked(asking, task, n),
        .tickets = ARENA_NEW(&asking->demand->arena, struct ticket, n_all),
        .n_tickets = n_all,
    };
    hand_out(asking, turn, &draw, drawn_before);
    draw_rank(&draw, problem);
    ask_drawn(asking, turn, &draw, drawn_before);
    VEC_PUSH(&asking->draws, draw);
}
