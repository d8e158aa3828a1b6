#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/confirm.h"
#include "cli/say.h"
#include "cli/search.h"
#include "cli/signals.h"
#include "cli/targets.h"
#include "cli/year.h"
#include "model/plan.h"
#include "output/mps_words.h"
#include "output/single.h"
#include "solver/mps.h"
#include "solver/plain.h"

#include <stdio.h>

/* False with a diagnostic if a level before the one asked is not proven. */
static bool is_proven_before(const struct plan *plan, enum level asked,
                             struct diags *diags) {
    for (enum level level = 0; level < asked; level++) {
        const struct level_result *result = &plan->levels.level[level];
        if (!result->applies || result->proven)
            continue;
        diags_add_nowhere(
            diags, (struct fact){MESSAGE_LEVEL_NOT_PROVEN,
                                 {level_label(level),
                                  plan->is_interrupted ? "Ctrl-C" : NULL},
                                 {(long)result->bound, (long)result->value}});
        return false;
    }
    return true;
}

/* What the levels before the one asked are, by planning the year. */
static enum exit_code levels_find(struct mps_facts *facts,
                                  const struct year *year,
                                  const struct arguments *arguments,
                                  struct diags *diags) {
    if (facts->level == LEVEL_MISSED)
        return EXIT_COMPLETE;
    struct plan plan;
    plan_init(&plan, &year->problem, &year->demand);
    search_run(&plan, year, arguments);
    signals_spare_no_more();
    facts->before = plan.levels;
    enum exit_code code = EXIT_FAILED;
    if (plan_confirm(&plan, year, diags))
        code = is_proven_before(&plan, facts->level, diags) ? EXIT_COMPLETE
                                                            : EXIT_TIME;
    plan_release(&plan);
    return code;
}

static void program_write(FILE *to, struct mps_facts *facts,
                          const struct year *year) {
    struct plain plain;
    plain_init(&plain, &year->problem, &year->demand, facts->level,
               &facts->before);
    facts->n_columns = plain.ip.columns.n;
    facts->n_rows = plain.ip.rows.n;
    facts->n_entries = plain.ip.entries.n;
    mps_words_head(to, facts, year->language);
    mps_write(to, &plain);
    plain_release(&plain);
}

static enum exit_code program_keep(struct mps_facts *facts,
                                   const struct year *year, const char *path,
                                   struct diags *diags) {
    struct single file;
    bool is_kept = single_begin(&file, path, diags);
    if (is_kept) {
        program_write(file.to, facts, year);
        is_kept = single_keep(&file, diags);
    }
    single_release(&file);
    return is_kept ? EXIT_COMPLETE : EXIT_FAILED;
}

static enum exit_code year_model(const struct year *year,
                                 const struct arguments *arguments) {
    struct diags diags = {0};
    struct mps_facts facts = {.problem = &year->problem,
                              .level = arguments->level};
    enum exit_code code = levels_find(&facts, year, arguments, &diags);
    if (code == EXIT_COMPLETE)
        code = program_keep(&facts, year, arguments->mps, &diags);
    say_diags(&diags, year->language);
    diags_release(&diags);
    if (code == EXIT_COMPLETE && !arguments->given[OPTION_quiet])
        mps_words_summary(stdout, &facts, arguments->mps, year->language);
    return code;
}

enum exit_code command_model(const struct arguments *arguments) {
    if (!targets_are_free(arguments))
        return EXIT_USAGE;
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE)
        code = year_model(&year, arguments);
    year_release(&year);
    return code;
}
