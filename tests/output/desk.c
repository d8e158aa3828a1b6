#include "tests/output/desk.h"

#include "model/base/stop.h"

#include <dirent.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct desk desk;

static struct page page_shown;
static struct view view_shown;
static bool is_shown;
static struct arena texts;
static FILE *sheet_of_paper;
static char *printed;
static size_t n_printed;

static void show_nothing(void) {
    if (!is_shown)
        return;
    page_release(&page_shown);
    view_release(&view_shown);
    is_shown = false;
}

void desk_open(void) {
    memset(&desk, 0, sizeof desk);
    struct fixture *f = &desk.fixture;
    fixture_init(f, "2025-03-03..2025-03-16");
    OFFICER(f, "P1", .sections = "甲科", .county = "东县", .year_limit = 40);
    OFFICER(f, "P2", .sections = "甲科", .week_limit = 3);
    OFFICER(f, "P3", .sections = "乙科");
    OFFICER(f, "P4", .sections = "乙科");
    ENTERPRISE(f, "E1", .name = "东山化工", .class = CLASS_KEY, .risk = "A",
               .industry = "危化");
    ENTERPRISE(f, "E2", .name = "东河化工", .class = CLASS_POOL, .risk = "B",
               .industry = "危化");
    ENTERPRISE(f, "E3", .name = "西岭烟花", .class = CLASS_POOL, .risk = "C",
               .industry = "烟花", .county = "西县");
    ENTERPRISE(f, "E4", .name = "西县应急局", .class = CLASS_AGENCY,
               .county = "西县");
    fixture_cap(f, "分类=重点", 4);
    fixture_cap(f, "分类=双随机", 2);
    strcpy(desk.room, "/tmp/jiancha-desk-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(desk.room));
}

static int remove_one(const char *path, const struct stat *status, int type,
                      struct FTW *walk) {
    (void)status;
    (void)type;
    (void)walk;
    return remove(path);
}

void desk_close(void) {
    show_nothing();
    nftw(desk.room, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    plan_release(&desk.plan);
    demand_release(&desk.demand);
    diags_release(&desk.diags);
    fixture_release(&desk.fixture);
    arena_release(&texts);
}

void desk_ask(void) {
    demand_init(&desk.demand, &desk.fixture.problem, &desk.diags);
    ck_assert_int_eq(desk.diags.n_errors, 0);
    plan_init(&desk.plan, &desk.fixture.problem, &desk.demand);
}

static int inspector_of(const char *id, size_t n) {
    const struct problem *problem = &desk.fixture.problem;
    for (int i = 0; i < problem->n_inspectors; i++)
        if (strlen(problem->inspectors[i].id) == n &&
            !strncmp(problem->inspectors[i].id, id, n))
            return i;
    stop_broken(id);
}

void desk_put(const char *visit, const char *date, const char *crew) {
    int v = demand_find(&desk.demand, visit);
    ck_assert_msg(v != NONE, "no visit %s", visit);
    desk.plan.start[v] = fixture_day(&desk.fixture, date);
    for (int i = desk.plan.crew_first[v]; *crew; i++) {
        size_t n = strcspn(crew, ";");
        ck_assert_int_lt(i, desk.plan.crew_first[v + 1]);
        desk.plan.member[i] = inspector_of(crew, n);
        crew += n + (crew[n] == ';');
    }
}

const char *desk_text(const char *format, ...) {
    char *text;
    va_list values;
    va_start(values, format);
    ck_assert_int_ge(vasprintf(&text, format, values), 0);
    va_end(values);
    const char *kept = arena_text(&texts, text);
    free(text);
    return kept;
}

const char *desk_path(const char *name) {
    return desk_text("%s/%s", desk.room, name);
}

const struct page *desk_page(enum page_name name) {
    show_nothing();
    view_init(&view_shown, &desk.fixture.problem, &desk.demand, &desk.plan,
              desk.language);
    page_fill(&page_shown, name, &view_shown);
    is_shown = true;
    return &page_shown;
}

const char *cell_of(const struct page *page, int row, const char *header) {
    for (int c = 0; c < page->n_columns; c++)
        if (!strcmp(page_at(page, 0, c)->text, header))
            return page_at(page, row, c)->text;
    ck_abort_msg("no column %s", header);
    return NULL;
}

FILE *paper(void) {
    sheet_of_paper = open_memstream(&printed, &n_printed);
    ck_assert_ptr_nonnull(sheet_of_paper);
    return sheet_of_paper;
}

const char *paper_read(void) {
    fclose(sheet_of_paper);
    const char *kept = arena_text(&texts, printed);
    free(printed);
    return kept;
}

const char *file_read(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    FILE *to = paper();
    for (int c; (c = fgetc(file)) != EOF;)
        fputc(c, to);
    fclose(file);
    return paper_read();
}

void file_write(const char *path, const char *text) {
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

const char *folder_list(const char *path) {
    struct dirent **names;
    int n = scandir(path, &names, NULL, alphasort);
    ck_assert_msg(n >= 0, "no folder %s", path);
    const char *list = "";
    for (int i = 0; i < n; i++) {
        bool is_dots =
            !strcmp(names[i]->d_name, ".") || !strcmp(names[i]->d_name, "..");
        if (!is_dots)
            list = desk_text("%s%s ", list, names[i]->d_name);
        free(names[i]);
    }
    free(names);
    return list;
}
