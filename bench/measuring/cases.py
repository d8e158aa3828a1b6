"""cases - what is measured.

A case is a folder; `peers` says that the plain program is small enough to be
handed to other solvers at all, `folded` that ours is.
"""
import os
from dataclasses import dataclass

CHICAGO = "../shared/data/chicago-2014/establishments.csv"


@dataclass
class Case:
    name: str
    make: list  # what generate is told, {} the folder; empty: `folder` is there
    peers: bool = False
    folded: bool = False
    folder: str = ""
    kind: str = "plan"  # or absence (planned anew after it), province
    every_peer: bool = False  # those, too, that failed on a smaller one


def cities():
    return [Case(f"city-{k}", ["city", k, "{}"], peers=float(k) <= 2,
                 folded=float(k) <= 16, every_peer=k == "1")
            for k in ("0.1", "0.5", "1", "2", "4", "16", "64", "256")]


def copies():
    return [Case(f"copies-{k}", ["copies", k, "{}"]) for k in ("16", "256")]


def chicago(data):
    return [Case(f"chicago-{n}", ["chicago", "{}", "--officers", str(n),
                                  "--data", data]) for n in (98, 38)]


def all_cases(data):
    return [
        Case("example", [], peers=True, folded=True,
             folder="examples/zhuzhou-2025", every_peer=True),
        *cities(),
        *copies(),
        Case("coupled-300", ["coupled", "300", "{}"], peers=True, folded=True,
             every_peer=True),
        Case("coupled-3000", ["coupled", "3000", "{}"], folded=True),
        Case("absence", ["city", "1", "{}"], kind="absence"),
        Case("absence-16", ["city", "16", "{}"], kind="absence"),
        *(chicago(data) if os.path.exists(data) else []),
        Case("province", ["province", "{}"], kind="province"),
    ]
