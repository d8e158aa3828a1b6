#include "cli/arguments.h"
#include "cli/plan.h"
#include "cli/targets.h"
#include "cli/year.h"

/* The baseline is among the arguments: all that differs from plan is read and
 * told with the year. */
enum exit_code command_replan(const struct arguments *arguments) {
    if (!targets_are_free(arguments))
        return EXIT_USAGE;
    struct year year;
    enum exit_code code = year_read(&year, arguments);
    if (code == EXIT_COMPLETE)
        code = year_plan(&year, arguments);
    year_release(&year);
    return code;
}
