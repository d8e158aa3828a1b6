/*
 * encoding.h - the bytes of a file become UTF-8.
 *
 * A byte order mark decides (UTF-8, UTF-16).  Without one, what is UTF-8
 * throughout is UTF-8, and anything else is GB18030, which is what Excel in
 * China saves.  The only file that knows the converter (iconv).
 */
#ifndef INPUT_ENCODING_H
#define INPUT_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

struct utf8 {
    char *text; // [n + 1], a zero at its end; the caller frees it
    size_t n;
};

/* False if the bytes are no text; utf8 holds what could be read before. */
bool encoding_to_utf8(struct utf8 *utf8, const char *bytes, size_t n);

#endif
