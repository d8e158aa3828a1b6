#include "output/events.h"

#include "model/problem.h"
#include "output/lines.h"
#include "tests/output/redesk.h"
#include "tests/output/test_output.h"

#include <string.h>

static struct view view;
static struct events events;

static void show(void) {
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              desk.language);
    events_init(&events, &view);
}

static void close_all(void) {
    events_release(&events);
    view_release(&view);
    redesk_close();
}

static int holder_called(enum holder_kind kind, const char *name) {
    for (int h = 0; h < events.holders.n; h++)
        if (events.holders.at[h].kind == kind &&
            !strcmp(events.holders.at[h].name, name))
            return h;
    ck_abort_msg("nobody is called %s", name);
    return NONE;
}

static const struct event *event_called(const char *id) {
    for (int e = 0; e < events.n; e++)
        if (!strcmp(events.at[e].id, id))
            return &events.at[e];
    ck_abort_msg("no event %s", id);
    return NULL;
}

/* "P1 甲科 -P2": who has the event, and who had it. */
static const char *whose(const char *id) {
    const struct event *event = event_called(id);
    const char *list = "";
    for (int h = 0; h < events.holders.n; h++)
        for (int i = events.held_first[h]; i < events.held_first[h + 1]; i++)
            if (&events.at[events.held[i].event] == event)
                list = desk_text("%s%s%s%s", list, *list ? " " : "",
                                 events.held[i].is_theirs ? "" : "-",
                                 events.holders.at[h].name);
    return list;
}

START_TEST(a_visit_is_its_crews_and_its_sections) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    show();
    ck_assert_int_eq(events.n, 1);
    ck_assert(!event_is_off(&events.at[0]));
    ck_assert_str_eq(whose("T1/E1/Y/1"), "甲科 P1 P2");
}
END_TEST

START_TEST(a_joint_visit_is_in_the_calendars_of_both_sections) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .sections = "甲科;乙科");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P3");
    show();
    ck_assert_str_eq(whose("T1/E1/Y/1"), "甲科 乙科 P1 P3");
}
END_TEST

START_TEST(a_visit_that_found_no_day_is_nobodys) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk_ask();
    show();
    ck_assert_int_eq(events.n, 0);
}
END_TEST

START_TEST(who_left_the_crew_had_the_visit) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-10", 0);
    redesk_ask("2025-03-05");
    desk_put("T1/E1/Y/1", "2025-03-10", "P2;P3");
    show();
    ck_assert_str_eq(whose("T1/E1/Y/1"), "甲科 乙科 -P1 P2 P3");
    const struct event *event = event_called("T1/E1/Y/1");
    ck_assert_int_eq(event->change->kind, CHANGE_RECREWED);
}
END_TEST

START_TEST(what_found_no_day_again_fell_out) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .half_days = 3);
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-10", 0);
    redesk_ask("2025-03-05");
    show();
    const struct event *event = event_called("T1/E1/Y/1");
    ck_assert(event_is_off(event));
    ck_assert_str_eq(whose("T1/E1/Y/1"), "-甲科 -P1 -P2");
    ck_assert_int_eq(event->first - desk.fixture.problem.first, 7);
    ck_assert_int_eq(event->last - event->first, 1);
    ck_assert_int_eq(event->change->kind, CHANGE_DROPPED);
}
END_TEST

START_TEST(what_nobody_asks_for_any_more_fell_out) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("OLD/E1/Y/1", NONE, NONE, "2025-03-10", 0);
    redesk_ask("2025-03-05");
    show();
    ck_assert(event_is_off(event_called("OLD/E1/Y/1")));
    ck_assert_str_eq(whose("OLD/E1/Y/1"), "-甲科 -P1 -P2");
}
END_TEST

START_TEST(what_was_cancelled_is_off_for_those_who_had_it) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-10", 0)->status = STATUS_CANCELLED;
    redesk_ask("2025-03-05");
    show();
    ck_assert_int_eq(events.n, 1);
    ck_assert(event_is_off(&events.at[0]));
    ck_assert_str_eq(whose("T1/E1/Y/1"), "甲科 P1 P2");
}
END_TEST

START_TEST(a_cancelled_row_without_a_date_stands_where_the_planning_began) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    struct baseline_row *row = redesk_row("T1/E1/Y/1", 0, 0, "2025-03-10", 0);
    row->status = STATUS_CANCELLED;
    row->start = NOT_PLACED;
    redesk_ask("2025-03-05");
    show();
    ck_assert_int_eq(events.at[0].first - desk.fixture.problem.first, 2);
    ck_assert_int_eq(events.at[0].last, events.at[0].first);
}
END_TEST

START_TEST(who_is_gone_had_visits_too) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    struct baseline_row *row =
        redesk_row("OLD/E1/Y/1", NONE, NONE, "2025-03-10", 0);
    row->crew_ids = "P9;P1";
    row->crew_names = "甲科09;P1";
    row->sections = "丙科;甲科";
    redesk_ask("2025-03-05");
    show();
    ck_assert_str_eq(whose("OLD/E1/Y/1"), "-甲科 -P1 -丙科 -甲科09");
    int gone = holder_called(HOLDER_OFFICER, "甲科09");
    ck_assert_int_ge(gone, events.n_known);
    ck_assert_str_eq(events.holders.at[gone].id, "P9");
}
END_TEST

START_TEST(an_officer_and_a_section_of_one_name_are_two) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    struct baseline_row *row =
        redesk_row("OLD/E1/Y/1", NONE, NONE, "2025-03-10", 0);
    row->crew_ids = "甲科";
    row->crew_names = "";
    redesk_ask("2025-03-05");
    show();
    ck_assert_str_eq(whose("OLD/E1/Y/1"), "-甲科 -甲科");
    ck_assert_int_ne(holder_called(HOLDER_OFFICER, "甲科"),
                     holder_called(HOLDER_SECTION, "甲科"));
}
END_TEST

TCase *events_tests(void) {
    TCase *group = tcase_create("events");
    tcase_add_checked_fixture(group, redesk_open, close_all);
    tcase_add_test(group, a_visit_is_its_crews_and_its_sections);
    tcase_add_test(group, a_joint_visit_is_in_the_calendars_of_both_sections);
    tcase_add_test(group, a_visit_that_found_no_day_is_nobodys);
    tcase_add_test(group, who_left_the_crew_had_the_visit);
    tcase_add_test(group, what_found_no_day_again_fell_out);
    tcase_add_test(group, what_nobody_asks_for_any_more_fell_out);
    tcase_add_test(group, what_was_cancelled_is_off_for_those_who_had_it);
    tcase_add_test(
        group, a_cancelled_row_without_a_date_stands_where_the_planning_began);
    tcase_add_test(group, who_is_gone_had_visits_too);
    tcase_add_test(group, an_officer_and_a_section_of_one_name_are_two);
    return group;
}
