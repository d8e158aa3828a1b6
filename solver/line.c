#include "solver/line.h"

#include "model/base/stop.h"

#include <stdlib.h>

#define MOST_MORE 7 // days of a week

void line_init(struct line *line, int n, int n_weeks) {
    size_t n_places = (size_t)n * (size_t)n_weeks;
    *line = (struct line){
        .n = n,
        .n_weeks = n_weeks,
        .load = stop_calloc((size_t)n, sizeof(int)),
        .at = stop_calloc(n_places, sizeof(int)),
        .place = stop_calloc(n_places, sizeof(int)),
        .days = stop_calloc(n_places, sizeof(int)),
        .stays = stop_calloc(n_places, sizeof(bool)),
    };
}

void line_release(struct line *line) {
    free(line->load);
    free(line->at);
    free(line->place);
    free(line->days);
    free(line->stays);
}

void line_put(struct line *line, int week, int place, int officer) {
    line->at[week * line->n + place] = officer;
    line->place[week * line->n + officer] = place;
}

void line_go(struct line *line, int week, int officer, int days) {
    line->days[week * line->n + officer] += days;
    line->load[officer] += days;
}

static void swap(int *a, int *b) {
    int kept = *a;
    *a = *b;
    *b = kept;
}

static void change_places(struct line *line, int week, int a, int b) {
    int first = week * line->n;
    int more = line->days[first + a] - line->days[first + b];
    line->load[a] -= more;
    line->load[b] += more;
    swap(&line->days[first + a], &line->days[first + b]);
    swap(&line->place[first + a], &line->place[first + b]);
    line->at[first + line->place[first + a]] = a;
    line->at[first + line->place[first + b]] = b;
}

/* A week in which the first goes so many days more than the second and both
 * may change places, or -1: [MOST_MORE + so many]. */
static void find_weeks(const struct line *line, int from, int to, int *weeks) {
    for (int i = 0; i <= 2 * MOST_MORE; i++)
        weeks[i] = -1;
    for (int week = 0; week < line->n_weeks; week++) {
        int first = week * line->n;
        int more = line->days[first + from] - line->days[first + to];
        if (!line->stays[first + from] && !line->stays[first + to])
            weeks[MOST_MORE + more] = week;
    }
}

/* Two officers come nearer if the one passes on less than they are apart: of
 * one week, or of one more than he gets back of another. */
static bool relieve(struct line *line, int from, int to) {
    int apart = line->load[from] - line->load[to];
    int weeks[2 * MOST_MORE + 1];
    if (apart < 2)
        return false;
    find_weeks(line, from, to, weeks);
    for (int more = 1; more <= MOST_MORE; more++)
        for (int back = 0; back < more; back++) {
            int there = weeks[MOST_MORE + more];
            int here = weeks[MOST_MORE - back];
            if (there < 0 || (back && here < 0) || more - back >= apart)
                continue;
            change_places(line, there, from, to);
            if (back)
                change_places(line, here, from, to);
            return true;
        }
    return false;
}

void line_even_out(struct line *line) {
    for (bool again = true; again;) {
        again = false;
        for (int from = 0; from < line->n; from++)
            for (int to = 0; to < line->n; to++)
                again |= relieve(line, from, to);
    }
}
