"""A list of trials, all tried, with its own line: tried N, survived N."""
import concurrent.futures
import os
import queue
import sys


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

    with concurrent.futures.ThreadPoolExecutor(len(rooms)) as workers:
        ended = list(workers.map(one, trials))
    faults = [(name, fault) for name, fault in ended if fault]
    for name, fault in faults[:60]:
        print(f"  {what}, {name}: {fault}")
    print(f"{what}: tried {len(ended)}, survived {len(ended) - len(faults)}")
    sys.stdout.flush()
    return bool(ended) and not faults


def n_workers():
    return len(os.sched_getaffinity(0))
