#include "output/led_visits.h"

#include "output/view.h"

static void count_visit(struct led_visits *led, const struct view *view,
                        int visit) {
    const struct problem *problem = view->problem;
    int lead = view_lead(view, visit);
    int first = view_date(view, visit) - problem->first;
    int last = view_end_date(view, visit) - problem->first;
    for (int d = first; d <= last; d++)
        if (d >= 0 && d < problem->n_days)
            led->under_way[lead][d]++;
    if (first < 0 || first >= problem->n_days)
        return;
    led->begun[lead][month_of(problem->first + first)]++;
    led->leads[lead] = true;
}

struct led_visits led_visits_of(struct arena *arena, const struct view *view) {
    size_t n = (size_t)view->problem->sections.n;
    struct led_visits led = {.n_sections = view->problem->sections.n};
    led.under_way = arena_alloc(arena, n, sizeof *led.under_way);
    led.begun = arena_alloc(arena, n, sizeof *led.begun);
    led.leads = ARENA_NEW(arena, bool, n);
    for (int i = 0; i < view->n_placed; i++)
        count_visit(&led, view, view->order[i]);
    return led;
}

int led_visits_on(const struct led_visits *led, int d) {
    int sum = 0;
    for (int s = 0; s < led->n_sections; s++)
        sum += led->under_way[s][d];
    return sum;
}

int led_visits_begun(const struct led_visits *led, int month) {
    int sum = 0;
    for (int s = 0; s < led->n_sections; s++)
        sum += led->begun[s][month];
    return sum;
}
