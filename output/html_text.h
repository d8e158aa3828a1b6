/*
 * html_text.h - a page of HTML being printed: nothing of the plan is markup.
 *
 * Texts come from the person's files and from anyone's: an enterprise may be
 * called <script>.  The only way for them into the page is %s of html_put,
 * which escapes, in text and in attributes in double quotation marks alike.
 */
#ifndef OUTPUT_HTML_TEXT_H
#define OUTPUT_HTML_TEXT_H

#include <stdio.h>

/* Prints the format: %s is a text and escaped, %d a number, %% a per cent
 * sign; there is nothing else. */
void html_put(FILE *to, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "sha256-" and the digest as a Content-Security-Policy has it; returns into,
 * which has HTML_HASH_SIZE bytes. */
#define HTML_HASH_SIZE 52
const char *html_hash(const char *text, char *into);

#endif
