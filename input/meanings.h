/*
 * meanings.h - what each column and each parameter is for, in a line.
 *
 * For those who look it up: the reference of all files is made from this and
 * the tables of columns.h and parameters.h.  Of reading only shape.h looks at
 * it; a test names what is missing.
 */
#ifndef INPUT_MEANINGS_H
#define INPUT_MEANINGS_H

#include "input/columns.h"
#include "input/parameters.h"
#include "input/words.h"

// clang-format off
#define TYPES(X) \
/*    NAME    IN CHINESE           IN ENGLISH */ \
    X(text,   "文字",              "text") \
    X(id,     "编号",              "id") \
    X(ids,    "编号列表（; 或 、 分隔）", "ids, by ; or ,") \
    X(list,   "列表（; 或 、 分隔）", "list, by ; or ,") \
    X(date,   "日期",              "date") \
    X(whole,  "整数",              "whole number") \
    X(days,   "天数，以 0.5 为单位", "days, by 0.5") \
    X(choice, "选项",              "one of") \
    X(target, "对象表达式",        "target expression") \
    X(window, "时段表达式",        "window expression") \
    X(form,   "有规定的写法",      "a form of its own")
// clang-format on

enum type {
#define X(name, zh, en) TYPE_##name,
    TYPES(X)
#undef X
        N_TYPES
};

struct meaning {
    enum type type;
    const struct word *words; // of a choice, else null
    const char *fallback;     // what an empty cell stands for, "": see text
    const char *text[2];      // Chinese, English
};

const struct meaning *column_meaning(enum column column);
const struct meaning *parameter_meaning(enum parameter parameter);

/* What the file is for, in Chinese and English; FILE_CALENDAR too. */
const char *const *file_meaning(enum file file);

/* The type in Chinese and English. */
const char *const *type_text(enum type type);

#endif
