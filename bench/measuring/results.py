"""results - the lines that measure wrote, asked for figures."""
import json
from statistics import median

LEVELS = ["L1", "L3", "L4", "L5"]
PEERS = {"highs": "HiGHS", "scip": "SCIP", "cp-sat": "CP-SAT", "cbc": "CBC",
         "glpk": "GLPK", "glpk-ours": "GLPK, as jiancha calls it"}


class Results:
    def __init__(self, lines):
        self.lines = lines
        self.machines = [x for x in lines if x["what"] == "machine"]
        self.machine = self.machines[-1]
        self.cases = list(dict.fromkeys(
            x["case"] for x in lines if "case" in x))

    def of(self, what, case, **wanted):
        return [x for x in self.lines
                if x["what"] == what and x.get("case") == case
                and all(x.get(k) == v for k, v in wanted.items())]

    def middle(self, what, case, figure):
        """The median of figure(line), None if there is none."""
        values = [figure(x) for x in self.of(what, case)]
        values = [v for v in values if v is not None]
        return median(values) if values else None

    def whole(self, case, what="ours"):
        return self.middle(what, case, lambda x: x["seconds"])

    def stage(self, case, name, what="ours"):
        return self.middle(what, case, lambda x: x["stages"].get(name))

    def libcsv(self, case):
        return self.middle("libcsv", case, lambda x: x["read"] + x["write"])

    def memory_mb(self, case, what="ours"):
        kb = [x["memory_kb"] for x in self.of(what, case) if x["memory_kb"]]
        return max(kb) / 1024 if kb else None

    def visits(self, case):
        """What the folder asks for, before it is known who can be drawn."""
        made = [x["visits"] for x in self.of("made", case)]
        counts = [x["counts"].get("visits") for x in self.of("ours", case)]
        return next((n for n in counts + made if n), None)

    def levels(self, case, what="ours"):
        lines = self.of(what, case)
        return lines[-1]["levels"] if lines else {}

    def proven(self, case, what="ours"):
        """Every level of the plain program proven in every run?"""
        lines = self.of(what, case)
        return bool(lines) and all(
            x["levels"] and all(x["levels"][name]["proven"]
                                for name in LEVELS) for x in lines)

    def peers(self, case):
        asked = {x["peer"] for x in self.of("plain", case)}
        return [p for p in PEERS if p in asked]

    def peer_total(self, case, peer):
        """(seconds over all levels, are all of them proven?)"""
        lines = self.of("plain", case, peer=peer)
        return (sum(x["seconds"] for x in lines),
                len(lines) == len(LEVELS) and all(x["proven"] for x in lines))

    def peer_limit(self, case):
        """The shortest time that a peer was stopped after, or None."""
        return min((x["limit"] for x in self.of("plain", case)
                    if not x["proven"]), default=None)

    def verdict(self, line):
        """What a peer's answer is beside ours, which is proven."""
        ours = self.levels(line["case"])["L" + line["level"]]["value"]
        value, bound = line["value"], line["bound"]
        if value is not None and value < ours - 0.5:
            return "DIFFERENT"
        if bound is not None and bound > ours + 0.5:
            return "DIFFERENT"
        if line["proven"]:
            return "equal"
        if line.get("infeasible"):
            return "DIFFERENT"
        if value is None:
            return "nothing found"
        return "equal, unproven" if value < ours + 0.5 else "worse, unproven"

    def peer_gap(self, line):
        """Per cent between what the peer found and its bound; 100 without."""
        value, bound = line["value"], line["bound"]
        if value is None or bound is None:
            return None
        return 0.0 if value == 0 else max(0.0, 100 * (value - bound) / value)


def read(path):
    with open(path, encoding="utf-8") as file:
        return Results([json.loads(line) for line in file if line.strip()])
