/*
 * message_calendar.h - what can be said about a calendar; see message.h.
 */
#ifndef MODEL_MESSAGE_CALENDAR_H
#define MODEL_MESSAGE_CALENDAR_H

// clang-format off
#define MESSAGES_OF_CALENDAR(X) \
/*    NAME                     SEVERITY  CODE */ \
/* the judge: model/verify*.c */ \
    X(BREACH_PERIOD,           BREACH,   "breach-period") \
    X(BREACH_HORIZON,          BREACH,   "breach-horizon") \
    X(BREACH_WORKING_DAYS,     BREACH,   "breach-working-days") \
    X(BREACH_BLACKOUTS,        BREACH,   "breach-blackouts") \
    X(BREACH_CREW_SIZE,        BREACH,   "breach-crew-size") \
    X(BREACH_CREW_SECTIONS,    BREACH,   "breach-crew-sections") \
    X(BREACH_CREW_PRESENT,     BREACH,   "breach-crew-present") \
    X(BREACH_CREW_RECUSAL,     BREACH,   "breach-crew-recusal") \
    X(BREACH_CREW_AWAY,        BREACH,   "breach-crew-away") \
    X(BREACH_CREW_PLACES,      BREACH,   "breach-crew-places") \
    X(BREACH_ONE_TRIP_A_DAY,   BREACH,   "breach-one-trip-a-day") \
    X(BREACH_WEEK_LIMIT,       BREACH,   "breach-week-limit") \
    X(BREACH_YEAR_LIMIT,       BREACH,   "breach-year-limit") \
    X(BREACH_BUDGET,           BREACH,   "breach-budget") \
    X(BREACH_SECTION_DAY,      BREACH,   "breach-section-day") \
    X(BREACH_SHARING,          BREACH,   "breach-sharing") \
    X(BREACH_DAY_FULL,         BREACH,   "breach-day-full") \
    X(BREACH_FREQUENCY_CAP,    BREACH,   "breach-frequency-cap") \
    X(BREACH_SPACING,          BREACH,   "breach-spacing") \
    X(BREACH_FOLLOW_UP,        BREACH,   "breach-follow-up") \
    X(BREACH_FOLLOW_UP_LATE,   BREACH,   "breach-follow-up-late") \
    X(BREACH_FIRST_UNPLACED,   BREACH,   "breach-first-unplaced") \
    X(BREACH_HELD,             BREACH,   "breach-held") \
    X(BREACH_TOO_EARLY,        BREACH,   "breach-too-early") \
/* why a visit is not placed: solver/reasons.h has their values */ \
    X(REASON_NO_DAY,           REASON,   "no-day") \
    X(REASON_FIRST_MISSING,    REASON,   "first-missing") \
    X(REASON_FIRST_UNPLACED,   REASON,   "first-unplaced") \
    X(REASON_NO_OFFICER,       REASON,   "no-officer") \
    X(REASON_CREW_SHORT,       REASON,   "crew-short") \
    X(REASON_PLACES_SHORT,     REASON,   "places-short") \
    X(REASON_OFFICERS_SHORT,   REASON,   "officers-short") \
    X(REASON_OFFICERS_BUSY,    REASON,   "officers-busy") \
    X(REASON_WEEK_LIMIT,       REASON,   "week-limit") \
    X(REASON_YEAR_LIMIT,       REASON,   "year-limit") \
    X(REASON_BUDGET,           REASON,   "budget") \
    X(REASON_SECTION_DAY,      REASON,   "section-day") \
    X(REASON_CAP,              REASON,   "cap") \
    X(REASON_SPACING,          REASON,   "spacing") \
    X(REASON_GAP,              REASON,   "gap") \
    X(REASON_FOLLOWER,         REASON,   "follower") \
    X(REASON_TIME,             REASON,   "time") \
    X(REASON_LACK,             REASON,   "lack")
// clang-format on

#endif
