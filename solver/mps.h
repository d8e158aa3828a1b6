/*
 * mps.h - the plain program as a file that other solvers read.
 *
 * Free MPS, as GLPK, CBC and HiGHS read it alike: every column is whole and
 * has its bounds written out.  A name is that of plain.h with blanks, control
 * characters and % written as %20 and so on; one that is too long for some
 * readers is cut and numbered, and a comment says what it stands for.
 *
 * Comments may be written to the file before; nothing may be after.
 */
#ifndef SOLVER_MPS_H
#define SOLVER_MPS_H

#include <stdio.h>

struct plain;

/* ferror tells whether all of it could be written. */
void mps_write(FILE *to, struct plain *plain);

#endif
