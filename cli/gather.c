#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/part.h"
#include "cli/roll.h"
#include "cli/say.h"
#include "cli/sites.h"
#include "model/bureau.h"

#include <stdio.h>

/* A bureau of which no part is there has no results that count. */
static void parts_read(struct roll *roll, bool *is_missing) {
    for (int i = 0; i < roll->sites->list.n; i++) {
        const struct site *site = &roll->sites->list.at[i];
        struct part part;
        part_init(&part, roll->arguments, site, &roll->arena);
        is_missing[i] =
            !part_read(&roll->bureau[i], &roll->said[i], &part, &roll->arena);
        if (!is_missing[i])
            continue;
        roll->said[i] = NULL;
        roll->bureau[i] =
            (struct bureau){.name = site->name, .exit_code = EXIT_FAILED};
        roll->fact[i] =
            (struct fact){MESSAGE_BUREAU_NOT_PLANNED, {site->folder}, {0}};
    }
}

static bool are_all_missing(const bool *is_missing, int n) {
    for (int i = 0; i < n; i++)
        if (!is_missing[i])
            return false;
    return true;
}

/* A summary of nothing would replace one that may be good. */
static enum exit_code refuse(const struct arguments *arguments) {
    say_error((struct fact){MESSAGE_NOTHING_TO_GATHER,
                            {arguments->output, option_text(OPTION_part)},
                            {0}},
              arguments->language);
    return EXIT_FAILED;
}

/* "1-3,7": numbers as --part and a job array take them. */
static void missing_print(const bool *is_missing, int n) {
    const char *between = "";
    for (int i = 0; i < n; i++) {
        if (!is_missing[i])
            continue;
        int first = i;
        while (i + 1 < n && is_missing[i + 1])
            i++;
        printf("%s%d", between, first + 1);
        if (i > first)
            printf("-%d", i + 1);
        between = ",";
    }
    if (*between)
        printf("\n");
}

static enum exit_code sites_gather(const struct arguments *arguments,
                                   const struct sites *sites) {
    struct roll roll;
    roll_init(&roll, arguments, sites);
    bool *is_missing = ARENA_NEW(&roll.arena, bool, sites->list.n);
    parts_read(&roll, is_missing);
    enum exit_code code = EXIT_COMPLETE;
    if (arguments->given[OPTION_missing])
        missing_print(is_missing, sites->list.n);
    else if (are_all_missing(is_missing, sites->list.n))
        code = refuse(arguments);
    else
        code = roll_make_folder(arguments) ? roll_tell(&roll) : EXIT_FAILED;
    roll_release(&roll);
    return code;
}

enum exit_code command_gather(const struct arguments *arguments) {
    struct sites sites;
    struct arguments own = *arguments;
    enum exit_code code = EXIT_FAILED;
    if (sites_find(&sites, arguments)) {
        own.language = sites_language(&sites, arguments);
        code = sites_are_apart(&sites, &own) ? sites_gather(&own, &sites)
                                             : EXIT_USAGE;
    }
    sites_release(&sites);
    return code;
}
