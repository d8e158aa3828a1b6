/*
 * check_reasons.c - the reasons of as many years of chance as one likes.
 *
 *     check_reasons FIRST..LAST [--visits N] [--limit S] [--print]
 *                   [--disturb]
 *
 * Of each year in which something cannot be placed, takes away what each
 * reason names and plans again (removal.h).  Each year runs in a process of
 * its own; --disturb looks at re-solves of disturbed years.  Prints the reasons
 * that are not true, and how often each was said; "needless": one of several
 * facts that belong together would have been enough.
 */
#include "tests/solver/compare.h"
#include "tests/solver/disturb.h"
#include "tests/solver/random_year.h"
#include "tests/solver/removal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct settings {
    unsigned first;
    unsigned last;
    int most_visits;
    unsigned limit_s;
    bool prints;
    bool disturbs;
};

struct tally {
    int n_years;
    int n_infeasible;
    int n_unplaced;
    int n_several;
    int n_needless;
    int n_false;
    int n_broken; // years that crashed or took too long
    int n_with[N_MESSAGES];
};

static bool settings_read(struct settings *settings, int argc, char **argv) {
    *settings = (struct settings){1, 1, 12, 20, false, false};
    if (argc < 2 ||
        sscanf(argv[1], "%u..%u", &settings->first, &settings->last) < 1)
        return false;
    for (int i = 2; i < argc; i++) {
        int value = i + 1 < argc ? atoi(argv[i + 1]) : 0;
        if (strcmp(argv[i], "--print") == 0)
            settings->prints = true;
        else if (strcmp(argv[i], "--disturb") == 0)
            settings->disturbs = true;
        else if (strcmp(argv[i], "--visits") == 0)
            settings->most_visits = value, i++;
        else if (strcmp(argv[i], "--limit") == 0)
            settings->limit_s = (unsigned)value, i++;
        else
            return false;
    }
    return true;
}

static void print_reasons(const struct random_year *year, int visit,
                          const struct reasons *reasons, const char *what) {
    printf("seed %u: %s: %s", year->seed, what, year->demand.visits[visit].id);
    for (int i = 0; i < reasons->n; i++) {
        const struct fact *fact = &reasons->at[i];
        printf(" [%s]", message_code(fact->message));
        for (int j = 0; j < FACT_NUMBERS; j++)
            printf(" %ld", fact->number[j]);
    }
    printf("\n");
}

/* Would one of the facts have been enough? */
static bool is_needless(const struct random_year *year,
                        const struct settings *settings,
                        const struct plan *plan, int visit,
                        const struct reasons *reasons) {
    for (int i = 0; i < reasons->n && reasons->n > 1; i++) {
        struct reasons one = {{reasons->at[i]}, 1};
        if (removal_helps(year, settings->most_visits, plan, visit, &one))
            return true;
    }
    return false;
}

static void check_visit(struct tally *tally, const struct settings *settings,
                        const struct random_year *year, const struct plan *plan,
                        int visit) {
    struct reasons reasons;
    reasons_list(&reasons, plan, visit);
    tally->n_unplaced++;
    tally->n_several += reasons.n > 1;
    for (int i = 0; i < reasons.n; i++)
        tally->n_with[reasons.at[i].message]++;
    if (!removal_helps(year, settings->most_visits, plan, visit, &reasons)) {
        tally->n_false++;
        print_reasons(year, visit, &reasons, "not true");
    } else if (is_needless(year, settings, plan, visit, &reasons)) {
        tally->n_needless++;
        if (settings->prints)
            print_reasons(year, visit, &reasons, "needless");
    }
}

static void check_year(struct tally *tally, const struct settings *settings,
                       unsigned seed) {
    struct random_year year;
    struct plan plan;
    random_year_init(&year, seed, settings->most_visits);
    if (settings->disturbs)
        year_plan_and_disturb(&year);
    removal_plan(&plan, &year);
    int before = tally->n_unplaced;
    for (int v = 0; v < plan.n_visits; v++)
        if (!plan_has(&plan, v))
            check_visit(tally, settings, &year, &plan, v);
    tally->n_infeasible += tally->n_unplaced > before;
    if (settings->prints)
        year_print(stdout, &year, &plan);
    plan_release(&plan);
    random_year_release(&year);
}

static void run_apart(struct tally *tally, const struct settings *settings,
                      unsigned seed) {
    fflush(stdout);
    pid_t child = fork();
    if (!child) {
        alarm(settings->limit_s);
        check_year(tally, settings, seed);
        fflush(stdout);
        _exit(EXIT_SUCCESS);
    }
    int status = 0;
    waitpid(child, &status, 0);
    tally->n_years++;
    tally->n_broken += status != 0;
    if (status)
        printf("seed %u: status %d\n", seed, status);
}

static void tally_print(const struct tally *tally) {
    printf("%d years, %d with visits not placed; of %d such visits %d have a "
           "reason that is not true, %d have several, %d of them needless; %d "
           "years broke off\n",
           tally->n_years, tally->n_infeasible, tally->n_unplaced,
           tally->n_false, tally->n_several, tally->n_needless,
           tally->n_broken);
    for (enum message m = 0; m < N_MESSAGES; m++)
        if (tally->n_with[m])
            printf("%s %d\n", message_code(m), tally->n_with[m]);
}

int main(int argc, char **argv) {
    struct settings settings;
    if (!settings_read(&settings, argc, argv)) {
        fprintf(stderr, "check_reasons FIRST..LAST [--visits N] [--limit S] "
                        "[--print] [--disturb]\n");
        return 2;
    }
    struct tally *tally = mmap(NULL, sizeof *tally, PROT_READ | PROT_WRITE,
                               MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    for (unsigned seed = settings.first; seed <= settings.last; seed++)
        run_apart(tally, &settings, seed);
    tally_print(tally);
    return tally->n_false || tally->n_broken ? EXIT_FAILURE : EXIT_SUCCESS;
}
