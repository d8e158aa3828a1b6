"""copies - a city bureau in which there is everything K times.

Each enterprise and each officer stands there K times, with the same absences,
closures and recusals; draws and trips a day are K times as many.  So there are
not more kinds of visits than in the city, only more visits of each: what this
costs is what their number costs.
"""
from years import bureau


def city(k, seed):
    tables = bureau.city(1, seed)
    tables["plan"] = [[name, f"示例市年度检查计划（{k}份）"]
                      if name == "名称" else [name, value]
                      for name, value in tables["plan"]]
    for name in ("enterprises", "inspectors"):
        tables[name] = [copy_of(row, i, 2) for row in tables[name]
                        for i in range(1, k + 1)]
    for name in ("absences", "closures"):
        tables[name] = [copy_of(row, i, 1) for row in tables[name]
                        for i in range(1, k + 1)]
    tables["recusals"] = [[f"{who}-{i}", f"{whom}-{j}", why]
                          for who, whom, why in tables["recusals"]
                          for i in range(1, k + 1) for j in range(1, k + 1)]
    tables["sections"] = [[section, k * trips]
                          for section, trips in tables["sections"]]
    tables["tasks"] = [drawn(row, k) for row in tables["tasks"]]
    return tables


def copy_of(row, number, n_names):
    """The row of the copy; its first cells are names."""
    return [f"{cell}-{number}" for cell in row[:n_names]] + row[n_names:]


def drawn(task, k):
    way, number = 6, 7
    if task[way] != "抽取":
        return task
    return task[:number] + [k * int(task[number])] + task[number + 1:]
