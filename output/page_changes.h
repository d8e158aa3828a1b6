/*
 * page_changes.h - a change in words, for the page and for the screen.
 */
#ifndef OUTPUT_PAGE_CHANGES_H
#define OUTPUT_PAGE_CHANGES_H

struct arena;
struct change;
struct view;

/* The name of the enterprise, and the one that took its place or "". */
const char *change_enterprise_name(const struct view *view,
                                   const struct change *change);
const char *change_successor_name(const struct view *view,
                                  const struct change *change);

/* The names of the crew before and after, "" if there is none. */
const char *change_old_crew(struct arena *arena, const struct view *view,
                            const struct change *change);
const char *change_new_crew(struct arena *arena, const struct view *view,
                            const struct change *change);

#endif
