#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/say.h"
#include "cli/signals.h"
#include "cli/streams.h"
#include "cli/terminal.h"
#include "model/base/stop.h"
#include "model/diag.h"
#include "output/leftover.h"

#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

/* Nothing can be trusted any more, least of all what exit would flush.  Who
 * comes here on the way out has nothing to add. */
static void leave(enum stop_reason reason, const char *what) {
    static _Thread_local bool is_leaving;
    if (is_leaving)
        _exit(EXIT_FAILED);
    is_leaving = true;
    leftovers_remove();
    say_stop(reason, what);
    _exit(EXIT_FAILED);
}

static enum exit_code run(const struct arguments *arguments) {
    if (arguments->given[OPTION_help])
        help_print(stdout, arguments->command, arguments->language);
    else if (arguments->given[OPTION_version])
        version_print(stdout);
    else
        return command_run(arguments);
    return EXIT_COMPLETE;
}

int main(int argc, char **argv) {
    stop_install(leave);
    streams_hold();
    signals_install();
    terminals_colour();
    struct arguments arguments;
    struct diags diags = {0};
    enum exit_code code = EXIT_USAGE;
    if (arguments_read(&arguments, argc, argv, &diags))
        code = run(&arguments);
    say_diags(&diags, arguments.language);
    diags_release(&diags);
    return say_is_heard(arguments.language) ? (int)code : EXIT_FAILED;
}
