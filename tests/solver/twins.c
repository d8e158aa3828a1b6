/*
 * twins.c - the linker puts this in the way of fixture_officer and crowds_pay:
 * every other officer is there twice, and alike officers are counted together
 * however few they are.
 */
#include "solver/crowds.h"
#include "tests/fixture/fixture.h"

/* NOLINTBEGIN(bugprone-reserved-identifier): the linker's names */
bool __wrap_crowds_pay(const struct crowds *crowds);
int __real_fixture_officer(struct fixture *fixture, struct officer_row row);
int __wrap_fixture_officer(struct fixture *fixture, struct officer_row row);

bool __wrap_crowds_pay(const struct crowds *crowds) {
    (void)crowds;
    return true;
}

int __wrap_fixture_officer(struct fixture *fixture, struct officer_row row) {
    int first = __real_fixture_officer(fixture, row);
    struct officer_row twin = row;
    twin.id = arena_print(&fixture->problem.arena, "%s'", row.id);
    if (first % 3 == 0) // of three who stand there the second is a twin
        __real_fixture_officer(fixture, twin);
    return first;
}
/* NOLINTEND(bugprone-reserved-identifier) */
