#include "model/problem.h"
#include "model/sha256.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct problem *problem;

static void open_problem(void) {
    asked_open_2025();
    problem = &asked.year.problem;
}

START_TEST(an_empty_problem_can_be_released_twice) {
    struct problem empty;
    problem_init(&empty);
    ck_assert_int_eq(names_add(&empty.sections, "甲科"), 0);
    problem_release(&empty);
    ck_assert_int_eq(empty.sections.n, 0);
    problem_release(&empty);
}
END_TEST

START_TEST(a_span_is_a_stretch_of_the_indices) {
    for (int i = 0; i < 9; i++)
        VEC_PUSH(&problem->index, 10 * i);
    struct span span = {3, 4};
    ck_assert_int_eq(span_at(problem, span, 0), 30);
    ck_assert_int_eq(span_at(problem, span, 3), 60);
    ck_assert(span_has(problem, span, 60));
    ck_assert(!span_has(problem, span, 20));
    ck_assert(!span_has(problem, span, 70));
    ck_assert(!span_has(problem, (struct span){3, 0}, 30));
}
END_TEST

START_TEST(the_first_section_of_the_first_group_leads) {
    TASK(&asked.year, "T1", .sections = "乙科|甲科;丙科");
    ck_assert_str_eq(
        problem->sections.text[task_lead(problem, &problem->tasks[0])], "乙科");
}
END_TEST

START_TEST(half_a_day_takes_a_calendar_day) {
    static const int lengths[] = {0, 1, 1, 2, 2, 3, 3};
    for (int half_days = 1; half_days <= 6; half_days++) {
        struct task task = {.half_days = half_days};
        ck_assert_int_eq(task_length(&task), lengths[half_days]);
    }
}
END_TEST

/* 重点 4, 危化 2, everyone in 东县 3. */
START_TEST(the_smallest_cap_that_matches_holds) {
    ENTERPRISE(&asked.year, "E1", .class = CLASS_KEY, .industry = "危化");
    ENTERPRISE(&asked.year, "E2", .class = CLASS_KEY);
    ENTERPRISE(&asked.year, "E3", .class = CLASS_KEY, .county = "西县");
    ENTERPRISE(&asked.year, "E4", .class = CLASS_AGENCY, .county = "西县");
    fixture_cap(&asked.year, "分类=重点", 4);
    fixture_cap(&asked.year, "行业=危化", 2);
    fixture_cap(&asked.year, "县市区=东县", 3);
    static const int expected[] = {2, 3, 4, NONE};
    int caps[4];
    enterprise_caps(problem, caps);
    for (int e = 0; e < 4; e++) {
        ck_assert_int_eq(enterprise_cap(problem, e), expected[e]);
        ck_assert_int_eq(caps[e], expected[e]);
    }
}
END_TEST

START_TEST(without_caps_nobody_is_capped) {
    ENTERPRISE(&asked.year, "E1");
    int cap;
    enterprise_caps(problem, &cap);
    ck_assert_int_eq(cap, NONE);
    ck_assert_int_eq(enterprise_cap(problem, 0), NONE);
}
END_TEST

static const struct {
    enum task_kind kind;
    bool crosses;
} kinds[] = {
    {KIND_KEY, false},    {KIND_DRAWN, false},    {KIND_CROSS, true},
    {KIND_SEASON, false}, {KIND_CAMPAIGN, false}, {KIND_REVISIT, false},
    {KIND_JOINT, true},   {KIND_OTHER, false},    {KIND_SUPERVISION, false},
};

START_TEST(only_joint_and_cross_checks_visit_another_level) {
    TASK(&asked.year, "T1", .kind = kinds[_i].kind);
    TASK(&asked.year, "T2", .kind = KIND_REVISIT, .after = "T1");
    TASK(&asked.year, "T3", .kind = KIND_REVISIT, .after = "T2");
    for (int t = 0; t < 3; t++)
        ck_assert_int_eq(task_crosses_authority(problem, &problem->tasks[t]),
                         kinds[_i].crosses);
}
END_TEST

/* 250 days x 2 officers at home in 甲科 - 10.5 - 20 = 469.5. */
START_TEST(a_budget_is_what_other_work_leaves_of_the_year) {
    OFFICER(&asked.year, "P1", .sections = "甲科;乙科");
    OFFICER(&asked.year, "P2", .sections = "甲科");
    OFFICER(&asked.year, "P3", .sections = "乙科;甲科");
    problem->section[0].other_work_half_days = 21;
    problem->section[0].office_work_half_days = 40;
    ck_assert_int_eq(section_budget_half_days(problem, 0), 939);
    problem->section[1].office_work_half_days = 501;
    ck_assert_int_eq(section_budget_half_days(problem, 1), -1);
}
END_TEST

/* FIPS 180-4 and NIST's examples. */
START_TEST(digests_are_those_of_the_standard) {
    char hex[SHA256_TEXT_SIZE];
    sha256_hex("", 0, hex);
    ck_assert_str_eq(
        hex,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    sha256_hex("abc", 3, hex);
    ck_assert_str_eq(
        hex,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const char *long_text =
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    sha256_hex(long_text, strlen(long_text), hex);
    ck_assert_str_eq(
        hex,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}
END_TEST

/* As many bytes as are read at a time, and one less or more. */
START_TEST(a_file_has_the_digest_of_its_bytes) {
    size_t n = ((size_t)65536 * 2) + (size_t)_i - 1;
    char *bytes = stop_calloc(n, 1);
    char whole[SHA256_TEXT_SIZE];
    char read[SHA256_TEXT_SIZE];
    FILE *file = tmpfile();
    for (size_t i = 0; i < n; i++)
        bytes[i] = (char)(i % 251);
    ck_assert_uint_eq(fwrite(bytes, 1, n, file), n);
    rewind(file);
    sha256_hex(bytes, n, whole);
    ck_assert(sha256_file(fileno(file), read));
    ck_assert_str_eq(read, whole);
    ck_assert(!sha256_file(-1, read));
    fclose(file);
    free(bytes);
}
END_TEST

TCase *problem_tests(void) {
    TCase *tests = tcase_create("problem");
    tcase_add_checked_fixture(tests, open_problem, asked_close);
    tcase_add_test(tests, an_empty_problem_can_be_released_twice);
    tcase_add_test(tests, a_span_is_a_stretch_of_the_indices);
    tcase_add_test(tests, the_first_section_of_the_first_group_leads);
    tcase_add_test(tests, half_a_day_takes_a_calendar_day);
    tcase_add_test(tests, the_smallest_cap_that_matches_holds);
    tcase_add_test(tests, without_caps_nobody_is_capped);
    tcase_add_loop_test(tests, only_joint_and_cross_checks_visit_another_level,
                        0, sizeof kinds / sizeof *kinds);
    tcase_add_test(tests, a_budget_is_what_other_work_leaves_of_the_year);
    tcase_add_test(tests, digests_are_those_of_the_standard);
    tcase_add_loop_test(tests, a_file_has_the_digest_of_its_bytes, 0, 3);
    return tests;
}
