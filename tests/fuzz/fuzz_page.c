/* Any calendar as a page for browsers: its elements and attributes are ours,
 * its links lead into itself, and the style and the script are what they were.
 */
#include "output/html_files.h"
#include "output/html_writer.h"
#include "tests/fuzz/chance.h"
#include "tests/fuzz/markup.h"
#include "tests/fuzz/target.h"

static bool takes_element(struct part name) {
    return part_is_among(
        name, "a body button caption code col colgroup dd details div dl dt "
              "footer form g h1 h2 h3 head header html i input label main meta "
              "optgroup option output p rect script section select small span "
              "style summary svg table tbody td text th thead time title tr");
}

static bool takes_attribute(struct part name, struct part value) {
    if (part_is(name, "href"))
        return value.n && *value.at == '#';
    return part_is_among(
        name,
        "aria-label aria-labelledby autocomplete charset class colspan content "
        "data-c data-close data-d data-head data-k data-next data-o "
        "data-previous data-q data-s data-shown data-t data-visits data-w "
        "datetime dx height hidden http-equiv id label lang name open "
        "placeholder role rx scope span tabindex title type value width x y");
}

static bool is_empty(struct part name) {
    return part_is_among(name, "col input meta");
}

static const char *raw_of(struct part name) {
    return part_is(name, "style")    ? page_css
           : part_is(name, "script") ? page_js
                                     : NULL;
}

static const struct markup_rules rules = {"<!DOCTYPE html>", takes_element,
                                          takes_attribute, is_empty, raw_of};

static void page_check(struct part text, const struct view *view) {
    (void)view;
    MUST(markup_is_sound(text, &rules));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    chance_show(data, size, &(struct showing){html_print, page_check});
    return 0;
}
