/*
 * office.h - a small office to judge: two weeks, six officers, four
 * enterprises; a test adds tasks, asks for visits and puts them on days.
 *
 * The horizon is 3 to 16 March 2025, Monday to Sunday twice, weekends off.
 *
 *   P1 甲科 东县 化工 · P2 P3 P4 甲科 · P5 乙科 西县 电气 · P6 乙科 化工
 *   E1 E2 东县 化工企业 · E3 西县 · D1 东县, an agency
 */
#ifndef TESTS_MODEL_OFFICE_H
#define TESTS_MODEL_OFFICE_H

#include "model/demand.h"
#include "model/diag.h"
#include "model/plan.h"
#include "model/problem.h"

#include <check.h>

enum { P1, P2, P3, P4, P5, P6, N_OFFICERS };
enum { E1, E2, E3, D1, N_OBJECTS };
enum { JIA, YI };
enum { EAST, WEST };
enum { CHEMISTRY, ELECTRICITY };
enum { MON, TUE, WED, THU, FRI, SAT, SUN };
enum { MON2 = 7, TUE2, WED2, THU2, FRI2, SAT2, SUN2, AFTER_THE_END };

#define MOST_VISITS 64
#define MOST_CREW 4

/* What a test wants of the plan. */
struct put {
    int visit;
    int day;
    int crew[MOST_CREW];
    int n;
};

struct office {
    struct problem problem;
    struct demand demand;
    struct put puts[MOST_VISITS];
    int n_puts;
    struct plan plan;
    struct diags diags;
};

extern struct office office;

/* Check's set-up and tear-down. */
void office_open(void);
void office_close(void);

/* The indices as a span of the problem. */
#define LIST(...) \
    office_list((int[]){__VA_ARGS__}, \
                (int)(sizeof((int[]){__VA_ARGS__}) / sizeof(int)))
struct span office_list(const int *index, int n);

/* A task of 甲科: a day, two members, priority 5, counted, any enterprise. */
struct task *office_task(void);

/* Makes the task joint: one group a section. */
void office_join(struct task *task, int first_section, int second_section);

/* The days first, ..., last as a window expression. */
struct window_expression office_window(const char *text, int first, int last);

/* Enterprises whose column has the value. */
struct target office_target(int column, const char *value);

struct range office_range(int first, int last);
void office_blackout(const char *name, int first, int last,
                     struct target target);
void office_close_enterprise(int enterprise, int first, int last);
void office_cap(struct target target, int limit);

long office_date(int d);

/* Asks for a visit, or for one that follows another (NONE: a missing one). */
int ask(const struct task *task, int enterprise);
int ask_after(const struct task *task, int enterprise, int first_visit);

#define PUT(visit, day, ...) \
    office_put(visit, day, (int[]){__VA_ARGS__}, \
               (int)(sizeof((int[]){__VA_ARGS__}) / sizeof(int)))
void office_put(int visit, int d, const int *crew, int n);

/* A task of its own, asked for once and put on the day. */
#define VISIT(enterprise, day, ...) \
    PUT(ask(office_task(), enterprise), day, __VA_ARGS__)

/* The plan of what was put, anew with each call. */
const struct plan *office_plan(void);

/* Judges that plan; the number of breaches found. */
int office_judge(void);

void expect_no_breach(void);

/* Exactly one breach, with that message: returned for its values. */
const struct fact *expect_breach(enum message message);

/* Exactly n breaches, all with that message. */
void expect_breaches(enum message message, int n);

/* The fact's texts and numbers begin with these. */
#define CK_TEXTS(fact, ...) \
    office_texts( \
        fact, (const char *[]){__VA_ARGS__}, \
        (int)(sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *)))
void office_texts(const struct fact *fact, const char *const *texts, int n);

#define CK_NUMBERS(fact, ...) \
    office_numbers(fact, (long[]){__VA_ARGS__}, \
                   (int)(sizeof((long[]){__VA_ARGS__}) / sizeof(long)))
void office_numbers(const struct fact *fact, const long *numbers, int n);

#endif
