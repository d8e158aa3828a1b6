#include "cli/targets.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/year.h"
#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/diag.h"

#include <dirent.h>
#include <libgen.h>
#include <string.h>
#include <sys/stat.h>

/* A place of the disk: the file itself, or the name that it will have. */
struct spot {
    const char *path; // as typed
    struct stat at;   // the file; its folder, if there is no such file yet
    const char *name; // its name in that folder; null if the file is there
};

struct targets {
    struct arena arena;
    VEC(struct spot) inputs;
    VEC(struct spot) outputs;
    struct diags diags;
};

static bool spot_find(struct arena *arena, struct spot *spot,
                      const char *path) {
    *spot = (struct spot){.path = path};
    if (!stat(path, &spot->at))
        return true;
    spot->name = basename(arena_text(arena, path));
    return !stat(dirname(arena_text(arena, path)), &spot->at);
}

static bool is_one(const struct spot *a, const struct spot *b) {
    bool is_same_name =
        a->name && b->name ? !strcmp(a->name, b->name) : a->name == b->name;
    return is_same_name && a->at.st_dev == b->at.st_dev &&
           a->at.st_ino == b->at.st_ino;
}

static void input_add(struct targets *targets, const char *path) {
    struct spot spot;
    if (path && spot_find(&targets->arena, &spot, path))
        VEC_PUSH(&targets->inputs, spot);
}

/* The files of the plan folder, whichever of them are read. */
static void folder_add(struct targets *targets, const char *folder) {
    DIR *entries = opendir(folder);
    if (!entries)
        return;
    for (const struct dirent *entry; (entry = readdir(entries));) {
        size_t n = strlen(entry->d_name);
        if (n > 4 && !strcmp(entry->d_name + n - 4, ".csv"))
            input_add(targets, arena_print(&targets->arena, "%s/%s", folder,
                                           entry->d_name));
    }
    closedir(entries);
}

static void complain(struct diags *diags, enum message message,
                     const char *path, const char *other) {
    diags_add_nowhere(diags, (struct fact){message, {path, other}, {0}});
}

/* What is no file, such as a terminal, loses nothing by being written twice. */
static void output_add(struct targets *targets, const char *path) {
    struct spot spot;
    if (!path || !spot_find(&targets->arena, &spot, path) ||
        (!spot.name && S_ISCHR(spot.at.st_mode)))
        return;
    for (int i = 0; i < targets->inputs.n; i++)
        if (is_one(&spot, &targets->inputs.at[i])) {
            complain(&targets->diags, MESSAGE_TARGET_IS_INPUT, path,
                     targets->inputs.at[i].path);
            return;
        }
    for (int i = 0; i < targets->outputs.n; i++)
        if (is_one(&spot, &targets->outputs.at[i]))
            complain(&targets->diags, MESSAGE_TARGET_TWICE,
                     targets->outputs.at[i].path, path);
    VEC_PUSH(&targets->outputs, spot);
}

void target_folder_check(const char *output, const char *folder,
                         struct diags *diags) {
    struct stat a;
    struct stat b;
    if (!stat(output, &a) && !stat(folder, &b) && a.st_dev == b.st_dev &&
        a.st_ino == b.st_ino)
        complain(diags, MESSAGE_TARGET_IS_INPUT, output, folder);
}

bool targets_are_free(const struct arguments *arguments) {
    struct targets targets = {0};
    folder_add(&targets, arguments->operand[0]);
    for (int i = 1; i < arguments->n_operands; i++)
        input_add(&targets, arguments->operand[i]);
    input_add(&targets, arguments->baseline);
    if (arguments->output)
        target_folder_check(arguments->output, arguments->operand[0],
                            &targets.diags);
    output_add(&targets, arguments->mps);
    for (int format = 0; format < N_EXPORTS; format++)
        output_add(&targets, arguments->export[format]);
    bool are_free = !targets.diags.n;
    if (!are_free)
        say_diags(&targets.diags,
                  year_language(arguments, arguments->operand[0]));
    diags_release(&targets.diags);
    VEC_RELEASE(&targets.inputs);
    VEC_RELEASE(&targets.outputs);
    arena_release(&targets.arena);
    return are_free;
}
