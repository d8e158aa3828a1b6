#include "output/ics_names.h"

#include "model/problem.h"
#include "output/events.h"
#include "output/file_name.h"
#include "output/folder.h"
#include "output/view.h"

#include <stdbool.h>

static const char *const prefixes[][2] = {
    [HOLDER_SECTION] = {"科室", "section"},
    [HOLDER_OFFICER] = {"人员", "officer"},
};

/* Without ending. */
static const char *stem_of(struct arena *arena, const struct events *events,
                           int h) {
    const struct holder *holder = &events->holders.at[h];
    return arena_print(arena, "%s-%s",
                       prefixes[holder->kind][events->view->language],
                       file_name_part(arena, holder->name));
}

static int key_of(struct arena *arena, struct names *keys, const char *stem) {
    return names_add(keys, file_name_key(arena, stem));
}

static const char *with_number(struct arena *arena, struct names *taken,
                               const char *stem) {
    const char *numbered = stem;
    for (int i = 2;; i++) {
        int n = taken->n;
        if (key_of(arena, taken, numbered) == n)
            return numbered;
        numbered = arena_print(arena, "%s-%d", stem, i);
    }
}

const char **ics_names(struct arena *arena, const struct events *events) {
    int n = events->holders.n;
    const char **names = ARENA_NEW(arena, const char *, n);
    int *key = ARENA_NEW(arena, int, n);
    int *count = ARENA_NEW(arena, int, n);
    struct names stems;
    struct names taken;
    names_init(&stems, arena);
    names_init(&taken, arena);
    for (int h = 0; h < n; h++) {
        names[h] = stem_of(arena, events, h);
        key[h] = key_of(arena, &stems, names[h]);
        count[key[h]]++;
    }
    for (int h = 0; h < n; h++) {
        if (count[key[h]] > 1)
            names[h] =
                arena_print(arena, "%s-%s", names[h],
                            file_name_part(arena, events->holders.at[h].id));
        names[h] = arena_print(arena, "%s" CALENDAR_ENDING,
                               with_number(arena, &taken, names[h]));
    }
    names_release(&taken);
    names_release(&stems);
    return names;
}
