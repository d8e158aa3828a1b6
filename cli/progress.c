#include "cli/progress.h"

#include "output/console.h"
#include "output/messages.h"

#include <unistd.h>

/* Seconds that a line stands at least: faster than that nobody reads. */
#define PAUSE_S 0.1

/* To the line's beginning, and all that stands there away. */
#define BEGIN_ANEW "\r\033[K"

void progress_tell(void *context, const struct solve_progress *now) {
    struct progress *progress = context;
    if (progress->is_dirty && now->seconds < progress->shown + PAUSE_S)
        return;
    fputs(BEGIN_ANEW, progress->to);
    const char *label = level_label(now->level);
    const char *words = level_text(now->level, progress->language);
    PHRASE(progress->to, progress->language, PROGRESS, {label, words},
           {now->component + 1, now->n_components, (long)now->bound,
            now->has_incumbent ? (long)now->incumbent : NONE,
            (long)now->seconds});
    fflush(progress->to);
    progress->shown = now->seconds;
    progress->is_dirty = true;
}

void progress_tried(void *context, int tried, int of) {
    struct progress *progress = context;
    if (!progress->to)
        return;
    fputs(BEGIN_ANEW, progress->to);
    PHRASE(progress->to, progress->language, PROGRESS_TRIED, {0},
           {tried + 1, of});
    fflush(progress->to);
    progress->is_dirty = true;
}

void progress_init(struct progress *progress, enum language language,
                   bool wanted) {
    *progress = (struct progress){.language = language};
    progress->watch = (struct solve_watch){progress_tell, progress};
    if (wanted && isatty(STDERR_FILENO))
        progress->to = stderr;
}

void progress_release(struct progress *progress) {
    if (progress->is_dirty)
        fputs(BEGIN_ANEW, progress->to);
    *progress = (struct progress){.language = progress->language};
}

const struct solve_watch *progress_watch(const struct progress *progress) {
    return progress->to ? &progress->watch : NULL;
}
