#include "tests/model/asked.h"

struct asked asked;

void asked_open(const char *days) {
    asked = (struct asked){0};
    fixture_init(&asked.year, days);
}

void asked_open_2025(void) {
    asked_open("2025-01-01..2025-12-31");
}

void asked_close(void) {
    diags_release(&asked.diags);
    demand_release(&asked.demand);
    fixture_release(&asked.year);
}

void ask_for_all(void) {
    diags_release(&asked.diags);
    demand_release(&asked.demand);
    demand_init(&asked.demand, &asked.year.problem, &asked.diags);
}

void asked_visits(const char *const *ids) {
    int n = 0;
    for (; ids[n] && n < asked.demand.n_visits; n++)
        ck_assert_str_eq(asked.demand.visits[n].id, ids[n]);
    ck_assert_ptr_null(ids[n]);
    ck_assert_int_eq(asked.demand.n_visits, n);
}

void asked_lacks(const char *const *ids) {
    int n = 0;
    for (; ids[n] && n < asked.demand.n_lacks; n++)
        ck_assert_str_eq(asked.demand.lacks[n].id, ids[n]);
    ck_assert_ptr_null(ids[n]);
    ck_assert_int_eq(asked.demand.n_lacks, n);
}

const struct visit *visit_of(const char *id) {
    int v = demand_find(&asked.demand, id);
    if (v == NONE)
        ck_abort_msg("%s is not asked for", id);
    return &asked.demand.visits[v];
}

void asked_days(struct dayset days, const char *first, const char *last,
                int n) {
    const struct fixture *year = &asked.year;
    int before = fixture_day(year, first) - 1;
    ck_assert_int_eq(dayset_next(&days, 0), before + 1);
    ck_assert(dayset_has(&days, fixture_day(year, last)));
    ck_assert_int_eq(dayset_next(&days, fixture_day(year, last) + 1), -1);
    ck_assert_int_eq(dayset_count(&days), n);
}

const struct diag *only_diag(enum message message) {
    ck_assert_int_eq(asked.diags.n, 1);
    ck_assert_str_eq(message_code(asked.diags.at[0].fact.message),
                     message_code(message));
    return &asked.diags.at[0];
}
