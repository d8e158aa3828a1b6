#include "output/console_changes.h"

#include "model/baseline.h"
#include "output/messages.h"
#include "output/page_changes.h"
#include "output/terms.h"
#include "output/view.h"

/* So many are shown, the file has them all. */
#define CHANGES_SHOWN 12

/* Whom or what the visit has now instead: an enterprise or a crew. */
static const char *instead_of(struct arena *arena, const struct view *view,
                              const struct change *change) {
    if (change->kind == CHANGE_RECREWED)
        return change_new_crew(arena, view, change);
    return change_successor_name(view, change);
}

static const char *changed_of(struct arena *arena, const struct view *view,
                              const struct change *change) {
    const char *name = change_enterprise_name(view, change);
    if (change->kind == CHANGE_RECREWED)
        name = arena_print(arena, "%s %s", name,
                           change_old_crew(arena, view, change));
    return name;
}

static long date_of(const struct view *view, int start) {
    return start == NOT_PLACED ? NONE : (long)view->problem->first + start;
}

static void change_print(FILE *to, struct arena *arena, const struct view *view,
                         const struct change *change) {
    long before = date_of(view, change->old_start);
    long after = date_of(view, change->new_start);
    PHRASE(to, view->language, CHANGES_LINE,
           {change_text(change->kind, view->language),
            change_id(change, view->demand), changed_of(arena, view, change),
            instead_of(arena, view, change)},
           {before == NONE ? after : before,
            before == NONE || before == after ? NONE : after});
    message_print(to, &change->reason, view->language);
    fputc('\n', to);
}

void console_changes(FILE *to, const struct view *view, const char *folder) {
    const struct changes *changes = &view->changes;
    struct arena arena = {0};
    if (!changes->n)
        return;
    PHRASE(to, view->language, CHANGES, {0}, {changes->n});
    for (int c = 0; c < changes->n && c < CHANGES_SHOWN; c++)
        change_print(to, &arena, view, &changes->at[c]);
    if (changes->n > CHANGES_SHOWN)
        PHRASE(to, view->language, CHANGES_MORE, {folder},
               {changes->n - CHANGES_SHOWN});
    arena_release(&arena);
}
