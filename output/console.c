#include "output/console.h"

void console_diags(FILE *to, const struct diags *diags, enum language language) {
    (void)to;
    (void)diags;
    (void)language;
}

void console_counts(const struct problem *problem, const struct demand *demand,
                    enum language language) {
    (void)problem;
    (void)demand;
    (void)language;
}

void console_draws(const struct problem *problem, const struct demand *demand,
                   const char *folder, enum language language) {
    (void)problem;
    (void)demand;
    (void)folder;
    (void)language;
}

void console_summary(const struct problem *problem, const struct demand *demand,
                     const struct plan *plan, const char *folder,
                     enum language language) {
    (void)problem;
    (void)demand;
    (void)plan;
    (void)folder;
    (void)language;
}

void console_levels(const struct plan *plan, const struct diags *breaches,
                    enum language language) {
    (void)plan;
    (void)breaches;
    (void)language;
}
