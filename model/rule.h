/*
 * rule.h - the hard rules, worded once (spec section 3).
 *
 * To add a rule: a line here, its function rule_NAME in verify*.c (the
 * build fails without it), its rows in solver/, its sentences in output/lang/.
 */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

// clang-format off
#define RULES(X) \
/*    NAME              CLAUSE  WHAT IT ASKS */ \
    X(horizon,          "3.1",  "a visit lies in the horizon, its period and its window") \
    X(working_days,     "3.1",  "every day of a visit is a working day, unless any day will do") \
    X(blackouts,        "3.1",  "no day of a visit is blacked out or closed, unless checked during the stop") \
    X(crew_size,        "3.2",  "the crew has exactly the members asked for, all different") \
    X(crew_sections,    "3.2",  "each member serves one of the task's sections") \
    X(crew_present,     "3.2",  "no member is absent on a day of the visit") \
    X(crew_recusal,     "3.2",  "no member is recused from the enterprise") \
    X(crew_away,        "3.2",  "no member is local when the task asks for others") \
    X(crew_places,      "3.2",  "distinct members fill the places asked for") \
    X(one_trip_a_day,   "3.3",  "an inspector makes at most one trip a day") \
    X(week_limit,       "3.3",  "an inspector keeps to the officer-days of an ISO week") \
    X(year_limit,       "3.3",  "an inspector keeps to the officer-days of the year") \
    X(budget,           "3.3",  "a section's inspectors keep to its working-day budget") \
    X(section_day,      "3.3",  "a section leads at most so many trips a day") \
    X(sharing,          "3.4",  "visits share a trip only if they are alike and fit into a day") \
    X(frequency_cap,    "3.5",  "counted visits of an enterprise stay within its cap") \
    X(spacing,          "3.5",  "two visits to one enterprise lie far enough apart") \
    X(follow_up,        "3.5",  "a visit follows its first visit by the gap asked for") \
    X(held,             "3.6",  "what is done or locked keeps its date and crew")
// clang-format on

enum rule {
#define X(name, clause, asks) RULE_##name,
    RULES(X)
#undef X
        N_RULES
};

#endif
