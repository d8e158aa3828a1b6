#include "output/memory_file.h"

#include "tests/output/test_output.h"

#include <stdlib.h>
#include <string.h>

static FILE *file;

static void file_open(void) {
    file = memory_file_open();
}

static void file_shut(void) {
    ck_assert_int_eq(fclose(file), 0);
}

START_TEST(what_is_written_can_be_read_again) {
    char read[8] = "";
    fputs("abc", file);
    rewind(file);
    ck_assert_uint_eq(fread(read, 1, sizeof read, file), 3);
    ck_assert_str_eq(read, "abc");
    ck_assert(feof(file));
}
END_TEST

START_TEST(much_is_kept_whole) {
    enum { MUCH = 100000 };
    for (int i = 0; i < MUCH; i++)
        fprintf(file, "%09d\n", i);
    rewind(file);
    char line[16];
    for (int i = 0; i < MUCH; i++) {
        ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
        ck_assert_int_eq(atoi(line), i);
    }
    ck_assert_ptr_null(fgets(line, sizeof line, file));
}
END_TEST

START_TEST(a_part_can_be_written_over) {
    char read[8] = "";
    fputs("abcdef", file);
    ck_assert_int_eq(fseek(file, -4, SEEK_END), 0);
    fputs("XY", file);
    ck_assert_int_eq(fseek(file, -2, SEEK_CUR), 0);
    fputs("Z", file);
    rewind(file);
    ck_assert_uint_eq(fread(read, 1, sizeof read, file), 6);
    ck_assert_str_eq(read, "abZYef");
}
END_TEST

START_TEST(what_nobody_wrote_is_zero) {
    char read[8];
    fputs("a", file);
    ck_assert_int_eq(fseek(file, 3, SEEK_SET), 0);
    fputs("b", file);
    rewind(file);
    ck_assert_uint_eq(fread(read, 1, sizeof read, file), 4);
    ck_assert_int_eq(memcmp(read, "a\0\0b", 4), 0);
}
END_TEST

START_TEST(there_is_nothing_before_the_beginning_or_behind_the_end) {
    ck_assert_int_ne(fseek(file, -1, SEEK_SET), 0);
    ck_assert_int_eq(fseek(file, 5, SEEK_SET), 0);
    ck_assert_int_eq(fgetc(file), EOF);
}
END_TEST

START_TEST(who_notes_a_file_knows_that_it_is_closed) {
    FILE *noted;
    memory_file_note(&noted);
    FILE *same = noted;
    fputs("abc", same);
    ck_assert_ptr_nonnull(noted);
    ck_assert_int_eq(fclose(same), 0);
    ck_assert_ptr_null(noted);
}
END_TEST

TCase *memory_file_tests(void) {
    TCase *group = tcase_create("memory_file");
    tcase_add_checked_fixture(group, file_open, file_shut);
    tcase_add_test(group, what_is_written_can_be_read_again);
    tcase_add_test(group, much_is_kept_whole);
    tcase_add_test(group, a_part_can_be_written_over);
    tcase_add_test(group, what_nobody_wrote_is_zero);
    tcase_add_test(group,
                   there_is_nothing_before_the_beginning_or_behind_the_end);
    tcase_add_test(group, who_notes_a_file_knows_that_it_is_closed);
    return group;
}
