#include "cli/say.h"

#include "model/base/arena.h"
#include "output/console.h"
#include "output/messages.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

void say_diags(struct diags *diags, enum language language) {
    diags_sort(diags);
    console_diags(stderr, diags, language);
}

void say_error(struct fact fact, enum language language) {
    struct diags diags = {0};
    diags_add_nowhere(&diags, fact);
    say_diags(&diags, language);
    diags_release(&diags);
}

void say_bureau(const char *name, const char *said, enum language language) {
    PHRASE(stderr, language, BUREAU, {name}, {0});
    fputs(said, stderr);
}

/* In both languages: which one the person reads may not be known yet. */
void say_stop(enum stop_reason reason, const char *what) {
    if (reason == STOP_NO_MEMORY)
        fputs("jiancha: 内存不足 / out of memory\n", stderr);
    else
        fprintf(stderr,
                "jiancha: 内部核对未通过，请反馈 / an internal check "
                "failed, please report it: %s\n",
                what);
}

const char *say_quoted(struct arena *arena, const char *word) {
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqr"
                                "stuvwxyz0123456789_-./+:@%,=";
    const char *before = *word == '-' ? "./" : "";
    const char *c = word;
    while (*c && ((unsigned char)*c >= 0x80 || strchr(plain, *c)))
        c++;
    if (!*c && *word)
        return arena_print(arena, "%s%s", before, word);
    const char *text = arena_print(arena, "%s'", before);
    for (size_t n; *word; word += n + (word[n] == '\'')) {
        n = strcspn(word, "'");
        text = arena_print(arena, "%s%.*s%s", text, (int)n, word,
                           word[n] ? "'\\''" : "");
    }
    return arena_print(arena, "%s'", text);
}

void say_next_steps(const char *folder, enum language language) {
    struct arena arena = {0};
    const char *typed = say_quoted(&arena, folder);
    if (language == LANGUAGE_EN)
        printf(
            "made %s; try next\n"
            "  jiancha check %s\n  jiancha plan %s\n"
            "then edit its files with a spreadsheet (see README.txt in it)\n",
            folder, typed, typed);
    else
        printf("已建好 %s；接下来可以试\n"
               "  jiancha check %s\n  jiancha plan %s\n"
               "然后用 Excel 或 WPS 修改其中各表（见其中的 说明.txt）\n",
               folder, typed, typed);
    arena_release(&arena);
}

bool say_is_heard(enum language language) {
    if (!fflush(stdout) && !ferror(stdout))
        return true;
    say_error((struct fact){MESSAGE_CANNOT_MAKE, {"standard output"}, {errno}},
              language);
    return false;
}
