/*
 * compare_years.c - as many years of chance as one likes, by hand.
 *
 *     compare_years FIRST..LAST [--visits N] [--stop N] [--limit S] [--print]
 *                   [--plain] [--replan] [--exhaust TRIES]
 *
 * Each year runs in a process of its own: a crash and a year that takes longer
 * than the limit are reported like a difference.  --print shows the year
 * before it is planned, and with its plan; --plain solves the plain program
 * alone; --replan disturbs the planned year and plans it anew; --exhaust holds
 * it against all calendars of the years that are tiny.
 */
#include "tests/solver/compare.h"
#include "tests/solver/disturb.h"
#include "tests/solver/exhaust.h"
#include "tests/solver/features.h"
#include "tests/solver/random_year.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct settings {
    unsigned first;
    unsigned last;
    int most_visits;
    int most_differences;
    unsigned limit_s;
    bool prints;
    bool is_plain;
    bool is_replan;
    int most_tries; // 0: nothing is tried exhaustively
};

/* Shared with the process that looks at a year. */
struct finding {
    struct difference found; // its texts are constants
    bool is_done;
    bool is_same;
    bool was_tiny;
    int n_visits;
    bool has[N_FEATURES];
};

struct tally {
    int n_years;
    int n_visits;
    int n_different;
    int n_late;
    int n_tiny;
    int n_with[N_FEATURES];
};

static bool settings_read(struct settings *settings, int argc, char **argv) {
    *settings =
        (struct settings){1, 1, 12, 1000000, 20, false, false, false, 0};
    if (argc < 2 ||
        sscanf(argv[1], "%u..%u", &settings->first, &settings->last) < 1)
        return false;
    if (!strstr(argv[1], ".."))
        settings->last = settings->first;
    for (int i = 2; i < argc; i++) {
        int value = i + 1 < argc ? atoi(argv[i + 1]) : 0;
        if (strcmp(argv[i], "--print") == 0)
            settings->prints = true;
        else if (strcmp(argv[i], "--plain") == 0)
            settings->is_plain = true;
        else if (strcmp(argv[i], "--replan") == 0)
            settings->is_replan = true;
        else if (strcmp(argv[i], "--visits") == 0)
            settings->most_visits = value, i++;
        else if (strcmp(argv[i], "--stop") == 0)
            settings->most_differences = value, i++;
        else if (strcmp(argv[i], "--exhaust") == 0)
            settings->most_tries = value, i++;
        else if (strcmp(argv[i], "--limit") == 0)
            settings->limit_s = (unsigned)value, i++;
        else
            return false;
    }
    return true;
}

static void print_unplanned(const struct random_year *year) {
    struct plan plan;
    plan_init(&plan, &year->fixture.problem, &year->demand);
    year_print(stdout, year, &plan);
    plan_release(&plan);
    fflush(stdout);
}

static void print_plain(const struct random_year *year) {
    struct levels levels = {0};
    printf("seed %u plain:", year->seed);
    for (int l = 0; l < N_LEVELS; l++) {
        if (!plain_level(&levels, (enum level)l, year))
            continue;
        printf(" %s %ld", level_label((enum level)l),
               (long)levels.level[l].value);
        fflush(stdout);
    }
    printf("\n");
}

/* False if the plain program and all calendars differ. */
static bool exhaust_and_plain(struct finding *finding,
                              const struct random_year *year, int most_tries) {
    struct levels levels = {0};
    struct levels best;
    finding->was_tiny = exhaust_year(&best, year, most_tries);
    for (int l = 0; l < N_LEVELS && finding->was_tiny; l++) {
        if (!plain_level(&levels, (enum level)l, year) ||
            levels.level[l].value == best.level[l].value)
            continue;
        printf("seed %u: tried all and plain, %s: %ld, %ld\n", year->seed,
               level_label((enum level)l), (long)best.level[l].value,
               (long)levels.level[l].value);
        return false;
    }
    return true;
}

static void look_at(struct finding *finding, const struct settings *settings,
                    unsigned seed) {
    struct random_year year;
    struct difference *found = &finding->found;
    struct plan plan;
    random_year_init(&year, seed, settings->most_visits);
    if (settings->is_replan)
        year_plan_and_disturb(&year);
    if (settings->prints)
        print_unplanned(&year);
    finding->n_visits = year.demand.n_visits;
    if (settings->is_plain) {
        finding->is_same = finding->is_done = true;
        print_plain(&year);
        return;
    }
    if (settings->most_tries) {
        finding->is_same =
            exhaust_and_plain(finding, &year, settings->most_tries);
        finding->is_done = true;
        return;
    }
    finding->is_same = compare_year(found, &plan, &year, 1 + (int)seed % 2);
    features_find(finding->has, &year, &plan);
    finding->is_done = true;
    if (!finding->is_same)
        printf("seed %u: %s, %s: %ld, %ld\n", seed, found->what, found->where,
               (long)found->folded, (long)found->plain);
    if (settings->prints)
        year_print(stdout, &year, &plan);
    plan_release(&plan);
    random_year_release(&year);
}

/* Runs the year in a process of its own; says how that ended. */
static int run_apart(struct finding *finding, const struct settings *settings,
                     unsigned seed) {
    memset(finding, 0, sizeof *finding);
    fflush(stdout);
    pid_t child = fork();
    if (!child) {
        alarm(settings->limit_s);
        look_at(finding, settings, seed);
        fflush(stdout);
        _exit(EXIT_SUCCESS);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

static void count(struct tally *tally, const struct finding *finding,
                  unsigned seed, int status) {
    tally->n_years++;
    tally->n_tiny += finding->was_tiny;
    tally->n_visits += finding->n_visits;
    for (int f = 0; f < N_FEATURES; f++)
        tally->n_with[f] += finding->has[f];
    if (finding->is_done && !status) {
        tally->n_different += !finding->is_same;
        return;
    }
    bool is_late = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
    tally->n_late += is_late;
    tally->n_different += !is_late;
    const char *what = finding->found.what;
    printf("seed %u: %s, status %d, %s %s\n", seed,
           is_late ? "too long" : "crash", status, what ? what : "",
           what ? finding->found.where : "");
}

static void tally_print(const struct tally *tally) {
    printf("%d years, %d visits, %d different, %d took too long, "
           "%d tried exhaustively\n",
           tally->n_years, tally->n_visits, tally->n_different, tally->n_late,
           tally->n_tiny);
    for (int f = 0; f < N_FEATURES; f++)
        printf("%s%s %d", f % 6 ? "  " : "\n", feature_name((enum feature)f),
               tally->n_with[f]);
    printf("\n");
}

int main(int argc, char **argv) {
    struct settings settings;
    if (!settings_read(&settings, argc, argv)) {
        fprintf(stderr, "compare_years FIRST..LAST [--visits N] [--stop N] "
                        "[--limit S] [--print] [--plain] [--replan] "
                        "[--exhaust TRIES]\n");
        return 2;
    }
    struct finding *finding =
        mmap(NULL, sizeof *finding, PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    struct tally tally = {0};
    for (unsigned seed = settings.first; seed <= settings.last; seed++) {
        count(&tally, finding, seed, run_apart(finding, &settings, seed));
        if (tally.n_different >= settings.most_differences)
            break;
    }
    tally_print(&tally);
    return tally.n_different ? EXIT_FAILURE : EXIT_SUCCESS;
}
