#include "tests/fuzz/shelf.h"

#include "cli/year.h"
#include "input/bytes.h"
#include "input/load.h"
#include "model/totals.h"
#include "output/messages.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The linker's names: input/bytes.c, and what is called in its place. */
// NOLINTBEGIN(bugprone-reserved-identifier)
enum bytes_result __real_bytes_read(struct bytes *bytes, const char *path);
enum bytes_result __wrap_bytes_read(struct bytes *bytes, const char *path);
// NOLINTEND(bugprone-reserved-identifier)

#define CALENDAR_NAME "calendar.csv"

static const char *const names[] = {
#define X(name, file, required, words) file,
    FILES(X)
#undef X
        CALENDAR_NAME};
#define N_NAMES (int)(sizeof names / sizeof *names)

static struct bytes original[N_NAMES];
static struct {
    const char *at; // null: the original
    size_t n;
    bool is_absent;
} put[N_NAMES];

static void fill_once(void) {
    static bool is_filled;
    if (is_filled)
        return;
    is_filled = true;
    for (int i = 0; i < N_NAMES; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", FUZZ_FOLDER, names[i]);
        if (__real_bytes_read(&original[i], path) != BYTES_READ)
            original[i] = (struct bytes){0};
    }
    if (!original[FILE_TASKS].at)
        abort(); // the example is not where it was when this was built
}

const char *shelf_original(enum file file, size_t *n) {
    fill_once();
    *n = original[file].n;
    return original[file].at;
}

void shelf_put(enum file file, const char *bytes, size_t n) {
    put[file].at = bytes;
    put[file].n = n;
    put[file].is_absent = !bytes;
}

void shelf_reset(void) {
    memset(put, 0, sizeof put);
}

static int find(const char *path) {
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    for (int i = 0; i < N_NAMES; i++)
        if (!strcmp(names[i], name))
            return i;
    return -1;
}

enum bytes_result __wrap_bytes_read(struct bytes *bytes, const char *path) {
    fill_once();
    *bytes = (struct bytes){0};
    int i = find(path);
    bool is_other = i >= 0 && put[i].at;
    if (i < 0 || put[i].is_absent || !(is_other || original[i].at))
        return BYTES_ABSENT;
    const char *at = is_other ? put[i].at : original[i].at;
    size_t n = is_other ? put[i].n : original[i].n;
    bytes->at = malloc(n + 1); // a copy: the sanitizer guards its end
    if (!bytes->at)
        abort();
    memcpy(bytes->at, at, n);
    bytes->n = n;
    bytes->room = n + 1;
    return BYTES_READ;
}

bool shelf_read(struct year *year, struct diags *diags) {
    *year = (struct year){0};
    *diags = (struct diags){0};
    problem_init(&year->problem);
    baseline_init(&year->baseline);
    return load_folder(&year->problem, "/", diags) == LOAD_READ;
}

bool shelf_open(struct year *year, struct diags *diags) {
    if (!shelf_read(year, diags))
        return false;
    demand_renew(&year->demand, &year->problem, NULL, diags);
    totals_check(&year->problem, &year->demand, diags);
    return !diags->n_errors;
}

void shelf_tell(const struct diags *diags) {
    struct arena arena = {0};
    for (int i = 0; i < diags->n; i++) {
        (void)message_text(&arena, &diags->at[i].fact, LANGUAGE_ZH);
        (void)message_text(&arena, &diags->at[i].fact, LANGUAGE_EN);
    }
    arena_release(&arena);
}

void shelf_close(struct year *year, struct diags *diags) {
    shelf_tell(diags);
    diags_release(diags);
    demand_release(&year->demand);
    baseline_release(&year->baseline);
    problem_release(&year->problem);
}
