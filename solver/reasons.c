#include "solver/reasons.h"

void reasons_find(struct plan *plan, const struct problem *problem,
                  const struct demand *demand) {
    (void)plan;
    (void)problem;
    (void)demand;
}
