/*
 * html_bands.c - windows, holidays and stops as bands over their days.
 *
 * Bands whose names would overlap lie in different lanes, filled greedily by
 * the first day: no set of intervals takes fewer.
 */
#include "model/dayset.h"
#include "model/window.h"
#include "output/grid.h"
#include "output/html_parts.h"
#include "output/view.h"

#include <stdlib.h>

/* Pixels: a lane, a band in it, and where its name stands. */
#define LANE 17
#define BAND 13
#define BASE 10

/* A place of a name on a terminal takes so many days of the grid, and every
 * name so many more. */
#define PLACE_DAYS 2
#define NAME_DAYS 4

struct band {
    const char *name;
    const char *looks;
    int first; // days of the grid, inside it
    int end;
    int from; // what it takes with its name
    int until;
    int order;
    int lane;
};

struct bands {
    struct html *html;
    struct band *at;
    int n;
    int n_lanes;
};

/* A window of which nobody works a day is a holiday. */
static bool is_holiday(const struct problem *problem, struct range range) {
    for (day date = range.first; date < range.end; date++)
        if (date >= problem->first && date < problem->end &&
            dayset_has(&problem->working, date - problem->first))
            return false;
    return true;
}

static int clamp(int value, int low, int high) {
    return value < low ? low : value > high ? high : value;
}

static void band_add(struct bands *bands, const char *name, struct range range,
                     const char *looks) {
    const struct html *html = bands->html;
    int n_days = html->n_weeks * WEEK_DAYS;
    int first = clamp(range.first - html->monday, 0, n_days);
    int end = clamp(range.end - html->monday, 0, n_days);
    if (first >= end)
        return;
    struct band band = {name, looks, first, end, first, end, bands->n, 0};
    int width = display_width(name) * PLACE_DAYS + NAME_DAYS;
    if (first + width > n_days)
        band.from = end - width;
    else if (first + width > end)
        band.until = first + width;
    if (band.from > first)
        band.from = first;
    bands->at[bands->n++] = band;
}

static int band_compare(const void *a, const void *b) {
    const struct band *x = a;
    const struct band *y = b;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    if (x->until != y->until)
        return x->until > y->until ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

static void lanes_fill(struct bands *bands) {
    int *until = ARENA_NEW(&bands->html->arena, int, bands->n);
    qsort(bands->at, (size_t)bands->n, sizeof *bands->at, band_compare);
    for (int b = 0; b < bands->n; b++) {
        struct band *band = &bands->at[b];
        while (band->lane < bands->n_lanes && until[band->lane] > band->from)
            band->lane++;
        if (band->lane == bands->n_lanes)
            bands->n_lanes++;
        until[band->lane] = band->until;
    }
}

static void bands_init(struct bands *bands, struct html *html) {
    const struct problem *problem = html->view->problem;
    int n = problem->n_blackouts;
    for (int w = 0; w < problem->n_windows; w++)
        n += problem->windows[w].n_ranges;
    *bands = (struct bands){.html = html};
    bands->at = ARENA_NEW(&html->arena, struct band, n);
    for (int w = 0; w < problem->n_windows; w++)
        for (int r = 0; r < problem->windows[w].n_ranges; r++) {
            struct range range = problem->windows[w].ranges[r];
            band_add(bands, problem->windows[w].name, range,
                     is_holiday(problem, range) ? "off" : "window");
        }
    for (int b = 0; b < problem->n_blackouts; b++)
        band_add(bands, problem->blackouts[b].name, problem->blackouts[b].range,
                 "stop");
    lanes_fill(bands);
}

/* Days of the grid as a share of its width, in hundredths of a per cent. */
static void share_put(const struct bands *bands, const char *what, int days) {
    int share = 10000 * days / (bands->html->n_weeks * WEEK_DAYS);
    html_put(bands->html->to, " %s=\"%d.%d%d%%\"", what, share / 100,
             share / 10 % 10, share % 10);
}

static void band_put(const struct bands *bands, const struct band *band) {
    struct html *html = bands->html;
    FILE *to = html->to;
    bool is_left = band->from < band->first;
    html_put(
        to, "<g class=\"%s\"><title>%s %s</title><rect", band->looks,
        band->name,
        WORD_TEXT(html, HORIZON, {0},
                  {html->monday + band->first, html->monday + band->end - 1}));
    share_put(bands, "x", band->first);
    share_put(bands, "width", band->end - band->first);
    html_put(to, " y=\"%d\" height=\"%d\" rx=\"2\"/><text", band->lane * LANE,
             BAND);
    share_put(bands, "x", is_left ? band->end : band->first);
    html_put(to, " y=\"%d\" dx=\"%d\"", band->lane * LANE + BASE,
             is_left ? -4 : 4);
    if (is_left)
        html_put(to, " class=\"end\"");
    html_put(to, ">%s</text></g>\n", band->name);
}

void html_bands(struct html *html) {
    struct bands bands;
    bands_init(&bands, html);
    if (!bands.n)
        return;
    html_put(html->to,
             "<tbody class=\"bands\"><tr><th scope=\"row\">%s</th>"
             "<td colspan=\"%d\"><svg width=\"100%%\" height=\"%d\">\n",
             WORD(html, WINDOW), html->n_weeks, bands.n_lanes * LANE);
    for (int b = 0; b < bands.n; b++)
        band_put(&bands, &bands.at[b]);
    html_put(html->to, "</svg></td><td></td></tr></tbody>\n");
}
