/*
 * backend_glpk.c - branch and cut by GLPK.
 *
 * GLPK aborts the process on a failure of its own.  Its error hook jumps back
 * here instead; the environment of the thread is freed then, as its manual
 * asks, and the program is tried once more without presolve and cuts.
 */
#include "solver/backend.h"

#include "model/base/stop.h"
#include "solver/deadline.h"
#include "solver/ip.h"

#include <assert.h>
#include <math.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <glpk.h>

#define WHOLE_TOLERANCE 1e-5 // how far from whole a value or bound may be
#define TELL_EVERY_S 0.2

struct run {
    struct ip_answer *answer;
    const struct ip *ip;
    const struct deadline *deadline;
    const struct ip_watch *watch;
    double told_s;
    int64_t unit;  // every cost is a multiple of it
    bool is_plain; // without presolve and cuts
    jmp_buf back;
};

static int bound_type(int64_t lower, int64_t upper) {
    if (lower == upper)
        return GLP_FX;
    if (lower == -IP_FREE)
        return upper == IP_FREE ? GLP_FR : GLP_UP;
    return upper == IP_FREE ? GLP_LO : GLP_DB;
}

/* The library rounds its bound up to a whole number; in larger units that is
 * worth more. */
static int64_t cost_unit(const struct ip *ip) {
    int64_t unit = 0;
    for (int c = 0; c < ip->columns.n; c++)
        unit = divisor(unit, ip->columns.at[c].cost);
    return unit ? unit : 1;
}

static void columns_add(glp_prob *prob, const struct ip *ip, int64_t unit) {
    if (ip->columns.n)
        glp_add_cols(prob, ip->columns.n);
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        glp_set_col_kind(prob, c + 1, GLP_IV);
        glp_set_col_bnds(prob, c + 1, bound_type(column->lower, column->upper),
                         (double)column->lower, (double)column->upper);
        int64_t cost = column->cost / unit;
        glp_set_obj_coef(prob, c + 1, (double)cost);
    }
}

static void rows_add(glp_prob *prob, const struct ip *ip) {
    if (ip->rows.n)
        glp_add_rows(prob, ip->rows.n);
    int *index = stop_calloc((size_t)ip->columns.n + 1, sizeof *index);
    double *value = stop_calloc((size_t)ip->columns.n + 1, sizeof *value);
    for (int r = 0; r < ip->rows.n; r++) {
        const struct ip_row *row = &ip->rows.at[r];
        glp_set_row_bnds(prob, r + 1, bound_type(row->lower, row->upper),
                         (double)row->lower, (double)row->upper);
        int n = 0;
        for (int i = row->entry_first; i < ip_row_end(ip, r); i++) {
            index[++n] = ip->entries.at[i].column + 1;
            value[n] = (double)ip->entries.at[i].coefficient;
        }
        glp_set_mat_row(prob, r + 1, n, index, value);
    }
    free(index);
    free(value);
}

/* A bound that is whole but for rounding errors counts as whole. */
static int64_t bound_up(double bound, int64_t unit) {
    if (bound < -1e15 || bound > 1e15)
        return INT64_MIN;
    return (int64_t)ceil(bound - WHOLE_TOLERANCE) * unit;
}

static void watch_tree(glp_tree *tree, void *context) {
    struct run *run = context;
    int nodes;
    glp_ios_tree_size(tree, NULL, NULL, &nodes);
    run->answer->nodes = nodes;
    int best = glp_ios_best_node(tree);
    if (best)
        run->answer->bound =
            bound_up(glp_ios_node_bound(tree, best), run->unit);
    if (deadline_is_over(run->deadline))
        glp_ios_terminate(tree);
    double now = deadline_elapsed(run->deadline);
    if (!run->watch || now < run->told_s + TELL_EVERY_S)
        return;
    run->told_s = now;
    struct ip_answer sofar = {.bound = run->answer->bound};
    glp_prob *prob = glp_ios_get_prob(tree);
    sofar.has_solution = glp_mip_status(prob) == GLP_FEAS;
    if (sofar.has_solution)
        sofar.value = llround(glp_mip_obj_val(prob)) * run->unit;
    run->watch->tell(run->watch->context, &sofar);
}

static void parameters_fill(glp_iocp *how, struct run *run) {
    glp_init_iocp(how);
    how->msg_lev = GLP_MSG_OFF;
    how->presolve = run->is_plain ? GLP_OFF : GLP_ON;
    how->gmi_cuts = run->is_plain ? GLP_OFF : GLP_ON;
    how->mir_cuts = run->is_plain ? GLP_OFF : GLP_ON;
    how->br_tech = GLP_BR_PCH;
    how->bt_tech = GLP_BT_BLB;
    how->cb_func = watch_tree;
    how->cb_info = run;
    double left_ms = 1000 * deadline_left(run->deadline);
    how->tm_lim = left_ms < 1e9 ? (int)left_ms : INT32_MAX;
}

/* Rounds the values; a solution that does not hold in whole numbers is none. */
static bool solution_take(struct run *run, glp_prob *prob) {
    for (int c = 0; c < run->ip->columns.n; c++)
        run->answer->x[c] = llround(glp_mip_col_val(prob, c + 1));
    if (!ip_is_solution(run->ip, run->answer->x))
        return false;
    run->answer->has_solution = true;
    run->answer->value = ip_cost(run->ip, run->answer->x);
    return true;
}

/* False if the library gave an answer that does not hold. */
static bool answer_take(struct run *run, glp_prob *prob, int failure) {
    struct ip_answer *answer = run->answer;
    int status = glp_mip_status(prob);
    if (failure == GLP_ENOPFS || failure == GLP_ENODFS ||
        (!failure && status == GLP_NOFEAS)) {
        answer->status = IP_INFEASIBLE;
        return true;
    }
    bool is_whole = (status == GLP_OPT || status == GLP_FEAS)
                        ? solution_take(run, prob)
                        : true;
    if (!failure && status == GLP_OPT && is_whole) {
        answer->status = IP_OPTIMAL;
        answer->bound = answer->value;
        return true;
    }
    answer->status = IP_STOPPED;
    return is_whole && (failure == GLP_ETMLIM || failure == GLP_ESTOP);
}

/* Without presolve, branch and bound starts from an optimal basis. */
static int relaxation_solve(glp_prob *prob) {
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.presolve = GLP_ON;
    return glp_simplex(prob, &how);
}

static bool program_solve(struct run *run, glp_prob *prob) {
    glp_set_obj_dir(prob, GLP_MIN);
    columns_add(prob, run->ip, run->unit);
    rows_add(prob, run->ip);
    int failure = run->is_plain ? relaxation_solve(prob) : 0;
    glp_iocp how;
    parameters_fill(&how, run);
    if (!failure)
        failure = glp_intopt(prob, &how);
    return answer_take(run, prob, failure);
}

static void jump_back(void *context) {
    struct run *run = context;
    longjmp(run->back, 1);
}

/* GLPK speaks up before it aborts, whatever it was told. */
static int be_silent(void *context, const char *text) {
    (void)context;
    (void)text;
    return 1;
}

static bool run_once(struct run *run) {
    glp_term_hook(be_silent, NULL);
    if (setjmp(run->back)) {
        glp_free_env();
        return false;
    }
    glp_error_hook(jump_back, run);
    glp_prob *prob = glp_create_prob();
    bool is_sound = program_solve(run, prob);
    glp_delete_prob(prob);
    glp_error_hook(NULL, NULL);
    return is_sound;
}

void backend_solve(struct ip_answer *answer, const struct ip *ip,
                   const struct deadline *deadline,
                   const struct ip_watch *watch) {
    int64_t *x = answer->x;
    struct run run = {.answer = answer,
                      .ip = ip,
                      .deadline = deadline,
                      .watch = watch,
                      .unit = cost_unit(ip)};
    for (int attempt = 0; attempt < 2; attempt++) {
        *answer = (struct ip_answer){.bound = INT64_MIN, .x = x};
        run.is_plain = attempt > 0;
        if (run_once(&run))
            return;
    }
    stop_broken("GLPK failed twice on one program");
}

/* Asks for less than the cost of the solution known. */
static void row_of_less(struct ip *ip, int64_t cost) {
    ip_row(ip, -IP_FREE, cost - cost_unit(ip));
    for (int c = 0; c < ip->columns.n; c++)
        if (ip->columns.at[c].cost)
            ip_put(ip, c, ip->columns.at[c].cost);
    ip_close(ip);
}

void backend_improve(struct ip_answer *answer, struct ip *ip,
                     const struct deadline *deadline,
                     const struct ip_watch *watch) {
    if (ip_cost(ip, answer->x) == ip_least_cost(ip)) {
        answer->status = IP_OPTIMAL;
        answer->has_solution = true;
        answer->value = answer->bound = ip_cost(ip, answer->x);
        return;
    }
    size_t bytes = (size_t)ip->columns.n * sizeof *answer->x;
    int64_t *known = stop_calloc(1, bytes);
    memcpy(known, answer->x, bytes);
    int64_t cost = ip_cost(ip, known);
    row_of_less(ip, cost);
    backend_solve(answer, ip, deadline, watch);
    ip_take_back(ip);
    if (!answer->has_solution) {
        memcpy(answer->x, known, bytes);
        answer->has_solution = true;
        answer->value = cost;
    }
    if (answer->status == IP_INFEASIBLE) {
        answer->status = IP_OPTIMAL;
        answer->bound = cost;
    }
    if (answer->bound > cost)
        answer->bound = cost;
    free(known);
}

void backend_leave_thread(void) {
    glp_free_env();
}
