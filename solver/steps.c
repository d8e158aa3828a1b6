#include "solver/steps.h"

#include <stdbool.h>

#define LEAST_WIDE 3

static int64_t odd_below(int64_t number) {
    return number - (number % 2 == 0);
}

static int64_t lesser(int64_t a, int64_t b) {
    return a < b ? a : b;
}

/* How far off the next tangent is: half as far as a load ahead is, twice as far
 * as each one was before that is left behind. */
static int64_t stride(const struct steps_manner *manner, int64_t touch,
                      int64_t load) {
    int64_t ahead = load - manner->near - touch;
    int64_t behind = touch - load - manner->near;
    if (ahead > 0)
        return ahead < LEAST_WIDE ? 1 : odd_below((ahead + LEAST_WIDE) / 2);
    return behind < 0 ? 1 : odd_below(behind + LEAST_WIDE);
}

/* The last tangent there can be touches the most. */
static int64_t next_touch(const struct steps *steps,
                          const struct steps_manner *manner, int64_t touch,
                          const int64_t *loads, int n) {
    int64_t least = n ? steps->most : stride(manner, touch, 0);
    for (int i = 0; i < n; i++) {
        int64_t load = lesser(loads[i], steps->most - 1);
        least = lesser(least, stride(manner, touch, load));
    }
    return touch + least;
}

void steps_lay(struct steps *steps, const struct steps_manner *manner,
               int64_t most, const int64_t *loads, int n) {
    bool is_plain = most <= manner->most_plain;
    *steps = (struct steps){.most = most};
    int64_t before = -1;
    int64_t touch = 0;
    while (touch < most) {
        struct step step = {(before + touch + 1) / 2, touch};
        VEC_PUSH(&steps->at, step);
        before = touch;
        touch =
            is_plain ? touch + 1 : next_touch(steps, manner, touch, loads, n);
    }
}

void steps_release(struct steps *steps) {
    VEC_RELEASE(&steps->at);
}

int64_t steps_end(const struct steps *steps, int i) {
    return i + 1 < steps->at.n ? steps->at.at[i + 1].first : steps->most;
}
