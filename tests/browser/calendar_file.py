"""calendar_file - calendar.csv, counted without the page."""
import csv
import datetime
import re

SHOWN = ["检查编号", "科室", "任务", "类别", "企业名称", "县市区", "检查人员",
         "检查组", "依据", "状态"]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Year:
    def __init__(self, folder, calendar):
        self.home = {row["编号"]: re.split("[;；]", row["科室"])[0]
                     for row in read(f"{folder}/inspectors.csv")}
        self.rows = read(calendar)
        for row in self.rows:
            row["first"], row["last"] = (
                datetime.date.fromisoformat(row[name])
                for name in ("日期", "结束日期"))
            row["crew"] = row["人员编号"].split(";")
            row["lead"] = re.split("[;|]", row["科室"])[0]
        plan = dict(row.values() for row in read(f"{folder}/plan.csv"))
        first = datetime.date.fromisoformat(plan["开始日期"]).replace(day=1)
        self.monday = first - datetime.timedelta(days=first.weekday())

    def of_section(self, name):
        return [row for row in self.rows if row["lead"] == name
                or name in (self.home[one] for one in row["crew"])]

    def of_officer(self, name):
        return [row for row in self.rows
                if name in row["检查人员"].split(";")]

    def of(self, column, value):
        return [row for row in self.rows if row[column] == value]

    def with_words(self, *words):
        return [row for row in self.rows if all(
            any(word.lower() in row[name].lower() for name in SHOWN)
            for word in words)]

    def on_day(self, number, rows):
        date = self.monday + datetime.timedelta(days=number)
        return [row for row in rows if row["first"] <= date <= row["last"]]

    def days(self, rows):
        """Visits under way, by the number of the day in the grid."""
        counts = {}
        for row in rows:
            for n in range((row["last"] - row["first"]).days + 1):
                number = (row["first"] - self.monday).days + n
                counts[number] = counts.get(number, 0) + 1
        return counts


def figures(rows, of_officer=False):
    """Visits, trips and officer-days."""
    trips = {row["检查组"]: ((row["last"] - row["first"]).days + 1)
             * (1 if of_officer else len(row["crew"])) for row in rows}
    return [len(rows), len(trips), sum(trips.values())]
