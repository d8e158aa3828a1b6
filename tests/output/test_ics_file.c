/*
 * What calendar programs make of the files is tested in tests/calendars.
 */
#include "output/ics_file.h"

#include "model/base/arena.h"
#include "output/folder.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static const struct ics_event plain_event = {
    .uid = "1@x",
    .sequence = 7,
    .stamp = 20150, // 2025-03-03
    .first = 20152,
    .last = 20153,
    .summary = "s",
    .location = "l",
    .description = "d",
    .category = "c",
};

static const char *print_busy(const char *name, const struct ics_event *event,
                              bool is_busy) {
    struct arena arena = {0};
    struct ics_facts facts = {name, LANGUAGE_ZH, 1};
    ics_lines(paper(), &arena, event);
    arena_release(&arena);
    const char *lines = paper_read();
    FILE *to = paper();
    ics_begin(to, &facts);
    ics_put(to, lines, strlen(lines), is_busy);
    ics_end(to);
    return paper_read();
}

static const char *print_named(const char *name,
                               const struct ics_event *event) {
    return print_busy(name, event, true);
}

static const char *print_one(const struct ics_event *event) {
    return print_named("名称", event);
}

START_TEST(an_event_is_of_whole_days_and_ends_before_its_end) {
    const char *text = print_one(&plain_event);
    CK_HAS(text, "\r\nUID:1@x\r\n");
    CK_HAS(text, "\r\nSEQUENCE:7\r\n");
    CK_HAS(text, "\r\nDTSTART;VALUE=DATE:20250305\r\n");
    CK_HAS(text, "\r\nDTEND;VALUE=DATE:20250307\r\n");
    CK_HAS(text, "\r\nDTSTAMP:20250303T000000Z\r\n");
    CK_HAS(text, "\r\nLAST-MODIFIED:20250303T000000Z\r\n");
    CK_HAS(text, "\r\nTRANSP:OPAQUE\r\n");
}
END_TEST

START_TEST(the_file_says_what_it_is) {
    const char *text = print_one(&plain_event);
    ck_assert_int_eq(strncmp(text, CALENDAR_HEAD, strlen(CALENDAR_HEAD)), 0);
    CK_HAS(text, "\r\nMETHOD:PUBLISH\r\n");
    CK_HAS(text, "\r\nX-WR-CALNAME:名称\r\n");
    CK_HAS(text, "\r\nNAME:名称\r\n");
    CK_HAS(text, "\r\nCOLOR:seagreen\r\n");
    ck_assert_str_eq(strstr(text, "END:VCALENDAR"), "END:VCALENDAR\r\n");
}
END_TEST

START_TEST(each_status_has_its_word) {
    static const char *const words[] = {"CONFIRMED", "TENTATIVE", "CANCELLED"};
    for (int i = 0; i < 3; i++) {
        struct ics_event event = plain_event;
        event.status = (enum ics_status)i;
        CK_HAS(print_one(&event), desk_text("\r\nSTATUS:%s\r\n", words[i]));
    }
}
END_TEST

START_TEST(who_is_not_busy_can_be_asked_for) {
    CK_HAS(print_busy("n", &plain_event, false), "\r\nTRANSP:TRANSPARENT\r\n");
}
END_TEST

START_TEST(signs_of_the_format_are_texts) {
    struct ics_event event = plain_event;
    event.summary = "a,b;c\\d:e\"f";
    CK_HAS(print_one(&event), "\r\nSUMMARY:a\\,b\\;c\\\\d:e\"f\r\n");
    const char *text = print_named("a,b;c\\d:e\"f", &event);
    CK_HAS(text, "\r\nNAME:a\\,b\\;c\\\\d:e\"f\r\n");
    CK_HAS(text, "\r\nX-WR-CALNAME:a\\,b\\;c\\\\d:e\"f\r\n");
}
END_TEST

START_TEST(a_line_break_is_kept_in_descriptions_alone) {
    struct ics_event event = plain_event;
    event.description = "one\r\ntwo\nthree";
    event.summary = "one\ntwo";
    const char *text = print_one(&event);
    CK_HAS(text, "\r\nDESCRIPTION:one\\ntwo\\nthree\r\n");
    CK_HAS(text, "\r\nSUMMARY:one two\r\n");
}
END_TEST

START_TEST(what_no_text_may_hold_is_a_space) {
    struct ics_event event = plain_event;
    event.location = "a\x01"
                     "b\tc\rd\x7f"
                     "e";
    CK_HAS(print_one(&event), "\r\nLOCATION:a b c d e\r\n");
}
END_TEST

START_TEST(what_is_empty_is_left_out) {
    struct ics_event event = plain_event;
    event.location = "";
    event.category = "";
    const char *text = print_one(&event);
    CK_HAS_NOT(text, "LOCATION");
    CK_HAS_NOT(text, "CATEGORIES");
}
END_TEST

/* libical takes a property without a value for an error. */
START_TEST(what_is_blank_is_left_out) {
    static const char *const blanks[] = {"", " ", "\x01\t"};
    struct ics_event event = plain_event;
    event.location = blanks[_i];
    const char *text = print_named(blanks[_i], &event);
    CK_HAS_NOT(text, "\nNAME");
    CK_HAS_NOT(text, "CALNAME");
    CK_HAS_NOT(text, "LOCATION");
}
END_TEST

static void expect_lines(const char *text) {
    while (*text) {
        size_t n = strcspn(text, "\r\n");
        ck_assert_uint_le(n, 75);
        ck_assert_int_eq(text[n], '\r');
        ck_assert_int_eq(text[n + 1], '\n');
        text += n + 2;
        ck_assert_msg(
            ((unsigned char)*text & 0xc0) != 0x80 &&
                !(*text == ' ' && ((unsigned char)text[1] & 0xc0) == 0x80),
            "a character is cut");
    }
}

/* The value behind the word, unfolded. */
static const char *value_of(const char *text, const char *word) {
    const char *value = "";
    const char *at = strstr(text, word) + strlen(word);
    for (bool is_more = true; is_more;) {
        size_t n = strcspn(at, "\r");
        value = desk_text("%s%.*s", value, (int)n, at);
        is_more = at[n + 2] == ' ';
        at += n + 3;
    }
    return value;
}

static void expect_same_name(const char *text) {
    ck_assert_str_eq(value_of(text, "\r\nNAME:"),
                     value_of(text, "\r\nX-WR-CALNAME:"));
}

/* Whatever stands before them, and whether they take two bytes or four. */
START_TEST(long_lines_are_folded_between_characters) {
    static const char *const signs[] = {"é", "检", "𠀀", "检,"};
    for (size_t s = 0; s < sizeof signs / sizeof *signs; s++)
        for (int before = 0; before < 80; before++) {
            const char *text = desk_text("%0*d", before + 1, 0);
            for (int i = 0; i < 60; i++)
                text = desk_text("%s%s", text, signs[s]);
            struct ics_event event = plain_event;
            event.summary = text;
            expect_lines(print_one(&event));
            const char *whole = print_named(text, &plain_event);
            expect_lines(whole);
            expect_same_name(whole);
        }
}
END_TEST

TCase *ics_file_tests(void) {
    TCase *group = tcase_create("ics file");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, an_event_is_of_whole_days_and_ends_before_its_end);
    tcase_add_test(group, the_file_says_what_it_is);
    tcase_add_test(group, each_status_has_its_word);
    tcase_add_test(group, who_is_not_busy_can_be_asked_for);
    tcase_add_test(group, signs_of_the_format_are_texts);
    tcase_add_test(group, a_line_break_is_kept_in_descriptions_alone);
    tcase_add_test(group, what_no_text_may_hold_is_a_space);
    tcase_add_test(group, what_is_empty_is_left_out);
    tcase_add_loop_test(group, what_is_blank_is_left_out, 0, 3);
    tcase_add_test(group, long_lines_are_folded_between_characters);
    return group;
}
