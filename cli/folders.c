#include "cli/folders.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/sites.h"
#include "cli/year.h"
#include "model/base/arena.h"
#include "model/diag.h"

#include <libgen.h>
#include <string.h>
#include <sys/stat.h>

#define LEVELS_UP 3 // of the calendars in PLAN/out/ics

struct looking {
    struct arena arena;
    struct diags diags;
    enum command command;
    const char *rest; // stands for what is typed behind the folder
};

static const char *above(struct arena *arena, const char *path) {
    const char *name = basename(arena_text(arena, path));
    if (strcmp(name, ".") == 0)
        return "..";
    if (strcmp(name, "..") == 0)
        return arena_print(arena, "%s/..", path);
    return dirname(arena_text(arena, path));
}

/* The nearest plan folder above the path; null if there is none. */
static const char *find_above(struct arena *arena, const char *path) {
    for (int i = 0; i < LEVELS_UP; i++) {
        path = above(arena, path);
        if (site_is(path))
            return path;
    }
    return NULL;
}

static void complain(struct looking *looking, enum message message,
                     const char *path, const char *meant) {
    const char *typed =
        arena_print(&looking->arena, "%s%s", say_quoted(&looking->arena, meant),
                    looking->rest);
    diags_add_nowhere(
        &looking->diags,
        (struct fact){message,
                      {path, command_name(looking->command), meant, typed},
                      {0}});
}

static void look(struct looking *looking, const char *path) {
    struct arena *arena = &looking->arena;
    struct stat status;
    if (stat(path, &status) != 0)
        return;
    if (!S_ISDIR(status.st_mode)) {
        const char *meant = find_above(arena, path);
        complain(looking, MESSAGE_FILE_FOR_FOLDER, path,
                 meant ? meant : above(arena, path));
        return;
    }
    if (site_is(path))
        return;
    const char *first = site_first_in(arena, path);
    bool is_one_alone = !(command_takes(looking->command) & MORE_OPERANDS);
    const char *meant = find_above(arena, path);
    if (first && is_one_alone)
        complain(looking, MESSAGE_FOLDER_OF_FOLDERS, path, first);
    else if (!first && meant)
        complain(looking, MESSAGE_FOLDER_INSIDE, path, meant);
}

bool folders_are_read(const struct arguments *arguments) {
    unsigned takes = command_takes(arguments->command);
    bool is_all = arguments->n_operands == 1 &&
                  !(takes & (NEEDS_BASELINE | NEEDS_OUTPUT | TAKES_MODEL));
    struct looking looking = {.command = arguments->command,
                              .rest = is_all ? "" : " ..."};
    int n = takes & MORE_OPERANDS ? arguments->n_operands : 1;
    for (int i = 0; takes & READS_FOLDER && i < n; i++)
        look(&looking, arguments->operand[i]);
    bool are_read = !looking.diags.n;
    if (!are_read)
        say_diags(&looking.diags,
                  year_language(arguments, looking.diags.at[0].fact.text[1]));
    diags_release(&looking.diags);
    arena_release(&looking.arena);
    return are_read;
}
