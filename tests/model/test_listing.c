#include "model/listing.h"
#include "tests/model/test_model.h"

static struct listing old;
static struct listing new;
static struct differences differences;

static void open_listings(void) {
    listing_init(&old);
    listing_init(&new);
    old.has_crews = old.has_statuses = old.has_locks = true;
    new.has_crews = new.has_statuses = new.has_locks = true;
    differences = (struct differences){0};
}

static void close_listings(void) {
    differences_release(&differences);
    listing_release(&old);
    listing_release(&new);
}

static struct listed *list(struct listing *listing, const char *id, day date,
                           const char *crew) {
    names_add(&listing->ids, id);
    VEC_PUSH(&listing->rows,
             ((struct listed){.id = id, .crew = crew, .date = date}));
    return &listing->rows.at[listing->rows.n - 1];
}

/* The same row in both; that of the new calendar to be changed. */
static struct listed *list_both(const char *id) {
    list(&old, id, 100, "P1;P2");
    return list(&new, id, 100, "P1;P2");
}

static void compare(int n) {
    differences_release(&differences);
    listing_compare(&differences, &old, &new);
    ck_assert_int_eq(differences.list.n, n);
}

static const struct difference *only(enum difference_kind kind) {
    compare(1);
    ck_assert_int_eq(differences.list.at[0].kind, kind);
    ck_assert_int_eq(differences.n_of[kind], 1);
    return &differences.list.at[0];
}

START_TEST(equal_calendars_differ_in_nothing) {
    list_both("A");
    list_both("B");
    compare(0);
}
END_TEST

START_TEST(the_order_of_rows_is_no_difference) {
    list(&old, "A", 100, "P1");
    list(&old, "B", 101, "P1");
    list(&new, "B", 101, "P1");
    list(&new, "A", 100, "P1");
    compare(0);
}
END_TEST

START_TEST(a_row_may_be_gone_or_new) {
    list(&old, "A", 100, "P1");
    ck_assert_ptr_null(only(DIFFERENCE_DROPPED)->new);
    old.rows.n = 0;
    names_release(&old.ids);
    names_init(&old.ids, &old.arena);
    list(&new, "B", 100, "P1");
    ck_assert_ptr_null(only(DIFFERENCE_ADDED)->old);
}
END_TEST

START_TEST(another_enterprise_in_the_same_place_is_one_difference) {
    list(&old, "T/A/Q1/1", 100, "P1");
    list(&new, "T/B/Q1/1", 101, "P2");
    const struct difference *difference = only(DIFFERENCE_REPLACED);
    ck_assert_str_eq(difference->old->id, "T/A/Q1/1");
    ck_assert_str_eq(difference->new->id, "T/B/Q1/1");
    ck_assert(difference->has_other_crew);
    ck_assert_int_eq(differences.n_of[DIFFERENCE_DROPPED], 0);
    ck_assert_int_eq(differences.n_of[DIFFERENCE_ADDED], 0);
}
END_TEST

START_TEST(another_place_is_no_replacement) {
    list(&old, "T/A/Q1/1", 100, "P1");
    static const char *const others[] = {"T/B/Q2/1", "S/B/Q1/1", "T/B/Q1/2",
                                         "T"};
    for (int i = 0; i < 4; i++)
        list(&new, others[i], 100, "P1");
    compare(5);
    ck_assert_int_eq(differences.n_of[DIFFERENCE_REPLACED], 0);
}
END_TEST

START_TEST(of_several_that_went_the_first_by_date_is_replaced_first) {
    list(&old, "T/A/Q1/1", 105, "P1");
    list(&old, "T/B/Q1/1", 100, "P1");
    list(&old, "T/C/Q1/1", 110, "P1");
    list(&new, "T/X/Q1/1", 103, "P1");
    list(&new, "T/Y/Q1/1", 101, "P1");
    compare(3);
    static const char *const pairs[][2] = {
        {"T/C/Q1/1", ""}, {"T/B/Q1/1", "T/Y/Q1/1"}, {"T/A/Q1/1", "T/X/Q1/1"}};
    for (int i = 0; i < 3; i++) {
        const struct difference *at = &differences.list.at[i];
        ck_assert_str_eq(at->old->id, pairs[i][0]);
        ck_assert_str_eq(at->new ? at->new->id : "", pairs[i][1]);
    }
}
END_TEST

START_TEST(another_date_is_a_move_even_with_another_crew) {
    struct listed *row = list_both("A");
    row->date = 99;
    row->crew = "P3";
    ck_assert(only(DIFFERENCE_MOVED)->has_other_crew);
}
END_TEST

START_TEST(a_date_may_come_and_go) {
    list_both("A")->date = NO_DAY;
    only(DIFFERENCE_MOVED);
}
END_TEST

START_TEST(another_crew_is_no_move) {
    list_both("A")->crew = "P1;P3";
    const struct difference *difference = only(DIFFERENCE_RECREWED);
    ck_assert(!difference->has_other_status && !difference->has_other_lock);
}
END_TEST

START_TEST(status_and_lock_are_marks) {
    struct listed *row = list_both("A");
    row->status = STATUS_DONE;
    const struct difference *difference = only(DIFFERENCE_MARKED);
    ck_assert(difference->has_other_status && !difference->has_other_lock);
    row->status = STATUS_PLANNED;
    row->is_locked = true;
    difference = only(DIFFERENCE_MARKED);
    ck_assert(!difference->has_other_status && difference->has_other_lock);
}
END_TEST

START_TEST(a_column_that_one_of_them_lacks_is_not_compared) {
    struct listed *row = list_both("A");
    row->crew = "";
    row->status = STATUS_DONE;
    row->is_locked = true;
    new.has_crews = false;
    old.has_statuses = false;
    new.has_locks = false;
    compare(0);
}
END_TEST

START_TEST(the_gravest_difference_comes_first_then_the_earliest) {
    list(&new, "N", 90, "P1");
    list_both("C")->crew = "P9";
    list_both("M")->date = 105;
    list(&old, "D", 103, "P1");
    list(&old, "E", 102, "P1");
    compare(5);
    static const char *const ids[] = {"E", "D", "M", "C", "N"};
    for (int i = 0; i < 5; i++) {
        const struct difference *at = &differences.list.at[i];
        ck_assert_str_eq((at->old ? at->old : at->new)->id, ids[i]);
    }
}
END_TEST

TCase *listing_tests(void) {
    TCase *group = tcase_create("listing");
    tcase_add_checked_fixture(group, open_listings, close_listings);
    tcase_add_test(group, equal_calendars_differ_in_nothing);
    tcase_add_test(group, the_order_of_rows_is_no_difference);
    tcase_add_test(group, a_row_may_be_gone_or_new);
    tcase_add_test(group,
                   another_enterprise_in_the_same_place_is_one_difference);
    tcase_add_test(group, another_place_is_no_replacement);
    tcase_add_test(group,
                   of_several_that_went_the_first_by_date_is_replaced_first);
    tcase_add_test(group, another_date_is_a_move_even_with_another_crew);
    tcase_add_test(group, a_date_may_come_and_go);
    tcase_add_test(group, another_crew_is_no_move);
    tcase_add_test(group, status_and_lock_are_marks);
    tcase_add_test(group, a_column_that_one_of_them_lacks_is_not_compared);
    tcase_add_test(group, the_gravest_difference_comes_first_then_the_earliest);
    return group;
}
