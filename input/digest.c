#include "input/digest.h"

#include "input/bytes.h"
#include "input/columns.h"
#include "model/base/arena.h"

#include <string.h>

static const char *file_digest(struct arena *arena, const char *path) {
    struct bytes bytes;
    if (bytes_read(&bytes, path) != BYTES_READ)
        return "-";
    char *hex = ARENA_NEW(arena, char, SHA256_TEXT_SIZE);
    sha256_hex(bytes.at, bytes.n, hex);
    bytes_release(&bytes);
    return hex;
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
        const char *path = arena_print(&arena, "%s/%s", folder, files[i]);
        list = arena_print(&arena, "%s%s %s\n", list, files[i],
                           file_digest(&arena, path));
    }
    sha256_hex(list, strlen(list), hex);
    arena_release(&arena);
}
