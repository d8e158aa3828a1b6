#include "input/digest.h"

#include "input/bytes.h"
#include "input/columns.h"
#include "model/base/arena.h"

#include <string.h>

void file_digest(const char *path, char hex[SHA256_TEXT_SIZE]) {
    struct bytes bytes;
    if (bytes_read(&bytes, path) != BYTES_READ) {
        memcpy(hex, NO_DIGEST, sizeof NO_DIGEST);
        return;
    }
    sha256_hex(bytes.at, bytes.n, hex);
    bytes_release(&bytes);
}

void folder_digest(const char *folder, char hex[SHA256_TEXT_SIZE]) {
    static const char *const files[] = {
#define X(name, file, ...) file,
        FILES(X)
#undef X
    };
    struct arena arena = {0};
    const char *list = "";
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char file[SHA256_TEXT_SIZE];
        file_digest(arena_print(&arena, "%s/%s", folder, files[i]), file);
        list = arena_print(&arena, "%s%s %s\n", list, files[i], file);
    }
    sha256_hex(list, strlen(list), hex);
    arena_release(&arena);
}
