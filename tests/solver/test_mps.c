/*
 * test_mps.c - the file of the plain program says what the program says.
 *
 * A reader of its own takes the file apart, and what it finds is held against
 * the program number by number.
 */
#include "solver/mps.h"

#include "model/base/names.h"
#include "solver/plain.h"
#include "tests/solver/random_year.h"
#include "tests/solver/test_solver.h"

#include <stdlib.h>
#include <string.h>

#define MOST_VISITS 8
#define N_YEARS 12
#define MOST_FIELDS 8
#define CBC_READS 160 // bytes of a name, its end included

/* A program as read from a file. */
struct reading {
    struct arena arena;
    struct names rows; // the first is the cost
    struct names columns;
    VEC(char) types; // beside rows
    struct ip ip;    // bounds of rows as they come out of sections
    double *matrix;  // [rows * columns]
    char *text;
};

enum part { S_NAME, S_ROWS, S_COLUMNS, S_RHS, S_RANGES, S_BOUNDS, S_END };

static int part_of(const char *line) {
    static const char *const words[] = {
        [S_NAME] = "NAME", [S_ROWS] = "ROWS",     [S_COLUMNS] = "COLUMNS",
        [S_RHS] = "RHS",   [S_RANGES] = "RANGES", [S_BOUNDS] = "BOUNDS",
        [S_END] = "ENDATA"};
    for (int s = S_NAME; s <= S_END; s++)
        if (strncmp(line, words[s], strlen(words[s])) == 0)
            return s;
    ck_abort_msg("no section: %s", line);
}

static int split(char *line, char **field) {
    int n = 0;
    for (char *at = strtok(line, " "); at; at = strtok(NULL, " ")) {
        ck_assert_int_lt(n, MOST_FIELDS);
        field[n++] = at;
    }
    return n;
}

static int row_of(const struct reading *reading, const char *name) {
    int row = names_find(&reading->rows, name);
    ck_assert_msg(row != NONE, "no row %s", name);
    return row;
}

static void read_row(struct reading *reading, char **field, int n) {
    ck_assert_int_eq(n, 2);
    ck_assert_msg(names_find(&reading->rows, field[1]) == NONE, "%s twice",
                  field[1]);
    names_add(&reading->rows, field[1]);
    VEC_PUSH(&reading->types, field[0][0]);
    bool is_least = field[0][0] == 'G' || field[0][0] == 'E';
    bool is_most = field[0][0] == 'L' || field[0][0] == 'E';
    ip_row(&reading->ip, is_least ? 0 : -IP_FREE, is_most ? 0 : IP_FREE);
}

/* Entries are kept by row and column in a table that grows by columns. */
static void read_entries(struct reading *reading, char **field, int n) {
    if (strcmp(field[1], "'MARKER'") == 0)
        return;
    int n_rows = reading->rows.n;
    int column = names_find(&reading->columns, field[0]);
    if (column == NONE) {
        column = names_add(&reading->columns, field[0]);
        ip_column(&reading->ip, 0, IP_FREE, 0);
        reading->matrix =
            stop_realloc(reading->matrix, (size_t)(column + 1) * (size_t)n_rows,
                         sizeof(double));
        memset(reading->matrix + (size_t)column * (size_t)n_rows, 0,
               (size_t)n_rows * sizeof(double));
    }
    ck_assert_int_eq(column, reading->columns.n - 1); // one after the other
    for (int i = 1; i + 1 < n; i += 2)
        reading->matrix[(size_t)column * (size_t)n_rows +
                        (size_t)row_of(reading, field[i])] +=
            atof(field[i + 1]);
}

static void read_side(struct reading *reading, char **field, bool is_range) {
    int row = row_of(reading, field[1]);
    int64_t value = atoll(field[2]);
    struct ip_row *bounds = &reading->ip.rows.at[row];
    if (is_range) {
        ck_assert_int_eq(reading->types.at[row], 'L');
        bounds->lower = bounds->upper - value;
        return;
    }
    if (bounds->lower != -IP_FREE)
        bounds->lower = value;
    if (bounds->upper != IP_FREE)
        bounds->upper = value;
}

static void read_bound(struct reading *reading, char **field, int n) {
    ck_assert(field[0] && field[1] && field[2]);
    int column = names_find(&reading->columns, field[2]);
    ck_assert_msg(column != NONE, "no column %s", field[2]);
    struct ip_column *bounds = &reading->ip.columns.at[column];
    int64_t value = n > 3 ? atoll(field[3]) : IP_FREE;
    bool is_fixed = strcmp(field[0], "FX") == 0;
    if (is_fixed || strcmp(field[0], "LO") == 0)
        bounds->lower = value;
    if (is_fixed || strcmp(field[0], "UP") == 0)
        bounds->upper = value;
    ck_assert(is_fixed || strstr("LO UP PL", field[0]));
}

static void read_line(struct reading *reading, int section, char *line) {
    char *field[MOST_FIELDS] = {0};
    int n = split(line, field);
    if (section == S_ROWS)
        read_row(reading, field, n);
    else if (section == S_COLUMNS)
        read_entries(reading, field, n);
    else if (section == S_RHS || section == S_RANGES)
        read_side(reading, field, section == S_RANGES);
    else
        read_bound(reading, field, n);
}

static void reading_init(struct reading *reading, struct plain *plain) {
    size_t size;
    memset(reading, 0, sizeof *reading);
    names_init(&reading->rows, &reading->arena);
    names_init(&reading->columns, &reading->arena);
    ip_init(&reading->ip);
    FILE *to = open_memstream(&reading->text, &size);
    ck_assert_ptr_nonnull(to);
    mps_write(to, plain);
    ck_assert(!ferror(to));
    fclose(to);
    char *copy = strdup(reading->text);
    char *rest = copy;
    int section = S_NAME;
    for (char *line; (line = strsep(&rest, "\n")) && section != S_END;) {
        if (*line == '*')
            continue;
        if (*line == ' ')
            read_line(reading, section, line);
        else
            section = part_of(line);
    }
    ck_assert_int_eq(section, S_END);
    free(copy);
}

static void reading_release(struct reading *reading) {
    names_release(&reading->rows);
    names_release(&reading->columns);
    arena_release(&reading->arena);
    VEC_RELEASE(&reading->types);
    ip_release(&reading->ip);
    free(reading->matrix);
    free(reading->text);
}

static double entry(const struct reading *reading, int row, int column) {
    return reading
        ->matrix[(size_t)column * (size_t)reading->rows.n + (size_t)row];
}

static void expect_columns(const struct reading *reading, const struct ip *ip) {
    ck_assert_int_eq(reading->columns.n, ip->columns.n);
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &reading->ip.columns.at[c];
        ck_assert_int_eq(column->lower, ip->columns.at[c].lower);
        ck_assert_int_eq(column->upper, ip->columns.at[c].upper);
        ck_assert(entry(reading, 0, c) == (double)ip->columns.at[c].cost);
        ck_assert_uint_lt(strlen(reading->columns.text[c]), CBC_READS);
    }
}

/* Entry by entry; what is left of the matrix then is nothing. */
static void expect_rows(struct reading *reading, const struct ip *ip) {
    ck_assert_int_eq(reading->rows.n, ip->rows.n + 1);
    for (int r = 0; r < ip->rows.n; r++) {
        const struct ip_row *row = &reading->ip.rows.at[r + 1];
        ck_assert_int_eq(row->lower, ip->rows.at[r].lower);
        ck_assert_int_eq(row->upper, ip->rows.at[r].upper);
        ck_assert_uint_lt(strlen(reading->rows.text[r + 1]), CBC_READS);
        for (int e = ip->rows.at[r].entry_first; e < ip_row_end(ip, r); e++)
            reading->matrix[(size_t)ip->entries.at[e].column *
                                (size_t)reading->rows.n +
                            (size_t)r + 1] -=
                (double)ip->entries.at[e].coefficient;
    }
    for (int c = 0; c < ip->columns.n; c++)
        for (int r = 1; r <= ip->rows.n; r++)
            ck_assert(entry(reading, r, c) == 0);
}

static void expect_same(struct plain *plain) {
    struct reading reading;
    reading_init(&reading, plain);
    expect_columns(&reading, &plain->ip);
    expect_rows(&reading, &plain->ip);
    reading_release(&reading);
}

START_TEST(the_file_of_a_year_of_chance_is_its_program) {
    static const enum level levels[] = {LEVEL_MISSED, LEVEL_WISHES, LEVEL_TRIPS,
                                        LEVEL_LEVELLING};
    struct random_year year;
    random_year_init(&year, (unsigned)_i + 1, MOST_VISITS);
    for (int l = 0; l < 4; l++) {
        struct levels before = {0};
        for (int b = 0; b < N_LEVELS; b++)
            before.level[b] =
                (struct level_result){.value = b + _i, .applies = true};
        struct plain plain;
        plain_init(&plain, &year.fixture.problem, &year.demand, levels[l],
                   &before);
        expect_same(&plain);
        plain_release(&plain);
    }
    random_year_release(&year);
}
END_TEST

/* A year of one visit, of which only the names matter. */
static void expect_of_names(const char *task, const char *enterprise,
                            const char *part) {
    struct fixture fixture;
    fixture_init(&fixture, "2025-03-03..2025-03-04");
    OFFICER(&fixture, "P 1");
    OFFICER(&fixture, "P2");
    fixture_enterprise(&fixture, (struct enterprise_row){.id = enterprise});
    fixture_task(&fixture, (struct task_row){.id = task});
    struct demand demand;
    struct diags diags = {0};
    demand_init(&demand, &fixture.problem, &diags);
    struct plain plain;
    plain_init(&plain, &fixture.problem, &demand, LEVEL_MISSED, NULL);
    expect_same(&plain);
    struct reading reading;
    reading_init(&reading, &plain);
    ck_assert_msg(strstr(reading.text, part), "no %s in %.600s", part,
                  reading.text);
    reading_release(&reading);
    plain_release(&plain);
    demand_release(&demand);
    diags_release(&diags);
    fixture_release(&fixture);
}

START_TEST(blanks_and_per_cent_signs_in_names_are_escaped) {
    expect_of_names("T 1", "5%", " x[T%201/5%25/Y/1,2025-03-03] ");
    expect_of_names("T\t1", "E", " x[T%091/E/Y/1,2025-03-03] ");
    expect_of_names("T1", "E", " a[T1/E/Y/1,P%201,1,2025-03-03] ");
    expect_of_names("任务", "企业", " x[任务/企业/Y/1,2025-03-03] ");
}
END_TEST

#define TEN_CHARACTERS "化化化化化化化化化化"
#define FORTY_CHARACTERS \
    TEN_CHARACTERS TEN_CHARACTERS TEN_CHARACTERS TEN_CHARACTERS

START_TEST(a_name_that_is_too_long_is_cut_and_explained) {
    expect_of_names("T1", FORTY_CHARACTERS,
                    "* x[T1/" TEN_CHARACTERS TEN_CHARACTERS TEN_CHARACTERS
                    "化化化化化化化~c2 =\n"
                    "*   x[T1/" TEN_CHARACTERS TEN_CHARACTERS TEN_CHARACTERS
                    "化化化化化化化化\n"
                    "*   化化/Y/1,2025-03-03]\n");
}
END_TEST

START_TEST(a_row_between_two_bounds_and_a_column_without_end) {
    struct fixture fixture;
    fixture_init(&fixture, "2025-03-03..2025-03-04");
    struct demand demand = {0};
    struct plain plain;
    plain_init(&plain, &fixture.problem, &demand, LEVEL_MISSED, NULL);
    struct plain_label label = {PLAIN_STEP, NONE, NONE, NONE, 0};
    VEC_PUSH(&plain.column_labels, label);
    ip_column(&plain.ip, -3, IP_FREE, 2);
    label.place = 1;
    VEC_PUSH(&plain.column_labels, label);
    ip_column(&plain.ip, -3, -1, 0);
    label.kind = PLAIN_ROW_DAY;
    VEC_PUSH(&plain.row_labels, label);
    ip_row(&plain.ip, -2, 7);
    ip_put(&plain.ip, 0, -5);
    ip_close(&plain.ip);
    expect_same(&plain);
    plain_release(&plain);
    fixture_release(&fixture);
}
END_TEST

TCase *mps_tests(void) {
    TCase *tests = tcase_create("mps");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, the_file_of_a_year_of_chance_is_its_program, 0,
                        N_YEARS);
    tcase_add_test(tests, blanks_and_per_cent_signs_in_names_are_escaped);
    tcase_add_test(tests, a_name_that_is_too_long_is_cut_and_explained);
    tcase_add_test(tests, a_row_between_two_bounds_and_a_column_without_end);
    return tests;
}
