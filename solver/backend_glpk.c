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

/* A program as the library has it. */
struct loaded {
    const struct ip *ip;
    int64_t unit; // every cost is a multiple of it
    int *column;  // [columns] the library's, 0 where the bounds leave no choice
    glp_prob *prob;
};

struct run {
    struct loaded loaded;
    struct ip_answer *answer;
    struct ip_manner manner;
    const struct deadline *deadline;
    const struct ip_watch *watch;
    double told_s;
    bool is_plain; // without presolve and cuts
    bool is_sound; // the answer holds
};

static int bound_type(int64_t lower, int64_t upper) {
    if (lower == upper)
        return GLP_FX;
    if (lower == -IP_FREE)
        return upper == IP_FREE ? GLP_FR : GLP_UP;
    return upper == IP_FREE ? GLP_LO : GLP_DB;
}

/* Columns that can have one value only are left out; what they cost is the
 * constant of the objective. */
static void columns_add(const struct loaded *loaded) {
    const struct ip *ip = loaded->ip;
    glp_prob *prob = loaded->prob;
    int64_t constant = 0;
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        loaded->column[c] = 0;
        if (column->lower == column->upper) {
            constant += column->cost / loaded->unit * column->lower;
            continue;
        }
        int j = loaded->column[c] = glp_add_cols(prob, 1);
        glp_set_col_kind(prob, j, GLP_IV);
        glp_set_col_bnds(prob, j, bound_type(column->lower, column->upper),
                         (double)column->lower, (double)column->upper);
        int64_t units = column->cost / loaded->unit;
        glp_set_obj_coef(prob, j, (double)units);
    }
    glp_set_obj_coef(prob, 0, (double)constant);
}

static int64_t less_constant(int64_t bound, int64_t constant) {
    return bound == IP_FREE || bound == -IP_FREE ? bound : bound - constant;
}

/* Where a row is gathered for the library. */
struct scratch {
    int *index;
    double *value;
};

static struct scratch scratch_new(const struct loaded *loaded) {
    size_t room = (size_t)loaded->ip->columns.n + 1;
    return (struct scratch){stop_calloc(room, sizeof(int)),
                            stop_calloc(room, sizeof(double))};
}

/* The library's number of the new row.  A row without entries is left out,
 * with the number 0, if it holds; if not, the library is told so by it. */
static int row_add(const struct loaded *loaded, int r, struct scratch scratch) {
    const struct ip *ip = loaded->ip;
    int64_t constant = 0;
    int n = 0;
    for (int i = ip->rows.at[r].entry_first; i < ip_row_end(ip, r); i++) {
        const struct ip_entry *entry = &ip->entries.at[i];
        if (!loaded->column[entry->column]) {
            constant +=
                entry->coefficient * ip->columns.at[entry->column].lower;
            continue;
        }
        scratch.index[++n] = loaded->column[entry->column];
        scratch.value[n] = (double)entry->coefficient;
    }
    int64_t lower = less_constant(ip->rows.at[r].lower, constant);
    int64_t upper = less_constant(ip->rows.at[r].upper, constant);
    if (!n && lower <= 0 && upper >= 0)
        return 0;
    int i = glp_add_rows(loaded->prob, 1);
    glp_set_row_bnds(loaded->prob, i, bound_type(lower, upper), (double)lower,
                     (double)upper);
    glp_set_mat_row(loaded->prob, i, n, scratch.index, scratch.value);
    return i;
}

static void rows_add(const struct loaded *loaded) {
    struct scratch scratch = scratch_new(loaded);
    for (int r = 0; r < loaded->ip->rows.n; r++)
        row_add(loaded, r, scratch);
    free(scratch.index);
    free(scratch.value);
}

static void loaded_init(struct loaded *loaded, const struct ip *ip) {
    loaded->ip = ip;
    loaded->unit = ip_cost_unit(ip);
    loaded->column = stop_calloc((size_t)ip->columns.n, sizeof *loaded->column);
    loaded->prob = NULL;
}

static void columns_load(struct loaded *loaded) {
    loaded->prob = glp_create_prob();
    glp_set_obj_dir(loaded->prob, GLP_MIN);
    columns_add(loaded);
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
        run->answer->bound = bound_of(tree, best, run->loaded.unit);
    bool is_enough = run->manner.most_nodes && nodes > run->manner.most_nodes;
    if (is_enough || deadline_is_over(run->deadline))
        glp_ios_terminate(tree);
    double now = deadline_elapsed(run->deadline);
    if (!run->watch || now < run->told_s + TELL_EVERY_S)
        return;
    run->told_s = now;
    struct ip_answer sofar = {.bound = run->answer->bound};
    glp_prob *prob = glp_ios_get_prob(tree);
    sofar.has_solution = glp_mip_status(prob) == GLP_FEAS;
    if (sofar.has_solution)
        sofar.value = llround(glp_mip_obj_val(prob)) * run->loaded.unit;
    run->watch->tell(run->watch->context, &sofar);
}

static int limit_ms(const struct deadline *deadline) {
    double left_ms = 1000 * deadline_left(deadline);
    return left_ms < 1e9 ? (int)left_ms : INT32_MAX;
}

static const int techniques[] = {
    [IP_BY_COST] = GLP_BR_PCH,
    [IP_BY_BOUND] = GLP_BR_DTH,
    [IP_MOST_FRACTIONAL] = GLP_BR_MFV,
    [IP_LAST] = GLP_BR_LFV,
};

static void parameters_fill(glp_iocp *how, struct run *run) {
    glp_init_iocp(how);
    how->msg_lev = GLP_MSG_OFF;
    how->presolve = run->is_plain ? GLP_OFF : GLP_ON;
    how->gmi_cuts = run->is_plain ? GLP_OFF : GLP_ON;
    how->mir_cuts = run->is_plain ? GLP_OFF : GLP_ON;
    bool is_deep = run->manner.order == IP_DEPTH_FIRST;
    how->br_tech = techniques[run->manner.branch];
    how->bt_tech = is_deep ? GLP_BT_DFS : GLP_BT_BLB;
    bool is_coarse =
        ip_most_cost(run->loaded.ip) <= COARSE_UNITS * (double)run->loaded.unit;
    how->tol_obj = is_coarse ? COARSE_MARGIN : FINE_MARGIN;
    how->cb_func = watch_tree;
    how->cb_info = run;
    how->tm_lim = limit_ms(run->deadline);
}

/* Rounds the values; a solution that does not hold in whole numbers is none. */
static bool solution_take(struct run *run, glp_prob *prob) {
    for (int c = 0; c < run->loaded.ip->columns.n; c++)
        run->answer->x[c] =
            run->loaded.column[c]
                ? llround(glp_mip_col_val(prob, run->loaded.column[c]))
                : run->loaded.ip->columns.at[c].lower;
    if (!ip_is_solution(run->loaded.ip, run->answer->x))
        return false;
    run->answer->has_solution = true;
    run->answer->value = ip_cost(run->loaded.ip, run->answer->x);
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
    bool is_exact = answer->has_solution &&
                    llabs(answer->value / run->loaded.unit) < MOST_UNITS;
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
static int root_solve(glp_prob *prob) {
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.presolve = GLP_ON;
    return glp_simplex(prob, &how);
}

static void program_solve(void *context) {
    struct run *run = context;
    columns_load(&run->loaded);
    rows_add(&run->loaded);
    glp_prob *prob = run->loaded.prob;
    int failure = run->is_plain ? root_solve(prob) : 0;
    glp_iocp how;
    parameters_fill(&how, run);
    if (!failure)
        failure = glp_intopt(prob, &how);
    run->is_sound = answer_take(run, prob, failure);
    glp_delete_prob(prob);
}

static void jump_back(void *context) {
    longjmp(*(jmp_buf *)context, 1);
}

/* GLPK speaks up before it aborts, whatever it was told. */
static int be_silent(void *context, const char *text) {
    (void)context;
    (void)text;
    return 1;
}

/* False if the library failed: it has nothing of this thread any more. */
static bool guarded(void (*work)(void *context), void *context) {
    jmp_buf back;
    glp_term_hook(be_silent, NULL);
    if (setjmp(back)) {
        glp_free_env();
        return false;
    }
    glp_error_hook(jump_back, &back);
    work(context);
    glp_error_hook(NULL, NULL);
    return true;
}

void backend_solve(struct ip_answer *answer, const struct ip *ip,
                   struct ip_manner manner, const struct deadline *deadline,
                   const struct ip_watch *watch) {
    int64_t *x = answer->x;
    struct run run = {.answer = answer,
                      .manner = manner,
                      .deadline = deadline,
                      .watch = watch};
    loaded_init(&run.loaded, ip);
    for (int attempt = 0; attempt < 2; attempt++) {
        *answer = (struct ip_answer){.bound = INT64_MIN, .x = x};
        run.is_plain = attempt > 0;
        if (guarded(program_solve, &run) && run.is_sound) {
            free(run.loaded.column);
            return;
        }
    }
    stop_broken("GLPK failed twice on one program");
}

struct lp {
    struct loaded loaded; // prob is null after a failure of the library
    int *row;             // [n_rows] the library's, 0 where it has none
    int n_rows;
    bool is_warm; // there is a basis to start from
    int limit_ms;
    enum lp_outcome outcome;
    double cost;
    double *x;     // [columns]
    double *price; // [n_rows]
};

static void lp_load(void *context) {
    columns_load(context);
}

static void lp_guard(struct lp *lp, void (*work)(void *context),
                     void *context) {
    if (guarded(work, context))
        return;
    lp->loaded.prob = NULL;
    lp->outcome = LP_FAILED;
}

struct lp *lp_open(const struct ip *ip) {
    struct lp *lp = stop_calloc(1, sizeof *lp);
    loaded_init(&lp->loaded, ip);
    lp->x = stop_calloc((size_t)ip->columns.n, sizeof(double));
    lp_guard(lp, lp_load, &lp->loaded);
    return lp;
}

void lp_close(struct lp *lp) {
    if (lp->loaded.prob)
        glp_delete_prob(lp->loaded.prob);
    free(lp->loaded.column);
    free(lp->row);
    free(lp->x);
    free(lp->price);
    free(lp);
}

struct gift {
    struct lp *lp;
    const int *rows;
    int n;
};

static void gift_take(void *context) {
    const struct gift *gift = context;
    const struct loaded *loaded = &gift->lp->loaded;
    struct scratch scratch = scratch_new(loaded);
    for (int i = 0; i < gift->n; i++)
        gift->lp->row[gift->rows[i]] = row_add(loaded, gift->rows[i], scratch);
    free(scratch.index);
    free(scratch.value);
}

void lp_give(struct lp *lp, const int *rows, int n) {
    int n_rows = lp->loaded.ip->rows.n;
    lp->row = stop_realloc(lp->row, (size_t)n_rows + 1, sizeof(int));
    lp->price = stop_realloc(lp->price, (size_t)n_rows + 1, sizeof(double));
    for (; lp->n_rows < n_rows; lp->n_rows++) {
        lp->row[lp->n_rows] = 0;
        lp->price[lp->n_rows] = 0;
    }
    struct gift gift = {lp, rows, n};
    if (lp->loaded.prob)
        lp_guard(lp, gift_take, &gift);
}

void lp_bound(struct lp *lp, int column, int64_t lower, int64_t upper) {
    int j = lp->loaded.column[column];
    if (lp->loaded.prob && j)
        glp_set_col_bnds(lp->loaded.prob, j, bound_type(lower, upper),
                         (double)lower, (double)upper);
}

/* From the basis that there is, by the dual simplex method. */
static int simplex_run(const struct lp *lp, bool is_warm) {
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.presolve = is_warm ? GLP_OFF : GLP_ON;
    how.meth = is_warm ? GLP_DUALP : GLP_PRIMAL;
    how.tm_lim = lp->limit_ms;
    return glp_simplex(lp->loaded.prob, &how);
}

static void values_take(struct lp *lp) {
    const struct loaded *loaded = &lp->loaded;
    lp->cost = glp_get_obj_val(loaded->prob);
    for (int c = 0; c < loaded->ip->columns.n; c++)
        lp->x[c] = loaded->column[c]
                       ? glp_get_col_prim(loaded->prob, loaded->column[c])
                       : (double)loaded->ip->columns.at[c].lower;
    for (int r = 0; r < lp->n_rows; r++)
        lp->price[r] =
            lp->row[r] ? glp_get_row_dual(loaded->prob, lp->row[r]) : 0;
}

static void lp_run(void *context) {
    struct lp *lp = context;
    int failure = simplex_run(lp, lp->is_warm);
    if (failure && failure != GLP_ETMLIM && lp->is_warm)
        failure = simplex_run(lp, false);
    int status = glp_get_status(lp->loaded.prob);
    lp->outcome = LP_FAILED;
    if (failure == GLP_ENOPFS || (!failure && status == GLP_NOFEAS))
        lp->outcome = LP_EMPTY;
    if (failure || status != GLP_OPT)
        return;
    lp->outcome = LP_OPTIMAL;
    lp->is_warm = true;
    values_take(lp);
}

enum lp_outcome lp_solve(struct lp *lp, const struct deadline *deadline) {
    if (!lp->loaded.prob || deadline_is_over(deadline))
        return LP_FAILED;
    lp->limit_ms = limit_ms(deadline);
    lp_guard(lp, lp_run, lp);
    return lp->outcome;
}

double lp_cost(const struct lp *lp) {
    return lp->cost;
}

const double *lp_values(const struct lp *lp) {
    return lp->x;
}

const double *lp_prices(const struct lp *lp) {
    return lp->price;
}

void backend_leave_thread(void) {
    glp_free_env();
}
