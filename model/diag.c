#include "model/diag.h"

#include "model/base/stop.h"

#include <stdlib.h>
#include <string.h>

void diags_add(struct diags *diags, struct place place, struct fact fact) {
    if (diags->n == diags->room) {
        diags->room = diags->room ? 2 * diags->room : 16;
        diags->at =
            stop_realloc(diags->at, (size_t)diags->room, sizeof *diags->at);
    }
    diags->at[diags->n++] = (struct diag){place, fact};
    diags->n_errors += message_severity(fact.message) == SEVERITY_ERROR;
}

void diags_add_nowhere(struct diags *diags, struct fact fact) {
    diags_add(diags, (struct place){NULL, 0, 0}, fact);
}

void diags_release(struct diags *diags) {
    free(diags->at);
    arena_release(&diags->arena);
    memset(diags, 0, sizeof *diags);
}

const char *diags_keep(struct diags *diags, const char *text) {
    return arena_text(&diags->arena, text);
}

static int place_compare(const struct place *a, const struct place *b) {
    int by_file = strcmp(a->file ? a->file : "", b->file ? b->file : "");
    if (by_file)
        return by_file;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return (a->column > b->column) - (a->column < b->column);
}

/* Merges the sorted runs [first, middle) and [middle, end) into the same
 * places of to; of equals, the one of the first run comes first. */
static void merge_runs(struct diag *to, const struct diag *from, int first,
                       int middle, int end) {
    int a = first;
    int b = middle;
    for (int i = first; i < end; i++) {
        bool is_a =
            a < middle &&
            (b == end || place_compare(&from[a].place, &from[b].place) <= 0);
        to[i] = is_a ? from[a++] : from[b++];
    }
}

static int at_most(int n, int most) {
    return n < most ? n : most;
}

void diags_sort(struct diags *diags) {
    struct diag *spare = stop_calloc((size_t)diags->room, sizeof *spare);
    for (int run = 1; run < diags->n; run *= 2) {
        for (int i = 0; i < diags->n; i += 2 * run)
            merge_runs(spare, diags->at, i, at_most(i + run, diags->n),
                       at_most(i + 2 * run, diags->n));
        struct diag *sorted = spare;
        spare = diags->at;
        diags->at = sorted;
    }
    free(spare);
}
