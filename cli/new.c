#include "cli/command.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/starter.h"
#include "model/base/arena.h"
#include "model/diag.h"
#include "output/leftover.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Spreadsheets take a CSV file for UTF-8 only if it begins with this mark. */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static bool file_write(const char *path, const char *text) {
    FILE *file = fopen(path, "wbx");
    if (!file)
        return false;
    bool is_whole = fputs(BYTE_ORDER_MARK, file) >= 0 && fputs(text, file) >= 0;
    return !fclose(file) && is_whole;
}

/* The folder was made by us a moment ago: nothing else is in it. */
static void folder_remove(struct arena *arena, const char *folder) {
    for (int i = 0; i < n_starter_files; i++)
        unlink(arena_print(arena, "%s/%s", folder, starter_files[i].name));
    rmdir(folder);
}

static bool folder_fill(struct arena *arena, const char *folder) {
    for (int i = 0; i < n_starter_files; i++) {
        const struct starter_file *file = &starter_files[i];
        if (!file_write(arena_print(arena, "%s/%s", folder, file->name),
                        file->text))
            return false;
    }
    return true;
}

/* No signal comes in between: a folder that was there is never a leftover. */
static bool folder_open(const char *folder) {
    sigset_t before;
    leftover_hold(&before);
    bool is_made = !mkdir(folder, 0777);
    if (is_made)
        leftover_add(folder);
    leftover_go_on(&before);
    return is_made;
}

/* The message that tells why the folder was not made, or MESSAGE_NOTHING. */
static enum message folder_make(struct arena *arena, const char *folder) {
    if (!folder_open(folder))
        return errno == EEXIST ? MESSAGE_FOLDER_EXISTS : MESSAGE_CANNOT_MAKE;
    bool is_filled = folder_fill(arena, folder);
    int why = errno;
    if (!is_filled)
        folder_remove(arena, folder);
    leftover_drop(folder);
    if (is_filled)
        return MESSAGE_NOTHING;
    errno = why;
    return MESSAGE_CANNOT_MAKE;
}

enum exit_code command_new(const struct arguments *arguments) {
    const char *folder = arguments->operand[0];
    struct arena arena = {0};
    enum message trouble = folder_make(&arena, folder);
    if (trouble != MESSAGE_NOTHING)
        say_error((struct fact){trouble, {folder}, {errno}},
                  arguments->language);
    else if (!arguments->given[OPTION_quiet])
        say_next_steps(folder, arguments->language);
    arena_release(&arena);
    return trouble == MESSAGE_NOTHING ? EXIT_COMPLETE : EXIT_FAILED;
}
