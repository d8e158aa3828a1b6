#include "output/write.h"

#include "output/pages.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static void plan_something(void) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    TASK(&desk.fixture, "D1", .mode = MODE_DRAW, .target = "分类=双随机");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
}

static bool write_on(const char *path, int threads) {
    return write_output(path, &desk.fixture.problem, &desk.demand, &desk.plan,
                        (struct manner){LANGUAGE_ZH, threads}, &desk.diags);
}

static bool write_there(const char *path) {
    return write_on(path, 1);
}

static bool draw_there(const char *path) {
    return write_draw(path, &desk.fixture.problem, &desk.demand, LANGUAGE_ZH,
                      &desk.diags);
}

START_TEST(every_page_and_the_solution_are_written) {
    plan_something();
    const char *path = desk_path("out");
    ck_assert(write_there(path));
    ck_assert_int_eq(desk.diags.n, 0);
    for (enum page_name name = 0; name < N_PAGES; name++) {
        const char *text =
            file_read(desk_text("%s/%s.csv", path, page_file(name)));
        ck_assert_int_eq(text != NULL, name != PAGE_changes);
    }
    CK_HAS(file_read(desk_text("%s/solution.json", path)), "\"levels\"");
    CK_HAS(file_read(desk_text("%s/calendar.csv", path)), "T1/E1/Y/1");
    CK_HAS(folder_list(path), "calendar.html calendar.xlsx ");
}
END_TEST

START_TEST(the_same_plan_gives_the_same_bytes) {
    plan_something();
    ck_assert(write_there(desk_path("a")));
    ck_assert(write_there(desk_path("b")));
    for (enum page_name name = 0; name < N_PAGES; name++)
        if (name != PAGE_changes)
            ck_assert_str_eq(
                file_read(desk_path(desk_text("a/%s.csv", page_file(name)))),
                file_read(desk_path(desk_text("b/%s.csv", page_file(name)))));
    ck_assert_str_eq(file_read(desk_path("a/solution.json")),
                     file_read(desk_path("b/solution.json")));
}
END_TEST

START_TEST(any_number_of_threads_writes_the_same) {
    static const int threads[] = {2, 3, 20, 0};
    plan_something();
    ck_assert(write_there(desk_path("a")));
    ck_assert(write_on(desk_path("b"), threads[_i]));
    ck_assert_int_eq(
        system(desk_text("diff -r '%s/a' '%s/b'", desk.room, desk.room)), 0);
}
END_TEST

START_TEST(a_draw_is_a_folder_of_one_file) {
    plan_something();
    ck_assert(draw_there(desk_path("out")));
    ck_assert_str_eq(folder_list(desk_path("out")), "draw.csv ");
}
END_TEST

START_TEST(a_draw_leaves_the_calendar_of_an_output_alone) {
    plan_something();
    ck_assert(write_there(desk_path("out")));
    const char *before = folder_list(desk_path("out"));
    file_write(desk_path("out/draw.csv"), "old");
    ck_assert(draw_there(desk_path("out")));
    ck_assert_str_eq(folder_list(desk_path("out")), before);
    CK_HAS(file_read(desk_path("out/draw.csv")), "抽中");
}
END_TEST

static void expect_complaint(enum message message, const char *path) {
    ck_assert_int_eq(desk.diags.n, 1);
    ck_assert_int_eq(desk.diags.at[0].fact.message, message);
    ck_assert_str_eq(desk.diags.at[0].fact.text[0], path);
}

START_TEST(asking_for_room_leaves_nothing) {
    ck_assert(write_could_output(desk_path("out"), &desk.diags));
    ck_assert_str_eq(folder_list(desk_path("")), "");
    ck_assert_int_eq(desk.diags.n, 0);
    const char *path = desk_path("note");
    file_write(path, "mine");
    ck_assert(!write_could_output(path, &desk.diags));
    expect_complaint(MESSAGE_CANNOT_MAKE, path);
    ck_assert_str_eq(folder_list(desk_path("")), "note ");
}
END_TEST

START_TEST(a_file_in_the_way_is_a_complaint) {
    plan_something();
    const char *path = desk_path("note");
    file_write(path, "mine");
    ck_assert(!write_there(path));
    expect_complaint(MESSAGE_CANNOT_MAKE, path);
    ck_assert_int_eq(desk.diags.at[0].fact.number[0], ENOTDIR);
    ck_assert_str_eq(file_read(path), "mine");
}
END_TEST

START_TEST(a_folder_that_is_not_ours_is_a_complaint) {
    plan_something();
    file_write(desk_path("letter"), "mine");
    ck_assert(!draw_there(desk.room));
    expect_complaint(MESSAGE_FOLDER_NOT_OURS, desk.room);
    ck_assert_str_eq(desk.diags.at[0].fact.text[2], "letter");
}
END_TEST

/* From here on no file may grow beyond the size. */
static void limit_files(rlim_t size) {
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit = {size, size};
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

START_TEST(an_output_that_does_not_fit_leaves_the_old_one) {
    plan_something();
    ck_assert(write_there(desk_path("out")));
    const char *before = file_read(desk_path("out/solution.json"));
    desk_put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    limit_files(20);
    bool is_written = write_there(desk_path("out"));
    ck_assert(!is_written);
    expect_complaint(MESSAGE_CANNOT_MAKE, desk_path("out"));
    ck_assert_str_eq(file_read(desk_path("out/solution.json")), before);
    CK_HAS(file_read(desk_path("out/calendar.csv")), "2025-03-05");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

/* The tables fit, the page does not. */
START_TEST(one_file_that_does_not_fit_costs_the_whole) {
    plan_something();
    ck_assert(write_there(desk_path("out")));
    const char *before = file_read(desk_path("out/solution.json"));
    desk_put("T1/E1/Y/1", "2025-03-06", "P1;P2");
    limit_files(20000);
    bool is_written = write_on(desk_path("out"), _i);
    ck_assert(!is_written);
    expect_complaint(MESSAGE_CANNOT_MAKE, desk_path("out"));
    ck_assert_int_eq(desk.diags.at[0].fact.number[0], EFBIG);
    ck_assert_str_eq(file_read(desk_path("out/solution.json")), before);
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(a_draw_that_does_not_fit_leaves_nothing) {
    plan_something();
    limit_files(20);
    ck_assert(!draw_there(desk_path("out")));
    ck_assert_str_eq(folder_list(desk.room), "");
}
END_TEST

TCase *write_tests(void) {
    TCase *group = tcase_create("write");
    tcase_add_checked_fixture(group, desk_open, desk_close);
    tcase_add_test(group, every_page_and_the_solution_are_written);
    tcase_add_test(group, the_same_plan_gives_the_same_bytes);
    tcase_add_loop_test(group, any_number_of_threads_writes_the_same, 0, 4);
    tcase_add_loop_test(group, one_file_that_does_not_fit_costs_the_whole, 1,
                        6);
    tcase_add_test(group, a_draw_is_a_folder_of_one_file);
    tcase_add_test(group, a_draw_leaves_the_calendar_of_an_output_alone);
    tcase_add_test(group, asking_for_room_leaves_nothing);
    tcase_add_test(group, a_file_in_the_way_is_a_complaint);
    tcase_add_test(group, a_folder_that_is_not_ours_is_a_complaint);
    tcase_add_test(group, an_output_that_does_not_fit_leaves_the_old_one);
    tcase_add_test(group, a_draw_that_does_not_fit_leaves_nothing);
    return group;
}
