/*
 * failures.h - why the system would not, in words.
 *
 * The system's own words are English wherever no locale is installed; those
 * that people meet are here in Chinese.  The others are shown as the system
 * says them.
 */
#ifndef OUTPUT_FAILURES_H
#define OUTPUT_FAILURES_H

#include "model/problem.h"

/* The words for a value of errno. */
const char *failure_text(int number, enum language language);

#endif
