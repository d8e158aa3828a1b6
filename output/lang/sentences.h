/*
 * sentences.h - where the languages are: one file each beside this one.
 *
 * A sentence for every message of model/message.h and every phrase of
 * output/phrase.h, by its number.  Placeholders: messages.h.  A sentence is
 * lower case without a full stop: what is wrong, the subject in quotes, then
 * what would be right.  The code in brackets is added when it is shown.
 *
 * To add a language: a file here, a line in LANGUAGES.  A test names what is
 * missing and where the placeholders of two languages differ.
 */
#ifndef OUTPUT_LANG_SENTENCES_H
#define OUTPUT_LANG_SENTENCES_H

#include "model/message.h"
#include "output/phrase.h"

// clang-format off
#define LANGUAGES(X) \
/*    ENUM  FILE */ \
    X(ZH,   zh) \
    X(EN,   en)
// clang-format on

#define X(name, file) \
    extern const char *const sentences_##file[N_MESSAGES]; \
    extern const char *const phrases_##file[N_PHRASES];
LANGUAGES(X)
#undef X

#endif
