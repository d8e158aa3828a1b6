/*
 * sha256.h - the digest of bytes, as 64 lower-case hex digits.
 *
 * The only file that knows the cryptographic library (Nettle).
 */
#ifndef MODEL_SHA256_H
#define MODEL_SHA256_H

#include <stdbool.h>
#include <stddef.h>

#define SHA256_TEXT_SIZE 65

void sha256_hex(const void *bytes, size_t n, char hex[SHA256_TEXT_SIZE]);

/* Of what can be read from the file; false with errno if it cannot. */
bool sha256_file(int file, char hex[SHA256_TEXT_SIZE]);

#endif
