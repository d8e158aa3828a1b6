"""page - RESULTS.md."""
from measuring.claims import claims
from measuring.results import LEVELS, PEERS


def number(value, digits=2):
    if value is None:
        return ""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.{digits}f}"


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |",
             "|" + " --- |" * len(header)]
    lines += ["| " + " | ".join(str(c) for c in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def head(known):
    m = known.machine
    met = {(k, v) for part in known.machines
           for k, v in part["versions"].items() if v}
    versions = ", ".join(f"{PEERS[k]} {v}" for k, v in sorted(met))
    parts = "\n".join(part_line(part) for part in known.machines)
    return f"""# Results

Made by `bench/report` from what `bench/measure` measured; do not edit. Seconds are on the wall clock, ours the median of the runs; ours
and the peers' runs of one line below took turns.

- Machine: {m['cpu']}, {m['cores']} cores, {m['memory_gb']} GB; {m['system']}; {m['compiler']}.
- Peers: {versions}.
{parts}
"""


def part_line(part):
    """What one call of measure was asked for."""
    note = f" {part['note']}." if part.get("note") else ""
    return (f"- jiancha at commit {part['commit']}: {part['runs']} runs of at "
            f"most {part['limit']} s; peers {part['peer_seconds']} s a level "
            f"of the plain program, {part['folded_seconds']} s for all folded "
            f"programs of a case.{note}")


def short_part(known):
    if all(m["peer_seconds"] >= 600 and m["limit"] >= 600
           for m in known.machines):
        return ""
    return """**A short run**: limits below those of the claims. It shows that the bench works; a claim that "FAILS" here may only lack time.
"""


def claims_part(known):
    return "## What must hold\n\n" + table(
        ["claim", "measured", "verdict"], claims(known))


def level_cell(level):
    if level["proven"]:
        return f"{level['value']:,}"
    return f"{level['value']:,} (≥ {level['bound']:,})"


def ours_row(known, case, what):
    levels = known.levels(case, what)
    return [case + (" after" if what == "replan" else ""),
            f"{known.visits(case) or '':,}" if known.visits(case) else "",
            *(number(known.stage(case, s, what), 3)
              for s in ("read", "solve", "confirm", "write")),
            number(known.whole(case, what)),
            number(known.libcsv(case), 3) if what == "ours" else "",
            number(known.memory_mb(case, what), 0),
            *(level_cell(levels[n]) if n in levels else "" for n in LEVELS)]


def ours_part(known):
    rows = [ours_row(known, case, what) for case in known.cases
            for what in ("ours", "replan") if known.of(what, case)]
    return """## jiancha

What `jiancha plan` takes, stage by stage, and what reading and writing the same CSV files costs with libcsv alone. A level that was
not proven in time stands with its bound. "After" is the re-solve after one absence, its reading that of the baseline too.

""" + table(["case", "visits", "read", "solve", "judge", "write", "whole",
             "libcsv", "MB", *LEVELS], rows)


def province_part(known):
    rows = [[x["run"], x["bureaus"], f"{known.visits('province'):,}",
             f"{x['placed']:,}",
             x["proven"], number(x["seconds"]), number(x["memory_kb"] / 1024,
                                                       0)]
            for x in known.of("province", "province")]
    if not rows:
        return ""
    return """## Province

Every bureau is planned by itself, two runs side by side, one thread each; MB is twice the largest. When the time of a run is over, the bureaus that are left are
not planned.

""" + table(["run", "bureaus", "visits", "placed", "bureaus with L1–L5 proven",
             "seconds", "MB"], rows)


def plain_row(known, line):
    ours = known.levels(line["case"])["L" + line["level"]]["value"]
    gap = known.peer_gap(line)
    said = known.verdict(line)
    if line["fault"]:
        said += f" ({line['fault']})"
    return [line["case"], "L" + line["level"], PEERS[line["peer"]],
            number(line["seconds"]), f"{ours:,}",
            "" if line["value"] is None else f"{line['value']:,}",
            "" if line["bound"] is None else number(line["bound"], 1),
            "" if gap is None else f"{gap:.1f} %",
            number((line["memory_kb"] or 0) / 1024, 0), said]


def plain_part(known):
    lines = [x for x in known.lines if x["what"] == "plain"]
    if not lines:
        return ""
    skipped = [f"{x['case']} L{x['level']}" for x in known.lines
               if x["what"] == "not-proven"]
    note = ("\nNot asked, because we had not proven the level or a level "
            "before it: " + ", ".join(skipped) + ".\n" if skipped else "")
    return """## The plain program in other hands

The day-by-day program of each level as `jiancha model` writes it, with our values of the levels before as rows: a gift to the peers,
who need not find them. Seconds are of one run, reading included. CP-SAT gets the same file through OR-tools, which states it without rounding, and 8
workers, as fewer leave out its LNS; the others run as they come, HiGHS and CBC with no gap allowed, glpsol with `--cuts`. A peer that
does not prove a level is not asked for the levels after it, nor about a larger case of the kind, unless the table says otherwise.

""" + table(["case", "level", "peer", "seconds", "ours", "found", "bound",
             "gap", "MB", "beside ours"],
            [plain_row(known, x) for x in lines]) + note


def folded_part(known):
    lines = [x for x in known.lines if x["what"] == "folded"]
    if not lines:
        return ""
    return """## The folded programs in other hands

The very programs that jiancha handed to GLPK (one thread), in all its rounds. This shows what the folding gives, whoever solves, and what the solver
gives. The peers do not know the solution that jiancha starts from. Programs that need no search are left out. Seconds are of one run.

""" + table(["case", "solver", "programs", "most columns", "solved",
             "seconds", "different"],
            [[x["case"], PEERS[x["peer"]], x["programs"],
              x.get("columns", ""), x["solved"], number(x["seconds"]),
              x["different"]] for x in lines])


PLOTS = """## Plots

![time against size](plots/time.svg)

![gap of the peers](plots/gap.svg)
"""


def page(known):
    parts = [head(known), short_part(known), claims_part(known), ours_part(known),
             province_part(known), plain_part(known), folded_part(known),
             PLOTS]
    return "\n".join(part for part in parts if part)
