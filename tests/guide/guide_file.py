"""guide_file - what is typed in a guide, and what it shows for an answer.

A block fenced as "console" is typed: a line that begins with "$ " is a command,
what follows is its answer, and "……" or "..." alone stands for lines left out.
What a person does in a spreadsheet is told in words; beside it, out of the
reader's sight, stands a comment with the shell command that does the same:

    <!-- in the spreadsheet: sed -i s/a/b/ FILE -->

Other blocks (how to install) are not typed.
"""
import re

GAPS = ("……", "...")
PARTS = re.compile(r"^```console\n(.*?)^```$|^<!-- in the spreadsheet: (.*?) -->$",
                   re.MULTILINE | re.DOTALL)


def read(path):
    """All steps in order: (line, command, answer); of an edit, None."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    steps = []
    for part in PARTS.finditer(text):
        line = text.count("\n", 0, part.start()) + 1
        if part.group(2) is not None:
            steps.append((line, part.group(2), None))
            continue
        for found in part.group(1).splitlines():
            line += 1
            if found.startswith("$ "):
                steps.append((line, found[2:], []))
            else:
                steps[-1][2].append(found)
    return steps


def blocks(path):
    """The text of every console block."""
    with open(path, encoding="utf-8") as file:
        return [part.group(1) for part in PARTS.finditer(file.read())
                if part.group(1) is not None]


def answers(shown, found):
    """Whether the lines found are those shown, with what may be left out."""
    pattern = "".join(r"(?:.*\n)+?" if line in GAPS else re.escape(line + "\n")
                      for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in found))
