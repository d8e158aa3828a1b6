/* Any text as a target, a window, a list of sections, a share: what line feeds
 * part goes into the cells of one task. */
#include "cli/year.h"
#include "model/base/arena.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

#include <stdio.h>
#include <string.h>

#define N_CELLS 5

static void cell_print(FILE *to, const char *text, size_t n) {
    fputs(",\"", to);
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '"')
            fputc('"', to);
        fputc(text[i], to);
    }
    fputc('"', to);
}

static void task_print(FILE *to, const char *text, size_t n) {
    fputs("编号,名称,类别,方式,对象,时段,优先时段,科室,数量\nT1,x,其他,抽取",
          to);
    for (int cell = 0; cell < N_CELLS; cell++) {
        const char *end = n ? memchr(text, '\n', n) : NULL;
        size_t length = end ? (size_t)(end - text) : n;
        cell_print(to, text, length);
        text += length + (end != NULL);
        n -= length + (end != NULL);
    }
    fputs("\n", to);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *text;
    size_t n;
    FILE *to = open_memstream(&text, &n);
    MUST(to);
    task_print(to, (const char *)data, size);
    MUST(!fclose(to));
    shelf_put(FILE_TASKS, text, n);
    shelf_put(FILE_TOTALS, NULL, 0);
    struct year year;
    struct diags diags;
    (void)shelf_open(&year, &diags);
    shelf_close(&year, &diags);
    shelf_reset();
    free(text);
    return 0;
}
