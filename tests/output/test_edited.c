#include "output/edited.h"

#include "model/baseline.h"
#include "model/sha256.h"
#include "output/folder.h"
#include "output/write.h"
#include "tests/output/desk.h"
#include "tests/output/test_output.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define EDITED "edited\n"

static const char *kept_of(const char *stem, const char *text,
                           const char *ending) {
    char sha256[SHA256_TEXT_SIZE];
    sha256_hex(text, strlen(text), sha256);
    return desk_path(desk_text("%s-%.8s%s", stem, sha256, ending));
}

/* The path of the kept copy of EDITED. */
static const char *kept(const char *name, const char *ending) {
    return kept_of(desk_text("%s-calendar", name), EDITED, ending);
}

static bool write_there(const char *path) {
    return write_output(path, &desk.fixture.problem, &desk.demand, &desk.plan,
                        (struct manner){LANGUAGE_ZH, 2}, &desk.diags);
}

static void edited_open(void) {
    desk_open();
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    ck_assert(write_there(desk_path("out")));
}

START_TEST(what_is_as_it_was_written_is_not_kept) {
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 0);
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(what_somebody_changed_is_kept_beside_and_told) {
    file_write(desk_path("out/calendar.csv"), EDITED);
    file_write(desk_path("out/calendar.xlsx"), EDITED);
    ck_assert(write_there(desk_path("out/")));
    ck_assert_int_eq(desk.diags.n, 2);
    ck_assert_int_eq(desk.diags.at[0].fact.message, MESSAGE_RESULT_EDITED);
    ck_assert_str_eq(desk.diags.at[0].fact.text[1], kept("out", ".csv"));
    ck_assert_str_eq(file_read(kept("out", ".csv")), EDITED);
    ck_assert_str_eq(file_read(kept("out", ".xlsx")), EDITED);
    CK_HAS(file_read(desk_path("out/calendar.csv")), "T1/E1/Y/1");
}
END_TEST

START_TEST(every_file_that_somebody_changed_is_kept) {
    static const char *const changed[][2] = {
        {"calendar", ".html"},
        {"filing", ".csv"},
        {"report-tasks", ".csv"},
        {"unplaced", ".csv"},
    };
    for (size_t i = 0; i < sizeof changed / sizeof *changed; i++)
        file_write(
            desk_path(desk_text("out/%s%s", changed[i][0], changed[i][1])),
            EDITED);
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 4);
    for (size_t i = 0; i < sizeof changed / sizeof *changed; i++)
        ck_assert_str_eq(file_read(kept_of(desk_text("out-%s", changed[i][0]),
                                           EDITED, changed[i][1])),
                         EDITED);
}
END_TEST

START_TEST(a_calendar_that_is_still_ours_is_kept_if_somebody_changed_it) {
    const char *path = desk_path("out/ics/人员-P1.ics");
    ck_assert_ptr_nonnull(file_read(path));
    const char *edited = desk_text("%sX-NOTE:1\r\n", file_read(path));
    file_write(path, edited);
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 1);
    ck_assert_str_eq(file_read(kept_of("out-人员-P1", edited, ".ics")), edited);
    CK_HAS_NOT(file_read(path), "X-NOTE");
}
END_TEST

START_TEST(only_of_a_calendar_it_is_said_how_to_plan_by_it) {
    file_write(desk_path("out/calendar.csv"), EDITED);
    file_write(desk_path("out/filing.csv"), EDITED);
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 2);
    ck_assert_ptr_nonnull(desk.diags.at[0].fact.text[2]);
    ck_assert_ptr_null(desk.diags.at[1].fact.text[2]);
}
END_TEST

/* As export does. */
static void export_there(enum export_format format, const char *path) {
    ck_assert(write_export((struct export){format, path}, &desk.fixture.problem,
                           &desk.demand, &desk.plan, LANGUAGE_EN, &desk.diags));
}

START_TEST(what_this_program_wrote_into_an_output_passes_for_no_edit) {
    export_there(EXPORT_xlsx, desk_path("out/calendar.xlsx"));
    export_there(EXPORT_html, desk_path("out/calendar.html"));
    export_there(EXPORT_ics, desk_path("out/ics/人员-P1.ics"));
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 0);
    export_there(EXPORT_ics, desk_path("out/ics"));
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 0);
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(what_the_new_output_has_as_well_is_not_kept) {
    const char *digest = "\"draw.csv\": \"";
    char *solution = (char *)file_read(desk_path("out/solution.json"));
    CK_HAS(solution, digest);
    strstr(solution, digest)[strlen(digest)] ^= 1; // as if draw had written it
    file_write(desk_path("out/solution.json"), solution);
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 0);
}
END_TEST

/* Anybody may have written solution.json. */
START_TEST(nothing_from_elsewhere_is_kept) {
    file_write(desk_path("secret"), EDITED);
    file_write(desk_path("out/solution.json"),
               desk_text("{\n  \"outputs\": {\n    \"../secret\": \"%064d\",\n"
                         "    \"ics/../../secret\": \"%064d\"\n  }\n}\n",
                         0, 0));
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 0);
    ck_assert_str_eq(folder_list(desk.room), "out secret ");
}
END_TEST

START_TEST(what_the_new_output_has_as_its_baseline_is_not_kept) {
    struct baseline baseline = {0};
    struct folder folder;
    sha256_hex(EDITED, strlen(EDITED), baseline.sha256);
    file_write(desk_path("out/calendar.csv"), EDITED);
    ck_assert_int_eq(folder_begin(&folder, desk_path("out")), FOLDER_DONE);
    ck_assert(edited_keep(&folder, desk_path("out"), &baseline, &desk.diags));
    ck_assert_int_eq(desk.diags.n, 0);
    baseline.sha256[0] = 'x';
    ck_assert(edited_keep(&folder, desk_path("out"), &baseline, &desk.diags));
    ck_assert_int_eq(desk.diags.n, 1);
    folder_release(&folder);
}
END_TEST

START_TEST(of_files_without_a_digest_nothing_is_known) {
    file_write(desk_path("out/solution.json"), "{}");
    file_write(desk_path("out/calendar.csv"), EDITED);
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 0);
    ck_assert(unlink(desk_path("out/calendar.csv")) == 0);
    ck_assert(mkfifo(desk_path("out/calendar.csv"), 0600) == 0);
    ck_assert(write_there(desk_path("out")));
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(where_a_link_led_it_is_kept_beside_the_folder_itself) {
    ck_assert(mkdir(desk_path("links"), 0777) == 0);
    ck_assert(symlink(desk_path("out"), desk_path("links/results")) == 0);
    file_write(desk_path("out/calendar.csv"), EDITED);
    ck_assert(write_there(desk_path("links/results")));
    ck_assert_str_eq(desk.diags.at[0].fact.text[1], kept("out", ".csv"));
    ck_assert_ptr_nonnull(file_read(kept("out", ".csv")));
}
END_TEST

START_TEST(a_name_in_this_folder_is_told_without_a_path) {
    ck_assert(chdir(desk.room) == 0);
    file_write("out/calendar.csv", EDITED);
    ck_assert(write_there("out"));
    ck_assert_ptr_null(strchr(desk.diags.at[0].fact.text[1], '/'));
    ck_assert(chdir("/") == 0);
}
END_TEST

START_TEST(what_was_kept_before_and_changed_since_stays) {
    file_write(desk_path("out/calendar.csv"), EDITED);
    file_write(kept("out", ".csv"), "more");
    ck_assert(write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.n, 1);
    ck_assert_str_eq(file_read(kept("out", ".csv")), "more");
}
END_TEST

START_TEST(what_cannot_be_kept_is_not_replaced) {
    file_write(desk_path("out/calendar.csv"), EDITED);
    ck_assert(mkdir(kept("out", ".csv"), 0777) == 0);
    file_write(desk_text("%s/full", kept("out", ".csv")), "");
    ck_assert(!write_there(desk_path("out")));
    ck_assert_int_eq(desk.diags.at[0].fact.message, MESSAGE_CANNOT_MAKE);
    ck_assert_str_eq(file_read(desk_path("out/calendar.csv")), EDITED);
}
END_TEST

TCase *edited_tests(void) {
    TCase *group = tcase_create("edited");
    tcase_add_checked_fixture(group, edited_open, desk_close);
    tcase_add_test(group, what_is_as_it_was_written_is_not_kept);
    tcase_add_test(group, what_somebody_changed_is_kept_beside_and_told);
    tcase_add_test(group, every_file_that_somebody_changed_is_kept);
    tcase_add_test(
        group, a_calendar_that_is_still_ours_is_kept_if_somebody_changed_it);
    tcase_add_test(group, only_of_a_calendar_it_is_said_how_to_plan_by_it);
    tcase_add_test(group,
                   what_this_program_wrote_into_an_output_passes_for_no_edit);
    tcase_add_test(group, what_the_new_output_has_as_well_is_not_kept);
    tcase_add_test(group, nothing_from_elsewhere_is_kept);
    tcase_add_test(group, what_the_new_output_has_as_its_baseline_is_not_kept);
    tcase_add_test(group, of_files_without_a_digest_nothing_is_known);
    tcase_add_test(group, where_a_link_led_it_is_kept_beside_the_folder_itself);
    tcase_add_test(group, a_name_in_this_folder_is_told_without_a_path);
    tcase_add_test(group, what_was_kept_before_and_changed_since_stays);
    tcase_add_test(group, what_cannot_be_kept_is_not_replaced);
    return group;
}
