#include "model/dayset.h"
#include "tests/model/test_model.h"

#include <stdlib.h>

/* A set beside the plain array of its members. */
struct twin {
    struct dayset set;
    bool has[DAYSET_DAYS];
};

static struct twin random_twin(unsigned seed) {
    struct twin twin = {0};
    srand(seed);
    for (int i = 0; i < DAYSET_DAYS; i++)
        if (rand() % 3) {
            dayset_add(&twin.set, i);
            twin.has[i] = true;
        }
    return twin;
}

static void expect_same(const struct twin *twin) {
    int n = 0;
    for (int i = 0; i < DAYSET_DAYS; i++) {
        if (dayset_has(&twin->set, i) != twin->has[i])
            ck_abort_msg("day %d", i);
        n += twin->has[i];
    }
    ck_assert_int_eq(dayset_count(&twin->set), n);
    ck_assert_int_eq(dayset_is_empty(&twin->set), n == 0);
}

START_TEST(days_are_added_and_removed_one_by_one) {
    struct twin twin = random_twin((unsigned)_i);
    expect_same(&twin);
    for (int i = 0; i < DAYSET_DAYS; i += 5) {
        dayset_remove(&twin.set, i);
        twin.has[i] = false;
    }
    expect_same(&twin);
}
END_TEST

START_TEST(days_outside_the_year_are_not_there) {
    struct dayset set = {0};
    dayset_add(&set, -1);
    dayset_add(&set, DAYSET_DAYS);
    dayset_add(&set, 100000);
    ck_assert(dayset_is_empty(&set));
    dayset_add_span(&set, -10, 10000);
    ck_assert_int_eq(dayset_count(&set), DAYSET_DAYS);
    dayset_remove(&set, -1);
    dayset_remove(&set, DAYSET_DAYS);
    ck_assert_int_eq(dayset_count(&set), DAYSET_DAYS);
    ck_assert(!dayset_has(&set, -1));
    ck_assert(!dayset_has(&set, DAYSET_DAYS));
}
END_TEST

START_TEST(a_span_does_not_hold_its_end) {
    struct dayset set = {0};
    dayset_add_span(&set, 63, 66);
    dayset_add_span(&set, 200, 200);
    dayset_add_span(&set, 300, 290);
    ck_assert_int_eq(dayset_count(&set), 3);
    ck_assert(dayset_has(&set, 63) && dayset_has(&set, 65));
    ck_assert(!dayset_has(&set, 62) && !dayset_has(&set, 66));
}
END_TEST

START_TEST(sets_are_joined_met_and_taken_away) {
    struct twin a = random_twin(2U * (unsigned)_i);
    struct twin b = random_twin(2U * (unsigned)_i + 1U);
    struct twin join = {.set = dayset_union(a.set, b.set)};
    struct twin meet = {.set = dayset_meet(a.set, b.set)};
    struct twin minus = {.set = dayset_minus(a.set, b.set)};
    for (int i = 0; i < DAYSET_DAYS; i++) {
        join.has[i] = a.has[i] || b.has[i];
        meet.has[i] = a.has[i] && b.has[i];
        minus.has[i] = a.has[i] && !b.has[i];
    }
    expect_same(&join);
    expect_same(&meet);
    expect_same(&minus);
}
END_TEST

START_TEST(equal_sets_have_the_same_days) {
    struct twin a = random_twin(1);
    struct dayset b = a.set;
    ck_assert(dayset_equal(&a.set, &b));
    int first = dayset_next(&b, 365 - 64);
    dayset_remove(&b, first);
    ck_assert(!dayset_equal(&a.set, &b));
    dayset_add(&b, first);
    ck_assert(dayset_equal(&a.set, &b));
}
END_TEST

START_TEST(days_come_one_after_the_other) {
    struct twin twin = random_twin((unsigned)_i);
    int from = -3;
    for (int i = 0; i < DAYSET_DAYS; i++) {
        if (!twin.has[i])
            continue;
        ck_assert_int_eq(dayset_next(&twin.set, from), i);
        ck_assert_int_eq(dayset_next(&twin.set, i), i);
        from = i + 1;
    }
    ck_assert_int_eq(dayset_next(&twin.set, from), -1);
    ck_assert_int_eq(dayset_next(&twin.set, 1000), -1);
}
END_TEST

START_TEST(a_start_has_all_its_days_behind_it) {
    struct twin twin = random_twin(7);
    int length = _i;
    struct twin starts = {.set = dayset_starts(twin.set, length)};
    for (int i = 0; i < DAYSET_DAYS; i++) {
        bool fits = i + length <= DAYSET_DAYS;
        for (int d = 0; fits && d < length; d++)
            fits = twin.has[i + d];
        starts.has[i] = fits;
    }
    expect_same(&starts);
}
END_TEST

START_TEST(the_whole_year_has_one_start_for_a_visit_of_a_year) {
    struct dayset year = {0};
    dayset_add_span(&year, 0, DAYSET_DAYS);
    struct dayset starts = dayset_starts(year, DAYSET_DAYS);
    ck_assert_int_eq(dayset_count(&starts), 1);
    ck_assert(dayset_has(&starts, 0));
}
END_TEST

TCase *dayset_tests(void) {
    TCase *tests = tcase_create("dayset");
    tcase_add_loop_test(tests, days_are_added_and_removed_one_by_one, 0, 5);
    tcase_add_test(tests, days_outside_the_year_are_not_there);
    tcase_add_test(tests, a_span_does_not_hold_its_end);
    tcase_add_loop_test(tests, sets_are_joined_met_and_taken_away, 0, 5);
    tcase_add_test(tests, equal_sets_have_the_same_days);
    tcase_add_loop_test(tests, days_come_one_after_the_other, 0, 5);
    tcase_add_loop_test(tests, a_start_has_all_its_days_behind_it, 1, 7);
    tcase_add_test(tests, the_whole_year_has_one_start_for_a_visit_of_a_year);
    return tests;
}
