#include "cli/folders.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "model/base/arena.h"
#include "model/diag.h"

#include <libgen.h>
#include <sys/stat.h>

static bool is_file(const char *path) {
    struct stat status;
    return !stat(path, &status) && !S_ISDIR(status.st_mode);
}

static void complain(struct diags *diags, struct arena *arena, const char *path,
                     enum command command) {
    diags_add(diags, (struct place){NULL, 0, 0},
              (struct fact){MESSAGE_FILE_FOR_FOLDER,
                            {path, command_name(command),
                             dirname(arena_text(arena, path))},
                            {0}});
}

bool folders_are_no_files(const struct arguments *arguments) {
    struct arena arena = {0};
    struct diags diags = {0};
    unsigned takes = command_takes(arguments->command);
    int n = takes & MORE_OPERANDS ? arguments->n_operands : 1;
    for (int i = 0; takes & READS_FOLDER && i < n; i++)
        if (is_file(arguments->operand[i]))
            complain(&diags, &arena, arguments->operand[i], arguments->command);
    bool are_folders = !diags.n;
    say_diags(&diags, arguments->language);
    diags_release(&diags);
    arena_release(&arena);
    return are_folders;
}
