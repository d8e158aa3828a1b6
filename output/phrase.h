/*
 * phrase.h - what the screens say beside messages.
 *
 * The wording is in output/lang/, like that of the messages; the values of a
 * phrase are those of a fact.  Those of the command explain stand in
 * phrase_explain.h.
 */
#ifndef OUTPUT_PHRASE_H
#define OUTPUT_PHRASE_H

#include "output/phrase_explain.h"

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
    X(TARGET_IS)      /* {0} column, {1} values: output/expressions.c */ \
    X(TARGET_IS_NOT) \
    X(TARGET_TAGGED)  /* likewise */ \
    X(TARGET_NOT_TAGGED) \
    X(TARGET_ENTERPRISES) /* {0} conditions */ \
    X(TARGET_AGENCIES) \
    X(TARGET_AND_OTHERS) /* {0} names */ \
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
    X(NOTE_LACKING)   /* {#0} places */ \
/* check: output/console.c */ \
    X(COUNTS_YEAR)      /* {0} title, {d0} to {d1}, {#2} working days */ \
    X(COUNTS_READ)      /* {#0} enterprises, {#1} officers, {#2} sections, {#3} tasks */ \
    X(COUNTS_LEAST) \
    X(COUNTS_ASKED)     /* {#0} visits, {#1} drawn, {#2} lacking */ \
/* draw */ \
    X(DRAW)             /* {0} id, {1} name, {2} period, {#0} candidates, {#1} asked, {#2} drawn */ \
    X(DRAWN)            /* {0} id, {1} name, {2} the one before it, if any */ \
    X(DRAW_NOTHING) \
    X(DRAW_WRITTEN)     /* {0} folder */ \
    X(EXPORTED)         /* {0} file */ \
/* the finished plan: output/console_plan.c */ \
    X(PLACED)           /* {0} title, {#0} placed, {#1} asked, {#2} trips */ \
    X(RENEWAL_PAST)     /* {d0}, {#1} done, {#2} assumed so, {#3} locked, {#4} cancelled, {#5} not done */ \
    X(RENEWAL_FATE)     /* {#0} moved, {#1} crew alone, {#2} replaced, {#3} added, {#4} dropped */ \
    X(CHANGES)          /* {#0} changes */ \
    X(CHANGES_LINE)     /* {0} what, {1} id, {2} enterprise, {3} instead, {d0} date, {d1} new date if it is another one */ \
    X(CHANGES_MORE)     /* {#0} not shown, {0} folder */ \
    X(COMPLETE) \
/* diff: output/console_diff.c; NONE is not shown */ \
    X(DIFF_LINE)        /* {0} what, {1} id, {2} enterprise, {d0} date, {d1} new date if it is another one, {#2} days */ \
    X(DIFF_SUCCESSOR)   /* {0} id, {1} enterprise, {d0} date */ \
    X(DIFF_CREW)        /* {0} old, {1} new */ \
    X(DIFF_STATUS)      /* {0} old, {1} new */ \
    X(DIFF_LOCKED) \
    X(DIFF_UNLOCKED) \
    X(DIFF_COUNTS)      /* {#0} dropped, {#1} moved, {#2} re-crewed, {#3} added, {#4} marked, {#5} replaced */ \
    X(DIFF_NOTHING) \
    X(UNPLACED)         /* {#0} visits, {#1} drawn places */ \
    X(UNPLACED_LINE)    /* {0} id, {1} enterprise */ \
    X(FURTHER)          /* {0} a reason, {1} one more */ \
    X(UNPLACED_MORE)    /* {#0} not shown, {0} folder */ \
    X(LOAD) \
    X(LEVELS) \
    X(PROVEN) \
    X(GAP)              /* {#0} bound, {#1} more than it */ \
    X(OPTIMAL) \
    X(NOT_OPTIMAL) \
    X(INTERRUPTED)      /* NOT_OPTIMAL, and it was the person who ended it */ \
    X(BUREAU)           /* {0} name: what it has to say follows; output/bureaus.c */ \
    X(BUREAUS)          /* {#0} bureaus, {#1} planned */ \
    X(BUREAUS_SUM) \
    X(BUREAUS_LEGEND) \
    X(BUREAUS_SHARED)   /* {#0} enterprises */ \
    X(BUREAUS_FILES)    /* {0} folder */ \
    X(PART)             /* {0} bureau, {1} folder, {#0} placed, {#1} asked */ \
    X(FILES)            /* {0} folder */ \
    X(BASELINE)         /* what baseline.csv is */ \
    X(SOLUTION)          /* what solution.json is */ \
    X(PAGE)              /* and calendar.html, calendar.xlsx, ics/ */ \
    X(WORKBOOK) \
    X(CALENDARS) \
    X(NO_BREACH) \
    X(BREACHES)         /* {#0} breaches */ \
/* the plain program as a file: output/mps_words.c */ \
    X(MPS_TITLE)        /* {0} title, {d0} to {d1} */ \
    X(MPS_LEVEL)        /* {0} level, {1} its words */ \
    X(MPS_HELD)         /* {0} level, {1} its words, {#0} */ \
    X(MPS_NAMES) \
    X(MPS_WRITTEN)      /* {0} file, {#0} columns, {#1} rows, {#2} entries */ \
/* the levels of model/levels.h */ \
    X(LEVEL_MISSED) \
    X(LEVEL_CHANGED) \
    X(LEVEL_MOVED) \
    X(LEVEL_WISHES) \
    X(LEVEL_TRIPS) \
    X(LEVEL_LEVELLING) \
    X(LEVEL_RECREWED) \
    X(LEVEL_FAIRNESS) \
    PHRASES_OF_EXPLAIN(X) \
/* the search: cli/progress.c */ \
    X(INTERRUPTING)     /* a signal came; on a line of its own */ \
    X(PROGRESS_BUREAUS) /* {#0} done of {#1} */ \
    X(PROGRESS_TRIED)   /* {#0} of {#1} changes */ \
    X(PROGRESS)         /* {0} level, {1} its words, {2} seconds until the limit or "", {#0} parts of {#1}, {#2} bound, {#3} incumbent or NONE, {#4} seconds, {#5} seconds to go or NONE */
// clang-format on

enum phrase {
#define X(name) PHRASE_##name,
    PHRASES(X)
#undef X
        N_PHRASES
};

#endif
