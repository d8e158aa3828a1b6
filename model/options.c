#include "model/options.h"

void options_init(struct options *options) {
#define X(name, option, value, low, high, decimals, unit) \
    options->name = (value);
    OPTIONS(X)
#undef X
}
