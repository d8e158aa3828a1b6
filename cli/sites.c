#include "cli/sites.h"

#include "cli/arguments.h"
#include "cli/say.h"
#include "cli/targets.h"
#include "input/load.h"
#include "model/base/names.h"
#include "model/diag.h"

#include <dirent.h>
#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The first file is what makes a folder a plan folder, the second what nobody
 * else has: our results have neither. */
#define PLAN_FILE "plan.csv"
#define TASKS_FILE "tasks.csv"

static const char *path_in(struct arena *arena, const char *folder,
                           const char *name) {
    size_t n = strlen(folder);
    const char *between = n && folder[n - 1] == '/' ? "" : "/";
    return arena_print(arena, "%s%s%s", folder, between, name);
}

static bool holds(struct arena *arena, const char *folder, const char *file) {
    return !access(path_in(arena, folder, file), F_OK);
}

static bool is_site(struct arena *arena, const char *folder) {
    return holds(arena, folder, PLAN_FILE) || holds(arena, folder, TASKS_FILE);
}

static void site_add(struct sites *sites, const char *folder) {
    struct arena *arena = &sites->arena;
    char *real = realpath(folder, NULL);
    struct site site = {.folder = folder};
    site.real = arena_text(arena, real ? real : folder);
    site.name = arena_text(arena, basename(arena_text(arena, site.real)));
    free(real);
    VEC_PUSH(&sites->list, site);
}

static int is_shown(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

static int by_bytes(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* The plan folders in it; adds nothing unless one of them has its plan. */
static bool children_add(struct sites *sites, const char *folder,
                         struct dirent **entries, int n) {
    struct arena *arena = &sites->arena;
    int before = sites->list.n;
    bool is_parent = false;
    for (int i = 0; i < n; i++) {
        const char *child = path_in(arena, folder, entries[i]->d_name);
        if (!is_site(arena, child))
            continue;
        site_add(sites, child);
        is_parent |= holds(arena, child, PLAN_FILE);
    }
    if (!is_parent)
        sites->list.n = before;
    return is_parent;
}

/* False with errno: it is there, but what it holds is not known. */
static bool parent_add(struct sites *sites, const char *folder) {
    struct dirent **entries;
    int n = scandir(folder, &entries, is_shown, by_bytes);
    if (n < 0 && errno != ENOENT && errno != ENOTDIR)
        return false;
    if (n >= 0 && children_add(sites, folder, entries, n))
        sites->are_many = true;
    else
        site_add(sites, folder);
    for (int i = 0; i < n; i++)
        free(entries[i]);
    if (n >= 0)
        free(entries);
    return true;
}

bool site_is(const char *folder) {
    struct arena arena = {0};
    bool is = is_site(&arena, folder);
    arena_release(&arena);
    return is;
}

const char *site_first_in(struct arena *arena, const char *folder) {
    struct sites sites = {0};
    bool is_parent = parent_add(&sites, folder) && sites.are_many;
    const char *first =
        is_parent ? arena_text(arena, sites.list.at[0].folder) : NULL;
    sites_release(&sites);
    return first;
}

static bool operand_add(struct sites *sites, const char *folder,
                        enum language language) {
    if (is_site(&sites->arena, folder)) {
        site_add(sites, folder);
        return true;
    }
    if (parent_add(sites, folder))
        return true;
    say_error((struct fact){MESSAGE_CANNOT_READ, {folder}, {errno}}, language);
    return false;
}

/* A name that two have tells nothing; what was typed does. */
static void names_part(struct sites *sites) {
    int n = sites->list.n;
    bool *is_namesake = ARENA_NEW(&sites->arena, bool, n);
    const struct site *at = sites->list.at;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n && !is_namesake[i]; j++)
            is_namesake[i] = i != j && !strcmp(at[i].name, at[j].name);
    for (int i = 0; i < n; i++)
        if (is_namesake[i])
            sites->list.at[i].name = at[i].folder;
}

static void outputs_name(struct sites *sites, const char *output) {
    for (int i = 0; i < sites->list.n; i++)
        sites->list.at[i].output =
            path_in(&sites->arena, output, sites->list.at[i].name);
}

bool sites_find(struct sites *sites, const struct arguments *arguments) {
    *sites = (struct sites){.are_many = arguments->n_operands > 1};
    bool are_known = true;
    for (int i = 0; i < arguments->n_operands; i++)
        are_known &=
            operand_add(sites, arguments->operand[i], arguments->language);
    if (arguments->output)
        outputs_name(sites, arguments->output);
    else
        names_part(sites);
    return are_known;
}

void sites_release(struct sites *sites) {
    VEC_RELEASE(&sites->list);
    arena_release(&sites->arena);
}

enum language sites_language(const struct sites *sites,
                             const struct arguments *arguments) {
    bool is_known = false;
    enum language language = arguments->language;
    if (arguments->given[OPTION_language])
        return language;
    for (int i = 0; i < sites->list.n; i++) {
        enum language own;
        if (!folder_language(&own, sites->list.at[i].folder))
            continue;
        if (is_known && own != language)
            return arguments->language;
        language = own;
        is_known = true;
    }
    return language;
}

bool sites_check(const struct sites *sites, const struct arguments *arguments,
                 struct diags *diags) {
    struct names places;
    struct arena arena = {0};
    names_init(&places, &arena);
    int before = diags->n;
    for (int i = 0; i < sites->list.n; i++) {
        const struct site *site = &sites->list.at[i];
        int place =
            names_add(&places, arguments->output ? site->name : site->real);
        if (place == i - (diags->n - before))
            continue;
        const struct site *other = sites->list.at;
        while (strcmp(arguments->output ? other->name : other->real,
                      places.text[place]) != 0)
            other++;
        diags_add_nowhere(diags, (struct fact){MESSAGE_FOLDER_TWICE,
                                               {other->folder, site->folder,
                                                arguments->output, site->name},
                                               {0}});
    }
    names_release(&places);
    arena_release(&arena);
    for (int i = 0; i < sites->list.n; i++)
        if (arguments->output)
            target_folder_check(sites->list.at[i].output,
                                sites->list.at[i].folder, diags);
    return diags->n == before;
}

bool sites_are_apart(const struct sites *sites,
                     const struct arguments *arguments) {
    struct diags diags = {0};
    bool are_apart = sites_check(sites, arguments, &diags);
    say_diags(&diags, arguments->language);
    diags_release(&diags);
    return are_apart;
}
