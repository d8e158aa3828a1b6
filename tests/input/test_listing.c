#include "input/listing.h"

#include "model/listing.h"
#include "tests/input/folder.h"
#include "tests/input/test_input.h"

#include <stdio.h>

static struct listing listing;
static struct diags diags;

static void listing_open(void) {
    folder_open();
    listing_init(&listing);
    diags = (struct diags){0};
}

static void listing_close(void) {
    listing_release(&listing);
    diags_release(&diags);
    folder_close();
}

static enum load_result read_listing(const char *text) {
    folder_write("c.csv", text);
    enum load_result result =
        listing_read(&listing, folder_file("c.csv"), &diags);
    for (int i = 0; i < diags.n; i++)
        diags.at[i].place.file = "c.csv";
    return result;
}

static const char *const alike[] = {
    ("检查编号,日期,人员编号,检查人员,状态,锁定,企业名称\n"
     "T1/E1/Y/1,2025-03-05,P1;P2,甲;乙,已完成,是,东厂\n"),
    ("mine,status,date,locked,inspectors,visit,enterprise_name,"
     "inspector_names\n"
     "x,done,2025/3/5,yes,P2;P1,T1/E1/Y/1, 东厂,甲;乙\n"),
    ("\xef\xbb\xbf企业名称,日期,人员编号,检查编号,锁定,状态,检查人员\r\n"
     "东厂,2025年3月5日,Ｐ２；P1；,T1/E1/Y/1,是,已完成,甲;乙\r\n"),
    ("检查编号,日期,人员编号,检查人员,状态,锁定,企业名称\n"
     "T1/E1/Y/1,2025-03-05,P2、P1,甲;乙,已完成,是,东厂\n"),
};

START_TEST(a_calendar_is_read_however_it_was_saved) {
    ck_assert_int_eq(read_listing(alike[_i]), LOAD_READ);
    ck_assert_int_eq(listing.rows.n, 1);
    const struct listed *row = &listing.rows.at[0];
    ck_assert_str_eq(row->id, "T1/E1/Y/1");
    ck_assert_str_eq(row->enterprise_name, "东厂");
    ck_assert_str_eq(row->crew, "P1;P2");
    ck_assert_str_eq(row->crew_names, "甲;乙");
    ck_assert_int_eq(row->date, date_to_day((struct date){2025, 3, 5}));
    ck_assert_int_eq(row->status, STATUS_DONE);
    ck_assert(row->is_locked);
    ck_assert(listing.has_crews && listing.has_statuses && listing.has_locks);
}
END_TEST

START_TEST(what_a_calendar_does_not_have_is_known) {
    ck_assert_int_eq(read_listing("检查编号,日期\nT1/E1/Y/1,\n"), LOAD_READ);
    ck_assert_int_eq(listing.rows.at[0].date, NO_DAY);
    ck_assert_int_eq(listing.rows.at[0].status, STATUS_PLANNED);
    ck_assert(!listing.has_crews);
    ck_assert(!listing.has_statuses);
    ck_assert(!listing.has_locks);
}
END_TEST

static const struct {
    const char *text;
    const char *told;
} wrong[] = {
    {"检查编号,日期\nA,2025-03-05\nA,2025-03-06\n", "c.csv:3:1 repeated-id A"},
    {"检查编号,日期\nA,明天\n", "c.csv:2:3 not-a-date 明天"},
    {"检查编号,日期\n,2025-03-05\n", "c.csv:2:1 missing-value 检查编号"},
    {"日期\n2025-03-05\n", "c.csv:1:1 missing-column 检查编号"},
};

START_TEST(a_calendar_that_is_none_is_rejected) {
    ck_assert_int_eq(read_listing(wrong[_i].text), LOAD_REJECTED);
    CK_TOLD(&diags, wrong[_i].told);
}
END_TEST

START_TEST(a_calendar_that_is_not_there_is_told) {
    ck_assert_int_eq(listing_read(&listing, folder_file("none.csv"), &diags),
                     LOAD_UNREADABLE);
    ck_assert_int_eq(diags.n_errors, 1);
}
END_TEST

TCase *listing_tests(void) {
    TCase *group = tcase_create("listing");
    tcase_add_checked_fixture(group, listing_open, listing_close);
    tcase_add_loop_test(group, a_calendar_is_read_however_it_was_saved, 0, 4);
    tcase_add_test(group, what_a_calendar_does_not_have_is_known);
    tcase_add_loop_test(group, a_calendar_that_is_none_is_rejected, 0, 4);
    tcase_add_test(group, a_calendar_that_is_not_there_is_told);
    return group;
}
