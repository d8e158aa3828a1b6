/*
 * baseline.h - a published calendar becomes the baseline of a re-solve.
 *
 * People give it back as Excel, WPS or LibreOffice saved it: re-coded, dates
 * written anew, columns moved, added or left out, rows sorted or deleted.  Only
 * the visit ids are sacred.  A row without a status is planned, one without a
 * mark not locked; a calendar without either column is warned about.
 */
#ifndef INPUT_BASELINE_H
#define INPUT_BASELINE_H

#include "input/load.h"
#include "model/date.h"

struct baseline;
struct diags;
struct problem;

/*
 * Fills an initialised baseline, which the caller releases in any case.  What
 * it holds or cancelled and the folder no longer knows is added to the problem
 * (gone.h).  Rows that can only be planned anew are warnings.
 */
enum load_result baseline_read(struct baseline *baseline,
                               struct problem *problem, const char *path,
                               day from, struct diags *diags);

#endif
