#include "model/levels.h"

const char *level_label(enum level level) {
    static const char *const labels[] = {
#define X(name, label) label,
        LEVELS(X)
#undef X
    };
    return labels[level];
}
