/*
 * agree.h - do the cells of a row of a calendar say the same?
 *
 * The visit id and the ids of the crew count.  What else names the task, the
 * enterprise or the officers is there to be read: a change of it alone has no
 * effect, and the person who made it is told.
 */
#ifndef INPUT_AGREE_H
#define INPUT_AGREE_H

struct baseline_row;
struct problem;
struct report;
struct sheet;

/* i: the row in the sheet.  Its task and enterprise are known. */
void agree_check(struct report *report, const struct sheet *sheet, int i,
                 const struct problem *problem, const struct baseline_row *row);

#endif
