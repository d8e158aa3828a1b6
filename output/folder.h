/*
 * folder.h - a folder of results that appears whole or not at all.
 *
 * Files are made in a fresh hidden folder beside the target, which takes the
 * target's place at the end by renaming.  Until then the target is untouched;
 * whatever goes wrong, nothing is left behind but what cannot be removed.
 *
 * Only an output of ours is ever replaced: a folder that is empty, or that
 * holds solution.json or draw.csv and nothing but files that this program
 * names (and what a spreadsheet puts beside one that is open) and the folder
 * ics of calendars of ours, and of nothing else: files that end in .ics and
 * begin as this program begins them.  A folder of such calendars may
 * be a target, too.  The target's parent must exist.
 */
#ifndef OUTPUT_FOLDER_H
#define OUTPUT_FOLDER_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/sha256.h"

#include <stdbool.h>
#include <stdio.h>

/* What a folder must hold to be known as ours. */
#define SOLUTION_FILE "solution.json"
#define DRAW_FILE "draw.csv"

/* The calendar that a re-solve began with. */
#define BASELINE_FILE "baseline.csv"

/* The calendars of the officers and sections, and how each of them begins. */
#define CALENDARS_FOLDER "ics"
#define CALENDAR_ENDING ".ics"
#define ICS_PRODUCT "-//jiancha//jiancha "
#define CALENDAR_HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" ICS_PRODUCT

enum folder_result {
    FOLDER_DONE,
    FOLDER_FAILED,   // errno says why
    FOLDER_NOT_OURS, // the target holds something else
};

/* A file of the fresh folder. */
struct written {
    const char *name;
    char sha256[SHA256_TEXT_SIZE]; // "" until somebody takes it (noted.h)
    bool is_settled;               // on the disk
};

struct folder {
    struct arena arena;
    const char *target; // without slashes at its end, links followed
    const char *fresh;  // where the files are made
    const char *stray;  // what in the target is not ours, null if nothing
    VEC(struct written) written; // in that order
    bool is_there;               // the target is there already
};

/* Makes the fresh folder, and takes away old ones of runs that were killed. */
enum folder_result folder_begin(struct folder *folder, const char *target);

/* The same for a target that holds calendars of ours alone. */
enum folder_result folder_begin_calendars(struct folder *folder,
                                          const char *target);

/* Makes the folder of calendars in the fresh folder.  False with errno. */
bool folder_make_calendars(struct folder *folder);

/* A part of the files, for a thread that writes them while others write other
 * parts: it knows the fresh folder alone.  The parts are joined in turn, as if
 * one had been written after the other. */
void folder_part(struct folder *part, const struct folder *folder);
void folder_join(struct folder *folder, struct folder *part);

/* Does the name end as a calendar's does? */
bool is_calendar_name(const char *name);

/* A new file of the fresh folder to write, or null with errno. */
FILE *folder_open(struct folder *folder, const char *name);

/* Closes a file that folder_open gave, and has the system begin to bring it to
 * the disk.  False with errno if not all of it could be written. */
bool folder_close(FILE *file);

/* Waits until all files that were written are on the disk; false with errno if
 * they cannot be.  For many files that is much less than to wait for each. */
bool folder_settle(struct folder *folder);

/* Closes any file; false with errno if not all that was written to it is on the
 * disk. */
bool file_settle(FILE *file);

/* Puts the fresh folder in the target's place, when it has settled. */
enum folder_result folder_replace(struct folder *folder);

/* Puts one file of the fresh folder into the target and leaves the rest of the
 * target as it is; without a target the fresh folder becomes it. */
enum folder_result folder_replace_file(struct folder *folder, const char *name);

/* Removes what is left of the fresh folder, or of the one whose place it took,
 * keeping errno.  False if it is still there. */
bool folder_release(struct folder *folder);

#endif
