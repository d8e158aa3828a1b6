#include "model/base/arena.h"
#include "model/base/names.h"
#include "model/base/stop.h"
#include "model/base/vec.h"
#include "tests/model/test_model.h"

#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct arena arena;
static jmp_buf caught;
static enum stop_reason reason;
static const char *reason_words;

static void release(void) {
    stop_install(NULL);
    arena_release(&arena);
}

static void catch (enum stop_reason why, const char *what) {
    reason = why;
    reason_words = what;
    longjmp(caught, 1);
}

START_TEST(memory_of_an_arena_is_zeroed_and_aligned) {
    for (size_t size = 1; size < 200; size++) {
        unsigned char *bytes = arena_alloc(&arena, 1, size);
        ck_assert_uint_eq((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_int_eq(bytes[i], 0);
        memset(bytes, 0xff, size);
    }
}
END_TEST

START_TEST(printed_text_is_whole_wherever_a_block_ends) {
    enum { WIDTH = 1000 };
    for (int i = 0; i < 500; i++) {
        const char *text = arena_print(&arena, "%0*d", WIDTH + i, i);
        ck_assert_uint_eq(strlen(text), (size_t)(WIDTH + i));
        ck_assert_int_eq(strtol(text, NULL, 10), i);
        const char *behind = arena_alloc(&arena, 1, 1);
        ck_assert_int_eq(*behind, 0);
    }
}
END_TEST

START_TEST(a_cleared_arena_gives_zeroed_memory_from_the_same_block) {
    enum { BYTES = 50000 };
    arena_clear(&arena);
    ck_assert_ptr_null(arena.last);
    arena_alloc(&arena, 1, BYTES);
    char *bytes = arena_alloc(&arena, 1, BYTES);
    memset(bytes, 'x', BYTES);
    arena_clear(&arena);
    char *again = arena_alloc(&arena, 1, BYTES);
    ck_assert_ptr_eq(again, bytes);
    for (int i = 0; i < BYTES; i++)
        ck_assert_int_eq(again[i], 0);
}
END_TEST

START_TEST(texts_are_joined_with_something_between_them) {
    static const char *const texts[] = {"a", "", "检查"};
    ck_assert_str_eq(arena_join(&arena, texts, 3, " · "), "a ·  · 检查");
    ck_assert_str_eq(arena_join(&arena, texts, 1, ";"), "a");
    ck_assert_str_eq(arena_join(&arena, texts, 0, ";"), "");
}
END_TEST

START_TEST(pieces_of_an_arena_do_not_overlap) {
    enum { PIECES = 5000 };
    int *piece[PIECES];
    for (int i = 0; i < PIECES; i++) {
        piece[i] = ARENA_NEW(&arena, int, 1 + i % 30);
        piece[i][0] = i;
        piece[i][i % 30] = i;
    }
    for (int i = 0; i < PIECES; i++) {
        ck_assert_int_eq(piece[i][0], i);
        ck_assert_int_eq(piece[i][i % 30], i);
    }
}
END_TEST

START_TEST(an_arena_gives_more_than_a_block_and_nothing_at_all) {
    const size_t large = (size_t)1 << 20;
    char *bytes = ARENA_NEW(&arena, char, large);
    bytes[0] = bytes[large - 1] = 'x';
    ck_assert_ptr_nonnull(arena_alloc(&arena, 0, 8));
    ck_assert_ptr_nonnull(arena_alloc(&arena, 8, 0));
    arena_release(&arena);
    ck_assert_ptr_null(arena.last);
}
END_TEST

START_TEST(texts_are_copied_whole_in_part_and_as_printed) {
    char text[] = "应急管理";
    const char *whole = arena_text(&arena, text);
    const char *part = arena_text_n(&arena, text, 6);
    const char *empty = arena_text_n(&arena, text, 0);
    const char *printed = arena_print(&arena, "%s/%02d", text, 7);
    memset(text, 'x', sizeof text - 1);
    ck_assert_str_eq(whole, "应急管理");
    ck_assert_str_eq(part, "应急");
    ck_assert_str_eq(empty, "");
    ck_assert_str_eq(printed, "应急管理/07");
}
END_TEST

START_TEST(more_than_there_can_be_stops_the_program) {
    stop_install(catch);
    if (!setjmp(caught)) {
        arena_alloc(&arena, SIZE_MAX / 2, 4);
        ck_abort_msg("came back");
    }
    ck_assert_int_eq(reason, STOP_NO_MEMORY);
    if (!setjmp(caught)) {
        arena_alloc(&arena, 1, SIZE_MAX - 16);
        ck_abort_msg("came back");
    }
    ck_assert_int_eq(reason, STOP_NO_MEMORY);
    if (!setjmp(caught)) {
        stop_realloc(NULL, SIZE_MAX / 2, 4);
        ck_abort_msg("came back");
    }
}
END_TEST

START_TEST(a_broken_invariant_says_what_is_broken) {
    stop_install(catch);
    if (!setjmp(caught)) {
        stop_broken("the sum");
        ck_abort_msg("came back");
    }
    ck_assert_int_eq(reason, STOP_BROKEN_INVARIANT);
    ck_assert_str_eq(reason_words, "the sum");
}
END_TEST

/* Run with SIGABRT expected. */
START_TEST(without_a_handler_the_process_aborts) {
    stop_broken("nobody listens");
}
END_TEST

START_TEST(nothing_asked_of_the_heap_is_still_a_place) {
    char *bytes = stop_calloc(0, 0);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_int_eq(*bytes, 0);
    bytes = stop_realloc(bytes, 0, 4);
    ck_assert_ptr_nonnull(bytes);
    free(bytes);
}
END_TEST

START_TEST(equal_texts_have_one_number) {
    struct names names;
    names_init(&names, &arena);
    char text[] = "甲科";
    ck_assert_int_eq(names_find(&names, text), -1);
    ck_assert_int_eq(names_add(&names, text), 0);
    ck_assert_int_eq(names_add(&names, ""), 1);
    ck_assert_int_eq(names_add(&names, "甲科"), 0);
    memset(text, 'x', sizeof text - 1);
    ck_assert_str_eq(names.text[0], "甲科");
    ck_assert_int_eq(names_find(&names, ""), 1);
    ck_assert_int_eq(names_find(&names, "甲"), -1);
    names_release(&names);
    ck_assert_int_eq(names.n, 0);
    ck_assert_int_eq(names_add(&names, "乙科"), 0);
    names_release(&names);
}
END_TEST

START_TEST(a_thousand_names_keep_their_numbers) {
    struct names names;
    names_init(&names, &arena);
    char text[16];
    for (int i = 0; i < 1000; i++) {
        snprintf(text, sizeof text, "E%d", i);
        ck_assert_int_eq(names_add(&names, text), i);
    }
    for (int i = 0; i < 1000; i++) {
        snprintf(text, sizeof text, "E%d", i);
        ck_assert_int_eq(names_find(&names, text), i);
        ck_assert_str_eq(names.text[i], text);
    }
    ck_assert_int_eq(names_find(&names, "E1000"), -1);
    names_release(&names);
}
END_TEST

START_TEST(a_vector_keeps_what_is_pushed) {
    VEC(int) vec = {0};
    for (int i = 0; i < 1000; i++)
        VEC_PUSH(&vec, i * i);
    ck_assert_int_eq(vec.n, 1000);
    ck_assert_int_ge(vec.room, vec.n);
    for (int i = 0; i < 1000; i++)
        ck_assert(vec.at[i] == i * i);
    VEC_RELEASE(&vec);
    ck_assert_ptr_null(vec.at);
    ck_assert_int_eq(vec.n, 0);
    ck_assert_int_eq(vec.room, 0);
    VEC_PUSH(&vec, 7);
    ck_assert_int_eq(vec.at[0], 7);
    VEC_RELEASE(&vec);
}
END_TEST

TCase *base_tests(void) {
    TCase *tests = tcase_create("base");
    tcase_add_checked_fixture(tests, NULL, release);
    tcase_add_test(tests, memory_of_an_arena_is_zeroed_and_aligned);
    tcase_add_test(tests, printed_text_is_whole_wherever_a_block_ends);
    tcase_add_test(tests,
                   a_cleared_arena_gives_zeroed_memory_from_the_same_block);
    tcase_add_test(tests, texts_are_joined_with_something_between_them);
    tcase_add_test(tests, pieces_of_an_arena_do_not_overlap);
    tcase_add_test(tests, an_arena_gives_more_than_a_block_and_nothing_at_all);
    tcase_add_test(tests, texts_are_copied_whole_in_part_and_as_printed);
    tcase_add_test(tests, more_than_there_can_be_stops_the_program);
    tcase_add_test(tests, a_broken_invariant_says_what_is_broken);
    tcase_add_test_raise_signal(tests, without_a_handler_the_process_aborts,
                                SIGABRT);
    tcase_add_test(tests, nothing_asked_of_the_heap_is_still_a_place);
    tcase_add_test(tests, equal_texts_have_one_number);
    tcase_add_test(tests, a_thousand_names_keep_their_numbers);
    tcase_add_test(tests, a_vector_keeps_what_is_pushed);
    return tests;
}
