/*
 * replay FILE|FOLDER... - gives a target each file once, without libFuzzer.
 *
 * What any compiler can build: the corpus is a test of every preset.
 */
#include "tests/fuzz/target.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static int n_replayed;

static void file_replay(const char *path) {
    FILE *file = fopen(path, "rb");
    MUST(file);
    char *text = NULL;
    size_t n = 0;
    FILE *to = open_memstream(&text, &n);
    MUST(to);
    for (int c; (c = getc(file)) != EOF;)
        (void)putc(c, to);
    MUST(!fclose(to) && !fclose(file));
    uint8_t *data = malloc(n ? n : 1); // its end is guarded
    MUST(data);
    memcpy(data, text, n);
    free(text);
    (void)LLVMFuzzerTestOneInput(data, n);
    free(data);
    n_replayed++;
}

static void path_replay(const char *path) {
    struct stat status;
    MUST(!stat(path, &status));
    if (!S_ISDIR(status.st_mode)) {
        file_replay(path);
        return;
    }
    struct dirent **entry;
    int n = scandir(path, &entry, NULL, alphasort);
    MUST(n >= 0);
    for (int i = 0; i < n; i++) {
        char inside[4096];
        snprintf(inside, sizeof inside, "%s/%s", path, entry[i]->d_name);
        if (entry[i]->d_name[0] != '.')
            path_replay(inside);
        free(entry[i]);
    }
    free(entry);
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++)
        path_replay(argv[i]);
    printf("replayed %d\n", n_replayed);
    return n_replayed ? 0 : 1;
}
