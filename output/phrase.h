/*
 * phrase.h - what the screens say beside messages.
 *
 * The wording is in output/lang/, like that of the messages; the values of a
 * phrase are those of a fact.
 */
#ifndef OUTPUT_PHRASE_H
#define OUTPUT_PHRASE_H

// clang-format off
#define PHRASES(X) \
/*    NAME           {0}.. {#0}.. */ \
    X(WARNING) \
    X(MORE_DIAGS)    /* how many are not shown */
// clang-format on

enum phrase {
#define X(name) PHRASE_##name,
    PHRASES(X)
#undef X
        N_PHRASES
};

#endif
