#include "cli/progress.h"

#include "cli/terminal.h"
#include "output/console.h"
#include "output/messages.h"

#include <math.h>

/* Seconds that a line stands at least: faster than that nobody reads. */
#define PAUSE_S 0.1

/* What must be over, of the work and in seconds, before an estimate is worth
 * the name. */
#define LEAST_SHARE 0.25
#define LEAST_S 3.0

/* To the line's beginning, and all that stands there away. */
#define BEGIN_ANEW "\r\033[K"

/* As long as what is over took, for its share, so long what is left will take.
 * Nothing is said before there is something to judge by. */
static long seconds_to_go(const struct solve_progress *now) {
    if (now->share < LEAST_SHARE || now->seconds < LEAST_S)
        return NONE;
    return lround(now->seconds * (1 - now->share) / now->share);
}

void progress_tell(void *context, const struct solve_progress *now) {
    struct progress *progress = context;
    if (progress->is_dirty && now->seconds < progress->shown + PAUSE_S)
        return;
    fputs(BEGIN_ANEW, progress->to);
    const char *label = level_label(now->level);
    const char *words = level_text(now->level, progress->language);
    char limit[24] = "";
    if (now->limit_s >= 0)
        snprintf(limit, sizeof limit, "%ld", (long)now->limit_s);
    PHRASE(progress->to, progress->language, PROGRESS, {label, words, limit},
           {now->n_done, now->n_parts, (long)now->bound,
            now->has_incumbent ? (long)now->incumbent : NONE,
            (long)now->seconds, seconds_to_go(now)});
    fflush(progress->to);
    progress->shown = now->seconds;
    progress->is_dirty = true;
}

static void count_tell(struct progress *progress, enum phrase phrase, int n,
                       int of) {
    if (!progress->to)
        return;
    struct fact fact = {MESSAGE_NOTHING, {0}, {n, of}};
    fputs(BEGIN_ANEW, progress->to);
    words_print(progress->to, phrase_words(phrase, progress->language), &fact);
    fflush(progress->to);
    progress->is_dirty = true;
}

void progress_tried(void *context, int tried, int of) {
    count_tell(context, PHRASE_PROGRESS_TRIED, tried + 1, of);
}

void progress_bureaus(struct progress *progress, int done, int of) {
    count_tell(progress, PHRASE_PROGRESS_BUREAUS, done, of);
}

void progress_init(struct progress *progress, enum language language,
                   bool wanted) {
    *progress = (struct progress){.language = language};
    progress->watch = (struct solve_watch){progress_tell, progress};
    if (wanted && terminal_is_able(stderr))
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
