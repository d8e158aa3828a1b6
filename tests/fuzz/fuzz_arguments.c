/* Any command line: the words are what zeros and line feeds part. */
#include "cli/arguments.h"
#include "model/diag.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

#include <string.h>

#define MAX_WORDS 40

static int words_part(char **word, char *text, size_t n) {
    static char program[] = "jiancha";
    int n_words = 0;
    word[n_words++] = program;
    size_t first = 0;
    for (size_t i = 0; i <= n && n_words < MAX_WORDS; i++) {
        if (i < n && text[i] != '\n' && text[i])
            continue;
        text[i] = '\0';
        if (i > first)
            word[n_words++] = text + first;
        first = i + 1;
    }
    word[n_words] = NULL;
    return n_words;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *text = malloc(size + 1);
    char *word[MAX_WORDS + 1];
    MUST(text);
    if (size)
        memcpy(text, data, size);
    text[size] = '\0';
    struct arguments arguments;
    struct diags diags = {0};
    int n = words_part(word, text, size);
    if (arguments_read(&arguments, n, word, &diags))
        for (int i = 0; i < arguments.n_operands; i++)
            MUST(arguments.operand[i]);
    else
        MUST(diags.n);
    shelf_tell(&diags);
    diags_release(&diags);
    free(text);
    return 0;
}
