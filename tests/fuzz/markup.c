#include "tests/fuzz/markup.h"

#include <ctype.h>
#include <string.h>

#define DEEP 32

struct reader {
    const char *at;
    const char *end;
    const struct markup_rules *rules;
    struct part open[DEEP];
    int n_open;
};

bool part_is(struct part part, const char *text) {
    return part.n == strlen(text) && !memcmp(part.at, text, part.n);
}

bool part_is_among(struct part part, const char *words) {
    while (*words) {
        size_t n = strcspn(words, " ");
        if (n == part.n && !memcmp(words, part.at, n))
            return true;
        words += n + (words[n] == ' ');
    }
    return false;
}

static bool take(struct reader *reader, const char *text) {
    size_t n = strlen(text);
    if ((size_t)(reader->end - reader->at) < n ||
        memcmp(reader->at, text, n) != 0)
        return false;
    reader->at += n;
    return true;
}

static bool take_name(struct reader *reader, struct part *name) {
    const char *first = reader->at;
    while (reader->at < reader->end &&
           (isalnum((unsigned char)*reader->at) || strchr("-:._", *reader->at)))
        reader->at++;
    *name = (struct part){first, (size_t)(reader->at - first)};
    return name->n > 0;
}

/* &amp; and its like, and numbers. */
static bool take_reference(struct reader *reader) {
    struct part name;
    reader->at++;
    (void)take(reader, "#");
    if (!take_name(reader, &name) || !take(reader, ";"))
        return false;
    return name.at[-1] == '#' || part_is_among(name, "amp lt gt quot apos");
}

/* Up to one of the ends. */
static bool take_text(struct reader *reader, const char *ends,
                      struct part *text) {
    const char *first = reader->at;
    while (reader->at < reader->end && !strchr(ends, *reader->at)) {
        if (!*reader->at || strchr("<>", *reader->at))
            return false;
        if (*reader->at != '&')
            reader->at++;
        else if (!take_reference(reader))
            return false;
    }
    *text = (struct part){first, (size_t)(reader->at - first)};
    return true;
}

static bool take_attribute(struct reader *reader) {
    struct part name;
    struct part value = {"", 0};
    if (!take_name(reader, &name))
        return false;
    if (take(reader, "=\"") &&
        (!take_text(reader, "\"", &value) || !take(reader, "\"")))
        return false;
    return reader->rules->takes_attribute(name, value);
}

static bool take_end(struct reader *reader) {
    struct part name;
    if (!take_name(reader, &name) || !take(reader, ">") || !reader->n_open)
        return false;
    struct part open = reader->open[--reader->n_open];
    return open.n == name.n && !memcmp(open.at, name.at, name.n);
}

static bool take_begin(struct reader *reader) {
    struct part name;
    if (!take_name(reader, &name) || !reader->rules->takes_element(name))
        return false;
    while (take(reader, " "))
        if (!take_attribute(reader))
            return false;
    if (take(reader, "/>"))
        return true;
    if (!take(reader, ">"))
        return false;
    if (reader->rules->is_empty(name))
        return true;
    if (reader->n_open == DEEP)
        return false;
    reader->open[reader->n_open++] = name;
    const char *raw = reader->rules->raw_of(name);
    return !raw || take(reader, raw);
}

bool markup_is_sound(struct part text, const struct markup_rules *rules) {
    struct reader reader = {
        .at = text.at, .end = text.at + text.n, .rules = rules};
    struct part between;
    if (!take(&reader, rules->head))
        return false;
    while (take_text(&reader, "<", &between)) {
        if (reader.at == reader.end)
            return !reader.n_open;
        bool is_sound = take(&reader, "</")  ? take_end(&reader)
                        : take(&reader, "<") ? take_begin(&reader)
                                             : false;
        if (!is_sound)
            return false;
    }
    return false;
}
