"""A folder to fail in: what lies there, what is typed, and what may be left.

Every run begins with the same files and with results of an earlier run.  After
it there must be the old results or the new ones, whole, and nothing else.
"""
import os
import re
import shutil
import subprocess
import tempfile
import time
from signal import SIGKILL

import furnish
from commands import ALL, FROM, OUTPUTS, PARTS, RE_SOLVES, SEVERAL

PATIENCE_S = 60

# What somebody changed in them is kept there.
KEPT = re.compile(
    r"(edited/out|changed/[ab])-\w+-[0-9a-f]{8}\.(csv|xlsx)$")

# What tells of failures, too, and how much of its beginning says what it is.
RESULTS = ("results", "changed")  # of several bureaus
TELLS = {f"{folder}/{table}.csv": re.compile(rb".*\n")
         for folder in (*RESULTS, "gathered")
         for table in ("summary", "shared-enterprises")}
TELLS.update({f"{folder}/.parts/b": re.compile(rb"jiancha [^\0]*\0")
              for folder in RESULTS})

SOLUTION = "year/out/solution.json"
PAGE = "year/out/calendar.html"

# What the program says when it ends with 5: a code of its table of messages,
# or the words of one that could not say more.
WORDS = re.compile(rb"\[[a-z-]+\]\n|out of memory\n"
                   rb"|an internal check failed, please report it: ")

# Who writes within the same tick of the clock leaves the same time.
TICK_NS = 50_000_000


def files(folder, known=None):
    """{path: bytes} of all that lies there; a folder is None.

    known: what was read before, {path: (how the file was, bytes)}; what has
    been written since is another file, has another size or another time.
    """
    found = {}
    known = {} if known is None else known
    waiting = [folder]
    settled = time.time_ns() - TICK_NS
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                path = entry.path[len(folder) + 1:]
                if entry.is_dir(follow_symlinks=False):
                    found[path] = None
                    waiting.append(entry.path)
                    continue
                at = entry.stat(follow_symlinks=False)
                how = at.st_ino, at.st_mode, at.st_size, at.st_ctime_ns
                if path in known and known[path][0] == how:
                    found[path] = known[path][1]
                    continue
                with open(entry.path, "rb", buffering=0) as file:
                    found[path] = file.read()
                if at.st_ctime_ns < settled:
                    known[path] = how, found[path]
    return found


def unit_of(path):
    """What is published in one step: a bureau's folder, or a file."""
    parts = path.split(os.sep)
    is_bureau = parts[0] in RESULTS and parts[1:2] in (["a"], ["b"])
    return "/".join(parts[:2]) if is_bureau else path


def bureau_of(kept):
    """Whose results lay beside the kept file."""
    return kept.partition("-")[0]


def by_unit(all_files):
    """{unit: {path: bytes}}."""
    units = {}
    for path, text in all_files.items():
        units.setdefault(unit_of(path), {})[path] = text
    return units


def lay(folder, wanted, found):
    """Makes what was found there what is wanted."""
    for path in sorted(found, reverse=True):
        if path not in wanted:
            full = os.path.join(folder, path)
            (os.rmdir if found[path] is None else os.unlink)(full)
    for path in sorted(path for path in wanted if path not in found
                       or found[path] != wanted[path]):
        full = os.path.join(folder, path)
        if wanted[path] is None:
            os.mkdir(full)
            continue
        with open(full, "wb") as file:
            file.write(wanted[path])


class Ended:
    """How a run ended: code below 0 for a signal, None if it hung."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err


class Room:
    """One folder to run in.  Each worker has its own."""

    def __init__(self, program, example):
        quick = "/dev/shm"
        self.folder = tempfile.mkdtemp(
            prefix="jiancha-failures-",
            dir=quick if os.access(quick, os.W_OK) else None)
        self.program = os.path.realpath(program)
        self.old, self.new, self.normal, self.known = {}, {}, {}, {}
        self.server, self.base = None, None
        furnish.furnish(self, example)
        self.old = self.files()

    def world(self, more=()):
        return dict(os.environ, LC_ALL="C", TMPDIR=os.path.join(
            self.folder, "tmp"), **dict(more))

    def run(self, words, more=(), before=(), **how):
        """Types the words; before is what starts the program, if anything."""
        typed = [*before, self.program, *words.split()]
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE,
                   "stderr": subprocess.PIPE, **how}
        begun = subprocess.Popen(typed, cwd=self.folder, env=self.world(more),
                                 **streams)
        try:
            out, err = begun.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            begun.kill()
            out, err = begun.communicate()
            return Ended(None, out, err)
        return Ended(begun.returncode, out, err)

    def must(self, words):
        ended = self.run(words)
        if ended.code not in (0, 1):
            raise SystemExit(f"{words}: {ended.code} {ended.err.decode()}")

    def rehearse(self, name):
        """How the command ends, and what it leaves, when nothing fails."""
        if name not in self.normal:
            self.normal[name] = self.run(ALL[name])
            self.new[name] = self.files()
            self.reset()

    def files(self):
        return files(self.folder, self.known)

    def reset(self):
        lay(self.folder, self.base or self.old, self.files())

    def serve(self, server):
        """From now on trials begin there, as it is now, None: nowhere."""
        if self.server:
            self.server.close()
        self.server, self.base = server, None
        self.reset()

    def begin_from_here(self):
        """What lies here is what each trial begins with."""
        self.base = self.files()

    def fault(self, name, ended, may_be_mute=False, may_differ=False,
              may_stop=False, may_leave=False, signal=None):
        """What is wrong with how a run ended, None if nothing; resets.

        may_be_mute: what failed is that it speaks.  may_differ: another
        calendar is as good, if the judge says so.  may_stop: the search may
        end with less, if that is what the program says.  may_leave: what
        failed is that it cleans up, and it says so.  signal: what it was
        sent, and may have died of; of SIGKILL nobody cleans up.
        """
        found = all_found = self.files()
        try:
            if may_leave and b"[left-behind]" in ended.err:
                found = {path: text for path, text in found.items()
                         if ".new-" not in path}
            found = self.settled(name, found)
            if signal and ended.code == -signal:
                return self.half(name, found, signal)
            if ended.code == 4 and may_stop:
                return self.less(name, found)
            return (self.unclean(name, ended, found, may_differ)
                    or self.untrue(name, ended, may_be_mute, may_differ))
        finally:
            lay(self.folder, self.base or self.old, all_found)

    def is_kept(self, name, path, text):
        """Is this what somebody changed, and is it kept whole?"""
        return KEPT.match(path) and self.new[name].get(path) == text

    def is_lost(self, name, found):
        """Is a bureau replaced, and what somebody changed in it kept nowhere?"""
        new, old = by_unit(found), by_unit(self.old)
        return any(KEPT.match(path) and not self.is_kept(name, path,
                                                         found.get(path))
                   and new.get(bureau_of(path)) != old.get(bureau_of(path))
                   for path in self.new[name])

    def settled(self, name, found):
        """What somebody changed is kept before it is replaced: as long as it is
        there itself, it may be kept already, whole.  Where a file was written
        into results its digest may be missing."""
        new = self.new[name]
        if (name == "export-there" and found.get(PAGE) == new[PAGE]
                and found.get(SOLUTION) == self.old[SOLUTION]):
            found = {**found, SOLUTION: new[SOLUTION]}
        rest = {path: text for path, text in found.items()
                if not self.is_kept(name, path, text)}
        return rest if rest == self.old else found

    def half(self, name, found, signal):
        """What is wrong with the files of one that was killed."""
        if signal == SIGKILL:
            found = self.settled(name, {
                path: text for path, text in found.items()
                if ".new-" not in path})
        return (None if found in (self.old, self.new[name])
                else self.strange(name, found))

    def unclean(self, name, ended, found, may_differ):
        """What is wrong with the files."""
        if ended.code is None:
            return "it hung"
        if ended.code < 0:
            return f"it died of signal {-ended.code}"
        if found == self.new[name]:
            return None
        if found == self.old and ended.code == 5:
            return None
        if may_differ and self.is_as_good(name, found):
            return None
        if name in SEVERAL and ended.code in (5, self.normal[name].code):
            return self.pieces(name, found, ended.code)
        return self.strange(name, found)

    def pieces(self, name, found, code):
        """What is wrong with what several bureaus have published."""
        new, old = self.new[name], self.old
        pieces = [by_unit(all_files) for all_files in (found, new, old)]

        def tells(unit):
            head = TELLS.get(unit)
            return (head and found.get(unit) and new.get(unit)
                    and head.match(found[unit]) and
                    head.match(found[unit]).group()
                    == head.match(new[unit]).group())

        for unit in {*pieces[0], *pieces[1], *pieces[2]}:
            is_found, is_new, is_old = (piece.get(unit) for piece in pieces)
            if not (is_found == is_new or tells(unit)
                    or (code == 5 and is_found == is_old)):
                return self.strange(name, found)
        if self.is_lost(name, found):
            return "what somebody changed is neither there nor kept"
        if (name in PARTS and code == 5
                and b"2" not in self.run(PARTS[name]).out):
            return "the part that failed is trusted"
        return None

    def untrue(self, name, ended, may_be_mute, may_differ):
        """What is wrong with what it says, and with the code."""
        normal = self.normal[name]
        if ended.code == normal.code:
            if ended.out != normal.out and not may_differ:
                return "it says something else: " + ended.out.decode()
            return None
        if ended.code != 5:
            return f"code {ended.code}: " + ended.err.decode()
        if not may_be_mute and not WORDS.search(ended.err):
            return "it does not say why: " + repr(ended.err)
        return None

    def strange(self, name, found):
        new = self.new[name]
        paths = [path for path in sorted({*found, *new, *self.old})
                 if found.get(path, "") not in (new.get(path, ""),
                                                self.old.get(path, ""))]
        return ("files are neither old nor new: "
                + (" ".join(paths) or "some are old and some are new"))

    def verify(self, name):
        output = OUTPUTS[name]
        re_solve = f" --baseline base.csv --from {FROM}"
        return self.run(f"verify {os.path.dirname(output)} {output}/calendar.csv"
                        + (re_solve if name in RE_SOLVES else ""))

    def are_kept(self, name, found):
        """Are the changes kept that are kept when nothing fails?"""
        return all(self.is_kept(name, path, found.get(path))
                   for path in self.new[name] if KEPT.match(path))

    def is_as_good(self, name, found):
        """Other dates, but the same levels, and the judge has no complaint."""
        levels = re.compile(rb'"L\d[ab]?": .*')
        solution = OUTPUTS[name] + "/solution.json"
        wanted = levels.findall(self.new[name][solution])
        return ({*found} == {*self.new[name]}
                and self.are_kept(name, found)
                and self.verify(name).code == 0
                and wanted == levels.findall(found[solution]))

    def less(self, name, found):
        """What is wrong with a calendar that the search ended with early."""
        if name not in OUTPUTS:
            return None if found == self.old else self.strange(name, found)
        of_all = OUTPUTS[name] + "/ics/"  # whose they are depends on the calendar
        if ({path for path in found if not path.startswith(of_all)}
                != {path for path in self.new[name]
                    if not path.startswith(of_all)}
                or not self.are_kept(name, found)):
            return self.strange(name, found)
        judged = self.verify(name)
        if judged.code not in (0, 1) or b"[" in judged.err:
            return "the judge complains: " + judged.err.decode()
        return None

    def close(self):
        self.serve(None)
        shutil.rmtree(self.folder)
        for beside in (".told", ".calls"):
            if os.path.exists(self.folder + beside):
                os.unlink(self.folder + beside)
