#include "cli/search.h"

#include "cli/arguments.h"
#include "cli/progress.h"
#include "cli/signals.h"
#include "cli/year.h"
#include "output/messages.h"
#include "solver/solve.h"

void search_run(struct plan *plan, const struct year *year,
                const struct arguments *arguments) {
    struct progress progress;
    progress_init(&progress, year->language, !arguments->given[OPTION_quiet]);
    signals_spare(
        progress.to ? phrase_words(PHRASE_INTERRUPTING, year->language) : NULL);
    solve_year(plan, &year->problem, &year->demand, &arguments->options,
               progress_watch(&progress));
    progress_release(&progress);
}
