#include "input/text.h"

#include "model/base/arena.h"
#include "model/base/names.h"

#include <string.h>
#include <strings.h>

unsigned text_character(const char *text, const char **next) {
    static const unsigned char first_bits[] = {0x7f, 0x1f, 0x0f, 0x07};
    const unsigned char *byte = (const unsigned char *)text;
    int more = byte[0] < 0x80 ? 0 : byte[0] < 0xe0 ? 1 : byte[0] < 0xf0 ? 2 : 3;
    unsigned character = byte[0] & first_bits[more];
    for (int i = 1; i <= more; i++)
        character = character << 6 | (byte[i] & 0x3fu);
    *next = text + 1 + more;
    return character;
}

static bool is_space(unsigned c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || c == 0x3000 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x202f;
}

/* Zero-width spaces and joiners, marks of direction, byte order marks. */
static bool is_invisible(unsigned c) {
    return (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

void text_fold(char *text) {
    char *end = text;
    bool has_space = false;
    for (const char *at = text, *next; *at; at = next) {
        unsigned c = text_character(at, &next);
        if (is_space(c) || is_invisible(c)) {
            has_space = has_space || is_space(c);
            continue;
        }
        if (has_space && end > text)
            *end++ = ' ';
        has_space = false;
        if (c >= 0xff01 && c <= 0xff5e) {
            *end++ = (char)(c - 0xff01 + '!');
            continue;
        }
        memmove(end, at, (size_t)(next - at));
        end += next - at;
    }
    *end = '\0';
}

/* The part of the text without spaces at its ends. */
static const char *inner_part(const char *text, size_t n, size_t *n_inner) {
    const char *first = NULL;
    const char *end = text;
    for (const char *at = text, *next; at < text + n; at = next) {
        unsigned c = text_character(at, &next);
        if (is_space(c) || is_invisible(c))
            continue;
        first = first ? first : at;
        end = next;
    }
    first = first ? first : text;
    *n_inner = (size_t)(end - first);
    return first;
}

void text_trim(char *text) {
    size_t n;
    const char *inner = inner_part(text, strlen(text), &n);
    memmove(text, inner, n);
    text[n] = '\0';
}

bool text_is(const char *text, const char *other) {
    return strcasecmp(text, other) == 0;
}

bool text_is_near(const char *text, const char *other, int n_edits) {
    while (*text && strncasecmp(text, other, 1) == 0) {
        text++;
        other++;
    }
    if (!*text && !*other)
        return true;
    if (!n_edits)
        return false;
    return (*text && text_is_near(text + 1, other, n_edits - 1)) ||
           (*other && text_is_near(text, other + 1, n_edits - 1)) ||
           (*text && *other && text_is_near(text + 1, other + 1, n_edits - 1));
}

enum language text_language(const char *text) {
    const char *at = text;
    while (*at > 0)
        at++;
    return *at || at == text ? LANGUAGE_ZH : LANGUAGE_EN;
}

const char *text_part(const char **text, char separator, struct arena *arena) {
    if (!*text)
        return NULL;
    const char *first = *text;
    const char *end = strchrnul(first, separator);
    *text = *end ? end + 1 : NULL;
    size_t n;
    first = inner_part(first, (size_t)(end - first), &n);
    return arena_text_n(arena, first, n);
}

const char *text_item(const char **text, char separator, struct arena *arena) {
    const char *part;
    do
        part = text_part(text, separator, arena);
    while (part && !*part);
    return part;
}

size_t text_comma(const char *text) {
    static const char sign[] = "、";
    size_t n = sizeof sign - 1;
    return *text == ',' ? 1 : strncmp(text, sign, n) == 0 ? n : 0;
}

static bool is_name(const struct names *names, const char *text, size_t n,
                    struct arena *arena) {
    if (!names)
        return false;
    text = inner_part(text, n, &n);
    return names_find(names, arena_text_n(arena, text, n)) >= 0;
}

/* Shorter, if anything: both signs give ";". */
static void commas_replace(char *list, const struct names *names,
                           struct arena *arena) {
    const char *at = list;
    char *end = list;
    while (*at) {
        size_t n = strcspn(at, ";|");
        const char *part_end = at + n;
        bool is_whole = is_name(names, at, n, arena);
        while (at < part_end) {
            size_t comma = is_whole ? 0 : text_comma(at);
            *end++ = *at;
            if (comma)
                end[-1] = ';';
            at += comma ? comma : 1;
        }
        if (*at)
            *end++ = *at++;
    }
    *end = '\0';
}

/* Is each word of the n bytes a name? */
static bool words_are_names(const char *text, size_t n,
                            const struct names *names, struct arena *arena) {
    const char *words = arena_text_n(arena, text, n);
    for (const char *word; (word = text_item(&words, ' ', arena));)
        if (names_find(names, word) < 0)
            return false;
    return true;
}

static void spaces_replace(char *list, const struct names *names,
                           struct arena *arena) {
    while (*list) {
        size_t n = strcspn(list, ";|");
        char *end = list + n;
        bool is_divided = !is_name(names, list, n, arena) &&
                          words_are_names(list, n, names, arena);
        for (; list < end; list++)
            if (is_divided && *list == ' ')
                *list = ';';
        if (*list)
            list++;
    }
}

const char *text_list(const char *text, const struct names *names,
                      struct arena *arena) {
    if (!strpbrk(text, ", ") && !strstr(text, "、"))
        return text;
    char *list = arena_text(arena, text);
    commas_replace(list, names, arena);
    if (names)
        spaces_replace(list, names, arena);
    return list;
}
