#include "output/messages.h"

#include "model/base/arena.h"
#include "model/base/stop.h"
#include "model/date.h"
#include "output/failures.h"
#include "output/lang/sentences.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define PART_END "{/}"

const char *message_sentence(enum message message, enum language language) {
    static const char *const *const sentences[] = {
#define X(name, file) [LANGUAGE_##name] = sentences_##file,
        LANGUAGES(X)
#undef X
    };
    assert(message < N_MESSAGES);
    return sentences[language][message];
}

const char *phrase_words(enum phrase phrase, enum language language) {
    static const char *const *const phrases[] = {
#define X(name, file) [LANGUAGE_##name] = phrases_##file,
        LANGUAGES(X)
#undef X
    };
    assert(phrase < N_PHRASES);
    return phrases[language][phrase];
}

const char *half_days_to_text(long half_days, char *text) {
    snprintf(text, HALF_DAYS_TEXT_SIZE, "%s%ld%s", half_days < 0 ? "-" : "",
             labs(half_days) / 2, half_days % 2 ? ".5" : "");
    return text;
}

static void number_print(FILE *to, char kind, long number,
                         enum language language) {
    char date[DATE_TEXT_SIZE];
    char days[HALF_DAYS_TEXT_SIZE];
    if (kind == 'd')
        fputs(date_to_text((day)number, date), to);
    else if (kind == 'e')
        fputs(failure_text((int)number, language), to);
    else if (kind == 'h')
        fputs(half_days_to_text(number, days), to);
    else if (kind == 's')
        fputs(number == 1 ? "" : "s", to);
    else if (kind == 'p')
        fputs(number == 1 || number == 2 ? "" : "s", to);
    else
        fprintf(to, "%ld", number);
}

/* A place in a sentence: which value stands there, and how it is shown. */
struct slot {
    char kind; // one of #dehsp, or 0 for a text
    int i;
    const char *rest; // of the sentence
};

/* at is behind the brace, or behind the question mark of a part. */
static struct slot slot_read(const char *at) {
    struct slot slot = {0};
    if (strchr("#dehsp", *at))
        slot.kind = *at++;
    slot.i = *at - '0';
    assert(slot.i >= 0 && slot.i < (slot.kind ? FACT_NUMBERS : FACT_TEXTS));
    slot.rest = at + 2;
    return slot;
}

static const char *text_of(const struct fact *fact, int i) {
    return fact->text[i] ? fact->text[i] : "";
}

/* Prints the value that stands at the place and returns what follows it. */
static const char *value_print(FILE *to, const char *place,
                               const struct fact *fact,
                               enum language language) {
    struct slot slot = slot_read(place + 1);
    if (slot.kind)
        number_print(to, slot.kind, fact->number[slot.i], language);
    else
        fputs(text_of(fact, slot.i), to);
    return slot.rest;
}

/* The words after "{?0}" if there is such a value, else those after "{/}". */
static const char *part_begin(const char *place, const struct fact *fact) {
    struct slot slot = slot_read(place + 2);
    bool is_there = slot.kind ? fact->number[slot.i] != NONE
                              : *text_of(fact, slot.i) != '\0';
    const char *end = strstr(slot.rest, PART_END);
    assert(end);
    return is_there ? slot.rest : end + strlen(PART_END);
}

static void print_in(FILE *to, const char *words, const struct fact *fact,
                     enum language language) {
    while (*words) {
        size_t n = strcspn(words, "{");
        fwrite(words, 1, n, to);
        words += n;
        if (!*words)
            return;
        if (words[1] == '?')
            words = part_begin(words, fact);
        else if (words[1] == '/')
            words += strlen(PART_END);
        else
            words = value_print(to, words, fact, language);
    }
}

void words_print(FILE *to, const char *words, const struct fact *fact) {
    print_in(to, words, fact, LANGUAGE_EN);
}

static void sentence_print(FILE *to, const struct fact *fact,
                           enum language language) {
    const char *sentence = message_sentence(fact->message, language);
    if (sentence)
        print_in(to, sentence, fact, language);
}

void message_print(FILE *to, const struct fact *fact, enum language language) {
    sentence_print(to, fact, language);
    fprintf(to, " [%s]", message_code(fact->message));
}

/* What is printed into memory. */
struct scroll {
    FILE *to;
    char *text;
    size_t n;
};

static void scroll_open(struct scroll *scroll) {
    *scroll = (struct scroll){0};
    scroll->to = open_memstream(&scroll->text, &scroll->n);
    if (!scroll->to)
        stop_no_memory();
}

static const char *scroll_close(struct scroll *scroll, struct arena *arena) {
    if (fclose(scroll->to))
        stop_no_memory();
    const char *copy = arena_text_n(arena, scroll->text, scroll->n);
    free(scroll->text);
    return copy;
}

const char *message_text(struct arena *arena, const struct fact *fact,
                         enum language language) {
    struct scroll scroll;
    scroll_open(&scroll);
    message_print(scroll.to, fact, language);
    return scroll_close(&scroll, arena);
}

const char *message_words(struct arena *arena, const struct fact *fact,
                          enum language language) {
    struct scroll scroll;
    scroll_open(&scroll);
    sentence_print(scroll.to, fact, language);
    return scroll_close(&scroll, arena);
}

const char *words_text(struct arena *arena, const char *words,
                       const struct fact *fact) {
    struct scroll scroll;
    scroll_open(&scroll);
    words_print(scroll.to, words, fact);
    return scroll_close(&scroll, arena);
}
