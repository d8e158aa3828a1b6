#include "tests/exact/product.h"

#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_LEVEL 6

/* The levels that the plain program has. */
static const int levels[] = {1, 3, 4, 5};
#define N_LEVELS_COMPARED (sizeof levels / sizeof *levels)

const char *verdict_text(enum verdict verdict) {
    static const char *const texts[] = {
#define X(name, what) what,
        VERDICTS(X)
#undef X
    };
    return texts[verdict];
}

bool verdict_is_slow(enum verdict verdict) {
    return verdict == VERDICT_SLOW_OURS || verdict == VERDICT_SLOW_PLAIN;
}

struct path {
    char text[PRODUCT_PATH_SIZE];
};

static struct path path_in(const struct product *product, const char *name) {
    struct path path;
    snprintf(path.text, sizeof path.text, "%s/%s", product->room, name);
    return path;
}

/* Only what the child may call; what it prints is in room/said. */
static void child_run(const struct product *product, char *const *words) {
    int said =
        open(path_in(product, "said").text, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    dup2(said, STDOUT_FILENO);
    dup2(said, STDERR_FILENO);
    alarm((unsigned)product->limit_s);
    execvp(words[0], words);
    _exit(127);
}

/* The words end with a null; the status is that of wait. */
static int run(const struct product *product, const char *const *words) {
    int status = 0;
    fflush(stdout);
    pid_t child = fork();
    if (!child)
        child_run(product, (char *const *)words);
    waitpid(child, &status, 0);
    return status;
}

#define RUN(product, ...) \
    run((product), (const char *const[]){__VA_ARGS__, NULL})

static bool is_late(int status) {
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
}

static bool finds(struct finding *finding, enum verdict verdict, int level,
                  int64_t ours, int64_t theirs) {
    *finding = (struct finding){verdict, level, ours, theirs, 0};
    return verdict == VERDICT_SAME;
}

/* Did the program end with one of two codes? */
static bool ended_well(struct finding *finding, int status, int code, int other,
                       enum verdict otherwise) {
    finding->status = status;
    if (WIFEXITED(status) &&
        (WEXITSTATUS(status) == code || WEXITSTATUS(status) == other))
        return true;
    finding->verdict = is_late(status) ? VERDICT_SLOW_OURS : otherwise;
    return false;
}

/* A level as solution.json has it. */
struct claim {
    bool is_there;
    int64_t value;
    bool proven;
};

static void claims_read(struct claim *claims, const char *path) {
    FILE *from = fopen(path, "r");
    char line[512];
    while (from && fgets(line, sizeof line, from)) {
        int level;
        int64_t value;
        int64_t bound;
        char proven[8];
        if (sscanf(line,
                   " \"L%d\": {\"value\": %" SCNd64 ", \"bound\": %" SCNd64
                   ", \"proven\": %7[a-z]",
                   &level, &value, &bound, proven) != 4 ||
            level < 1 || level > MOST_LEVEL)
            continue;
        claims[level] = (struct claim){
            true, value, value == bound && strcmp(proven, "true") == 0};
    }
    if (from)
        fclose(from);
}

static bool plan_folder(struct finding *finding, struct claim *claims,
                        const struct product *product, const char *folder) {
    struct path out = path_in(product, "out");
    int status = RUN(product, product->jiancha, "plan", folder, "-o", out.text,
                     "--threads", "1");
    if (!ended_well(finding, status, 0, 1, VERDICT_FAILED)) {
        if (WIFEXITED(status) && WEXITSTATUS(status) == 3)
            finding->verdict = VERDICT_REJECTED;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 4)
            finding->verdict = VERDICT_UNPROVEN;
        return false;
    }
    claims_read(claims, path_in(product, "out/solution.json").text);
    for (size_t i = 0; i < N_LEVELS_COMPARED; i++) {
        const struct claim *claim = &claims[levels[i]];
        if (!claim->is_there)
            return finds(finding, VERDICT_UNREADABLE, levels[i], 0, 0);
        if (!claim->proven)
            return finds(finding, VERDICT_UNPROVEN, levels[i], claim->value, 0);
    }
    return true;
}

/* The level as verify printed it, or -1. */
static int64_t level_printed(const char *path, int level) {
    FILE *from = fopen(path, "r");
    char line[512];
    int64_t found = -1;
    while (from && fgets(line, sizeof line, from)) {
        int number;
        char behind;
        const char *last = strrchr(line, ' ');
        if (last && sscanf(line, " L%d%c", &number, &behind) == 2 &&
            number == level && behind == ' ')
            found = atoll(last);
    }
    if (from)
        fclose(from);
    return found;
}

static bool verify_calendar(struct finding *finding, const struct claim *claims,
                            const struct product *product, const char *folder) {
    struct path calendar = path_in(product, "out/calendar.csv");
    struct path said = path_in(product, "said");
    int status = RUN(product, product->jiancha, "verify", folder, calendar.text,
                     "--lang", "en");
    if (!ended_well(finding, status, 0, 0, VERDICT_REFUSED))
        return false;
    for (int level = 1; level <= MOST_LEVEL; level++) {
        int64_t counted = level_printed(said.text, level);
        if (claims[level].is_there && claims[level].value != counted)
            return finds(finding, VERDICT_DISPUTED, level, claims[level].value,
                         counted);
    }
    return true;
}

/* glpsol's solution: "s mip ROWS COLUMNS o VALUE" if it is optimal. */
static bool optimum_read(int64_t *optimum, const char *path) {
    FILE *from = fopen(path, "r");
    char line[512];
    double value;
    bool is_there = false;
    while (from && !is_there && fgets(line, sizeof line, from))
        is_there = sscanf(line, "s mip %*d %*d o %lf", &value) == 1;
    if (from)
        fclose(from);
    if (is_there)
        *optimum = (int64_t)(value + 0.5);
    return is_there;
}

static bool compare_level(struct finding *finding, int level, int64_t ours,
                          const struct product *product, const char *folder) {
    struct path mps = path_in(product, "year.mps");
    struct path solution = path_in(product, "year.sol");
    char number[12];
    int64_t theirs = -1;
    snprintf(number, sizeof number, "%d", level);
    finds(finding, VERDICT_SAME, level, ours, theirs);
    remove(solution.text);
    int status = RUN(product, product->jiancha, "model", folder, "--level",
                     number, "--mps", mps.text, "--threads", "1");
    if (!ended_well(finding, status, 0, 0, VERDICT_UNWRITTEN))
        return false;
    status = RUN(product, product->glpsol, "--freemps", mps.text, "--pcost",
                 "--gomory", "--mir", "--write", solution.text);
    finding->status = status;
    finding->verdict = is_late(status) ? VERDICT_SLOW_PLAIN : VERDICT_UNSOLVED;
    if (is_late(status) || !optimum_read(&theirs, solution.text))
        return false;
    return theirs == ours ||
           finds(finding, VERDICT_DIFFERS, level, ours, theirs);
}

void product_compare(struct finding *finding, const struct product *product,
                     const char *folder) {
    struct claim claims[MOST_LEVEL + 1] = {{0}};
    finds(finding, VERDICT_SAME, 0, 0, 0);
    if (!plan_folder(finding, claims, product, folder) ||
        !verify_calendar(finding, claims, product, folder))
        return;
    for (size_t i = 0; i < N_LEVELS_COMPARED; i++)
        if (!compare_level(finding, levels[i], claims[levels[i]].value, product,
                           folder))
            return;
    finds(finding, VERDICT_SAME, 0, 0, 0);
}
