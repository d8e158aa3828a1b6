#include "output/single.h"

#include "model/diag.h"
#include "output/folder.h"
#include "output/leftover.h"
#include "output/stale.h"

#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool complain(struct diags *diags, const char *target) {
    struct fact fact = {MESSAGE_CANNOT_MAKE, {target}, {errno}};
    diags_add_nowhere(diags, fact);
    return false;
}

static void stale_remove(void *context, const char *path) {
    (void)context;
    unlink(path);
}

/* Makes it under the hidden name beside the target. */
static FILE *fresh_open(struct single *single) {
    struct arena *arena = &single->arena;
    const char *parent = dirname(arena_text(arena, single->target));
    const char *base = basename(arena_text(arena, single->target));
    const char *fresh =
        arena_print(arena, "%s/.%s.new-%ld", parent, base, (long)getpid());
    leftover_add(fresh);
    FILE *to = fopen(fresh, "wbx");
    if (!to) {
        leftover_drop(fresh);
        return NULL;
    }
    single->fresh = fresh;
    stale_find(arena, parent, base, fresh, stale_remove, NULL);
    return to;
}

static FILE *target_open(struct single *single) {
    struct stat status;
    if (!stat(single->target, &status) && !S_ISREG(status.st_mode))
        return fopen(single->target, "wb");
    return fresh_open(single);
}

bool single_begin(struct single *single, const char *target,
                  struct diags *diags) {
    *single = (struct single){.asked = target};
    char *real = realpath(target, NULL);
    single->target = arena_text(&single->arena, real ? real : target);
    free(real);
    single->to = target_open(single);
    return single->to || complain(diags, target);
}

bool single_keep(struct single *single, struct diags *diags) {
    FILE *to = single->to;
    single->to = NULL;
    if (!single->fresh) {
        bool is_whole = !fflush(to) && !ferror(to);
        return !fclose(to) && is_whole ? true : complain(diags, single->asked);
    }
    if (!file_settle(to) || rename(single->fresh, single->target))
        return complain(diags, single->asked);
    leftover_drop(single->fresh);
    single->fresh = NULL;
    return true;
}

void single_release(struct single *single) {
    if (single->to)
        fclose(single->to);
    if (single->fresh) {
        unlink(single->fresh);
        leftover_drop(single->fresh);
    }
    arena_release(&single->arena);
    *single = (struct single){0};
}
