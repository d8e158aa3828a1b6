/* Any bytes as a file of the disk, as long as two bytes say: what is read is
 * what is there, and so is its digest. */
#include "input/bytes.h"
#include "input/digest.h"
#include "model/sha256.h"
#include "tests/fuzz/target.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define LONGEST (1 << 18) // what reading has room for grows three times

static void file_check(const char *path, const char *text, size_t n) {
    struct bytes bytes;
    char wanted[SHA256_TEXT_SIZE];
    char digest[SHA256_TEXT_SIZE];
    MUST(bytes_read(&bytes, path) == BYTES_READ);
    MUST(bytes.n == n && (!n || !memcmp(bytes.at, text, n)));
    bytes_release(&bytes);
    sha256_hex(text, n, wanted);
    file_digest(path, digest);
    MUST(!strcmp(digest, wanted));
}

static void file_write(int file, const char *text, size_t n) {
    for (size_t at = 0; at < n;) {
        ssize_t written = write(file, text + at, n - at);
        MUST(written > 0);
        at += (size_t)written;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct bytes bytes;
    char path[64];
    if (size < 3)
        return 0;
    size_t n = (size_t)(data[0] | data[1] << 8) * 4 % LONGEST + data[2] % 4;
    char *text = malloc(n + 1);
    int file = memfd_create("fuzz", MFD_CLOEXEC);
    MUST(text && file >= 0);
    for (size_t i = 0; i < n; i++)
        text[i] = (char)data[2 + i % (size - 2)];
    file_write(file, text, n);
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    file_check(path, text, n);
    close(file);
    MUST(bytes_read(&bytes, path) == BYTES_ABSENT);
    MUST(bytes_read(&bytes, "/proc/self") == BYTES_UNREADABLE);
    free(text);
    return 0;
}
