#include "cli/terminal.h"

#include "output/looks.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool terminal_is_able(FILE *stream) {
    const char *kind = getenv("TERM");
    return kind && *kind && strcmp(kind, "dumb") != 0 && isatty(fileno(stream));
}

void terminals_colour(void) {
    const char *unwanted = getenv("NO_COLOR");
    if (unwanted && *unwanted)
        return;
    if (terminal_is_able(stdout))
        looks_show(stdout);
    if (terminal_is_able(stderr))
        looks_show(stderr);
}
