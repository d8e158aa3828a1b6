/*
 * draw.h - the lottery that anyone can repeat (双随机).
 *
 * ticket = SHA-256 of "seed|task id|period|enterprise id" in lower-case hex;
 * u = (first 13 hex digits as a number + 0.5) / 16^13; key = -ln(u) / weight.
 * The smallest keys win, ties by id; enterprises that the task drew in an
 * earlier period come after all others.  Weighted sampling without
 * replacement by exponential keys: Efraimidis and Spirakis, Information
 * Processing Letters 97 (2006).
 */
#ifndef MODEL_DRAW_H
#define MODEL_DRAW_H

#include "model/base/arena.h"

#include <stdbool.h>

struct problem;

#define TICKET_SIZE 65

enum draw_status {
    DRAW_DRAWN,
    DRAW_RESERVE, // 备选
    /* matches that were no candidates, and why */
    DRAW_OTHER_AUTHORITY,
    DRAW_NO_DAY,
    DRAW_CAP_USED,
    DRAW_CANCELLED, // in the baseline
};

/* What the baseline drew stays drawn. */
enum draw_kept {
    KEPT_NOT,
    KEPT_DRAWN, // while it is a candidate
    KEPT_HELD,  // it is done or locked
};

struct ticket {
    int enterprise;
    enum draw_status status;
    enum draw_kept kept; // 0 in a first solve
    bool drawn_before;   // by this task in an earlier period
    char hash[TICKET_SIZE];
    double weight;
    double key;
    int rank; // from 1; 0 for those that were no candidates
};

/* The draw of one task in one period: candidates by rank, then the others by
 * the order of the file. */
struct draw {
    int task;
    int period;
    int asked;
    struct ticket *tickets;
    int n_tickets;
    int n_candidates;
};

/* Fills ticket->hash, weight and key.  period is the label, such as Q3. */
void ticket_fill(struct ticket *ticket, const struct problem *problem,
                 const char *task_id, const char *period);

/* The weight of the enterprise's risk class: 1 for one not named. */
double risk_weight(const struct problem *problem, int enterprise);

/* The first so many candidates are drawn: as many as are asked, and all that
 * are held. */
int draw_count_drawn(const struct draw *draw);

/*
 * Ranks the candidates and marks the first as drawn, the rest as reserve; what
 * is kept comes before all others.  The tickets are filled; kept and
 * drawn_before are set.
 */
void draw_rank(struct draw *draw, const struct problem *problem);

#endif
