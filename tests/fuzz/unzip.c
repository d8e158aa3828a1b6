#include "tests/fuzz/unzip.h"

#include <stdlib.h>
#include <string.h>
#define ZLIB_CONST // what is read stays as it is
#include <zlib.h>

/* Bytes of the format: what stands at the end, in the list, before an entry. */
#define TAIL 22
#define TAIL_COUNT 10
#define TAIL_LIST 16
#define LISTED 46
#define LISTED_PACKED 20
#define LISTED_SIZE 24
#define LISTED_NAME 28
#define LISTED_ENTRY 42
#define ENTRY 30
#define ENTRY_NAME 26

#define ENTRY_MAX ((size_t)1 << 27)

static size_t number_at(struct part file, size_t at, int n_bytes) {
    size_t number = 0;
    for (int i = n_bytes; i-- > 0;)
        number = number << 8 | (unsigned char)file.at[at + (size_t)i];
    return number;
}

static bool has(struct part file, size_t at, size_t n, const char *mark) {
    return at <= file.n && n <= file.n - at &&
           !memcmp(file.at + at, mark, strlen(mark));
}

static bool inflate_all(struct part packed, char *into, size_t n) {
    z_stream stream = {.next_in = (const Bytef *)packed.at,
                       .avail_in = (uInt)packed.n,
                       .next_out = (Bytef *)into,
                       .avail_out = (uInt)n};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    bool is_all = inflate(&stream, Z_FINISH) == Z_STREAM_END &&
                  !stream.avail_out && !stream.avail_in;
    inflateEnd(&stream);
    return is_all;
}

static bool entry_take(struct part file, size_t at,
                       void take(struct part name, struct part bytes)) {
    size_t entry = number_at(file, at + LISTED_ENTRY, 4);
    size_t n = number_at(file, at + LISTED_SIZE, 4);
    struct part packed = {NULL, number_at(file, at + LISTED_PACKED, 4)};
    struct part name = {file.at + at + LISTED,
                        number_at(file, at + LISTED_NAME, 2)};
    if (!has(file, entry, ENTRY, "PK\3\4") || n > ENTRY_MAX)
        return false;
    size_t first = entry + ENTRY + number_at(file, entry + ENTRY_NAME, 2) +
                   number_at(file, entry + ENTRY_NAME + 2, 2);
    if (!has(file, first, packed.n, ""))
        return false;
    packed.at = file.at + first;
    char *bytes = malloc(n + 1);
    bool is_read = bytes && inflate_all(packed, bytes, n);
    if (is_read)
        take(name, (struct part){bytes, n});
    free(bytes);
    return is_read;
}

/* Behind its name, what else is told of it, and its comment. */
static size_t listed_end(struct part file, size_t at) {
    size_t end = at + LISTED;
    for (size_t i = 0; i < 3; i++)
        end += number_at(file, at + LISTED_NAME + 2 * i, 2);
    return end;
}

bool unzip(struct part file, void take(struct part name, struct part bytes)) {
    if (file.n < TAIL || !has(file, file.n - TAIL, TAIL, "PK\5\6"))
        return false;
    size_t n = number_at(file, file.n - TAIL + TAIL_COUNT, 2);
    size_t at = number_at(file, file.n - TAIL + TAIL_LIST, 4);
    for (size_t i = 0; i < n; i++) {
        if (!has(file, at, LISTED, "PK\1\2") || !entry_take(file, at, take))
            return false;
        at = listed_end(file, at);
    }
    return n > 0;
}
