"""What is typed."""
FROM = "2025-05-12"

COMMANDS = {
    "check": "check year",
    "draw": "draw year",
    "plan": "plan year --threads 1",
    "replan": f"replan year --baseline base.csv --from {FROM} --threads 1",
    "verify": "verify year base.csv",
    "explain": "explain year --threads 1",
    "diff": "diff base.csv other.csv",
    "export-xlsx": "export year base.csv --xlsx book.xlsx",
    "export-html": "export year base.csv --html page.html",
    "export-there": "export year base.csv --html year/out/calendar.html",
    "export-ics": "export year base.csv --ics all.ics",
    "export-ics-each": "export year base.csv --ics ics",
    "model": "model year --level 4 --mps year.mps --threads 1",
    "new": "new fresh",
    # results that somebody changed
    "edited": "plan edited --threads 1",
    "edited-replan": f"replan edited --baseline base.csv --from {FROM} --threads 1",
}

# Where the calendar goes of those that make one.
OUTPUTS = {"plan": "year/out", "replan": "year/out", "edited": "edited/out",
           "edited-replan": "edited/out"}

# The same of several bureaus, each planned in a process of its own: what is
# published is published bureau by bureau, file by file.
SEVERAL = {
    "several": "plan several -o results --threads 1",
    "part": "plan several -o results --part 2 --threads 1",
    "gather": "gather several -o gathered",
    "edited-several": "plan several -o changed --threads 1",
    "edited-part": "plan several -o changed --part 2 --threads 1",
}
ALL = {**COMMANDS, **SEVERAL}

# Plans the second bureau alone: asks which are missing still.
PARTS = {name: f"gather several -o {folder} --missing"
         for name, folder in (("part", "results"), ("edited-part", "changed"))}
RE_SOLVES = ("replan", "edited-replan")
