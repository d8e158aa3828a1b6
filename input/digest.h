/*
 * digest.h - what tells whether files are still the same.
 *
 * Of a plan folder: two folders have the same only if they ask the same:
 * whoever keeps results can tell whether the folder has changed since.  Files
 * of other names, which nobody reads, change nothing.
 */
#ifndef INPUT_DIGEST_H
#define INPUT_DIGEST_H

#include "model/sha256.h"

#include <stdbool.h>

#define NO_DIGEST "-" // of a file that is not there, or cannot be read

/* False with errno if it is there and cannot be read. */
bool file_digest(const char *path, char hex[SHA256_TEXT_SIZE]);

/* A file that is not there, or cannot be read, is told apart from an empty
 * one; false with errno if one of them cannot be read. */
bool folder_digest(const char *folder, char hex[SHA256_TEXT_SIZE]);

#endif
