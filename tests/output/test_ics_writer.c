#include "output/ics_writer.h"

#include "output/write.h"
#include "tests/output/redesk.h"
#include "tests/output/test_output.h"

#include <string.h>
#include <sys/stat.h>

/* The calendars of the desk, in a folder of their own. */
static const char *write_all(void) {
    const char *path = desk_path("cal");
    ck_assert(write_export((struct export){EXPORT_ics, path},
                           &desk.fixture.problem, &desk.demand, &desk.plan,
                           desk.language, &desk.diags));
    return path;
}

/* The file without folding. */
static const char *unfolded(const char *path) {
    const char *text = file_read(path);
    ck_assert_msg(text != NULL, "no file %s", path);
    const char *whole = "";
    for (const char *end; (end = strstr(text, "\r\n ")); text = end + 3)
        whole = desk_text("%s%.*s", whole, (int)(end - text), text);
    return desk_text("%s%s", whole, text);
}

static const char *calendar(const char *name) {
    return unfolded(desk_text("%s/%s.ics", write_all(), name));
}

/* The line of the first event that begins so. */
static const char *line_of(const char *text, const char *begin) {
    const char *line = strstr(text, desk_text("\r\n%s", begin));
    ck_assert_msg(line != NULL, "no line %s in:\n%s", begin, text);
    return desk_text("%.*s", (int)strcspn(line + 2, "\r"), line + 2);
}

static int count(const char *text, const char *part) {
    int n = 0;
    for (; (text = strstr(text, part)); text++)
        n++;
    return n;
}

static void plan_one(void) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .kind = KIND_KEY);
    struct task *task = &desk.fixture.problem.tasks[0];
    task->basis = "第1条";
    task->content = "台账";
    task->method = "现场";
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
}

START_TEST(an_event_tells_an_officer_what_to_know) {
    plan_one();
    const char *text = calendar("人员-P1");
    ck_assert_int_eq(count(text, "BEGIN:VEVENT"), 1);
    ck_assert_str_eq(line_of(text, "SUMMARY"), "SUMMARY:检查：东山化工");
    ck_assert_str_eq(line_of(text, "LOCATION"), "LOCATION:东县 东山化工");
    ck_assert_str_eq(line_of(text, "CATEGORIES"), "CATEGORIES:重点检查");
    ck_assert_str_eq(line_of(text, "STATUS"), "STATUS:CONFIRMED");
    ck_assert_str_eq(line_of(text, "SEQUENCE"), "SEQUENCE:0");
    ck_assert_str_eq(
        line_of(text, "DESCRIPTION"),
        "DESCRIPTION:检查人员：P1、P2\\n检查组：0305-1\\n科室：甲科\\n"
        "时长：1 天\\n检查内容：台账\\n检查方式：现场\\n依据：第1条\\n"
        "可排时段：2025-03-03 周一 至 2025-03-16 周日\\n状态：计划\\n"
        "检查编号：T1/E1/Y/1");
}
END_TEST

START_TEST(an_english_calendar_is_english) {
    plan_one();
    desk.language = LANGUAGE_EN;
    const char *text = calendar("officer-P1");
    ck_assert_str_eq(line_of(text, "SUMMARY"), "SUMMARY:检查: 东山化工");
    ck_assert_str_eq(
        line_of(text, "DESCRIPTION"),
        "DESCRIPTION:crew: P1\\, P2\\ntrip: 0305-1\\nsections: 甲科\\n"
        "time: 1 day\\ncontent: 台账\\nmethod: 现场\\nbasis: 第1条\\n"
        "window: 2025-03-03 Mon to 2025-03-16 Sun\\nstatus: planned\\n"
        "visit: T1/E1/Y/1");
}
END_TEST

START_TEST(a_window_has_its_name_and_a_day_is_said_once) {
    fixture_window(&desk.fixture, "第二周", "2025-03-10..2025-03-14");
    TASK(&desk.fixture, "T1", .target = "编号=E1", .window = "第二周");
    TASK(&desk.fixture, "T2", .target = "编号=E2", .window = "2025-03-12");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-10", "P1;P2");
    desk_put("T2/E2/Y/1", "2025-03-12", "P1;P2");
    const char *text = calendar("人员-P1");
    CK_HAS(text, "可排时段：2025-03-10 周一 至 2025-03-14 周五（第二周）\\n");
    CK_HAS(text, "可排时段：2025-03-12 周三\\n");
}
END_TEST

START_TEST(half_days_of_one_trip_name_each_other) {
    TASK(&desk.fixture, "T1", .target = "编号=E1", .half_days = 1);
    TASK(&desk.fixture, "T2", .target = "编号=E2", .half_days = 1);
    desk.fixture.problem.tasks[1].name = "复查";
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk_put("T2/E2/Y/1", "2025-03-05", "P1;P2");
    const char *text = calendar("人员-P1");
    CK_HAS(text, "同一次出检：复查：东河化工\\n");
    CK_HAS(text, "同一次出检：检查：东山化工\\n");
    CK_HAS(text, "时长：半天\\n");
}
END_TEST

START_TEST(only_who_has_visits_has_a_calendar) {
    plan_one();
    ck_assert_str_eq(folder_list(write_all()),
                     "人员-P1.ics 人员-P2.ics 科室-甲科.ics ");
}
END_TEST

START_TEST(a_section_is_not_busy_with_its_officers_visits) {
    plan_one();
    ck_assert_str_eq(line_of(calendar("人员-P1"), "TRANSP"), "TRANSP:OPAQUE");
    ck_assert_str_eq(line_of(calendar("科室-甲科"), "TRANSP"),
                     "TRANSP:TRANSPARENT");
}
END_TEST

START_TEST(a_visit_has_one_name_in_all_calendars_whatever_the_title) {
    plan_one();
    const char *uid = line_of(calendar("人员-P1"), "UID");
    ck_assert_uint_eq(strlen(uid),
                      strlen("UID:") + 32 + strlen("@jiancha.invalid"));
    desk.fixture.problem.title = "修订后的计划";
    desk_put("T1/E1/Y/1", "2025-03-07", "P1;P2");
    ck_assert_str_eq(line_of(calendar("科室-甲科"), "UID"), uid);
}
END_TEST

START_TEST(plans_of_other_bureaus_and_other_years_have_other_names) {
    plan_one();
    const char *uid = line_of(calendar("人员-P1"), "UID");
    desk.fixture.problem.authority = "县级";
    const char *other = line_of(calendar("人员-P1"), "UID");
    ck_assert_str_ne(other, uid);
    desk.fixture.problem.first += 365;
    ck_assert_str_ne(line_of(calendar("人员-P1"), "UID"), other);
}
END_TEST

START_TEST(the_whole_calendar_is_one_file) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2");
    desk_ask();
    desk_put("T1/E1/Y/1", "2025-03-05", "P1;P2");
    desk_put("T1/E2/Y/1", "2025-03-06", "P3;P4");
    const char *path = desk_path("all.ics");
    ck_assert(write_export((struct export){EXPORT_ics, path},
                           &desk.fixture.problem, &desk.demand, &desk.plan,
                           desk.language, &desk.diags));
    ck_assert_int_eq(count(file_read(path), "BEGIN:VEVENT"), 2);
    ck_assert_str_eq(folder_list(desk.room), "all.ics ");
}
END_TEST

START_TEST(the_output_holds_the_calendars) {
    plan_one();
    const char *path = desk_path("out");
    for (int i = 0; i < 2; i++)
        ck_assert(write_output(path, &desk.fixture.problem, &desk.demand,
                               &desk.plan, (struct manner){desk.language, 1},
                               &desk.diags));
    ck_assert_str_eq(folder_list(desk_text("%s/ics", path)),
                     "人员-P1.ics 人员-P2.ics 科室-甲科.ics ");
    ck_assert_str_eq(folder_list(desk.room), "out ");
}
END_TEST

START_TEST(a_folder_with_anything_else_is_a_complaint) {
    plan_one();
    const char *path = write_all();
    file_write(desk_text("%s/mine.ics", path), "BEGIN:VCALENDAR\r\n");
    const char *before = folder_list(path);
    ck_assert(!write_export((struct export){EXPORT_ics, path},
                            &desk.fixture.problem, &desk.demand, &desk.plan,
                            desk.language, &desk.diags));
    ck_assert_int_eq(desk.diags.at[0].fact.message, MESSAGE_FOLDER_NOT_OURS);
    ck_assert_str_eq(desk.diags.at[0].fact.text[1], "--ics");
    ck_assert_str_eq(folder_list(path), before);
}
END_TEST

static void renew(const char *visit, const char *date) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row(visit, 0, 0, date, 0);
    redesk_ask("2025-03-05");
}

START_TEST(a_visit_that_moved_outweighs_the_old_one) {
    renew("T1/E1/Y/1", "2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-11", "P1;P2");
    const char *text = calendar("人员-P1");
    ck_assert_str_eq(line_of(text, "SEQUENCE"), "SEQUENCE:32");
    ck_assert_str_eq(line_of(text, "DTSTAMP"), "DTSTAMP:20250305T000000Z");
    ck_assert_str_eq(line_of(text, "STATUS"), "STATUS:CONFIRMED");
    CK_HAS(text, "DESCRIPTION:变更：改期，");
    CK_HAS(text, "\\n原日期：2025-03-10 周一\\n");
}
END_TEST

START_TEST(a_visit_that_stays_is_told_again_and_no_louder) {
    renew("T1/E1/Y/1", "2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-10", "P1;P2");
    const char *text = calendar("人员-P1");
    ck_assert_str_eq(line_of(text, "SEQUENCE"), "SEQUENCE:30");
    CK_HAS_NOT(text, "变更");
    CK_HAS_NOT(text, "原日期");
}
END_TEST

START_TEST(a_reason_is_told_in_words_alone) {
    renew("T1/E1/Y/1", "2025-03-10");
    struct visit *visit =
        &desk.demand.visits[demand_find(&desk.demand, "T1/E1/Y/1")];
    desk.plan.reason[visit - desk.demand.visits] =
        (struct fact){MESSAGE_REASON_NO_OFFICER, {"", "甲科", "东山化工"}, {2}};
    const char *text = calendar("人员-P1");
    CK_HAS(text, "DESCRIPTION:变更：不再安排，");
    CK_HAS(text, "没有人可以去");
    CK_HAS_NOT(text, "[no-officer]");
}
END_TEST

START_TEST(who_left_is_told_so_and_who_came_goes) {
    renew("T1/E1/Y/1", "2025-03-10");
    desk_put("T1/E1/Y/1", "2025-03-10", "P2;P3");
    const char *left = calendar("人员-P1");
    ck_assert_str_eq(line_of(left, "STATUS"), "STATUS:CANCELLED");
    ck_assert_str_eq(line_of(left, "SEQUENCE"), "SEQUENCE:31");
    ck_assert_str_eq(line_of(left, "TRANSP"), "TRANSP:TRANSPARENT");
    CK_HAS(left, "SUMMARY:【取消】检查：东山化工");
    CK_HAS(left, "DESCRIPTION:变更：改由他人前往\\n检查人员：P2、P3\\n");
    const char *came = calendar("人员-P3");
    ck_assert_str_eq(line_of(came, "STATUS"), "STATUS:CONFIRMED");
    ck_assert_str_eq(line_of(came, "SEQUENCE"), "SEQUENCE:32");
    ck_assert_str_eq(line_of(came, "UID"), line_of(left, "UID"));
    ck_assert_str_eq(line_of(calendar("科室-甲科"), "STATUS"),
                     "STATUS:CONFIRMED");
}
END_TEST

START_TEST(what_fell_out_is_called_off_where_it_was) {
    renew("OLD/E1/Y/1", "2025-03-10");
    const char *text = calendar("人员-P1");
    ck_assert_int_eq(count(text, "BEGIN:VEVENT"), 1);
    ck_assert_str_eq(line_of(text, "STATUS"), "STATUS:CANCELLED");
    ck_assert_str_eq(line_of(text, "SEQUENCE"), "SEQUENCE:32");
    ck_assert_str_eq(line_of(text, "DTSTART"), "DTSTART;VALUE=DATE:20250310");
    ck_assert_str_eq(line_of(text, "SUMMARY"),
                     "SUMMARY:【取消】旧任务：旧企业");
    CK_HAS(text, "状态：取消\\n检查编号：OLD/E1/Y/1");
    ck_assert_int_eq(count(calendar("科室-甲科"), "CANCELLED"), 1);
}
END_TEST

START_TEST(what_nobody_knows_any_more_is_called_off_by_what_was_written) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("OLD/E9/Y/1", NONE, NONE, "2025-03-10", 0);
    redesk_ask("2025-03-05");
    const char *text = calendar("人员-P1");
    ck_assert_str_eq(line_of(text, "LOCATION"), "LOCATION:旧企业");
    CK_HAS(text, "检查人员：张三、李四\\n科室：甲科\\n状态：取消");
    CK_HAS_NOT(text, "CATEGORIES");
}
END_TEST

START_TEST(what_was_written_without_names_is_called_off_by_known_ones) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    struct baseline_row *row = redesk_row("T1/E2/Y/1", 0, 1, "2025-03-10", 0);
    row->task_name = row->enterprise_name = row->crew_names = "";
    row->sections = "";
    redesk_ask("2025-03-05");
    const char *text = calendar("科室-甲科");
    ck_assert_str_eq(line_of(text, "SUMMARY"),
                     "SUMMARY:【取消】检查：东河化工");
    ck_assert_str_eq(line_of(text, "LOCATION"), "LOCATION:东县 东河化工");
}
END_TEST

START_TEST(what_has_no_name_at_all_is_called_off_by_its_id) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    struct baseline_row *row =
        redesk_row("OLD/E9/Y/1", NONE, NONE, "2025-03-10", 0);
    row->task_name = row->enterprise_name = "";
    redesk_ask("2025-03-05");
    const char *text = calendar("人员-P1");
    ck_assert_str_eq(line_of(text, "SUMMARY"), "SUMMARY:【取消】OLD：E9");
    ck_assert_str_eq(line_of(text, "LOCATION"), "LOCATION:E9");
}
END_TEST

START_TEST(what_is_done_is_confirmed_and_says_so) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-04", 0)->status = STATUS_DONE;
    redesk_ask("2025-03-05");
    const char *text = calendar("人员-P1");
    ck_assert_str_eq(line_of(text, "STATUS"), "STATUS:CONFIRMED");
    CK_HAS(text, "状态：已完成\\n");
}
END_TEST

START_TEST(what_is_locked_says_so) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-10", 0)->is_locked = true;
    redesk_ask("2025-03-05");
    CK_HAS(calendar("人员-P1"), "状态：计划（锁定）\\n");
}
END_TEST

START_TEST(what_was_cancelled_before_is_cancelled_still) {
    TASK(&desk.fixture, "T1", .target = "编号=E1");
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-04", 0)->status = STATUS_CANCELLED;
    redesk_ask("2025-03-05");
    const char *text = calendar("人员-P1");
    ck_assert_str_eq(line_of(text, "STATUS"), "STATUS:CANCELLED");
    CK_HAS(text, "DESCRIPTION:变更：取消\\n");
}
END_TEST

START_TEST(a_visit_that_is_new_counts_as_changed) {
    TASK(&desk.fixture, "T1", .target = "编号=E1|E2");
    redesk_row("T1/E1/Y/1", 0, 0, "2025-03-10", 0);
    redesk_ask("2025-03-05");
    desk_put("T1/E2/Y/1", "2025-03-12", "P3;P4");
    const char *text = calendar("人员-P3");
    ck_assert_str_eq(line_of(text, "SEQUENCE"), "SEQUENCE:32");
    CK_HAS(text, "变更：新增");
}
END_TEST

TCase *ics_writer_tests(void) {
    TCase *group = tcase_create("ics writer");
    tcase_add_checked_fixture(group, redesk_open, redesk_close);
    tcase_add_test(group, an_event_tells_an_officer_what_to_know);
    tcase_add_test(group, an_english_calendar_is_english);
    tcase_add_test(group, a_window_has_its_name_and_a_day_is_said_once);
    tcase_add_test(group, half_days_of_one_trip_name_each_other);
    tcase_add_test(group, only_who_has_visits_has_a_calendar);
    tcase_add_test(group, a_section_is_not_busy_with_its_officers_visits);
    tcase_add_test(group,
                   a_visit_has_one_name_in_all_calendars_whatever_the_title);
    tcase_add_test(group,
                   plans_of_other_bureaus_and_other_years_have_other_names);
    tcase_add_test(group, the_whole_calendar_is_one_file);
    tcase_add_test(group, the_output_holds_the_calendars);
    tcase_add_test(group, a_folder_with_anything_else_is_a_complaint);
    tcase_add_test(group, a_visit_that_moved_outweighs_the_old_one);
    tcase_add_test(group, a_visit_that_stays_is_told_again_and_no_louder);
    tcase_add_test(group, a_reason_is_told_in_words_alone);
    tcase_add_test(group, who_left_is_told_so_and_who_came_goes);
    tcase_add_test(group, what_fell_out_is_called_off_where_it_was);
    tcase_add_test(
        group, what_nobody_knows_any_more_is_called_off_by_what_was_written);
    tcase_add_test(group,
                   what_was_written_without_names_is_called_off_by_known_ones);
    tcase_add_test(group, what_has_no_name_at_all_is_called_off_by_its_id);
    tcase_add_test(group, what_is_done_is_confirmed_and_says_so);
    tcase_add_test(group, what_is_locked_says_so);
    tcase_add_test(group, what_was_cancelled_before_is_cancelled_still);
    tcase_add_test(group, a_visit_that_is_new_counts_as_changed);
    return group;
}
