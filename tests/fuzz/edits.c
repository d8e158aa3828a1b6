#include "tests/fuzz/edits.h"

#include "cli/year.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MAX_ROWS 64
#define MAX_COLUMNS 24
#define MAX_EDITS 24
#define MAX_WORDS 32       // of our own, most of which find no place
#define MAX_EDITS_BESIDE 4 // them, so that the folder is not refused

struct grid {
    char *text; // the file, its cells ended by zeros
    int n_rows;
    int n_columns;
    const char *cell[MAX_ROWS][MAX_COLUMNS];
};

static struct grid grids[N_FOLDER_FILES];
static char *made[N_FOLDER_FILES];
static const char *own_word; // null: there is none

static const char *const words[] = {
    "",
    "0",
    "1",
    "2",
    "3",
    "0.5",
    "1.5",
    "9",
    "100%",
    "5%",
    "-1",
    "99999999999",
    "2025-04-01",
    "2025-06-30",
    "2025-05-01..2025-05-09",
    "0000-01-01",
    "9999-12-31",
    "2025-02-30",
    "E1",
    "E9",
    "R1",
    "R2;R3",
    "T1",
    "T4",
    "T1;T2",
    "监管一科",
    "监管二科",
    "监管一科;监管二科",
    "监管一科|监管二科",
    "监管一科;监管二科|监管一科",
    "重点",
    "双随机",
    "部门",
    "其他",
    "全部",
    "抽取",
    "全年",
    "每季度",
    "每月",
    "每时段",
    "主汛期",
    "5月",
    "主汛期-5月+6月",
    "是",
    "否",
    "化工",
    "化工;矿山",
    "30-60",
    "1",
    "60-30",
    "行业=危化",
    "分类!=重点",
    "编号=E1|E2&分类=重点",
    "放假",
    "上班",
    "时段",
    "禁检",
    "复查",
    "联合检查",
    "执法监督",
    "=1+1",
    "'=1",
    "+a",
    "@b",
    "-c",
    "\t=d",
    "a/b",
    "\"",
    "a\"b,c",
    "\xE2\x80\xAE\xE2\x80\xAC",
    "e\xCC\x81",
    "\xC3\xA9",
    "<b>&amp;",
    "参数",
    "间隔",
    "预算约束",
    "家次",
    ">=",
};
#define N_WORDS (int)(sizeof words / sizeof *words)

int choose(struct choices *choices, int n) {
    if (!choices->n || n <= 0)
        return 0;
    int value = *choices->at;
    choices->at++;
    choices->n--;
    return value % n;
}

static void row_part(struct grid *grid, char *line) {
    int n = 0;
    for (char *cell = line; cell && n < MAX_COLUMNS; n++) {
        char *comma = strchr(cell, ',');
        if (comma)
            *comma = '\0';
        grid->cell[grid->n_rows][n] = cell;
        cell = comma ? comma + 1 : NULL;
    }
    if (n > grid->n_columns)
        grid->n_columns = n;
    for (; n < MAX_COLUMNS; n++)
        grid->cell[grid->n_rows][n] = "";
    grid->n_rows++;
}

/* The example has no quotes in it. */
static void grid_part(struct grid *grid, enum file file) {
    *grid = (struct grid){0};
    size_t n;
    const char *bytes = shelf_original(file, &n);
    if (!bytes)
        return;
    grid->text = strndup(bytes, n);
    MUST(grid->text);
    char *rest = grid->text;
    for (char *line; (line = strsep(&rest, "\r\n"));)
        if (*line && grid->n_rows < MAX_ROWS / 2)
            row_part(grid, line);
}

static const char *word_choose(struct choices *choices, int column) {
    int kind = choose(choices, 3);
    if (kind == 0 && own_word)
        return own_word;
    if (kind < 2)
        return words[choose(choices, N_WORDS)];
    const struct grid *other = &grids[choose(choices, N_FOLDER_FILES)];
    int row = choose(choices, other->n_rows);
    const char *cell = other->n_rows ? other->cell[row][column] : "";
    return cell ? cell : "";
}

static void rows_exchange(struct grid *grid, int a, int b) {
    for (int c = 0; c < MAX_COLUMNS; c++) {
        const char *kept = grid->cell[a][c];
        grid->cell[a][c] = grid->cell[b][c];
        grid->cell[b][c] = kept;
    }
}

static void row_take_out(struct grid *grid, int row) {
    memmove(grid->cell[row], grid->cell[row + 1],
            sizeof *grid->cell * (size_t)(grid->n_rows - row - 1));
    grid->n_rows--;
}

static void row_double(struct grid *grid, int row) {
    if (grid->n_rows == MAX_ROWS)
        return;
    memcpy(grid->cell[grid->n_rows], grid->cell[row], sizeof *grid->cell);
    grid->n_rows++;
}

/* The header stays, but for a cell now and then. */
static void edit(struct choices *choices) {
    struct grid *g = &grids[choose(choices, N_FOLDER_FILES)];
    int kind = choose(choices, 16);
    if (g->n_rows < 2)
        return;
    int row = 1 + choose(choices, g->n_rows - 1);
    int column = choose(choices, g->n_columns);
    if (kind == 0)
        row_take_out(g, row);
    else if (kind == 1)
        row_double(g, row);
    else if (kind == 2)
        rows_exchange(g, row, 1 + choose(choices, g->n_rows - 1));
    else
        g->cell[kind == 3 ? 0 : row][column] = word_choose(choices, column);
}

static bool is_among(const char *text, const char *const *list) {
    for (; *list; list++)
        if (!strcmp(*list, text))
            return true;
    return false;
}

/* May anything stand in the cell? */
static bool is_free(const struct grid *g, int row, int column) {
    static const char *const headers[] = {"名称",   "姓名", "依据", "原因",
                                          "县市区", "行业", "标签", NULL};
    static const char *const parameters[] = {"名称", "随机种子", NULL};
    return is_among(g->cell[0][column], headers) ||
           (column == 1 && is_among(g->cell[row][0], parameters));
}

static void own_word_put(struct choices *choices) {
    struct grid *g = &grids[choose(choices, N_FOLDER_FILES)];
    if (g->n_rows < 2)
        return;
    int row = 1 + choose(choices, g->n_rows - 1);
    int column = choose(choices, g->n_columns);
    if (is_free(g, row, column))
        g->cell[row][column] = own_word;
}

static void cell_print(FILE *to, const char *text) {
    fputc('"', to);
    for (; *text; text++) {
        if (*text == '"')
            fputc('"', to);
        fputc(*text, to);
    }
    fputc('"', to);
}

static void grid_put(const struct grid *g, enum file file) {
    if (!g->text)
        return;
    size_t n;
    FILE *to = open_memstream(&made[file], &n);
    MUST(to);
    for (int row = 0; row < g->n_rows; row++)
        for (int c = 0; c < g->n_columns; c++) {
            cell_print(to, g->cell[row][c]);
            fputc(c + 1 < g->n_columns ? ',' : '\n', to);
        }
    MUST(!fclose(to));
    shelf_put(file, made[file], n);
}

void edits_make(struct choices *choices, const char *word) {
    own_word = word;
    for (enum file file = 0; file < N_FOLDER_FILES; file++)
        grid_part(&grids[file], file);
    int n_words = word ? 1 + choose(choices, MAX_WORDS) : 0;
    for (int i = 0; i < n_words; i++)
        own_word_put(choices);
    int n = choose(choices, word ? MAX_EDITS_BESIDE : MAX_EDITS);
    for (int i = 0; i < n; i++)
        edit(choices);
    for (enum file file = 0; file < N_FOLDER_FILES; file++)
        grid_put(&grids[file], file);
}

void edits_release(void) {
    for (int file = 0; file < N_FOLDER_FILES; file++) {
        free(grids[file].text);
        free(made[file]);
        grids[file].text = NULL;
        made[file] = NULL;
    }
}

void edits_try(const uint8_t *data, size_t size,
               void (*work)(const struct year *year, struct choices *choices)) {
    struct choices choices = {data, size};
    edits_make(&choices, NULL);
    struct year year;
    struct diags diags;
    if (shelf_open(&year, &diags))
        work(&year, &choices);
    shelf_close(&year, &diags);
    shelf_reset();
    edits_release();
}
