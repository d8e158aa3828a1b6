#include "cli/year.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "input/load.h"
#include "model/totals.h"

#include <assert.h>
#include <string.h>

static enum exit_code folder_read(struct year *year, const char *folder,
                                  struct diags *diags) {
    switch (load_folder(&year->problem, folder, diags)) {
    case LOAD_UNREADABLE:
        return EXIT_FAILED;
    case LOAD_REJECTED:
        return EXIT_REJECTED;
    case LOAD_READ:
        break;
    }
    demand_init(&year->demand, &year->problem, diags);
    totals_check(&year->problem, &year->demand, diags);
    return diags->n_errors ? EXIT_REJECTED : EXIT_COMPLETE;
}

enum exit_code year_read(struct year *year, const struct arguments *arguments) {
    assert(arguments->n_operands > 0);
    struct diags diags = {0};
    *year = (struct year){0};
    problem_init(&year->problem);
    enum exit_code code = folder_read(year, arguments->operand[0], &diags);
    year->language = arguments->given[OPTION_language] ? arguments->language
                                                       : year->problem.language;
    say_diags(&diags, year->language);
    diags_release(&diags);
    return code;
}

void year_release(struct year *year) {
    demand_release(&year->demand);
    problem_release(&year->problem);
}

const char *year_output(struct year *year, const struct arguments *arguments) {
    if (arguments->output)
        return arguments->output;
    const char *folder = arguments->operand[0];
    size_t n = strlen(folder);
    while (n > 1 && folder[n - 1] == '/')
        n--;
    return arena_print(&year->problem.arena, "%.*s/out", (int)n, folder);
}
