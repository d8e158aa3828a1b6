/*
 * arguments_check.h - do the words that were typed make sense together?
 */
#ifndef CLI_ARGUMENTS_CHECK_H
#define CLI_ARGUMENTS_CHECK_H

struct arguments;
struct diags;

/* What is left when the options are taken out. */
struct typed {
    int n_words;
    char **words;             // [n_words] the command and its operands
    const char *const *lacks; // [N_OPTIONS] as typed where an option lacks its
                              // value, else null
};

/* Finds the command and its operands; says all that is missing, and all that is
 * there to no purpose. */
void arguments_check(struct arguments *arguments, const struct typed *typed,
                     struct diags *diags);

/* The option that is probably meant by a word that is none, null if none is. */
const char *option_near(const char *typed);

#endif
