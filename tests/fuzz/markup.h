/*
 * markup.h - is a text nothing but sound markup, HTML or XML?
 *
 * Another reader than any browser's, and stricter: an element that is opened is
 * closed, an attribute stands in double quotation marks, and no < > & of a text
 * is left as it is.  What may be there else, the rules say.
 */
#ifndef TESTS_FUZZ_MARKUP_H
#define TESTS_FUZZ_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/* Not ended by a zero. */
struct part {
    const char *at;
    size_t n;
};

struct markup_rules {
    const char *head; // how the text begins, which is no element
    bool (*takes_element)(struct part name);
    bool (*takes_attribute)(struct part name, struct part value);
    bool (*is_empty)(struct part name);      // an element without an end
    const char *(*raw_of)(struct part name); // null, or all that it holds
};

bool markup_is_sound(struct part text, const struct markup_rules *rules);

bool part_is(struct part part, const char *text);

/* Is it one of the words, which spaces part? */
bool part_is_among(struct part part, const char *words);

#endif
