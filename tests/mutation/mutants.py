"""Ways to be wrong: one small change of a C file each."""
import re

# What is changed into what.  Loops are left alone: a wrong one runs out of its
# array, which proves nothing.
SWAPS = (
    ("boundary", " < ", " <= "), ("boundary", " <= ", " < "),
    ("boundary", " > ", " >= "), ("boundary", " >= ", " > "),
    ("equality", " == ", " != "), ("equality", " != ", " == "),
    ("logic", " && ", " || "), ("logic", " || ", " && "),
    ("one", " + 1", ""), ("one", " - 1", ""),
)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def code_of(text):
    """The text with all that is no code to change as spaces."""
    for pattern in (r"/\*.*?\*/", r"//[^\n]*", r'"(?:\\.|[^"\\\n])*"',
                    r"#[^\n]*", r"\bassert\([^;]*;"):
        text = re.sub(pattern, blank, text, flags=re.S)
    # The head of a for, whose parts are two semicolons apart.
    text = re.sub(r"\bfor \([^;]*;[^;]*;[^{;]*?\)(?=\s*(?:\{|\n|;))", blank,
                  text, flags=re.S)
    return re.sub(r"\bwhile \([^{;]*", blank, text)


def closing(text, at):
    """Where the bracket that opens there closes."""
    depth = 0
    for i in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[i], 0)
        if not depth:
            return i
    raise ValueError("a bracket is open")


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def disabled(text, code):
    """Each rule says nothing."""
    for match in re.finditer(r"^void (rule_\w+)\([^)]*\) \{\n", code, re.M):
        yield (f"{match.group(1)} disabled", line_of(text, match.start()),
               text[:match.end()] + "    if (judge)\n        return;\n"
               + text[match.end():])


def negated(text, code):
    """Each condition is its contrary."""
    for match in re.finditer(r"\bif (?=\()", code):
        end = closing(code, match.end()) + 1
        condition = text[match.end():end]
        yield ("negated", line_of(text, match.start()),
               f"{text[:match.end()]}(!{condition}){text[end:]}")


def contrary(text, code):
    """Each answer of a question is its contrary."""
    for function in re.finditer(r"^(?:static )?bool \w+\([^{;]*\{\n.*?^\}",
                                code, re.M | re.S):
        for match in re.finditer(r"\breturn ([^;]+);", function.group()):
            first = function.start() + match.start(1)
            end = function.start() + match.end(1)
            yield ("contrary", line_of(text, first),
                   f"{text[:first]}!({text[first:end]}){text[end:]}")


def swapped(text, code):
    for kind, before, after in SWAPS:
        for match in re.finditer(re.escape(before) + r"(?!\w)"
                                 if kind == "one" else re.escape(before),
                                 code):
            yield (f"{kind} {before.strip()} to {after.strip()}".strip(), line_of(text, match.start()),
                   text[:match.start()] + after + text[match.end():])


def all_of(text):
    """(what, line, text) of each."""
    code = code_of(text)
    for ways in (disabled, negated, contrary, swapped):
        yield from ways(text, code)
