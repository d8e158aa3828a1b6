#include "output/messages.h"

#include "model/base/arena.h"
#include "model/date.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

/* The values that a sentence speaks of, and how: each place once, in order.
 * Plurals are English alone. */
static const char *places_of(const char *words) {
    static const char *const kinds[] = {"{", "{#", "{d", "{h", "{?", "{?#"};
    const char *list = "";
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (int i = 0; i < FACT_NUMBERS; i++) {
            const char *place = desk_text("%s%d}", kinds[k], i);
            if (strstr(words, place))
                list = desk_text("%s%s", list, place);
        }
    return list;
}

/* Every brace begins a place that there is. */
static void expect_right_places(const char *words) {
    for (; (words = strchr(words, '{')); words++) {
        size_t n = 1 + strspn(words + 1, "#dehsp?/");
        bool is_text = n == 1 || (n == 2 && words[1] == '?');
        int most = is_text ? FACT_TEXTS : FACT_NUMBERS;
        bool is_end = words[1] == '/' && words[2] == '}';
        bool is_value =
            words[n] >= '0' && words[n] < '0' + most && words[n + 1] == '}';
        ck_assert_msg(is_end || is_value, "wrong place: %s", words);
    }
}

/* As many parts end as begin, none within another. */
static void expect_closed_parts(const char *words) {
    int open = 0;
    for (; (words = strchr(words, '{')); words++) {
        open += words[1] == '?';
        open -= words[1] == '/';
        ck_assert_msg(open == 0 || open == 1, "wrong parts: %s", words);
    }
    ck_assert_int_eq(open, 0);
}

static void expect_alike(const char *name, const char *zh, const char *en) {
    ck_assert_msg(zh && en, "%s lacks a sentence", name);
    ck_assert_msg(!strcmp(places_of(zh), places_of(en)),
                  "%s: the languages differ in their places", name);
    expect_right_places(zh);
    expect_right_places(en);
    expect_closed_parts(zh);
    expect_closed_parts(en);
}

START_TEST(every_message_has_a_sentence_in_each_language) {
    for (enum message m = 0; m < N_MESSAGES; m++)
        expect_alike(message_code(m), message_sentence(m, LANGUAGE_ZH),
                     message_sentence(m, LANGUAGE_EN));
}
END_TEST

START_TEST(every_phrase_has_words_in_each_language) {
    static const char *const names[] = {
#define X(name) #name,
        PHRASES(X)
#undef X
    };
    for (enum phrase p = 0; p < N_PHRASES; p++)
        expect_alike(names[p], phrase_words(p, LANGUAGE_ZH),
                     phrase_words(p, LANGUAGE_EN));
}
END_TEST

START_TEST(sentences_have_no_full_stop) {
    for (enum message m = 0; m < N_MESSAGES; m++) {
        const char *en = message_sentence(m, LANGUAGE_EN);
        const char *zh = message_sentence(m, LANGUAGE_ZH);
        size_t n = strlen(en);
        ck_assert_msg(!n || en[n - 1] != '.', "%s", en);
        ck_assert_msg(!strstr(zh, "。"), "%s", zh);
    }
}
END_TEST

static const char *said(const char *words, struct fact fact) {
    words_print(paper(), words, &fact);
    return paper_read();
}

START_TEST(texts_and_numbers_stand_in_their_places) {
    struct fact fact = {
        MESSAGE_NOTHING, {"a", "b", "c", "d"}, {1, 2, 3, 4, 5, -6}};
    ck_assert_str_eq(said("{3}{2}{1}{0} {#0}{#5}", fact), "dcba 1-6");
}
END_TEST

START_TEST(a_date_is_shown_as_one) {
    struct fact fact = {
        MESSAGE_NOTHING, {0}, {0, date_to_day((struct date){2025, 3, 1})}};
    ck_assert_str_eq(said("on {d1}", fact), "on 2025-03-01");
}
END_TEST

START_TEST(half_days_are_shown_as_days) {
    struct fact fact = {MESSAGE_NOTHING, {0}, {5, 4, -1, -4, 0}};
    ck_assert_str_eq(said("{h0} {h1} {h2} {h3} {h4}", fact), "2.5 2 -0.5 -2 0");
}
END_TEST

START_TEST(one_has_no_plural) {
    struct fact fact = {MESSAGE_NOTHING, {0}, {1, 2, 0}};
    ck_assert_str_eq(said("day{s0} day{s1} day{s2}", fact), "day days days");
}
END_TEST

START_TEST(a_part_without_its_value_is_left_out) {
    struct fact fact = {MESSAGE_NOTHING, {"x", "", NULL}, {3, NONE}};
    ck_assert_str_eq(said("a{?0} {0}{/}{?1} {1}{/}{?2} {2}{/} b", fact),
                     "a x b");
    ck_assert_str_eq(said("a{?#0} {#0}{/}{?#1} {#1}{/} b", fact), "a 3 b");
}
END_TEST

START_TEST(a_text_that_is_missing_is_empty) {
    ck_assert_str_eq(said("<{0}>", (struct fact){MESSAGE_NOTHING, {0}, {0}}),
                     "<>");
}
END_TEST

START_TEST(braces_in_a_value_are_no_places) {
    struct fact fact = {MESSAGE_NOTHING, {"{#9}"}, {0}};
    ck_assert_str_eq(said("{0}", fact), "{#9}");
}
END_TEST

START_TEST(a_message_ends_with_its_code) {
    struct fact fact = {MESSAGE_NOT_A_DATE, {"31/02"}, {0}};
    struct arena arena = {0};
    ck_assert_str_eq(
        message_text(&arena, &fact, LANGUAGE_EN),
        "\"31/02\" is not a date; dates look like 2025-03-01 [not-a-date]");
    CK_HAS(message_text(&arena, &fact, LANGUAGE_ZH), "“31/02”不是日期");
    arena_release(&arena);
}
END_TEST

TCase *messages_tests(void) {
    TCase *group = tcase_create("messages");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, every_message_has_a_sentence_in_each_language);
    tcase_add_test(group, every_phrase_has_words_in_each_language);
    tcase_add_test(group, sentences_have_no_full_stop);
    tcase_add_test(group, texts_and_numbers_stand_in_their_places);
    tcase_add_test(group, a_date_is_shown_as_one);
    tcase_add_test(group, half_days_are_shown_as_days);
    tcase_add_test(group, one_has_no_plural);
    tcase_add_test(group, a_part_without_its_value_is_left_out);
    tcase_add_test(group, a_text_that_is_missing_is_empty);
    tcase_add_test(group, braces_in_a_value_are_no_places);
    tcase_add_test(group, a_message_ends_with_its_code);
    return group;
}
