"""GLPK fails: it gives up in the midst of its work, or answers with a code.

Once is mended by trying again, another way; always is told.
"""
import random

import preload
from commands import COMMANDS

NAMES = ("plan", "replan", "explain")

# What glp_intopt and glp_simplex answer, by the names of the manual.
CODES = {
    "EBADB": 0x01, "ESING": 0x02, "ECOND": 0x03, "EBOUND": 0x04,
    "EFAIL": 0x05, "EITLIM": 0x08, "ETMLIM": 0x09, "EROOT": 0x0C,
    "ESTOP": 0x0D, "EMIPGAP": 0x0E, "EINSTAB": 0x11, "EDATA": 0x12,
    "ERANGE": 0x13,
}
GIVES_UP = 0


def fail_at(name, number, how, goes_on):
    def act(room):
        wishes = {"SHIM_GLPK": number, "SHIM_GLPK_HOW": how,
                  "SHIM_FROM_ON": goes_on}
        ended, n_failures = preload.run(room, COMMANDS[name], wishes)
        fault = room.fault(name, ended, may_differ=True, may_stop=True)
        return fault or (None if n_failures else "it was not made to fail")

    return act


def trials(rooms, names, sample, seed):
    for name in names:
        chance = random.Random(f"{seed} {name}")
        for room in rooms:
            room.rehearse(name)
        calls = {}
        for how in (GIVES_UP, CODES["EFAIL"]):
            told = preload.count(rooms[0], COMMANDS[name],
                                 SHIM_GLPK_HOW=how)
            calls[bool(how)] = list(range(1, told.glpk + 1))
            rooms[0].reset()
        n_all = len(calls[False])
        if sample and sample < n_all:
            calls[False] = sorted(chance.sample(calls[False], sample))
        yield (f"GLPK gives up, {name}: {len(calls[False])} of {n_all} calls, "
               "once and always"), [
            (f"{number}{' and on' if goes_on else ''}",
             fail_at(name, number, GIVES_UP, goes_on))
            for number in calls[False] for goes_on in (False, True)]
        yield (f"GLPK's codes, {name}: {len(CODES)} codes, "
               f"{len(calls[True])} searches, once and always"), [
            (f"{code} {number}{' and on' if goes_on else ''}",
             fail_at(name, number, how, goes_on))
            for code, how in CODES.items()
            for number in calls[True] for goes_on in (False, True)]
