/*
 * backend_glpk.c - branch and cut by GLPK.
 *
 * GLPK aborts the process on a failure of its own.  Its error hook jumps back
 * here instead; the environment of the thread is freed then, as its manual
 * asks, and the program is tried once more without presolve and cuts.
 *
 * The library gives up a branch whose bound is within a margin of the
 * incumbent that grows with the objective: COARSE_MARGIN of it unless it is
 * told otherwise.  Where that could hide a whole unit FINE_MARGIN is asked for,
 * which is slower, and beyond MOST_UNITS nothing is called optimal.
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

#define TELL_EVERY_S 0.2
#define COARSE_MARGIN 1e-7
#define COARSE_UNITS 1000000 // x COARSE_MARGIN is 0.1 units
#define FINE_MARGIN 1e-12
#define MOST_UNITS 10000000000 // x FINE_MARGIN is 0.01 units

struct run {
    struct ip_answer *answer;
    const struct ip *ip;
    const struct deadline *deadline;
    const struct ip_watch *watch;
    double told_s;
    int64_t unit; // every cost is a multiple of it
    int *column;  // [columns] the library's, 0 where the bounds leave no choice
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

/* Columns that can have one value only are left out; what they cost is the
 * constant of the objective. */
static void columns_add(glp_prob *prob, const struct run *run) {
    const struct ip *ip = run->ip;
    int64_t constant = 0;
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        run->column[c] = 0;
        if (column->lower == column->upper) {
            constant += column->cost / run->unit * column->lower;
            continue;
        }
        int j = run->column[c] = glp_add_cols(prob, 1);
        glp_set_col_kind(prob, j, GLP_IV);
        glp_set_col_bnds(prob, j, bound_type(column->lower, column->upper),
                         (double)column->lower, (double)column->upper);
        int64_t units = column->cost / run->unit;
        glp_set_obj_coef(prob, j, (double)units);
    }
    glp_set_obj_coef(prob, 0, (double)constant);
}

static int64_t less_constant(int64_t bound, int64_t constant) {
    return bound == IP_FREE || bound == -IP_FREE ? bound : bound - constant;
}

/* A row without entries is left out if it holds; if not, the library is told
 * so by it. */
static void row_add(glp_prob *prob, const struct run *run, int r, int *index,
                    double *value) {
    const struct ip *ip = run->ip;
    int64_t constant = 0;
    int n = 0;
    for (int i = ip->rows.at[r].entry_first; i < ip_row_end(ip, r); i++) {
        const struct ip_entry *entry = &ip->entries.at[i];
        if (!run->column[entry->column]) {
            constant +=
                entry->coefficient * ip->columns.at[entry->column].lower;
            continue;
        }
        index[++n] = run->column[entry->column];
        value[n] = (double)entry->coefficient;
    }
    int64_t lower = less_constant(ip->rows.at[r].lower, constant);
    int64_t upper = less_constant(ip->rows.at[r].upper, constant);
    if (!n && lower <= 0 && upper >= 0)
        return;
    int i = glp_add_rows(prob, 1);
    glp_set_row_bnds(prob, i, bound_type(lower, upper), (double)lower,
                     (double)upper);
    glp_set_mat_row(prob, i, n, index, value);
}

static void rows_add(glp_prob *prob, const struct run *run) {
    size_t room = (size_t)run->ip->columns.n + 1;
    int *index = stop_calloc(room, sizeof *index);
    double *value = stop_calloc(room, sizeof *value);
    for (int r = 0; r < run->ip->rows.n; r++)
        row_add(prob, run, r, index, value);
    free(index);
    free(value);
}

static int64_t bound_of(glp_tree *tree, int node, int64_t unit) {
    int64_t bound = ip_proven_bound(glp_ios_node_bound(tree, node));
    return bound == INT64_MIN ? bound : bound * unit;
}

static void watch_tree(glp_tree *tree, void *context) {
    struct run *run = context;
    int nodes;
    glp_ios_tree_size(tree, NULL, NULL, &nodes);
    run->answer->nodes = nodes;
    int best = glp_ios_best_node(tree);
    if (best)
        run->answer->bound = bound_of(tree, best, run->unit);
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

/* No solution costs more units than this. */
static double most_units(const struct ip *ip, int64_t unit) {
    double most = 0;
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        double x = fmax(fabs((double)column->lower), (double)column->upper);
        most += fabs((double)column->cost) / (double)unit * x;
    }
    return most;
}

static void parameters_fill(glp_iocp *how, struct run *run) {
    glp_init_iocp(how);
    how->msg_lev = GLP_MSG_OFF;
    how->presolve = run->is_plain ? GLP_OFF : GLP_ON;
    how->gmi_cuts = run->is_plain ? GLP_OFF : GLP_ON;
    how->mir_cuts = run->is_plain ? GLP_OFF : GLP_ON;
    how->br_tech = GLP_BR_PCH;
    how->bt_tech = GLP_BT_BLB;
    bool is_coarse = most_units(run->ip, run->unit) <= COARSE_UNITS;
    how->tol_obj = is_coarse ? COARSE_MARGIN : FINE_MARGIN;
    how->cb_func = watch_tree;
    how->cb_info = run;
    double left_ms = 1000 * deadline_left(run->deadline);
    how->tm_lim = left_ms < 1e9 ? (int)left_ms : INT32_MAX;
}

/* Rounds the values; a solution that does not hold in whole numbers is none. */
static bool solution_take(struct run *run, glp_prob *prob) {
    for (int c = 0; c < run->ip->columns.n; c++)
        run->answer->x[c] = run->column[c]
                                ? llround(glp_mip_col_val(prob, run->column[c]))
                                : run->ip->columns.at[c].lower;
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
    bool is_exact =
        answer->has_solution && llabs(answer->value / run->unit) < MOST_UNITS;
    if (!failure && status == GLP_OPT && is_whole && is_exact) {
        answer->status = IP_OPTIMAL;
        answer->bound = answer->value;
        return true;
    }
    answer->status = IP_STOPPED;
    return is_whole && (failure == GLP_ETMLIM || failure == GLP_ESTOP ||
                        (!failure && answer->has_solution));
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
    columns_add(prob, run);
    rows_add(prob, run);
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
    struct run run = {
        .answer = answer,
        .ip = ip,
        .deadline = deadline,
        .watch = watch,
        .unit = cost_unit(ip),
        .column = stop_calloc((size_t)ip->columns.n, sizeof *run.column)};
    for (int attempt = 0; attempt < 2; attempt++) {
        *answer = (struct ip_answer){.bound = INT64_MIN, .x = x};
        run.is_plain = attempt > 0;
        if (run_once(&run)) {
            free(run.column);
            return;
        }
    }
    stop_broken("GLPK failed twice on one program");
}

/* Asks for less than the cost of the solution known, unless the row would be
 * too coarse for the library. */
static void row_of_less(struct ip *ip, int64_t cost) {
    int64_t unit = cost_unit(ip);
    bool is_coarse = llabs(cost / unit) > COARSE_UNITS;
    ip_row(ip, -IP_FREE, is_coarse ? IP_FREE : cost / unit - 1);
    for (int c = 0; c < ip->columns.n && !is_coarse; c++)
        if (ip->columns.at[c].cost)
            ip_put(ip, c, ip->columns.at[c].cost / unit);
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
    if (!answer->has_solution || answer->value > cost) {
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
