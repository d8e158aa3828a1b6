#include "output/mps_words.h"

#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <string.h>

static struct mps_facts facts;

static void facts_make(enum level level) {
    facts = (struct mps_facts){.problem = &desk.fixture.problem,
                               .level = level,
                               .n_columns = 20,
                               .n_rows = 30,
                               .n_entries = 40};
    for (enum level l = 0; l < N_LEVELS; l++)
        facts.before.level[l] = (struct level_result){
            .value = 7 + (int)l,
            .applies = l != LEVEL_CHANGED && l != LEVEL_MOVED};
}

START_TEST(the_head_tells_what_is_minimised_and_what_is_held) {
    facts_make(LEVEL_TRIPS);
    mps_words_head(paper(), &facts, LANGUAGE_ZH);
    const char *text = paper_read();
    CK_HAS(text,
           "* jiancha：《计划》2025-03-03 至 2025-03-16 的逐日整数规划\n");
    CK_HAS(text, "* 求最小：L4 出检组日\n");
    CK_HAS(text, "before[L1] 保持：L1 未排检查（按优先级合计） <= 7\n");
    CK_HAS(text, "before[L3] 保持：L3 未落在优先时段的检查 <= 10\n");
    CK_HAS_NOT(text, "before[L2");
    CK_HAS_NOT(text, "before[L4");
}
END_TEST

START_TEST(every_line_of_the_head_is_a_comment_that_readers_can_hold) {
    facts_make(LEVEL_MISSED);
    char title[3000];
    memset(title, 'x', sizeof title - 1);
    title[sizeof title - 1] = '\0';
    memcpy(title, "年\n度\r\nROWS", strlen("年\n度\r\nROWS"));
    desk.fixture.problem.title = title;
    mps_words_head(paper(), &facts, LANGUAGE_EN);
    const char *line = paper_read();
    for (size_t n; *line; line += n + 1) {
        n = strcspn(line, "\n");
        ck_assert_msg(line[0] == '*' && line[1] == ' ' && n < 500, "%.500s",
                      line);
    }
}
END_TEST

START_TEST(the_screen_tells_what_was_written) {
    facts_make(LEVEL_WISHES);
    mps_words_summary(paper(), &facts, "year.mps", LANGUAGE_EN);
    const char *text = paper_read();
    CK_HAS(text, "minimised: L3 visits outside the preferred window\n");
    CK_HAS(text, "held by the row before[L1]: L1 visits not placed, by "
                 "priority <= 7\n");
    CK_HAS(text, "written to year.mps: 20 columns, 30 rows, 40 entries\n");
}
END_TEST

TCase *mps_words_tests(void) {
    TCase *tests = tcase_create("mps_words");
    tcase_add_checked_fixture(tests, desk_open, desk_close);
    tcase_add_test(tests, the_head_tells_what_is_minimised_and_what_is_held);
    tcase_add_test(tests,
                   every_line_of_the_head_is_a_comment_that_readers_can_hold);
    tcase_add_test(tests, the_screen_tells_what_was_written);
    return tests;
}
