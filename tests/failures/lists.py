"""A list of trials, all tried, with its own line: tried N, survived N."""
import multiprocessing
import os
import sys
import time

MOST_SHOWN = 60
REPORT_EVERY_S = 60
AT_ONCE = 8  # so many one after the other in one room

# Workers are forks: what cannot be sent to one is here when it begins.
_FORKS = multiprocessing.get_context("fork")
_work = {}


def take_room(rooms, free):
    _work["room"] = rooms[free.get()]


def try_one(i):
    name, act = _work["trials"][i]
    return name, act(_work["room"])


def try_all(what, trials, rooms):
    """Each trial is a function of a room that says what is wrong, or None,
    and its name.  True if every one is survived."""
    free = _FORKS.SimpleQueue()
    for i in range(len(rooms)):
        free.put(i)
    _work["trials"] = trials
    tried = faults = 0
    told = time.monotonic()
    with _FORKS.Pool(len(rooms), take_room, (rooms, free)) as workers:
        for name, fault in workers.imap(try_one, range(len(trials)), AT_ONCE):
            tried += 1
            faults += bool(fault)
            if fault and faults <= MOST_SHOWN:
                print(f"  {what}, {name}: {fault}", flush=True)
            if time.monotonic() - told > REPORT_EVERY_S:
                told = time.monotonic()
                print(f"  {what}: {tried} of {len(trials)}", flush=True)
    for room in rooms:
        room.reset()
    print(f"{what}: tried {tried}, survived {tried - faults}")
    sys.stdout.flush()
    return bool(tried) and not faults


def n_workers():
    return len(os.sched_getaffinity(0))
