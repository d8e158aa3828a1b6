#include "output/write.h"

#include "model/base/threads.h"
#include "model/diag.h"
#include "output/csv_writer.h"
#include "output/edited.h"
#include "output/file_name.h"
#include "output/folder.h"
#include "output/html_writer.h"
#include "output/ics_writer.h"
#include "output/noted.h"
#include "output/pages.h"
#include "output/single.h"
#include "output/view.h"
#include "output/writer.h"
#include "output/xlsx_writer.h"

#include <assert.h>
#include <errno.h>

static bool (*const writers[])(struct folder *, const struct view *) = {
#define X(name, what) writer_##name,
    WRITERS(X)
#undef X
};

enum { N_WRITERS = sizeof writers / sizeof *writers };

/* What is written by itself while others write. */
struct part {
    struct folder folder;
    int why; // it could not be; 0: it could
};

/* Those of the writers, which take longest and begin first, and the tables. */
struct parts {
    const struct folder *whole;
    const struct view *view;
    struct part part[N_WRITERS + N_PAGES];
};

static bool table_write(struct folder *folder, enum page_name name,
                        const struct view *view) {
    return !page_is_there(name, view) || csv_write_page(folder, name, view);
}

static void part_write(void *context, int i) {
    struct parts *parts = context;
    struct part *part = &parts->part[i];
    struct folder *folder = &part->folder;
    folder_part(folder, parts->whole);
    errno = 0;
    bool is_written =
        i < N_WRITERS
            ? writers[i](folder, parts->view)
            : table_write(folder, (enum page_name)(i - N_WRITERS), parts->view);
    if (!is_written || !folder_settle(folder) || !notes_take(folder))
        part->why = errno ? errno : EIO;
}

/* Keeps the first reason that there is. */
static void part_join(struct folder *folder, struct part *part, int *why) {
    folder_join(folder, &part->folder);
    if (!*why)
        *why = part->why;
}

/* As if the tables had been written one after the other, and then the rest. */
static bool parts_write(struct folder *folder, const struct view *view,
                        int threads) {
    struct parts parts = {.whole = folder, .view = view};
    struct jobs jobs = {
        .job = part_write, .context = &parts, .n = N_WRITERS + N_PAGES};
    int why = 0;
    threads_run(&jobs, threads);
    for (int i = 0; i < N_PAGES; i++)
        part_join(folder, &parts.part[N_WRITERS + i], &why);
    for (int i = 0; i < N_WRITERS; i++)
        part_join(folder, &parts.part[i], &why);
    errno = why;
    return !why;
}

/* What is written where, and how. */
struct order {
    const char *target; // as the person called it
    const struct view *view;
    int threads;
};

static enum folder_result write_all(struct folder *folder,
                                    const struct order *order,
                                    struct diags *diags) {
    const struct view *view = order->view;
    if (!parts_write(folder, view, order->threads) ||
        !writer_json(folder, view) ||
        !edited_keep(folder, order->target, view->demand->baseline, diags))
        return FOLDER_FAILED;
    return folder_replace(folder);
}

static enum folder_result write_draw_alone(struct folder *folder,
                                           const struct order *order,
                                           struct diags *diags) {
    (void)diags;
    if (!csv_write_page(folder, PAGE_draw, order->view))
        return FOLDER_FAILED;
    return folder_replace_file(folder, DRAW_FILE);
}

static enum folder_result write_calendars_alone(struct folder *folder,
                                                const struct order *order,
                                                struct diags *diags) {
    (void)diags;
    if (!ics_write_each(folder, "", order->view))
        return FOLDER_FAILED;
    enum folder_result result = folder_replace(folder);
    if (result == FOLDER_DONE)
        notes_renew(folder->target);
    return result;
}

/* A folder of results: what may be replaced by what, and the option that names
 * it. */
struct output {
    enum folder_result (*begin)(struct folder *, const char *target);
    enum folder_result (*write)(struct folder *, const struct order *,
                                struct diags *);
    const char *option;
};

static const struct output whole = {folder_begin, write_all, "-o"};
static const struct output draw_alone = {folder_begin, write_draw_alone, "-o"};
static const struct output calendars = {folder_begin_calendars,
                                        write_calendars_alone, "--ics"};

/* errno is that of what failed. */
static void complain(struct diags *diags, const char *target) {
    diags_add_nowhere(diags,
                      (struct fact){MESSAGE_CANNOT_MAKE, {target}, {errno}});
}

static void complain_of_stray(struct diags *diags, const char *target,
                              const char *option, const char *stray) {
    diags_add_nowhere(
        diags,
        (struct fact){MESSAGE_FOLDER_NOT_OURS,
                      {target, option, stray ? diags_keep(diags, stray) : NULL},
                      {0}});
}

/* Releases the folder, whose result is told of if it is not the best. */
static bool finish(struct folder *folder, enum folder_result result,
                   const char *target, const char *option,
                   struct diags *diags) {
    int why = errno;
    if (result == FOLDER_NOT_OURS)
        complain_of_stray(diags, target, option, folder->stray);
    if (!folder_release(folder))
        diags_add_nowhere(diags,
                          (struct fact){MESSAGE_LEFT_BEHIND, {target}, {0}});
    errno = why;
    if (result == FOLDER_FAILED)
        complain(diags, target);
    return result == FOLDER_DONE;
}

static bool write_into(const struct order *order, const struct output *output,
                       struct diags *diags) {
    struct folder folder;
    enum folder_result result = output->begin(&folder, order->target);
    if (result == FOLDER_DONE)
        result = output->write(&folder, order, diags);
    return finish(&folder, result, order->target, output->option, diags);
}

bool write_could_output(const char *target, struct diags *diags) {
    struct folder folder;
    enum folder_result result = whole.begin(&folder, target);
    return finish(&folder, result, target, whole.option, diags);
}

bool write_output(const char *folder, const struct problem *problem,
                  const struct demand *demand, const struct plan *plan,
                  struct manner manner, struct diags *diags) {
    struct view view;
    view_init(&view, problem, demand, plan, manner.language);
    struct order order = {folder, &view, manner.threads};
    bool is_written = write_into(&order, &whole, diags);
    view_release(&view);
    return is_written;
}

typedef bool print_file(FILE *to, const struct view *view);

static bool write_single(const char *path, const struct view *view,
                         print_file *print, struct diags *diags) {
    struct single file;
    bool is_kept = single_begin(&file, path, diags);
    if (is_kept && !print(file.to, view)) {
        complain(diags, path);
        is_kept = false;
    }
    is_kept = is_kept && single_keep(&file, diags);
    single_release(&file);
    if (is_kept)
        notes_renew(path);
    return is_kept;
}

bool export_xlsx(const char *path, const struct view *view,
                 struct diags *diags) {
    return write_single(path, view, xlsx_print, diags);
}

bool export_html(const char *path, const struct view *view,
                 struct diags *diags) {
    return write_single(path, view, html_print, diags);
}

bool export_ics(const char *path, const struct view *view,
                struct diags *diags) {
    return file_name_ends(path, CALENDAR_ENDING)
               ? write_single(path, view, ics_print, diags)
               : write_into(&(struct order){path, view, 1}, &calendars, diags);
}

bool write_export(struct export to, const struct problem *problem,
                  const struct demand *demand, const struct plan *plan,
                  enum language language, struct diags *diags) {
    static bool (*const exports[])(const char *, const struct view *,
                                   struct diags *) = {
#define X(name, ...) export_##name,
        EXPORTS(X)
#undef X
    };
    assert(to.format < N_EXPORTS);
    struct view view;
    view_init(&view, problem, demand, plan, language);
    bool is_written = exports[to.format](to.path, &view, diags);
    view_release(&view);
    return is_written;
}

bool write_draw(const char *folder, const struct problem *problem,
                const struct demand *demand, enum language language,
                struct diags *diags) {
    struct view view;
    view_init(&view, problem, demand, NULL, language);
    bool is_written =
        write_into(&(struct order){folder, &view, 1}, &draw_alone, diags);
    view_release(&view);
    return is_written;
}
