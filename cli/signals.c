#include "cli/signals.h"

#include "output/leftover.h"
#include "solver/solve.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

static const int endings[] = {SIGINT, SIGTERM, SIGHUP};

/* What a process gets that has lost its parent.  It is none of the above, which
 * end the search alone. */
#define ORPHANED SIGUSR1

/* What comes again so soon is no second thought (ms). */
#define ECHO_MS 1000

static volatile sig_atomic_t is_sparing;
static volatile sig_atomic_t ends_with_parent;
static _Atomic int64_t taken_ms; // when the search was ended; 0: it was not
static const char *volatile last_words;

/* 0: nobody. */
static volatile pid_t passed[SIGNALS_PASSED];

static void pass_on(int signal_number) {
    for (int i = 0; i < SIGNALS_PASSED; i++)
        if (passed[i] > 0)
            kill(passed[i], signal_number);
}

static void words_write(void) {
    const char *words = last_words;
    if (words && write(STDERR_FILENO, words, strlen(words)) < 0)
        return; // nobody listens any more
}

/* The signal comes again when the handler returns. */
static void die_of(int signal_number) {
    leftovers_remove();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Only a person presses Ctrl-C twice within a second. */
static bool is_echo(int signal_number) {
    int64_t before_ms = atomic_load(&taken_ms);
    return before_ms && signal_number != SIGINT &&
           now_ms() - before_ms < ECHO_MS;
}

static void search_end(void) {
    if (solve_is_interrupted())
        return;
    atomic_store(&taken_ms, now_ms());
    solve_interrupt();
    words_write();
}

/* Calls only what a signal handler may call. */
static void take(int signal_number) {
    int why = errno;
    if (!is_echo(signal_number)) {
        pass_on(signal_number);
        if (is_sparing && (ends_with_parent || !solve_is_interrupted()))
            search_end();
        else
            die_of(signal_number);
    }
    errno = why;
}

/* Stops where the system would stop it, and nowhere else: who has no shell is
 * not stopped, since nobody could let it go on. */
static void rest(int signal_number) {
    int why = errno;
    struct sigaction mine;
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal_number);
    pass_on(SIGSTOP);
    sigaction(signal_number, &(struct sigaction){.sa_handler = SIG_DFL}, &mine);
    raise(signal_number);
    sigprocmask(SIG_UNBLOCK, &only, NULL); // it comes here
    sigprocmask(SIG_BLOCK, &only, NULL);
    sigaction(signal_number, &mine, NULL);
    pass_on(SIGCONT);
    errno = why;
}

static bool is_ignored(int signal_number) {
    struct sigaction now;
    sigaction(signal_number, NULL, &now);
    return now.sa_handler == SIG_IGN;
}

void signals_install(void) {
    struct sigaction action = {.sa_handler = take, .sa_flags = SA_RESTART};
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        sigaddset(&action.sa_mask, endings[i]);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (!is_ignored(endings[i]))
            sigaction(endings[i], &action, NULL);
    }
}

void signals_spare(const char *words) {
    last_words = words;
    is_sparing = true;
}

void signals_spare_no_more(void) {
    is_sparing = false;
}

bool signals_have_ended(int signal_number) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (endings[i] == signal_number)
            return solve_is_interrupted();
    return false;
}

static void replace(pid_t old, pid_t new) {
    for (int i = 0; i < SIGNALS_PASSED; i++)
        if (passed[i] == old) {
            passed[i] = new;
            return;
        }
}

void signals_pass_to(pid_t process) {
    replace(0, process);
}

void signals_pass_no_more(pid_t process) {
    replace(process, 0);
}

void signals_rest_together(void) {
    struct sigaction action = {.sa_handler = rest, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    if (!is_ignored(SIGTSTP))
        sigaction(SIGTSTP, &action, NULL);
}

/* The parent may have died before it was asked for. */
static void parent_watch(pid_t parent) {
    struct sigaction action = {.sa_handler = die_of};
    sigfillset(&action.sa_mask);
    sigaction(ORPHANED, &action, NULL);
    prctl(PR_SET_PDEATHSIG, ORPHANED);
    if (getppid() != parent)
        raise(ORPHANED);
}

void signals_begin_anew(pid_t parent) {
    for (int i = 0; i < SIGNALS_PASSED; i++)
        passed[i] = 0;
    last_words = NULL;
    is_sparing = false;
    ends_with_parent = true;
    if (!is_ignored(SIGTSTP))
        signal(SIGTSTP, SIG_DFL);
    parent_watch(parent);
}
