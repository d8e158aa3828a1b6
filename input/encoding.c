#include "input/encoding.h"

#include "model/base/stop.h"

#include <iconv.h>
#include <stdint.h>
#include <string.h>

/* Characters that begin with a byte from first to last: how long they are, and
 * what their second byte may be (Unicode, table 3-7). */
static const struct lead {
    unsigned char first;
    unsigned char last;
    unsigned char low;
    unsigned char high;
    size_t length;
} leads[] = {
    {0x00, 0x7f, 0x00, 0x00, 1}, {0xc2, 0xdf, 0x80, 0xbf, 2},
    {0xe0, 0xe0, 0xa0, 0xbf, 3}, {0xe1, 0xec, 0x80, 0xbf, 3},
    {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
    {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4},
    {0xf4, 0xf4, 0x80, 0x8f, 4},
};

static const struct lead *lead_find(unsigned char byte) {
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (byte >= leads[i].first && byte <= leads[i].last)
            return &leads[i];
    return NULL;
}

/* The length of the UTF-8 character at the bytes, 0 if there is none. */
static size_t character_length(const unsigned char *byte, size_t n) {
    const struct lead *lead = lead_find(byte[0]);
    if (!lead || lead->length > n)
        return 0;
    if (lead->length > 1 && (byte[1] < lead->low || byte[1] > lead->high))
        return 0;
    for (size_t i = 2; i < lead->length; i++)
        if ((byte[i] & 0xc0) != 0x80)
            return 0;
    return lead->length;
}

/* How many of the bytes are UTF-8, from the first on. */
static size_t utf8_length(const char *bytes, size_t n) {
    size_t i = 0;
    while (i < n) {
        size_t length =
            character_length((const unsigned char *)bytes + i, n - i);
        if (!length)
            break;
        i += length;
    }
    return i;
}

static void utf8_copy(struct utf8 *utf8, const char *bytes, size_t n) {
    utf8->text = stop_calloc(n + 1, 1);
    utf8->n = n;
    if (n)
        memcpy(utf8->text, bytes, n);
}

/* Two bytes become three at most; nothing grows more. */
static bool utf8_convert(struct utf8 *utf8, const char *bytes, size_t n,
                         const char *encoding) {
    size_t room = n + n / 2 + 4;
    utf8->text = stop_calloc(room + 1, 1);
    utf8->n = 0;
    iconv_t converter = iconv_open("UTF-8", encoding);
    if ((intptr_t)converter == -1)
        return false;
    char *from;
    memcpy(&from, &bytes, sizeof from); // iconv does not write to it
    char *to = utf8->text;
    size_t failed = iconv(converter, &from, &n, &to, &room);
    iconv_close(converter);
    utf8->n = (size_t)(to - utf8->text);
    return failed != (size_t)-1 && !n;
}

static bool begins_with(const char *bytes, size_t n, const char *mark) {
    size_t length = strlen(mark);
    return n >= length && memcmp(bytes, mark, length) == 0;
}

bool encoding_to_utf8(struct utf8 *utf8, const char *bytes, size_t n) {
    if (begins_with(bytes, n, "\xff\xfe"))
        return utf8_convert(utf8, bytes + 2, n - 2, "UTF-16LE");
    if (begins_with(bytes, n, "\xfe\xff"))
        return utf8_convert(utf8, bytes + 2, n - 2, "UTF-16BE");
    bool has_mark = begins_with(bytes, n, "\xef\xbb\xbf");
    if (has_mark) {
        bytes += 3;
        n -= 3;
    }
    size_t length = utf8_length(bytes, n);
    if (length == n || has_mark) {
        utf8_copy(utf8, bytes, length);
        return length == n;
    }
    return utf8_convert(utf8, bytes, n, "GB18030");
}
