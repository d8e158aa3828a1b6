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
 * The program without whole numbers, kept open: when bounds change or the
 * program gains rows it is solved again from where it stands.  It belongs to
 * one thread and reads the program as long as it is open.  None may be open
 * while backend_solve runs, since a failure inside the library takes all of
 * the thread's with it.
 */
struct relaxation;

enum relaxed {
    RELAXED_OPTIMAL,
    RELAXED_EMPTY,  // no numbers obey the rows
    RELAXED_FAILED, // the deadline, or the library
};

struct relaxation *relaxation_open(const struct ip *ip);
void relaxation_close(struct relaxation *relaxation);

/* Takes over the rows that the program has gained. */
void relaxation_extend(struct relaxation *relaxation);

/* Has no effect on a column whose bounds in the program are equal. */
void relaxation_bound(struct relaxation *relaxation, int column, int64_t lower,
                      int64_t upper);

enum relaxed relaxation_solve(struct relaxation *relaxation,
                              const struct deadline *deadline);

/* Of the last time that it came out optimal: the cost in units, the values
 * [columns], and the prices [rows], see bound.h. */
double relaxation_cost(const struct relaxation *relaxation);
const double *relaxation_values(const struct relaxation *relaxation);
const double *relaxation_prices(const struct relaxation *relaxation);

/* Frees what the library keeps for this thread; at the end of each thread. */
void backend_leave_thread(void);

#endif
