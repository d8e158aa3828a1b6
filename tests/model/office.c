#include "tests/model/office.h"

#include "model/verify.h"

#include <string.h>

#define MOST_TASKS 32

struct office office;

struct span office_list(const int *index, int n) {
    struct span span = {office.problem.index.n, n};
    for (int i = 0; i < n; i++)
        VEC_PUSH(&office.problem.index, index[i]);
    return span;
}

static void hire(void) {
    struct problem *problem = &office.problem;
    static const char *const ids[] = {"P1", "P2", "P3", "P4", "P5", "P6"};
    problem->n_inspectors = N_OFFICERS;
    problem->inspectors =
        ARENA_NEW(&problem->arena, struct inspector, N_OFFICERS);
    for (int i = 0; i < N_OFFICERS; i++)
        problem->inspectors[i] = (struct inspector){
            .id = ids[i],
            .name = ids[i],
            .sections = LIST(i < P5 ? JIA : YI),
            .county = NONE,
            .week_limit = NONE,
            .year_limit = NONE,
        };
    problem->inspectors[P1].county = EAST;
    problem->inspectors[P5].county = WEST;
    problem->inspectors[P1].skills = LIST(CHEMISTRY);
    problem->inspectors[P5].skills = LIST(ELECTRICITY);
    problem->inspectors[P6].skills = LIST(CHEMISTRY);
}

static void register_enterprises(void) {
    struct problem *problem = &office.problem;
    static const char *const ids[] = {"E1", "E2", "E3", "D1"};
    static const char *const industries[] = {"化工", "化工", "矿山", "机关"};
    problem->n_enterprises = N_OBJECTS;
    problem->enterprises =
        ARENA_NEW(&problem->arena, struct enterprise, N_OBJECTS);
    problem->cells =
        ARENA_NEW(&problem->arena, struct span, N_OBJECTS * problem->columns.n);
    for (int e = 0; e < N_OBJECTS; e++) {
        problem->enterprises[e] = (struct enterprise){
            .id = ids[e],
            .name = arena_print(&problem->arena, "企业%s", ids[e]),
            .county = e == E3 ? WEST : EAST,
            .class = e == D1 ? CLASS_AGENCY : CLASS_POOL,
            .risk = "",
        };
        struct span *row = problem->cells + (size_t)e * ENTERPRISE_COLUMNS;
        row[ENTERPRISE_ID] = LIST(names_add(&problem->values, ids[e]));
        row[ENTERPRISE_INDUSTRY] =
            LIST(names_add(&problem->values, industries[e]));
    }
}

static void name_things(void) {
    struct problem *problem = &office.problem;
    names_add(&problem->sections, "甲科");
    names_add(&problem->sections, "乙科");
    names_add(&problem->counties, "东县");
    names_add(&problem->counties, "西县");
    names_add(&problem->skills, "化工");
    names_add(&problem->skills, "电气");
    static const char *const columns[ENTERPRISE_COLUMNS] = {
        "编号", "名称",     "县市区",   "行业",
        "分类", "风险等级", "执法主体", "标签"};
    for (int c = 0; c < ENTERPRISE_COLUMNS; c++)
        names_add(&problem->columns, columns[c]);
}

static void set_dates(void) {
    struct problem *problem = &office.problem;
    problem->year = 2025;
    problem->first = date_to_day((struct date){2025, 3, 3});
    problem->end = problem->first + AFTER_THE_END;
    problem->n_days = AFTER_THE_END;
    problem->statutory_days = 250;
    dayset_add_span(&problem->working, MON, SAT);
    dayset_add_span(&problem->working, MON2, SAT2);
}

void office_open(void) {
    memset(&office, 0, sizeof office);
    struct problem *problem = &office.problem;
    problem_init(problem);
    problem->title = problem->authority = problem->seed = "";
    name_things();
    set_dates();
    problem->section = ARENA_NEW(&problem->arena, struct section, 2);
    for (int s = 0; s < 2; s++)
        problem->section[s].day_limit = NONE;
    hire();
    register_enterprises();
    problem->tasks = ARENA_NEW(&problem->arena, struct task, MOST_TASKS);
    problem->blackouts = ARENA_NEW(&problem->arena, struct blackout, 4);
    problem->closures = ARENA_NEW(&problem->arena, struct closure, 4);
    problem->caps = ARENA_NEW(&problem->arena, struct cap, 4);
    office.demand.visits =
        ARENA_NEW(&office.demand.arena, struct visit, MOST_VISITS);
}

void office_close(void) {
    diags_release(&office.diags);
    plan_release(&office.plan);
    arena_release(&office.demand.arena);
    problem_release(&office.problem);
}

struct task *office_task(void) {
    struct problem *problem = &office.problem;
    ck_assert_int_lt(problem->n_tasks, MOST_TASKS);
    int t = problem->n_tasks++;
    struct task *task = &problem->tasks[t];
    *task = (struct task){
        .id = arena_print(&problem->arena, "T%d", t + 1),
        .name = "检查",
        .basis = "",
        .groups = ARENA_NEW(&problem->arena, struct span, 2),
        .n_groups = 1,
        .sections_text = "甲科",
        .count = 1,
        .window = {.text = "", .window = NONE},
        .preferred = {.text = "", .window = NONE},
        .half_days = 2,
        .crew = 2,
        .after = NONE,
        .gap_max = NONE,
        .priority = 5,
        .counted = true,
        .approval = "",
    };
    task->groups[0] = LIST(JIA);
    return task;
}

void office_join(struct task *task, int first_section, int second_section) {
    task->n_groups = 2;
    task->groups[0] = LIST(first_section);
    task->groups[1] = LIST(second_section);
    task->sections_text = "甲科;乙科";
}

long office_date(int d) {
    return (long)office.problem.first + d;
}

struct range office_range(int first, int last) {
    return (struct range){(day)office_date(first), (day)office_date(last) + 1};
}

struct window_expression office_window(const char *text, int first, int last) {
    struct arena *arena = &office.problem.arena;
    struct window_expression window = {.text = text, .window = NONE};
    window.terms = ARENA_NEW(arena, struct window_term, 1);
    window.n_terms = 1;
    window.terms[0].ranges = ARENA_NEW(arena, struct range, 1);
    window.terms[0].n_ranges = 1;
    window.terms[0].ranges[0] = office_range(first, last);
    return window;
}

struct target office_target(int column, const char *value) {
    struct target target = {.n_conditions = 1, .given = true};
    target.conditions = ARENA_NEW(&office.problem.arena, struct condition, 1);
    int index = names_find(&office.problem.values, value);
    ck_assert_int_ge(index, 0);
    target.conditions[0] =
        (struct condition){.column = column, .values = LIST(index)};
    return target;
}

void office_blackout(const char *name, int first, int last,
                     struct target target) {
    office.problem.blackouts[office.problem.n_blackouts++] =
        (struct blackout){office_range(first, last), target, name};
}

void office_close_enterprise(int enterprise, int first, int last) {
    office.problem.closures[office.problem.n_closures++] =
        (struct closure){enterprise, office_range(first, last), ""};
}

void office_cap(struct target target, int limit) {
    office.problem.caps[office.problem.n_caps++] = (struct cap){target, limit};
}

int ask_after(const struct task *task, int enterprise, int first_visit) {
    struct demand *demand = &office.demand;
    ck_assert_int_lt(demand->n_visits, MOST_VISITS);
    int k = 1;
    for (int v = 0; v < demand->n_visits; v++)
        k += demand->visits[v].task == (int)(task - office.problem.tasks) &&
             demand->visits[v].enterprise == enterprise;
    demand->visits[demand->n_visits] = (struct visit){
        .id = arena_print(&demand->arena, "%s/%s/Y/%d", task->id,
                          office.problem.enterprises[enterprise].id, k),
        .task = (int)(task - office.problem.tasks),
        .enterprise = enterprise,
        .k = k,
        .after = first_visit,
        .after_missing = task->after != NONE && first_visit == NONE,
    };
    return demand->n_visits++;
}

int ask(const struct task *task, int enterprise) {
    return ask_after(task, enterprise, NONE);
}

void office_put(int visit, int d, const int *crew, int n) {
    ck_assert_int_le(n, MOST_CREW);
    ck_assert_int_lt(office.n_puts, MOST_VISITS);
    struct put *put = &office.puts[office.n_puts++];
    *put = (struct put){.visit = visit, .day = d, .n = n};
    memcpy(put->crew, crew, (size_t)n * sizeof *crew);
}

const struct plan *office_plan(void) {
    struct plan *plan = &office.plan;
    plan_release(plan);
    plan_init(plan, &office.problem, &office.demand);
    for (int i = 0; i < office.n_puts; i++) {
        const struct put *put = &office.puts[i];
        int first = plan->crew_first[put->visit];
        ck_assert_int_le(put->n, plan->crew_first[put->visit + 1] - first);
        plan->start[put->visit] = put->day == NONE ? NOT_PLACED : put->day;
        for (int j = 0; j < put->n; j++)
            plan->member[first + j] = put->crew[j];
    }
    return plan;
}

int office_judge(void) {
    diags_release(&office.diags);
    bool obeys = plan_verify(office_plan(), &office.problem, &office.demand,
                             &office.diags);
    ck_assert_int_eq(obeys, office.diags.n == 0);
    return office.diags.n;
}

void expect_no_breach(void) {
    if (office_judge())
        ck_abort_msg("found: %s",
                     message_code(office.diags.at[0].fact.message));
}

void expect_breaches(enum message message, int n) {
    ck_assert_int_eq(office_judge(), n);
    for (int i = 0; i < n; i++)
        ck_assert_str_eq(message_code(office.diags.at[i].fact.message),
                         message_code(message));
}

const struct fact *expect_breach(enum message message) {
    expect_breaches(message, 1);
    return &office.diags.at[0].fact;
}

void office_texts(const struct fact *fact, const char *const *texts, int n) {
    for (int i = 0; i < n; i++)
        ck_assert_str_eq(fact->text[i], texts[i]);
}

void office_numbers(const struct fact *fact, const long *numbers, int n) {
    for (int i = 0; i < n; i++)
        ck_assert_int_eq(fact->number[i], numbers[i]);
}
