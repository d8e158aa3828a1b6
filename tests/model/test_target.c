#include "model/target.h"
#include "tests/fixture/terms.h"
#include "tests/model/asked.h"
#include "tests/model/test_model.h"

static void open_enterprises(void) {
    asked_open_2025();
    fixture_column(&asked.year, "街道");
    ENTERPRISE(&asked.year, "E1", .industry = "危化", .tags = "尾矿库;粉尘",
               .further = "东街");
    ENTERPRISE(&asked.year, "E2", .industry = "烟花", .class = CLASS_POOL,
               .county = "西县", .tags = "粉尘");
    ENTERPRISE(&asked.year, "E3", .industry = "烟花", .class = CLASS_OTHER,
               .further = "西街");
}

static const struct {
    const char *text;
    bool matches[3];
} expressions[] = {
    {"", {true, true, true}},
    {"编号=E1", {true, false, false}},
    {"编号=E1|E3", {true, false, true}},
    {"编号=E9", {false, false, false}},
    {"行业=烟花&分类=双随机", {false, true, false}},
    {"行业=烟花&分类=重点", {false, false, false}},
    {"分类!=重点", {false, true, true}},
    {"分类!=重点|双随机", {false, false, true}},
    {"标签=尾矿库", {true, false, false}},
    {"标签=粉尘", {true, true, false}},
    {"标签!=粉尘", {false, false, true}},
    {"标签!=尾矿库", {false, true, true}},
    {"县市区=东县&标签=粉尘", {true, false, false}},
    {"街道=西街|东街", {true, false, true}},
    {"街道!=西街", {true, true, false}},
    {"执法主体=市局", {false, false, false}},
    {"执法主体!=市局", {true, true, true}},
};
#define N_EXPRESSIONS (int)(sizeof expressions / sizeof *expressions)

START_TEST(an_expression_names_these_enterprises) {
    struct problem *problem = &asked.year.problem;
    struct target target = read_target(problem, expressions[_i].text);
    int list[3];
    int n = target_list(problem, &target, list);
    int k = 0;
    for (int e = 0; e < 3; e++) {
        bool matches = expressions[_i].matches[e];
        ck_assert_int_eq(target_matches(problem, &target, e), matches);
        if (matches)
            ck_assert(k < n && list[k++] == e);
    }
    ck_assert_int_eq(n, k);
}
END_TEST

TCase *target_tests(void) {
    TCase *tests = tcase_create("target");
    tcase_add_checked_fixture(tests, open_enterprises, asked_close);
    tcase_add_loop_test(tests, an_expression_names_these_enterprises, 0,
                        N_EXPRESSIONS);
    return tests;
}
