#include "output/html_text.h"

#include "model/sha256.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#define DIGEST_BYTES 32
#define BASE64_BITS 6

/* What a byte is written as; null: as it is.  A control character means
 * nothing in a page. */
static const char *escape_of(unsigned char byte) {
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\n':
    case '\t':
        return NULL;
    default:
        return byte < ' ' || byte == 0x7F ? " " : NULL;
    }
}

static void text_put(FILE *to, const char *text) {
    while (*text) {
        const char *escape = NULL;
        const char *end = text;
        while (*end && !(escape = escape_of((unsigned char)*end)))
            end++;
        fwrite(text, 1, (size_t)(end - text), to);
        if (escape)
            fputs(escape, to);
        text = end + (escape != NULL);
    }
}

void html_put(FILE *to, const char *format, ...) {
    va_list values;
    va_start(values, format);
    while (*format) {
        size_t n = strcspn(format, "%");
        fwrite(format, 1, n, to);
        format += n;
        if (!*format)
            break;
        if (format[1] == 's')
            text_put(to, va_arg(values, const char *));
        else if (format[1] == 'd')
            fprintf(to, "%d", va_arg(values, int));
        else
            fputc('%', to);
        assert(strchr("sd%", format[1]));
        format += 2;
    }
    va_end(values);
}

static int hex_value(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

static unsigned digest_bit(const char *hex, int bit) {
    return (unsigned)hex_value(hex[bit / 4]) >> (3 - bit % 4) & 1u;
}

const char *html_hash(const char *text, char *into) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";
    char hex[SHA256_TEXT_SIZE];
    sha256_hex(text, strlen(text), hex);
    char *end = stpcpy(into, "sha256-");
    for (int bit = 0; bit < 8 * DIGEST_BYTES; bit += BASE64_BITS) {
        unsigned value = 0;
        for (int i = bit; i < bit + BASE64_BITS; i++)
            value =
                value << 1 | (i < 8 * DIGEST_BYTES ? digest_bit(hex, i) : 0);
        *end++ = digits[value];
    }
    *end++ = '='; // 32 bytes are one short of a multiple of three
    *end = '\0';
    return into;
}
