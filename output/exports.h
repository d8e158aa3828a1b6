/*
 * exports.h - the formats that a calendar alone can be written in, declared
 * once.
 *
 * The options of the command export are these; export_NAME writes one, whole
 * or not at all: false with a diagnostic, and what stood there is untouched.
 *
 * ics: a path that ends in .ics is one file with all visits, any other a folder
 * of calendars, which may stand in the place of such a folder (folder.h).
 *
 * To add a format: a line here, and its function.
 */
#ifndef OUTPUT_EXPORTS_H
#define OUTPUT_EXPORTS_H

#include <stdbool.h>

struct diags;
struct view;

// clang-format off
#define EXPORTS(X) \
/*    NAME   VALUE    WHAT THE OPTION DOES in Chinese, in English */ \
    X(xlsx,  "FILE",  "写到 FILE，Excel 工作簿", \
                      "write the workbook to FILE") \
    X(ics,   "PLACE", "写日程：PLACE 以 .ics 结尾为一个文件，否则为文件夹，每人每科室一个", \
                      "write one calendar (.ics), or a folder of them") \
    X(html,  "FILE",  "写到 FILE，一个网页，不需网络", \
                      "write a page for a browser to FILE")
// clang-format on

enum export_format {
#define X(name, ...) EXPORT_##name,
    EXPORTS(X)
#undef X
        N_EXPORTS
};

#define X(name, ...) \
    bool export_##name(const char *path, const struct view *view, \
                       struct diags *diags);
EXPORTS(X)
#undef X

#endif
