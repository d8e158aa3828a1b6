#include "input/misnamed.h"

#include "input/columns.h"
#include "input/report.h"
#include "input/text.h"
#include "model/base/arena.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#define MOST_EDITS 2

static const struct {
    const char *name;
    const char *words;
} files[] = {
#define X(name, file, required, words) {file, words},
    FILES(X)
#undef X
};

/* What spreadsheets save tables as. */
static const char *const endings[] = {".csv",  ".tsv", ".txt", ".xls",
                                      ".xlsx", ".ods", ".et"};

/* What is added to the name of a copy, behind it and before it. */
static const char *const copy_marks[] = {"的副本", "副本", "复件", "copy"};
static const char *const copy_heads[] = {"副本", "复件", "copy of "};

/* Excel keeps "~$tasks.xlsx" while tasks.xlsx is open. */
static int is_shown(const struct dirent *entry) {
    return entry->d_name[0] != '.' && strncmp(entry->d_name, "~$", 2) != 0;
}

static int by_bytes(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool ending_cut(char *name) {
    size_t n = strlen(name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i]);
        if (n <= length || strcasecmp(name + n - length, endings[i]) != 0)
            continue;
        name[n - length] = '\0';
        return true;
    }
    return false;
}

static size_t digits_before(const char *text, size_t n) {
    size_t end = n;
    while (n && text[n - 1] >= '0' && text[n - 1] <= '9')
        n--;
    return end - n;
}

/* "(1)" at the end of the first n bytes: its length, 0 if there is none. */
static size_t number_at_end(const char *text, size_t n) {
    if (!n || text[n - 1] != ')')
        return 0;
    size_t n_digits = digits_before(text, n - 1);
    size_t first = n - 1 - n_digits;
    return n_digits && first && text[first - 1] == '(' ? n_digits + 2 : 0;
}

static size_t mark_at_end(const char *text, size_t n) {
    for (size_t i = 0; i < sizeof copy_marks / sizeof *copy_marks; i++) {
        size_t length = strlen(copy_marks[i]);
        if (n >= length &&
            strncasecmp(text + n - length, copy_marks[i], length) == 0)
            return length;
    }
    return number_at_end(text, n);
}

/* Takes off what browsers, Windows, WPS and macOS add to the name of a copy:
 * "tasks(1)", "tasks - 副本", "tasks - Copy (2)", "复件 tasks". */
static const char *copy_cut(char *stem) {
    size_t n = strlen(stem);
    for (size_t length; (length = mark_at_end(stem, n));) {
        n -= length;
        while (n && strchr(" -_", stem[n - 1]))
            n--;
    }
    stem[n] = '\0';
    for (size_t i = 0; i < sizeof copy_heads / sizeof *copy_heads; i++) {
        size_t length = strlen(copy_heads[i]);
        if (strncasecmp(stem, copy_heads[i], length) == 0)
            return stem + length + strspn(stem + length, " -_");
    }
    return stem;
}

/* The name without its endings: some have two, "tasks.csv.txt".  Null if it is
 * not the name of a table. */
static const char *stem_of(struct arena *arena, const char *name) {
    char *stem = arena_text(arena, name);
    if (!ending_cut(stem))
        return NULL;
    while (ending_cut(stem))
        continue;
    text_fold(stem);
    return copy_cut(stem);
}

static bool is_word(const char *stem, const char *words, struct arena *arena) {
    for (const char *word; (word = text_item(&words, ';', arena));)
        if (text_is(word, stem))
            return true;
    return false;
}

/* Two letters of five are another word: "notes" are no dates. */
static bool is_meant(const char *stem, int file, int n_edits,
                     struct arena *arena) {
    const char *own = stem_of(arena, files[file].name);
    return own && (size_t)n_edits * 3 < strlen(own) &&
           text_is_near(stem, own, n_edits);
}

/* The name of the table that is meant, the nearest; null if none is. */
static const char *table_meant(const char *stem, struct arena *arena) {
    const int n = sizeof files / sizeof *files;
    for (int file = 0; file < n; file++)
        if (is_word(stem, files[file].words, arena))
            return files[file].name;
    for (int n_edits = 0; n_edits <= MOST_EDITS; n_edits++)
        for (int file = 0; file < n; file++)
            if (is_meant(stem, file, n_edits, arena))
                return files[file].name;
    return NULL;
}

static bool is_file(struct arena *arena, const char *folder, const char *name) {
    struct stat status;
    return !stat(arena_print(arena, "%s/%s", folder, name), &status) &&
           S_ISREG(status.st_mode);
}

static void file_check(struct report *report, const char *folder,
                       const char *name) {
    struct arena *arena = report->arena;
    const char *stem = stem_of(arena, name);
    const char *meant = stem ? table_meant(stem, arena) : NULL;
    if (!meant || strcmp(meant, name) == 0 || !is_file(arena, folder, name))
        return;
    REPORT(report, place_of_file(arena_text(arena, name)), FILE_NOT_READ,
           meant);
}

void misnamed_report(struct report *report, const char *folder) {
    struct dirent **entries;
    int n = scandir(folder, &entries, is_shown, by_bytes);
    for (int i = 0; i < n; i++) {
        file_check(report, folder, entries[i]->d_name);
        free(entries[i]);
    }
    if (n >= 0)
        free(entries);
}
