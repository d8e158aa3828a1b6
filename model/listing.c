#include "model/listing.h"

#include <stdlib.h>
#include <string.h>

void listing_init(struct listing *listing) {
    memset(listing, 0, sizeof *listing);
    names_init(&listing->ids, &listing->arena);
}

void listing_release(struct listing *listing) {
    VEC_RELEASE(&listing->rows);
    names_release(&listing->ids);
    arena_release(&listing->arena);
    listing_init(listing);
}

static const struct listed *listing_find(const struct listing *listing,
                                         const char *id) {
    int row = names_find(&listing->ids, id);
    return row < 0 ? NULL : &listing->rows.at[row];
}

/* False if the two rows say the same. */
static bool compare_rows(struct difference *difference,
                         const struct listing *old, const struct listing *new) {
    const struct listed *a = difference->old;
    const struct listed *b = difference->new;
    difference->has_other_crew =
        old->has_crews && new->has_crews &&strcmp(a->crew, b->crew) != 0;
    difference->has_other_status =
        old->has_statuses && new->has_statuses && a->status != b->status;
    difference->has_other_lock =
        old->has_locks && new->has_locks && a->is_locked != b->is_locked;
    if (a->date != b->date)
        difference->kind = DIFFERENCE_MOVED;
    else if (difference->has_other_crew)
        difference->kind = DIFFERENCE_RECREWED;
    else
        difference->kind = DIFFERENCE_MARKED;
    return difference->kind != DIFFERENCE_MARKED ||
           difference->has_other_status || difference->has_other_lock;
}

static const struct listed *row_of(const struct difference *difference) {
    return difference->old ? difference->old : difference->new;
}

static int difference_compare(const void *a, const void *b) {
    const struct difference *x = a;
    const struct difference *y = b;
    day first = row_of(x)->date;
    day second = row_of(y)->date;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (first != second)
        return first < second ? -1 : 1;
    return strcmp(row_of(x)->id, row_of(y)->id);
}

static void add(struct differences *differences, struct difference difference) {
    differences->n_of[difference.kind]++;
    VEC_PUSH(&differences->list, difference);
}

static void rows_compare(struct differences *differences,
                         const struct listing *old, const struct listing *new) {
    for (int i = 0; i < old->rows.n; i++) {
        const struct listed *row = &old->rows.at[i];
        struct difference difference = {
            .kind = DIFFERENCE_DROPPED,
            .old = row,
            .new = listing_find(new, row->id),
        };
        if (!difference.new || compare_rows(&difference, old, new))
            add(differences, difference);
    }
    for (int i = 0; i < new->ids.n; i++) {
        const struct listed *row = &new->rows.at[i];
        struct difference difference = {.kind = DIFFERENCE_ADDED, .new = row};
        if (!listing_find(old, new->ids.text[i]))
            add(differences, difference);
    }
}

static void differences_sort(struct differences *differences) {
    if (differences->list.n)
        qsort(differences->list.at, (size_t)differences->list.n,
              sizeof *differences->list.at, difference_compare);
}

/* "task/period/number" of "task/enterprise/period/number"; an id that is none
 * stands for itself. */
static const char *place_of(struct arena *arena, const char *id) {
    size_t n_task = strcspn(id, "/");
    const char *enterprise = id + n_task + (id[n_task] == '/');
    const char *period = strchr(enterprise, '/');
    return period ? arena_print(arena, "%.*s%s", (int)n_task, id, period) : id;
}

/* The places that something went from: first[place] is the first of those that
 * went from there, next[i] the one after difference i. */
struct vacated {
    struct arena arena;
    struct names places;
    int *first;
    int *next;
};

static void vacated_init(struct vacated *vacated,
                         const struct differences *differences) {
    int n = differences->n_of[DIFFERENCE_DROPPED]; // they lie in front
    *vacated = (struct vacated){0};
    names_init(&vacated->places, &vacated->arena);
    vacated->first = ARENA_NEW(&vacated->arena, int, n + 1);
    vacated->next = ARENA_NEW(&vacated->arena, int, n + 1);
    for (int i = 0; i < n; i++)
        vacated->first[i] = -1;
    for (int i = n - 1; i >= 0; i--) {
        const char *id = differences->list.at[i].old->id;
        int place = names_add(&vacated->places, place_of(&vacated->arena, id));
        vacated->next[i] = vacated->first[place];
        vacated->first[place] = i;
    }
}

/* The difference whose place it is, -1 if nothing has gone from there. */
static int vacated_take(struct vacated *vacated, const char *id) {
    int place = names_find(&vacated->places, place_of(&vacated->arena, id));
    if (place < 0)
        return -1;
    int i = vacated->first[place];
    if (i >= 0)
        vacated->first[place] = vacated->next[i];
    return i;
}

/* What came where something had gone is one difference. */
static void differences_join(struct differences *differences,
                             const struct listing *old,
                             const struct listing *new) {
    struct vacated vacated;
    struct difference *at = differences->list.at;
    int kept = 0;
    vacated_init(&vacated, differences);
    for (int i = 0; i < differences->list.n; i++) {
        bool is_new = at[i].kind == DIFFERENCE_ADDED;
        int gone = is_new ? vacated_take(&vacated, at[i].new->id) : -1;
        if (gone < 0) {
            at[kept++] = at[i];
            continue;
        }
        at[gone].new = at[i].new;
        compare_rows(&at[gone], old, new);
        at[gone].kind = DIFFERENCE_REPLACED;
        differences->n_of[DIFFERENCE_DROPPED]--;
        differences->n_of[DIFFERENCE_ADDED]--;
        differences->n_of[DIFFERENCE_REPLACED]++;
    }
    differences->list.n = kept;
    names_release(&vacated.places);
    arena_release(&vacated.arena);
}

void listing_compare(struct differences *differences, const struct listing *old,
                     const struct listing *new) {
    rows_compare(differences, old, new);
    differences_sort(differences);
    differences_join(differences, old, new);
    differences_sort(differences);
}

void differences_release(struct differences *differences) {
    VEC_RELEASE(&differences->list);
    memset(differences, 0, sizeof *differences);
}
