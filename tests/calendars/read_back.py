"""read_back.py OLD NEW - what other parsers read is what was planned.

OLD and NEW are output folders, NEW planned anew from OLD.  Each calendar is
read by two parsers.  Exits with a sentence if anything is not as it should be.
"""

import csv
import datetime
import glob
import os
import re
import sys

import icalendar
import vobject

DAY = datetime.timedelta(days=1)
NEEDED = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION",
          "DESCRIPTION", "STATUS", "SEQUENCE", "TRANSP", "LAST-MODIFIED")


def expect(is_so, *words):
    if not is_so:
        sys.exit(" ".join(str(word) for word in words))


def check_bytes(path, data):
    """Lines of at most 75 bytes, ended by CRLF, no character cut."""
    lines = data.split(b"\r\n")
    expect(lines.pop() == b"", path, "does not end with a line")
    for line in lines:
        expect(len(line) <= 75, path, "has a line of", len(line), "bytes")
        expect(not re.search(rb"[\x00-\x1f\x7f]", line), path, "has controls")
        line.decode("utf-8")


def check_event(path, event):
    expect(not event.errors, path, event.errors)
    for name in NEEDED:
        expect(name in event and not isinstance(event[name], list),
               path, "has not one", name)
    expect(event["UID"].endswith("@jiancha.invalid"), path, event["UID"])
    for name in ("DTSTART", "DTEND"):
        expect(type(event[name].dt) is datetime.date, path, "has times")
    is_off = event["STATUS"] == "CANCELLED"
    expect(is_off == event["SUMMARY"].startswith("【取消】"),
           path, event["SUMMARY"])


def check_other_parser(path, data, events):
    """vobject sees the same events."""
    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate()
    seen = [(event.uid.value, event.summary.value, event.dtstart.value)
            for event in getattr(calendar, "vevent_list", [])]
    expect(seen == [(str(event["UID"]), str(event["SUMMARY"]),
                     event["DTSTART"].dt) for event in events],
           path, "is read differently by another parser")


def read_calendar(path):
    """The events by visit."""
    with open(path, "rb") as file:
        data = file.read()
    check_bytes(path, data)
    calendar = icalendar.Calendar.from_ical(data)
    expect(not calendar.errors, path, calendar.errors)
    expect(calendar["METHOD"] == "PUBLISH", path, "is not published")
    events = calendar.walk("VEVENT")
    check_other_parser(path, data, events)
    by_visit = {}
    for event in events:
        check_event(path, event)
        visit = event["DESCRIPTION"].rsplit("检查编号：", 1)[1]
        expect(visit not in by_visit, path, "has twice", visit)
        by_visit[visit] = event
    expect(len({event["UID"] for event in events}) == len(events),
           path, "has a UID twice")
    return by_visit


def read_output(folder):
    calendars = {}
    for path in glob.glob(os.path.join(folder, "ics", "*")):
        calendars[os.path.basename(path)] = read_calendar(path)
    with open(os.path.join(folder, "calendar.csv"), encoding="utf-8-sig",
              newline="") as file:
        rows = {row["检查编号"]: row for row in csv.DictReader(file)}
    expect(rows, folder, "has no visits")
    return calendars, rows


def crew_of(row):
    return row["检查人员"].split(";")


def check_row(name, event, row):
    """The event says what the row does."""
    first = datetime.date.fromisoformat(row["日期"])
    last = datetime.date.fromisoformat(row["结束日期"])
    told = event["DESCRIPTION"]
    expect(event["DTSTART"].dt == first, name, row, "on another day")
    expect(event["DTEND"].dt == last + DAY, name, row, "ends another day")
    expect(event["SUMMARY"].endswith(row["任务"] + "：" + row["企业名称"]),
           name, event["SUMMARY"])
    expect(event["LOCATION"] == row["县市区"] + " " + row["企业名称"],
           name, event["LOCATION"])
    expect("检查人员：" + "、".join(crew_of(row)) + "\n" in told, name, told)
    expect(not row["依据"] or "依据：" + row["依据"] + "\n" in told, name, told)
    expect(event["CATEGORIES"].to_ical().decode("utf-8") == row["类别"],
           name, event["CATEGORIES"])


def is_on(event):
    return event["STATUS"] != "CANCELLED"


def check_against_rows(calendars, rows):
    """Each officer has exactly their visits, each lead section its own."""
    for visit, row in rows.items():
        lead = re.split("[;|]", row["科室"])[0]
        names = ["人员-%s.ics" % member for member in crew_of(row)]
        names.append("科室-%s.ics" % lead)
        for name in names:
            event = calendars.get(name, {}).get(visit)
            expect(event, name, "lacks", visit)
            expect(is_on(event) == (row["状态"] != "取消"), name, visit)
            check_row(name, event, row)
    for name, events in calendars.items():
        for visit, event in events.items():
            expect(not is_on(event) or visit in rows, name, "invents", visit)
            is_officer = name.startswith("人员-")
            if is_officer and is_on(event):
                expect(name[3:-4] in crew_of(rows[visit]), name, visit)


def check_names(*all_calendars):
    """One UID a visit, the same in all calendars of all times."""
    uids = {}
    for calendars in all_calendars:
        for events in calendars.values():
            for visit, event in events.items():
                uid = uids.setdefault(visit, event["UID"])
                expect(uid == event["UID"], visit, "has two names")
    expect(len(set(uids.values())) == len(uids), "two visits have one name")


def check_renewal(old, new):
    """Nothing stays behind, and what is new outweighs what is old."""
    n_off = n_moved = 0
    for name, events in old.items():
        expect(name in new, "no calendar calls off what was in", name)
        for visit, event in events.items():
            later = new[name].get(visit)
            expect(later, name, "leaves behind", visit)
            expect(later["SEQUENCE"] > event["SEQUENCE"], name, visit)
            n_off += is_on(event) and not is_on(later)
            n_moved += (is_on(later) and
                        event["DTSTART"].dt != later["DTSTART"].dt)
    expect(n_moved, "nothing has moved")
    expect(n_off >= 10, "only", n_off, "events are called off")


def check_weight(calendars):
    """Who reads all calendars into one keeps every visit that is on."""
    on = {}
    for events in calendars.values():
        for visit, event in events.items():
            if is_on(event):
                on[visit] = event["SEQUENCE"]
    for name, events in calendars.items():
        for visit, event in events.items():
            expect(is_on(event) or visit not in on or
                   event["SEQUENCE"] < on[visit], name, visit)


def main():
    old, old_rows = read_output(sys.argv[1])
    new, new_rows = read_output(sys.argv[2])
    check_against_rows(old, old_rows)
    check_against_rows(new, new_rows)
    check_names(old, new)
    check_renewal(old, new)
    check_weight(new)


main()
