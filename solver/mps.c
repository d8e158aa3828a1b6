#include "solver/mps.h"

#include "solver/plain.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

/* CBC reads names of at most 159 bytes, GLPK of 255. */
#define LONGEST_NAME 120

/* The row of the level that is minimised; no other name lacks brackets. */
#define COST "cost"

struct mps {
    FILE *to;
    struct plain *plain;
    struct arena arena;
    const char **row_names; // needed once for each entry
    int *entry_first;       // [columns + 1]
    int *entry_row;         // [entries] column by column
    int64_t *coefficient;   // beside entry_row
    VEC(char) name;
};

static void put(const struct mps *mps, const char *text) {
    fwrite(text, 1, strlen(text), mps->to);
}

static void put_field(const struct mps *mps, const char *text) {
    put(mps, " ");
    put(mps, text);
}

static void put_number(const struct mps *mps, int64_t number) {
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, number);
    put_field(mps, text);
}

/* A blank would end the name. */
static void name_escape(struct mps *mps, const char *given) {
    mps->name.n = 0;
    for (; *given; given++) {
        unsigned char byte = (unsigned char)*given;
        char code[4] = {*given, '\0'};
        if (byte <= ' ' || byte == 0x7f || byte == '%')
            snprintf(code, sizeof code, "%%%02X", (unsigned)byte);
        for (const char *c = code; *c; c++)
            VEC_PUSH(&mps->name, *c);
    }
    VEC_PUSH(&mps->name, '\0');
}

static bool is_long(const struct mps *mps) {
    return mps->name.n > LONGEST_NAME + 1;
}

/* Whole characters and whole escapes of the text, at most so many bytes. */
static int whole_end(const char *text, int most) {
    int end = most;
    while ((text[end] & 0xc0) == 0x80)
        end--;
    for (int i = end - 1; i >= 0 && i >= end - 2; i--)
        if (text[i] == '%')
            return i;
    return end;
}

/* No other name ends like this: all others end in "]". */
static void name_cut(struct mps *mps, char letter, int number) {
    char ending[16];
    int n = snprintf(ending, sizeof ending, "~%c%d", letter, number + 1);
    mps->name.n = whole_end(mps->name.at, LONGEST_NAME - n);
    for (const char *c = ending; c <= ending + n; c++)
        VEC_PUSH(&mps->name, *c);
}

/* Good until the next name. */
static const char *column_name(struct mps *mps, int column) {
    name_escape(mps, plain_column_name(mps->plain, column));
    if (is_long(mps))
        name_cut(mps, 'c', column);
    return mps->name.at;
}

static const char *row_name(struct mps *mps, int row) {
    name_escape(mps, plain_row_name(mps->plain, row));
    if (is_long(mps))
        name_cut(mps, 'r', row);
    return mps->name.at;
}

/* Says what a name that was cut stands for; the name's escapes are kept, so
 * that the comment stays in its line. */
static void meaning_write(struct mps *mps, const char *full, char letter,
                          int number) {
    name_escape(mps, full);
    if (!is_long(mps))
        return;
    const char *whole = arena_text(&mps->arena, mps->name.at);
    name_cut(mps, letter, number);
    put(mps, "*");
    put_field(mps, mps->name.at);
    put(mps, " =\n");
    for (int n; *whole; whole += n) {
        n = (int)strlen(whole);
        n = n > LONGEST_NAME ? whole_end(whole, LONGEST_NAME) : n;
        put(mps, "*   ");
        fwrite(whole, 1, (size_t)n, mps->to);
        put(mps, "\n");
    }
}

static void meanings_write(struct mps *mps) {
    struct plain *plain = mps->plain;
    for (int c = 0; c < plain->ip.columns.n; c++)
        meaning_write(mps, plain_column_name(plain, c), 'c', c);
    for (int r = 0; r < plain->ip.rows.n; r++)
        meaning_write(mps, plain_row_name(plain, r), 'r', r);
}

/* The entries column by column, each column's by row. */
static void entries_turn(struct mps *mps) {
    const struct ip *ip = &mps->plain->ip;
    int *first = ARENA_NEW(&mps->arena, int, ip->columns.n + 2);
    mps->entry_row = ARENA_NEW(&mps->arena, int, ip->entries.n);
    mps->coefficient = ARENA_NEW(&mps->arena, int64_t, ip->entries.n);
    for (int e = 0; e < ip->entries.n; e++)
        first[ip->entries.at[e].column + 2]++;
    for (int c = 0; c < ip->columns.n; c++)
        first[c + 2] += first[c + 1];
    for (int r = 0; r < ip->rows.n; r++)
        for (int e = ip->rows.at[r].entry_first; e < ip_row_end(ip, r); e++) {
            int at = first[ip->entries.at[e].column + 1]++;
            mps->entry_row[at] = r;
            mps->coefficient[at] = ip->entries.at[e].coefficient;
        }
    mps->entry_first = first;
}

static char row_type(const struct ip_row *row) {
    if (row->lower == row->upper)
        return 'E';
    assert(row->upper != IP_FREE || row->lower != -IP_FREE);
    return row->upper == IP_FREE ? 'G' : 'L';
}

static void rows_write(struct mps *mps) {
    const struct ip *ip = &mps->plain->ip;
    mps->row_names = ARENA_NEW(&mps->arena, const char *, ip->rows.n);
    put(mps, "ROWS\n N " COST "\n");
    for (int r = 0; r < ip->rows.n; r++) {
        char type[] = {row_type(&ip->rows.at[r]), '\0'};
        mps->row_names[r] = arena_text(&mps->arena, row_name(mps, r));
        put_field(mps, type);
        put_field(mps, mps->row_names[r]);
        put(mps, "\n");
    }
}

static void column_write(struct mps *mps, int column) {
    const char *name = column_name(mps, column);
    int first = mps->entry_first[column];
    int end = mps->entry_first[column + 1];
    int64_t cost = mps->plain->ip.columns.at[column].cost;
    if (cost || first == end) {
        put_field(mps, name);
        put_field(mps, COST);
        put_number(mps, cost);
        put(mps, "\n");
    }
    for (int e = first; e < end; e++) {
        bool is_second = (e - first) % 2 == 1; // two entries a line
        if (!is_second)
            put_field(mps, name);
        put_field(mps, mps->row_names[mps->entry_row[e]]);
        put_number(mps, mps->coefficient[e]);
        if (is_second || e + 1 == end)
            put(mps, "\n");
    }
}

static void columns_write(struct mps *mps) {
    put(mps, "COLUMNS\n WHOLE 'MARKER' 'INTORG'\n");
    for (int c = 0; c < mps->plain->ip.columns.n; c++)
        column_write(mps, c);
    put(mps, " WHOLE_END 'MARKER' 'INTEND'\n");
}

static void side_write(const struct mps *mps, const char *set, int row,
                       int64_t value) {
    put_field(mps, set);
    put_field(mps, mps->row_names[row]);
    put_number(mps, value);
    put(mps, "\n");
}

static void sides_write(const struct mps *mps) {
    const struct ip *ip = &mps->plain->ip;
    put(mps, "RHS\n");
    for (int r = 0; r < ip->rows.n; r++) {
        const struct ip_row *row = &ip->rows.at[r];
        int64_t side = row->upper == IP_FREE ? row->lower : row->upper;
        if (side)
            side_write(mps, "RHS", r, side);
    }
    put(mps, "RANGES\n");
    for (int r = 0; r < ip->rows.n; r++) {
        const struct ip_row *row = &ip->rows.at[r];
        if (row_type(row) == 'L' && row->lower != -IP_FREE)
            side_write(mps, "RANGE", r, row->upper - row->lower);
    }
}

static void bound_write(const struct mps *mps, const char *type,
                        const char *name, int64_t value) {
    put_field(mps, type);
    put_field(mps, "BOUND");
    put_field(mps, name);
    if (value != IP_FREE)
        put_number(mps, value);
    put(mps, "\n");
}

static void bounds_write(struct mps *mps) {
    const struct ip *ip = &mps->plain->ip;
    put(mps, "BOUNDS\n");
    for (int c = 0; c < ip->columns.n; c++) {
        const struct ip_column *column = &ip->columns.at[c];
        const char *name = column_name(mps, c);
        assert(column->lower != -IP_FREE);
        if (column->lower == column->upper) {
            bound_write(mps, "FX", name, column->lower);
            continue;
        }
        bound_write(mps, "LO", name, column->lower);
        bound_write(mps, column->upper == IP_FREE ? "PL" : "UP", name,
                    column->upper);
    }
}

void mps_write(FILE *to, struct plain *plain) {
    struct mps mps = {.to = to, .plain = plain};
    meanings_write(&mps);
    entries_turn(&mps);
    put(&mps, "NAME jiancha\n");
    rows_write(&mps);
    columns_write(&mps);
    sides_write(&mps);
    bounds_write(&mps);
    put(&mps, "ENDATA\n");
    VEC_RELEASE(&mps.name);
    arena_release(&mps.arena);
}
