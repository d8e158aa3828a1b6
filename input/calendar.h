/*
 * calendar.h - a published calendar.csv becomes a plan again.
 *
 * People sort it, add columns, reformat dates; only the visit id is sacred.
 * The columns are found by name.  Rows that name no visit of the demand, dates
 * and officers that do not exist are diagnostics at file, line and column.
 */
#ifndef INPUT_CALENDAR_H
#define INPUT_CALENDAR_H

#include "input/load.h"

struct baseline;
struct demand;
struct diags;
struct plan;
struct problem;

/*
 * Fills an initialised plan.  What a re-solve holds must be in the calendar
 * like everything else.  Rows marked 取消 are passed over, even if they name no
 * visit: they are history.  told, or null: if it was read from the same bytes,
 * its reader has warned of what is odd in it.
 */
enum load_result calendar_read(struct plan *plan, const char *path,
                               const struct problem *problem,
                               const struct demand *demand,
                               const struct baseline *told,
                               struct diags *diags);

#endif
