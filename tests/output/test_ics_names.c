#include "output/ics_names.h"

#include "output/events.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static struct view view;
static struct events events;
static bool is_shown;

static void add_officer(const char *id, const char *name) {
    struct problem *problem = &desk.fixture.problem;
    OFFICER(&desk.fixture, id, .sections = "甲科");
    problem->inspectors[problem->n_inspectors - 1].name = name;
}

/* All names, each followed by a space. */
static const char *names(void) {
    if (!desk.demand.n_visits)
        desk_ask();
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              desk.language);
    events_init(&events, &view);
    is_shown = true;
    const char **at = ics_names(&events.arena, &events);
    const char *list = "";
    for (int h = 0; h < events.holders.n; h++)
        list = desk_text("%s%s ", list, at[h]);
    return list;
}

static void close_all(void) {
    if (is_shown) {
        events_release(&events);
        view_release(&view);
    }
    is_shown = false;
    desk_close();
}

START_TEST(sections_and_officers_are_told_apart) {
    ck_assert_str_eq(names(), "科室-甲科.ics 科室-乙科.ics 人员-P1.ics "
                              "人员-P2.ics 人员-P3.ics 人员-P4.ics ");
}
END_TEST

START_TEST(an_english_plan_has_english_names) {
    desk.language = LANGUAGE_EN;
    CK_HAS(names(), "section-甲科.ics ");
}
END_TEST

START_TEST(officers_of_one_name_carry_their_ids) {
    add_officer("A-1", "甲科01");
    add_officer("A-2", "甲科01");
    CK_HAS(names(), "人员-甲科01-A-1.ics 人员-甲科01-A-2.ics ");
}
END_TEST

START_TEST(names_that_differ_in_case_alone_are_one_name_to_windows) {
    add_officer("A", "Wang");
    add_officer("B", "wang");
    CK_HAS(names(), "人员-Wang-A.ics 人员-wang-B.ics ");
}
END_TEST

START_TEST(no_two_names_are_the_same_whatever_the_ids) {
    add_officer("a", "Wang");
    add_officer("A", "wang");
    CK_HAS(names(), "人员-Wang-a.ics 人员-wang-A-2.ics ");
}
END_TEST

START_TEST(a_name_of_signs_is_a_name) {
    add_officer("A", "../x");
    CK_HAS(names(), "人员-_x.ics ");
}
END_TEST

TCase *ics_names_tests(void) {
    TCase *group = tcase_create("ics names");
    tcase_add_checked_fixture(group, desk_open, close_all);
    tcase_add_test(group, sections_and_officers_are_told_apart);
    tcase_add_test(group, an_english_plan_has_english_names);
    tcase_add_test(group, officers_of_one_name_carry_their_ids);
    tcase_add_test(group,
                   names_that_differ_in_case_alone_are_one_name_to_windows);
    tcase_add_test(group, no_two_names_are_the_same_whatever_the_ids);
    tcase_add_test(group, a_name_of_signs_is_a_name);
    return group;
}
