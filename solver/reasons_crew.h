/*
 * reasons_crew.h - a crew that cannot be put together on any day.
 */
#ifndef SOLVER_REASONS_CREW_H
#define SOLVER_REASONS_CREW_H

#include "model/diag.h"

struct folding;

/* NO_OFFICER or CREW_SHORT if no day of the visit has a crew when nothing else
 * is planned; MESSAGE_NOTHING otherwise. */
struct fact reason_of_crew(const struct folding *folding, int visit);

#endif
