/*
 * Each row has two marks: name and id, name and county.  Rows that have a mark
 * in common are joined to sets (union-find); a set that holds rows of two
 * bureaus is a shared enterprise.  Time grows with the number of rows.
 */
#include "model/shared.h"

#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/bureau.h"
#include "model/problem.h"

#include <assert.h>

struct row {
    int bureau;
    const struct visited *visited;
    int parent;    // towards the first row of its set
    int next;      // of its set, or NONE
    int last;      // of a first row: the last of its set
    bool is_claim; // of a first row: two bureaus are in the set
};

struct rows {
    struct arena arena;
    struct row *at;
    int n;
};

static void rows_init(struct rows *rows, const struct bureau *bureaus, int n) {
    *rows = (struct rows){0};
    int n_rows = 0;
    for (int b = 0; b < n; b++)
        n_rows += bureaus[b].n_visited;
    rows->at = ARENA_NEW(&rows->arena, struct row, n_rows);
    for (int b = 0; b < n; b++)
        for (int i = 0; i < bureaus[b].n_visited; i++) {
            int row = rows->n++;
            rows->at[row] = (struct row){.bureau = b,
                                         .visited = &bureaus[b].visited[i],
                                         .parent = row,
                                         .next = NONE,
                                         .last = row};
        }
}

static int first_of(struct rows *rows, int row) {
    struct row *at = rows->at;
    while (at[row].parent != row)
        row = at[row].parent = at[at[row].parent].parent;
    return row;
}

/* The set of the earlier row takes the other in. */
static void join(struct rows *rows, int a, int b) {
    int first = first_of(rows, a);
    int other = first_of(rows, b);
    if (first == other)
        return;
    if (other < first) {
        int swap = first;
        first = other;
        other = swap;
    }
    struct row *at = rows->at;
    at[other].parent = first;
    at[at[first].last].next = other;
    at[first].last = at[other].last;
    at[first].is_claim |=
        at[other].is_claim || at[first].bureau != at[other].bureau;
}

/* Joins the row to the first one that has the mark. */
static void mark(struct rows *rows, struct names *marks, int *holder, int row,
                 const char *text) {
    int before = marks->n;
    int number = names_add(marks, text);
    if (number == before)
        holder[number] = row;
    else
        join(rows, holder[number], row);
}

static void rows_join(struct rows *rows) {
    struct names marks;
    names_init(&marks, &rows->arena);
    int *holder = ARENA_NEW(&rows->arena, int, 2 * rows->n);
    for (int row = 0; row < rows->n; row++) {
        const struct visited *v = rows->at[row].visited;
        if (!*v->name)
            continue;
        mark(rows, &marks, holder, row,
             arena_print(&rows->arena, "id\n%s\n%s", v->name, v->id));
        if (*v->county)
            mark(rows, &marks, holder, row,
                 arena_print(&rows->arena, "county\n%s\n%s", v->name,
                             v->county));
    }
    names_release(&marks);
}

static int claim_compare(const void *a, const void *b) {
    const struct claim *x = a;
    const struct claim *y = b;
    if (x->enterprise != y->enterprise)
        return x->enterprise < y->enterprise ? -1 : 1;
    if (x->bureau != y->bureau)
        return x->bureau < y->bureau ? -1 : 1;
    return (x->visited > y->visited) - (x->visited < y->visited);
}

static void set_take(struct shared *shared, const struct rows *rows,
                     int first) {
    for (int row = first; row != NONE; row = rows->at[row].next) {
        struct claim claim = {shared->n_enterprises, rows->at[row].bureau,
                              rows->at[row].visited};
        VEC_PUSH(&shared->claims, claim);
    }
    VEC_PUSH(&shared->first, shared->claims.n);
    shared->n_enterprises++;
}

void shared_find(struct shared *shared, const struct bureau *bureaus, int n) {
    *shared = (struct shared){0};
    struct rows rows;
    rows_init(&rows, bureaus, n);
    rows_join(&rows);
    VEC_PUSH(&shared->first, 0);
    for (int row = 0; row < rows.n; row++)
        if (rows.at[row].parent == row && rows.at[row].is_claim)
            set_take(shared, &rows, row);
    if (shared->claims.n)
        qsort(shared->claims.at, (size_t)shared->claims.n,
              sizeof *shared->claims.at, claim_compare);
    arena_release(&rows.arena);
}

void shared_release(struct shared *shared) {
    VEC_RELEASE(&shared->claims);
    VEC_RELEASE(&shared->first);
    *shared = (struct shared){0};
}

/* A bureau may visit several rows of one set: namesakes that another bureau
 * holds for one.  They count once. */
static const struct claim *claim_of(const struct shared *shared, int enterprise,
                                    int bureau) {
    int end = shared->first.at[enterprise + 1];
    for (int i = shared->first.at[enterprise]; i < end; i++)
        if (shared->claims.at[i].bureau == bureau)
            return &shared->claims.at[i];
    return NULL;
}

int shared_count(const struct shared *shared, int a, int b,
                 const struct claim **first) {
    assert(a != b);
    int n = 0;
    *first = NULL;
    for (int e = 0; e < shared->n_enterprises; e++) {
        const struct claim *claim = claim_of(shared, e, a);
        if (!claim || !claim_of(shared, e, b))
            continue;
        if (!n++)
            *first = claim;
    }
    return n;
}

int shared_count_of(const struct shared *shared, int bureau) {
    int n = 0;
    for (int e = 0; e < shared->n_enterprises; e++)
        n += claim_of(shared, e, bureau) != NULL;
    return n;
}
