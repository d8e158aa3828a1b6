/*
 * answer.h - what is known of an integer program.
 */
#ifndef SOLVER_ANSWER_H
#define SOLVER_ANSWER_H

#include <stdbool.h>
#include <stdint.h>

struct ip;

enum ip_status {
    IP_OPTIMAL,
    IP_INFEASIBLE,
    IP_STOPPED, // by the deadline, or at the most nodes
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

/* Tells the watch, which may be null. */
void answer_tell(const struct ip_watch *watch, const struct ip_answer *sofar);

/* answer->x is a solution; no solution costs less than the bound. */
void answer_know(struct ip_answer *answer, const struct ip *ip, int64_t bound);

#endif
