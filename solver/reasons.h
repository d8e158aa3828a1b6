/*
 * reasons.h - why a visit is not placed, with figures.
 *
 * Texts | numbers of the facts, in their order; h: half days, d: a date.
 *
 *   NO_DAY          window as written | days of window and period, those of
 *                   them that may be worked, those also outside blackouts and
 *                   closures, h the visit's length
 *   FIRST_MISSING   the task that it follows, enterprise |
 *   FIRST_UNPLACED  the visit that it follows |
 *   NO_OFFICER      the place (a skill or a section; "" a free seat) that
 *                   nobody may fill, sections as written, enterprise |
 *                   officers who serve the sections
 *   CREW_SHORT      sections as written, enterprise, the place or "" |
 *                   members asked, officers who may go, the most of them that
 *                   are there on any one day
 *   OFFICERS_SHORT  the officers' ids, sections as written |
 *                   officer-days asked, officer-days there are, d first day,
 *                   d last day, officers, visits that ask for them
 *   BUDGET          home section | h working days for inspections, h planned
 *   SECTION_DAY     section | trips a day, d first day, d last day, trips
 *                   asked, trips there can be
 *   CAP             enterprise | cap, counted visits placed, asked
 *   SPACING         enterprise, the nearest other visit | days asked, d its day
 *   GAP             the visit that it follows | days at least, at most (-1 if
 *                   open), d the last day of that visit
 *   CLASH           sections as written | d first day, d last day: each cause
 *                   alone would leave a day, together they leave none
 *   TIME            | the time limit ended the search
 *
 * LACK belongs to a draw, not to a visit: task | asked, candidates.
 */
#ifndef SOLVER_REASONS_H
#define SOLVER_REASONS_H

struct folding;
struct plan;

/* Fills plan->reason of every visit that is not placed; the texts belong to
 * the plan. */
void reasons_find(struct plan *plan, const struct folding *folding);

#endif
