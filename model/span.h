/*
 * span.h - a list in a cell, as indices.
 *
 * The indices of all lists stand in one array, problem.index; a span is a
 * stretch of it.  What the indices point to is said where the span is.
 */
#ifndef MODEL_SPAN_H
#define MODEL_SPAN_H

#define NONE (-1) // no such thing, wherever an index could stand

/* count indices from problem.index.at[first] on. */
struct span {
    int first;
    int count;
};

#endif
