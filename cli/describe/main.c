#include "cli/describe/describe.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    void (*print)(FILE *to);
} descriptions[] = {
#define X(name, what) {#name, describe_##name},
    DESCRIPTIONS(X)
#undef X
};

/* describe NAME: prints it. */
int main(int argc, char **argv) {
    for (size_t i = 0; i < sizeof descriptions / sizeof *descriptions; i++)
        if (argc == 2 && !strcmp(argv[1], descriptions[i].name)) {
            descriptions[i].print(stdout);
            return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE
                                                    : EXIT_SUCCESS;
        }
    fprintf(stderr, "usage: describe NAME, one of\n");
#define X(name, what) fprintf(stderr, "  %s\t%s\n", #name, what);
    DESCRIPTIONS(X)
#undef X
    return EXIT_FAILURE;
}
