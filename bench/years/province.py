"""province - 14 city bureaus and 122 county bureaus, a folder each.

Every county has the trades that it has, and is large or small.  An enterprise
is planned by one bureau; a few are planned by two on purpose, and twice.csv
says which: whoever reads the folders together should find them.
"""
import os

from years import bureau, folder, trades
from years.chance import Chance

CITIES, COUNTIES, VISITS, TWICE = 14, 122, 100000, 5
ONE = 295  # visits of a bureau with all trades at the factor 1
COUNTY_WORDS = {"科": "股", "县市区局": "乡镇执法队", "市直": "县直",
                "区县": "乡镇"}
# trade -> how many counties in a hundred have it, its visits at the factor 1
PRESENCE = {"WH": (100, 68), "GM": (100, 74), "YH": (55, 88), "KS": (70, 48),
            "MK": (25, 6)}


def shares(n, chance):
    """n numbers around 1, some far from it, their mean 1."""
    raw = [0.4 + chance.share() + chance.share() ** 3 for _ in range(n)]
    mean = sum(raw) / n
    return [r / mean for r in raw]


def trades_of(visits, chance):
    """What a county has, and how large, so that it comes to these visits."""
    weights = {trade: 0.6 + 0.8 * chance.share()
               for trade, (percent, _) in PRESENCE.items()
               if chance.happens(percent / 100)}
    if "MK" in weights and "KS" not in weights:
        del weights["MK"]
    at_one = sum(PRESENCE[t][1] * w for t, w in weights.items())
    factors = {t: w * visits / at_one for t, w in weights.items()}
    if "MK" in factors:
        factors["MK"] = min(factors["MK"], 3)
    return {**factors, "BM": 1}


def city(number, visits, seed):
    factor = visits / ONE
    areas = [f"{number:02d}市{at:02d}县" for at in range(1, 10)]
    return bureau.Shape(
        f"示例省第{number:02d}市年度检查计划", f"{seed}|city|{number}",
        {trade: factor for trade in (*trades.TRADES, "BM")},
        prefix=f"{number:02d}00", areas=areas)


def county(number, visits, seed):
    chance = Chance(f"{seed}|county|{number}")
    n = 8 + chance.below(9)
    areas = [f"{number:03d}县{at:02d}镇" for at in range(1, n + 1)]
    return bureau.Shape(
        f"示例省第{number:03d}县年度检查计划", f"{seed}|county|{number}",
        trades_of(visits, chance), level="县级", prefix=f"{number:03d}-",
        areas=areas, words=COUNTY_WORDS)


def shapes(scale, seed):
    chance = Chance(f"{seed}|province")
    each = scale * VISITS / (CITIES + COUNTIES)
    for at, share in enumerate(shares(CITIES, chance), 1):
        yield f"city{at:02d}", city(at, each * share, seed)
    for at, share in enumerate(shares(COUNTIES, chance), 1):
        yield f"county{at:03d}", county(at, each * share, seed)


def plan_twice(path, kept):
    """Lets a county plan a key enterprise of its city, too."""
    rows = []
    for at in range(1, TWICE + 1):
        key = next(row for row in kept[f"city{at:02d}"]["enterprises"]
                   if row[4] == "重点" and row[3] == "危化")
        tables = kept[f"county{at:03d}"]
        twin = list(key)
        twin[2] = tables["enterprises"][0][2]
        twin[6] = "县级"
        tables["enterprises"].append(twin)
        rows.append([key[0], key[1], f"city{at:02d}", f"county{at:03d}"])
    folder.write_table(os.path.join(path, "twice.csv"),
                       ["编号", "名称", "文件夹", "文件夹2"], rows)


def write(path, scale, seed):
    os.makedirs(path)
    kept = {name: bureau.make(shape) for name, shape in shapes(scale, seed)}
    plan_twice(path, kept)
    return [folder.write(os.path.join(path, name), tables)
            for name, tables in kept.items()]
