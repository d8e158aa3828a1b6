#include "output/view.h"

#include "output/page.h"
#include "tests/output/redesk.h"
#include "tests/output/test_output.h"

#include <string.h>

static struct view view;

static const char *order_of_visits(void) {
    const char *list = "";
    for (int i = 0; i < view.n_placed; i++)
        list = desk_text("%s%s ", list, desk.demand.visits[view.order[i]].id);
    return list;
}

static void look(void) {
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              LANGUAGE_ZH);
}

static const char *label_of(const char *visit) {
    int trip = view.trips.of_visit[demand_find(&desk.demand, visit)];
    return view.trip_label[trip];
}

START_TEST(visits_stand_by_date_section_county_and_trip) {
    TASK(&desk.fixture, "T1", .sections = "乙科", .target = "编号=E1");
    TASK(&desk.fixture, "T2", .target = "编号=E1|E3");
    TASK(&desk.fixture, "T3", .target = "编号=E2");
    desk_ask();
    desk_put("T3/E2/Y/1", "2025-03-03", "P1;P2");
    desk_put("T1/E1/Y/1", "2025-03-05", "P3;P4");
    desk_put("T2/E3/Y/1", "2025-03-05", "P1;P2");
    desk_put("T2/E1/Y/1", "2025-03-05", "P1;P2");
    look();
    ck_assert_str_eq(order_of_visits(),
                     "T3/E2/Y/1 T2/E1/Y/1 T2/E3/Y/1 T1/E1/Y/1 ");
    view_release(&view);
}
END_TEST

/* By their least ids, whatever the order in which they are asked for. */
START_TEST(trips_of_a_day_stand_by_their_visits) {
    TASK(&desk.fixture, "T2", .target = "编号=E2", .half_days = 1);
    TASK(&desk.fixture, "T3", .target = "编号=E1", .half_days = 1);
    TASK(&desk.fixture, "T1", .target = "编号=E1", .half_days = 1);
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk_put("T2/E2/Y/1", "2025-03-05", "P3;P4");
    desk_put("T3/E1/Y/1", "2025-03-05", "P2;P1");
    look();
    ck_assert_str_eq(order_of_visits(), "T1/E1/Y/1 T3/E1/Y/1 T2/E2/Y/1 ");
    ck_assert_str_eq(label_of("T2/E2/Y/1"), "0305-2");
    view_release(&view);
}
END_TEST

START_TEST(trips_are_numbered_anew_each_day) {
    TASK(&desk.fixture, "T1", .sections = "乙科", .target = "编号=E1");
    TASK(&desk.fixture, "T2", .target = "编号=E1|E2", .half_days = 1);
    TASK(&desk.fixture, "T3", .target = "编号=E2");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-12", "P3;P4");
    desk_put("T2/E1/Y/1", "2025-03-12", "P1;P2");
    desk_put("T2/E2/Y/1", "2025-03-12", "P2;P1");
    desk_put("T3/E2/Y/1", "2025-03-13", "P1;P2");
    look();
    ck_assert_str_eq(label_of("T2/E1/Y/1"), "0312-1");
    ck_assert_str_eq(label_of("T2/E2/Y/1"), "0312-1");
    ck_assert_str_eq(label_of("T1/E1/Y/1"), "0312-2");
    ck_assert_str_eq(label_of("T3/E2/Y/1"), "0313-1");
    view_release(&view);
}
END_TEST

START_TEST(a_long_visit_ends_days_later) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .half_days = 3);
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    look();
    ck_assert_int_eq(view_end_date(&view, 0) - view_date(&view, 0), 1);
    view_release(&view);
}
END_TEST

START_TEST(a_draw_is_viewed_without_a_plan) {
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机");
    desk_ask();
    view_init(&view, &desk.fixture.problem, &desk.demand, NULL, LANGUAGE_ZH);
    ck_assert_int_eq(view.n_placed, 0);
    ck_assert(!view_is_placed(&view, 0));
    ck_assert_int_eq(view.cap[0], 4);
    view_release(&view);
}
END_TEST

START_TEST(what_a_draw_lacks_is_told_with_figures) {
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机",
         .count = 3, .period = PERIOD_YEAR);
    desk_ask();
    look();
    ck_assert_int_eq(desk.demand.n_lacks, 1);
    struct fact fact = lack_reason(&view, 0);
    ck_assert_int_eq(fact.message, MESSAGE_REASON_LACK);
    ck_assert_str_eq(fact.text[0], "D1");
    ck_assert_int_eq(fact.number[0], 3);
    ck_assert_int_eq(fact.number[1], 2);
    view_release(&view);
}
END_TEST

static void old_trip(const char *id, int task, int enterprise,
                     const char *label, enum visit_status status) {
    struct baseline_row *row =
        redesk_row(id, task, enterprise, "2025-03-12", 2 * task);
    row->trip = label;
    row->status = status;
}

/* The first and the third trip of the day are called off, and the label of T3
 * was not one of that day. */
START_TEST(a_trip_keeps_the_label_that_people_know) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    TASK(&desk.fixture, "T2", .target = "编号=E2");
    TASK(&desk.fixture, "T3", .target = "编号=E3");
    TASK(&desk.fixture, "T4", .target = "编号=E3");
    old_trip("T1/E1/Y/1", 0, 0, "0312-1", STATUS_CANCELLED);
    old_trip("T2/E2/Y/1", 1, 1, "0312-2", STATUS_PLANNED);
    old_trip("T3/E3/Y/1", 2, 2, "0313-3", STATUS_PLANNED);
    old_trip("T5/E3/Y/1", 2, 2, "0312-3", STATUS_CANCELLED);
    redesk_ask("2025-03-05");
    desk_put("T2/E2/Y/1", "2025-03-12", "P1;P2");
    desk_put("T3/E3/Y/1", "2025-03-12", "P3;P4");
    desk_put("T4/E3/Y/1", "2025-03-13", "P3;P4");
    look();
    ck_assert_str_eq(label_of("T2/E2/Y/1"), "0312-2");
    ck_assert_str_eq(label_of("T3/E3/Y/1"), "0312-4");
    ck_assert_str_eq(label_of("T4/E3/Y/1"), "0313-1");
    view_release(&view);
}
END_TEST

START_TEST(of_a_trip_that_parts_the_first_keeps_the_label) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    TASK(&desk.fixture, "T2", .target = "编号=E2");
    old_trip("T1/E1/Y/1", 0, 0, "0312-7", STATUS_PLANNED);
    old_trip("T2/E2/Y/1", 1, 1, "0312-7", STATUS_PLANNED);
    redesk_ask("2025-03-05");
    desk_put("T1/E1/Y/1", "2025-03-12", "P1;P2");
    desk_put("T2/E2/Y/1", "2025-03-12", "P3;P4");
    look();
    ck_assert_str_eq(label_of("T1/E1/Y/1"), "0312-7");
    ck_assert_str_eq(label_of("T2/E2/Y/1"), "0312-1");
    view_release(&view);
}
END_TEST

START_TEST(a_page_is_filled_once) {
    desk_ask();
    look();
    const struct page *page = view_page(&view, PAGE_calendar);
    ck_assert_ptr_eq(view_page(&view, PAGE_calendar), page);
    ck_assert_int_eq(page_count_rows(page), 1);
    view_release(&view);
}
END_TEST

TCase *view_tests(void) {
    TCase *group = tcase_create("view");
    tcase_add_checked_fixture(group, redesk_open, redesk_close);
    tcase_add_test(group, a_page_is_filled_once);
    tcase_add_test(group, visits_stand_by_date_section_county_and_trip);
    tcase_add_test(group, trips_of_a_day_stand_by_their_visits);
    tcase_add_test(group, trips_are_numbered_anew_each_day);
    tcase_add_test(group, a_trip_keeps_the_label_that_people_know);
    tcase_add_test(group, of_a_trip_that_parts_the_first_keeps_the_label);
    tcase_add_test(group, a_long_visit_ends_days_later);
    tcase_add_test(group, a_draw_is_viewed_without_a_plan);
    tcase_add_test(group, what_a_draw_lacks_is_told_with_figures);
    return group;
}
