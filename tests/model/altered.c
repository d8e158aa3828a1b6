#include "tests/model/altered.h"

#include "model/problem.h"

#include <string.h>

struct altered altered;

static struct problem *problem(void) {
    return &altered.year.problem;
}

void altered_open(void) {
    memset(&altered, 0, sizeof altered);
    struct fixture *year = &altered.year;
    fixture_init(year, "2025-03-03..2025-03-16");
    baseline_init(&altered.baseline);
    OFFICER(year, "P1", .sections = "甲科", .county = "东县");
    OFFICER(year, "P2", .sections = "甲科");
    OFFICER(year, "P3", .sections = "甲科", .skills = "化工");
    OFFICER(year, "P4", .sections = "甲科");
    OFFICER(year, "P5", .sections = "乙科");
    OFFICER(year, "P6", .sections = "乙科", .county = "西县");
    ENTERPRISE(year, "E1", .county = "东县");
    ENTERPRISE(year, "E2", .county = "东县");
    ENTERPRISE(year, "E3", .county = "西县");
    TASK(year, "T1", .target = "编号=E1|E2");
    TASK(year, "T2", .target = "编号=E3");
}

void altered_close(void) {
    changes_release(&altered.changes);
    plan_release(&altered.plan);
    demand_release(&altered.demand);
    baseline_release(&altered.baseline);
    diags_release(&altered.diags);
    fixture_release(&altered.year);
}

/* The part of *text up to the separator; *text moves behind it. */
static const char *part(const char **text, char separator) {
    size_t n = strcspn(*text, (char[]){separator, '\0'});
    const char *copy = arena_text_n(&altered.baseline.arena, *text, n);
    *text += n + ((*text)[n] != '\0');
    return copy;
}

static int task_of(const char *id) {
    for (int t = 0; t < problem()->n_tasks; t++)
        if (!strcmp(problem()->tasks[t].id, id))
            return t;
    return NONE;
}

static int enterprise_of(const char *id) {
    for (int e = 0; e < problem()->n_enterprises; e++)
        if (!strcmp(problem()->enterprises[e].id, id))
            return e;
    return NONE;
}

static int inspector_of(const char *id) {
    for (int i = 0; i < problem()->n_inspectors; i++)
        if (!strcmp(problem()->inspectors[i].id, id))
            return i;
    ck_abort_msg("no inspector %s", id);
    return NONE;
}

struct baseline_row *old_row(const char *id, const char *date,
                             const char *crew) {
    struct baseline *baseline = &altered.baseline;
    int *members = ARENA_NEW(&baseline->arena, int, 8);
    struct baseline_row row = {
        .id = id,
        .crew = members,
        .task_name = "检查",
        .enterprise_name = "企业",
        .crew_names = "",
    };
    const char *rest = id;
    row.task = task_of(part(&rest, '/'));
    row.enterprise = enterprise_of(part(&rest, '/'));
    row.period = part(&rest, '/');
    row.k = *rest - '0';
    row.start = fixture_day(&altered.year, date);
    while (*crew)
        members[row.n_crew++] = inspector_of(part(&crew, ';'));
    names_add(&baseline->ids, id);
    VEC_PUSH(&baseline->rows, row);
    return &baseline->rows.at[baseline->rows.n - 1];
}

static void put_members(int v, int d, const int *crew, int n) {
    struct plan *plan = &altered.plan;
    int n_seats = plan->crew_first[v + 1] - plan->crew_first[v];
    plan->start[v] = d;
    for (int i = 0; i < n && i < n_seats; i++)
        plan->member[plan->crew_first[v] + i] = crew[i];
}

void renew(const char *from) {
    altered.baseline.from = fixture_day(&altered.year, from);
    demand_renew(&altered.demand, problem(), &altered.baseline, &altered.diags);
    ck_assert_int_eq(altered.diags.n_errors, 0);
    plan_init(&altered.plan, problem(), &altered.demand);
    for (int v = 0; v < altered.demand.n_demanded; v++) {
        const struct visit *visit = &altered.demand.visits[v];
        if (visit->announced != NOT_PLACED)
            put_members(v, visit->announced, visit->row->crew,
                        visit->row->n_crew);
    }
}

void put(const char *id, const char *date, const char *crew) {
    int v = demand_find(&altered.demand, id);
    ck_assert_msg(v != NONE, "no visit %s", id);
    int members[8];
    int n = 0;
    while (*crew)
        members[n++] = inspector_of(part(&crew, ';'));
    put_members(v, date ? fixture_day(&altered.year, date) : NOT_PLACED,
                members, n);
}

int count_changes(void) {
    changes_release(&altered.changes);
    changes_init(&altered.changes, &altered.plan, problem(), &altered.demand);
    return altered.changes.n;
}

static const struct change *find_change(const char *id) {
    count_changes();
    for (int c = 0; c < altered.changes.n; c++)
        if (!strcmp(change_id(&altered.changes.at[c], &altered.demand), id))
            return &altered.changes.at[c];
    return NULL;
}

const struct change *expect_change(const char *id, enum change_kind kind) {
    const struct change *change = find_change(id);
    ck_assert_msg(change != NULL, "%s did not change", id);
    ck_assert_int_eq(change->kind, kind);
    return change;
}

const struct fact *expect_why(const char *id, enum change_kind kind,
                              enum message message) {
    const struct fact *why = &expect_change(id, kind)->reason;
    ck_assert_str_eq(message_code(why->message), message_code(message));
    return why;
}

void expect_same(const char *id) {
    ck_assert_msg(!find_change(id), "%s changed", id);
}

void expect_date(const struct fact *fact, int number, const char *date) {
    ck_assert_int_eq(fact->number[number] - problem()->first,
                     fixture_day(&altered.year, date));
}
