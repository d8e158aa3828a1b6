#include "output/terms.h"

#include <assert.h>

/* A word in each language, by enum language. */
typedef const char *const words[2];

const char *yes_text(bool is_so, enum language language) {
    static words answers[] = {{"否", "no"}, {"是", "yes"}};
    return answers[is_so][language];
}

const char *weekday_text(day date, enum language language) {
    static words weekdays[] = {
        {"周一", "Mon"}, {"周二", "Tue"}, {"周三", "Wed"}, {"周四", "Thu"},
        {"周五", "Fri"}, {"周六", "Sat"}, {"周日", "Sun"},
    };
    return weekdays[date_weekday(date)][language];
}

const char *weekday_letters(day date, enum language language) {
    static words weekdays[] = {
        {"一", "Mo"}, {"二", "Tu"}, {"三", "We"}, {"四", "Th"},
        {"五", "Fr"}, {"六", "Sa"}, {"日", "Su"},
    };
    return weekdays[date_weekday(date)][language];
}

const char *month_text(int month, enum language language) {
    static words months[] = {
        {"1月", "Jan"}, {"2月", "Feb"},  {"3月", "Mar"},  {"4月", "Apr"},
        {"5月", "May"}, {"6月", "Jun"},  {"7月", "Jul"},  {"8月", "Aug"},
        {"9月", "Sep"}, {"10月", "Oct"}, {"11月", "Nov"}, {"12月", "Dec"},
    };
    assert(month >= 0 && month < 12);
    return months[month][language];
}

const char *kind_text(enum task_kind kind, enum language language) {
    static words kinds[] = {
        [KIND_KEY] = {"重点检查", "key"},
        [KIND_DRAWN] = {"双随机", "drawn"},
        [KIND_CROSS] = {"交叉检查", "cross"},
        [KIND_SEASON] = {"重点时段", "season"},
        [KIND_CAMPAIGN] = {"专项", "campaign"},
        [KIND_REVISIT] = {"复查", "revisit"},
        [KIND_JOINT] = {"联合检查", "joint"},
        [KIND_SUPERVISION] = {"执法监督", "supervision"},
        [KIND_OTHER] = {"其他", "other"},
    };
    return kinds[kind][language];
}

const char *class_text(enum enterprise_class class, enum language language) {
    static words classes[] = {
        [CLASS_KEY] = {"重点", "key"},
        [CLASS_POOL] = {"双随机", "pool"},
        [CLASS_OTHER] = {"其他", "other"},
        [CLASS_AGENCY] = {"部门", "agency"},
    };
    return classes[class][language];
}

const char *period_text(enum task_period period, enum language language) {
    static words periods[] = {
        [PERIOD_YEAR] = {"全年", "year"},
        [PERIOD_HALF] = {"每半年", "half-year"},
        [PERIOD_QUARTER] = {"每季度", "quarter"},
        [PERIOD_MONTH] = {"每月", "month"},
        [PERIOD_RANGE] = {"每时段", "range"},
    };
    return periods[period][language];
}

const char *unit_text(enum total_unit unit, enum language language) {
    static words units[] = {
        [UNIT_VISITS] = {"家次", "visits"},
        [UNIT_ENTERPRISES] = {"家", "enterprises"},
    };
    return units[unit][language];
}

const char *status_text(enum visit_status status, enum language language) {
    static words statuses[] = {
        [STATUS_PLANNED] = {"计划", "planned"},
        [STATUS_DONE] = {"已完成", "done"},
        [STATUS_NOT_DONE] = {"未完成", "not done"},
        [STATUS_CANCELLED] = {"取消", "cancelled"},
    };
    return statuses[status][language];
}

const char *change_text(enum change_kind kind, enum language language) {
    static words kinds[] = {
        [CHANGE_DROPPED] = {"不再安排", "dropped"},
        [CHANGE_REPLACED] = {"换企业", "replaced"},
        [CHANGE_MOVED] = {"改期", "moved"},
        [CHANGE_RECREWED] = {"换人", "re-crewed"},
        [CHANGE_ADDED] = {"新增", "added"},
    };
    assert(kind < CHANGE_KINDS);
    return kinds[kind][language];
}

const char *difference_text(enum difference_kind kind, enum language language) {
    static words kinds[] = {
        [DIFFERENCE_DROPPED] = {"删去", "dropped"},
        [DIFFERENCE_REPLACED] = {"换企业", "replaced"},
        [DIFFERENCE_MOVED] = {"改期", "moved"},
        [DIFFERENCE_RECREWED] = {"换人", "re-crewed"},
        [DIFFERENCE_ADDED] = {"新增", "added"},
        [DIFFERENCE_MARKED] = {"标记", "marked"},
    };
    assert(kind < DIFFERENCE_KINDS);
    return kinds[kind][language];
}

const char *draw_status_text(enum draw_status status, enum language language) {
    static words statuses[] = {
        {"抽中", "drawn"}, {"备选", "reserve"}, {"未参加", "not a candidate"}};
    return statuses[status <= DRAW_RESERVE ? (int)status : 2][language];
}

const char *draw_reason_text(enum draw_status status, enum language language) {
    static words reasons[] = {
        [DRAW_DRAWN] = {"", ""},
        [DRAW_RESERVE] = {"", ""},
        [DRAW_OTHER_AUTHORITY] = {"属于其他执法主体",
                                  "belongs to another authority"},
        [DRAW_NO_DAY] = {"时段内没有可检查的日子",
                         "no day of the window is open"},
        [DRAW_CAP_USED] = {"频次上限已用完", "its cap is used up"},
        [DRAW_CANCELLED] = {"本次检查已取消", "its visit was cancelled"},
    };
    assert(status < (int)(sizeof reasons / sizeof *reasons));
    return reasons[status][language];
}

const char *relation_text(enum relation relation) {
    static const char *const relations[] = {
        [RELATION_EQUAL] = "=",
        [RELATION_AT_LEAST] = ">=",
        [RELATION_AT_MOST] = "<=",
    };
    return relations[relation];
}
