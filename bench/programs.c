#include "bench/programs.h"

#include "bench/watch.h"
#include "model/base/stop.h"
#include "solver/backend.h"
#include "solver/ip.h"
#include "solver/search.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static struct {
    const char *folder; // null: nothing is written
    FILE *index;
    int n;
    pthread_mutex_t lock;
} programs = {.lock = PTHREAD_MUTEX_INITIALIZER};

static FILE *file_open(const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", programs.folder, name);
    FILE *to = fopen(path, "w");
    if (!to)
        stop_broken("a program cannot be written");
    return to;
}

void programs_open(const char *folder) {
    programs.folder = folder;
    programs.index = file_open("index.jsonl");
}

void programs_close(void) {
    if (programs.index)
        fclose(programs.index);
}

static char row_type(const struct ip_row *row) {
    if (row->lower == row->upper)
        return 'E';
    if (row->upper == IP_FREE)
        return row->lower == -IP_FREE ? 'N' : 'G';
    return 'L';
}

/* CBC takes a file with names of two letters for one in columns. */
static void rows_write(FILE *to, const struct ip *ip) {
    fputs("NAME folded\nROWS\n N cost\n", to);
    for (int r = 0; r < ip->rows.n; r++)
        fprintf(to, " %c row%d\n", row_type(&ip->rows.at[r]), r);
}

/* The entries column by column; first is [columns + 1]. */
static struct ip_entry *entries_turn(const struct ip *ip, int *first) {
    struct ip_entry *turned =
        stop_calloc((size_t)ip->entries.n + 1, sizeof *turned);
    for (int e = 0; e < ip->entries.n; e++)
        first[ip->entries.at[e].column + 1]++;
    for (int c = 0; c < ip->columns.n; c++)
        first[c + 1] += first[c];
    for (int r = ip->rows.n - 1; r >= 0; r--)
        for (int e = ip->rows.at[r].entry_first; e < ip_row_end(ip, r); e++) {
            int column = ip->entries.at[e].column;
            int at = --first[column + 1];
            turned[at].column = r;
            turned[at].coefficient = ip->entries.at[e].coefficient;
        }
    return turned;
}

static void columns_write(FILE *to, const struct ip *ip) {
    int *first = stop_calloc((size_t)ip->columns.n + 2, sizeof *first);
    struct ip_entry *turned = entries_turn(ip, first);
    fputs("COLUMNS\n M 'MARKER' 'INTORG'\n", to);
    for (int c = 0; c < ip->columns.n; c++) {
        int end = c + 2 <= ip->columns.n ? first[c + 2] : ip->entries.n;
        fprintf(to, " column%d cost %" PRId64 "\n", c, ip->columns.at[c].cost);
        for (int e = first[c + 1]; e < end; e++)
            fprintf(to, " column%d row%d %" PRId64 "\n", c, turned[e].column,
                    turned[e].coefficient);
    }
    fputs(" M 'MARKER' 'INTEND'\n", to);
    free(turned);
    free(first);
}

static void sides_write(FILE *to, const struct ip *ip) {
    fputs("RHS\n", to);
    for (int r = 0; r < ip->rows.n; r++) {
        const struct ip_row *row = &ip->rows.at[r];
        char type = row_type(row);
        if (type != 'N')
            fprintf(to, " RHS row%d %" PRId64 "\n", r,
                    type == 'G' ? row->lower : row->upper);
    }
    fputs("RANGES\n", to);
    for (int r = 0; r < ip->rows.n; r++) {
        const struct ip_row *row = &ip->rows.at[r];
        if (row_type(row) == 'L' && row->lower != -IP_FREE)
            fprintf(to, " RANGE row%d %" PRId64 "\n", r,
                    row->upper - row->lower);
    }
}

static void bounds_write(FILE *to, const struct ip *ip) {
    fputs("BOUNDS\n", to);
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        if (column->lower == -IP_FREE)
            fprintf(to, " MI BOUND column%d\n", c);
        else
            fprintf(to, " LO BOUND column%d %" PRId64 "\n", c, column->lower);
        if (column->upper == IP_FREE)
            fprintf(to, " PL BOUND column%d\n", c);
        else
            fprintf(to, " UP BOUND column%d %" PRId64 "\n", c, column->upper);
    }
    fputs("ENDATA\n", to);
}

/* A program as it was handed over; number 0 if it is not written. */
struct written {
    int number;
    int n_columns;
    int n_rows;
};

static struct written program_write(const struct ip *ip) {
    if (!programs.folder)
        return (struct written){0};
    pthread_mutex_lock(&programs.lock);
    int number = ++programs.n;
    pthread_mutex_unlock(&programs.lock);
    char name[32];
    snprintf(name, sizeof name, "%05d.mps", number);
    FILE *to = file_open(name);
    rows_write(to, ip);
    columns_write(to, ip);
    sides_write(to, ip);
    bounds_write(to, ip);
    fclose(to);
    return (struct written){number, ip->columns.n, ip->rows.n};
}

static void answer_write(struct written written, const struct ip_answer *answer,
                         double seconds) {
    static const char *const words[] = {"optimal", "infeasible", "stopped"};
    if (!written.number)
        return;
    pthread_mutex_lock(&programs.lock);
    fprintf(programs.index,
            "{\"file\": \"%05d.mps\", \"columns\": %d, \"rows\": %d, "
            "\"status\": \"%s\", \"value\": ",
            written.number, written.n_columns, written.n_rows,
            words[answer->status]);
    if (answer->has_solution)
        fprintf(programs.index, "%" PRId64, answer->value);
    else
        fputs("null", programs.index);
    fprintf(programs.index, ", \"seconds\": %.6f}\n", seconds);
    pthread_mutex_unlock(&programs.lock);
}

/* A search is written as it begins, without the rows that it adds; what it
 * hands to the back end is not written again. */
static _Thread_local bool is_in_search;

// The names are the linker's: --wrap=X leads calls of X to __wrap_X and calls
// X itself __real_X.
// NOLINTBEGIN(bugprone-reserved-identifier)
void __real_search(struct ip_answer *, struct ip *, const struct search_hints *,
                   const struct deadline *, const struct ip_watch *);
void __wrap_search(struct ip_answer *, struct ip *, const struct search_hints *,
                   const struct deadline *, const struct ip_watch *);
void __real_backend_solve(struct ip_answer *, const struct ip *,
                          struct ip_manner, const struct deadline *,
                          const struct ip_watch *);
void __wrap_backend_solve(struct ip_answer *, const struct ip *,
                          struct ip_manner, const struct deadline *,
                          const struct ip_watch *);

void __wrap_search(struct ip_answer *answer, struct ip *ip,
                   const struct search_hints *hints,
                   const struct deadline *deadline,
                   const struct ip_watch *watch) {
    struct written written = program_write(ip);
    double begun = watch_now();
    is_in_search = true;
    __real_search(answer, ip, hints, deadline, watch);
    is_in_search = false;
    answer_write(written, answer, watch_now() - begun);
}

void __wrap_backend_solve(struct ip_answer *answer, const struct ip *ip,
                          struct ip_manner manner,
                          const struct deadline *deadline,
                          const struct ip_watch *watch) {
    struct written written =
        is_in_search ? (struct written){0} : program_write(ip);
    double begun = watch_now();
    __real_backend_solve(answer, ip, manner, deadline, watch);
    answer_write(written, answer, watch_now() - begun);
}
// NOLINTEND(bugprone-reserved-identifier)
