/*
 * shared.h - enterprises that two bureaus visit: 一企对应一个层级.
 *
 * An enterprise belongs to one level: one bureau inspects it, others come along
 * only with 联合检查 and 交叉检查 (bureau.h leaves those out).  Each folder is
 * right by itself, so only who reads the calendars together can see this.
 *
 * Ids are given by each bureau and say nothing between bureaus: 001 of one is
 * not 001 of another.  So two rows are the same enterprise if their names are
 * equal and, besides, their ids or their counties are: namesakes of other
 * counties (城关加油站) with other ids are not.  An enterprise that two bureaus
 * name differently is not found.  It is a warning and no more: planners decide.
 */
#ifndef MODEL_SHARED_H
#define MODEL_SHARED_H

#include "model/base/vec.h"

struct bureau;
struct visited;

/* A bureau that visits a shared enterprise. */
struct claim {
    int enterprise; // numbered from 0 among the shared ones
    int bureau;
    const struct visited *visited;
};

struct shared {
    VEC(struct claim) claims; // by enterprise, then by bureau
    VEC(int) first;           // [n_enterprises + 1] into claims
    int n_enterprises;
};

/* Fills it from the bureaus that are planned, and borrows from them.  The
 * caller releases it. */
void shared_find(struct shared *shared, const struct bureau *bureaus, int n);
void shared_release(struct shared *shared);

/* Enterprises that both bureaus visit; *first is a claim of a on one of them.
 */
int shared_count(const struct shared *shared, int a, int b,
                 const struct claim **first);

/* Shared enterprises that the bureau visits. */
int shared_count_of(const struct shared *shared, int bureau);

#endif
