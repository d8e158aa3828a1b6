/*
 * test_solver.h - the groups of tests of the solver, one for each module.
 */
#ifndef TESTS_SOLVER_TEST_SOLVER_H
#define TESTS_SOLVER_TEST_SOLVER_H

#include <check.h>

// clang-format off
#define GROUPS(X) \
    X(backend) \
    X(search) \
    X(balance) \
    X(chain) \
    X(changes) \
    X(crowds) \
    X(deadline) \
    X(exact) \
    X(exhaust) \
    X(fill) \
    X(ladder) \
    X(long_crews) \
    X(mps) \
    X(reasons) \
    X(relaxation) \
    X(least) \
    X(loose) \
    X(remedies) \
    X(short) \
    X(steps)
// clang-format on

#define X(name) TCase *name##_tests(void);
GROUPS(X)
#undef X

struct demand;
struct problem;

/* All is placed, and the judge finds nothing. */
void expect_whole(const struct problem *problem, const struct demand *demand);

#endif
