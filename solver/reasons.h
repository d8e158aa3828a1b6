/*
 * reasons.h - why a visit is not placed, with figures.
 *
 * Of the days that a visit may start on, one is nearest to being possible: the
 * placed visits keep their dates, and the fewest rules keep it from that day
 * (hindrance.h).  A fact for each of them is the explanation: mostly one, in
 * plan->reason; others in plan->further.  It is true in this sense: take away
 * what the facts name, for this visit, and it can be placed with everything
 * that is placed.  Tests do take it away (tests/solver/removal.h).
 *
 * Texts | numbers of the facts, in their order; h: half days, d: a date; N of
 * M: days to choose from that the fact keeps it from, of all of them; rest:
 * days that other things keep it from, NONE if there are none.
 *
 *   NO_DAY          window as written | days of window and period, those of
 *                   them that may be worked, those also outside blackouts and
 *                   closures, h the visit's length, d of the re-solve or NONE
 *   FIRST_MISSING   the task that it follows, enterprise |
 *   FIRST_UNPLACED  the visit that it follows |
 *   CAP             enterprise | cap, counted visits placed, asked
 *   GAP             the visit that it follows | days at least, at most (NONE if
 *                   open), d the last day of that visit, M, N, rest
 *   FOLLOWER        the held visit that follows it | the same, but d the first
 *                   day of that visit
 *   SPACING         enterprise, the nearest other visit | days asked, d its
 * day, M, N, rest, d the day nearest to being possible SECTION_DAY     section
 * | trips a day, M, N, rest, d such a day NO_OFFICER      the place (a skill or
 * a section; "" a free seat) that nobody may fill, sections as written,
 * enterprise | officers who serve the sections, members lacking CREW_SHORT
 * sections as written, enterprise | members asked, officers who may go, the
 * most who can on one day if nothing else is planned PLACES_SHORT    the
 * places, enterprise | members asked, officers who may go, the most seats that
 * they can fill on one day BUDGET          home section | h working days for
 * inspections, h planned, h what the visit takes OFFICERS_SHORT  the officers'
 * ids | officer-days asked, officer-days there are, d first day, d last day,
 * officers, visits that ask OFFICERS_BUSY   the ids of those who may go,
 * enterprise | members asked, the most who can be sent, d on that day,
 * officers, N (NONE: something else keeps it from every day), rest WEEK_LIMIT,
 * the same of those who reached their limit YEAR_LIMIT TIME            | the
 * search was ended; nothing keeps it from some day
 *
 * What is taken away:
 *
 *   NO_DAY          it may start on any day of the horizon that is left (a
 *                   visit longer than that never can)
 *   FIRST_..., GAP  it follows no other visit, and the spacing holds for both
 *   FOLLOWER        that visit follows no other, and the spacing holds for both
 *   CAP             it does not count
 *   SPACING         it keeps no distance
 *   SECTION_DAY     the section leads one trip a day more (than what is held
 *                   makes, if that is more)
 *   NO_OFFICER, CREW_SHORT, PLACES_SHORT
 *                   as many officers more as are lacking, who may do anything
 *   OFFICERS_SHORT  so many officer-days more as are lacking, of such officers
 *   OFFICERS_BUSY   as many of them more as are lacking, on the visit's days
 *   WEEK_LIMIT, YEAR_LIMIT
 *                   those named have no such limit
 *   BUDGET          so much more as the visit takes (than what is held took, if
 *                   that is more)
 *
 * For visits of several days the figures of OFFICERS_BUSY, WEEK_LIMIT and
 * YEAR_LIMIT leave crews of several days as they are: there may be more who
 * can be sent after an exchange.
 *
 * LACK belongs to a draw, not to a visit: task | asked, candidates.
 */
#ifndef SOLVER_REASONS_H
#define SOLVER_REASONS_H

struct folding;
struct plan;

/* Fills plan->reason and plan->further of every visit that is not placed; the
 * texts belong to the plan. */
void reasons_find(struct plan *plan, const struct folding *folding);

#endif
