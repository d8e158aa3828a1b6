#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/targets.h"
#include "cli/year.h"
#include "output/console.h"
#include "output/write.h"

#include <stdio.h>

static enum exit_code year_draw(struct year *year,
                                const struct arguments *arguments) {
    struct diags diags = {0};
    const char *folder = year_output(year, arguments);
    bool is_written = write_draw(folder, &year->problem, &year->demand,
                                 year->language, &diags);
    say_diags(&diags, year->language);
    diags_release(&diags);
    if (!is_written)
        return EXIT_FAILED;
    if (!arguments->given[OPTION_quiet])
        console_draws(stdout, &year->problem, &year->demand, folder,
                      year->language);
    return year->demand.n_lacks ? EXIT_UNPLACED : EXIT_COMPLETE;
}

enum exit_code command_draw(const struct arguments *arguments) {
    if (!targets_are_free(arguments))
        return EXIT_USAGE;
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE)
        code = year_draw(&year, arguments);
    year_release(&year);
    return code;
}
