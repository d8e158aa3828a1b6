"""A list of trials, all tried, with its own line: tried N, survived N."""
import concurrent.futures
import os
import queue
import sys
import time

MOST_SHOWN = 60
REPORT_EVERY_S = 60


def try_all(what, trials, rooms):
    """Each trial is a function of a room that says what is wrong, or None,
    and its name.  True if every one is survived."""
    free = queue.Queue()
    for room in rooms:
        free.put(room)

    def one(trial):
        name, act = trial
        room = free.get()
        try:
            return name, act(room)
        finally:
            free.put(room)

    tried = faults = 0
    told = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(len(rooms)) as workers:
        for name, fault in workers.map(one, trials):
            tried += 1
            faults += bool(fault)
            if fault and faults <= MOST_SHOWN:
                print(f"  {what}, {name}: {fault}", flush=True)
            if time.monotonic() - told > REPORT_EVERY_S:
                told = time.monotonic()
                print(f"  {what}: {tried} of {len(trials)}", flush=True)
    print(f"{what}: tried {tried}, survived {tried - faults}")
    sys.stdout.flush()
    return bool(tried) and not faults


def n_workers():
    return len(os.sched_getaffinity(0))
