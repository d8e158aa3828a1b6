#include "model/shared.h"

#include "model/bureau.h"
#include "model/demand.h"
#include "model/plan.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

#define VISITED(...) ((struct visited[]){__VA_ARGS__})

static struct shared shared;
static struct bureau bureaus[3];

/* Three bureaus with these rows. */
static void bureau_set(int b, struct visited *rows, int n) {
    bureaus[b] = (struct bureau){.visited = rows, .n_visited = n};
}

static int count(void) {
    shared_release(&shared);
    shared_find(&shared, bureaus, 3);
    return shared.n_enterprises;
}

static void shared_open(void) {
    for (int b = 0; b < 3; b++)
        bureau_set(b, NULL, 0);
}

static void shared_shut(void) {
    shared_release(&shared);
}

static void pair(struct visited a, struct visited b) {
    static struct visited rows[2];
    rows[0] = a;
    rows[1] = b;
    bureau_set(0, &rows[0], 1);
    bureau_set(2, &rows[1], 1);
}

START_TEST(equal_ids_alone_are_not_the_same_enterprise) {
    pair((struct visited){"1", "甲厂", "东县", 1},
         (struct visited){"1", "乙厂", "东县", 1});
    ck_assert_int_eq(count(), 0);
}
END_TEST

START_TEST(one_name_with_one_id_is_the_same_enterprise) {
    pair((struct visited){"1", "甲厂", "东县", 2},
         (struct visited){"1", "甲厂", "西县", 3});
    ck_assert_int_eq(count(), 1);
    ck_assert_int_eq(shared.claims.n, 2);
    ck_assert_int_eq(shared.claims.at[0].bureau, 0);
    ck_assert_int_eq(shared.claims.at[1].bureau, 2);
    ck_assert_int_eq(shared.claims.at[1].visited->n_visits, 3);
}
END_TEST

START_TEST(one_name_in_one_county_is_the_same_enterprise) {
    pair((struct visited){"1", "甲厂", "东县", 1},
         (struct visited){"7", "甲厂", "东县", 1});
    ck_assert_int_eq(count(), 1);
}
END_TEST

START_TEST(namesakes_of_two_counties_are_two_enterprises) {
    pair((struct visited){"1", "加油站", "东县", 1},
         (struct visited){"7", "加油站", "西县", 1});
    ck_assert_int_eq(count(), 0);
    pair((struct visited){"1", "加油站", "", 1},
         (struct visited){"7", "加油站", "", 1});
    ck_assert_int_eq(count(), 0);
    pair((struct visited){"1", "", "东县", 1},
         (struct visited){"1", "", "东县", 1});
    ck_assert_int_eq(count(), 0);
}
END_TEST

START_TEST(a_bureau_shares_nothing_with_itself) {
    bureau_set(0, VISITED({"1", "甲厂", "东县", 1}, {"2", "甲厂", "东县", 1}),
               2);
    ck_assert_int_eq(count(), 0);
}
END_TEST

/* By the id with one, by the county with the other. */
START_TEST(three_bureaus_may_share_one_enterprise) {
    bureau_set(0, VISITED({"1", "甲厂", "东县", 1}), 1);
    bureau_set(1, VISITED({"8", "乙厂", "东县", 1}, {"7", "甲厂", "西县", 1}),
               2);
    bureau_set(2, VISITED({"7", "甲厂", "东县", 1}), 1);
    ck_assert_int_eq(count(), 1);
    ck_assert_int_eq(shared.claims.n, 3);
    for (int b = 0; b < 3; b++) {
        ck_assert_int_eq(shared.claims.at[b].bureau, b);
        ck_assert_int_eq(shared_count_of(&shared, b), 1);
    }
}
END_TEST

START_TEST(what_two_bureaus_share_is_counted_for_them_alone) {
    bureau_set(0,
               VISITED({"1", "甲厂", "东县", 1}, {"2", "乙厂", "东县", 1},
                       {"3", "丙厂", "东县", 1}),
               3);
    bureau_set(1, VISITED({"2", "乙厂", "东县", 1}, {"1", "甲厂", "东县", 1}),
               2);
    bureau_set(2, VISITED({"3", "丙厂", "东县", 1}), 1);
    ck_assert_int_eq(count(), 3);
    const struct claim *first;
    ck_assert_int_eq(shared_count(&shared, 0, 1, &first), 2);
    ck_assert_str_eq(first->visited->name, "甲厂");
    ck_assert_int_eq(first->bureau, 0);
    ck_assert_int_eq(shared_count(&shared, 0, 2, &first), 1);
    ck_assert_int_eq(shared_count(&shared, 1, 2, &first), 0);
    ck_assert_ptr_null(first);
    ck_assert_int_eq(shared_count_of(&shared, 0), 3);
}
END_TEST

/* What a bureau is noted to visit when all that it asks is placed. */
static struct bureau noted(struct arena *arena) {
    ask_for_all();
    struct plan plan;
    plan_init(&plan, &asked.year.problem, &asked.demand);
    for (int v = 0; v < plan.n_visits; v++)
        plan.start[v] = v;
    struct bureau bureau = {.name = "甲"};
    bureau_note(&bureau, arena, &asked.year.problem, &asked.demand, &plan);
    plan_release(&plan);
    return bureau;
}

START_TEST(visits_that_any_level_may_make_are_no_claim) {
    struct arena arena = {0};
    asked_open_2025();
    ENTERPRISE(&asked.year, "E1", .county = "东县");
    ENTERPRISE(&asked.year, "E2");
    ENTERPRISE(&asked.year, "E3");
    ENTERPRISE(&asked.year, "E4", .class = CLASS_AGENCY);
    TASK(&asked.year, "T1", .target = "编号=E1", .count = 2);
    TASK(&asked.year, "T2", .target = "编号=E2", .kind = KIND_JOINT);
    TASK(&asked.year, "T3", .target = "编号=E3", .kind = KIND_CROSS);
    TASK(&asked.year, "T4", .target = "编号=E3", .kind = KIND_REVISIT,
         .after = "T3");
    TASK(&asked.year, "T5", .target = "编号=E4", .kind = KIND_SUPERVISION);
    struct bureau bureau = noted(&arena);
    ck_assert(bureau.is_planned);
    ck_assert_int_eq(bureau.n_asked, 6);
    ck_assert_int_eq(bureau.n_placed, 6);
    ck_assert_int_eq(bureau.n_visited, 1);
    ck_assert_str_eq(bureau.visited[0].id, "E1");
    ck_assert_str_eq(bureau.visited[0].county, "东县");
    ck_assert_int_eq(bureau.visited[0].n_visits, 2);
    arena_release(&arena);
    asked_close();
}
END_TEST

TCase *shared_tests(void) {
    TCase *tests = tcase_create("shared");
    tcase_add_checked_fixture(tests, shared_open, shared_shut);
    tcase_add_test(tests, equal_ids_alone_are_not_the_same_enterprise);
    tcase_add_test(tests, one_name_with_one_id_is_the_same_enterprise);
    tcase_add_test(tests, one_name_in_one_county_is_the_same_enterprise);
    tcase_add_test(tests, namesakes_of_two_counties_are_two_enterprises);
    tcase_add_test(tests, a_bureau_shares_nothing_with_itself);
    tcase_add_test(tests, three_bureaus_may_share_one_enterprise);
    tcase_add_test(tests, what_two_bureaus_share_is_counted_for_them_alone);
    tcase_add_test(tests, visits_that_any_level_may_make_are_no_claim);
    return tests;
}
