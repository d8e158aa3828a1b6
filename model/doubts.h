/*
 * doubts.h - what will hurt, told before anything is solved.
 *
 * A folder may be free of mistakes and yet ask for what cannot be: visits
 * without a day, more than the caps allow, more than the officers of a section
 * can do in a window; or it may pay officers for whom nothing is to be done.
 * Each is a warning at the row concerned.  What is told here is so whatever
 * calendar is made; that nothing is told does not mean that all can be placed.
 */
#ifndef MODEL_DOUBTS_H
#define MODEL_DOUBTS_H

struct demand;
struct diags;
struct problem;

void doubts_find(const struct problem *problem, const struct demand *demand,
                 struct diags *diags);

#endif
