#include "cli/roll.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/sites.h"
#include "model/bureau.h"
#include "model/diag.h"
#include "model/shared.h"
#include "output/bureaus.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

void roll_init(struct roll *roll, const struct arguments *arguments,
               const struct sites *sites) {
    *roll = (struct roll){.arguments = arguments, .sites = sites};
    int n = sites->list.n;
    roll->bureau = ARENA_NEW(&roll->arena, struct bureau, n);
    roll->said = ARENA_NEW(&roll->arena, const char *, n);
    roll->fact = ARENA_NEW(&roll->arena, struct fact, n);
    for (int i = 0; i < n; i++)
        roll->bureau[i].name = sites->list.at[i].name;
}

void roll_release(struct roll *roll) {
    arena_release(&roll->arena);
}

bool roll_make_folder(const struct arguments *arguments) {
    const char *folder = arguments->output;
    struct fact fact = {MESSAGE_NOTHING, {folder, "-o"}, {0}};
    const char *stray;
    if (!folder)
        return true;
    if (mkdir(folder, 0777) && errno != EEXIST) {
        fact.message = MESSAGE_CANNOT_MAKE;
        fact.number[0] = errno;
    } else if ((stray = bureaus_stray(folder))) {
        fact.message = MESSAGE_FOLDER_NOT_OURS;
        fact.text[2] = stray;
    }
    if (fact.message != MESSAGE_NOTHING)
        say_error(fact, arguments->language);
    return fact.message == MESSAGE_NOTHING;
}

void roll_say(const struct roll *roll) {
    enum language language = roll->arguments->language;
    for (int i = 0; i < roll->sites->list.n; i++) {
        const struct fact *fact = &roll->fact[i];
        bool is_silent = !roll->said[i] || !*roll->said[i];
        if (is_silent && fact->message == MESSAGE_NOTHING)
            continue;
        say_bureau(roll->sites->list.at[i].folder,
                   is_silent ? "" : roll->said[i], language);
        if (fact->message != MESSAGE_NOTHING)
            say_error(*fact, language);
    }
}

/* The gravest of the bureaus' codes. */
static enum exit_code code_of(const struct roll *roll) {
    static const enum exit_code gravest_first[] = {
#define X(name) EXIT_##name,
        EXITS_BY_WEIGHT(X)
#undef X
    };
    for (size_t i = 0; i < sizeof gravest_first / sizeof *gravest_first; i++)
        for (int b = 0; b < roll->sites->list.n; b++)
            if (roll->bureau[b].exit_code == (int)gravest_first[i])
                return gravest_first[i];
    return EXIT_FAILED;
}

enum exit_code roll_tell(const struct roll *roll) {
    const struct arguments *arguments = roll->arguments;
    struct diags diags = {0};
    struct shared shared;
    shared_find(&shared, roll->bureau, roll->sites->list.n);
    struct bureaus bureaus = {roll->bureau, roll->sites->list.n, &shared,
                              arguments->language};
    roll_say(roll);
    bureaus_warn(&bureaus, &diags);
    bool is_written = !arguments->output ||
                      write_bureaus(arguments->output, &bureaus, &diags);
    say_diags(&diags, arguments->language);
    if (!arguments->given[OPTION_quiet])
        console_bureaus(stdout, &bureaus,
                        is_written ? arguments->output : NULL);
    diags_release(&diags);
    shared_release(&shared);
    return is_written ? code_of(roll) : EXIT_FAILED;
}
