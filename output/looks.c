#include "output/looks.h"

#include <assert.h>
#include <stdbool.h>

#define STREAMS 2 // standard output and standard error

static FILE *coloured[STREAMS];

void looks_show(FILE *to) {
    int i = 0;
    while (i < STREAMS && coloured[i] && coloured[i] != to)
        i++;
    assert(i < STREAMS);
    if (i < STREAMS)
        coloured[i] = to;
}

static bool shows_colours(const FILE *to) {
    return to && (to == coloured[0] || to == coloured[1]);
}

void look_begin(FILE *to, enum look look) {
    static const char *const colours[] = {
#define X(name, colour) "\033[" colour "m",
        LOOKS(X)
#undef X
    };
    assert(look < N_LOOKS);
    if (shows_colours(to))
        fputs(colours[look], to);
}

void look_end(FILE *to) {
    if (shows_colours(to))
        fputs("\033[0m", to);
}
