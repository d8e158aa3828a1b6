/*
 * compare_folders.c - years of chance as folders, through the whole program.
 *
 *     compare_folders --jiancha FILE --seeds FIRST..LAST [--visits N]
 *                     [--limit S] [--keep DIR] [--glpsol FILE]
 *
 * Writes each year as a plan folder, plans it, and has glpsol solve the plain
 * program of each level.  Names the seed of every difference, makes the folder
 * small while the same difference remains, and leaves it in DIR/SEED.  A year
 * on which one side takes longer than S seconds is counted apart.  The same
 * seeds make the same folders.
 */
#include "input/calendar.h"
#include "model/plan.h"
#include "model/score.h"
#include "tests/exact/product.h"
#include "tests/exact/retell.h"
#include "tests/exact/shrink.h"
#include "tests/exact/tellable.h"
#include "tests/solver/features.h"
#include "tests/solver/random_year.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct settings {
    unsigned first;
    unsigned last;
    int most_visits;
    const char *keep; // null: the small folders are printed, not kept
    struct product product;
};

struct tally {
    int n_folders;
    int n_visits;
    int n_unplaced; // folders with visits that are not placed
    int n_different;
    int n_slow_ours;
    int n_slow_plain;
    int n_with[N_FEATURES];
};

static bool setting_read(struct settings *settings, const char *name,
                         const char *value) {
    if (strcmp(name, "--seeds") == 0)
        return sscanf(value, "%u..%u", &settings->first, &settings->last) == 2;
    if (strcmp(name, "--visits") == 0)
        settings->most_visits = atoi(value);
    else if (strcmp(name, "--limit") == 0)
        settings->product.limit_s = atoi(value);
    else if (strcmp(name, "--keep") == 0)
        settings->keep = value;
    else if (strcmp(name, "--jiancha") == 0)
        settings->product.jiancha = value;
    else if (strcmp(name, "--glpsol") == 0)
        settings->product.glpsol = value;
    else
        return false;
    return true;
}

static bool settings_read(struct settings *settings, int argc, char **argv) {
    *settings = (struct settings){.first = 1, .last = 1, .most_visits = 8};
    settings->product = (struct product){.glpsol = "glpsol", .limit_s = 60};
    for (int i = 1; i + 1 < argc; i += 2)
        if (!setting_read(settings, argv[i], argv[i + 1]))
            return false;
    return argc % 2 == 1 && settings->product.jiancha &&
           settings->most_visits > 0 && settings->product.limit_s > 0;
}

static bool folder_make(const char *path) {
    return !mkdir(path, 0777) || errno == EEXIST;
}

/* What is to be found again in a smaller folder. */
struct fault {
    const struct product *product;
    const char *folder;
    struct finding finding;
};

static bool has_same_fault(const struct tables *tables, void *context) {
    struct fault *fault = context;
    struct finding finding;
    if (!tables_write(tables, fault->folder))
        return false;
    product_compare(&finding, fault->product, fault->folder);
    return finding.verdict == fault->finding.verdict &&
           finding.level == fault->finding.level;
}

static void finding_print(const struct finding *finding, unsigned seed) {
    printf("seed %u: %s", seed, verdict_text(finding->verdict));
    if (finding->level)
        printf(", L%d, jiancha %" PRId64 ", glpsol %" PRId64, finding->level,
               finding->ours, finding->theirs);
    printf(", status %d\n", finding->status);
    fflush(stdout);
}

static void folder_print(const char *path) {
    static const char *const files[] = {
#define X(name, file, is_needed, words) file,
        FILES(X)
#undef X
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char name[PRODUCT_PATH_SIZE + 32];
        char line[4096];
        snprintf(name, sizeof name, "%s/%s", path, files[i]);
        FILE *from = fopen(name, "r");
        if (!from)
            continue;
        printf("--- %s\n", files[i]);
        while (fgets(line, sizeof line, from))
            fputs(line, stdout);
        fclose(from);
    }
}

static void fault_shrink(struct tables *tables, const struct finding *finding,
                         const struct settings *settings, const char *folder,
                         unsigned seed) {
    struct fault fault = {&settings->product, folder, *finding};
    int n_before = tables_count_rows(tables);
    int n_asked = folder_shrink(tables, has_same_fault, &fault);
    printf("seed %u: %d rows of %d show it, %d folders tried\n", seed,
           tables_count_rows(tables), n_before, n_asked);
    char kept[PRODUCT_PATH_SIZE];
    snprintf(kept, sizeof kept, "%s/%u", settings->keep ? settings->keep : "",
             seed);
    if (settings->keep && folder_make(kept)) {
        tables_write(tables, kept);
        printf("seed %u: kept in %s\n", seed, kept);
    }
    tables_write(tables, folder);
    folder_print(folder);
    fflush(stdout);
}

/* The features of the calendar that was planned; of the year as it was made,
 * which asks for the same unless the default caps were told. */
static void features_count(struct tally *tally, struct random_year *year,
                           const struct product *product) {
    char path[PRODUCT_PATH_SIZE];
    bool has[N_FEATURES];
    struct diags diags = {0};
    struct plan plan;
    snprintf(path, sizeof path, "%s/out/calendar.csv", product->room);
    plan_init(&plan, &year->fixture.problem, &year->demand);
    if (calendar_read(&plan, path, &year->fixture.problem, &year->demand, NULL,
                      &diags) == LOAD_READ) {
        score_plan(&plan.levels, &plan, &year->fixture.problem, &year->demand);
        features_find(has, year, &plan);
        tally->n_unplaced += has[FEATURE_unplaced];
        for (int f = 0; f < N_FEATURES; f++)
            tally->n_with[f] += has[f];
    }
    plan_release(&plan);
    diags_release(&diags);
}

static void seed_compare(struct tally *tally, const struct settings *settings,
                         const char *folder, unsigned seed) {
    struct random_year year;
    struct tables tables;
    struct finding finding;
    tellable_year_init(&year, seed, settings->most_visits);
    retell(&tables, &year.fixture.problem, seed, seed % 3 == 0);
    if (!tables_write(&tables, folder))
        stop_broken("the folder cannot be written");
    product_compare(&finding, &settings->product, folder);
    tally->n_folders++;
    tally->n_visits += year.demand.n_visits;
    tally->n_slow_ours += finding.verdict == VERDICT_SLOW_OURS;
    tally->n_slow_plain += finding.verdict == VERDICT_SLOW_PLAIN;
    features_count(tally, &year, &settings->product);
    if (finding.verdict != VERDICT_SAME)
        finding_print(&finding, seed);
    if (finding.verdict != VERDICT_SAME && !verdict_is_slow(finding.verdict)) {
        tally->n_different++;
        fault_shrink(&tables, &finding, settings, folder, seed);
    }
    tables_release(&tables);
    random_year_release(&year);
}

static void tally_print(const struct tally *tally) {
    printf("%d folders, %d visits, %d folders with unplaced visits: "
           "%d different; too slow: plan or model %d, glpsol %d\n",
           tally->n_folders, tally->n_visits, tally->n_unplaced,
           tally->n_different, tally->n_slow_ours, tally->n_slow_plain);
    for (int f = 0; f < N_FEATURES; f++)
        printf("%s%s %d", f % 6 ? "  " : "\n", feature_name((enum feature)f),
               tally->n_with[f]);
    printf("\n");
}

/* The room is ours and flat but for the two folders. */
static void room_remove(const char *room) {
    char command[PRODUCT_PATH_SIZE + 16];
    snprintf(command, sizeof command, "rm -rf '%s'", room);
    if (system(command)) // NOLINT(cert-env33-c): a path of mkdtemp
        fprintf(stderr, "left behind: %s\n", room);
}

int main(int argc, char **argv) {
    struct settings settings;
    if (!settings_read(&settings, argc, argv)) {
        fprintf(stderr,
                "compare_folders --jiancha FILE --seeds FIRST..LAST "
                "[--visits N] [--limit S] [--keep DIR] [--glpsol FILE]\n");
        return 2;
    }
    char room[] = "/tmp/compare_folders.XXXXXX";
    char folder[PRODUCT_PATH_SIZE];
    struct tally tally = {0};
    if (!mkdtemp(room))
        stop_broken("no room in /tmp");
    settings.product.room = room;
    snprintf(folder, sizeof folder, "%s/in", room);
    if (!folder_make(folder) || (settings.keep && !folder_make(settings.keep)))
        stop_broken("the folders cannot be made");
    for (unsigned seed = settings.first; seed <= settings.last; seed++)
        seed_compare(&tally, &settings, folder, seed);
    tally_print(&tally);
    room_remove(room);
    return tally.n_different ? EXIT_FAILURE : EXIT_SUCCESS;
}
