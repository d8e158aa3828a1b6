#include "model/draw.h"

#include "model/base/stop.h"
#include "model/problem.h"
#include "model/sha256.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(TICKET_SIZE == SHA256_TEXT_SIZE, "a ticket is a digest");

/* 52 bits: with the half added, u is exact in a double and never 0 or 1. */
#define KEY_DIGITS 13
#define KEY_NUMBERS 4503599627370496.0 // 16^13

double risk_weight(const struct problem *problem, int enterprise) {
    const char *risk = problem->enterprises[enterprise].risk;
    for (int i = 0; i < problem->n_weights; i++)
        if (strcmp(problem->weights[i].risk, risk) == 0)
            return problem->weights[i].value;
    return 1;
}

/* What stands before an id in the published file so that no spreadsheet
 * computes it: whoever repeats the draw reads it there, so it is hashed. */
static const char *guard_of(const char *id) {
    return *id && strchr("=+-@\t", *id) ? "'" : "";
}

static void ticket_hash(struct ticket *ticket, const char *seed,
                        const char *task_id, const char *period,
                        const char *enterprise_id) {
    const char *const parts[] = {
        seed,   "|", guard_of(task_id),       task_id,      "|",
        period, "|", guard_of(enterprise_id), enterprise_id};
    const size_t n_parts = sizeof parts / sizeof *parts;
    size_t room = 1;
    for (size_t i = 0; i < n_parts; i++)
        room += strlen(parts[i]);
    char *text = stop_realloc(NULL, room, 1);
    char *end = text;
    for (size_t i = 0; i < n_parts; i++)
        end = stpcpy(end, parts[i]);
    sha256_hex(text, (size_t)(end - text), ticket->hash);
    free(text);
}

/* The first digits as a number. */
static double hash_number(const char *hash) {
    uint64_t number = 0;
    for (int i = 0; i < KEY_DIGITS; i++) {
        int digit = hash[i] <= '9' ? hash[i] - '0' : hash[i] - 'a' + 10;
        number = number << 4 | (uint64_t)digit;
    }
    return (double)number;
}

void ticket_fill(struct ticket *ticket, const struct problem *problem,
                 const char *task_id, const char *period) {
    ticket_hash(ticket, problem->seed, task_id, period,
                problem->enterprises[ticket->enterprise].id);
    double u = (hash_number(ticket->hash) + 0.5) / KEY_NUMBERS;
    ticket->weight = risk_weight(problem, ticket->enterprise);
    assert(u > 0 && u < 1 && ticket->weight > 0);
    ticket->key = -log(u) / ticket->weight;
}

static int ticket_compare(const void *a, const void *b, void *context) {
    const struct problem *problem = context;
    const struct ticket *x = a;
    const struct ticket *y = b;
    if (x->kept != y->kept)
        return x->kept > y->kept ? -1 : 1;
    if (x->drawn_before != y->drawn_before)
        return x->drawn_before ? 1 : -1;
    if (x->key < y->key || x->key > y->key)
        return x->key < y->key ? -1 : 1;
    return strcmp(problem->enterprises[x->enterprise].id,
                  problem->enterprises[y->enterprise].id);
}

int draw_count_drawn(const struct draw *draw) {
    int n_held = 0;
    for (int i = 0; i < draw->n_candidates; i++)
        n_held += draw->tickets[i].kept == KEPT_HELD;
    int n = draw->asked > n_held ? draw->asked : n_held;
    return n < draw->n_candidates ? n : draw->n_candidates;
}

void draw_rank(struct draw *draw, const struct problem *problem) {
    assert(draw->n_candidates >= 0 && draw->n_candidates <= draw->n_tickets);
    assert(draw->asked >= 0);
    if (draw->n_candidates)
        qsort_r(draw->tickets, (size_t)draw->n_candidates,
                sizeof *draw->tickets, ticket_compare, (void *)problem);
    int n_drawn = draw_count_drawn(draw);
    for (int i = 0; i < draw->n_candidates; i++) {
        draw->tickets[i].rank = i + 1;
        draw->tickets[i].status = i < n_drawn ? DRAW_DRAWN : DRAW_RESERVE;
    }
}
