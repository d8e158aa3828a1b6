"""Disks that are full, folders that may not be written or that go, and streams
that nobody reads: real ones.

The room lies on a small disk of its own, in memory; for that one must be root.
"""
import os
import random
import shutil
import subprocess
import time

import calls
from commands import COMMANDS, OUTPUTS
from room import WORDS, files

NAMES = tuple(COMMANDS)
STEP = 4096
MOST_FREE = 640 * 1024  # more than any command writes
FILE_SIZES = [0, 1, 100, 1000, 4095, 4096, 4097, 10000, 20000, 40000, 80000]
MEMORIES = [mib << 20 for mib in range(14, 96, 2)]
OPEN_FILES = range(3, 13)
LOADER_FAILS = 127
RESULTS = {**OUTPUTS, "draw": "year/out"}
YEARS = {os.path.dirname(results) for results in RESULTS.values()}

# How the streams are, and whether the program can be heard to say why.
STREAMS = {
    "output closed": (">&-", False),
    "errors closed": ("2>&-", True),
    "input closed": ("<&-", False),
    "all closed": ("<&- >&- 2>&-", True),
    "output full": (">/dev/full", False),
    "errors full": ("2>/dev/full", True),
    "both full": (">/dev/full 2>/dev/full", True),
}


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def disk_open(room):
    """The room on a disk of its own."""
    kept = files(room.folder)
    mount("-t", "tmpfs", "-o", "size=8m", "jiancha-failures", room.folder)
    room.old = {}
    for path in sorted(kept):
        full = os.path.join(room.folder, path)
        if kept[path] is None:
            os.makedirs(full)
            continue
        with open(full, "wb") as file:
            file.write(kept[path])
    room.old = files(room.folder)


def disk_close(room):
    subprocess.run(["umount", room.folder], check=True)


def full(name, free):
    """All but so many bytes of the disk are used up by something else."""
    def act(room):
        disk = os.statvfs(room.folder)
        ballast = os.path.join(room.folder, "ballast")
        with open(ballast, "wb") as file:
            os.posix_fallocate(
                file.fileno(), 0, disk.f_bavail * disk.f_bsize - free)
        ended = room.run(COMMANDS[name])
        os.unlink(ballast)
        return room.fault(name, ended)

    return act


def limited(name, *limit):
    """A limit of the system's; before the program begins it is the loader's
    to complain."""
    def act(room):
        ended = room.run(COMMANDS[name], before=("prlimit", *limit))
        if ended.code == LOADER_FAILS and b"shared librar" in ended.err:
            return None
        # Without files there are none of a message in our words to open.
        return room.fault(name, ended, may_leave=True)

    return act


def read_only(name):
    def act(room):
        mount("-o", "remount,ro", room.folder)
        ended = room.run(COMMANDS[name])
        mount("-o", "remount,rw", room.folder)
        return room.fault(name, ended)

    return act


def busy(name):
    """The folder of results is a disk of its own: it cannot be moved."""
    def act(room):
        out = os.path.join(room.folder, OUTPUTS[name])
        mount("--bind", out, out)
        ended = room.run(COMMANDS[name])
        subprocess.run(["umount", out], check=True)
        return room.fault(name, ended)

    return act


def heard(name, redirections, is_mute):
    def act(room):
        ended = room.run(COMMANDS[name], before=(
            "sh", "-c", f'exec "$0" "$@" {redirections}'))
        if ended.code == room.normal[name].code:
            ended.out = room.normal[name].out  # nobody could hear it
        return room.fault(name, ended, may_be_mute=is_mute)

    return act


def broken_pipe(name, stream):
    def act(room):
        reads, writes = os.pipe()
        os.close(reads)
        ended = room.run(COMMANDS[name], **{stream: writes})
        os.close(writes)
        for heard_by in ("out", "err"):
            if getattr(ended, heard_by) is None:
                setattr(ended, heard_by, room.normal[name].out
                        if heard_by == "out" else b"")
        return room.fault(name, ended, may_be_mute=stream == "stderr")

    return act


def gone(name, what, call, number):
    """Somebody takes a folder away while the program makes this call."""
    def act(room):
        path = os.path.join(room.folder, what)
        inject = f"inject={call}:delay_enter=200000:when={number}"
        typed = [*calls.strace(room, "-e", "trace=" + call, "-e", inject),
                 room.program, *COMMANDS[name].split()]
        process = subprocess.Popen(
            typed, cwd=room.folder, env=room.world(),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        time.sleep(0.1)
        shutil.rmtree(path, ignore_errors=True)
        out, err = process.communicate(timeout=60)
        calls.lines_of(room)
        return verdict(room, name, what, process.returncode, err)

    return act


def verdict(room, name, what, code, err):
    """Nothing else has changed; where the folder was is nothing, or all that is
    new, or, if the program had a file there while the folder was being
    emptied, the bare folder and what is kept; and what it says is true."""
    found = room.files()
    room.reset()

    def part(all_files, is_inside):
        return {path: text for path, text in all_files.items()
                if is_inside == (path + "/").startswith(what + "/")}

    def rest(all_files, is_inside=False):
        """What is kept may have been there in time, or not."""
        return {path: text for path, text in part(all_files, is_inside).items()
                if not room.is_kept(name, path, text)}

    inside = part(found, True)
    kept_alone = {what: None} if code == 5 and what in YEARS else {}
    new = part(room.new[name], True)
    if name == "draw":  # replaces one file of the folder, or makes it
        new = {path: new[path] for path in inside if path in new}
    if rest(found) not in (rest(room.old), rest(room.new[name])):
        return room.strange(name, found)
    if inside not in ({}, new) and rest(found, True) != kept_alone:
        return "half of it is there again: " + room.strange(name, found)
    if code == 5 and WORDS.search(err):
        return None
    if code == 3 and what in YEARS and b"[missing-file]" in err:
        return None
    return None if code == room.normal[name].code else f"code {code}: {err}"


def gone_trials(room, name, chance, sample):
    if name in RESULTS:
        results = RESULTS[name]
        numbers = calls.made(room, name)
        every = [(what, call, number)
                 for call in ("openat", "fsync", "mkdir", "renameat2",
                              "rename", "rmdir")
                 for number in numbers.get(call, ())
                 for what in (results, os.path.dirname(results))]
        for what, call, number in chance.sample(
                every, min(len(every), sample or 60)):
            yield (f"{name}, {what} at {call} {number}",
                   gone(name, what, call, number))


def limit_trials(name):
    for size in FILE_SIZES:
        yield f"{name}, files of {size}", limited(name, f"--fsize={size}")
    for most in MEMORIES:
        yield f"{name}, memory of {most}", limited(name, f"--as={most}")
    for most in OPEN_FILES:
        yield f"{name}, {most} files", limited(name, f"--nofile={most}")


def disk_trials(name, step):
    for free in range(0, MOST_FREE, step):
        yield f"{name}, {free} bytes free", full(name, free)
    yield f"{name}, read only", read_only(name)
    if name in OUTPUTS:
        yield f"{name}, busy", busy(name)


def stream_trials(name):
    for how, (redirections, is_mute) in STREAMS.items():
        yield f"{name}, {how}", heard(name, redirections, is_mute)
    for stream in ("stdout", "stderr"):
        yield f"{name}, broken pipe {stream}", broken_pipe(name, stream)


def trials(rooms, names, sample, seed):
    for room in rooms:
        disk_open(room)
    try:
        for name in names:
            for room in rooms:
                room.rehearse(name)
        step = STEP if not sample else 8 * STEP
        for what, of_name in (
                ("a full disk", lambda name: disk_trials(name, step)),
                ("limits", limit_trials), ("streams", stream_trials),
                ("folders that go", lambda name: gone_trials(
                    rooms[0], name, random.Random(f"{seed} {name}"), sample))):
            of_all = [trial for name in names for trial in of_name(name)]
            if of_all:
                yield what, of_all
    finally:
        for room in rooms:
            disk_close(room)
