#include "output/console.h"

#include "model/diag.h"
#include "output/messages.h"

/* The most diagnostics that are shown of one run (spec section 7). */
#define DIAGS_SHOWN 100

static void place_print(FILE *to, const struct place *place) {
    if (!place->file)
        return;
    fputs(place->file, to);
    if (place->line > 0)
        fprintf(to, ":%d:%d", place->line, place->column);
    fputs(": ", to);
}

static void diag_print(FILE *to, const struct diag *diag,
                       enum language language) {
    place_print(to, &diag->place);
    if (message_severity(diag->fact.message) == SEVERITY_WARNING)
        PHRASE(to, language, WARNING, {0}, {0});
    message_print(to, &diag->fact, language);
    fputc('\n', to);
}

static bool is_warning(const struct diag *diag) {
    return message_severity(diag->fact.message) == SEVERITY_WARNING;
}

/* Errors are not crowded out by warnings: these take the room that is left. */
void console_diags(FILE *to, const struct diags *diags,
                   enum language language) {
    int n_warnings = 0;
    for (int i = 0; i < diags->n; i++)
        n_warnings += is_warning(&diags->at[i]);
    int warnings_left = DIAGS_SHOWN - (diags->n - n_warnings);
    int shown = 0;
    for (int i = 0; i < diags->n && shown < DIAGS_SHOWN; i++) {
        if (is_warning(&diags->at[i]) && warnings_left-- <= 0)
            continue;
        diag_print(to, &diags->at[i], language);
        shown++;
    }
    if (shown == diags->n)
        return;
    PHRASE(to, language, MORE_DIAGS, {0}, {diags->n - shown});
    fputc('\n', to);
}

void console_counts(const struct problem *problem, const struct demand *demand,
                    enum language language) {
    (void)problem;
    (void)demand;
    (void)language;
}

void console_draws(const struct problem *problem, const struct demand *demand,
                   const char *folder, enum language language) {
    (void)problem;
    (void)demand;
    (void)folder;
    (void)language;
}

void console_summary(const struct problem *problem, const struct demand *demand,
                     const struct plan *plan, const char *folder,
                     enum language language) {
    (void)problem;
    (void)demand;
    (void)plan;
    (void)folder;
    (void)language;
}

void console_levels(const struct plan *plan, const struct diags *breaches,
                    enum language language) {
    (void)plan;
    (void)breaches;
    (void)language;
}
