/*
 * hasty.c - put before `search` by the linker: none that is not to be patient
 * looks for anything, so that every level is left to be insisted on.
 */
#include "solver/search.h"

/* NOLINTBEGIN(bugprone-reserved-identifier): the linker's name */
void __real_search(struct ip_answer *answer, struct ip *ip,
                   const struct search_hints *hints,
                   const struct deadline *deadline,
                   const struct ip_watch *watch);

void __wrap_search(struct ip_answer *answer, struct ip *ip,
                   const struct search_hints *hints,
                   const struct deadline *deadline,
                   const struct ip_watch *watch);

void __wrap_search(struct ip_answer *answer, struct ip *ip,
                   const struct search_hints *hints,
                   const struct deadline *deadline,
                   const struct ip_watch *watch) {
    struct search_hints hasty = *hints;
    if (hasty.patience != SEARCH_LONG)
        hasty.patience = SEARCH_NONE;
    __real_search(answer, ip, &hasty, deadline, watch);
}
/* NOLINTEND(bugprone-reserved-identifier) */
