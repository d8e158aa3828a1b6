#include "output/csv_writer.h"
#include "output/folder.h"
#include "output/writer.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

/* solution.json of what is on the desk. */
static const char *solution(void) {
    struct view view;
    struct folder folder;
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              LANGUAGE_ZH);
    ck_assert_int_eq(folder_begin(&folder, desk_path("out")), FOLDER_DONE);
    ck_assert(writer_json(&folder, &view));
    const char *text =
        file_read(desk_text("%s/%s", folder.fresh, SOLUTION_FILE));
    folder_release(&folder);
    view_release(&view);
    return text;
}

START_TEST(the_solution_tells_levels_with_value_bound_and_proof) {
    desk_ask();
    desk.plan.state = PLAN_FEASIBLE;
    desk.plan.levels.level[LEVEL_TRIPS] =
        (struct level_result){12, 11, false, true};
    desk.plan.levels.level[LEVEL_MISSED] =
        (struct level_result){0, 0, true, true};
    const char *text = solution();
    CK_HAS(text, "\"state\": \"feasible\"");
    CK_HAS(text, "\"L1\": {\"value\": 0, \"bound\": 0, \"proven\": true},\n"
                 "    \"L4\": {\"value\": 12, \"bound\": 11, \"proven\": "
                 "false}\n");
    CK_HAS_NOT(text, "L2");
}
END_TEST

START_TEST(the_solution_tells_seed_version_counts_and_digests) {
    static struct source sources[] = {{"plan.csv", "abc"}, {"日.csv", "def"}};
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk.plan.state = PLAN_OPTIMAL;
    desk.fixture.problem.sources = sources;
    desk.fixture.problem.n_sources = 2;
    desk.plan.effort.nodes = 77;
    const char *text = solution();
    CK_HAS(text, "\"version\": \"" JIANCHA_VERSION "\"");
    CK_HAS(text, "\"seed\": \"seed\"");
    CK_HAS(text, "\"state\": \"optimal\"");
    CK_HAS(text, "\"visits\": 2,\n    \"placed\": 1,\n    \"unplaced\": 1,");
    CK_HAS(text, "\"nodes\": 77");
    CK_HAS(text, "\"plan.csv\": \"abc\",\n    \"日.csv\": \"def\"\n");
}
END_TEST

START_TEST(texts_are_escaped) {
    desk.fixture.problem.title = "a\"b\\c\n\x01";
    desk_ask();
    CK_HAS(solution(), "\"title\": \"a\\\"b\\\\c\\u000a\\u0001\"");
}
END_TEST

START_TEST(a_solution_that_is_there_is_not_written_over) {
    desk_ask();
    struct view view;
    struct folder folder;
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              LANGUAGE_ZH);
    ck_assert_int_eq(folder_begin(&folder, desk_path("out")), FOLDER_DONE);
    ck_assert(writer_json(&folder, &view));
    ck_assert(!writer_json(&folder, &view));
    ck_assert(csv_write_page(&folder, PAGE_draw, &view));
    ck_assert(!csv_write_page(&folder, PAGE_draw, &view));
    folder_release(&folder);
    view_release(&view);
}
END_TEST

TCase *json_writer_tests(void) {
    TCase *group = tcase_create("json_writer");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, the_solution_tells_levels_with_value_bound_and_proof);
    tcase_add_test(group, the_solution_tells_seed_version_counts_and_digests);
    tcase_add_test(group, texts_are_escaped);
    tcase_add_test(group, a_solution_that_is_there_is_not_written_over);
    return group;
}
