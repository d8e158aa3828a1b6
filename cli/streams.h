/*
 * streams.h - what the program was begun with: three open streams, or fewer.
 *
 * Where one is closed, the next file that is opened would get its number, and
 * what is told to the person would be written into that file.
 */
#ifndef CLI_STREAMS_H
#define CLI_STREAMS_H

/* From now on the numbers of the streams are taken.  Writing to one that was
 * closed fails, and so is told. */
void streams_hold(void);

#endif
