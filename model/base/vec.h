/*
 * vec.h - an array that grows.
 *
 * VEC(type) declares { type *at; int n; int room; }.  A zeroed one is empty.
 * VEC_PUSH appends a value, VEC_RELEASE frees the array and leaves it empty.
 * Growth doubles; there is no failure to test for: see stop.h.
 */
#ifndef MODEL_BASE_VEC_H
#define MODEL_BASE_VEC_H

#include "model/base/stop.h"

#include <stdlib.h>

/* Room for one more after n elements of so many bytes; *room follows. */
static inline void *vec_reserve(void *at, int n, int *room, size_t size) {
    if (n < *room)
        return at;
    *room = *room ? 2 * *room : 8;
    return stop_realloc(at, (size_t)*room, size);
}

#define VEC(type) \
    struct { \
        type *at; \
        int n; \
        int room; \
    }

#define VEC_PUSH(vec, value) \
    ((void)((vec)->at = vec_reserve((vec)->at, (vec)->n, &(vec)->room, \
                                    sizeof *(vec)->at), \
            (vec)->at[(vec)->n++] = (value)))

#define VEC_RELEASE(vec) \
    do { \
        free((vec)->at); \
        (vec)->at = NULL; \
        (vec)->n = (vec)->room = 0; \
    } while (0)

#endif
