#include "tests/solver/random_year.h"

#include "tests/solver/chance.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define MOST_TASKS 4

/* A year in the making. */
struct maker {
    struct chance chance;
    struct fixture *fixture;
    struct problem *problem;
    int n_sections;
    int n_officers;
    int n_enterprises;
    bool has_season; // the window 汛期
    int n_tasks;
    bool can_be_followed[MOST_TASKS]; // at most one visit an enterprise
};

#define N_SECTIONS 3

static const char *const section_names[N_SECTIONS] = {"甲科", "乙科", "丙科"};

static const char *section_name(int i) {
    assert(i >= 0 && i < N_SECTIONS);
    return i >= 0 && i < N_SECTIONS ? section_names[i] : "";
}

static int between(struct maker *maker, int low, int high) {
    return chance_between(&maker->chance, low, high);
}

static bool hits(struct maker *maker, int percent) {
    return chance_hits(&maker->chance, percent);
}

#define PRINT(maker, ...) arena_print(&(maker)->problem->arena, __VA_ARGS__)
#define TEXT(maker, ...) CHANCE_TEXT(&(maker)->chance, __VA_ARGS__)

/* Around the ends of months, quarters and half-years, and of the year. */
static void make_horizon(struct maker *maker) {
    static const struct date begins[] = {{2025, 1, 1},  {2025, 3, 22},
                                         {2025, 4, 23}, {2025, 6, 21},
                                         {2025, 9, 25}, {2025, 12, 8}};
    int most = (int)(sizeof begins / sizeof *begins) - 1;
    day first = date_to_day(begins[between(maker, 0, most)]);
    first += between(maker, 0, 8);
    day last = first + between(maker, 2, hits(maker, 70) ? 11 : 27);
    day new_year = date_to_day((struct date){2026, 1, 1});
    char a[DATE_TEXT_SIZE];
    char b[DATE_TEXT_SIZE];
    char days[2 * DATE_TEXT_SIZE + 2];
    snprintf(days, sizeof days, "%s..%s", date_to_text(first, a),
             date_to_text(last < new_year ? last : new_year - 1, b));
    fixture_init(maker->fixture, days);
    maker->problem = &maker->fixture->problem;
}

static const char *day_text(struct maker *maker, int d) {
    char text[DATE_TEXT_SIZE];
    return PRINT(maker, "%s", date_to_text(maker->problem->first + d, text));
}

/* A range that begins in the horizon, of at most so many days. */
static const char *some_days(struct maker *maker, int most) {
    int last_day = maker->problem->n_days - 1;
    int first = between(maker, 0, last_day);
    int last = first + between(maker, 0, most - 1);
    return PRINT(maker, "%s..%s", day_text(maker, first),
                 day_text(maker, last < last_day ? last : last_day));
}

static const char *some_ranges(struct maker *maker, int most) {
    const char *days = some_days(maker, most);
    while (hits(maker, 40))
        days = PRINT(maker, "%s,%s", days, some_days(maker, most));
    return days;
}

static const char *some_target(struct maker *maker) {
    return TEXT(maker, "", "行业=危化", "行业=危化|烟花", "行业!=危化",
                "县市区=东县", "分类=重点", "分类!=重点", "编号=E1|E2",
                "编号=E3|E4|E5", "标签=尾矿库", "行业=危化&县市区=东县");
}

static void make_rules(struct maker *maker) {
    if (hits(maker, 25))
        fixture_off(maker->fixture, some_days(maker, 3));
    if (hits(maker, 15))
        fixture_work(maker->fixture, some_days(maker, 2));
    maker->has_season = hits(maker, 60);
    if (maker->has_season)
        fixture_window(maker->fixture, "汛期", some_ranges(maker, 8));
    if (hits(maker, 50))
        maker->problem->min_gap_days = between(maker, 1, 6);
    if (hits(maker, 20))
        maker->problem->authority = "市局";
    for (int n = hits(maker, 35) ? between(maker, 1, 2) : 0; n; n--) {
        int limit = hits(maker, 10) ? 0 : between(maker, 1, 3);
        fixture_cap(maker->fixture, some_target(maker), limit);
    }
}

static void make_stops(struct maker *maker) {
    for (int n = hits(maker, 25) ? between(maker, 1, 2) : 0; n; n--) {
        const char *days = some_ranges(maker, 4);
        fixture_blackout(maker->fixture, some_target(maker), days);
    }
    for (int n = hits(maker, 25) ? between(maker, 1, 2) : 0; n; n--) {
        const char *days = some_ranges(maker, 5);
        int e = between(maker, 1, maker->n_enterprises);
        fixture_closure(maker->fixture, PRINT(maker, "E%d", e), days);
    }
}

static void make_enterprises(struct maker *maker) {
    maker->n_enterprises = between(maker, 2, 8);
    for (int e = 1; e <= maker->n_enterprises; e++) {
        struct enterprise_row row = {.id = PRINT(maker, "E%d", e)};
        row.county = TEXT(maker, "东县", "东县", "西县");
        row.industry = TEXT(maker, "危化", "烟花", "矿山");
        row.class = (enum enterprise_class)between(maker, 0, 3);
        row.risk = TEXT(maker, "A", "B", "C");
        row.tags = TEXT(maker, "", "尾矿库", "涉氨;尾矿库");
        row.authority = hits(maker, 20) ? "省厅" : "市局";
        fixture_enterprise(maker->fixture, row);
    }
    make_stops(maker);
}

static const char *some_section(struct maker *maker) {
    return section_name(between(maker, 0, maker->n_sections - 1));
}

static const char *some_enterprises(struct maker *maker) {
    const char *list = "";
    for (int e = 1; e <= maker->n_enterprises; e++)
        if (hits(maker, 25))
            list = PRINT(maker, "%s%sE%d", list, *list ? ";" : "", e);
    return list;
}

/* Each section has its officer; some officers serve two. */
static const char *sections_of_officer(struct maker *maker, int i) {
    const char *home =
        i < maker->n_sections ? section_name(i) : some_section(maker);
    const char *other = some_section(maker);
    if (other == home || !hits(maker, 50))
        return home;
    return PRINT(maker, "%s;%s", home, other);
}

/* How the officers of a year are bound, each of them or none. */
struct bonds {
    bool by_week;
    bool by_year;
    bool recused;
    bool absent;
};

static void make_officer(struct maker *maker, int i,
                         const struct bonds *bonds) {
    struct officer_row row = {.id = PRINT(maker, "P%d", i + 1)};
    row.sections = sections_of_officer(maker, i);
    row.skills = TEXT(maker, "", "电气", "化工", "电气;化工");
    row.county = TEXT(maker, "东县", "西县", "南县");
    if (bonds->by_week)
        row.week_limit = between(maker, 0, 4);
    if (bonds->by_year)
        row.year_limit = between(maker, 0, 8);
    if (bonds->absent && hits(maker, 50))
        row.absent = some_ranges(maker, 6);
    if (bonds->recused && hits(maker, 50))
        row.recused = some_enterprises(maker);
    fixture_officer(maker->fixture, row);
}

static void make_officers(struct maker *maker) {
    maker->n_officers = hits(maker, 15) ? 2 : between(maker, 3, 6);
    maker->n_sections = hits(maker, 50) ? 2 : 1;
    maker->n_sections += hits(maker, 20);
    if (maker->n_sections > maker->n_officers)
        maker->n_sections = maker->n_officers;
    assert(maker->n_sections >= 1 && maker->n_sections <= N_SECTIONS);
    struct bonds bonds = {0};
    bonds.by_week = hits(maker, 35);
    bonds.by_year = hits(maker, 25);
    bonds.recused = hits(maker, 30);
    bonds.absent = hits(maker, 40);
    for (int i = 0; i < maker->n_officers; i++)
        make_officer(maker, i, &bonds);
}

/* Other work leaves the section's officers only a few half days. */
static void make_budget(struct maker *maker) {
    struct problem *problem = maker->problem;
    problem->enforce_budget = true;
    for (int s = 0; s < problem->sections.n; s++) {
        int budget = section_budget_half_days(problem, s);
        problem->section[s].other_work_half_days = between(maker, 0, 9);
        problem->section[s].office_work_half_days =
            budget - problem->section[s].other_work_half_days -
            between(maker, hits(maker, 10) ? -2 : 4, 30);
    }
}

static void make_limits(struct maker *maker) {
    if (hits(maker, 20))
        make_budget(maker);
    for (int s = 0; s < maker->n_sections; s++)
        if (hits(maker, 15))
            fixture_section_limit(maker->fixture, section_name(s),
                                  between(maker, 1, 2));
}

/* Writes the sections; returns how many places they ask for. */
static int task_sections(struct maker *maker, struct task_row *row) {
    const char *a = some_section(maker);
    const char *b = some_section(maker);
    const char *c = some_section(maker);
    row->sections = a;
    if (a == b || hits(maker, 40))
        return 0;
    row->sections = PRINT(maker, "%s|%s", a, b);
    if (hits(maker, 35))
        return 0;
    row->sections = PRINT(maker, "%s;%s", a, b);
    if (b != c && hits(maker, 40))
        row->sections = PRINT(maker, "%s;%s|%s", a, b, c);
    return 2;
}

static int task_skills(struct maker *maker, struct task_row *row) {
    if (!hits(maker, 25))
        return 0;
    row->skills = TEXT(maker, "电气", "化工", "电气;化工");
    return strchr(row->skills, ';') ? 2 : 1;
}

static void task_crew(struct maker *maker, struct task_row *row) {
    int n_places = task_sections(maker, row);
    n_places += task_skills(maker, row);
    row->crew = hits(maker, 65) ? 2 : between(maker, 2, 4);
    if (hits(maker, 12)) {
        row->kind = KIND_SUPERVISION;
        row->crew = 1;
    }
    if (row->crew < n_places)
        row->crew = n_places;
    row->away = hits(maker, 12);
}

/* A window of the season, whole or changed. */
static const char *some_season(struct maker *maker) {
    const char *further = PRINT(maker, "汛期 + %s", some_days(maker, 4));
    const char *less = PRINT(maker, "汛期 - %s", some_days(maker, 3));
    const char *part = PRINT(maker, "%s & 汛期", some_days(maker, 12));
    return TEXT(maker, "汛期", further, less, part);
}

static void task_days(struct maker *maker, struct task_row *row) {
    static const int half_days[] = {1, 1, 1, 1, 2, 2, 2, 3, 4, 6};
    row->half_days = half_days[between(maker, 0, 9)];
    row->any_day = hits(maker, 15);
    row->during_stop = hits(maker, 20);
    if (maker->has_season && hits(maker, 30))
        row->window = some_season(maker);
    else if (hits(maker, 20))
        row->window = some_days(maker, 12);
    if (hits(maker, 35))
        row->preferred = some_days(maker, 6);
    if (hits(maker, 50))
        return;
    row->period = (enum task_period)between(maker, 0, 3);
    if (maker->has_season && hits(maker, 30)) {
        row->period = PERIOD_RANGE;
        row->window = "汛期";
    }
}

static void task_count(struct maker *maker, struct task_row *row) {
    row->target = some_target(maker);
    row->count = hits(maker, 75) ? 1 : between(maker, 2, 3);
    row->priority = hits(maker, 50) ? 5 : between(maker, 1, 9);
    row->uncounted = hits(maker, 10);
    row->approval = hits(maker, 10) ? "批1" : "";
    if (!row->kind && hits(maker, 70))
        row->kind = (enum task_kind)between(maker, 0, 6);
    if (!hits(maker, 25))
        return;
    row->mode = MODE_DRAW;
    row->count = between(maker, 1, 3);
    if (hits(maker, 40))
        row->share_ppm = between(maker, 1, 10) * 100000;
}

static void task_follow(struct maker *maker, struct task_row *row) {
    int first = between(maker, 0, MOST_TASKS - 1);
    if (first >= maker->n_tasks || !maker->can_be_followed[first])
        return;
    row->after = maker->problem->tasks[first].id;
    if (row->kind != KIND_SUPERVISION)
        row->kind = KIND_REVISIT;
    if (hits(maker, 60))
        row->target = "";
    if (hits(maker, 30))
        return;
    row->gap_min = between(maker, hits(maker, 20) ? 0 : 1, 6);
    if (hits(maker, 60))
        row->gap_max = row->gap_min + between(maker, 0, 4);
}

static void make_task(struct maker *maker) {
    struct task_row row = {.id = PRINT(maker, "T%d", maker->n_tasks + 1)};
    task_crew(maker, &row);
    task_days(maker, &row);
    task_count(maker, &row);
    task_follow(maker, &row);
    fixture_task(maker->fixture, row);
    maker->can_be_followed[maker->n_tasks++] =
        row.period == PERIOD_YEAR && (row.mode == MODE_DRAW || row.count == 1);
}

static void make_year(struct fixture *fixture, uint64_t seed) {
    struct maker maker = {.fixture = fixture};
    chance_init(&maker.chance, seed);
    make_horizon(&maker);
    make_rules(&maker);
    make_enterprises(&maker);
    make_officers(&maker);
    make_limits(&maker);
    for (int n = between(&maker, 1, MOST_TASKS); n; n--)
        make_task(&maker);
    fixture->problem.seed = "随机";
}

void random_year_init(struct random_year *year, unsigned seed,
                      int most_visits) {
    for (uint64_t attempt = 0;; attempt++) {
        memset(year, 0, sizeof *year);
        year->seed = seed;
        make_year(&year->fixture, ((uint64_t)seed << 32) + attempt);
        demand_init(&year->demand, &year->fixture.problem, &year->diags);
        int n = year->demand.n_visits;
        if (!year->diags.n_errors && n > 0 && n <= most_visits)
            return;
        random_year_release(year);
    }
}

void random_year_release(struct random_year *year) {
    diags_release(&year->diags);
    demand_release(&year->demand);
    baseline_release(&year->baseline);
    fixture_release(&year->fixture);
}
