"""SIGKILL, SIGINT and SIGTERM at each call of the system and by chance.

Who is asked to end cleans up, and tells what is not proven; who is killed leaves
at most what is hidden.
"""
import random
import signal
import subprocess
import time

import calls
from commands import COMMANDS, OUTPUTS
from room import Ended

NAMES = tuple(COMMANDS)
SIGNALS = (signal.SIGKILL, signal.SIGINT, signal.SIGTERM)
N_CHANCES = 30


def judge(room, name, ended, number):
    # None of the writes that end badly is for the ears of who is gone.
    return room.fault(name, ended, may_stop=True, signal=number,
                      may_differ=name in OUTPUTS)


def at_call(name, call, number, sent):
    def act(room):
        inject = f"inject={call}:signal={sent.name}:when={number}"
        ended = room.run(COMMANDS[name], before=calls.strace(
            room, "-e", "trace=" + call, "-e", inject))
        calls.lines_of(room)
        return judge(room, name, ended, sent)

    return act


def by_chance(name, share, sent):
    def act(room):
        begun = time.monotonic()
        room.run(COMMANDS[name])
        seconds = time.monotonic() - begun
        room.reset()
        process = subprocess.Popen(
            [room.program, *COMMANDS[name].split()], cwd=room.folder,
            env=room.world(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(share * seconds)
        process.send_signal(sent)
        out, err = process.communicate(timeout=60)
        return judge(room, name, Ended(process.returncode, out, err), sent)

    return act


def trials(rooms, names, sample, seed):
    for name in names:
        chance = random.Random(f"{seed} {name}")
        for room in rooms:
            room.rehearse(name)
        numbers = calls.made(rooms[0], name)
        every = [(call, number, sent) for call in numbers
                 for number in numbers[call] for sent in SIGNALS]
        n_all = len(every)
        if sample and sample < n_all:
            every = chance.sample(every, sample)
        n_chances = min(N_CHANCES, sample or N_CHANCES)
        yield (f"signals, {name}: at {len(every)} of {n_all} calls, "
               f"{n_chances} by chance"), [
            (f"{sent.name} at {call} {number}",
             at_call(name, call, number, sent))
            for call, number, sent in every] + [
            (f"{sent.name} at {share:.3f}", by_chance(name, share, sent))
            for share, sent in ((chance.uniform(0, 1.1),
                                 chance.choice(SIGNALS))
                                for _ in range(n_chances))]
