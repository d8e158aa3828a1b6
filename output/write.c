#include "output/write.h"

bool write_output(const char *folder, const struct problem *problem,
                  const struct demand *demand, const struct plan *plan,
                  struct diags *diags) {
    (void)folder;
    (void)problem;
    (void)demand;
    (void)plan;
    (void)diags;
    return false;
}

bool write_draw(const char *folder, const struct problem *problem,
                const struct demand *demand, struct diags *diags) {
    (void)folder;
    (void)problem;
    (void)demand;
    (void)diags;
    return false;
}
