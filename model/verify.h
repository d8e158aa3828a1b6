/*
 * verify.h - the independent judge.
 *
 * Judges a plan against every rule of rule.h, from the problem's raw facts,
 * knowing nothing of how the plan was made: it shares no code with solver/,
 * nor with the part of demand.c that computes admissible days.
 */
#ifndef MODEL_VERIFY_H
#define MODEL_VERIFY_H

#include <stdbool.h>

struct demand;
struct diags;
struct plan;
struct problem;

/*
 * Each breach adds one diagnostic that names the rule, the visit, the officer
 * or the section, the day, and the figures.  True if there is none.
 */
bool plan_verify(const struct plan *plan, const struct problem *problem,
                 const struct demand *demand, struct diags *diags);

/*
 * The same; the breaches that locked visits are in are added to held (null:
 * they are passed over), each at its row of the baseline.  They are no breaches
 * of the plan.
 */
bool plan_judge(const struct plan *plan, const struct problem *problem,
                const struct demand *demand, struct diags *diags,
                struct diags *held);

#endif
