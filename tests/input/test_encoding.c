#include "input/encoding.h"

#include "tests/input/test_input.h"

#include <stdlib.h>
#include <string.h>

#define BYTES(text) (text), sizeof(text) - 1

static const struct {
    const char *bytes;
    size_t n;
    const char *text;
} readable[] = {
    {BYTES(""), ""},
    {BYTES("id,name\n"), "id,name\n"},
    {BYTES("危化"), "危化"},
    {BYTES("\xef\xbb\xbf危化"), "危化"},
    {BYTES("\xef\xbb\xbf"), ""},
    /* GB18030: two bytes a character, four for 𠮷 */
    {BYTES("\xce\xa3\xbb\xaf,1"), "危化,1"},
    {BYTES("\x95\x34\xb2\x35"), "𠮷"},
    {BYTES("\xff\xfe\x71\x53,\0"), "危,"},
    {BYTES("\xfe\xff\x53\x71\0,"), "危,"},
    {BYTES("\xff\xfe\x42\xd8\xb7\xdf"), "𠮷"},
    {BYTES("é𠮷\xed\x9f\xbf\xf4\x8f\xbf\xbf"),
     "é𠮷\xed\x9f\xbf\xf4\x8f\xbf\xbf"},
};
#define N_READABLE (int)(sizeof readable / sizeof *readable)

START_TEST(what_spreadsheets_save_becomes_utf8) {
    struct utf8 utf8;
    ck_assert(encoding_to_utf8(&utf8, readable[_i].bytes, readable[_i].n));
    ck_assert_str_eq(utf8.text, readable[_i].text);
    ck_assert_uint_eq(utf8.n, strlen(readable[_i].text));
    free(utf8.text);
}
END_TEST

static const struct {
    const char *bytes;
    size_t n;
    const char *before; // what could be read
} unreadable[] = {
    {BYTES("ab\xff\xff"), "ab"},
    {BYTES("ab\xce"), "ab"},
    {BYTES("\xff\xfe"
           "a\0b"),
     "a"},
    {BYTES("\xef\xbb\xbf危\xce,"), "危"},
    {BYTES("\xef\xbb\xbf\xc0\x80"), ""},     /* longer than need be */
    {BYTES("\xef\xbb\xbf\xe0\x80\x80"), ""}, /* the same */
    {BYTES("\xef\xbb\xbf\xf0\x80\x80\x80"), ""},
    {BYTES("\xef\xbb\xbf\xed\xa0\x80"), ""},     /* half of a pair */
    {BYTES("\xef\xbb\xbf\xf4\x90\x80\x80"), ""}, /* beyond Unicode */
    {BYTES("\xef\xbb\xbf\xf8\x88\x80\x80"), ""},
    {BYTES("\xef\xbb\xbf\xe5\x8d"), ""},
    {BYTES("\xef\xbb\xbf\xe5\x8d,"), ""},
};
#define N_UNREADABLE (int)(sizeof unreadable / sizeof *unreadable)

START_TEST(what_is_no_text_is_told_with_what_stands_before_it) {
    struct utf8 utf8;
    ck_assert(!encoding_to_utf8(&utf8, unreadable[_i].bytes, unreadable[_i].n));
    ck_assert_uint_eq(utf8.n, strlen(unreadable[_i].before));
    utf8.text[utf8.n] = '\0';
    ck_assert_str_eq(utf8.text, unreadable[_i].before);
    free(utf8.text);
}
END_TEST

TCase *encoding_tests(void) {
    TCase *group = tcase_create("encoding");
    tcase_add_loop_test(group, what_spreadsheets_save_becomes_utf8, 0,
                        N_READABLE);
    tcase_add_loop_test(group,
                        what_is_no_text_is_told_with_what_stands_before_it, 0,
                        N_UNREADABLE);
    return group;
}
