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

static void book_check(struct part bytes, const struct view *view) {
    (void)view;
    n_sheets = 0;
    MUST(unzip(bytes, part_check));
    MUST(n_sheets > 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    chance_show(data, size, &(struct showing){xlsx_print, book_check});
    return 0;
}
