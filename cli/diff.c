#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/say.h"
#include "input/listing.h"
#include "model/diag.h"
#include "model/listing.h"
#include "output/console_diff.h"

#include <stdio.h>

static enum exit_code code_of(enum load_result result) {
    switch (result) {
    case LOAD_UNREADABLE:
        return EXIT_FAILED;
    case LOAD_REJECTED:
        return EXIT_REJECTED;
    case LOAD_READ:
        break;
    }
    return EXIT_COMPLETE;
}

/* Both are read to the end, so that one run tells all that is wrong. */
static enum exit_code listings_read(struct listing *old, struct listing *new,
                                    const struct arguments *arguments) {
    struct diags diags = {0};
    enum exit_code code =
        code_of(listing_read(old, arguments->operand[0], &diags));
    enum exit_code other =
        code_of(listing_read(new, arguments->operand[1], &diags));
    listing_names_check(old, new, &diags);
    say_diags(&diags, arguments->language);
    diags_release(&diags);
    return other > code ? other : code;
}

static enum exit_code listings_compare(const struct listing *old,
                                       const struct listing *new,
                                       const struct arguments *arguments) {
    struct differences differences = {0};
    listing_compare(&differences, old, new);
    if (!arguments->given[OPTION_quiet])
        console_diff(stdout, &differences, arguments->language);
    enum exit_code code = differences.list.n ? EXIT_UNPLACED : EXIT_COMPLETE;
    differences_release(&differences);
    return code;
}

enum exit_code command_diff(const struct arguments *arguments) {
    struct listing old;
    struct listing new;
    listing_init(&old);
    listing_init(&new);
    enum exit_code code = listings_read(&old, &new, arguments);
    if (code == EXIT_COMPLETE)
        code = listings_compare(&old, &new, arguments);
    listing_release(&new);
    listing_release(&old);
    return code;
}
