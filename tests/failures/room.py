"""A folder to fail in: what lies there, what is typed, and what may be left.

Every run begins with the same files and with results of an earlier run.  After
it there must be the old results or the new ones, whole, and nothing else.
"""
import os
import re
import shutil
import subprocess
import tempfile
from signal import SIGKILL

PATIENCE_S = 60
FROM = "2025-05-12"

# NAME: what is typed
COMMANDS = {
    "check": "check year",
    "draw": "draw year",
    "plan": "plan year --threads 1",
    "replan": f"replan year --baseline base.csv --from {FROM} --threads 1",
    "verify": "verify year base.csv",
    "explain": "explain year --threads 1",
    "diff": "diff base.csv other.csv",
    "export-xlsx": "export year base.csv --xlsx book.xlsx",
    "export-html": "export year base.csv --html page.html",
    "export-ics": "export year base.csv --ics all.ics",
    "export-ics-each": "export year base.csv --ics ics",
    "model": "model year --level 4 --mps year.mps",
    "new": "new fresh",
}

# The same of several bureaus, each planned in a process of its own: what is
# published is published bureau by bureau, file by file.
SEVERAL = {
    "several": "plan several -o results --threads 1",
    "part": "plan several -o results --part 2 --threads 1",
    "gather": "gather several -o gathered",
}
ALL = {**COMMANDS, **SEVERAL}
MISSING = "gather several -o results --missing"

# What tells of failures, too, and how much of its beginning says what it is.
TELLS = {
    "results/summary.csv": re.compile(rb".*\n"),
    "results/shared-enterprises.csv": re.compile(rb".*\n"),
    "gathered/summary.csv": re.compile(rb".*\n"),
    "gathered/shared-enterprises.csv": re.compile(rb".*\n"),
    "results/.parts/b": re.compile(rb"jiancha [^\0]*\0"),
}

# What the program says when it ends with 5: a code of its table of messages,
# or the words of one that could not say more.
WORDS = re.compile(rb"\[[a-z-]+\]\n|out of memory\n"
                   rb"|an internal check failed, please report it: ")


def files(folder):
    """{path: bytes} of all that lies there; a folder is None."""
    found = {}
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                path = entry.path[len(folder) + 1:]
                if entry.is_dir(follow_symlinks=False):
                    found[path] = None
                    waiting.append(entry.path)
                    continue
                with open(entry.path, "rb", buffering=0) as file:
                    found[path] = file.read()
    return found


def unit_of(path):
    """What is published in one step: a bureau's folder, or a file."""
    parts = path.split(os.sep)
    is_bureau = parts[0] == "results" and len(parts) > 1 and parts[1] in ("a", "b")
    return "/".join(parts[:2]) if is_bureau else path


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
    for path in sorted(wanted):
        full = os.path.join(folder, path)
        if wanted[path] is None:
            os.makedirs(full, exist_ok=True)
        elif found.get(path) != wanted[path]:
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
        self.old, self.new, self.normal = {}, {}, {}
        self.fill(example)

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

    def fill(self, example):
        """The year, two calendars of it, and results of an earlier run."""
        at = os.path.join(self.folder, "year")
        shutil.copytree(example, at, ignore=shutil.ignore_patterns("out"))
        os.mkdir(os.path.join(self.folder, "tmp"))
        plan = os.path.join(at, "plan.csv")
        with open(plan, encoding="utf-8") as file:
            text = file.read()
        with open(plan, "w", encoding="utf-8") as file:
            file.write(re.sub("随机种子,.*", "随机种子,另一个", text))
        self.must(COMMANDS["plan"])
        self.keep_calendar("other.csv")
        self.fill_several(at)
        for words in ("--ics ics", "--ics all.ics --html page.html",
                      "--xlsx book.xlsx"):
            self.must("export year other.csv " + words)
        with open(plan, "w", encoding="utf-8") as file:
            file.write(text)
        self.must(COMMANDS["plan"] + " -o fresh")
        self.keep_calendar("base.csv", "fresh", "取消")
        self.gather_some(plan)
        shutil.rmtree(os.path.join(self.folder, "fresh"))
        self.old = files(self.folder)

    def fill_several(self, year):
        """Two bureaus, and results of an earlier run with another seed."""
        for name in ("a", "b"):
            shutil.copytree(year, os.path.join(self.folder, "several", name),
                            ignore=shutil.ignore_patterns("out"))
        self.must(SEVERAL["several"])
        for part in ("1", "2"):
            self.must(SEVERAL["part"].replace("--part 2", "--part " + part))

    def gather_some(self, plan):
        """Parts to be gathered, and a summary without the last of them."""
        part = "plan several -o gathered --threads 1 --part "
        for name in ("a", "b"):
            shutil.copy(plan, os.path.join(self.folder, "several", name))
        self.must(part + "1")
        self.run(SEVERAL["gather"])
        self.must(part + "2")

    def keep_calendar(self, name, output="year/out", last="计划"):
        """Keeps the calendar under that name, with another last 状态."""
        with open(os.path.join(self.folder, output, "calendar.csv"),
                  encoding="utf-8") as file:
            head, status, tail = file.read().rpartition("计划")
        with open(os.path.join(self.folder, name), "w", encoding="utf-8",
                  newline="\r\n") as file:
            file.write(head + last * bool(status) + tail)

    def must(self, words):
        ended = self.run(words)
        if ended.code not in (0, 1):
            raise SystemExit(f"{words}: {ended.code} {ended.err.decode()}")

    def rehearse(self, name):
        """How the command ends, and what it leaves, when nothing fails."""
        if name not in self.normal:
            self.normal[name] = self.run(ALL[name])
            self.new[name] = files(self.folder)
            self.reset()

    def reset(self):
        lay(self.folder, self.old, files(self.folder))

    def fault(self, name, ended, may_be_mute=False, may_differ=False,
              may_stop=False, may_leave=False, signal=None):
        """What is wrong with how a run ended, None if nothing; resets.

        may_be_mute: what failed is that it speaks.  may_differ: another
        calendar is as good, if the judge says so.  may_stop: the search may
        end with less, if that is what the program says.  may_leave: what
        failed is that it cleans up, and it says so.  signal: what it was
        sent, and may have died of; of SIGKILL nobody cleans up.
        """
        found = files(self.folder)
        try:
            if may_leave and b"[left-behind]" in ended.err:
                found = {path: text for path, text in found.items()
                         if ".new-" not in path}
            if signal and ended.code == -signal:
                return self.half(name, found, signal)
            if ended.code == 4 and may_stop:
                return self.less(name, found)
            return (self.unclean(name, ended, found, may_differ)
                    or self.untrue(name, ended, may_be_mute, may_differ))
        finally:
            lay(self.folder, self.old, files(self.folder))

    def half(self, name, found, signal):
        """What is wrong with the files of one that was killed."""
        if signal == SIGKILL:
            found = {path: text for path, text in found.items()
                     if ".new-" not in path}
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
        if (name == "part" and code == 5
                and b"2" not in self.run(MISSING).out):
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
        re_solve = f"--baseline base.csv --from {FROM}"
        return self.run("verify year year/out/calendar.csv "
                        + (re_solve if name == "replan" else ""))

    def is_as_good(self, name, found):
        """Other dates, but the same levels, and the judge has no complaint."""
        levels = re.compile(rb'"L\d[ab]?": .*')
        wanted = levels.findall(self.new[name]["year/out/solution.json"])
        return ({*found} == {*self.new[name]}
                and self.verify(name).code == 0
                and wanted == levels.findall(
                    found["year/out/solution.json"]))

    def less(self, name, found):
        """What is wrong with a calendar that the search ended with early."""
        if name not in ("plan", "replan"):
            return None if found == self.old else self.strange(name, found)
        of_all = "year/out/ics/"  # whose they are depends on the calendar
        if ({path for path in found if not path.startswith(of_all)}
                != {path for path in self.new[name]
                    if not path.startswith(of_all)}):
            return self.strange(name, found)
        judged = self.verify(name)
        if judged.code not in (0, 1) or b"[" in judged.err:
            return "the judge complains: " + judged.err.decode()
        return None

    def close(self):
        shutil.rmtree(self.folder)
        for beside in (".told", ".calls"):
            if os.path.exists(self.folder + beside):
                os.unlink(self.folder + beside)
