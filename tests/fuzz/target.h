/*
 * target.h - what a fuzz target is: a function that any bytes may be given to.
 *
 * It returns for every input; whatever is wrong with the program aborts.
 */
#ifndef TESTS_FUZZ_TARGET_H
#define TESTS_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Also where assertions are off. */
#define MUST(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

#endif
