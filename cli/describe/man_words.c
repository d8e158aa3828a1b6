#include "cli/describe/man_words.h"

#include <assert.h>

const char *man_text(enum man_text text, enum language language) {
    static const char *const texts[][2] = {
#define X(name, zh, en) {zh, en},
        MAN_TEXTS(X)
#undef X
    };
    assert(text < N_MAN_TEXTS);
    return texts[text][language];
}
