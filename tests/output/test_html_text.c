#include "output/html_text.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

static const char *put(const char *text) {
    FILE *to = paper();
    html_put(to, "%s", text);
    return paper_read();
}

START_TEST(nothing_of_a_text_is_markup) {
    ck_assert_str_eq(put("<script>alert(1)</script>"),
                     "&lt;script&gt;alert(1)&lt;/script&gt;");
    ck_assert_str_eq(put("a & b"), "a &amp; b");
    ck_assert_str_eq(put("&lt;"), "&amp;lt;");
    ck_assert_str_eq(put("\" onclick='x()'"), "&quot; onclick=&#39;x()&#39;");
    ck_assert_str_eq(put("]]>"), "]]&gt;");
    ck_assert_str_eq(put("<!--"), "&lt;!--");
}
END_TEST

START_TEST(other_texts_stay_as_they_are) {
    ck_assert_str_eq(put("株洲市 — “一会三卡”"), "株洲市 — “一会三卡”");
    ck_assert_str_eq(put("=1+1"), "=1+1");
    ck_assert_str_eq(put("50%d %s"), "50%d %s");
    ck_assert_str_eq(put("\xE2\x80\xA8"), "\xE2\x80\xA8");
    ck_assert_str_eq(put(""), "");
}
END_TEST

START_TEST(control_characters_are_spaces) {
    ck_assert_str_eq(put("a\x01z\x1B\x7F\r"), "a z   ");
    ck_assert_str_eq(put("a\tb\nc"), "a\tb\nc");
}
END_TEST

START_TEST(a_format_is_markup_and_has_numbers) {
    FILE *to = paper();
    html_put(to, "<td class=\"%s\">%d%% of %d</td>", "a\"b", -5, 70);
    ck_assert_str_eq(paper_read(), "<td class=\"a&quot;b\">-5% of 70</td>");
}
END_TEST

/* printf '' | openssl dgst -sha256 -binary | base64, and so on */
START_TEST(a_hash_is_that_of_a_security_policy) {
    char hash[HTML_HASH_SIZE];
    ck_assert_str_eq(html_hash("", hash),
                     "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    ck_assert_str_eq(html_hash("alert(1)", hash),
                     "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=");
    ck_assert_uint_eq(strlen(hash) + 1, HTML_HASH_SIZE);
}
END_TEST

TCase *html_text_tests(void) {
    TCase *group = tcase_create("html_text");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, nothing_of_a_text_is_markup);
    tcase_add_test(group, other_texts_stay_as_they_are);
    tcase_add_test(group, control_characters_are_spaces);
    tcase_add_test(group, a_format_is_markup_and_has_numbers);
    tcase_add_test(group, a_hash_is_that_of_a_security_policy);
    return group;
}
