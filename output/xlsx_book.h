/*
 * xlsx_book.h - a workbook being made: sheets, cells, looks, charts.
 *
 * The only way to libxlsxwriter.  Cells go to the sheet begun last; rows and
 * columns count from 0.  A text is always a text: no cell becomes a formula,
 * whatever it begins with.  Trouble is kept and told by book_close.
 *
 * The same calls give the same bytes on every day: the book is dated by what
 * it tells, not by the clock.
 */
#ifndef OUTPUT_XLSX_BOOK_H
#define OUTPUT_XLSX_BOOK_H

#include "model/date.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stdio.h>

struct book;

/* What the file says about itself. */
struct book_facts {
    const char *title;
    const char *author;
    day date; // when it was made
    enum language language;
};

enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };
enum form { FORM_GENERAL, FORM_TEXT, FORM_DATE, FORM_SHARE };

/* How a cell looks.  Colours are 0xRRGGBB, 0 is none; black ink is the rule.
 * All of it integers, so that looks can be compared byte by byte. */
struct look {
    unsigned fill;
    unsigned ink;
    unsigned edge; // thin lines all round
    enum align align;
    enum form form;
    int size; // points; 0 as the book has it
    int is_bold;
    int is_wrapped;
    int indent; // in from where it is aligned
};

struct area {
    int row;
    int column;
    int end_row; // half open
    int end_column;
};

/* How a sheet is printed: A4 landscape. */
struct print {
    const char *title; // in the head line
    const char *note;  // in its middle, null if there is none
    const char *name;
    int head_row;      // rows from this one are repeated on every page,
    int head_end;      // to before this one
    struct area only;  // what is printed; empty: all of it
    int scale;         // per cent; 0: as wide as a page
    const int *breaks; // rows that begin a page, 0 behind the last; null if
                       // there are none; without a scale Excel passes them by
};

struct series {
    const char *name;
    int column; // of the figures
    unsigned colour;
};

enum chart_kind { CHART_COLUMNS, CHART_BARS };

/* Series beside each other over the rows of the sheet; column holds what each
 * row is. */
struct chart {
    enum chart_kind kind;
    const char *title;
    const char *names; // what the rows are called by, null: by their own names
    int first_row;
    int end_row;
    int column;
    const struct series *series;
    int n_series;
    int at_row; // where its upper left corner is
    int at_column;
    int width; // pixels
    int height;
    int most; // the end of its scale, at least 1; marked in whole numbers
};

/* Null with errno if there is no place to make it. */
struct book *book_open(const struct book_facts *facts);

/* Begins a sheet.  The name has at most 31 characters. */
void book_sheet(struct book *book, const char *name, unsigned tab);

/* The same for one that may be large: its cells come row by row, from above and
 * from the left, and are not kept.  No heights, no cells of whole areas. */
void book_table(struct book *book, const char *name, unsigned tab);

/* Begins a row of a table, of so many columns. */
void book_row(struct book *book, int row, int n_columns, double height);

void book_text(struct book *book, int row, int column, const char *text,
               const struct look *look);
void book_number(struct book *book, int row, int column, double number,
                 const struct look *look);
void book_date(struct book *book, int row, int column, day date,
               const struct look *look);
void book_blank(struct book *book, int row, int column,
                const struct look *look);

/* One cell of the whole area. */
void book_span(struct book *book, struct area area, const char *text,
               const struct look *look);

void book_width(struct book *book, int column, int end_column, double width);
void book_height(struct book *book, int row, double height);
void book_freeze(struct book *book, int row, int column);
void book_filter(struct book *book, struct area area);
void book_print(struct book *book, const struct print *print);

/* Cells of the area take one of the words, null behind the last; or a day of
 * the range. */
void book_choice(struct book *book, struct area area, const char *const *words);
void book_days(struct book *book, struct area area, struct range days);

void book_chart(struct book *book, const struct chart *chart);

/* Writes the book and frees it.  False with errno if it could not be made;
 * trouble with the stream is left to ferror. */
bool book_close(struct book *book, FILE *to);

#endif
