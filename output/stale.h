/*
 * stale.h - what stayed behind under a hidden name when a run was killed.
 *
 * Results are made under such a name for a moment only, so one that is much
 * older than the one just made belongs to nobody any more.  Both ages are by
 * the clock of the disk, which other machines may share.
 */
#ifndef OUTPUT_STALE_H
#define OUTPUT_STALE_H

struct arena;

typedef void stale_found(void *context, const char *path);

/* Calls found for each .BASE.new-DIGITS, or .BASE.new-DIGITS-DIGITS, that is
 * much older than fresh, the one just made beside it. */
void stale_find(struct arena *arena, const char *parent, const char *base,
                const char *fresh, stale_found *found, void *context);

#endif
