#include "cli/record.h"

#include "model/base/arena.h"
#include "model/bureau.h"

#include <string.h>

static void text_write(FILE *to, const char *text) {
    fwrite(text, 1, strlen(text) + 1, to);
}

bool record_write(FILE *to, const struct bureau *bureau) {
    fwrite(bureau, sizeof *bureau, 1, to);
    for (int i = 0; i < bureau->n_visited; i++) {
        const struct visited *visited = &bureau->visited[i];
        fwrite(&visited->n_visits, sizeof visited->n_visits, 1, to);
        text_write(to, visited->id);
        text_write(to, visited->name);
        text_write(to, visited->county);
    }
    return !fflush(to) && !ferror(to);
}

struct bytes_left {
    const char *at;
    size_t n;
};

static bool bytes_take(void *to, size_t n, struct bytes_left *left) {
    if (left->n < n)
        return false;
    memcpy(to, left->at, n);
    left->at += n;
    left->n -= n;
    return true;
}

static bool text_take(const char **text, struct bytes_left *left) {
    size_t n = strnlen(left->at, left->n);
    if (n == left->n)
        return false;
    *text = left->at;
    left->at += n + 1;
    left->n -= n + 1;
    return true;
}

static bool visited_take(struct visited *visited, struct bytes_left *left) {
    return bytes_take(&visited->n_visits, sizeof visited->n_visits, left) &&
           text_take(&visited->id, left) && text_take(&visited->name, left) &&
           text_take(&visited->county, left);
}

/* All of the file, and a zero behind it. */
static struct bytes_left file_take(FILE *from, struct arena *arena) {
    struct bytes_left all = {"", 0};
    long n = fseek(from, 0, SEEK_END) ? -1 : ftell(from);
    if (n <= 0)
        return all;
    rewind(from);
    char *bytes = ARENA_NEW(arena, char, n + 1);
    all.n = fread(bytes, 1, (size_t)n, from);
    all.at = bytes;
    return all;
}

bool record_read(struct bureau *bureau, FILE *from, struct arena *arena) {
    const char *name = bureau->name;
    struct bytes_left left = file_take(from, arena);
    if (!bytes_take(bureau, sizeof *bureau, &left))
        return false;
    bureau->name = name;
    bureau->visited = ARENA_NEW(arena, struct visited, bureau->n_visited);
    for (int i = 0; i < bureau->n_visited; i++)
        if (!visited_take(&bureau->visited[i], &left))
            return false;
    return true;
}

const char *record_text(FILE *from, struct arena *arena) {
    return file_take(from, arena).at;
}
