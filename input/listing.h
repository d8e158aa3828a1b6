/*
 * listing.h - a calendar as it is written, without its folder.
 *
 * As lenient as baseline.h: only the column of the visit ids is sacred, and
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

#endif
