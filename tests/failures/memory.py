"""Every allocation fails in turn: that one alone, and that one with all after.

Where a sample is asked for, it is as many of those that the program asks for and
as many of those that its libraries do.
"""
import random

import preload
from room import ALL

NAMES = tuple(ALL)


def fail_at(name, number, goes_on):
    def act(room):
        wishes = {"SHIM_MEMORY": number}
        if goes_on:
            wishes["SHIM_FROM_ON"] = 1
        ended = preload.run(room, ALL[name], wishes)
        return room.fault(name, ended)

    return act


def drawn(numbers, sample, chance):
    if sample and sample < len(numbers):
        return chance.sample(numbers, sample)
    return numbers


def trials(rooms, names, sample, seed):
    """One list a command: (what, trials)."""
    for name in names:
        chance = random.Random(f"{seed} {name}")
        for room in rooms:
            room.rehearse(name)
        told = preload.count(rooms[0], ALL[name])
        rooms[0].reset()
        ours = [i + 1 for i, kind in enumerate(told.kinds) if kind == "o"]
        theirs = [i + 1 for i, kind in enumerate(told.kinds) if kind != "o"]
        numbers = sorted(drawn(ours, sample, chance)
                         + drawn(theirs, sample, chance))
        what = (f"memory, {name}: {len(numbers)} of {len(ours)} of ours and "
                f"{len(theirs)} of libraries, alone and from there on")
        yield what, [
            (f"{number}{' and on' if goes_on else ''}",
             fail_at(name, number, goes_on))
            for number in numbers for goes_on in (False, True)]
