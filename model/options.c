#include "model/options.h"

void options_init(struct options *options) {
#define X(name, option, value, low, high, unit) options->name = (value);
    OPTIONS(X)
#undef X
}
