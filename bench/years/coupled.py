"""coupled - a city whose sections cannot be planned apart.

Every officer serves two sections, three in ten are recused somewhere, the
weeks are narrow, two visits to an enterprise lie 30 days apart and what was
found is inspected again, which no cap counts.
"""
from years import bureau, trades

ONE = 311  # visits of the factor 1, with the tasks below

AGAIN = [
    "W11,重点企业复查,危化科,复查,,全部,1,全年,,,,,0.5,2,,,W01,30-90,8,否,",
    "Y11,专项整治复查,烟花科,复查,,全部,1,全年,,,,,0.5,2,,,Y05,30-120,6,否,",
    "F11,事故矿山复查,非煤科,复查,,全部,1,全年,,,,,0.5,2,,,F10,30-90,5,否,",
]


def city(visits, seed):
    factor = visits / ONE
    return bureau.make(bureau.Shape(
        f"示例市年度检查计划（{visits}家次，交叉任职）",
        f"{seed}|coupled|{visits}",
        {trade: factor for trade in (*trades.TRADES, "BM")},
        min_gap=30, recused=0.3, wide=True, more_tasks=AGAIN))
