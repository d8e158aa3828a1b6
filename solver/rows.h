/*
 * rows.h - the rules as rows of the folded program, for program.c and ladder.c.
 *
 * In a block the earliest and the latest start day stand for all, so a row
 * about gaps never forbids what some days of the blocks allow; on single days
 * it says just what the rule says.
 */
#ifndef SOLVER_ROWS_H
#define SOLVER_ROWS_H

struct bundle;
struct component;
struct folding;
struct program;
struct relaxation;
struct tie;

/* Every hard rule that is not in the columns already. */
void rows_rules(struct program *program);

/* Rows that follow from the others by rounding, see rounding.c. */
void rows_rounding(struct program *program);

/* More of them, which the relaxation violates; kept for the component's
 * programs to come.  How many. */
int rows_rounding_violated(struct program *program, struct component *component,
                           const struct relaxation *relaxation);

/* Rows about the visits of one enterprise, see rows_ties.c. */
void rows_ties(struct program *program);

/* The runs of a follow-up that are written down from the beginning. */
void rows_follow(struct program *program, const struct bundle *bundle,
                 const struct tie *tie);

/* Follow-ups of loose lots, see rows_bonds.c; runs as above. */
void rows_bonds(struct program *program);
int bonds_find_runs(struct component *component, const struct folding *folding);

/* Spacing of loose lots where a partner's window is narrow, see rows_narrow.c.
 */
void rows_narrow(struct program *program);

/* Rows of a bundle that is not folded, see rows_own.c. */
void rows_own(struct program *program, const struct bundle *bundle);

/* Runs of follow-ups that component->placed violates, added to its runs; how
 * many. */
int ties_find_runs(struct component *component, const struct folding *folding);

#endif
