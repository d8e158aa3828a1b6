/*
 * xlsx_writer.h - the workbook: all that the other files tell, in one.
 */
#ifndef OUTPUT_XLSX_WRITER_H
#define OUTPUT_XLSX_WRITER_H

#include <stdbool.h>
#include <stdio.h>

struct view;

#define WORKBOOK_FILE "calendar.xlsx"

/* False with errno if it could not be made; trouble with the stream is left to
 * ferror. */
bool xlsx_print(FILE *to, const struct view *view);

#endif
