/*
 * confirm.h - no calendar leaves the house unjudged.
 *
 * What the solver claims is counted again from the calendar alone, and the
 * judge looks at every rule.  A difference is a fault of ours, never of the
 * person's data, and the calendar is not written.
 */
#ifndef CLI_CONFIRM_H
#define CLI_CONFIRM_H

#include <stdbool.h>

struct diags;
struct plan;
struct year;

/* True if every level is what it is said to be and no rule is broken; adds the
 * disputed levels and the breaches otherwise. */
bool plan_confirm(const struct plan *plan, const struct year *year,
                  struct diags *diags);

#endif
