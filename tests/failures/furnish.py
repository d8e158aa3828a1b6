"""What lies in a room before the first run."""
import os
import re
import shutil

from commands import COMMANDS, SEVERAL

OF_SEVERAL = ("T3,", "T5,")  # tasks: several bureaus have little to do


def furnish(room, example):
    """The year, two calendars of it, and results of an earlier run."""
    at = os.path.join(room.folder, "year")
    shutil.copytree(example, at, ignore=shutil.ignore_patterns("out"))
    os.mkdir(os.path.join(room.folder, "tmp"))
    plan = os.path.join(at, "plan.csv")
    with open(plan, encoding="utf-8") as file:
        text = file.read()
    with open(plan, "w", encoding="utf-8") as file:
        file.write(re.sub("随机种子,.*", "随机种子,另一个", text))
    room.must(COMMANDS["plan"])
    keep_calendar(room, "other.csv")
    fill_edited(room, at)
    fill_several(room, at)
    for words in ("--ics ics", "--ics all.ics --html page.html",
                  "--xlsx book.xlsx"):
        room.must("export year other.csv " + words)
    with open(plan, "w", encoding="utf-8") as file:
        file.write(text)
    room.must(COMMANDS["plan"] + " -o fresh")
    keep_calendar(room, "base.csv", "fresh", "取消")
    gather_some(room, plan)
    shutil.rmtree(os.path.join(room.folder, "fresh"))


def fill_edited(room, year):
    """Results that somebody has changed, a file of each kind."""
    at = os.path.join(room.folder, "edited")
    shutil.copytree(year, at)
    keep_calendar(room, "edited/out/calendar.csv", last="取消")
    for changed in ("calendar.xlsx", "filing.csv"):
        with open(os.path.join(at, "out", changed), "ab") as file:
            file.write(b"changed")


def fill_several(room, year):
    """Two bureaus with less to do, and results of an earlier run with
    another seed."""
    for name in ("a", "b"):
        at = os.path.join(room.folder, "several", name)
        shutil.copytree(year, at, ignore=shutil.ignore_patterns("out"))
        os.unlink(os.path.join(at, "totals.csv"))
        tasks = os.path.join(at, "tasks.csv")
        with open(tasks, encoding="utf-8") as file:
            lines = file.readlines()
        with open(tasks, "w", encoding="utf-8") as file:
            file.writelines(lines[:1] + [line for line in lines
                                         if line.startswith(OF_SEVERAL)])
    room.must(SEVERAL["several"])
    fill_changed(room)
    for part in ("1", "2"):
        room.must(SEVERAL["part"].replace("--part 2", "--part " + part))


def fill_changed(room):
    """Results of both that somebody has changed, a file or two of each."""
    room.must(SEVERAL["edited-several"])
    for changed in ("a/calendar.xlsx", "a/filing.csv", "b/calendar.csv"):
        with open(os.path.join(room.folder, "changed", changed), "ab") as file:
            file.write(b"changed")


def gather_some(room, plan):
    """Parts to be gathered, and a summary without the last of them."""
    part = "plan several -o gathered --threads 1 --part "
    for name in ("several/a", "several/b", "edited"):
        shutil.copy(plan, os.path.join(room.folder, name))
    room.must(part + "1")
    room.run(SEVERAL["gather"])
    room.must(part + "2")


def keep_calendar(room, name, output="year/out", last="计划"):
    """Keeps the calendar under that name, with another last 状态."""
    with open(os.path.join(room.folder, output, "calendar.csv"),
              encoding="utf-8") as file:
        head, status, tail = file.read().rpartition("计划")
    with open(os.path.join(room.folder, name), "w", encoding="utf-8",
              newline="\r\n") as file:
        file.write(head + last * bool(status) + tail)
