#include "input/digest.h"

#include "input/bytes.h"
#include "input/columns.h"
#include "model/base/arena.h"

#include <errno.h>
#include <string.h>

bool file_digest(const char *path, char hex[SHA256_TEXT_SIZE]) {
    struct bytes bytes;
    enum bytes_result result = bytes_read(&bytes, path);
    if (result != BYTES_READ) {
        memcpy(hex, NO_DIGEST, sizeof NO_DIGEST);
        return result == BYTES_ABSENT;
    }
    sha256_hex(bytes.at, bytes.n, hex);
    bytes_release(&bytes);
    return true;
}

bool folder_digest(const char *folder, char hex[SHA256_TEXT_SIZE]) {
    static const char *const files[] = {
#define X(name, file, ...) file,
        FILES(X)
#undef X
    };
    struct arena arena = {0};
    const char *list = "";
    int why = 0;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char file[SHA256_TEXT_SIZE];
        if (!file_digest(arena_print(&arena, "%s/%s", folder, files[i]), file))
            why = errno;
        list = arena_print(&arena, "%s%s %s\n", list, files[i], file);
    }
    sha256_hex(list, strlen(list), hex);
    arena_release(&arena);
    errno = why;
    return !why;
}
