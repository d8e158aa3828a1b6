/* Any calendar as a workbook: sound XML in all of its parts, and no cell that
 * is a formula or leads anywhere. */
#include "output/xlsx_writer.h"
#include "tests/fuzz/chance.h"
#include "tests/fuzz/target.h"
#include "tests/fuzz/unzip.h"

#include <string.h>

#define SHEETS "xl/worksheets/sheet"

static bool takes_any(struct part name) {
    return name.n > 0;
}

static bool takes_in_sheet(struct part name) {
    return !part_is_among(name, "f hyperlink hyperlinks oleObjects controls");
}

static bool takes_attribute(struct part name, struct part value) {
    return name.n > 0 && value.at;
}

static bool is_empty(struct part name) {
    return !name.n;
}

static const char *raw_of(struct part name) {
    return name.n ? NULL : "";
}

static int n_sheets;

static void part_check(struct part name, struct part bytes) {
    size_t n = strlen(SHEETS);
    bool is_sheet = name.n > n && !memcmp(name.at, SHEETS, n);
    struct markup_rules rules = {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
        is_sheet ? takes_in_sheet : takes_any, takes_attribute, is_empty,
        raw_of};
    MUST(markup_is_sound(bytes, &rules));
    n_sheets += is_sheet;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct chance chance;
    if (chance_open(&chance, data, size)) {
        char *text;
        size_t n;
        FILE *to = open_memstream(&text, &n);
        MUST(to && xlsx_print(to, &chance.view) && !fclose(to));
        n_sheets = 0;
        MUST(unzip((struct part){text, n}, part_check));
        MUST(n_sheets > 1);
        free(text);
    }
    chance_close(&chance);
    return 0;
}
