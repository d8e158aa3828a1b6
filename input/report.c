#include "input/report.h"

#include "model/base/arena.h"

#include <errno.h>

struct place place_of_file(const char *file) {
    return (struct place){file, 0, 0};
}

void report_fact(struct report *report, struct place place, struct fact fact) {
    for (int i = 0; i < FACT_TEXTS; i++)
        if (fact.text[i])
            fact.text[i] = arena_text(report->arena, fact.text[i]);
    diags_add(report->diags, place, fact);
}

void report_repeated(struct report *report, struct place place, const char *id,
                     int line) {
    report_fact(report, place,
                (struct fact){MESSAGE_REPEATED_ID, {id}, {line}});
}

void report_unreadable(struct report *report, const char *path) {
    struct fact fact = {MESSAGE_CANNOT_READ, {path}, {errno}};
    report_fact(report, (struct place){0}, fact);
}
