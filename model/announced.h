/*
 * announced.h - can what the baseline announces still be carried out?
 *
 * Between one plan and the next people edit dates and crews by hand, go on
 * leave, close gates.  What is only announced and no longer legal is planned
 * anew; what is locked stays whatever it breaks.  Both are told the planner,
 * at the place in the calendar.
 */
#ifndef MODEL_ANNOUNCED_H
#define MODEL_ANNOUNCED_H

struct demand;
struct diags;
struct problem;

/*
 * Judges the calendar of the baseline.  anew: breaches of the rules that look
 * at one visit alone (1 and 2) by what is announced, each at its date or crew.
 * locked: breaches of all rules that only what is held is in, each at its row.
 * Nothing is added without a baseline.
 */
void announced_judge(const struct problem *problem, const struct demand *demand,
                     struct diags *anew, struct diags *locked);

#endif
