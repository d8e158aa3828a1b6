/*
 * misnamed.h - files of a plan folder that are not read, though a person who
 * named them so will think that they are.
 *
 * Such a name is that of a table but for its case, its ending, two letters
 * (one in a short name), what is added to the name of a copy, or the language.
 * Other files, and what a spreadsheet
 * keeps while a table is open, are nobody's mistake.
 */
#ifndef INPUT_MISNAMED_H
#define INPUT_MISNAMED_H

struct report;

/* A warning for each of them, in the order of their names. */
void misnamed_report(struct report *report, const char *folder);

#endif
