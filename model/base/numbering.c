#include "model/base/numbering.h"

#include <stdio.h>
#include <string.h>

void numbering_init(struct numbering *numbering, struct arena *arena) {
    memset(numbering, 0, sizeof *numbering);
    names_init(&numbering->names, arena);
}

void numbering_release(struct numbering *numbering) {
    names_release(&numbering->names);
    VEC_RELEASE(&numbering->text);
}

void numbering_put(struct numbering *numbering, int value) {
    char digits[16];
    snprintf(digits, sizeof digits, "%d,", value);
    for (const char *c = digits; *c; c++)
        VEC_PUSH(&numbering->text, *c);
}

int numbering_take(struct numbering *numbering) {
    VEC_PUSH(&numbering->text, '\0');
    numbering->text.n = 0;
    return names_add(&numbering->names, numbering->text.at);
}
