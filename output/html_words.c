#include "output/html_words.h"

#include <assert.h>

const char *html_word(enum html_word word, enum language language) {
    static const char *const words[][2] = {
#define X(name, zh, en) {zh, en},
        HTML_WORDS(X)
#undef X
    };
    assert(word < N_HTML_WORDS);
    return words[word][language];
}
