#include "output/stale.h"

#include "model/base/arena.h"

#include <dirent.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

#define MUCH_S 3600

static bool is_number(const char **at) {
    size_t n = strspn(*at, "0123456789");
    *at += n;
    return n > 0;
}

/* After the name comes who made it, and for a folder which one it was. */
static bool is_hidden_name(const char *name, const char *base) {
    size_t n = strlen(base);
    if (name[0] != '.' || strncmp(name + 1, base, n) != 0)
        return false;
    const char *rest = name + 1 + n;
    if (strncmp(rest, ".new-", 5) != 0)
        return false;
    rest += 5;
    if (!is_number(&rest))
        return false;
    return !*rest || (*rest++ == '-' && is_number(&rest) && !*rest);
}

/* Links are not followed: of what they lead to nobody knows whose it is. */
static bool is_older(const char *path, const struct stat *fresh) {
    struct stat status;
    return !lstat(path, &status) &&
           status.st_mtim.tv_sec < fresh->st_mtim.tv_sec - MUCH_S &&
           (status.st_mode & S_IFMT) == (fresh->st_mode & S_IFMT);
}

void stale_find(struct arena *arena, const char *parent, const char *base,
                const char *fresh, stale_found *found, void *context) {
    struct stat status;
    DIR *entries = lstat(fresh, &status) ? NULL : opendir(parent);
    if (!entries)
        return;
    for (const struct dirent *entry; (entry = readdir(entries));) {
        if (!is_hidden_name(entry->d_name, base))
            continue;
        const char *path = arena_print(arena, "%s/%s", parent, entry->d_name);
        if (is_older(path, &status))
            found(context, path);
    }
    closedir(entries);
}
