"""machine - on what and with what was measured; reading calendars."""
import csv
import datetime
import os
import re
import subprocess


def said(*command):
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.STDOUT, check=False,
                              timeout=60)
        return done.stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def found(pattern, text):
    hit = re.search(pattern, text)
    return hit.group(1).strip() if hit else None


VERSIONS = """
def show(name, ask):
    try:
        print(name, ask())
    except Exception:
        pass
import importlib.metadata as m
show("highs", lambda: m.version("highspy"))
show("cp-sat", lambda: m.version("ortools"))
show("scip", lambda: __import__("pyscipopt").Model().version())
"""


def versions(python):
    known = {
        "cbc": found(r"Version: (\S+)", said("cbc", "-stop")),
        "glpk": found(r"GLPSOL.*Solver (\S+)", said("glpsol", "--version")),
    }
    for line in said(python, "-c", VERSIONS).splitlines():
        name, _, version = line.partition(" ")
        if name in ("highs", "cp-sat", "scip"):
            known[name] = version
    return known


def facts(python):
    cpu = found(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    memory = found(r"MemTotal:\s*(\d+)", open("/proc/meminfo").read())
    return {
        "cpu": cpu, "cores": os.cpu_count(),
        "memory_gb": round(int(memory) / 2**20),
        "system": found(r'PRETTY_NAME="(.*)"', open("/etc/os-release").read()),
        "compiler": said("cc", "--version").splitlines()[0],
        "commit": said("git", "rev-parse", "--short", "HEAD").strip(),
        "versions": versions(python),
    }


def next_out(calendar, day):
    """The first officer out on or after the day: (officer, that week's first
    and last day, not before the day)."""
    with open(calendar, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["日期"] >= day]
    row = min(rows, key=lambda r: (r["日期"], r["检查编号"]))
    out = datetime.date.fromisoformat(row["日期"])
    monday = out - datetime.timedelta(days=out.weekday())
    friday = monday + datetime.timedelta(days=4)
    return (row["人员编号"].split(";")[0],
            max(monday, datetime.date.fromisoformat(day)).isoformat(),
            friday.isoformat())
