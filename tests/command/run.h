/*
 * run.h - the program as a process: begun, sent signals, ended, read.
 *
 * JIANCHA in the environment is the program, EXAMPLES the folder of examples.
 * What is made lies in a room that is taken away at the end.
 */
#ifndef TESTS_COMMAND_RUN_H
#define TESTS_COMMAND_RUN_H

#include <stdbool.h>
#include <sys/types.h>

/* Makes the room and goes there; takes it away again. */
void room_open(void);
void room_shut(void);

/* sh -c in the room; fails the test unless it ends well. */
void shell(const char *command);

struct run {
    pid_t pid;
    int status;    // as waitpid tells it
    char *printed; // standard output, then standard error
    double seconds;
};

/* Begins jiancha with these words, null at the end, in the room. */
void run_begin(struct run *run, const char *const words[]);

/* Turns this process into jiancha. */
void run_become(const char *const words[]);

/* Waits for its end and reads what it printed. */
void run_end(struct run *run);
void run_release(struct run *run);

/* The exit code; -1 if it was killed. */
int run_code(const struct run *run);

/* From the beginning to the end at once. */
#define RUN(run, ...) \
    do { \
        run_begin((run), (const char *const[]){__VA_ARGS__, NULL}); \
        run_end(run); \
    } while (0)

/* Is a file or folder with a hidden name in the folder? */
bool has_hidden(const char *folder);

/* Are the names in two folders the same? */
bool has_same_names(const char *a, const char *b);

/* The whole file as a text, "" if it is not there; the caller frees it. */
char *file_text(const char *path);

#endif
