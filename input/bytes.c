#include "input/bytes.h"

#include "model/base/stop.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#define FIRST_ROOM 65536

static void bytes_fill(struct bytes *bytes, FILE *stream) {
    do {
        if (bytes->n == bytes->room) {
            bytes->room = bytes->room ? 2 * bytes->room : FIRST_ROOM;
            bytes->at = stop_realloc(bytes->at, bytes->room, 1);
        }
        bytes->n +=
            fread(bytes->at + bytes->n, 1, bytes->room - bytes->n, stream);
    } while (bytes->n == bytes->room);
}

enum bytes_result bytes_read(struct bytes *bytes, const char *path) {
    *bytes = (struct bytes){0};
    FILE *stream = fopen(path, "rb");
    if (!stream)
        return errno == ENOENT ? BYTES_ABSENT : BYTES_UNREADABLE;
    bytes_fill(bytes, stream);
    int error = ferror(stream) ? errno : 0;
    (void)fclose(stream);
    if (!error)
        return BYTES_READ;
    bytes_release(bytes);
    errno = error;
    return BYTES_UNREADABLE;
}

void bytes_release(struct bytes *bytes) {
    free(bytes->at);
    *bytes = (struct bytes){0};
}
