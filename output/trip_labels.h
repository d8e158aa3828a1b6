/*
 * trip_labels.h - what the trips of a calendar are called (检查组).
 *
 * 0312-1 is a trip of 12 March.  What the baseline called a trip of that day it
 * is still called, as long as one of its visits remains; no other trip of the
 * day gets a label that the baseline had given away.
 */
#ifndef OUTPUT_TRIP_LABELS_H
#define OUTPUT_TRIP_LABELS_H

struct view;

/* Fills view->trip_label; the view's visits are in order. */
void trip_labels_fill(struct view *view);

#endif
