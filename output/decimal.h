/*
 * decimal.h - a number as the shortest text that reads back as the same.
 *
 * What printf does, for tables of a million numbers.
 */
#ifndef OUTPUT_DECIMAL_H
#define OUTPUT_DECIMAL_H

/* With the null behind it. */
#define DECIMAL_TEXT_SIZE 32

/* As printf writes it with %.15g, or with 16 or 17 digits if it takes so many
 * to read back.  The value is above 0 and finite.  Returns text. */
char *decimal_to_text(double value, char text[DECIMAL_TEXT_SIZE]);

/* A whole number.  Returns text. */
char *integer_to_text(long number, char text[DECIMAL_TEXT_SIZE]);

#endif
