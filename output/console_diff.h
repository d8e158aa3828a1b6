/*
 * console_diff.h - what differs between two calendars, a line a visit.
 */
#ifndef OUTPUT_CONSOLE_DIFF_H
#define OUTPUT_CONSOLE_DIFF_H

#include "model/problem.h"

#include <stdio.h>

struct differences;

void console_diff(FILE *to, const struct differences *differences,
                  enum language language);

#endif
