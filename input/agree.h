/*
 * agree.h - do the cells of a row of a calendar say the same?
 *
 * The visit id, the date and the ids of the crew count.  What else names the
 * task, the enterprise, the days or the officers is there to be read: a change
 * of it alone has no effect, and the person who made it is told.
 */
#ifndef INPUT_AGREE_H
#define INPUT_AGREE_H

struct problem;
struct report;
struct sheet;

/* What counts in a row: indices into the problem.  A member may be NONE. */
struct agreed {
    int task;
    int enterprise;
    const int *crew; // [n_crew]
    int n_crew;
};

/* i: the row in the sheet. */
void agree_check(struct report *report, const struct sheet *sheet, int i,
                 const struct problem *problem, struct agreed agreed);

/*
 * What a row says by itself, without a folder: the ids of its task and its
 * enterprise are those in the visit id, its end and its weekday follow from its
 * date.  task_half_days: how long the visit is if the row does not tell; 0 if
 * nobody knows.
 */
void agree_check_row(struct report *report, const struct sheet *sheet, int i,
                     int task_half_days);

#endif
