/*
 * resembling.h - the column that a person may have meant by another name.
 *
 * 所属行业 or 风险级别 are no names of columns, but it can be seen which are
 * meant: the one name holds the other, or most of their characters are the
 * same in the same order.  Only columns that the sheet lacks are looked at:
 * what is there needs no second one.
 */
#ifndef INPUT_RESEMBLING_H
#define INPUT_RESEMBLING_H

#include "input/columns.h"

struct sheet;

/* The column's name in the language of the header, null if there is none that
 * resembles it.  The header is folded (text.h). */
const char *column_resembling(const struct sheet *sheet, enum file file,
                              const char *header);

#endif
