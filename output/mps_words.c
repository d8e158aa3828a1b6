#include "output/mps_words.h"

#include "output/console.h"
#include "output/messages.h"

#include <string.h>

/* CBC stumbles over lines of many thousand bytes. */
#define WIDEST 400

/* A title may have several lines: each of them is a comment. */
static void comment(FILE *to, const char *text) {
    while (*text) {
        size_t n = strcspn(text, "\r\n");
        for (n = n < WIDEST ? n : WIDEST; (text[n] & 0xc0) == 0x80;)
            n--;
        fprintf(to, "* %.*s\n", (int)n, text);
        text += n;
        text += strspn(text, "\r\n");
    }
}

#define COMMENT(to, arena, language, name, ...) \
    comment((to), PHRASE_TEXT((arena), (language), name, __VA_ARGS__))

static bool is_held(const struct mps_facts *facts, enum level level) {
    return level < facts->level && facts->before.level[level].applies;
}

void mps_words_head(FILE *to, const struct mps_facts *facts,
                    enum language language) {
    struct arena arena = {0};
    const struct problem *problem = facts->problem;
    const char *label = level_label(facts->level);
    const char *words = level_text(facts->level, language);
    COMMENT(to, &arena, language, MPS_TITLE, {problem->title},
            {problem->first, problem->end - 1});
    COMMENT(to, &arena, language, MPS_LEVEL, {label, words}, {0});
    for (enum level level = 0; level < N_LEVELS; level++)
        if (is_held(facts, level))
            COMMENT(to, &arena, language, MPS_HELD,
                    {level_label(level), level_text(level, language)},
                    {(long)facts->before.level[level].value});
    COMMENT(to, &arena, language, MPS_NAMES, {0}, {0});
    arena_release(&arena);
}

void mps_words_summary(FILE *to, const struct mps_facts *facts,
                       const char *path, enum language language) {
    PHRASE(to, language, MPS_LEVEL,
           {level_label(facts->level), level_text(facts->level, language)},
           {0});
    for (enum level level = 0; level < N_LEVELS; level++)
        if (is_held(facts, level))
            PHRASE(to, language, MPS_HELD,
                   {level_label(level), level_text(level, language)},
                   {(long)facts->before.level[level].value});
    PHRASE(to, language, MPS_WRITTEN, {path},
           {facts->n_columns, facts->n_rows, facts->n_entries});
}
