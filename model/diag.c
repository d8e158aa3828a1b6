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

void diags_release(struct diags *diags) {
    free(diags->at);
    memset(diags, 0, sizeof *diags);
}

static int place_compare(const struct place *a, const struct place *b) {
    int by_file = strcmp(a->file ? a->file : "", b->file ? b->file : "");
    if (by_file)
        return by_file;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return (a->column > b->column) - (a->column < b->column);
}

/* Insertion by merging would be faster; there are at most a few hundred. */
void diags_sort(struct diags *diags) {
    for (int i = 1; i < diags->n; i++) {
        struct diag diag = diags->at[i];
        int j = i;
        for (; j && place_compare(&diags->at[j - 1].place, &diag.place) > 0; j--)
            diags->at[j] = diags->at[j - 1];
        diags->at[j] = diag;
    }
}
