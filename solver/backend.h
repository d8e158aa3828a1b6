/*
 * backend.h - what solves an integer program; GLPK behind one file.
 *
 * One call a program, from any thread: nothing is kept between calls.  The
 * values returned are whole, checked against every row in whole numbers, and
 * the bound is rounded up to a whole number.
 */
#ifndef SOLVER_BACKEND_H
#define SOLVER_BACKEND_H

#include "solver/answer.h"

struct deadline;
struct ip;

/* In which order branch and bound looks: from the best bound up, or deep
 * first, where any solution that there is will do. */
enum ip_order { IP_BEST_FIRST, IP_DEPTH_FIRST };

/* At which column it branches: the one that costs most by what was seen so
 * far, the one that raises the bound most by a look ahead, the one farthest
 * from whole numbers, or the last that is not whole. */
enum ip_branch { IP_BY_COST, IP_BY_BOUND, IP_MOST_FRACTIONAL, IP_LAST };

struct ip_manner {
    enum ip_order order;
    enum ip_branch branch;
    int most_nodes; // 0: no limit
};

/* answer->x is the caller's array; watch may be null. */
void backend_solve(struct ip_answer *answer, const struct ip *ip,
                   struct ip_manner manner, const struct deadline *deadline,
                   const struct ip_watch *watch);

/*
 * The program without whole numbers, kept open: when bounds change or rows are
 * given it is solved again from where it stands.  It belongs to one thread and
 * reads the program as long as it is open.  None may be open while
 * backend_solve runs, since a failure inside the library takes all of the
 * thread's with it.
 */
struct lp;

enum lp_outcome {
    LP_OPTIMAL,
    LP_EMPTY,  // no numbers obey the rows
    LP_FAILED, // the deadline, or the library
};

/* Without any row. */
struct lp *lp_open(const struct ip *ip);
void lp_close(struct lp *lp);

/* Gives it these rows of the program, which it did not have. */
void lp_give(struct lp *lp, const int *rows, int n);

/* Has no effect on a column whose bounds were equal when it was opened. */
void lp_bound(struct lp *lp, int column, int64_t lower, int64_t upper);

enum lp_outcome lp_solve(struct lp *lp, const struct deadline *deadline);

/* Of the last time that it came out optimal: the cost in units, the values
 * [columns], and the prices [rows], 0 for those that it has not. */
double lp_cost(const struct lp *lp);
const double *lp_values(const struct lp *lp);
const double *lp_prices(const struct lp *lp);

/* Frees what the library keeps for this thread; at the end of each thread. */
void backend_leave_thread(void);

#endif
