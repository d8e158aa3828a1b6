#include "output/noted.h"

#include "model/base/stop.h"
#include "output/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MEMBER "  \"outputs\": {"
#define DIGITS (SHA256_TEXT_SIZE - 1)

/* Of a file that is no file somebody may have made a link or a pipe. */
static int file_open(const char *path, struct stat *status) {
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        bool is_other = errno == ELOOP || errno == ENXIO;
        errno = is_other ? ENOENT : errno;
        return -1;
    }
    int why = fstat(file, status) != 0 ? errno : ENOENT;
    if (why == ENOENT && S_ISREG(status->st_mode))
        return file;
    close(file);
    errno = why;
    return -1;
}

/* Keeps errno. */
static void file_close(int file) {
    int why = errno;
    close(file);
    errno = why;
}

static bool read_all(int file, size_t room, struct content *content) {
    content->at = stop_realloc(NULL, room + 1, 1);
    while (content->n < room) {
        ssize_t n = read(file, content->at + content->n, room - content->n);
        if (n < 0)
            return false;
        if (!n)
            break;
        content->n += (size_t)n;
    }
    content->at[content->n] = '\0';
    sha256_hex(content->at, content->n, content->sha256);
    return true;
}

bool content_read(struct content *content, const char *path) {
    struct stat status;
    *content = (struct content){0};
    int file = file_open(path, &status);
    if (file < 0)
        return false;
    bool is_read = read_all(file, (size_t)status.st_size, content);
    file_close(file);
    return is_read;
}

bool digest_read(char sha256[SHA256_TEXT_SIZE], const char *path) {
    struct stat status;
    int file = file_open(path, &status);
    if (file < 0)
        return false;
    bool is_read = sha256_file(file, sha256);
    file_close(file);
    return is_read;
}

bool notes_take(struct folder *folder) {
    struct arena arena = {0};
    bool is_read = true;
    for (int i = 0; i < folder->written.n && is_read; i++) {
        struct written *written = &folder->written.at[i];
        is_read = digest_read(
            written->sha256,
            arena_print(&arena, "%s/%s", folder->fresh, written->name));
    }
    int why = errno;
    arena_release(&arena);
    errno = why;
    return is_read;
}

/* The names need no escapes: see file_name.h. */
void notes_write(const struct folder *folder, FILE *to) {
    const char *between = "\n";
    fputs(MEMBER, to);
    for (int i = 0; i < folder->written.n; i++) {
        const struct written *written = &folder->written.at[i];
        if (!*written->sha256)
            continue;
        fprintf(to, "%s    \"%s\": \"%s\"", between, written->name,
                written->sha256);
        between = ",\n";
    }
    fputs("\n  },\n", to);
}

/* What the folder of an output may hold: anybody may have written this. */
static bool is_name_within(const char *name) {
    static const char calendars[] = CALENDARS_FOLDER "/";
    if (strncmp(name, calendars, sizeof calendars - 1) == 0)
        name += sizeof calendars - 1;
    return *name && *name != '.' && !strchr(name, '/');
}

/* A line between the braces of the member; false if it is no such line. */
static bool note_read(struct noted *noted, const char *text, const char *line,
                      struct arena *arena) {
    const char *name = line + strspn(line, " ");
    if (*name++ != '"')
        return false;
    size_t n = strcspn(name, "\"\n");
    static const char colon[] = "\": \"";
    if (strncmp(name + n, colon, sizeof colon - 1) != 0)
        return false;
    const char *digest = name + n + sizeof colon - 1;
    if (strspn(digest, "0123456789abcdef") != DIGITS)
        return false;
    *noted = (struct noted){arena_text_n(arena, name, n),
                            arena_text_n(arena, digest, DIGITS),
                            (size_t)(digest - text)};
    return is_name_within(noted->name);
}

bool notes_read(struct notes *notes, const char *output, struct arena *arena) {
    *notes = (struct notes){0};
    struct content content;
    bool is_read =
        content_read(&content, arena_print(arena, "%s/" SOLUTION_FILE, output));
    const char *at = is_read ? strstr(content.at, MEMBER) : NULL;
    struct noted noted;
    while (at && (at = strchr(at, '\n')) &&
           note_read(&noted, content.at, ++at, arena))
        VEC_PUSH(&notes->list, noted);
    int why = errno;
    free(content.at);
    errno = why;
    return is_read || why == ENOENT;
}

void notes_release(struct notes *notes) {
    VEC_RELEASE(&notes->list);
}

static bool is_part(const char *name, const char *part) {
    size_t n = strlen(part);
    return strncmp(name, part, n) == 0 && (!name[n] || name[n] == '/');
}

/* In its place: another digest is as long. */
static void note_renew(const struct noted *noted, const char *output,
                       struct arena *arena, int solution) {
    char sha256[SHA256_TEXT_SIZE];
    if (digest_read(sha256, arena_print(arena, "%s/%s", output, noted->name)) &&
        strcmp(sha256, noted->sha256) != 0)
        (void)!pwrite(solution, sha256, DIGITS, (off_t)noted->at);
}

/* The part of the output was written. */
static void part_renew(const char *output, const char *part,
                       struct arena *arena) {
    struct notes notes;
    (void)notes_read(&notes, output, arena);
    int solution = !notes.list.n
                       ? -1
                       : open(arena_print(arena, "%s/" SOLUTION_FILE, output),
                              O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    for (int i = 0; i < notes.list.n && solution >= 0; i++)
        if (is_part(notes.list.at[i].name, part))
            note_renew(&notes.list.at[i], output, arena, solution);
    if (solution >= 0)
        close(solution);
    notes_release(&notes);
}

void notes_renew(const char *path) {
    struct arena arena = {0};
    char *real = realpath(path, NULL);
    if (real) {
        const char *name = basename(arena_text(&arena, real));
        const char *in = dirname(arena_text(&arena, real));
        part_renew(in, name, &arena);
        part_renew(dirname(arena_text(&arena, in)),
                   arena_print(&arena, "%s/%s",
                               basename(arena_text(&arena, in)), name),
                   &arena);
    }
    free(real);
    arena_release(&arena);
}
