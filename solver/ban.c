#include "solver/ban.h"

void ban_release(struct ban *ban) {
    VEC_RELEASE(&ban->items);
}

bool ban_has(const struct ban *ban, int class, int start) {
    for (int i = 0; i < ban->items.n; i++)
        if (ban->items.at[i].class == class && ban->items.at[i].day == start)
            return true;
    return false;
}
