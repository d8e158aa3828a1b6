#include "output/bureaus.h"

#include "model/bureau.h"
#include "model/diag.h"
#include "model/shared.h"
#include "output/csv_writer.h"
#include "output/grid.h"
#include "output/looks.h"
#include "output/memory_file.h"
#include "output/messages.h"
#include "output/page.h"
#include "output/single.h"

#include <errno.h>

// clang-format off
#define SUMMARY(X) \
/*    IN CHINESE    IN ENGLISH   KIND     VALUE */ \
    X("单位",       "bureau",    text,    row->name) \
    X("已排",       "placed",    figure,  row->placed) \
    X("应检",       "asked",     figure,  row->asked) \
    X("无可抽",     "lacking",   figure,  row->lacking) \
    X("L1",         "L1",        figure,  row->level[LEVEL_MISSED]) \
    X("L3",         "L3",        figure,  row->level[LEVEL_WISHES]) \
    X("L4",         "L4",        figure,  row->level[LEVEL_TRIPS]) \
    X("L5",         "L5",        figure,  row->level[LEVEL_LEVELLING]) \
    X("L6",         "L6",        figure,  row->level[LEVEL_FAIRNESS]) \
    X("重复企业",   "shared",    figure,  row->shared) \
    X("退出码",     "exit_code", figure,  row->exit_code) \
    X("未证明",     "unproven",  text,    row->unproven)

#define SHARED(X) \
/*    IN CHINESE    IN ENGLISH         KIND     VALUE */ \
    X("序号",       "number",          number,  claim->enterprise + 1) \
    X("企业名称",   "enterprise_name", text,    claim->visited->name) \
    X("单位",       "bureau",          text,    bureau) \
    X("企业编号",   "enterprise",      text,    claim->visited->id) \
    X("县市区",     "county",          text,    claim->visited->county) \
    X("家次",       "visits",          number,  claim->visited->n_visits)
// clang-format on

/* What a bureau without a calendar has none of. */
#define NO_FIGURE (-1)

struct row {
    const char *name;
    int64_t placed;
    int64_t asked;
    int64_t lacking;
    int64_t level[N_LEVELS];
    int64_t shared;
    int64_t exit_code;
    const char *unproven;
};

static void page_figure(struct page *page, int64_t value) {
    if (value == NO_FIGURE)
        page_limit(page, NONE);
    else
        page_number(page, (long)value);
}

static void row_clear(struct row *row) {
    *row = (struct row){"",  NO_FIGURE, NO_FIGURE, NO_FIGURE,
                        {0}, NO_FIGURE, NO_FIGURE, ""};
    for (enum level level = 0; level < N_LEVELS; level++)
        row->level[level] = NO_FIGURE;
}

static const char *unproven_of(struct arena *arena,
                               const struct levels *levels) {
    const char *list = "";
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *result = &levels->level[level];
        if (result->applies && !result->proven)
            list = arena_print(arena, "%s%s%s", list, *list ? ";" : "",
                               level_label(level));
    }
    return list;
}

static void row_fill(struct row *row, struct arena *arena,
                     const struct bureaus *bureaus, int b) {
    const struct bureau *bureau = &bureaus->at[b];
    row_clear(row);
    row->name = bureau->name;
    row->exit_code = bureau->exit_code;
    if (!bureau->is_planned)
        return;
    row->placed = bureau->n_placed;
    row->asked = bureau->n_asked;
    row->lacking = bureau->n_lacking;
    for (enum level level = 0; level < N_LEVELS; level++)
        row->level[level] = bureau->levels.level[level].value;
    row->shared = shared_count_of(bureaus->shared, b);
    row->unproven = unproven_of(arena, &bureau->levels);
}

/* A bureau without a calendar adds nothing. */
static void sum_add(struct row *sum, const struct row *row) {
    if (row->placed == NO_FIGURE)
        return;
    sum->placed += row->placed;
    sum->asked += row->asked;
    sum->lacking += row->lacking;
    for (enum level level = 0; level < N_LEVELS; level++)
        sum->level[level] += row->level[level];
}

static void row_put(struct page *page, const struct row *row) {
    SUMMARY(PAGE_CELL)
}

static void summary_fill(struct page *page, const struct bureaus *bureaus) {
    PAGE_BEGIN(page, bureaus->language, SUMMARY);
    struct row sum = {.name =
                          phrase_words(PHRASE_BUREAUS_SUM, bureaus->language),
                      .shared = bureaus->shared->n_enterprises,
                      .exit_code = NO_FIGURE,
                      .unproven = ""};
    for (int b = 0; b < bureaus->n; b++) {
        struct row row;
        row_fill(&row, &page->arena, bureaus, b);
        sum_add(&sum, &row);
        row_put(page, &row);
    }
    row_put(page, &sum);
}

static void claim_put(struct page *page, const struct claim *claim,
                      const char *bureau) {
    SHARED(PAGE_CELL)
}

static void shared_fill(struct page *page, const struct bureaus *bureaus) {
    PAGE_BEGIN(page, bureaus->language, SHARED);
    for (int i = 0; i < bureaus->shared->claims.n; i++) {
        const struct claim *claim = &bureaus->shared->claims.at[i];
        claim_put(page, claim, bureaus->at[claim->bureau].name);
    }
}

static int count_planned(const struct bureaus *bureaus) {
    int n = 0;
    for (int b = 0; b < bureaus->n; b++)
        n += bureaus->at[b].is_planned;
    return n;
}

void console_bureaus(FILE *to, const struct bureaus *bureaus,
                     const char *folder) {
    int n_planned = count_planned(bureaus);
    if (n_planned == bureaus->n)
        PHRASE_LOOKING(to, bureaus->language, WELL, BUREAUS, {0},
                       {bureaus->n, n_planned});
    else
        PHRASE_LOOKING(to, bureaus->language, WRONG, BUREAUS, {0},
                       {bureaus->n, n_planned});
    struct page page;
    summary_fill(&page, bureaus);
    grid_print(to, &page);
    page_release(&page);
    PHRASE(to, bureaus->language, BUREAUS_LEGEND, {0}, {0});
    if (bureaus->shared->n_enterprises)
        PHRASE_LOOKING(to, bureaus->language, DOUBTFUL, BUREAUS_SHARED, {0},
                       {bureaus->shared->n_enterprises});
    if (folder)
        PHRASE(to, bureaus->language, BUREAUS_FILES, {folder}, {0});
}

void bureaus_warn(const struct bureaus *bureaus, struct diags *diags) {
    for (int a = 0; a < bureaus->n; a++)
        for (int b = a + 1; b < bureaus->n; b++) {
            const struct claim *first;
            int n = shared_count(bureaus->shared, a, b, &first);
            if (n)
                diags_add_nowhere(
                    diags,
                    (struct fact){MESSAGE_SHARED_ENTERPRISES,
                                  {bureaus->at[a].name, bureaus->at[b].name,
                                   first->visited->name},
                                  {n}});
        }
}

typedef void fill_page(struct page *page, const struct bureaus *bureaus);

static bool page_write(const char *path, fill_page *fill,
                       const struct bureaus *bureaus, struct diags *diags) {
    struct single file;
    bool is_kept = single_begin(&file, path, diags);
    if (is_kept) {
        struct page page;
        fill(&page, bureaus);
        csv_print(file.to, &page);
        page_release(&page);
        is_kept = single_keep(&file, diags);
    }
    single_release(&file);
    return is_kept;
}

static void summary_head(struct page *page, enum language language) {
    PAGE_BEGIN(page, language, SUMMARY);
}

static void shared_head(struct page *page, enum language language) {
    PAGE_BEGIN(page, language, SHARED);
}

typedef void begin_page(struct page *page, enum language language);

static bool begins_with(FILE *file, FILE *head) {
    rewind(file);
    rewind(head);
    for (int c; (c = getc(head)) != EOF;)
        if (getc(file) != c)
            return false;
    return true;
}

static bool has_head(FILE *file, begin_page *begin, enum language language) {
    struct page page;
    FILE *head = memory_file_open();
    begin(&page, language);
    csv_print(head, &page);
    page_release(&page);
    bool has_it = begins_with(file, head);
    fclose(head);
    return has_it;
}

static bool is_ours_or_none(const char *folder, const char *name,
                            begin_page *begin) {
    struct arena arena = {0};
    FILE *file = fopen(arena_print(&arena, "%s/%s", folder, name), "rb");
    bool is_right = file ? has_head(file, begin, LANGUAGE_ZH) ||
                               has_head(file, begin, LANGUAGE_EN)
                         : errno == ENOENT;
    if (file)
        fclose(file);
    arena_release(&arena);
    return is_right;
}

const char *bureaus_stray(const char *folder) {
    if (!is_ours_or_none(folder, SUMMARY_FILE, summary_head))
        return SUMMARY_FILE;
    return is_ours_or_none(folder, SHARED_FILE, shared_head) ? NULL
                                                             : SHARED_FILE;
}

bool write_bureaus(const char *folder, const struct bureaus *bureaus,
                   struct diags *diags) {
    struct arena arena = {0};
    struct diags here = {0}; // of paths that do not outlive the arena
    const char *summary = arena_print(&arena, "%s/" SUMMARY_FILE, folder);
    const char *claims = arena_print(&arena, "%s/" SHARED_FILE, folder);
    bool is_whole = page_write(summary, summary_fill, bureaus, &here) &&
                    page_write(claims, shared_fill, bureaus, &here);
    for (int i = 0; i < here.n; i++) {
        struct fact fact = here.at[i].fact;
        fact.text[0] = folder;
        diags_add(diags, here.at[i].place, fact);
    }
    diags_release(&here);
    arena_release(&arena);
    return is_whole;
}
