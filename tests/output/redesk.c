#include "tests/output/redesk.h"

static struct baseline baseline;

void redesk_open(void) {
    desk_open();
    baseline_init(&baseline);
}

void redesk_close(void) {
    desk_close();
    baseline_release(&baseline);
}

struct baseline_row *redesk_row(const char *id, int task, int enterprise,
                                const char *date, int first) {
    int *crew = ARENA_NEW(&baseline.arena, int, 2);
    crew[0] = first;
    crew[1] = first + 1;
    struct baseline_row row = {
        .id = id,
        .task = task,
        .enterprise = enterprise,
        .period = "Y",
        .k = 1,
        .start = fixture_day(&desk.fixture, date),
        .crew = crew,
        .n_crew = 2,
        .task_name = "旧任务",
        .enterprise_name = "旧企业",
        .sections = "甲科",
        .crew_ids =
            arena_print(&baseline.arena, "P%d;P%d", first + 1, first + 2),
        .crew_names = "张三;李四",
        .trip = "",
        .wish = "",
    };
    names_add(&baseline.ids, row.id);
    VEC_PUSH(&baseline.rows, row);
    return &baseline.rows.at[baseline.rows.n - 1];
}

void redesk_ask(const char *from) {
    baseline.from = fixture_day(&desk.fixture, from);
    demand_renew(&desk.demand, &desk.fixture.problem, &baseline, &desk.diags);
    ck_assert_int_eq(desk.diags.n_errors, 0);
    plan_init(&desk.plan, &desk.fixture.problem, &desk.demand);
}
