/*
 * muster.h - a crowd lined up, week after week.
 *
 * Who has been on trips of several days least goes on the next ones, and on
 * nothing else in those weeks; then those who have gone least go first, and the
 * days are taken in turn, each on from where the day before ended.  Among
 * equals the plan's seed decides.  So nobody goes twice a day and shares of a
 * week are as even as can be.  Officers whose years differ by more than a day
 * change weeks, or hand a day over, where that helps; without trips of several
 * days there are none such.
 */
#ifndef SOLVER_MUSTER_H
#define SOLVER_MUSTER_H

struct turns;

/* A seat of a trip of several days. */
struct berth {
    int crowd;
    int start;
    int end;
    int outing;
    int seat;
    int place; // in the line of the week in which it starts
};

/* Names those whose turn it is; berths are the crowd's, by start. */
void muster_crowd(struct turns *turns, int crowd, struct berth *berths,
                  int n_berths);

#endif
