"""Every allocation fails in turn: that one alone, and that one with all after.

Where a sample is asked for, it is as many of those that the program asks for and
as many of those that its libraries do.
"""
import random

import preload
from commands import ALL

NAMES = tuple(ALL)
STEP = 30


def fail_at(name, number, goes_on, place):
    def act(room):
        wishes = {"SHIM_MEMORY": number, "SHIM_FROM_ON": goes_on}
        ended, n_failures = preload.run(room, ALL[name], wishes, place)
        return room.fault(name, ended) or (
            None if n_failures else "it was not made to fail")

    return act


def places(kinds):
    """For each allocation the last one before it where trials can begin; a few
    steps are not worth the way to the next."""
    found = [0]
    for i, kind in enumerate(kinds):
        is_next = kind.isupper() and i + 1 - found[-1] >= STEP
        found.append(i + 1 if is_next else found[-1])
    return found


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
        of_kind = {"o": [], "l": []}
        for i, kind in enumerate(told.kinds):
            of_kind[kind.lower()].append(i + 1)
        ours, theirs = of_kind["o"], of_kind["l"]
        place = places(told.kinds)
        numbers = sorted(drawn(ours, sample, chance)
                         + drawn(theirs, sample, chance))
        what = (f"memory, {name}: {len(numbers)} of {len(ours)} of ours and "
                f"{len(theirs)} of libraries, alone and from there on")
        yield what, [
            (f"{number}{' and on' if goes_on else ''}",
             fail_at(name, number, goes_on, place[number]))
            for number in numbers for goes_on in (False, True)]
