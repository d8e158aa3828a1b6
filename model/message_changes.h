/*
 * message_changes.h - why a re-solve changed a visit; see message.h.
 *
 * Found by model/changes*.c, which say what each stands for.
 */
#ifndef MODEL_MESSAGE_CHANGES_H
#define MODEL_MESSAGE_CHANGES_H

// clang-format off
#define MESSAGES_OF_CHANGES(X) \
/*    NAME                     SEVERITY  CODE */ \
/* nothing asks for it any more: model/changes_asked.c */ \
    X(CHANGE_CANCELLED,        CHANGE,   "change-cancelled") \
    X(CHANGE_TASK_GONE,        CHANGE,   "change-task-gone") \
    X(CHANGE_ENTERPRISE_GONE,  CHANGE,   "change-enterprise-gone") \
    X(CHANGE_AUTHORITY,        CHANGE,   "change-authority") \
    X(CHANGE_NO_TARGET,        CHANGE,   "change-no-target") \
    X(CHANGE_FIRST_GONE,       CHANGE,   "change-first-gone") \
    X(CHANGE_PERIOD_GONE,      CHANGE,   "change-period-gone") \
    X(CHANGE_FEWER,            CHANGE,   "change-fewer") \
    X(CHANGE_DRAWN_FEWER,      CHANGE,   "change-drawn-fewer") \
    X(CHANGE_DRAWN_NO_DAY,     CHANGE,   "change-drawn-no-day") \
    X(CHANGE_DRAWN_CAP,        CHANGE,   "change-drawn-cap") \
/* nothing asked for it before */ \
    X(CHANGE_NEW_TASK,         CHANGE,   "change-new-task") \
    X(CHANGE_NEW_ENTERPRISE,   CHANGE,   "change-new-enterprise") \
    X(CHANGE_FIRST_NEW,        CHANGE,   "change-first-new") \
    X(CHANGE_DRAWN,            CHANGE,   "change-drawn") \
    X(CHANGE_MORE,             CHANGE,   "change-more") \
    X(CHANGE_NEW,              CHANGE,   "change-new") \
/* the old date or crew breaks a rule by itself: model/changes_broken.c */ \
    X(CHANGE_NOT_DONE,         CHANGE,   "change-not-done") \
    X(CHANGE_PERIOD,           CHANGE,   "change-period") \
    X(CHANGE_WINDOW,           CHANGE,   "change-window") \
    X(CHANGE_DAY_OFF,          CHANGE,   "change-day-off") \
    X(CHANGE_CLOSED,           CHANGE,   "change-closed") \
    X(CHANGE_BLACKOUT,         CHANGE,   "change-blackout") \
    X(CHANGE_CREW_SIZE,        CHANGE,   "change-crew-size") \
    X(CHANGE_OFFICER_GONE,     CHANGE,   "change-officer-gone") \
    X(CHANGE_ABSENT,           CHANGE,   "change-absent") \
    X(CHANGE_RECUSED,          CHANGE,   "change-recused") \
    X(CHANGE_SECTION,          CHANGE,   "change-section") \
    X(CHANGE_LOCAL,            CHANGE,   "change-local") \
    X(CHANGE_PLACE,            CHANGE,   "change-place") \
/* it breaks one together with other visits: model/changes_room.c */ \
    X(CHANGE_FIRST_MOVED,      CHANGE,   "change-first-moved") \
    X(CHANGE_FOLLOW_UP,        CHANGE,   "change-follow-up") \
    X(CHANGE_SPACING,          CHANGE,   "change-spacing") \
    X(CHANGE_TAKEN,            CHANGE,   "change-taken") \
    X(CHANGE_CARS,             CHANGE,   "change-cars") \
    X(CHANGE_WEEK,             CHANGE,   "change-week") \
    X(CHANGE_YEAR,             CHANGE,   "change-year") \
    X(CHANGE_BUDGET,           CHANGE,   "change-budget") \
    X(CHANGE_TOGETHER,         CHANGE,   "change-together") \
/* an earlier level gains */ \
    X(CHANGE_SHARED,           CHANGE,   "change-shared") \
/* no single cause */ \
    X(CHANGE_OVERALL,          CHANGE,   "change-overall")
// clang-format on

#endif
