#include "model/base/numbering.h"

#include <stdint.h>
#include <string.h>

void numbering_init(struct numbering *numbering, struct arena *arena) {
    memset(numbering, 0, sizeof *numbering);
    names_init(&numbering->names, arena);
}

void numbering_release(struct numbering *numbering) {
    names_release(&numbering->names);
    VEC_RELEASE(&numbering->text);
}

/* Seven bits a byte, the last one below 128, no byte zero: no list begins
 * another, and each is a text. */
void numbering_put(struct numbering *numbering, int value) {
    uint32_t rest = (uint32_t)value;
    for (; rest >= 127; rest >>= 7)
        VEC_PUSH(&numbering->text, (char)(unsigned char)(128 | rest % 128));
    VEC_PUSH(&numbering->text, (char)(rest + 1));
}

int numbering_take(struct numbering *numbering) {
    VEC_PUSH(&numbering->text, '\0');
    numbering->text.n = 0;
    return names_add(&numbering->names, numbering->text.at);
}
