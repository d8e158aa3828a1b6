#include "cli/signals.h"

#include "output/leftover.h"
#include "solver/solve.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

static const int endings[] = {SIGINT, SIGTERM, SIGHUP};

static volatile sig_atomic_t is_sparing;
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

/* Calls only what a signal handler may call. */
static void take(int signal_number) {
    int why = errno;
    pass_on(signal_number);
    if (is_sparing && !solve_is_interrupted()) {
        solve_interrupt();
        words_write();
        errno = why;
        return;
    }
    leftovers_remove();
    signal(signal_number, SIG_DFL);
    raise(signal_number); // comes when this returns
    errno = why;
}

void signals_install(void) {
    struct sigaction action = {.sa_handler = take, .sa_flags = SA_RESTART};
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        sigaddset(&action.sa_mask, endings[i]);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct sigaction before;
        sigaction(endings[i], NULL, &before);
        if (before.sa_handler != SIG_IGN)
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

void signals_begin_anew(void) {
    for (int i = 0; i < SIGNALS_PASSED; i++)
        passed[i] = 0;
    last_words = NULL;
    is_sparing = false;
}
