"""A clock that jumps by up to an hour, to either side, at each look.

Without a limit nothing may be otherwise; with one the search may end early,
and says so.
"""
import preload
from commands import COMMANDS

NAMES = ("plan", "replan", "explain")
N_SEEDS = 40


def jump(name, seed, limit):
    def act(room):
        ended, _ = preload.run(room, COMMANDS[name] + limit, {"SHIM_CLOCK": seed})
        return room.fault(name, ended, may_differ=bool(limit),
                          may_stop=bool(limit))

    return act


def trials(rooms, names, sample, seed):
    for name in names:
        for room in rooms:
            room.rehearse(name)
        seeds = [int(seed) * 1000 + i
                 for i in range(min(sample or N_SEEDS, N_SEEDS))]
        yield f"a clock that jumps, {name}: with and without a limit", [
            (f"{seed}{limit}", jump(name, seed, limit))
            for seed in seeds
            for limit in ("", " --time-limit 1", " --time-limit 2000")]
