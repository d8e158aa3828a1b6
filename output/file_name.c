#include "output/file_name.h"

#include "model/base/arena.h"

#include <string.h>

/* Bytes of a part: with what stands around it, no name is longer than 255. */
#define LONGEST 80

static bool is_taken_ill(char c) {
    return (unsigned char)c < ' ' || c == 0x7f || strchr("/\\:*?\"<>|", c);
}

static bool is_middle(char c) {
    return ((unsigned char)c & 0xc0) == 0x80;
}

const char *file_name_part(struct arena *arena, const char *text) {
    text += strspn(text, " .");
    size_t n = strlen(text);
    if (n > LONGEST)
        for (n = LONGEST; is_middle(text[n]);)
            n--;
    while (n && strchr(" .", text[n - 1]))
        n--;
    char *part = arena_text_n(arena, n ? text : "_", n ? n : 1);
    for (char *c = part; *c; c++)
        if (is_taken_ill(*c))
            *c = '_';
    return part;
}

static char small(char c) {
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    return c;
}

bool file_name_ends(const char *name, const char *ending) {
    size_t n = strlen(name);
    size_t n_ending = strlen(ending);
    if (n <= n_ending)
        return false;
    for (const char *c = name + n - n_ending; *c; c++)
        if (small(*c) != *ending++)
            return false;
    return true;
}

const char *file_name_key(struct arena *arena, const char *name) {
    char *key = arena_text(arena, name);
    for (char *c = key; *c; c++)
        *c = small(*c);
    return key;
}
