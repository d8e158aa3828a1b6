/*
 * programs.h - the integer programs that the solver hands to GLPK, as files.
 *
 * Each becomes NNNNN.mps in the folder, with a line in index.jsonl that says
 * what GLPK made of it and in what time.  Programs whose known solution cannot
 * be bettered whatever the rows are not written: nothing is solved there.
 */
#ifndef BENCH_PROGRAMS_H
#define BENCH_PROGRAMS_H

/* From now on programs go into the folder, which must be there. */
void programs_open(const char *folder);
void programs_close(void);

#endif
