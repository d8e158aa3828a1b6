/* Any bytes as any file: decoding, fields, columns.  The first byte says which
 * file. */
#include "input/report.h"
#include "input/sheet.h"
#include "model/base/arena.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

#include <string.h>

static void fields_check(const struct table *table) {
    for (int row = 0; row < table->row_first.n; row++) {
        int n;
        const struct field *field = table_row(table, row, &n);
        MUST(n > 0);
        for (int i = 0; i < n; i++) {
            MUST(field[i].line >= 1 && field[i].column >= 1);
            (void)strlen(field[i].text);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!size)
        return 0;
    struct arena arena = {0};
    struct diags diags = {0};
    struct report report = {&diags, &arena};
    struct sheet sheet;
    sheet_init(&sheet, (enum file)(data[0] % (FILE_CALENDAR + 1)), "f.csv",
               (const char *)data + 1, size - 1, &report);
    fields_check(&sheet.table);
    shelf_tell(&diags);
    sheet_release(&sheet);
    diags_release(&diags);
    arena_release(&arena);
    return 0;
}
