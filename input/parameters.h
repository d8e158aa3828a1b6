/*
 * parameters.h - what plan.csv may say: one row a parameter.
 */
#ifndef INPUT_PARAMETERS_H
#define INPUT_PARAMETERS_H

// clang-format off
#define PARAMETERS(X) \
/*    NAME             中文         ENGLISH */ \
    X(TITLE,          "名称",      "title") \
    X(YEAR,           "年度",      "year") \
    X(START,          "开始日期",  "start") \
    X(END,            "结束日期",  "end") \
    X(AUTHORITY,      "执法主体",  "authority") \
    X(SEED,           "随机种子",  "seed") \
    X(MIN_GAP,        "最小间隔",  "min_gap") \
    X(RISK_WEIGHTS,   "风险权重",  "risk_weights") \
    X(ENFORCE_BUDGET, "预算约束",  "enforce_budget") \
    X(LANGUAGE,       "语言",      "language")
// clang-format on

enum parameter {
#define X(name, zh, en) PARAMETER_##name,
    PARAMETERS(X)
#undef X
        N_PARAMETERS
};

#endif
