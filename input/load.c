#include "input/load.h"

#include "input/bytes.h"
#include "input/loader.h"
#include "input/misnamed.h"
#include "model/sha256.h"

#include <errno.h>
#include <sys/stat.h>

static const struct {
    const char *name;
    bool is_required;
} files[] = {
#define X(name, file, required, words) {file, required},
    FILES(X)
#undef X
};

static void loader_init(struct loader *loader, struct problem *problem,
                        struct diags *diags) {
    *loader = (struct loader){
        .problem = problem,
        .report = {diags, &problem->arena},
    };
    names_init(&loader->enterprises.names, &problem->arena);
    names_init(&loader->inspectors.names, &problem->arena);
    names_init(&loader->tasks.names, &problem->arena);
    names_init(&loader->windows, &problem->arena);
}

static void ids_release(struct ids *ids) {
    names_release(&ids->names);
    VEC_RELEASE(&ids->lines);
}

static void loader_release(struct loader *loader) {
    for (int file = 0; file < N_FOLDER_FILES; file++) {
        sheet_release(&loader->sheet[file]);
        if (loader->named[file])
            named_release(loader->named[file]);
    }
    ids_release(&loader->enterprises);
    ids_release(&loader->inspectors);
    ids_release(&loader->tasks);
    names_release(&loader->windows);
    VEC_RELEASE(&loader->value_columns);
}

/* A file that need not be there and is not is a file without rows. */
static bool file_read(struct loader *loader, enum file file, const char *path) {
    struct report *report = &loader->report;
    struct sheet *sheet = &loader->sheet[file];
    struct source *source = &loader->source[file];
    struct bytes bytes;
    sheet->is_whole = !files[file].is_required;
    switch (bytes_read(&bytes, path)) {
    case BYTES_ABSENT:
        if (files[file].is_required)
            REPORT(report, place_of_file(files[file].name), MISSING_FILE,
                   files[file].name);
        return true;
    case BYTES_UNREADABLE:
        report_unreadable(report, path);
        return false;
    case BYTES_READ:
        break;
    }
    source->name = files[file].name;
    sha256_hex(bytes.at, bytes.n, source->sha256);
    sheet_init(sheet, file, files[file].name, bytes.at, bytes.n, report);
    bytes_release(&bytes);
    return true;
}

static bool folder_is_there(struct loader *loader, const char *folder) {
    struct stat status;
    if (!stat(folder, &status)) {
        if (S_ISDIR(status.st_mode))
            return true;
        errno = ENOTDIR;
    }
    report_unreadable(&loader->report, folder);
    return false;
}

static bool files_read(struct loader *loader, const char *folder) {
    bool is_readable = true;
    for (int file = 0; file < N_FOLDER_FILES; file++) {
        const char *path = arena_print(&loader->problem->arena, "%s/%s", folder,
                                       files[file].name);
        is_readable = file_read(loader, (enum file)file, path) && is_readable;
    }
    return is_readable;
}

static void sources_keep(struct loader *loader) {
    struct problem *problem = loader->problem;
    problem->sources =
        ARENA_NEW(&problem->arena, struct source, N_FOLDER_FILES);
    for (int file = 0; file < N_FOLDER_FILES; file++)
        if (loader->source[file].name)
            problem->sources[problem->n_sources++] = loader->source[file];
}

/* In the order in which the files name each other. */
static void facts_read(struct loader *loader) {
    load_plan(loader);
    load_enterprises(loader);
    load_dates(loader);
    load_closures(loader);
    load_caps(loader);
    load_inspectors(loader);
    load_absences(loader);
    load_recusals(loader);
    load_sections(loader);
    load_workload(loader);
    load_tasks(loader);
    check_tasks(loader);
    check_enterprises(loader);
    load_totals(loader);
}

enum load_result load_folder(struct problem *problem, const char *folder,
                             struct diags *diags) {
    struct loader loader;
    loader_init(&loader, problem, diags);
    int n_errors = diags->n_errors;
    bool is_readable =
        folder_is_there(&loader, folder) && files_read(&loader, folder);
    if (is_readable) {
        misnamed_report(&loader.report, folder);
        sources_keep(&loader);
        facts_read(&loader);
    }
    loader_release(&loader);
    if (!is_readable)
        return LOAD_UNREADABLE;
    return diags->n_errors == n_errors ? LOAD_READ : LOAD_REJECTED;
}
