/*
 * copy_csv.c - what files cost with libcsv alone.
 *
 *     copy_csv INTO IN... -- OUT...
 *
 * Parses the files IN, as a reader of them must, and writes the files OUT
 * again into the folder INTO cell by cell, as a writer of them must.  OUT is
 * parsed into memory before, which is not counted.  Prints the seconds of
 * reading and of writing.
 */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The cells of a file, one behind the other. */
struct cells {
    char *text;
    size_t n;
    size_t room;
    size_t *length; // of each cell; ROW_END where a row ends
    size_t n_cells;
    size_t room_cells;
};

#define ROW_END ((size_t)-1)

static void *grow(void *old, size_t *room, size_t wanted, size_t size) {
    if (wanted <= *room)
        return old;
    *room = 2 * wanted;
    void *new = realloc(old, *room * size);
    if (!new)
        exit(5);
    return new;
}

static void length_put(struct cells *cells, size_t length) {
    cells->length = grow(cells->length, &cells->room_cells, cells->n_cells + 1,
                         sizeof *cells->length);
    cells->length[cells->n_cells++] = length;
}

static void cell_keep(void *text, size_t length, void *context) {
    struct cells *cells = context;
    cells->text = grow(cells->text, &cells->room, cells->n + length, 1);
    if (length)
        memcpy(cells->text + cells->n, text, length);
    cells->n += length;
    length_put(cells, length);
}

static void row_keep(int terminator, void *context) {
    (void)terminator;
    length_put(context, ROW_END);
}

static void file_parse(const char *path, struct cells *cells) {
    static char bytes[1 << 16];
    struct csv_parser parser;
    FILE *from = fopen(path, "r");
    if (!from || csv_init(&parser, 0)) {
        fprintf(stderr, "copy_csv: cannot read %s\n", path);
        exit(5);
    }
    size_t n;
    while ((n = fread(bytes, 1, sizeof bytes, from)) > 0)
        csv_parse(&parser, bytes, n, cell_keep, row_keep, cells);
    csv_fini(&parser, cell_keep, row_keep, cells);
    csv_free(&parser);
    fclose(from);
}

static void cells_write(const struct cells *cells, const char *path) {
    FILE *to = fopen(path, "w");
    if (!to)
        exit(5);
    const char *text = cells->text;
    int is_first = 1;
    for (size_t i = 0; i < cells->n_cells; i++) {
        size_t length = cells->length[i];
        if (length == ROW_END) {
            fputs("\r\n", to);
            is_first = 1;
            continue;
        }
        if (!is_first)
            fputc(',', to);
        is_first = 0;
        csv_fwrite(to, text, length);
        text += length;
    }
    fclose(to);
}

static void cells_release(struct cells *cells) {
    free(cells->text);
    free(cells->length);
    memset(cells, 0, sizeof *cells);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double read_all(char **paths, int n) {
    double begun = now();
    for (int i = 0; i < n; i++) {
        struct cells cells = {0};
        file_parse(paths[i], &cells);
        cells_release(&cells);
    }
    return now() - begun;
}

static double write_all(const char *into, char **paths, int n) {
    double seconds = 0;
    for (int i = 0; i < n; i++) {
        struct cells cells = {0};
        file_parse(paths[i], &cells);
        char path[4096];
        snprintf(path, sizeof path, "%s/%d.csv", into, i);
        double begun = now();
        cells_write(&cells, path);
        seconds += now() - begun;
        cells_release(&cells);
    }
    return seconds;
}

int main(int argc, char **argv) {
    int turn = 2;
    while (turn < argc && strcmp(argv[turn], "--") != 0)
        turn++;
    if (turn >= argc) {
        fputs("usage: copy_csv INTO IN... -- OUT...\n", stderr);
        return 2;
    }
    double reading = read_all(argv + 2, turn - 2);
    double writing = write_all(argv[1], argv + turn + 1, argc - turn - 1);
    printf("{\"read\": %.6f, \"write\": %.6f}\n", reading, writing);
    return 0;
}
