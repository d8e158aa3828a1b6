#include "tests/command/run.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define WORDS_MAX 16

static char room[] = "/tmp/jiancha-room-XXXXXX";

void room_open(void) {
    memcpy(room + sizeof room - sizeof "XXXXXX", "XXXXXX", sizeof "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(room));
    ck_assert_int_eq(chdir(room), 0);
}

void room_shut(void) {
    ck_assert_int_eq(chdir("/"), 0);
    char command[PATH_MAX];
    snprintf(command, sizeof command, "rm -rf '%s'", room);
    shell(command);
}

void shell(const char *command) {
    ck_assert_msg(system(command) == 0, "%s", command);
}

static double now_s(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static const int endings[] = {SIGINT, SIGTERM, SIGHUP};

static void endings_block(int how) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        sigaddset(&set, endings[i]);
    sigprocmask(how, &set, NULL);
}

/* Check has handlers of its own, which must not run in the new process. */
static void endings_forget(void) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (signal(endings[i], SIG_DFL) == SIG_IGN)
            signal(endings[i], SIG_IGN);
    endings_block(SIG_UNBLOCK);
}

void run_become(const char *const words[]) {
    const char *program = getenv("JIANCHA");
    char *argv[WORDS_MAX] = {strdup("jiancha")};
    for (int i = 0; words[i] && i + 2 < WORDS_MAX; i++)
        argv[i + 1] = strdup(words[i]);
    execv(program ? program : "jiancha", argv);
    _exit(127);
}

static void print_to_file(void) {
    int out = open("printed", O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0666);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
}

void run_begin(struct run *run, const char *const words[]) {
    *run = (struct run){.seconds = now_s()};
    endings_block(SIG_BLOCK);
    run->pid = fork();
    ck_assert_int_ge(run->pid, 0);
    if (!run->pid) {
        endings_forget();
        print_to_file();
        run_become(words);
    }
    endings_block(SIG_UNBLOCK);
}

void run_end(struct run *run) {
    ck_assert_int_eq(waitpid(run->pid, &run->status, 0), run->pid);
    run->seconds = now_s() - run->seconds;
    run->printed = file_text("printed");
}

void run_release(struct run *run) {
    free(run->printed);
}

int run_code(const struct run *run) {
    return WIFEXITED(run->status) ? WEXITSTATUS(run->status) : -1;
}

bool has_hidden(const char *folder) {
    bool is_hidden = false;
    DIR *entries = opendir(folder);
    ck_assert_ptr_nonnull(entries);
    for (const struct dirent *entry; (entry = readdir(entries));)
        is_hidden |= entry->d_name[0] == '.' && entry->d_name[1] != '.' &&
                     entry->d_name[1] != '\0';
    closedir(entries);
    return is_hidden;
}

static bool has_names_of(const char *folder, const char *other) {
    bool has_all = true;
    DIR *entries = opendir(other);
    ck_assert_ptr_nonnull(entries);
    for (const struct dirent *entry; (entry = readdir(entries));) {
        char path[PATH_MAX];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        has_all &= access(path, R_OK) == 0;
    }
    closedir(entries);
    return has_all;
}

bool has_same_names(const char *a, const char *b) {
    return has_names_of(a, b) && has_names_of(b, a);
}

char *file_text(const char *path) {
    FILE *from = fopen(path, "rb");
    char *text = NULL;
    size_t n = 0;
    if (!from || getdelim(&text, &n, '\0', from) < 0) {
        free(text);
        text = strdup("");
    }
    if (from)
        fclose(from);
    return text;
}
