#include "cli/progress.h"

void progress_init(struct progress *progress, enum language language,
                   bool wanted) {
    (void)wanted;
    *progress = (struct progress){.language = language};
}

void progress_release(struct progress *progress) {
    (void)progress;
}

const struct solve_watch *progress_watch(const struct progress *progress) {
    (void)progress;
    return NULL;
}
