#include "input/text.h"

#include "model/base/arena.h"
#include "model/base/names.h"
#include "tests/input/test_input.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *typed;
    const char *folded;
    const char *trimmed;
} texts[] = {
    {"", "", ""},
    {"  ", "", ""},
    {" 危化 ", "危化", "危化"},
    {"２０２５－０３－０１", "2025-03-01", "２０２５－０３－０１"},
    {"Ａ；Ｂ｜ｃ：，％＝！", "A;B|c:,%=!", "Ａ；Ｂ｜ｃ：，％＝！"},
    {"甲　科", "甲 科", "甲　科"},
    {"　甲\t \n科\xc2\xa0", "甲 科", "甲\t \n科"},
    {"\xe2\x80\x8b甲\xef\xbb\xbf科\xe2\x80\x8e", "甲科", "甲\xef\xbb\xbf科"},
    {"𠮷县", "𠮷县", "𠮷县"},
    {"é", "é", "é"},
};
#define N_TEXTS (int)(sizeof texts / sizeof *texts)

START_TEST(words_are_folded_as_they_were_meant) {
    char text[64];
    snprintf(text, sizeof text, "%s", texts[_i].typed);
    text_fold(text);
    ck_assert_str_eq(text, texts[_i].folded);
}
END_TEST

START_TEST(prose_is_trimmed_and_stays_as_it_was_written) {
    char text[64];
    snprintf(text, sizeof text, "%s", texts[_i].typed);
    text_trim(text);
    ck_assert_str_eq(text, texts[_i].trimmed);
}
END_TEST

START_TEST(small_and_capital_letters_are_the_same) {
    ck_assert(text_is("Week_Limit", "week_limit"));
    ck_assert(!text_is("week", "week_limit"));
}
END_TEST

START_TEST(a_text_is_near_another_by_its_edits) {
    ck_assert(text_is_near("wh1", "WH1", 0));
    ck_assert(!text_is_near("wh", "WH1", 0));
    ck_assert(text_is_near("wh", "WH1", 1) && text_is_near("WH11", "WH1", 1));
    ck_assert(text_is_near("WHl", "WH1", 1) && !text_is_near("HW1", "WH1", 1));
    ck_assert(text_is_near("HW1", "WH1", 2) && text_is_near("", "W1", 2));
    ck_assert(!text_is_near("", "WH1", 2) && !text_is_near("KS2", "WH1", 2));
}
END_TEST

START_TEST(what_is_ascii_is_english) {
    ck_assert_int_eq(text_language("week_limit"), LANGUAGE_EN);
    ck_assert_int_eq(text_language("周期"), LANGUAGE_ZH);
    ck_assert_int_eq(text_language("ID 编号"), LANGUAGE_ZH);
    ck_assert_int_eq(text_language(""), LANGUAGE_ZH);
}
END_TEST

START_TEST(a_list_falls_apart_at_its_separators) {
    struct arena arena = {0};
    const char *text = "甲 ;; 乙;";
    ck_assert_str_eq(text_part(&text, ';', &arena), "甲");
    ck_assert_str_eq(text_part(&text, ';', &arena), "");
    ck_assert_str_eq(text_part(&text, ';', &arena), "乙");
    ck_assert_str_eq(text_part(&text, ';', &arena), "");
    ck_assert_ptr_null(text_part(&text, ';', &arena));
    arena_release(&arena);
}
END_TEST

START_TEST(items_of_a_list_are_never_empty) {
    struct arena arena = {0};
    const char *text = ";甲;; 乙; ;";
    ck_assert_str_eq(text_item(&text, ';', &arena), "甲");
    ck_assert_str_eq(text_item(&text, ';', &arena), "乙");
    ck_assert_ptr_null(text_item(&text, ';', &arena));
    arena_release(&arena);
}
END_TEST

static const struct {
    const char *text;
    const char *list;          // where no name is known
    const char *list_of_names; // where some are
} lists[] = {
    {"甲;乙", "甲;乙", "甲;乙"},
    {"甲、乙", "甲;乙", "甲;乙"},
    {"甲,乙", "甲;乙", "甲;乙"},
    {"、甲、、乙,", ";甲;;乙;", ";甲;;乙;"},
    {"法规、宣传科、乙", "法规;宣传科;乙", "法规;宣传科;乙"},
    {" 法规、宣传科 ;甲、乙", " 法规;宣传科 ;甲;乙", " 法规、宣传科 ;甲;乙"},
    {"乙|法规、宣传科", "乙|法规;宣传科", "乙|法规、宣传科"},
    {"甲 乙", "甲 乙", "甲;乙"},
    {"甲、 乙", "甲; 乙", "甲; 乙"},
    {"甲 丙", "甲 丙", "甲 丙"},
    {"甲 科", "甲 科", "甲 科"},
    {"甲 科 乙", "甲 科 乙", "甲 科 乙"},
    {"甲 乙;甲 科", "甲 乙;甲 科", "甲;乙;甲 科"},
    {"", "", ""},
};
#define N_LISTS (int)(sizeof lists / sizeof *lists)

START_TEST(people_write_lists_with_commas_of_their_own) {
    struct arena arena = {0};
    struct names names;
    names_init(&names, &arena);
    (void)names_add(&names, "甲");
    (void)names_add(&names, "乙");
    (void)names_add(&names, "甲 科");
    (void)names_add(&names, "法规、宣传科");
    ck_assert_str_eq(text_list(lists[_i].text, NULL, &arena), lists[_i].list);
    ck_assert_str_eq(text_list(lists[_i].text, &names, &arena),
                     lists[_i].list_of_names);
    names_release(&names);
    arena_release(&arena);
}
END_TEST

static const struct {
    const char *bytes;
    unsigned character;
} characters[] = {{"a", 'a'}, {"é", 0xe9}, {"危", 0x5371}, {"𠮷", 0x20bb7}};

START_TEST(characters_of_one_to_four_bytes_are_read) {
    const char *next;
    const char *bytes = characters[_i].bytes;
    ck_assert_uint_eq(text_character(bytes, &next), characters[_i].character);
    ck_assert_ptr_eq(next, bytes + strlen(bytes));
}
END_TEST

TCase *text_tests(void) {
    TCase *group = tcase_create("text");
    tcase_add_loop_test(group, words_are_folded_as_they_were_meant, 0, N_TEXTS);
    tcase_add_loop_test(group, prose_is_trimmed_and_stays_as_it_was_written, 0,
                        N_TEXTS);
    tcase_add_test(group, small_and_capital_letters_are_the_same);
    tcase_add_test(group, a_text_is_near_another_by_its_edits);
    tcase_add_test(group, what_is_ascii_is_english);
    tcase_add_test(group, a_list_falls_apart_at_its_separators);
    tcase_add_test(group, items_of_a_list_are_never_empty);
    tcase_add_loop_test(group, people_write_lists_with_commas_of_their_own, 0,
                        N_LISTS);
    tcase_add_loop_test(group, characters_of_one_to_four_bytes_are_read, 0, 4);
    return group;
}
