/*
 * target.h - target expressions, such as 行业=危化&分类=重点|双随机.
 *
 * Reads them against the enterprises that are there: a value that none has is
 * most likely a slip of the pen, and an id that none has certainly is.
 */
#ifndef INPUT_TARGET_H
#define INPUT_TARGET_H

#include <stdbool.h>

struct cell;
struct loader;
struct target;

/* An empty cell is every enterprise.  False if it cannot be understood. */
bool target_read(struct loader *loader, struct target *target,
                 struct cell cell);

/* Does any enterprise match? */
bool target_has_match(const struct loader *loader, const struct target *target);

#endif
