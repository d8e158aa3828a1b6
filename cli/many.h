/*
 * many.h - several bureaus planned at once: each by itself, then one summary.
 */
#ifndef CLI_MANY_H
#define CLI_MANY_H

#include "cli/command.h"

struct arguments;
struct sites;

enum exit_code plan_many(const struct arguments *arguments,
                         const struct sites *sites);

/* Only the one that --part names, without a summary: it leaves a part. */
enum exit_code plan_part(const struct arguments *arguments,
                         const struct sites *sites);

#endif
