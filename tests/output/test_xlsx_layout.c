#include "output/xlsx_layout.h"

#include "output/xlsx_sheets.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <stdlib.h>
#include <string.h>

static const struct sheet sheets[] = {
#define X(page, zh, en, fill, widest, how, columns, rows) \
    {PAGE_##page, {zh, en}, fill, widest, how, columns, rows},
    SHEETS(X)
#undef X
};
#define N_SHEETS (int)(sizeof sheets / sizeof *sheets)

static struct layout layout;

static const struct sheet *sheet_of(enum page_name name) {
    for (int i = 0; i < N_SHEETS; i++)
        if (sheets[i].page == name)
            return &sheets[i];
    ck_abort_msg("no sheet");
    return NULL;
}

static const struct page *lay(enum page_name name) {
    const struct page *page = desk_page(name);
    layout_release(&layout);
    layout_init(&layout, page, sheet_of(name));
    return page;
}

static void release(void) {
    layout_release(&layout);
    layout = (struct layout){.n_rows = 0};
    desk_close();
}

static void plan_something(void) {
    TASK(&desk.fixture, "T1", .target = "编号=E3");
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机");
    desk_ask();
    desk_put("T1/E3/Y/1", "2025-03-05", "P1;P2");
}

static const char *header(const struct page *page, int c) {
    return page_at(page, 0, layout.column[c])->text;
}

START_TEST(what_people_read_of_the_plan_stands_in_front) {
    plan_something();
    const struct page *page = lay(PAGE_calendar);
    ck_assert_str_eq(header(page, 0), "日期");
    ck_assert_str_eq(header(page, 3), "企业名称");
    ck_assert_str_eq(header(page, 10), "锁定");
    ck_assert_int_eq(layout.n_columns_printed, 11);
    ck_assert_str_eq(header(page, 11), "检查编号");
    ck_assert_int_eq(layout.n_columns, 20);
    ck_assert_int_eq(layout.n_rows_printed, layout.n_rows);
}
END_TEST

START_TEST(no_column_is_lost_and_none_is_there_twice) {
    plan_something();
    for (enum page_name name = 0; name < N_PAGES; name++) {
        if (page_is_of_renewal(name))
            continue;
        bool seen[40] = {false};
        lay(name);
        for (int c = 0; c < layout.n_columns; c++) {
            ck_assert(!seen[layout.column[c]]);
            seen[layout.column[c]] = true;
            ck_assert_int_gt(layout.width[c], 0);
        }
    }
}
END_TEST

START_TEST(who_is_visited_stands_above_and_is_printed_alone) {
    plan_something();
    static const char *const ids[] = {"E2", "E3", "E1"};
    const struct page *page = lay(PAGE_enterprises);
    ck_assert_int_eq(layout.n_rows, 5);
    ck_assert_int_eq(layout.n_rows_printed, 3);
    ck_assert_int_eq(layout.row[0], 0);
    for (int i = 0; i < 3; i++)
        ck_assert_str_eq(page_at(page, layout.row[1 + i], 0)->text, ids[i]);
}
END_TEST

START_TEST(who_was_drawn_stands_above_and_is_printed_alone) {
    plan_something();
    const struct page *page = lay(PAGE_draw);
    ck_assert_int_eq(layout.n_rows_printed, 2);
    ck_assert_int_gt(layout.n_rows, 2);
    ck_assert_str_eq(cell_of(page, layout.row[1], "结果"), "抽中");
    for (int r = 2; r < layout.n_rows; r++)
        ck_assert_str_ne(cell_of(page, layout.row[r], "结果"), "抽中");
}
END_TEST

START_TEST(long_texts_are_broken_and_figures_are_not) {
    static char text[400];
    memset(text, 'x', sizeof text - 1);
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    struct task *task = &desk.fixture.problem.tasks[0];
    task->name = task->basis = task->content = task->method = text;
    desk_ask();
    for (enum page_name name = 0; name < N_PAGES; name++) {
        if (page_is_of_renewal(name))
            continue;
        const struct page *page = lay(name);
        int pixels = 0;
        for (int c = 0; c < layout.n_columns_printed; c++) {
            pixels += LAYOUT_PIXELS(layout.width[c]);
            for (int r = 1; r < layout.n_rows_printed; r++) {
                const struct cell *cell =
                    page_at(page, layout.row[r], layout.column[c]);
                if (cell->kind != CELL_TEXT)
                    ck_assert_uint_gt((unsigned)layout.width[c],
                                      strlen(cell->text));
            }
        }
        ck_assert_int_le(pixels, LAYOUT_PAPER);
    }
}
END_TEST

START_TEST(the_longest_texts_get_most_of_the_paper) {
    static char text[600];
    memset(text, 'x', sizeof text - 1);
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk.fixture.problem.tasks[0].content = text;
    desk.fixture.problem.tasks[0].method = "四个字的";
    desk_ask();
    const struct page *page = lay(PAGE_filing);
    int content = 0;
    int method = 0;
    for (int c = 0; c < layout.n_columns; c++) {
        if (!strcmp(header(page, c), "检查内容"))
            content = layout.width[c];
        if (!strcmp(header(page, c), "检查方式"))
            method = layout.width[c];
    }
    ck_assert_int_ge(content / 2, method);
}
END_TEST

TCase *xlsx_layout_tests(void) {
    TCase *group = tcase_create("xlsx layout");
    tcase_add_checked_fixture(group, desk_open, release);
    tcase_add_test(group, what_people_read_of_the_plan_stands_in_front);
    tcase_add_test(group, no_column_is_lost_and_none_is_there_twice);
    tcase_add_test(group, who_is_visited_stands_above_and_is_printed_alone);
    tcase_add_test(group, who_was_drawn_stands_above_and_is_printed_alone);
    tcase_add_test(group, long_texts_are_broken_and_figures_are_not);
    tcase_add_test(group, the_longest_texts_get_most_of_the_paper);
    return group;
}
