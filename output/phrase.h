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
/*    NAME             VALUES */ \
    X(WARNING) \
    X(MORE_DIAGS)      /* {#0} not shown */ \
/* the filing table: output/page_filing.c */ \
    X(OBJECTS)        /* {0} target, {#0} enterprises, {#1} visits */ \
    X(OBJECTS_DRAWN)  /* {#2} the pool */ \
    X(OBJECTS_OF_TASK) /* {0} task */ \
    X(OBJECTS_ALL) \
    X(TIMES)          /* {0} period, {#0} */ \
    X(TIMES_DRAWN) \
    X(TIMES_SHARE)    /* {#0} per cent */ \
    X(CAP_ONE)        /* {#0} cap */ \
    X(CAP_RANGE)      /* {#0} to {#1} */ \
    X(CAP_NONE) \
    X(CAP_UNCOUNTED) \
    X(CAP_APPROVED)   /* {0} approval */ \
    X(WINDOW)         /* {0} expression */ \
    X(PREFERRED)      /* {0} expression */ \
    X(MONTHS)         /* {0} list */ \
    X(MONTHS_NONE) \
    X(NOTE_AWAY) \
    X(NOTE_ANY_DAY) \
    X(NOTE_DURING_STOP) \
    X(NOTE_SKILLS)    /* {0} list */ \
    X(NOTE_AFTER)     /* {0} task, {#0} to {#1} days */ \
    X(NOTE_UNPLACED)  /* {#0} visits */ \
    X(NOTE_LACKING)   /* {#0} places */
// clang-format on

enum phrase {
#define X(name) PHRASE_##name,
    PHRASES(X)
#undef X
        N_PHRASES
};

#endif
