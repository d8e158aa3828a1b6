/*
 * dives.h - dive after dive, each in another manner.
 *
 * Where solutions as cheap as the bound exist, about every second dive in an
 * order of chance finds one, so that some of them are cheaper than a search
 * (Gomes, Selman and Kautz, "Boosting combinatorial search through
 * randomization", 1998).  Where none exists because loads are whole, a dive
 * that decides the loads first is barred at once.
 */
#ifndef SOLVER_DIVES_H
#define SOLVER_DIVES_H

#include <stdbool.h>

struct deadline;
struct ip_answer;
struct relaxation;
struct windows;

struct dives {
    const struct windows *windows;
    struct relaxation *relaxation; // solved before
    const struct deadline *deadline;
};

/* Until the answer is as cheap as the bound or nothing more is to be hoped
 * for. */
void dives_at_bound(const struct dives *dives, struct ip_answer *answer);

/* Something near the bound, although it costs more. */
void dives_near_bound(const struct dives *dives, struct ip_answer *answer);

#endif
