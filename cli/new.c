#include "cli/command.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/starter.h"
#include "model/diag.h"
#include "output/folder.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/stat.h>

/* Spreadsheets take a CSV file for UTF-8 only if it begins with this mark. */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static bool file_write(struct folder *folder, const struct starter_file *from) {
    FILE *file = folder_open(folder, from->name);
    if (!file)
        return false;
    fputs(BYTE_ORDER_MARK, file);
    fputs(from->text, file);
    return folder_close(file);
}

static bool folder_fill(struct folder *folder, enum language language) {
    for (int i = 0; i < n_starter_files; i++)
        if (starter_files[i].language == language &&
            !file_write(folder, &starter_files[i]))
            return false;
    return folder_replace(folder) == FOLDER_DONE;
}

/* What is there is never replaced, not even an empty folder or a link that
 * leads nowhere. */
static bool is_there(const char *path) {
    struct stat status;
    return !lstat(path, &status);
}

/* The message that tells why the folder was not made, with errno, or
 * MESSAGE_NOTHING. */
static enum message folder_make(const char *path, enum language language) {
    if (is_there(path))
        return MESSAGE_FOLDER_EXISTS;
    struct folder folder;
    bool is_made = folder_begin(&folder, path) == FOLDER_DONE;
    is_made = is_made && folder_fill(&folder, language);
    folder_release(&folder);
    return is_made ? MESSAGE_NOTHING : MESSAGE_CANNOT_MAKE;
}

enum exit_code command_new(const struct arguments *arguments) {
    const char *folder = arguments->operand[0];
    enum message trouble = folder_make(folder, arguments->language);
    if (trouble != MESSAGE_NOTHING)
        say_error((struct fact){trouble, {folder}, {errno}},
                  arguments->language);
    else if (!arguments->given[OPTION_quiet])
        say_next_steps(folder, arguments->language);
    return trouble == MESSAGE_NOTHING ? EXIT_COMPLETE : EXIT_FAILED;
}
