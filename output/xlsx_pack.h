/*
 * xlsx_pack.h - where the library packs a workbook, and how.
 *
 * It wants the name of a file: this one is on no disk, and gone when it is
 * closed.  Functions of other libraries that it calls it finds here first.
 */
#ifndef OUTPUT_XLSX_PACK_H
#define OUTPUT_XLSX_PACK_H

#include <stdbool.h>
#include <stdio.h>

struct pack {
    int file;
    char path[32];
};

/* False with errno if there is no place; to be closed in either case. */
bool pack_open(struct pack *pack);
void pack_close(struct pack *pack);

/* False with errno if what lies there cannot be read; trouble with the stream
 * is left to ferror. */
bool pack_copy(const struct pack *pack, FILE *to);

/* For the library: a temporary file for a part of the workbook. */
FILE *lxw_tmpfile(char *folder);

/* For the library: zlib's, for each part; it packs quickly, whatever level is
 * asked for. */
int deflateInit2_(void *stream, int level, int method, int window_bits,
                  int memory, int strategy, const char *version, int size);

#endif
