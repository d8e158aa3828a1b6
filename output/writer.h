/*
 * writer.h - what writes the output folder beside its tables, declared once.
 *
 * A writer puts its files into a fresh folder (folder.h) from what the view
 * shows.  False with errno if a file could not be written; the folder is then
 * thrown away, so a writer cleans nothing up.  Writers write at the same time,
 * each on one thread, and so do those of the tables (csv_writer.h): what they
 * share is the view alone.
 *
 * To add a writer: a line here and its file, which holds writer_NAME.
 */
#ifndef OUTPUT_WRITER_H
#define OUTPUT_WRITER_H

#include <stdbool.h>

struct folder;
struct view;

// clang-format off
#define WRITERS(X) \
/*    NAME   WHAT IT WRITES */ \
    X(xlsx,  "calendar.xlsx") \
    X(ics,   "the calendars of officers and sections") \
    X(html,  "calendar.html") \
    X(baseline, "baseline.csv, the calendar that a re-solve began with")
// clang-format on

#define X(name, what) \
    bool writer_##name(struct folder *folder, const struct view *view);
WRITERS(X)
#undef X

/* solution.json, last: it has the digests of all others. */
bool writer_json(struct folder *folder, const struct view *view);

#endif
