#include "output/console_diff.h"

#include "model/listing.h"
#include "output/messages.h"
#include "output/terms.h"

#include <assert.h>
#include <stdlib.h>

static const char *crew_of(const struct listed *row) {
    return *row->crew_names ? row->crew_names : row->crew;
}

/* NONE if there is no such row, or it has no date. */
static long date_of(const struct listed *row) {
    return row && row->date != NO_DAY ? row->date : NONE;
}

static void head_print(FILE *to, const struct difference *difference,
                       enum language language) {
    const struct listed *old = difference->old;
    const struct listed *new = difference->new;
    bool is_replaced = difference->kind == DIFFERENCE_REPLACED;
    const struct listed *told = new && !is_replaced ? new : old;
    long before = date_of(old);
    long after = is_replaced ? NONE : date_of(new);
    bool has_days =
        difference->kind == DIFFERENCE_MOVED && before != NONE && after != NONE;
    assert(told);
    PHRASE(to, language, DIFF_LINE,
           {difference_text(difference->kind, language), told->id,
            told->enterprise_name},
           {before == NONE ? after : before,
            before == NONE || before == after ? NONE : after,
            has_days ? labs(after - before) : NONE});
}

static void successor_print(FILE *to, const struct listed *new,
                            enum language language) {
    PHRASE(to, language, DIFF_SUCCESSOR, {new->id, new->enterprise_name},
           {date_of(new)});
}

static void line_print(FILE *to, const struct difference *difference,
                       enum language language) {
    const struct listed *old = difference->old;
    const struct listed *new = difference->new;
    head_print(to, difference, language);
    if (difference->kind == DIFFERENCE_REPLACED)
        successor_print(to, new, language);
    if (difference->has_other_crew)
        PHRASE(to, language, DIFF_CREW, {crew_of(old), crew_of(new)}, {0});
    if (difference->has_other_status)
        PHRASE(to, language, DIFF_STATUS,
               {status_text(old->status, language),
                status_text(new->status, language)},
               {0});
    if (difference->has_other_lock && new->is_locked)
        PHRASE(to, language, DIFF_LOCKED, {0}, {0});
    else if (difference->has_other_lock)
        PHRASE(to, language, DIFF_UNLOCKED, {0}, {0});
    fputc('\n', to);
}

void console_diff(FILE *to, const struct differences *differences,
                  enum language language) {
    const int *n_of = differences->n_of;
    for (int i = 0; i < differences->list.n; i++)
        line_print(to, &differences->list.at[i], language);
    if (differences->list.n)
        PHRASE(to, language, DIFF_COUNTS, {0},
               {n_of[DIFFERENCE_DROPPED], n_of[DIFFERENCE_MOVED],
                n_of[DIFFERENCE_RECREWED], n_of[DIFFERENCE_ADDED],
                n_of[DIFFERENCE_MARKED], n_of[DIFFERENCE_REPLACED]});
    else
        PHRASE(to, language, DIFF_NOTHING, {0}, {0});
}
