#include "cli/say.h"

#include "output/console.h"
#include "output/messages.h"

#include <errno.h>
#include <stdio.h>

void say_diags(struct diags *diags, enum language language) {
    diags_sort(diags);
    console_diags(stderr, diags, language);
}

void say_error(struct fact fact, enum language language) {
    struct diags diags = {0};
    diags_add(&diags, (struct place){NULL, 0, 0}, fact);
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

void say_next_steps(const char *folder, enum language language) {
    if (language == LANGUAGE_EN)
        printf("made %s; try next\n"
               "  jiancha check %s --lang en\n  jiancha plan %s --lang en\n"
               "then edit its files with a spreadsheet (see 说明.txt in it)\n",
               folder, folder, folder);
    else
        printf("已建好 %s；接下来可以试\n"
               "  jiancha check %s\n  jiancha plan %s\n"
               "然后用 Excel 或 WPS 修改其中各表（见其中的 说明.txt）\n",
               folder, folder, folder);
}

bool say_is_heard(enum language language) {
    if (!fflush(stdout) && !ferror(stdout))
        return true;
    say_error((struct fact){MESSAGE_CANNOT_MAKE, {"standard output"}, {errno}},
              language);
    return false;
}
