"""serve.c, from outside: trials that begin where a program stands."""
import mmap
import os
import select
import signal
import socket
import struct
import subprocess
import tempfile
import time

from room import PATIENCE_S, Ended

WISHES = ("SHIM_MEMORY", "SHIM_FROM_ON", "SHIM_GLPK", "SHIM_GLPK_HOW",
          "SHIM_CLOCK")
REQUEST = struct.Struct(f"{1 + len(WISHES)}q")
NUMBER = struct.Struct("i")
COUNTS = struct.Struct("4q")  # see shim.c; the last are the failures


def request(stand_at, wishes):
    return REQUEST.pack(stand_at, *(int(wishes.get(wish, 0))
                                    for wish in WISHES))


class Server:
    """The words, typed in the room, and stopped on the way."""

    def __init__(self, room, words, shim, told):
        self.room, self.words, self.place = room, words, 0
        self.socket, theirs = socket.socketpair(socket.AF_UNIX,
                                                socket.SOCK_SEQPACKET)
        self.streams = [tempfile.TemporaryFile() for _ in range(2)]
        more = {"LD_PRELOAD": shim, "SHIM_FILE": told,
                "SHIM_SERVE": str(theirs.fileno())}
        self.process = subprocess.Popen(
            [room.program, *words.split()], cwd=room.folder,
            env=room.world(more), pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL, stdout=self.streams[0],
            stderr=self.streams[1])
        theirs.close()
        with open(told, "rb") as file:
            self.told = mmap.mmap(file.fileno(), COUNTS.size,
                                  access=mmap.ACCESS_READ)
        self.number()

    def stand(self, place):
        """Goes on to the allocation of that number."""
        self.socket.send(request(place, {}))
        self.place = place
        self.number()

    def said(self):
        """What it has said on the way."""
        return [os.pread(stream.fileno(), 1 << 24, 0)
                for stream in self.streams]

    def run(self, wishes):
        """(how the trial ended, how many failures it met)"""
        pipes = [os.pipe() for _ in self.streams]
        socket.send_fds(self.socket, [request(0, wishes)],
                        [writes for _, writes in pipes])
        for _, writes in pipes:
            os.close(writes)
        pid = self.number()
        until = time.monotonic() + PATIENCE_S
        said = self.said()
        is_heard = self.hear([reads for reads, _ in pipes], said, until)
        if not is_heard:
            os.kill(pid, signal.SIGKILL)
        for reads, _ in pipes:
            os.close(reads)
        code = os.waitstatus_to_exitcode(self.number())
        return (Ended(code if is_heard else None, *said),
                COUNTS.unpack(self.told[:])[-1])

    def number(self):
        told = self.socket.recv(NUMBER.size)
        if not told:
            raise RuntimeError(f"{self.words}: it did not stand at {self.place}")
        return NUMBER.unpack(told)[0]

    def hear(self, ends, said, until):
        """All that is said, until nobody is left to say it; the server tells
        then how it ended.  False if it hangs."""
        waiting = select.poll()
        which = {end: i for i, end in enumerate(ends)}
        for end in which:
            waiting.register(end, select.POLLIN)
        while which:
            left_ms = 1000 * (until - time.monotonic())
            ready = waiting.poll(left_ms) if left_ms > 0 else ()
            if not ready:
                return False
            for end, _ in ready:
                text = os.read(end, 1 << 16)
                said[which[end]] += text
                if not text:
                    waiting.unregister(end)
                    del which[end]
        return True

    def close(self):
        self.socket.close()
        self.process.kill()
        self.process.wait()
        self.told.close()
        for stream in self.streams:
            stream.close()
