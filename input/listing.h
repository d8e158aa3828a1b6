/*
 * listing.h - a calendar as it is written, without its folder.
 *
 * The cells of a row that contradict each other are warnings (agree.h).  As
 * lenient as baseline.h: only the column of the visit ids is sacred, and
 * that each id stands there once.
 */
#ifndef INPUT_LISTING_H
#define INPUT_LISTING_H

#include "input/load.h"

struct diags;
struct listing;

/* Fills an initialised listing, which the caller releases in any case. */
enum load_result listing_read(struct listing *listing, const char *path,
                              struct diags *diags);

/*
 * Warns of names in the new one that are others than in the old one although
 * their ids are the same.
 */
void listing_names_check(const struct listing *old, struct listing *new,
                         struct diags *diags);

#endif
