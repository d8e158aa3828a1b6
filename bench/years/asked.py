"""asked - how many visits a task asks for, as far as a generator must know.

Understands the target expressions that the generators write: `&`, `=`, `!=`
and `|`, and lists in a cell.
"""
import math

COLUMNS = ("编号", "名称", "县市区", "行业", "分类", "风险等级", "执法主体",
           "标签", "企业类型")
PERIODS = {"全年": 1, "": 1, "每半年": 2, "每季度": 4, "每月": 12}


def matches(target, enterprise):
    for part in target.split("&"):
        differs = "!=" in part
        name, values = part.split("!=" if differs else "=")
        cell = enterprise[COLUMNS.index(name)].split(";")
        if any(v in cell for v in values.split("|")) == differs:
            return False
    return True


def count_matches(target, enterprises):
    return sum(matches(target, e) for e in enterprises)


def ranges_of(window, dates):
    return sum(1 for d in dates if d[3] == window)


def periods_of(task, dates):
    """How many periods of the task meet its window, roughly: quarters and
    halves all do, months by the window's ranges are counted by the caller."""
    if task["周期"] == "每时段":
        return ranges_of(task["时段"], dates)
    if task["周期"] == "每月" and task["时段"] == "汛期":
        return 6
    return PERIODS[task["周期"]]


def visits(task, enterprises, dates, tasks):
    """Visits that the task, a dict by column, asks for."""
    count = task["数量"]
    if task["方式"] == "抽取":
        if str(count).endswith("%"):
            of = count_matches(task["对象"], enterprises)
            count = math.ceil(of * float(count[:-1]) / 100)
        return int(count) * periods_of(task, dates)
    target = task["对象"]
    if not target:
        target = next(t for t in tasks if t["编号"] == task["前置任务"])["对象"]
    return (count_matches(target, enterprises) * int(count)
            * periods_of(task, dates))


def as_dicts(tables):
    from years.folder import HEADERS
    names = HEADERS["tasks"].split(",")
    return [dict(zip(names, row)) for row in tables["tasks"]]


def visits_of(tables):
    tasks = as_dicts(tables)
    return sum(visits(t, tables["enterprises"], tables["dates"], tasks)
               for t in tasks)
