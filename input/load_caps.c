/*
 * load_caps.c - caps.csv, or the caps of the State Council's rule as bureaus
 * apply it: 重点 4, 双随机 2, 其他 1, 部门 none.
 */
#include "input/loader.h"
#include "input/target.h"

#define MOST_VISITS 1000

static void cap_default(struct loader *loader, enum enterprise_class class,
                        int limit) {
    struct problem *problem = loader->problem;
    struct condition *condition =
        ARENA_NEW(&problem->arena, struct condition, 1);
    condition->column = ENTERPRISE_CLASS;
    condition->values =
        read_list(loader, &problem->values, word_of(words_class, (int)class));
    problem->caps[problem->n_caps++] =
        (struct cap){{condition, 1, true}, limit};
}

static void caps_default(struct loader *loader) {
    loader->problem->caps = ARENA_NEW(&loader->problem->arena, struct cap, 3);
    cap_default(loader, CLASS_KEY, 4);
    cap_default(loader, CLASS_POOL, 2);
    cap_default(loader, CLASS_OTHER, 1);
}

void load_caps(struct loader *loader) {
    const struct sheet *sheet = &loader->sheet[FILE_CAPS];
    struct problem *problem = loader->problem;
    if (!loader->source[FILE_CAPS].name) {
        caps_default(loader);
        return;
    }
    int n_rows = sheet_count_rows(sheet);
    problem->caps = ARENA_NEW(&problem->arena, struct cap, n_rows);
    for (int row = 0; row < n_rows; row++) {
        struct cap cap = {.limit = NONE};
        bool is_right = target_read(loader, &cap.target,
                                    sheet_cell(sheet, row, COLUMN_CAPS_TARGET));
        is_right = field_number(&cap.limit, 0, MOST_VISITS,
                                sheet_cell(sheet, row, COLUMN_CAPS_YEAR_LIMIT),
                                &loader->report) &&
                   is_right;
        if (is_right && cap.limit != NONE)
            problem->caps[problem->n_caps++] = cap;
    }
}
