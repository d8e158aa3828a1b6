/*
 * gone.h - what a baseline speaks of and the folder no longer knows.
 *
 * A visit that is done, locked or cancelled keeps its task, its enterprise and
 * its officers even if their rows were deleted from the folder.  They are put
 * behind the others of the problem, marked is_gone, and are what the first row
 * of the calendar that names them says of them.
 */
#ifndef INPUT_GONE_H
#define INPUT_GONE_H

#include "input/report.h"
#include "input/sheet.h"
#include "model/base/names.h"

struct problem;

struct gone {
    struct report *report;
    const struct sheet *sheet; // the calendar
    struct problem *problem;
    struct names tasks; // ids, by number, those that are gone too
    struct names enterprises;
    struct names inspectors;
    int task_room;
    int enterprise_room;
    int inspector_room;
};

/* Borrows all three; the names hang on the report's arena. */
void gone_init(struct gone *gone, struct report *report,
               const struct sheet *sheet, struct problem *problem);
void gone_release(struct gone *gone);

/* The number of the thing with that id, NONE if the folder does not know it. */
int gone_find_task(const struct gone *gone, const char *id);
int gone_find_enterprise(const struct gone *gone, const char *id);
int gone_find_inspector(const struct gone *gone, const char *id);

/*
 * The number of the thing with that id, which the row of the calendar names;
 * it is added to the problem, and told, if it is not there.  A task that is not
 * there and of which the row tells no section is reported, and the answer is
 * NONE.
 */
int gone_task(struct gone *gone, int row, const char *id);
int gone_enterprise(struct gone *gone, int row, const char *id);

/*
 * place: the crew of the row.  name: of the inspector, unless it is that of
 * another one.  task: whose lead section takes the inspector in.
 */
int gone_inspector(struct gone *gone, struct place place, const char *id,
                   const char *name, int task);

#endif
