"""chicago - food establishments, by the rule that Chicago plans by.

Risk 1 twice a year, risk 2 once, risk 3 once in two years: this year those
whose last routine inspection is oldest.  A ZIP code is a county, the facility
type the trade, half a day a visit, so that two in the same ZIP code make a
day: two officers then come to about the 2.3 inspections a sanitarian and day
that the city reports.  Six groups share the ZIP codes among them.  Schools
are left alone in the summer holidays.  Who is away when is invented.
"""
import csv

from years.chance import Chance

GROUPS = 6
DATES = [line.split(",") for line in """\
2015-01-01,,放假,New Year's Day,
2015-01-19,,放假,Martin Luther King Day,
2015-02-12,,放假,Lincoln's Birthday,
2015-02-16,,放假,Presidents' Day,
2015-03-02,,放假,Pulaski Day,
2015-05-25,,放假,Memorial Day,
2015-07-03,,放假,Independence Day,
2015-09-07,,放假,Labor Day,
2015-10-12,,放假,Columbus Day,
2015-11-11,,放假,Veterans Day,
2015-11-26,,放假,Thanksgiving,
2015-12-25,,放假,Christmas Day,
2015-06-22,2015-09-04,禁检,School holidays,行业=School""".splitlines()]
LEAVE = [("2015-02-17", "2015-02-20"), ("2015-03-23", "2015-03-27"),
         ("2015-04-06", "2015-04-10"), ("2015-06-15", "2015-06-26"),
         ("2015-07-06", "2015-07-17"), ("2015-07-20", "2015-07-31"),
         ("2015-08-03", "2015-08-14"), ("2015-08-17", "2015-08-28"),
         ("2015-10-05", "2015-10-09"), ("2015-11-23", "2015-11-25"),
         ("2015-12-21", "2015-12-31")]
RULES = [("1", "每半年", 9), ("2", "全年", 6), ("3", "全年", 3)]
VISITS = {"1": 2, "2": 1, "3": 1}


def establishments(data):
    with open(data, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["zip"]]
    low = sorted((row["last_canvass"], int(row["license"])) for row in rows
                 if "3" in row["risk"])
    due = {licence for _, licence in low[: (len(low) + 1) // 2]}
    for row in rows:
        row["class"] = row["risk"].split()[1]
        row["due"] = row["class"] != "3" or int(row["license"]) in due
    return rows


def groups_of(rows):
    """ZIP code -> group: always the largest to the group with the least."""
    work = {}
    for row in rows:
        work[row["zip"]] = work.get(row["zip"], 0) + VISITS[row["class"]]
    total = [0] * GROUPS
    groups = {}
    for zip_code in sorted(work, key=lambda z: (-work[z], z)):
        at = total.index(min(total))
        total[at] += work[zip_code]
        groups[zip_code] = f"Group {at + 1}"
    return groups


def enterprise(row, group):
    kind = row["facility_type"].replace(";", ",") or "Other"
    return [f"L{row['license']}", row["name"].strip() or row["license"],
            row["zip"], kind, "其他", row["class"], "",
            group + (";due" if row["due"] else ""), ""]


def task(group, risk, period, priority):
    number = group[-1]
    return [f"G{number}R{risk}", f"{group}, risk {risk}", "Chicago's rule",
            group, "其他", f"标签={group}&标签=due&风险等级={risk}", "全部", 1,
            period, "", "", "", "", "0.5", 2, "", "", "", "", priority, "", ""]


def inspectors(officers):
    return [[f"S{n + 1:03d}", f"Sanitarian {n + 1:03d}",
             f"Group {n % GROUPS + 1}", "", "", 5, 225]
            for n in range(officers)]


def absences(officers, chance):
    rows = []
    for officer in officers:
        for first, last in chance.some_of(LEAVE, 2):
            rows.append([officer[0], first, last, "leave"])
    return rows


def city(data, officers):
    rows = establishments(data)
    groups = groups_of(rows)
    people = inspectors(officers)
    names = sorted(set(groups.values()))
    return {
        "plan": [["名称", "Chicago food establishments 2015"],
                 ["年度", "2015"], ["随机种子", "Chicago"],
                 ["最小间隔", 90], ["语言", "en"]],
        "dates": DATES,
        "caps": [["风险等级=1", 2], ["风险等级=2|3", 1]],
        "enterprises": [enterprise(row, groups[row["zip"]]) for row in rows],
        "inspectors": people,
        "absences": absences(people, Chance("Chicago")),
        "tasks": [task(name, *rule) for name in names for rule in RULES],
    }
