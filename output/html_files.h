/*
 * html_files.h - the style and the script of the page.
 *
 * The files of output/html/, compiled in: embed.cmake there makes texts of
 * them.  They hold nothing of anybody's plan.
 */
#ifndef OUTPUT_HTML_FILES_H
#define OUTPUT_HTML_FILES_H

extern const char page_css[];
extern const char page_js[];

#endif
