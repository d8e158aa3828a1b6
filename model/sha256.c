#include "model/sha256.h"

#include <nettle/sha2.h>
#include <unistd.h>

#define BLOCK_BYTES 65536

static void context_hex(struct sha256_ctx *context,
                        char hex[SHA256_TEXT_SIZE]) {
    static const char digits[] = "0123456789abcdef";
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    hex[2 * sizeof digest] = '\0';
}

void sha256_hex(const void *bytes, size_t n, char hex[SHA256_TEXT_SIZE]) {
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, n, bytes);
    context_hex(&context, hex);
}

bool sha256_file(int file, char hex[SHA256_TEXT_SIZE]) {
    uint8_t block[BLOCK_BYTES];
    struct sha256_ctx context;
    ssize_t n;
    sha256_init(&context);
    while ((n = read(file, block, sizeof block)) > 0)
        sha256_update(&context, (size_t)n, block);
    if (n < 0)
        return false;
    context_hex(&context, hex);
    return true;
}
