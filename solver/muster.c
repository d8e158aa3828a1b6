#include "solver/muster.h"

#include "model/problem.h"
#include "solver/calendar.h"
#include "solver/folding.h"
#include "solver/line.h"
#include "solver/roster.h"
#include "solver/turns.h"

#include <stdlib.h>

/* The crowd that is lined up. */
struct muster {
    struct turns *turns;
    struct line line;
    int crowd;
    struct berth *berths;
    int n_berths;
    int *away;   // [officers] days on them
    int *n_away; // [weeks] places from which somebody is on them
};

static const struct problem *problem_of(const struct turns *turns) {
    return turns->roster->folding->problem;
}

/* An officer on his way into the line. */
struct comer {
    int officer;
    int load;
    uint64_t ticket;
};

static int comer_compare(const void *a, const void *b) {
    const struct comer *x = a;
    const struct comer *y = b;
    if (x->load != y->load)
        return x->load < y->load ? -1 : 1;
    if (x->ticket != y->ticket)
        return x->ticket < y->ticket ? -1 : 1;
    return (x->officer > y->officer) - (x->officer < y->officer);
}

static int officer_on(const struct muster *muster, const struct berth *berth) {
    const struct line *line = &muster->line;
    int week = week_of(problem_of(muster->turns), berth->start);
    return line->at[week * line->n + berth->place];
}

/* The berth's days in the week. */
static void go_far(struct muster *muster, const struct berth *berth, int week,
                   int officer) {
    const struct problem *problem = problem_of(muster->turns);
    struct line *line = &muster->line;
    int days = 0;
    for (int d = berth->start; d < berth->end; d++)
        days += week_of(problem, d) == week;
    line_go(line, week, officer, days);
    muster->away[officer] += days;
    line->stays[week * line->n + officer] |= days < berth->end - berth->start;
}

/* Those whom a trip brings with it from the week before come first; returns how
 * many. */
static int come_back(struct muster *muster, int week, bool *is_in_line) {
    const struct problem *problem = problem_of(muster->turns);
    int n = 0;
    for (int b = 0; b < muster->n_berths; b++) {
        const struct berth *berth = &muster->berths[b];
        if (week_of(problem, berth->start) >= week ||
            week_of(problem, berth->end - 1) < week)
            continue;
        int officer = officer_on(muster, berth);
        is_in_line[officer] = true;
        line_put(&muster->line, week, n++, officer);
        go_far(muster, berth, week, officer);
    }
    return n;
}

/* From the n-th place on all others, by loads. */
static void line_up(struct muster *muster, int week, int n,
                    const bool *is_in_line, const int *loads) {
    struct line *line = &muster->line;
    const struct roster *roster = muster->turns->roster;
    const int *members =
        roster->crowds->members + roster->crowds->first[muster->crowd];
    struct comer *comers = stop_calloc((size_t)line->n, sizeof *comers);
    int n_comers = 0;
    for (int i = 0; i < line->n; i++) {
        uint64_t key[] = {roster->lot, (uint64_t)week, (uint64_t)members[i]};
        if (!is_in_line[i])
            comers[n_comers++] =
                (struct comer){i, loads[i], intern_hash(key, sizeof key)};
    }
    qsort(comers, (size_t)n_comers, sizeof *comers, comer_compare);
    for (int i = 0; i < n_comers; i++)
        line_put(line, week, n + i, comers[i].officer);
    free(comers);
}

/* The next of them go on trips of several days; returns where they end. */
static int go_away(struct muster *muster, int week, int n, bool *is_in_line) {
    const struct problem *problem = problem_of(muster->turns);
    const struct line *line = &muster->line;
    for (int b = 0; b < muster->n_berths; b++) {
        struct berth *berth = &muster->berths[b];
        if (week_of(problem, berth->start) != week)
            continue;
        int officer = line->at[week * line->n + n];
        berth->place = n++;
        is_in_line[officer] = true;
        go_far(muster, berth, week, officer);
    }
    return n;
}

/* The others, from the n-th on, take the days in turn: places for now. */
static void take_days(struct muster *muster, int week, int n) {
    const struct problem *problem = problem_of(muster->turns);
    struct turns *turns = muster->turns;
    struct line *line = &muster->line;
    int turn = n;
    for (int d = week_first(problem, week); d < week_end(problem, week); d++) {
        const int *first = &turns->first[muster->crowd * problem->n_days + d];
        for (int i = first[0]; i < first[1]; i++) {
            turns->who[i] = turn;
            line_go(line, week, line->at[week * line->n + turn], 1);
            turn = turn + 1 < line->n ? turn + 1 : n;
        }
    }
}

/* Who has been away least goes away, who has gone least goes out. */
static void take_week(struct muster *muster, int week) {
    bool *is_in_line = stop_calloc((size_t)muster->line.n, sizeof *is_in_line);
    int n = come_back(muster, week, is_in_line);
    line_up(muster, week, n, is_in_line, muster->away);
    n = muster->n_away[week] = go_away(muster, week, n, is_in_line);
    line_up(muster, week, n, is_in_line, muster->line.load);
    take_days(muster, week, n);
    free(is_in_line);
}

/* Does the place go that day?  The turn of it, or NONE. */
static int turn_on(const struct muster *muster, int d, int place) {
    const struct turns *turns = muster->turns;
    const int *first =
        &turns->first[muster->crowd * problem_of(turns)->n_days + d];
    for (int i = first[0]; i < first[1]; i++)
        if (turns->who[i] == place)
            return i;
    return NONE;
}

/* Could the officer go on one day more of the week? */
static bool has_day_left(const struct muster *muster, int week, int officer) {
    const struct roster *roster = muster->turns->roster;
    const struct line *line = &muster->line;
    int one = roster->crowds->members[roster->crowds->first[muster->crowd]];
    int most = supply_week_left(&roster->folding->supply, one, week);
    int place = line->place[week * line->n + officer];
    return place >= muster->n_away[week] &&
           (most == NONE || line->days[week * line->n + officer] < most);
}

/* Of two officers who stand still too far apart the one hands a day over. */
static bool hand_over(struct muster *muster, int from, int to) {
    const struct problem *problem = problem_of(muster->turns);
    struct line *line = &muster->line;
    for (int d = 0; d < problem->n_days; d++) {
        int week = week_of(problem, d);
        const int *places = line->place + (size_t)week * (size_t)line->n;
        int turn = turn_on(muster, d, places[from]);
        if (turn == NONE || !has_day_left(muster, week, to) ||
            turn_on(muster, d, places[to]) != NONE)
            continue;
        muster->turns->who[turn] = places[to];
        line_go(line, week, from, -1);
        line_go(line, week, to, 1);
        return true;
    }
    return false;
}

static void even_out(struct muster *muster) {
    const struct line *line = &muster->line;
    line_even_out(&muster->line);
    for (int from = 0; from < line->n; from++)
        for (int to = 0; to < line->n; to++)
            while (line->load[from] - line->load[to] > 1 &&
                   hand_over(muster, from, to))
                ;
}

/* Whoever stands at the places goes. */
static void name_all(struct muster *muster) {
    const struct problem *problem = problem_of(muster->turns);
    struct turns *turns = muster->turns;
    const struct crowds *crowds = turns->roster->crowds;
    const struct line *line = &muster->line;
    const int *members = crowds->members + crowds->first[muster->crowd];
    for (int d = 0; d < problem->n_days; d++) {
        const int *first = &turns->first[muster->crowd * problem->n_days + d];
        int week = week_of(problem, d);
        const int *at = line->at + (size_t)week * (size_t)line->n;
        for (int i = first[0]; i < first[1]; i++)
            turns->who[i] = members[at[turns->who[i]]];
    }
    for (int b = 0; b < muster->n_berths; b++) {
        const struct berth *berth = &muster->berths[b];
        turns->members[berth->outing][berth->seat] =
            members[officer_on(muster, berth)];
    }
}

/* Squares beside those that even shares would have: what is held is the same
 * for all of them and adds nothing to the difference. */
static void look_at_shares(const struct muster *muster) {
    struct turns *turns = muster->turns;
    const struct line *line = &muster->line;
    const struct crowds *crowds = turns->roster->crowds;
    int one = crowds->members[crowds->first[muster->crowd]];
    int most = turns->roster->folding->supply.year_left[one];
    int64_t days = 0;
    for (int i = 0; i < line->n; i++) {
        days += line->load[i];
        turns->excess += (int64_t)line->load[i] * line->load[i];
        turns->is_right &= most == NONE || line->load[i] <= most;
    }
    int64_t share = days / line->n;
    turns->excess -= line->n * share * share + days % line->n * (2 * share + 1);
}

void muster_crowd(struct turns *turns, int crowd, struct berth *berths,
                  int n_berths) {
    size_t n = (size_t)crowd_size(turns->roster->crowds, crowd);
    size_t n_weeks = (size_t)turns->roster->n_weeks;
    struct muster muster = {
        .turns = turns,
        .crowd = crowd,
        .berths = berths,
        .n_berths = n_berths,
        .away = stop_calloc(n, sizeof(int)),
        .n_away = stop_calloc(n_weeks, sizeof(int)),
    };
    line_init(&muster.line, (int)n, (int)n_weeks);
    for (int week = 0; week < (int)n_weeks; week++)
        take_week(&muster, week);
    even_out(&muster);
    name_all(&muster);
    look_at_shares(&muster);
    line_release(&muster.line);
    free(muster.away);
    free(muster.n_away);
}
