#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/year.h"
#include "model/doubts.h"
#include "output/console.h"

#include <stdio.h>

enum exit_code command_check(const struct arguments *arguments) {
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE) {
        struct diags doubts = {0};
        doubts_find(&year.problem, &year.demand, &doubts);
        say_diags(&doubts, year.language);
        diags_release(&doubts);
        if (!arguments->given[OPTION_quiet])
            console_counts(stdout, &year.problem, &year.demand, year.language);
    }
    year_release(&year);
    return code;
}
