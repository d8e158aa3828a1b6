/*
 * pool.h - what one set of officers can do, as rows known beforehand.
 *
 * For a span of days let class c have s_c seats a trip that only officers of
 * the set O may fill, and let officer i work at most q_i days of the span
 * (absences, week and year limits).  An officer fills at most one seat of a
 * trip, so any A of O takes at most a_c = min(s_c, |A who may sit in c|) seats
 * of each trip of c, and the others sit in the rest:
 *
 *     sum over c (s_c - a_c) x trips of c  <=  sum over O without A of q_i
 *
 * A = {} is the plain count of officer-days; otherwise A are the officers with
 * the largest q_i.  Officers of a home section with a budget have no more than
 * that together.
 *
 * Trips of several days keep their crew: of visits that take at least l days
 * of the span an officer with q_i days makes floor(q_i / l) at most, and more
 * exactly sum floor(days / l) <= floor(q_i / l).  So the same holds with trips
 * counted in lumps of l days and every q_i (and budget) divided by l: a
 * Chvatal-Gomory step for each officer alone.  Where no trip reaches from one
 * week into another, an officer's lumps are counted week by week.
 *
 * A row that another one implies, or that nothing asked for can break, is left
 * out.
 */
#ifndef SOLVER_POOL_H
#define SOLVER_POOL_H

#include "solver/classes.h"

struct component;
struct folding;

/* Adds the rows of the officers to component->basics, for each block, each
 * ISO week and the year. */
void pool_add(struct component *component, const struct folding *folding,
              struct officers officers);

#endif
