"""bureau - the year of one bureau, from its size and a seed.

Enterprises and tasks come from trades.py times the factor of their trade.
Officers are as many as the work needs, nine parts in ten of their yearly
limits used, as in examples/zhuzhou-2025; some of them are away for a week or
two, some are recused, some enterprises stand still for months.
"""
import math
from dataclasses import dataclass, field

from years import asked, trades, year2025
from years.chance import Chance

AREAS = ["天元区", "芦淞区", "荷塘区", "石峰区", "渌口区", "醴陵市", "攸县",
         "茶陵县", "炎陵县"]
USED = 0.95  # of the yearly limits
EACH = ("重大危险源", "尾矿库;逐月检查", "2024年发生事故")  # none left out


@dataclass
class Shape:
    title: str
    seed: str
    factors: dict  # trade -> how many times its size in trades.py
    level: str = "市级"
    prefix: str = ""  # before every id of an enterprise
    areas: list = field(default_factory=lambda: AREAS)
    min_gap: int = 15
    recused: float = 0.15  # of the officers
    wide: bool = False  # every officer serves a second section
    words: dict = field(default_factory=dict)  # another level's names
    more_tasks: list = field(default_factory=list)


def city(k, seed):
    factors = {trade: k for trade in (*trades.TRADES, "BM")}
    return make(Shape(f"示例市年度检查计划（{k:g}倍）", f"{seed}|city|{k:g}", factors))


def times(n, factor):
    return max(1, round(n * factor))


def enterprises(shape, chance):
    weights = [1 + 3 * chance.share() for _ in shape.areas]
    rows = []
    for trade, (name, _, groups) in trades.TRADES.items():
        if trade not in shape.factors:
            continue
        number = 0
        for kind, group, tags, n in groups:
            for _ in range(times(n, shape.factors[trade])):
                number += 1
                area = chance.weighted(shape.areas, weights)
                risk = chance.weighted("ABCD", [2, 5, 3, 1])
                rows.append([
                    f"{shape.prefix}{trade}{number:05d}",
                    f"{area}{name}企业{number:05d}", area, name, group, risk,
                    "县级" if group == "其他" and shape.level == "市级"
                    and trade == "MK" else shape.level, tags, kind])
    return rows + agencies(shape)


def agencies(shape):
    rows = []
    for turn in range(times(1, shape.factors["BM"])):
        for at, area in enumerate(shape.areas):
            number = turn * len(shape.areas) + at + 1
            rows.append([f"{shape.prefix}BM{number:05d}",
                         f"{area}应急管理机构{number:05d}", area, "执法监督",
                         "部门", "", "", "", ""])
    return rows


def said(shape, text):
    for word, other in shape.words.items():
        text = text.replace(word, other)
    return text


def tasks(shape, has_c_or_d):
    rows = []
    for line in trades.TASKS + shape.more_tasks:
        cells = line.split(",")
        trade = trades.TRADE_OF[cells[0][0]]
        if trade not in shape.factors or cells[0] == "F09" and not has_c_or_d:
            continue
        if cells[6].startswith("*"):
            cells[6] = times(int(cells[6][1:]), shape.factors[trade])
        cells[4] = cells[4].replace("@1", shape.areas[-4]).replace(
            "@2", shape.areas[-3])
        cells[2] = said(shape, sections_there(shape, cells[2]))
        rows.append(cells[:2] + ["示例"] + cells[2:])
    return rows


def sections_there(shape, sections):
    """The sections of a task without those whose trade the bureau lacks."""
    gone = [section for trade, (_, section, _) in trades.TRADES.items()
            if trade not in shape.factors]
    seats = ["|".join(s for s in seat.split("|") if s not in gone)
             for seat in sections.split(";")]
    return ";".join(seat or "法规科" for seat in seats)


def crew_days(task, n, n_areas):
    """Crew-days of n visits in one period, half days paired where they can."""
    days = float(task["时长"])
    if days != 0.5:
        return n * math.ceil(days)
    if "部门" in task["对象"] and task["方式"] == "全部" and n <= n_areas:
        return n  # one agency an area: none to pair with
    odd = n_areas * (1 - (1 - 2 / n_areas) ** n) / 2
    return (n + odd) / 2


def load(shape, tables):
    """Officer-days that the tasks ask of each section."""
    rows = asked.as_dicts(tables)
    wanted = {}
    for task in rows:
        n = asked.visits(task, tables["enterprises"], tables["dates"], rows)
        turns = asked.periods_of(task, tables["dates"])
        days = turns * crew_days(task, n / turns, len(shape.areas))
        seats = task["科室"].split(";")
        crew = int(task["人数"])
        for at, seat in enumerate(seats):
            members = crew if len(seats) == 1 else 1 if at == 0 else crew - 1
            for section in seat.split("|"):
                wanted[section] = (wanted.get(section, 0)
                                   + days * members / len(seat.split("|")))
    return wanted


def inspectors(shape, wanted, chance):
    rows = []
    names = {said(shape, s): (said(shape, other), rest) for s, (*rest, other, _)
             in trades.SECTIONS.items()}
    for section in (said(shape, s) for s in trades.SECTIONS):
        if section not in wanted:
            continue
        code, skills, week, year, fewest = names[section][1]
        n = max(fewest, math.ceil(wanted[section] / year))
        limit = math.ceil(wanted[section] / n / USED)
        for number in range(1, n + 1):
            serves = [section] + second(shape, section, number, wanted, chance)
            area = (shape.areas[(number - 1) % len(shape.areas)]
                    if section == said(shape, "县市区局") else "")
            rows.append([f"{said(shape, code)}{number:04d}",
                         f"{section}{number:04d}", ";".join(serves),
                         skills[(number - 1) % len(skills)], area, week,
                         limit])
    return rows


def second(shape, section, number, wanted, chance):
    """The other section that an officer serves, in a list, or nothing."""
    lending = [said(shape, s) for s in trades.LENDING]
    if shape.wide and section not in lending:
        others = [s for s in wanted if s != section and s not in lending]
        return [chance.one_of(others)] if others else []
    for own, (*_, other, percent) in trades.SECTIONS.items():
        if said(shape, own) == section and said(shape, other) in wanted:
            due = number * percent // 100 > (number - 1) * percent // 100
            return [said(shape, other)] if due else []
    return []


def absences(officers, chance):
    rows = []
    for officer in officers:
        if chance.happens(0.35):
            first, last = chance.one_of(year2025.FORTNIGHTS)
            rows.append([officer[0], first, last, "年休假"])
        elif chance.happens(0.3):
            first, last = chance.one_of(year2025.WEEKS)
            rows.append([officer[0], first, last, "业务培训"])
    return rows


def recusals(shape, officers, tables, chance):
    by_section = {}
    for row in tables["enterprises"]:
        by_section.setdefault(row[3], []).append(row[0])
    trade_of = {said(shape, section): name
                for name, section, _ in trades.TRADES.values()}
    rows = []
    for officer in officers:
        name = trade_of.get(officer[2].split(";")[0])
        if name in by_section and chance.happens(shape.recused):
            rows.append([officer[0], chance.one_of(by_section[name]),
                         "近亲属任职"])
    return rows


def closures(tables, chance):
    rows = []
    for row in tables["enterprises"]:
        if row[4] == "双随机" and row[7] not in EACH and chance.happens(0.008):
            first, last, reason = chance.one_of(year2025.STOPS)
            rows.append([row[0], first, last, reason])
    return rows


def cars(shape, officers):
    homes = [row[2].split(";")[0] for row in officers]
    lending = [said(shape, s) for s in trades.LENDING]
    return [[section, max(1, math.ceil(homes.count(section) / 3))]
            for section in dict.fromkeys(homes) if section not in lending]


def make(shape):
    chance = Chance(shape.seed)
    tables = {
        "plan": [["名称", shape.title], ["年度", "2025"],
                 ["开始日期", year2025.START], ["结束日期", year2025.END],
                 ["执法主体", shape.level], ["随机种子", shape.seed],
                 ["最小间隔", shape.min_gap],
                 ["风险权重", "A=1;B=1;C=2;D=3"]],
        "dates": year2025.DATES,
        "caps": [["分类=重点", 4], ["分类=双随机", 2], ["分类=其他", 1]],
        "enterprises": enterprises(shape, chance),
    }
    risky = any(row[3] == "非煤矿山" and row[5] in "CD"
                for row in tables["enterprises"])
    tables["tasks"] = tasks(shape, risky)
    officers = inspectors(shape, load(shape, tables), chance)
    tables["inspectors"] = officers
    tables["absences"] = absences(officers, chance)
    tables["recusals"] = recusals(shape, officers, tables, chance)
    tables["closures"] = closures(tables, chance)
    tables["sections"] = cars(shape, officers)
    return tables
