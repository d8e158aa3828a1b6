#include "cli/record.h"

#include "model/base/arena.h"
#include "model/bureau.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

void record_write_text(FILE *to, const char *text) {
    fwrite(text, 1, strlen(text) + 1, to);
}

static void number_write(FILE *to, int64_t number) {
    fprintf(to, "%lld", (long long)number);
    record_write_text(to, "");
}

// clang-format off
#define FIGURES(X) \
/*    FIELD       HIGH */ \
    X(exit_code,  UCHAR_MAX) \
    X(is_planned, 1) \
    X(n_placed,   INT_MAX) \
    X(n_asked,    INT_MAX) \
    X(n_lacking,  INT_MAX) \
    X(n_visited,  INT_MAX)
// clang-format on

bool record_write(FILE *to, const struct bureau *bureau) {
#define X(field, high) number_write(to, bureau->field);
    FIGURES(X)
#undef X
    for (enum level level = 0; level < N_LEVELS; level++) {
        const struct level_result *result = &bureau->levels.level[level];
        number_write(to, result->value);
        number_write(to, result->bound);
        number_write(to, result->proven);
        number_write(to, result->applies);
    }
    for (int i = 0; i < bureau->n_visited; i++) {
        const struct visited *visited = &bureau->visited[i];
        number_write(to, visited->n_visits);
        record_write_text(to, visited->id);
        record_write_text(to, visited->name);
        record_write_text(to, visited->county);
    }
    return !fflush(to) && !ferror(to);
}

void record_open(struct record *record, FILE *from, struct arena *arena) {
    *record = (struct record){"", 0};
    if (fseek(from, 0, SEEK_END))
        return;
    long n = ftell(from);
    if (n < 0)
        return;
    rewind(from);
    char *bytes = ARENA_NEW(arena, char, n + 1);
    record->n = fread(bytes, 1, (size_t)n, from);
    record->at = bytes;
}

bool record_read_text(const char **text, struct record *record) {
    size_t n = strnlen(record->at, record->n);
    if (n == record->n)
        return false;
    *text = record->at;
    record->at += n + 1;
    record->n -= n + 1;
    return true;
}

static bool number_read(int64_t *number, int64_t low, int64_t high,
                        struct record *record) {
    const char *text;
    if (!record_read_text(&text, record) || !*text)
        return false;
    char *end;
    errno = 0;
    *number = strtoll(text, &end, 10);
    return !errno && !*end && *number >= low && *number <= high;
}

static bool figures_read(struct bureau *bureau, struct record *record) {
    int64_t number;
#define X(field, high) \
    if (!number_read(&number, 0, high, record)) \
        return false; \
    bureau->field = (int)number;
    FIGURES(X)
#undef X
    return true;
}

static bool level_read(struct level_result *result, struct record *record) {
    int64_t proven;
    int64_t applies;
    if (!number_read(&result->value, INT64_MIN, INT64_MAX, record) ||
        !number_read(&result->bound, INT64_MIN, INT64_MAX, record) ||
        !number_read(&proven, 0, 1, record) ||
        !number_read(&applies, 0, 1, record))
        return false;
    result->proven = proven;
    result->applies = applies;
    return true;
}

static bool visited_read(struct visited *visited, struct record *record) {
    int64_t n;
    if (!number_read(&n, 1, INT_MAX, record))
        return false;
    visited->n_visits = (int)n;
    return record_read_text(&visited->id, record) &&
           record_read_text(&visited->name, record) &&
           record_read_text(&visited->county, record);
}

bool record_read(struct bureau *bureau, struct record *record,
                 struct arena *arena) {
    *bureau = (struct bureau){.name = bureau->name};
    if (!figures_read(bureau, record))
        return false;
    for (enum level level = 0; level < N_LEVELS; level++)
        if (!level_read(&bureau->levels.level[level], record))
            return false;
    if ((size_t)bureau->n_visited > record->n)
        return false; // each of them takes some bytes
    bureau->visited = ARENA_NEW(arena, struct visited, bureau->n_visited);
    for (int i = 0; i < bureau->n_visited; i++)
        if (!visited_read(&bureau->visited[i], record))
            return false;
    return true;
}
