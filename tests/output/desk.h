/*
 * desk.h - a year on a desk, ready to be written: for the tests of output/.
 *
 * Two weeks, 3 to 16 March 2025.  P1 and P2 serve 甲科, P3 and P4 乙科; E1 and
 * E2 lie in 东县, E3 in 西县, E4 is an agency there.  A test adds tasks to
 * desk.fixture, calls desk_ask, and puts visits on days.
 */
#ifndef TESTS_OUTPUT_DESK_H
#define TESTS_OUTPUT_DESK_H

#include "model/demand.h"
#include "model/diag.h"
#include "model/plan.h"
#include "output/page.h"
#include "output/pages.h"
#include "output/view.h"
#include "tests/fixture/fixture.h"

#include <check.h>
#include <stdio.h>

struct desk {
    struct fixture fixture;
    struct demand demand;
    struct plan plan;
    struct diags diags;
    enum language language; // Chinese unless a test says otherwise
    char room[64];          // an empty folder
};

extern struct desk desk;

/* Check's set-up and tear-down. */
void desk_open(void);
void desk_close(void);

/* Makes the demand of the tasks, and a plan with nothing placed. */
void desk_ask(void);

/* Puts the visit on the date with the inspectors, by their ids: "P1;P2". */
void desk_put(const char *visit, const char *date, const char *crew);

/* A text that lives until the desk is closed. */
const char *desk_text(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* The path of a name in the room. */
const char *desk_path(const char *name);

/* The page of the plan on the desk, until the next call. */
const struct page *desk_page(enum page_name name);

/* The cell of the row (from 1) under that header. */
const char *cell_of(const struct page *page, int row, const char *header);

/* A stream to print to; paper_read closes it and tells what was printed. */
FILE *paper(void);
const char *paper_read(void);

/* A file as it is on the disk, or null. */
const char *file_read(const char *path);
void file_write(const char *path, const char *text);

/* Names in a folder, sorted, each followed by a space. */
const char *folder_list(const char *path);

/* One of the texts stands in the other, or it does not. */
#define CK_HAS(text, part) \
    ck_assert_msg(strstr((text), (part)), "no \"%s\" in:\n%s", (part), (text))
#define CK_HAS_NOT(text, part) \
    ck_assert_msg(!strstr((text), (part)), "\"%s\" in:\n%s", (part), (text))

#endif
