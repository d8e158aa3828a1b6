"""claims - what must hold, held against the figures.

Each claim gives (what it says, what was measured, verdict); the verdict is
"holds", "FAILS" or "not measured".
"""

from measuring.results import PEERS


def verdict(known, holds):
    return "not measured" if not known else "holds" if holds else "FAILS"


def seconds(value):
    if value is None:
        return "?"
    return f"{value:.0f} s" if value >= 100 else f"{value:.2f} s"


def against_peers(known, case):
    """100 times faster than the fastest peer that proves the same levels, or
    no peer proves them in 600 s; and no peer finds a better level."""
    peers = known.peers(case)
    ours = known.whole(case)
    totals = {p: known.peer_total(case, p) for p in peers}
    proven = {p: t for p, (t, all_of_it) in totals.items() if all_of_it}
    limit = known.peer_limit(case)
    better = any(known.verdict(x) == "DIFFERENT"
                 for x in known.of("plain", case))
    measured = f"we {seconds(ours)}, " + (
        "all proven" if known.proven(case) else "NOT all proven")
    measured += "".join(f"; {PEERS[p]} {seconds(t)}"
                        for p, t in proven.items())
    if len(proven) < len(peers):
        measured += (f"; {len(peers) - len(proven)} peers stopped unproven "
                     f"after {limit} s at a level")
    if better:
        measured += "; a peer's answer DIFFERS"
    says = (f"{case}: every level proven, 100 times faster than the fastest "
            "peer, or it is stopped at 600 s; never a worse level")
    fast = ours is not None and all(t >= 100 * ours for t in proven.values())
    holds = fast and known.proven(case) and not better
    if holds and limit is not None and limit < 600:
        return says, measured + ": not asked for long enough", "not measured"
    return says, measured, verdict(peers and ours is not None, holds)


# As many visits of the same kinds: what grows is their number.
MANY = "copies-256"


def growth(known):
    one, many = known.stage("city-1", "solve"), known.stage(MANY, "solve")
    ratio = many / one if one and many else None
    proven = known.proven(MANY)
    return ("256 copies of the city: solving at most 5 times the city's",
            "?" if ratio is None else
            f"{seconds(many)} against {seconds(one)}, {ratio:.1f} times"
            + ("" if proven else ", NOT all proven"),
            verdict(ratio, ratio and ratio <= 5 and proven))


def whole_run(known):
    ours, alone = known.whole(MANY), known.libcsv(MANY)
    ratio = ours / alone if ours and alone else None
    return ("256 copies of the city: the whole run below 10 times libcsv alone",
            "?" if ratio is None else
            f"{seconds(ours)} against {seconds(alone)}, {ratio:.1f} times",
            verdict(ratio, ratio and ratio < 10))


def province(known):
    lines = known.of("province", "province")
    time, memory = known.whole("province", "province"), known.memory_mb(
        "province", "province")
    proven = lines and all(x["proven"] == x["bureaus"] for x in lines)
    return ("province: 136 bureaus, about 100,000 visits, below 60 s and 500 "
            "MB, all proven", "?" if not lines else
            f"{known.visits('province')} visits, {seconds(time)}, two runs side by "
            f"side {memory:.0f} MB at most; {lines[-1]['proven']} bureaus "
            f"proven, {lines[-1]['placed']} visits placed",
            verdict(lines, lines and time < 60 and memory < 500 and proven))


def chicago_enough(known):
    time, levels = known.whole("chicago-98"), known.levels("chicago-98")
    missed = levels.get("L1", {}).get("value")
    proven = known.proven("chicago-98")
    return ("Chicago with enough officers: below 20 s, all placed and proven",
            "?" if time is None else f"{seconds(time)}, L1 {missed}, "
            + ("proven" if proven else "NOT all proven"),
            verdict(time, time and time < 20 and proven and missed == 0))


def chicago_few(known):
    levels = known.levels("chicago-38")
    missed = levels.get("L1", {})
    return ("Chicago with 38 officers: L1 proven (the screenful is a test's "
            "to judge)", "?" if not missed else
            f"L1 {missed['value']}, bound {missed['bound']}, "
            f"{seconds(known.whole('chicago-38'))}",
            verdict(missed, missed.get("proven")))


def coupled(known, case):
    proven, time = known.proven(case), known.whole(case)
    return (f"{case}: every level proven", "?" if time is None else
            seconds(time) + (", proven" if proven else ", NOT all proven"),
            verdict(time, proven))


def absence(known, case):
    first, again = known.stage(case, "solve"), known.stage(case, "solve",
                                                           "replan")
    return (f"{case}: the re-solve below a tenth of the first solve or 0.2 s",
            "?" if again is None else
            f"solving {seconds(again)} after {seconds(first)}",
            verdict(again, again and (again < 0.2 or again < first / 10)))


def folded_agree(known):
    lines = [x for x in known.lines if x["what"] == "folded"
             and x["peer"] != "glpk-ours"]
    different = sum(x["different"] for x in lines)
    return ("Other solvers prove the same values on our folded programs",
            f"{sum(x['solved'] for x in lines)} programs proven, "
            f"{different} different", verdict(lines, not different))


def claims(known):
    return [against_peers(known, "city-1"), against_peers(known, "example"),
            growth(known), whole_run(known), province(known),
            chicago_enough(known), chicago_few(known),
            coupled(known, "coupled-300"), coupled(known, "coupled-3000"),
            absence(known, "absence"), absence(known, "absence-16"),
            folded_agree(known)]
