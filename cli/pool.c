#include "cli/pool.h"

#include "cli/signals.h"
#include "model/base/stop.h"
#include "output/leftover.h"
#include "solver/solve.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct process {
    pid_t pid; // 0: the place is free
    int job;
    FILE *said;
    FILE *record;
};

struct shift {
    const struct pool *pool;
    struct process *process; // [n_places]
    int n_places;
    int n_running;
    int n_begun;
};

static FILE *memory_open(void) {
    int file = memfd_create("jiancha", MFD_CLOEXEC);
    FILE *opened = file < 0 ? NULL : fdopen(file, "w+b");
    if (!opened && file >= 0)
        close(file);
    return opened;
}

static void files_close(struct process *process) {
    if (process->said)
        fclose(process->said);
    if (process->record)
        fclose(process->record);
}

/* As long as there are more jobs than threads, each has one. */
static int threads_of(const struct shift *shift) {
    int n_left = shift->pool->n_jobs - shift->n_begun + shift->n_running;
    int share = shift->pool->n_threads / (n_left > 0 ? n_left : 1);
    return share > 1 ? share : 1;
}

/* In the new process.  Nothing that belongs to the old one is run again. */
_Noreturn static void job_work(const struct shift *shift,
                               const struct process *process, pid_t parent,
                               const sigset_t *mask) {
    setpgid(0, 0);
    signals_begin_anew(parent);
    leftover_go_on(mask);
    dup2(fileno(process->said), STDERR_FILENO);
    const struct pool *pool = shift->pool;
    int code = pool->work(pool->context, process->job, threads_of(shift),
                          process->record);
    fflush(stderr);
    _exit(code);
}

/* False with errno.  No signal comes between the fork and when the new process
 * is known. */
static bool process_begin(struct shift *shift, struct process *process) {
    process->said = memory_open();
    process->record = memory_open();
    if (!process->said || !process->record)
        return false;
    fflush(NULL);
    sigset_t before;
    leftover_hold(&before);
    pid_t parent = getpid();
    process->pid = fork();
    if (!process->pid)
        job_work(shift, process, parent, &before);
    int why = errno;
    if (process->pid > 0) {
        setpgid(process->pid, process->pid);
        signals_pass_to(process->pid);
    }
    leftover_go_on(&before);
    errno = why;
    return process->pid > 0;
}

static void job_over(const struct pool *pool, int job,
                     struct job_result result) {
    pool->over(pool->context, job, &result);
}

static void job_begin(struct shift *shift) {
    struct process *process = shift->process;
    while (process->pid)
        process++;
    *process = (struct process){.job = shift->n_begun};
    bool is_begun = process_begin(shift, process);
    int why = errno;
    shift->n_begun++;
    if (is_begun) {
        shift->n_running++;
        return;
    }
    files_close(process);
    process->pid = 0;
    job_over(shift->pool, process->job,
             (struct job_result){JOB_FAILED, why, NULL, NULL});
}

static void process_end(struct shift *shift, struct process *process,
                        int status) {
    bool is_exited = WIFEXITED(status);
    job_over(
        shift->pool, process->job,
        (struct job_result){is_exited ? JOB_EXITED : JOB_KILLED,
                            is_exited ? WEXITSTATUS(status) : WTERMSIG(status),
                            process->said, process->record});
    files_close(process);
    process->pid = 0;
    shift->n_running--;
}

/* The number of a process that was waited for may be another's at once: no
 * signal goes there any more before it is. */
static void any_end(struct shift *shift) {
    siginfo_t info;
    int status;
    if (waitid(P_ALL, 0, &info, WEXITED | WNOWAIT)) {
        if (errno != EINTR)
            stop_broken("there is no process to wait for");
        return; // a signal came in between
    }
    signals_pass_no_more(info.si_pid);
    if (waitpid(info.si_pid, &status, 0) < 0)
        stop_broken("a process has gone that nobody waited for");
    for (int i = 0; i < shift->n_places; i++)
        if (shift->process[i].pid == info.si_pid)
            process_end(shift, &shift->process[i], status);
}

void pool_run(const struct pool *pool) {
    signals_rest_together();
    signal(SIGCHLD, SIG_DFL); // ignored, nobody could be waited for
    struct shift shift = {.pool = pool};
    shift.n_places =
        pool->n_threads < SIGNALS_PASSED ? pool->n_threads : SIGNALS_PASSED;
    shift.process = stop_calloc((size_t)shift.n_places, sizeof *shift.process);
    while (shift.n_begun < pool->n_jobs && !solve_is_interrupted())
        if (shift.n_running < shift.n_places)
            job_begin(&shift);
        else
            any_end(&shift);
    for (; shift.n_begun < pool->n_jobs; shift.n_begun++)
        job_over(pool, shift.n_begun,
                 (struct job_result){JOB_NOT_BEGUN, 0, NULL, NULL});
    while (shift.n_running)
        any_end(&shift);
    free(shift.process);
}
