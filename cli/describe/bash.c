/*
 * bash.c - what bash completes: commands, options, their values, files.
 *
 * Needs nothing but bash itself.  The file goes into bash-completion's folder,
 * which loads it when the program's name is typed.
 */
#include "cli/describe/describe.h"
#include "cli/help.h"

/* How compgen finds what fits each place. */
static const char *const finders[] = {
    [PLACE_NOTHING] = "", [PLACE_FOLDER] = "-d", [PLACE_CSV] = "-f -X '!*.csv'",
    [PLACE_FILE] = "-f",  [PLACE_WORDS] = "",    [PLACE_OTHER] = "",
};

static const char head[] =
    "# What bash completes after \"jiancha\".\n"
    "\n"
    "_jiancha_fit() { # compgen's arguments: what fits the word begun\n"
    "    local IFS=$'\\n'\n"
    "    COMPREPLY+=($(compgen \"$@\" -- \"$cur\"))\n"
    "}\n"
    "\n"
    "_jiancha_files() {\n"
    "    compopt -o filenames 2>/dev/null\n"
    "    _jiancha_fit \"$@\"\n"
    "}\n"
    "\n"
    "_jiancha_csv() { # folders, too: the file may lie in one\n"
    "    _jiancha_files -f -X '!*.csv'\n"
    "    _jiancha_fit -d\n"
    "}\n"
    "\n"
    "_jiancha_words() { # one of the words\n"
    "    local IFS=' '\n"
    "    COMPREPLY+=($(compgen -W \"$1\" -- \"$cur\"))\n"
    "}\n";

/* The call that completes the place. */
static void call_print(FILE *to, enum place_kind place, const char *words) {
    if (place == PLACE_WORDS)
        fprintf(to, "_jiancha_words '%s'", words);
    else if (place == PLACE_CSV)
        fprintf(to, "_jiancha_csv");
    else if (place == PLACE_FOLDER || place == PLACE_FILE)
        fprintf(to, "_jiancha_files %s", finders[place]);
    else
        fprintf(to, ":");
}

/* After an option that takes a value. */
static void values_print(FILE *to) {
    char words[PLACE_WORDS_SIZE];
    fprintf(to,
            "\n_jiancha_value() { # of the option $1; false if it has none\n"
            "    case $1 in\n");
    for (enum option_name o = 0; o < N_OPTIONS; o++) {
        enum place_kind place = option_place(o);
        if (place == PLACE_NOTHING)
            continue;
        fprintf(to, "    ");
        if (option_letter(o))
            fprintf(to, "-%c | ", option_letter(o));
        fprintf(to, "%s) ", option_text(o));
        call_print(to, place, option_choices(o, words));
        fprintf(to, " ;;\n");
    }
    fprintf(to, "    *) return 1 ;;\n    esac\n}\n");
}

static void options_print(FILE *to) {
    fprintf(to, "\n_jiancha_options() { # of the command $1\n    case $1 in\n");
    for (enum command c = 0; c < N_COMMANDS; c++) {
        fprintf(to, "    %s) _jiancha_words '", command_name(c));
        for (enum option_name o = 0; o < N_OPTIONS; o++)
            if (command_has_option(c, o))
                fprintf(to, "%s ", option_text(o));
        fprintf(to, "' ;;\n");
    }
    fprintf(to, "    *) _jiancha_words '");
    for (enum option_name o = 0; o < N_OPTIONS; o++)
        fprintf(to, "%s ", option_text(o));
    fprintf(to, "' ;;\n    esac\n}\n");
}

static void operands_print(FILE *to) {
    fprintf(to, "\n_jiancha_operand() { # of the command $1, after $2 others\n"
                "    case $1:$2 in\n    :*) _jiancha_words '");
    for (enum command c = 0; c < N_COMMANDS; c++)
        fprintf(to, "%s ", command_name(c));
    fprintf(to, "' ;;\n");
    for (enum command c = 0; c < N_COMMANDS; c++)
        for (int i = 0; i < command_count_operands(c); i++) {
            if (command_takes(c) & MORE_OPERANDS)
                fprintf(to, "    %s:*) ", command_name(c));
            else
                fprintf(to, "    %s:%d) ", command_name(c), i);
            call_print(to, operand_place(c, i), "");
            fprintf(to, " ;;\n");
        }
    fprintf(to, "    esac\n}\n");
}

/* Finds the command and counts the operands before the word that is begun.
 * bash takes "=" for a word of its own. */
static const char tail[] =
    "\n"
    "_jiancha() {\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]}\n"
    "    local before=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "    local command= n=0 i word\n"
    "    COMPREPLY=()\n"
    "    if [[ $cur == = ]]; then\n"
    "        cur=\n"
    "    elif [[ $before == = ]]; then\n"
    "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        word=${COMP_WORDS[i]}\n"
    "        if [[ $word == -* ]]; then\n"
    "            [[ ${COMP_WORDS[i + 1]} != = ]] || ((i++))\n"
    "            ! _jiancha_value \"$word\" || ((i++))\n"
    "        elif [[ -z $command ]]; then\n"
    "            command=$word\n"
    "        else\n"
    "            ((n++))\n"
    "        fi\n"
    "    done\n"
    "    COMPREPLY=()\n"
    "    if [[ $cur == -* ]]; then\n"
    "        _jiancha_options \"$command\"\n"
    "    elif ! _jiancha_value \"$before\"; then\n"
    "        _jiancha_operand \"$command\" \"$n\"\n"
    "    fi\n"
    "}\n"
    "complete -F _jiancha jiancha\n";

void describe_bash(FILE *to) {
    fputs(head, to);
    values_print(to);
    options_print(to);
    operands_print(to);
    fputs(tail, to);
}
