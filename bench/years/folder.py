"""folder - a plan folder as tables, written as a spreadsheet would save it.

A folder is a dict: file name without .csv -> (header, rows).  A row is a list
of cells.
"""
import csv
import os

from years import asked

HEADERS = {
    "plan": "参数,值",
    "dates": "开始日期,结束日期,类型,名称,适用",
    "enterprises": "编号,名称,县市区,行业,分类,风险等级,执法主体,标签,企业类型",
    "inspectors": "编号,姓名,科室,专业,县市区,每周上限,年度上限",
    "absences": "人员编号,开始日期,结束日期,原因",
    "recusals": "人员编号,企业编号,原因",
    "closures": "企业编号,开始日期,结束日期,原因",
    "sections": "科室,每日上限",
    "caps": "对象,年度上限",
    "tasks": "编号,名称,依据,科室,类别,对象,方式,数量,周期,时段,优先时段,"
             "非工作日,停产可查,时长,人数,专业,异地,前置任务,前置间隔,优先级,"
             "计入频次,批准文号",
}


def write(path, tables):
    """Writes the tables and returns what a reader would count in them."""
    os.makedirs(path)
    for name, header in HEADERS.items():
        if name in tables:
            write_table(os.path.join(path, name + ".csv"), header.split(","),
                        tables[name])
    return {
        "visits": asked.visits_of(tables),
        "officers": len(tables["inspectors"]),
        "enterprises": len(tables["enterprises"]),
    }


def write_table(path, header, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow(header)
        out.writerows(rows)


def add_absence(path, row):
    with open(os.path.join(path, "absences.csv"), "a", encoding="utf-8",
              newline="") as file:
        csv.writer(file, lineterminator="\r\n").writerow(row)
