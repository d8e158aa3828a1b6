/*
 * bytes.h - a whole file in memory.
 */
#ifndef INPUT_BYTES_H
#define INPUT_BYTES_H

#include <stddef.h>

struct bytes {
    char *at;
    size_t n;
    size_t room;
};

enum bytes_result {
    BYTES_READ,
    BYTES_ABSENT,     // no such file
    BYTES_UNREADABLE, // errno says why
};

/* The caller releases what was read; nothing is held unless BYTES_READ. */
enum bytes_result bytes_read(struct bytes *bytes, const char *path);
void bytes_release(struct bytes *bytes);

#endif
