/*
 * What a browser makes of the page is tested in tests/browser.
 */
#include "output/html_writer.h"

#include "output/html_words.h"
#include "output/write.h"
#include "tests/output/redesk.h"
#include "tests/output/test_output.h"

#include <ctype.h>
#include <string.h>

enum { E1, E2, E3 };
enum { P1, P2, P3, P4 };

/* The page of what is on the desk. */
static const char *page(void) {
    struct view view;
    view_init(&view, &desk.fixture.problem, &desk.demand, &desk.plan,
              desk.language);
    FILE *to = paper();
    ck_assert(html_print(to, &view));
    view_release(&view);
    return paper_read();
}

static int count_of(const char *text, const char *part) {
    int n = 0;
    for (; (text = strstr(text, part)); text += strlen(part))
        n++;
    return n;
}

static void plan_three(void) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2");
    TASK(&desk.fixture, "T2", .target = "编号=E3", .sections = "乙科",
         .half_days = 4);
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk_put("T1/E2/Y/1", "2025-03-05", "P1;P2");
    desk_put("T2/E3/Y/1", "2025-03-04", "P3;P4");
}

START_TEST(every_visit_is_a_row_that_can_be_counted) {
    plan_three();
    const char *text = page();
    ck_assert_int_eq(count_of(text, "<tr id=\"r"), 3);
    /* March begins with the week of 24 February: the 4th is its 9th day */
    CK_HAS(text, "<tr id=\"r0\" data-k=\"2\" data-d=\"8 9\" data-s=\"1\" "
                 "data-o=\"2 3\" data-c=\"1\" data-t=\"1\">");
    CK_HAS(text, "<time datetime=\"2025-03-04\">03-04</time> 周二"
                 "<small>至 03-05</small>");
    CK_HAS(text, "<code>T1/E2/Y/1</code>");
    CK_HAS(text, "<h3>2025年3月<small>3 家次</small></h3>");
}
END_TEST

START_TEST(a_day_of_the_heat_map_counts_what_is_under_way) {
    plan_three();
    const char *text = page();
    CK_HAS(text, "<td data-d=\"8\" class=\"d l\" data-q=\"2\" "
                 "title=\"2025-03-04 周二\"><a href=\"#r0\" "
                 "aria-label=\"2025-03-04 周二 · 1 家次\">1</a></td>");
    CK_HAS(text, "aria-label=\"2025-03-05 周三 · 3 家次\">3</a></td>");
    CK_HAS(text, "<td data-d=\"12\" class=\"d x\" title=\"2025-03-08 周六\">"
                 "</td>");
    CK_HAS(text, "<td data-w=\"1\" class=\"w\" data-q=\"5\" "
                 "title=\"第 10 周 03-03–03-09\"><a href=\"#r1\" "
                 "aria-label=\"第 10 周 03-03–03-09 · 2 家次\">2</a></td>");
}
END_TEST

/* The heat map's looks and its first and last month of a plan of these days. */
static void expect_months(const char *days, const char *looks,
                          const char *first, const char *last) {
    fixture_release(&desk.fixture);
    fixture_init(&desk.fixture, days);
    desk_ask();
    const char *text = page();
    CK_HAS(text, desk_text("<table class=\"heat%s\">", looks));
    CK_HAS(text, desk_text("<thead><tr><td></td><th scope=\"colgroup\" "
                           "colspan=\"%s</th>",
                           first));
    CK_HAS(text, desk_text("\">%s</th><th class=\"sum\"", last));
    plan_release(&desk.plan);
    demand_release(&desk.demand);
}

START_TEST(the_heat_map_has_the_months_of_the_horizon) {
    expect_months("2025-01-01..2025-12-31", "", "4\">1月", "12月");
    expect_months("2025-07-08..2025-12-24", " half", "4\">7月", "12月");
    expect_months("2025-04-30..2025-06-01", " quarter", "4\">4月", "6月");
}
END_TEST

START_TEST(what_is_chosen_from_is_in_the_table) {
    plan_three();
    const char *text = page();
    CK_HAS(text, "<optgroup label=\"乙科\">\n<option value=\"2\">");
    CK_HAS(text, "<option value=\"1\">西县</option>");
    ck_assert_int_eq(count_of(text, "<option value=\"\">全部</option>"), 4);
    desk.plan.start[2] = NOT_PLACED;
    CK_HAS_NOT(page(), "<optgroup label=\"乙科\">");
    CK_HAS_NOT(page(), "西县</option>");
}
END_TEST

START_TEST(windows_and_stops_are_bands) {
    fixture_window(&desk.fixture, "汛期", "2025-03-05..2025-03-11");
    fixture_window(&desk.fixture, "假日", "2025-03-08..2025-03-09");
    fixture_blackout(&desk.fixture, "", "2025-03-10..2025-03-12");
    plan_three();
    const char *text = page();
    CK_HAS(text, "<g class=\"window\"><title>汛期 2025-03-05 至 2025-03-11"
                 "</title><rect x=\"21.42%\" width=\"16.66%\"");
    CK_HAS(text, "<g class=\"off\"><title>假日 ");
    CK_HAS(text, "<g class=\"stop\"><title>");
    CK_HAS(text, "title=\"2025-03-05 周三 · 汛期\"");
    CK_HAS(text, "height=\"51\">"); // three lanes: their names would overlap
}
END_TEST

START_TEST(where_there_is_no_room_the_name_of_a_band_ends_before_it) {
    fixture_window(&desk.fixture, "汛期", "2025-03-05..2025-03-11");
    fixture_window(&desk.fixture, "全市安全生产大检查百日攻坚行动",
                   "2025-03-15..2025-03-16");
    plan_three();
    const char *text = page();
    CK_HAS(text, " dx=\"4\">汛期</text>");
    CK_HAS(text, " dx=\"-4\" class=\"end\">全市");
}
END_TEST

START_TEST(what_has_no_day_stands_with_its_reason) {
    plan_three();
    CK_HAS_NOT(page(), "<details class=\"unplaced\"");
    desk.plan.start[0] = NOT_PLACED;
    desk.plan.reason[0] =
        (struct fact){MESSAGE_REASON_FIRST_UNPLACED, {"T0"}, {0}};
    const char *text = page();
    CK_HAS(text, "<details class=\"unplaced\" open>");
    CK_HAS(text, "T0");
}
END_TEST

START_TEST(the_proof_is_a_sentence) {
    plan_three();
    CK_HAS(page(), "不作证明");
    for (enum level level = 0; level < N_LEVELS; level++)
        desk.plan.levels.level[level].applies = level != LEVEL_MOVED;
    desk.plan.levels.level[LEVEL_TRIPS] =
        (struct level_result){.value = 9, .bound = 7, .applies = true};
    desk.plan.state = PLAN_FEASIBLE;
    CK_HAS(page(), "7 项指标中 0 项已证明最优");
    CK_HAS(page(), "下界 7，最多还可减少 2");
    desk.plan.state = PLAN_OPTIMAL;
    CK_HAS(page(), "<p class=\"proof best\">");
    desk.language = LANGUAGE_EN;
    CK_HAS(page(), "3 of 3 visits placed; each of 7 levels");
}
END_TEST

START_TEST(who_was_drawn_is_told) {
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "编号=E1");
    desk_ask();
    const char *text = page();
    CK_HAS(text, "种子“seed”");
    CK_HAS(text, "<td class=\"text\">Y</td><td class=\"number\">1</td>"
                 "<td class=\"number\">1</td><td class=\"text\">东山化工</td>");
}
END_TEST

START_TEST(a_re_solve_tells_what_it_changed) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2|E3");
    redesk_row("T1/E1/Y/1", 0, E1, "2025-03-10", P1);
    redesk_row("T1/E2/Y/1", 0, E2, "2025-03-11", P3);
    redesk_row("T1/E3/Y/1", 0, E3, "2025-03-04", P3)->status = STATUS_CANCELLED;
    redesk_ask("2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-14", "P2;P1");
    desk_put("T1/E2/Y/1", "2025-03-11", "P3;P4");
    const char *text = page();
    CK_HAS(text, "<details class=\"changes\" open>");
    CK_HAS(text, "改期");
    CK_HAS(text, "<tr id=\"r0\" class=\"off\" data-s=\"0 1 1\"");
    CK_HAS(text, "<h3>2025年3月<small>2 家次</small></h3>");
    CK_HAS(text, "<h2>变更及原因</h2>");
    desk.language = LANGUAGE_EN;
    CK_HAS(page(), "<h2>Changes, and why</h2>");
}
END_TEST

START_TEST(the_language_is_that_of_the_view) {
    plan_three();
    CK_HAS(page(), "<html lang=\"zh-CN\">");
    desk.language = LANGUAGE_EN;
    CK_HAS(page(), "<html lang=\"en\">");
    CK_HAS(page(), "<h3>Mar 2025<small>3 visits</small></h3>");
}
END_TEST

static bool has_chinese(const char *text) {
    for (; *text; text++)
        if ((unsigned char)*text >= 0xE3 && (unsigned char)*text <= 0xE9)
            return true;
    return false;
}

START_TEST(every_word_is_there_in_both_languages) {
    for (enum html_word word = 0; word < N_HTML_WORDS; word++) {
        const char *zh = html_word(word, LANGUAGE_ZH);
        const char *en = html_word(word, LANGUAGE_EN);
        ck_assert_msg(*zh && *en, "word %d is empty", (int)word);
        ck_assert_msg(!has_chinese(en), "%s", en);
        bool needs_chinese = word != HTML_LANG && word != HTML_SHOWN;
        ck_assert_msg(!needs_chinese || has_chinese(zh), "%s", zh);
    }
}
END_TEST

/* Whoever gave these names wanted something else to happen. */
static void plan_hostile(void) {
    struct problem *problem = &desk.fixture.problem;
    static const char hostile[] = "</script><script>x=1</script>\"'><img src=x "
                                  "onerror=x()>&<!--]]>\xE2\x80\xA8";
    TASK(&desk.fixture, "T<b>", .target = "编号=E1", .sections = "<i>甲");
    TASK(&desk.fixture, "D<b>", .target = "编号=E2", .mode = MODE_DRAW);
    fixture_window(&desk.fixture, hostile, "2025-03-05..2025-03-11");
    problem->title = hostile;
    problem->authority = hostile;
    problem->seed = hostile;
    problem->enterprises[E1].name = hostile;
    problem->enterprises[E2].name = hostile;
    problem->inspectors[P1].name = hostile;
    problem->tasks[0].name = hostile;
    problem->tasks[0].basis = hostile;
    problem->tasks[0].sections_text = hostile;
    problem->counties.text[0] = hostile;
    problem->sections.text[0] = hostile;
    problem->sections.text[problem->sections.n - 1] = hostile;
    desk_ask();
    desk_put("T<b>/E1/Y/1", "2025-03-05", "P1;P2");
}

START_TEST(a_hostile_name_is_only_a_name) {
    plan_hostile();
    const char *text = page();
    ck_assert_int_ge(count_of(text, "&lt;img src=x onerror=x()&gt;"), 12);
    ck_assert_int_eq(count_of(text, "<img"), 0);
    ck_assert_int_eq(count_of(text, "<b>"), 0);
    ck_assert_int_eq(count_of(text, "<i>"), 0);
    ck_assert_int_eq(count_of(text, "<!--"), 0);
    ck_assert_int_eq(count_of(text, "<script"), 1);
    ck_assert_int_eq(count_of(text, "</script"), 1);
    ck_assert_int_eq(count_of(text, "\"'"), 0);
}
END_TEST

START_TEST(nothing_but_its_own_script_may_run) {
    plan_three();
    const char *text = page();
    CK_HAS(text, "default-src 'none'; style-src 'sha256-");
    CK_HAS(text, "='; script-src 'sha256-");
    CK_HAS_NOT(text, "http:");
    CK_HAS_NOT(text, "https:");
    CK_HAS_NOT(text, " style=");
    CK_HAS_NOT(text, " onclick=");
}
END_TEST

START_TEST(a_page_is_one_file_and_always_the_same) {
    plan_three();
    for (int i = 0; i < 2; i++)
        ck_assert(write_export(
            (struct export){EXPORT_html, desk_path(i ? "b.html" : "a.html")},
            &desk.fixture.problem, &desk.demand, &desk.plan, desk.language,
            &desk.diags));
    ck_assert_int_eq(desk.diags.n, 0);
    ck_assert_str_eq(folder_list(desk.room), "a.html b.html ");
    ck_assert_str_eq(file_read(desk_path("a.html")),
                     file_read(desk_path("b.html")));
    ck_assert_str_eq(file_read(desk_path("a.html")), page());
}
END_TEST

TCase *html_writer_tests(void) {
    TCase *group = tcase_create("html_writer");
    tcase_add_checked_fixture(group, redesk_open, redesk_close);
    tcase_add_test(group, every_visit_is_a_row_that_can_be_counted);
    tcase_add_test(group, a_day_of_the_heat_map_counts_what_is_under_way);
    tcase_add_test(group, the_heat_map_has_the_months_of_the_horizon);
    tcase_add_test(group, what_is_chosen_from_is_in_the_table);
    tcase_add_test(group, windows_and_stops_are_bands);
    tcase_add_test(group,
                   where_there_is_no_room_the_name_of_a_band_ends_before_it);
    tcase_add_test(group, what_has_no_day_stands_with_its_reason);
    tcase_add_test(group, the_proof_is_a_sentence);
    tcase_add_test(group, who_was_drawn_is_told);
    tcase_add_test(group, a_re_solve_tells_what_it_changed);
    tcase_add_test(group, the_language_is_that_of_the_view);
    tcase_add_test(group, every_word_is_there_in_both_languages);
    tcase_add_test(group, a_hostile_name_is_only_a_name);
    tcase_add_test(group, nothing_but_its_own_script_may_run);
    tcase_add_test(group, a_page_is_one_file_and_always_the_same);
    return group;
}
