#include "input/named.h"

#include "input/text.h"
#include "model/base/arena.h"

#include <string.h>

#define LONGEST_LIST 60 // bytes; who wants more looks into the table

void named_init(struct named *named, struct arena *arena) {
    *named = (struct named){0};
    names_init(&named->names, arena);
}

void named_release(struct named *named) {
    names_release(&named->names);
    VEC_RELEASE(&named->ids);
}

void named_add(struct named *named, const char *name, const char *id) {
    struct arena *arena = named->names.arena;
    char *folded = arena_text(arena, name);
    text_fold(folded);
    if (!*folded || !*id)
        return;
    int n = named->names.n;
    int number = names_add(&named->names, folded);
    if (number == n)
        VEC_PUSH(&named->ids, arena_text(arena, id));
    else if (strlen(named->ids.at[number]) < LONGEST_LIST)
        named->ids.at[number] =
            arena_print(arena, "%s, %s", named->ids.at[number], id);
}

bool named_report(const struct named *named, struct report *report,
                  struct place place, const char *text) {
    int number = names_find(&named->names, text);
    if (number < 0)
        return false;
    REPORT(report, place, NAME_FOR_ID, text, named->ids.at[number]);
    return true;
}
