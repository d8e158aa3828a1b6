#include "input/words.h"

#include "input/text.h"
#include "model/base/stop.h"
#include "model/problem.h"

#include <stddef.h>

const struct word words_yes_no[] = {
    {"是", true},   {"否", false},    {"yes", true}, {"no", false},
    {"true", true}, {"false", false}, {NULL, 0},
};

const struct word words_language[] = {
    {"zh", LANGUAGE_ZH},
    {"en", LANGUAGE_EN},
    {"中文", LANGUAGE_ZH},
    {"英文", LANGUAGE_EN},
    {"Chinese", LANGUAGE_ZH},
    {"English", LANGUAGE_EN},
    {NULL, 0},
};

const struct word words_day_type[] = {
    {"放假", DAYS_OFF},      {"上班", DAYS_WORK},         {"时段", DAYS_WINDOW},
    {"禁检", DAYS_BLACKOUT}, {"off", DAYS_OFF},           {"work", DAYS_WORK},
    {"window", DAYS_WINDOW}, {"blackout", DAYS_BLACKOUT}, {NULL, 0},
};

const struct word words_class[] = {
    {"重点", CLASS_KEY},    {"双随机", CLASS_POOL},   {"其他", CLASS_OTHER},
    {"部门", CLASS_AGENCY}, {"key", CLASS_KEY},       {"pool", CLASS_POOL},
    {"other", CLASS_OTHER}, {"agency", CLASS_AGENCY}, {NULL, 0},
};

const struct word words_kind[] = {
    {"重点检查", KIND_KEY},      {"双随机", KIND_DRAWN},
    {"交叉检查", KIND_CROSS},    {"重点时段", KIND_SEASON},
    {"专项", KIND_CAMPAIGN},     {"复查", KIND_REVISIT},
    {"联合检查", KIND_JOINT},    {"执法监督", KIND_SUPERVISION},
    {"其他", KIND_OTHER},        {"key", KIND_KEY},
    {"drawn", KIND_DRAWN},       {"random", KIND_DRAWN},
    {"cross", KIND_CROSS},       {"season", KIND_SEASON},
    {"campaign", KIND_CAMPAIGN}, {"revisit", KIND_REVISIT},
    {"joint", KIND_JOINT},       {"supervision", KIND_SUPERVISION},
    {"other", KIND_OTHER},       {NULL, 0},
};

const struct word words_mode[] = {
    {"全部", MODE_ALL},  {"抽取", MODE_DRAW}, {"all", MODE_ALL},
    {"draw", MODE_DRAW}, {NULL, 0},
};

const struct word words_period[] = {
    {"全年", PERIOD_YEAR},       {"每半年", PERIOD_HALF},
    {"每季度", PERIOD_QUARTER},  {"每月", PERIOD_MONTH},
    {"每时段", PERIOD_RANGE},    {"每年", PERIOD_YEAR},
    {"year", PERIOD_YEAR},       {"half", PERIOD_HALF},
    {"quarter", PERIOD_QUARTER}, {"month", PERIOD_MONTH},
    {"range", PERIOD_RANGE},     {NULL, 0},
};

const struct word words_work[] = {
    {"其他执法", true},    {"非执法", false}, {"other enforcement", true},
    {"enforcement", true}, {"office", false}, {NULL, 0},
};

const struct word words_relation[] = {
    {"=", RELATION_EQUAL},        {">=", RELATION_AT_LEAST},
    {"<=", RELATION_AT_MOST},     {"≥", RELATION_AT_LEAST},
    {"≤", RELATION_AT_MOST},      {"==", RELATION_EQUAL},
    {"等于", RELATION_EQUAL},     {"不少于", RELATION_AT_LEAST},
    {"不超过", RELATION_AT_MOST}, {NULL, 0},
};

const struct word words_unit[] = {
    {"", UNIT_VISITS},
    {"家次", UNIT_VISITS},
    {"次", UNIT_VISITS},
    {"visits", UNIT_VISITS},
    {"家", UNIT_ENTERPRISES},
    {"户", UNIT_ENTERPRISES},
    {"enterprises", UNIT_ENTERPRISES},
    {NULL, 0},
};

const struct word words_status[] = {
    {"计划", STATUS_PLANNED},
    {"已完成", STATUS_DONE},
    {"未完成", STATUS_NOT_DONE},
    {"取消", STATUS_CANCELLED},
    {"planned", STATUS_PLANNED},
    {"done", STATUS_DONE},
    {"not done", STATUS_NOT_DONE},
    {"cancelled", STATUS_CANCELLED},
    {NULL, 0},
};

const struct word words_weekday[] = {
    {"周一", 0},     {"周二", 1},      {"周三", 2},     {"周四", 3},
    {"周五", 4},     {"周六", 5},      {"周日", 6},     {"星期一", 0},
    {"星期二", 1},   {"星期三", 2},    {"星期四", 3},   {"星期五", 4},
    {"星期六", 5},   {"星期日", 6},    {"礼拜一", 0},   {"礼拜二", 1},
    {"礼拜三", 2},   {"礼拜四", 3},    {"礼拜五", 4},   {"礼拜六", 5},
    {"礼拜日", 6},   {"一", 0},        {"二", 1},       {"三", 2},
    {"四", 3},       {"五", 4},        {"六", 5},       {"日", 6},
    {"Mon", 0},      {"Tue", 1},       {"Wed", 2},      {"Thu", 3},
    {"Fri", 4},      {"Sat", 5},       {"Sun", 6},      {"Monday", 0},
    {"Tuesday", 1},  {"Wednesday", 2}, {"Thursday", 3}, {"Friday", 4},
    {"Saturday", 5}, {"Sunday", 6},    {"周天", 6},     {"星期天", 6},
    {"礼拜天", 6},   {NULL, 0},
};

int word_find(const struct word *words, const char *text) {
    for (; words->text; words++)
        if (text_is(words->text, text))
            return words->value;
    return -1;
}

const char *word_of(const struct word *words, int value) {
    for (; words->text; words++)
        if (words->value == value)
            return words->text;
    stop_broken("a word for every value");
}

const char *word_in(const struct word *words, int value,
                    enum language language) {
    for (const struct word *word = words; word->text; word++)
        if (word->value == value &&
            (language == LANGUAGE_ZH || text_language(word->text) == language))
            return word->text;
    return word_of(words, value);
}
