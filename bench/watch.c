/*
 * watch.c - jiancha with a watch in its hand.
 *
 *     watch TIMES PROGRAMS COMMAND...
 *
 * Runs `jiancha COMMAND...`, then writes the seconds of each stage to the file
 * TIMES as one JSON object.  PROGRAMS is a folder for the integer programs
 * handed to GLPK (programs.h), or - for none.
 */
#include "bench/watch.h"

#include "bench/programs.h"
#include "cli/confirm.h"
#include "cli/year.h"
#include "output/write.h"
#include "solver/solve.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* A stage, and the call that it is. */
// clang-format off
#define STAGES(X) \
    X(read) \
    X(solve) \
    X(confirm) \
    X(write)
// clang-format on

enum stage {
#define X(name) STAGE_##name,
    STAGES(X)
#undef X
        N_STAGES
};

static double seconds[N_STAGES];

double watch_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void times_write(FILE *to, double whole) {
    fputc('{', to);
#define X(name) fprintf(to, "\"" #name "\": %.6f, ", seconds[STAGE_##name]);
    STAGES(X)
#undef X
    fprintf(to, "\"whole\": %.6f}\n", whole);
}

/* The names are the linker's: --wrap=X leads calls of X to __wrap_X and calls
 * X itself __real_X. */
// NOLINTBEGIN(bugprone-reserved-identifier)
enum exit_code __real_year_read(struct year *, const struct arguments *);
enum exit_code __wrap_year_read(struct year *, const struct arguments *);
void __real_solve_year(struct plan *, const struct problem *,
                       const struct demand *, const struct options *,
                       const struct solve_watch *);
void __wrap_solve_year(struct plan *, const struct problem *,
                       const struct demand *, const struct options *,
                       const struct solve_watch *);
bool __real_plan_confirm(const struct plan *, const struct year *,
                         struct diags *);
bool __wrap_plan_confirm(const struct plan *, const struct year *,
                         struct diags *);
bool __real_write_output(const char *, const struct problem *,
                         const struct demand *, const struct plan *,
                         struct manner, struct diags *);
bool __wrap_write_output(const char *, const struct problem *,
                         const struct demand *, const struct plan *,
                         struct manner, struct diags *);
int jiancha_main(int argc, char **argv);

enum exit_code __wrap_year_read(struct year *year,
                                const struct arguments *arguments) {
    double begun = watch_now();
    enum exit_code code = __real_year_read(year, arguments);
    seconds[STAGE_read] += watch_now() - begun;
    return code;
}

void __wrap_solve_year(struct plan *plan, const struct problem *problem,
                       const struct demand *demand,
                       const struct options *options,
                       const struct solve_watch *watch) {
    double begun = watch_now();
    __real_solve_year(plan, problem, demand, options, watch);
    seconds[STAGE_solve] += watch_now() - begun;
}

bool __wrap_plan_confirm(const struct plan *plan, const struct year *year,
                         struct diags *diags) {
    double begun = watch_now();
    bool is_sound = __real_plan_confirm(plan, year, diags);
    seconds[STAGE_confirm] += watch_now() - begun;
    return is_sound;
}

bool __wrap_write_output(const char *folder, const struct problem *problem,
                         const struct demand *demand, const struct plan *plan,
                         struct manner manner, struct diags *diags) {
    double begun = watch_now();
    bool is_written =
        __real_write_output(folder, problem, demand, plan, manner, diags);
    seconds[STAGE_write] += watch_now() - begun;
    return is_written;
}
// NOLINTEND(bugprone-reserved-identifier)

int main(int argc, char **argv) {
    if (argc < 4) {
        fputs("usage: watch TIMES PROGRAMS COMMAND...\n", stderr);
        return 2;
    }
    if (strcmp(argv[2], "-") != 0)
        programs_open(argv[2]);
    FILE *times = fopen(argv[1], "w");
    if (!times)
        return 5;
    double begun = watch_now();
    int code = jiancha_main(argc - 2, argv + 2);
    times_write(times, watch_now() - begun);
    programs_close();
    return fclose(times) ? 5 : code;
}
