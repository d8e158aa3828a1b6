/*
 * memory_file.h - a file to write and to read again that is memory alone.
 *
 * For a library that wants a temporary file and does not look whether it could
 * be written: no disk is full here, nothing stays behind, and where memory is
 * out the program ends (stop.h).
 */
#ifndef OUTPUT_MEMORY_FILE_H
#define OUTPUT_MEMORY_FILE_H

#include <stdio.h>

/* An empty one, which fclose frees. */
FILE *memory_file_open(void);

/* The same, put at *noted, which is null again when somebody has closed it. */
void memory_file_note(FILE **noted);

#endif
