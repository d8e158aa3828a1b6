#include "output/write.h"

#include "model/diag.h"
#include "output/csv_writer.h"
#include "output/folder.h"
#include "output/pages.h"
#include "output/single.h"
#include "output/view.h"
#include "output/writer.h"
#include "output/xlsx_writer.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

static enum folder_result write_all(struct folder *folder,
                                    const struct view *view) {
    static bool (*const writers[])(struct folder *, const struct view *) = {
#define X(name, what) writer_##name,
        WRITERS(X)
#undef X
    };
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
        if (!writers[i](folder, view))
            return FOLDER_FAILED;
    return folder_replace(folder);
}

static enum folder_result write_draw_alone(struct folder *folder,
                                           const struct view *view) {
    if (!csv_write_page(folder, PAGE_draw, view))
        return FOLDER_FAILED;
    return folder_replace_file(folder, DRAW_FILE);
}

/* errno is that of what failed. */
static void complain(struct diags *diags, enum folder_result result,
                     const char *target) {
    assert(result != FOLDER_DONE);
    struct fact fact = {MESSAGE_CANNOT_MAKE, {target, strerror(errno)}, {0}};
    if (result == FOLDER_NOT_OURS)
        fact = (struct fact){MESSAGE_FOLDER_NOT_OURS, {target}, {0}};
    diags_add(diags, (struct place){NULL, 0, 0}, fact);
}

typedef enum folder_result write_files(struct folder *, const struct view *);

static bool write_into(const char *target, const struct view *view,
                       write_files *write_what, struct diags *diags) {
    struct folder folder;
    enum folder_result result = folder_begin(&folder, target);
    if (result == FOLDER_DONE)
        result = write_what(&folder, view);
    folder_release(&folder);
    if (result != FOLDER_DONE)
        complain(diags, result, target);
    return result == FOLDER_DONE;
}

bool write_output(const char *folder, const struct problem *problem,
                  const struct demand *demand, const struct plan *plan,
                  enum language language, struct diags *diags) {
    struct view view;
    view_init(&view, problem, demand, plan, language);
    bool is_written = write_into(folder, &view, write_all, diags);
    view_release(&view);
    return is_written;
}

static bool workbook_keep(const char *path, const struct view *view,
                          struct diags *diags) {
    struct single file;
    bool is_kept = single_begin(&file, path, diags);
    if (is_kept && !xlsx_print(file.to, view)) {
        complain(diags, FOLDER_FAILED, path);
        is_kept = false;
    }
    is_kept = is_kept && single_keep(&file, diags);
    single_release(&file);
    return is_kept;
}

bool write_workbook(const char *path, const struct problem *problem,
                    const struct demand *demand, const struct plan *plan,
                    enum language language, struct diags *diags) {
    struct view view;
    view_init(&view, problem, demand, plan, language);
    bool is_written = workbook_keep(path, &view, diags);
    view_release(&view);
    return is_written;
}

bool write_draw(const char *folder, const struct problem *problem,
                const struct demand *demand, enum language language,
                struct diags *diags) {
    struct view view;
    view_init(&view, problem, demand, NULL, language);
    bool is_written = write_into(folder, &view, write_draw_alone, diags);
    view_release(&view);
    return is_written;
}
