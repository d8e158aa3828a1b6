#include "input/encoding.h"

#include "model/base/stop.h"

#include <iconv.h>
#include <string.h>

/* The length of the UTF-8 character at the bytes, 0 if there is none: no stray
 * or missing byte, nothing longer than need be, no surrogate. */
static size_t character_length(const unsigned char *byte, size_t n) {
    if (byte[0] < 0x80)
        return 1;
    size_t length = byte[0] < 0xc2   ? 0
                    : byte[0] < 0xe0 ? 2
                    : byte[0] < 0xf0 ? 3
                    : byte[0] < 0xf5 ? 4
                                     : 0;
    if (!length || length > n)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((byte[i] & 0xc0) != 0x80)
            return 0;
    bool is_wrong = (byte[0] == 0xe0 && byte[1] < 0xa0) ||
                    (byte[0] == 0xed && byte[1] >= 0xa0) ||
                    (byte[0] == 0xf0 && byte[1] < 0x90) ||
                    (byte[0] == 0xf4 && byte[1] >= 0x90);
    return is_wrong ? 0 : length;
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
    if (converter == (iconv_t)-1)
        return false;
    char *from = (char *)(size_t)bytes;
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
