"""Every call of the system that may be refused is refused, one after the other.

strace refuses them, so that those which the C library makes for itself are
among them.  What happens before main asks for signals is the loader's.
"""
import os
import random
import re

from commands import ALL, SEVERAL

NAMES = tuple(ALL)

# Why a call is refused.
REFUSALS = {
    "openat": ("EACCES", "EMFILE"),
    "read": ("EIO",),
    "pread64": ("EIO",),
    "write": ("ENOSPC", "EIO"),
    "fsync": ("EIO", "ENOSPC"),
    "close": ("EIO", "ENOSPC"),
    "lseek": ("EIO",),
    "newfstatat": ("EACCES",),
    "getdents64": ("EIO",),
    "mkdir": ("EACCES", "ENOSPC"),
    "rename": ("EACCES", "EBUSY"),
    "renameat2": ("EACCES", "EINVAL"),
    "unlink": ("EACCES",),
    "unlinkat": ("EACCES",),
    "rmdir": ("EBUSY",),
    "readlink": ("EACCES",),
    "getcwd": ("EACCES",),
    "fcntl": ("EACCES",),
    "mmap": ("ENOMEM",),
}

# Where memory is a file, there is always a place to go to.
CANNOT_FAIL = re.compile(r"lseek\(\d+</memfd:")

BEGUN = "rt_sigaction(SIGINT"

# Which process, where there are several; which call.
LINE = re.compile(r"(\d+ +)?((\w*).*)")


def strace(room, *how):
    return ("strace", "-qq", "-o", room.folder + ".calls", *how)


def follow(name):
    """Several bureaus are several processes; each counts its own calls."""
    return ("-f",) if name in SEVERAL else ()


def lines_of(room):
    path = room.folder + ".calls"
    with open(path, encoding="utf-8", errors="replace") as file:
        lines = file.read().splitlines()
    os.unlink(path)
    return lines


def made(room, name):
    """{call: the numbers of those that are ours}, of any process: a number that
    one of them has before main is left out, because it counts for all."""
    wanted = "trace=rt_sigaction," + ",".join(REFUSALS)
    room.run(ALL[name], before=strace(room, *follow(name), "-y", "-e", wanted))
    numbers, count, theirs, is_ours = {}, {}, {}, False
    for line in lines_of(room):
        process, line, call = LINE.match(line).groups()
        is_ours |= line.startswith(BEGUN)
        at = (process, call)
        count[at] = count.get(at, 0) + 1
        if not is_ours or CANNOT_FAIL.match(line):
            theirs.setdefault(call, set()).add(count[at])
        elif call in REFUSALS:
            numbers.setdefault(call, set()).add(count[at])
    room.reset()
    return {call: sorted(of_call - theirs.get(call, set()))
            for call, of_call in numbers.items()}


def refuse(name, call, number, why):
    def act(room):
        inject = f"inject={call}:error={why}:when={number}"
        ended = room.run(ALL[name], before=strace(
            room, *follow(name), "-e", "trace=" + call, "-e", inject))
        lines = [line for line in lines_of(room) if "(INJECTED)" in line]
        if not lines or (len(lines) > 1 and name not in SEVERAL):
            return "it was not refused"
        fault = room.fault(
            name, ended, may_be_mute=any("write(2," in line for line in lines),
            may_leave=True)
        return fault and f"{fault}: {lines[0]}"

    return act


def trials(rooms, names, sample, seed):
    for name in names:
        chance = random.Random(f"{seed} {name}")
        for room in rooms:
            room.rehearse(name)
        numbers = made(rooms[0], name)
        every = [(call, number, why) for call in numbers
                 for number in numbers[call] for why in REFUSALS[call]]
        n_all = len(every)
        if sample and sample < n_all:
            every = chance.sample(every, sample)
        yield f"calls refused, {name}: {len(every)} of {n_all}", [
            (f"{call} {number} {why}", refuse(name, call, number, why))
            for call, number, why in every]
