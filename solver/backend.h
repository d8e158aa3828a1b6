/*
 * backend.h - what solves an integer program; GLPK behind one file.
 *
 * One call a program, from any thread: nothing is kept between calls.  The
 * values returned are whole, checked against every row in whole numbers, and
 * the bound is rounded up to a whole number.
 */
#ifndef SOLVER_BACKEND_H
#define SOLVER_BACKEND_H

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct ip;

enum ip_status {
    IP_OPTIMAL,
    IP_INFEASIBLE,
    IP_STOPPED, // by the deadline
};

struct ip_answer {
    enum ip_status status;
    bool has_solution;
    int64_t value; // of the solution
    int64_t bound; // no solution costs less; INT64_MIN if not known
    int64_t *x;    // [columns] the caller's, filled if there is a solution
    int64_t nodes; // of branch and bound
};

/* Called now and then with the bound and the incumbent. */
struct ip_watch {
    void (*tell)(void *context, const struct ip_answer *sofar);
    void *context;
};

/* answer->x is the caller's array; watch may be null. */
void backend_solve(struct ip_answer *answer, const struct ip *ip,
                   const struct deadline *deadline,
                   const struct ip_watch *watch);

/*
 * The same, knowing a solution, which answer->x holds: only better ones are
 * looked for, by a row that asks for less cost, and where there is none the
 * solution known is optimal.  The row is taken back.  Nothing is looked for if
 * the columns alone tell that nothing costs less.
 */
void backend_improve(struct ip_answer *answer, struct ip *ip,
                     const struct deadline *deadline,
                     const struct ip_watch *watch);

/* Frees what the library keeps for this thread; at the end of each thread. */
void backend_leave_thread(void);

#endif
