"""years - plan folders with a calendar, made to be looked at, not planned."""
import csv
import datetime
import os

SECTIONS = 12
OFFICERS = 8  # of a section
TASKS = 4  # of a section
COUNTIES = 9


def _write(folder, name, header, rows):
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8",
              newline="") as file:
        csv.writer(file).writerows([header.split(",")] + rows)


def _write_folder(folder, title, enterprises, inspectors, tasks, calendar):
    window = title.translate(str.maketrans("", "", "+&-"))
    os.makedirs(folder)
    _write(folder, "plan", "参数,值", [["名称", title], ["年度", "2025"],
                                     ["执法主体", title]])
    _write(folder, "dates", "开始日期,结束日期,类型,名称",
           [["2025-10-01", "2025-10-08", "放假", "国庆节"],
            ["2025-04-01", "2025-09-30", "时段", window]])
    _write(folder, "enterprises", "编号,名称,县市区,行业,分类", enterprises)
    _write(folder, "inspectors", "编号,姓名,科室", inspectors)
    _write(folder, "tasks", "编号,名称,科室,类别,对象,方式,依据", tasks)
    _write(folder, "calendar", "检查编号,日期,人员编号", calendar)


def large(folder, n_visits):
    """So many visits, one an enterprise, from March to November."""
    enterprises, inspectors, tasks, calendar = [], [], [], []
    for s in range(SECTIONS):
        inspectors += [[f"R{s}-{i}", f"监管{s:02}科{i:02}", f"监管{s:02}科"]
                       for i in range(OFFICERS)]
        tasks += [[f"T{s}-{t}", f"监管{s:02}科重点检查（第{t}类）",
                   f"监管{s:02}科", "重点检查", f"行业=行业{s}-{t}", "全部",
                   "附件1二（一）"] for t in range(TASKS)]
    first = datetime.date(2025, 3, 3)
    for v in range(n_visits):
        s, t = v % SECTIONS, v // SECTIONS % TASKS
        date = first + datetime.timedelta(days=v * 270 // n_visits)
        date -= datetime.timedelta(days=max(0, date.weekday() - 4))
        enterprises.append([f"E{v:05}", f"某某县第{v:05}号化工有限责任公司",
                            f"第{v * 7 % COUNTIES}县", f"行业{s}-{t}", "重点"])
        crew = [f"R{s}-{(v + i) % OFFICERS}" for i in range(2)]
        calendar.append([f"T{s}-{t}/E{v:05}/Y/1", str(date), ";".join(crew)])
    _write_folder(folder, "五千家次的一年", enterprises, inspectors, tasks,
                  calendar)


HOSTILE = ("</script><script>document.body.id='taken'</script>\"'><img src=x "
           "onerror=document.body.id='taken'>&lt;<!--]]>\u2028`${1}`")


def hostile(folder):
    """Names that would like to be more."""
    _write_folder(
        folder, HOSTILE, [["E1", HOSTILE, HOSTILE, "危化", "重点"]],
        [["R1", HOSTILE, "甲" + HOSTILE.replace(";", "")],
         ["R2", "乙", "甲" + HOSTILE.replace(";", "")]],
        [["T1", HOSTILE, "甲" + HOSTILE.replace(";", ""), "重点检查",
          "编号=E1", "全部", HOSTILE]],
        [["T1/E1/Y/1", "2025-03-05", "R1;R2"]])


def renewed(folder, run):
    """The page of a year in English with visits unplaced and changed."""
    run("new", folder, "--lang", "en")
    with open(f"{folder}/tasks.csv", "a", encoding="utf-8") as file:
        file.write("FW3,Stop kept,plan 6,Fireworks,campaign,industry="
                   "fireworks,all,1,year,2025-07-01..2025-07-31,,0.5,2,,,\n")
    run("plan", folder)
    with open(f"{folder}/out/calendar.csv", encoding="utf-8-sig") as file:
        calendar = file.read()
    with open(f"{folder}.csv", "w", encoding="utf-8") as file:
        file.write(calendar.replace(",flood season,yes,planned,",
                                    ",flood season,yes,cancelled,"))
    run("replan", folder, "--baseline", f"{folder}.csv", "--from",
        "2025-02-01")
    return f"{folder}/out/calendar.html"
