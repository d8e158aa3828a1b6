/*
 * noted.h - the digests of the files of an output, as solution.json tells them.
 *
 * Whoever replaces the output sees by them which files somebody has changed
 * (edited.h).  solution.json is written last, so that it tells of all others;
 * of itself it tells nothing.  Outputs of older versions tell of fewer files.
 */
#ifndef OUTPUT_NOTED_H
#define OUTPUT_NOTED_H

#include "model/base/arena.h"
#include "model/base/vec.h"
#include "model/sha256.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct folder;

/* A file in memory. */
struct content {
    char *at; // a zero byte follows
    size_t n;
    char sha256[SHA256_TEXT_SIZE];
};

/* False with errno; to be freed in either case.  ENOENT is that of a link, too,
 * and of what is no file. */
bool content_read(struct content *content, const char *path);

/* The digest of a file, without having it in memory; the same errors. */
bool digest_read(char sha256[SHA256_TEXT_SIZE], const char *path);

struct noted {
    const char *name;   // within the output, "ics/..." for a calendar
    const char *sha256; // lower-case hex
    size_t at;          // where the digest stands in solution.json
};

struct notes {
    VEC(struct noted) list; // what they point to is in the arena
};

/* Takes the digests of what was written into the fresh folder.  False with
 * errno if it cannot be read. */
bool notes_take(struct folder *folder);

/* Those that were taken, as a member of a JSON object. */
void notes_write(const struct folder *folder, FILE *to);

/* Of an output that tells none the notes are empty.  False with errno if
 * solution.json is there and cannot be read; to be released in either case. */
bool notes_read(struct notes *notes, const char *output, struct arena *arena);
void notes_release(struct notes *notes);

/*
 * This program has just written the file, or the folder of calendars: if it is
 * part of an output, its digests are noted anew.  Where they cannot be, it will
 * pass for edited and be kept, which costs nobody anything.
 */
void notes_renew(const char *path);

#endif
