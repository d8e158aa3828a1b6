#include "cli/many.h"

#include "cli/arguments.h"
#include "cli/plan.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/record.h"
#include "cli/say.h"
#include "cli/signals.h"
#include "cli/sites.h"
#include "model/bureau.h"
#include "model/diag.h"
#include "model/shared.h"
#include "output/bureaus.h"
#include "output/messages.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct many {
    struct arena arena;
    const struct arguments *arguments;
    const struct sites *sites;
    struct bureau *bureau; // [sites->list.n], the same order
    const char **said;     // [sites->list.n] what each said, by itself
    struct fact *fact;     // [sites->list.n] what is to be said of it
    struct progress progress;
    int n_over;
};

/* In a process of its own: the bureau alone, but without its summary. */
static int bureau_work(void *context, int job, int n_threads, FILE *record) {
    const struct many *many = context;
    const struct site *site = &many->sites->list.at[job];
    struct arguments own = *many->arguments;
    own.operand = &site->folder;
    own.n_operands = 1;
    own.output = site->output;
    own.given[OPTION_quiet] = true;
    own.options.threads = n_threads;
    struct arena arena = {0};
    struct bureau bureau = {0};
    bureau.exit_code = (int)plan_alone(&own, &bureau, &arena);
    int code = record_write(record, &bureau) ? bureau.exit_code : EXIT_FAILED;
    arena_release(&arena);
    return code;
}

/* What is known of a bureau that could not tell of itself. */
static void bureau_lost(struct many *many, int job,
                        const struct job_result *result) {
    const struct site *site = &many->sites->list.at[job];
    bool is_stopped =
        result->end == JOB_NOT_BEGUN ||
        (result->end == JOB_KILLED && signals_have_ended(result->number));
    many->bureau[job] = (struct bureau){.name = site->name};
    many->bureau[job].exit_code = is_stopped ? EXIT_TIME : EXIT_FAILED;
    if (is_stopped)
        many->fact[job] =
            (struct fact){MESSAGE_BUREAU_NOT_BEGUN, {site->folder}, {0}};
    else if (result->end == JOB_KILLED)
        many->fact[job] = (struct fact){
            MESSAGE_BUREAU_DIED, {site->folder}, {result->number}};
    else if (result->end == JOB_FAILED)
        many->fact[job] = (struct fact){
            MESSAGE_CANNOT_MAKE, {site->folder}, {result->number}};
}

static void bureau_over(void *context, int job,
                        const struct job_result *result) {
    struct many *many = context;
    many->bureau[job].name = many->sites->list.at[job].name;
    if (result->said)
        many->said[job] = record_text(result->said, &many->arena);
    if (result->end != JOB_EXITED ||
        !record_read(&many->bureau[job], result->record, &many->arena))
        bureau_lost(many, job, result);
    many->n_over++;
    progress_bureaus(&many->progress, many->n_over, many->sites->list.n);
}

static void said_print(const struct many *many) {
    enum language language = many->arguments->language;
    for (int i = 0; i < many->sites->list.n; i++) {
        const struct fact *fact = &many->fact[i];
        bool is_silent = !many->said[i] || !*many->said[i];
        if (is_silent && fact->message == MESSAGE_NOTHING)
            continue;
        say_bureau(many->sites->list.at[i].folder,
                   is_silent ? "" : many->said[i], language);
        if (fact->message != MESSAGE_NOTHING)
            say_error(*fact, language);
    }
}

static int count_threads(const struct many *many) {
    int asked = many->arguments->options.threads;
    long there = asked ? asked : sysconf(_SC_NPROCESSORS_ONLN);
    return there > 1 ? (int)there : 1;
}

static void bureaus_plan(struct many *many) {
    struct pool pool = {many->sites->list.n, count_threads(many), bureau_work,
                        bureau_over, many};
    enum language language = many->arguments->language;
    progress_init(&many->progress, language,
                  !many->arguments->given[OPTION_quiet]);
    progress_bureaus(&many->progress, 0, pool.n_jobs);
    signals_spare(
        many->progress.to ? phrase_words(PHRASE_INTERRUPTING, language) : NULL);
    pool_run(&pool);
    signals_spare_no_more();
    progress_release(&many->progress);
}

/* The gravest of the bureaus' codes. */
static enum exit_code code_of(const struct many *many) {
    static const enum exit_code gravest_first[] = {
#define X(name) EXIT_##name,
        EXITS_BY_WEIGHT(X)
#undef X
    };
    for (size_t i = 0; i < sizeof gravest_first / sizeof *gravest_first; i++)
        for (int b = 0; b < many->sites->list.n; b++)
            if (many->bureau[b].exit_code == (int)gravest_first[i])
                return gravest_first[i];
    return EXIT_FAILED;
}

static enum exit_code bureaus_tell(const struct many *many) {
    const struct arguments *arguments = many->arguments;
    struct diags diags = {0};
    struct shared shared;
    shared_find(&shared, many->bureau, many->sites->list.n);
    struct bureaus bureaus = {many->bureau, many->sites->list.n, &shared,
                              arguments->language};
    said_print(many);
    bureaus_warn(&bureaus, &diags);
    bool is_written = !arguments->output ||
                      write_bureaus(arguments->output, &bureaus, &diags);
    say_diags(&diags, arguments->language);
    if (!arguments->given[OPTION_quiet])
        console_bureaus(stdout, &bureaus,
                        is_written ? arguments->output : NULL);
    diags_release(&diags);
    shared_release(&shared);
    return is_written ? code_of(many) : EXIT_FAILED;
}

/* The folder that theirs are made in; its own parent must be there. */
static bool output_make(const struct arguments *arguments) {
    const char *folder = arguments->output;
    struct fact fact = {MESSAGE_NOTHING, {folder, "-o"}, {0}};
    if (!folder)
        return true;
    if (mkdir(folder, 0777) && errno != EEXIST) {
        fact.message = MESSAGE_CANNOT_MAKE;
        fact.number[0] = errno;
    } else if (!bureaus_may_replace(folder)) {
        fact.message = MESSAGE_FOLDER_NOT_OURS;
    }
    if (fact.message != MESSAGE_NOTHING)
        say_error(fact, arguments->language);
    return fact.message == MESSAGE_NOTHING;
}

static enum exit_code sites_plan(const struct arguments *arguments,
                                 const struct sites *sites) {
    struct many many = {.arguments = arguments, .sites = sites};
    int n = sites->list.n;
    many.bureau = ARENA_NEW(&many.arena, struct bureau, n);
    many.said = ARENA_NEW(&many.arena, const char *, n);
    many.fact = ARENA_NEW(&many.arena, struct fact, n);
    bureaus_plan(&many);
    enum exit_code code = bureaus_tell(&many);
    arena_release(&many.arena);
    return code;
}

enum exit_code plan_many(const struct arguments *arguments,
                         struct sites *sites) {
    struct diags diags = {0};
    bool is_clear = sites_check(sites, arguments, &diags);
    say_diags(&diags, arguments->language);
    diags_release(&diags);
    if (!is_clear)
        return EXIT_USAGE;
    return output_make(arguments) ? sites_plan(arguments, sites) : EXIT_FAILED;
}
