#include "cli/many.h"

#include "cli/arguments.h"
#include "cli/part.h"
#include "cli/plan.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/record.h"
#include "cli/roll.h"
#include "cli/say.h"
#include "cli/signals.h"
#include "cli/sites.h"
#include "model/bureau.h"
#include "model/diag.h"
#include "output/messages.h"
#include "solver/solve.h"

#include <errno.h>
#include <unistd.h>

struct many {
    struct roll roll;
    struct progress progress;
    int n_over;
};

/* In a process of its own: the bureau alone, but without its summary. */
static int bureau_work(void *context, int job, int n_threads, FILE *record) {
    const struct many *many = context;
    const struct site *site = &many->roll.sites->list.at[job];
    struct arguments own = *many->roll.arguments;
    own.operand = &site->folder;
    own.n_operands = 1;
    own.output = site->output;
    own.given[OPTION_quiet] = true;
    own.options.threads = n_threads;
    struct arena arena = {0};
    struct bureau bureau = {0};
    bureau.exit_code = (int)plan_alone(&own, &bureau, &arena);
    int code = bureau.exit_code;
    if (!record_write(record, &bureau)) {
        say_error((struct fact){MESSAGE_CANNOT_MAKE, {site->folder}, {errno}},
                  own.language);
        code = EXIT_FAILED;
    }
    arena_release(&arena);
    return code;
}

/* What is known of a bureau that could not tell of itself. */
static void bureau_lost(struct many *many, int job,
                        const struct job_result *result) {
    const struct site *site = &many->roll.sites->list.at[job];
    bool is_stopped =
        result->end == JOB_NOT_BEGUN ||
        (result->end == JOB_KILLED && signals_have_ended(result->number));
    many->roll.bureau[job] = (struct bureau){.name = site->name};
    many->roll.bureau[job].exit_code = is_stopped ? EXIT_TIME : EXIT_FAILED;
    if (is_stopped)
        many->roll.fact[job] =
            (struct fact){MESSAGE_BUREAU_NOT_BEGUN, {site->folder}, {0}};
    else if (result->end == JOB_KILLED)
        many->roll.fact[job] = (struct fact){
            MESSAGE_BUREAU_DIED, {site->folder}, {result->number}};
    else if (result->end == JOB_FAILED)
        many->roll.fact[job] = (struct fact){
            MESSAGE_CANNOT_MAKE, {site->folder}, {result->number}};
}

static void bureau_over(void *context, int job,
                        const struct job_result *result) {
    struct many *many = context;
    struct roll *roll = &many->roll;
    struct record said = {"", 0};
    struct record record = {"", 0};
    if (result->said)
        record_open(&said, result->said, &roll->arena);
    if (result->record)
        record_open(&record, result->record, &roll->arena);
    roll->said[job] = said.at;
    if (result->end != JOB_EXITED ||
        !record_read(&roll->bureau[job], &record, &roll->arena))
        bureau_lost(many, job, result);
    many->n_over++;
    progress_bureaus(&many->progress, many->n_over, roll->sites->list.n);
}

static int count_threads(const struct many *many) {
    int asked = many->roll.arguments->options.threads;
    long there = asked ? asked : sysconf(_SC_NPROCESSORS_ONLN);
    return there > 1 ? (int)there : 1;
}

static void bureaus_plan(struct many *many) {
    struct pool pool = {many->roll.sites->list.n, count_threads(many),
                        bureau_work, bureau_over, many};
    enum language language = many->roll.arguments->language;
    progress_init(&many->progress, language,
                  !many->roll.arguments->given[OPTION_quiet]);
    progress_bureaus(&many->progress, 0, pool.n_jobs);
    signals_spare(
        many->progress.to ? phrase_words(PHRASE_INTERRUPTING, language) : NULL);
    pool_run(&pool);
    signals_spare_no_more();
    progress_release(&many->progress);
}

/* Plans the sites and knows all of them; the caller releases the roll. */
static void sites_plan(struct roll *roll, const struct arguments *arguments,
                       const struct sites *sites) {
    struct many many = {.n_over = 0};
    roll_init(&many.roll, arguments, sites);
    bureaus_plan(&many);
    *roll = many.roll;
}

enum exit_code plan_many(const struct arguments *arguments,
                         const struct sites *sites) {
    if (!sites_are_apart(sites, arguments))
        return EXIT_USAGE;
    if (!roll_make_folder(arguments))
        return EXIT_FAILED;
    struct roll roll;
    sites_plan(&roll, arguments, sites);
    enum exit_code code = roll_tell(&roll);
    roll_release(&roll);
    return code;
}

static void part_tell(const struct roll *roll) {
    const struct site *site = roll->sites->list.at;
    if (roll->bureau->is_planned && !roll->arguments->given[OPTION_quiet])
        PHRASE(stdout, roll->arguments->language, PART,
               {site->name, site->output},
               {roll->bureau->n_placed, roll->bureau->n_asked});
}

/* What failed or was interrupted leaves none: it is to be planned again. */
static enum exit_code part_leave(const struct roll *roll,
                                 const struct part *part) {
    struct diags diags = {0};
    enum exit_code code = (enum exit_code)roll->bureau->exit_code;
    roll_say(roll);
    if (code != EXIT_FAILED && part->why) {
        say_error((struct fact){MESSAGE_CANNOT_READ,
                                {roll->sites->list.at[0].folder},
                                {part->why}},
                  roll->arguments->language);
        code = EXIT_FAILED;
    }
    if (code != EXIT_FAILED && !solve_is_interrupted() &&
        !part_write(part, roll->bureau, *roll->said, &diags))
        code = EXIT_FAILED;
    say_diags(&diags, roll->arguments->language);
    if (code != EXIT_FAILED)
        part_tell(roll);
    diags_release(&diags);
    return code;
}

/* The mark is of the folder as it was before: what changes meanwhile counts as
 * changed. */
static enum exit_code one_plan(const struct arguments *arguments,
                               const struct site *site) {
    struct arena arena = {0};
    struct part part;
    part_init(&part, arguments, site, &arena);
    struct sites alone = {.are_many = false};
    VEC_PUSH(&alone.list, *site);
    struct roll roll;
    sites_plan(&roll, arguments, &alone);
    enum exit_code code = part_leave(&roll, &part);
    roll_release(&roll);
    sites_release(&alone);
    arena_release(&arena);
    return code;
}

enum exit_code plan_part(const struct arguments *arguments,
                         const struct sites *sites) {
    if (!sites_are_apart(sites, arguments))
        return EXIT_USAGE;
    if (arguments->part > sites->list.n) {
        say_error((struct fact){MESSAGE_PART_OF_FEWER,
                                {option_text(OPTION_part)},
                                {arguments->part, sites->list.n}},
                  arguments->language);
        return EXIT_USAGE;
    }
    return roll_make_folder(arguments)
               ? one_plan(arguments, &sites->list.at[arguments->part - 1])
               : EXIT_FAILED;
}
