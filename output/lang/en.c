#include "output/lang/sentences.h"

// clang-format off
const char *const sentences_en[N_MESSAGES] = {
    [MESSAGE_NONE] = "",
/* reading */
    [MESSAGE_UNKNOWN_COLUMN] = "unknown column \"{0}\", ignored; check its name",
    [MESSAGE_MISSING_COLUMN] = "the column \"{0}\" is missing",
    [MESSAGE_NOT_A_DATE] = "\"{0}\" is not a date; write 2025-03-01",
/* demand and draw */
    [MESSAGE_PERIOD_SKIPPED] = "period {1} of task \"{0}\" has no day of its window within the horizon and is skipped",
/* the judge */
    [MESSAGE_BREACH_PERIOD] = "\"{0}\" is on {d0}, outside its period; it belongs between {d1} and {d2}",
    [MESSAGE_BREACH_HORIZON] = "\"{0}\" is on {d0}, outside the task's window \"{1}\"",
    [MESSAGE_BREACH_WORKING_DAYS] = "\"{0}\" is on {d0}, which is not a working day",
    [MESSAGE_BREACH_BLACKOUTS] = "\"{0}\" is on {d0}, during the blackout or closure \"{1}\" ({d1} to {d2})",
    [MESSAGE_BREACH_CREW_SIZE] = "\"{0}\" ({d0}) has {#1} in its crew, {#2} of them different; {#3} different members are asked for",
    [MESSAGE_BREACH_CREW_SECTIONS] = "\"{1}\" of \"{0}\" ({d0}) serves none of the task's sections \"{2}\"",
    [MESSAGE_BREACH_CREW_PRESENT] = "\"{1}\" of \"{0}\" is absent on {d0}",
    [MESSAGE_BREACH_CREW_RECUSAL] = "\"{1}\" of \"{0}\" ({d0}) is recused from \"{2}\"",
    [MESSAGE_BREACH_CREW_AWAY] = "\"{0}\" ({d0}) asks for officers from elsewhere, but \"{1}\" is from \"{2}\"",
    [MESSAGE_BREACH_CREW_PLACES] = "the crew of \"{0}\" ({d0}) has nobody for the place \"{1}\": {#1} of {#2} place{s2} filled",
    [MESSAGE_BREACH_ONE_TRIP_A_DAY] = "\"{0}\" makes two trips on {d0} (\"{1}\" and \"{2}\"); one a day is the most",
    [MESSAGE_BREACH_WEEK_LIMIT] = "\"{0}\" has {#1} officer-days in the week of {d0}; the limit is {#2}",
    [MESSAGE_BREACH_YEAR_LIMIT] = "\"{0}\" has {#0} officer-days in the year; the limit is {#1}",
    [MESSAGE_BREACH_BUDGET] = "\"{0}\" uses {h0} officer-days; it has {h1} for inspections",
    [MESSAGE_BREACH_SECTION_DAY] = "\"{0}\" leads {#1} trips on {d0}; the limit is {#2} a day",
    [MESSAGE_BREACH_SHARING] = "\"{0}\" and \"{1}\" are made by one crew on {d0} but ask for different officers; they cannot be one trip",
    [MESSAGE_BREACH_DAY_FULL] = "\"{0}\" and others, {#1} in all, are made by one crew on {d0} and take {h2} days; a trip holds 1 day",
    [MESSAGE_BREACH_FREQUENCY_CAP] = "enterprise \"{0}\" ({1}) has {#0} counted visits; its cap is {#1}",
    [MESSAGE_BREACH_SPACING] = "\"{0}\" ({d0}) is only {#2} day{s2} after \"{1}\" ({d1}); at least {#3} are asked for",
    [MESSAGE_BREACH_FOLLOW_UP] = "\"{0}\" ({d0}) is only {#2} day{s2} after its first visit \"{1}\" ({d1}); at least {#3} are asked for",
    [MESSAGE_BREACH_FOLLOW_UP_LATE] = "\"{0}\" ({d0}) is {#2} day{s2} after its first visit \"{1}\" ({d1}); at most {#3} are asked for",
    [MESSAGE_BREACH_FIRST_UNPLACED] = "\"{0}\" is on {d0}, but the enterprise's visit for the first task \"{1}\" has no date",
/* why a visit is not placed */
    [MESSAGE_REASON_NO_DAY] = "its window and period have {#0} day{s0}, {#1} of them may be worked, {#2} are left by blackouts and closures: no room for {h3} day{s3}",
    [MESSAGE_REASON_FIRST_MISSING] = "\"{1}\" has no visit for the first task \"{0}\"",
    [MESSAGE_REASON_FIRST_UNPLACED] = "its first visit \"{0}\" could not be placed",
    [MESSAGE_REASON_NO_OFFICER] = "none of the {#0} officer{s0} of \"{1}\" may go to \"{2}\"{?0} in the place \"{0}\"{/} (skills, recusals and origin taken together)",
    [MESSAGE_REASON_CREW_SHORT] = "\"{0}\" must send {#0} officer{s0} to \"{1}\"{?2}, the place \"{2}\" among them{/}; {#1} may go, {#2} of them at most are there on one day",
    [MESSAGE_REASON_OFFICERS_SHORT] = "from {d2} to {d3} the {#4} officer{s4} of \"{1}\" ({0}) have {#1} officer-day{s1}; {#5} visit{s5} ask for {#0}",
    [MESSAGE_REASON_BUDGET] = "\"{0}\" has {h0} officer-days for inspections, {h1} are planned",
    [MESSAGE_REASON_SECTION_DAY] = "\"{0}\" leads at most {#0} trip{s0} a day: from {d1} to {d2} there can be {#4}, {#3} are asked for",
    [MESSAGE_REASON_CAP] = "\"{0}\" has a cap of {#0} visit{s0}; {#1} are placed, {#2} asked for",
    [MESSAGE_REASON_SPACING] = "every day that would do is less than {#0} day{s0} from the visit \"{1}\" ({d1}) to the same enterprise",
    [MESSAGE_REASON_GAP] = "the first visit \"{0}\" ends on {d2}; no day that would do lies at least {#0}{?#1} and at most {#1}{/} day{s0} after it",
    [MESSAGE_REASON_CLASH] = "from {d0} to {d1} no day meets officers, limits and distances together, though each alone leaves a day",
    [MESSAGE_REASON_TIME] = "the time limit ended the search before a place was found; raise --time-limit",
    [MESSAGE_REASON_LACK] = "task \"{0}\" draws {#0} enterprise{s0}, only {#1} could be drawn (draw.csv tells why)",
/* the run */
    [MESSAGE_NO_COMMAND] = "no command was given; jiancha --help lists them",
    [MESSAGE_UNKNOWN_COMMAND] = "there is no command \"{0}\"; jiancha --help lists them",
    [MESSAGE_UNKNOWN_OPTION] = "there is no option \"{0}\"; --help lists them",
    [MESSAGE_OPTION_WITHOUT_VALUE] = "the option \"{0}\" lacks its value",
    [MESSAGE_OPTION_OUT_OF_RANGE] = "\"{1}\" will not do for the option \"{0}\"; write a number from {#0} to {#1}",
    [MESSAGE_OPTION_NOT_TAKEN] = "the command \"{1}\" has no option \"{0}\"",
    [MESSAGE_UNKNOWN_LANGUAGE] = "there is no language \"{0}\"; write zh or en",
    [MESSAGE_WRONG_OPERANDS] = "the command \"{0}\" takes {#0} name{s0}, {#1} given",
    [MESSAGE_FOLDER_EXISTS] = "\"{0}\" exists already; choose another name",
    [MESSAGE_CANNOT_MAKE] = "cannot write \"{0}\": {1}",
    [MESSAGE_FOLDER_NOT_OURS] = "\"{0}\" holds what is no output of this program ({1}) and was not replaced; choose another folder with -o",
    [MESSAGE_LEVEL_DISPUTED] = "an internal check failed: {0} is said to be {#0} but counts {#1}; please report it",
    [MESSAGE_CALENDAR_DISPUTED] = "an internal check failed: the calendar breaks {#0} rule{s0} and was not written; please report it",
    [MESSAGE_CANNOT_READ] = "cannot read \"{0}\": {1}",
};

const char *const phrases_en[N_PHRASES] = {
    [PHRASE_WARNING] = "warning: ",
    [PHRASE_MORE_DIAGS] = "... and {#0} more",
};
// clang-format on
