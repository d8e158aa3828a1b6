/*
 * chain.h - the slots of one position of a bundle, in the order of time.
 *
 * Slot s of the chain is column first + s of the folded program.
 */
#ifndef SOLVER_CHAIN_H
#define SOLVER_CHAIN_H

#include "solver/component.h"

struct bundle;
struct folding;

struct chain {
    const struct slot *slots; // of the component
    int first;                // column of the first
    int n;
    int length; // days of a visit
};

struct chain chain_of(const struct component *component,
                      const struct folding *folding,
                      const struct bundle *bundle, int position);

#endif
