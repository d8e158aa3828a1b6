/* Any bytes as a calendar: as what is judged, as the baseline of a re-solve, as
 * a side of a comparison.  The first byte says from which day the re-solve is.
 */
#include "cli/year.h"
#include "input/baseline.h"
#include "input/calendar.h"
#include "input/listing.h"
#include "model/announced.h"
#include "model/listing.h"
#include "model/plan.h"
#include "model/score.h"
#include "model/verify.h"
#include "tests/fuzz/shelf.h"
#include "tests/fuzz/target.h"

#define PATH "/calendar.csv"

/* What is told names texts of the plan, which goes first. */
static void calendar_judge(struct year *year) {
    struct plan plan;
    struct diags diags = {0};
    plan_init(&plan, &year->problem, &year->demand);
    if (calendar_read(&plan, PATH, &year->problem, &year->demand, NULL,
                      &diags) == LOAD_READ) {
        score_plan(&plan.levels, &plan, &year->problem, &year->demand);
        (void)plan_verify(&plan, &year->problem, &year->demand, &diags);
    }
    shelf_tell(&diags);
    diags_release(&diags);
    plan_release(&plan);
}

static void year_judge(void) {
    struct year year;
    struct diags diags;
    MUST(shelf_open(&year, &diags));
    calendar_judge(&year);
    shelf_close(&year, &diags);
}

static void announced_tell(const struct year *year) {
    struct diags anew = {0};
    struct diags locked = {0};
    announced_judge(&year->problem, &year->demand, &anew, &locked);
    shelf_tell(&anew);
    shelf_tell(&locked);
    diags_release(&anew);
    diags_release(&locked);
}

/* In the order in which a command reads: the demand comes after. */
static void renewal_judge(int n_days) {
    struct year year;
    struct diags diags;
    MUST(shelf_read(&year, &diags));
    if (baseline_read(&year.baseline, &year.problem, PATH,
                      year.problem.first + n_days, &diags) == LOAD_READ) {
        demand_renew(&year.demand, &year.problem, &year.baseline, &diags);
        announced_tell(&year);
        calendar_judge(&year);
    }
    shelf_close(&year, &diags);
}

static void listings_compare(void) {
    struct listing listing;
    struct diags diags = {0};
    listing_init(&listing);
    if (listing_read(&listing, PATH, &diags) == LOAD_READ) {
        struct differences differences = {0};
        listing_compare(&differences, &listing, &listing);
        MUST(!differences.list.n);
        differences_release(&differences);
    }
    shelf_tell(&diags);
    diags_release(&diags);
    listing_release(&listing);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!size)
        return 0;
    shelf_put(FILE_CALENDAR, (const char *)data + 1, size - 1);
    year_judge();
    renewal_judge(data[0] % 91); // the horizon has so many days
    listings_compare();
    shelf_reset();
    return 0;
}
