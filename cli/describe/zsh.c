/*
 * zsh.c - what zsh completes, with a word on each, in Chinese or English as
 * the locale of the shell is.
 */
#include "cli/describe/describe.h"
#include "cli/help.h"

static const char *const actions[] = {
    [PLACE_NOTHING] = "",
    [PLACE_FOLDER] = "_files -/",
    [PLACE_CSV] = "_files -g \"*.csv\"",
    [PLACE_FILE] = "_files",
    [PLACE_WORDS] = "",
    [PLACE_OTHER] = " ",
};

/* Within '...[ ]': what _arguments would take for its own is escaped. */
static void text_print(FILE *to, const char *text) {
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\''", to);
        else if (*text == '[' || *text == ']' || *text == ':' || *text == '\\')
            fprintf(to, "\\%c", *text);
        else
            fputc(*text, to);
    }
}

static void action_print(FILE *to, enum option_name o, const char *name) {
    char words[PLACE_WORDS_SIZE];
    enum place_kind place = option_place(o);
    if (place == PLACE_NOTHING)
        return;
    fputc(':', to);
    text_print(to, name);
    if (place == PLACE_WORDS)
        fprintf(to, ":(%s)", option_choices(o, words));
    else
        fprintf(to, ":%s", actions[place]);
}

static void option_print(FILE *to, enum option_name o, enum language language) {
    bool has_value = option_place(o) != PLACE_NOTHING;
    char letter = option_letter(o);
    if (letter)
        fprintf(to, "            '(-%c %s)'{-%c%s,%s%s}'[", letter,
                option_text(o), letter, has_value ? "+" : "", option_text(o),
                has_value ? "=" : "");
    else
        fprintf(to, "            '%s%s[", option_text(o), has_value ? "=" : "");
    text_print(to, option_meaning(o, language));
    fputc(']', to);
    action_print(to, o, option_value(o));
    fputs("' \\\n", to);
}

static void command_print(FILE *to, enum command c, enum language language) {
    fprintf(to, "        %s) _arguments -s \\\n", command_name(c));
    for (enum option_name o = 0; o < N_OPTIONS; o++)
        if (command_has_option(c, o))
            option_print(to, o, language);
    int n = command_count_operands(c);
    bool may_be_more = command_takes(c) & ONE_OPERAND_MORE;
    for (int i = 0; i < n; i++)
        fprintf(to, "            '%s:%s:%s' \\\n",
                command_takes(c) & MORE_OPERANDS ? "*" : "",
                operand_place(c, i) == PLACE_CSV ? "CALENDAR.csv" : "FOLDER",
                actions[operand_place(c, i)]);
    fprintf(to, "            %s&& ret=0 ;;\n",
            may_be_more ? "'::TASK|VISIT: ' " : "");
}

static void function_print(FILE *to, enum language language) {
    fprintf(to,
            "\n_jiancha_%s() {\n    local ret=1 state line\n"
            "    typeset -A opt_args\n    local -a commands=(\n",
            language == LANGUAGE_ZH ? "zh" : "en");
    for (enum command c = 0; c < N_COMMANDS; c++) {
        fprintf(to, "        '%s:", command_name(c));
        text_print(to, command_purpose(c, language));
        fputs("'\n", to);
    }
    fputs("    )\n    _arguments -C -s \\\n", to);
    for (enum option_name o = OPTION_language; o <= OPTION_version; o++)
        option_print(to, o, language);
    fputs(
        "            '1:command:->command' '*::argument:->argument' && ret=0\n"
        "    case $state in\n"
        "    command) _describe command commands && ret=0 ;;\n"
        "    argument)\n"
        "        case $words[1] in\n",
        to);
    for (enum command c = 0; c < N_COMMANDS; c++)
        command_print(to, c, language);
    fputs("        esac ;;\n    esac\n    return ret\n}\n", to);
}

void describe_zsh(FILE *to) {
    fputs("#compdef jiancha\n# What zsh completes after \"jiancha\".\n", to);
    function_print(to, LANGUAGE_ZH);
    function_print(to, LANGUAGE_EN);
    fputs("\ncase ${LC_ALL:-${LC_MESSAGES:-$LANG}} in\n"
          "zh*) _jiancha_zh \"$@\" ;;\n"
          "*) _jiancha_en \"$@\" ;;\n"
          "esac\n",
          to);
}
