#include "cli/command.h"

#include "cli/arguments.h"
#include "cli/folders.h"

#include <assert.h>
#include <string.h>

static const struct {
    const char *name;
    int n_operands;
    unsigned takes;
    enum exit_code (*run)(const struct arguments *);
} commands[] = {
#define X(name, n_operands, takes, ...) \
    {#name, n_operands, takes, command_##name},
    COMMANDS(X)
#undef X
};

const char *command_name(enum command command) {
    assert(command < N_COMMANDS);
    return commands[command].name;
}

enum command command_find(const char *name) {
    for (enum command command = 0; command < N_COMMANDS; command++)
        if (!strcmp(commands[command].name, name))
            return command;
    return N_COMMANDS;
}

int command_count_operands(enum command command) {
    assert(command < N_COMMANDS);
    return commands[command].n_operands;
}

unsigned command_takes(enum command command) {
    assert(command < N_COMMANDS);
    return commands[command].takes;
}

enum exit_code command_run(const struct arguments *arguments) {
    assert(arguments->command < N_COMMANDS);
    if (!folders_are_read(arguments))
        return EXIT_USAGE;
    return commands[arguments->command].run(arguments);
}
