/*
 * resembling.c - how many characters two names have in common is the length of
 * their longest common subsequence, counted row by row (Wagner and Fischer).
 */
#include "input/resembling.h"

#include "input/sheet.h"
#include "input/text.h"

#include <ctype.h>
#include <string.h>

#define MOST_CHARACTERS 24
#define HELD_LEAST 2 // characters: one alone is in many words
#define HELD_SCORE MOST_CHARACTERS

static const enum file file_of[] = {
#define X(file, name, zh, en, need, text) FILE_##file,
    COLUMNS(X)
#undef X
};

/* A name as its characters, those of A to Z small; none if it is long. */
struct letters {
    unsigned at[MOST_CHARACTERS];
    int n;
};

static unsigned small_letter(unsigned c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static struct letters letters_of(const char *text) {
    struct letters letters = {.n = 0};
    while (*text) {
        if (letters.n == MOST_CHARACTERS)
            return (struct letters){.n = 0};
        letters.at[letters.n++] = small_letter(text_character(text, &text));
    }
    return letters;
}

static bool is_within_word(unsigned c) {
    return c < 0x80 && isalnum((int)c);
}

/* Chinese has no spaces between words, English names begin and end with one. */
static bool holds_at(const struct letters *whole, const struct letters *part,
                     int first) {
    int end = first + part->n;
    bool begins = !first || !is_within_word(whole->at[first - 1]);
    bool ends = end == whole->n || !is_within_word(whole->at[end]);
    return begins && ends &&
           memcmp(whole->at + first, part->at,
                  (size_t)part->n * sizeof *part->at) == 0;
}

static bool holds(const struct letters *whole, const struct letters *part) {
    for (int first = 0; first + part->n <= whole->n; first++)
        if (part->n >= HELD_LEAST && holds_at(whole, part, first))
            return true;
    return false;
}

static int larger(int a, int b) {
    return a > b ? a : b;
}

static int count_common(const struct letters *a, const struct letters *b) {
    int common[MOST_CHARACTERS + 1] = {0};
    for (int i = 0; i < a->n; i++) {
        int diagonal = 0;
        for (int j = 0; j < b->n; j++) {
            int above = common[j + 1];
            common[j + 1] =
                a->at[i] == b->at[j] ? diagonal + 1 : larger(above, common[j]);
            diagonal = above;
        }
    }
    return common[b->n];
}

/* 0 if they do not resemble each other; three of four is enough. */
static int resemblance(const struct letters *header,
                       const struct letters *name) {
    if (holds(header, name) || holds(name, header))
        return HELD_SCORE + name->n;
    int longer = larger(header->n, name->n);
    if (4 * (header->n + name->n - longer) < 3 * longer)
        return 0;
    int n = count_common(header, name);
    return 4 * n >= 3 * longer ? n : 0;
}

const char *column_resembling(const struct sheet *sheet, enum file file,
                              const char *header) {
    struct letters letters = letters_of(header);
    enum language language = text_language(header);
    const char *best = NULL;
    int most = 0;
    for (int c = 0; c < N_COLUMNS && letters.n; c++) {
        if (file_of[c] != file || sheet->at[c] >= 0)
            continue;
        const char *text = column_name((enum column)c, language);
        struct letters name = letters_of(text);
        int score = resemblance(&letters, &name);
        if (score > most) {
            most = score;
            best = text;
        }
    }
    return best;
}
