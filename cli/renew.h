/*
 * renew.h - a year that starts from a calendar that was published.
 */
#ifndef CLI_RENEW_H
#define CLI_RENEW_H

#include "input/load.h"

struct arguments;
struct diags;
struct year;

/* Reads what --baseline names; the folder has been read. */
enum load_result baseline_load(struct year *year,
                               const struct arguments *arguments,
                               struct diags *diags);

/* Where no baseline is named: warns that the results in the plan folder are of
 * a re-solve, if they are, and says what to add to look at that. */
void baseline_remind(struct year *year, const struct arguments *arguments);

/* Warns of what the baseline announced or locked and is legal no more; the
 * demand has been made. */
void baseline_judge(struct year *year, struct diags *diags);

#endif
