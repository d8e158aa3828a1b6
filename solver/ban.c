#include "solver/ban.h"

void ban_release(struct ban *ban) {
    VEC_RELEASE(&ban->items);
}
