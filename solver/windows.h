/*
 * windows.h - branch and cut in windows of cost above the bound.
 *
 * Each window is twice as wide as the one before; it is searched among the
 * values that solutions in it could have.  It is refuted, which raises the
 * bound, or its cheapest solution is the best.
 */
#ifndef SOLVER_WINDOWS_H
#define SOLVER_WINDOWS_H

#include <stdbool.h>
#include <stdint.h>

struct deadline;
struct ip;
struct ip_answer;
struct ip_column;
struct ip_watch;
struct relaxation;

/* How long a search goes on: as long as it mostly takes, or to the end. */
enum windows_patience { WINDOWS_SHORT, WINDOWS_LONG };

struct windows {
    struct ip *ip;
    bool is_level;       // see search_hints
    double *price;       // [rows]
    int width;           // of the next window, as a power of two
    int manner;          // in which it is searched
    int wider;           // so much, when it was searched in vain
    bool is_all;         // below the value known, as wide as it can be
    int64_t value_tried; // all below was a window once
};

/* By the prices of the relaxation, which was solved last; windows_close it. */
void windows_open(struct windows *windows, struct ip *ip, bool is_level,
                  const struct relaxation *relaxation);
void windows_close(struct windows *windows);

/* Goes on from window to window until the answer is optimal or the patience
 * ends.  It may be called again with more of it. */
void windows_search(struct windows *windows, struct ip_answer *answer,
                    enum windows_patience patience,
                    const struct deadline *deadline,
                    const struct ip_watch *watch);

/* The columns' bounds for solutions that cost no more than so much, which the
 * caller frees. */
struct ip_column *windows_columns(const struct windows *windows, int64_t most);

#endif
