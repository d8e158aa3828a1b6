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

void listing_compare(struct differences *differences, const struct listing *old,
                     const struct listing *new) {
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
    if (differences->list.n)
        qsort(differences->list.at, (size_t)differences->list.n,
              sizeof *differences->list.at, difference_compare);
}

void differences_release(struct differences *differences) {
    VEC_RELEASE(&differences->list);
    memset(differences, 0, sizeof *differences);
}
