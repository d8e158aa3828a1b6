/*
 * remedy.h - what a bureau could change so that more of the year can be placed.
 *
 * Each remedy changes one thing in the folder by an amount; remedied_init makes
 * the year in which it is changed.  Whether it helps is for the solver to try
 * (solver/remedies.h): nothing is offered that was not tried.
 */
#ifndef MODEL_REMEDY_H
#define MODEL_REMEDY_H

#include "model/base/arena.h"
#include "model/demand.h"
#include "model/problem.h"

#include <stdbool.h>

enum remedy_subject { OF_TASK, OF_OFFICER, OF_SKILL, OF_SECTION, OF_PLAN };

// clang-format off
#define REMEDIES(X) \
/*    NAME             SUBJECT     WHAT IS CHANGED, AND WHAT THE AMOUNT IS */ \
    X(SPACING,         OF_PLAN,    "最小间隔 is so many days less") \
    X(WINDOW_LATER,    OF_TASK,    "时段 ends so many days later") \
    X(WINDOW_EARLIER,  OF_TASK,    "时段 begins so many days earlier") \
    X(WEEK_LIMIT,      OF_SECTION, "每周上限 of those at home there is so much more") \
    X(YEAR_LIMIT,      OF_SECTION, "年度上限 of those at home there is so much more") \
    X(CARS,            OF_SECTION, "每日上限 is so much more") \
    X(BUDGET,          OF_SECTION, "so many officer-days less of other work") \
    X(SKILL,           OF_SKILL,   "the officer gets the skill; no amount") \
    X(OFFICER,         OF_OFFICER, "one more like this one, for so many officer-days") \
    X(APPROVAL,        OF_TASK,    "批准文号 is given; no amount")
// clang-format on

enum remedy_kind {
#define X(name, subject, what) REMEDY_##name,
    REMEDIES(X)
#undef X
        N_REMEDIES
};

struct remedy {
    enum remedy_kind kind;
    int of; // task, inspector or section; 0 for the plan; OF_SKILL: see below
    int amount;
    int left; // visits that still cannot be placed, nor drawn
};

/* The year with the change; borrows the problem, which stays as it is, and the
 * baseline of a re-solve. */
struct remedied {
    struct arena arena;
    struct problem problem;
    struct demand demand;
};

enum remedy_subject remedy_subject(enum remedy_kind kind);

/* What a remedy of a skill is of: an inspector with a skill, as one number
 * below inspectors times skills. */
int remedy_of_skill(const struct problem *problem, int inspector, int skill);
int remedy_skill(const struct problem *problem, int of);
int remedy_learner(const struct problem *problem, int of);

/* The largest amount that makes sense, 0 if the remedy does not apply. */
int remedy_most(const struct problem *problem, enum remedy_kind kind, int of);

void remedied_init(struct remedied *remedied, const struct problem *problem,
                   const struct baseline *baseline,
                   const struct remedy *remedy);
void remedied_release(struct remedied *remedied);

/* The range of days that a longer window gains. */
struct range remedy_range(const struct problem *problem,
                          const struct remedy *remedy);

#endif
