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

#define VEC(type)                                                              \
    struct {                                                                   \
        type *at;                                                              \
        int n;                                                                 \
        int room;                                                              \
    }

#define VEC_PUSH(vec, value)                                                   \
    do {                                                                       \
        if ((vec)->n == (vec)->room) {                                         \
            (vec)->room = (vec)->room ? 2 * (vec)->room : 8;                   \
            (vec)->at = stop_realloc((vec)->at, (size_t)(vec)->room,           \
                                     sizeof *(vec)->at);                       \
        }                                                                      \
        (vec)->at[(vec)->n++] = (value);                                       \
    } while (0)

#define VEC_RELEASE(vec)                                                       \
    do {                                                                       \
        free((vec)->at);                                                       \
        (vec)->at = NULL;                                                      \
        (vec)->n = (vec)->room = 0;                                            \
    } while (0)

#endif
