"""plots - two pictures in SVG, written by hand so that bytes do not change."""
import math

from measuring.results import PEERS

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 760, 440, 70, 50, 40, 190
COLOURS = {"plan": "#c00000", "solve": "#e07030", "libcsv": "#808080",
           "highs": "#1f5fbf", "scip": "#2f8f4f", "cp-sat": "#8f3fbf",
           "cbc": "#a08020", "glpk": "#208f8f"}
NAMES = {"plan": "jiancha plan, whole run", "solve": "jiancha, solving",
         "libcsv": "libcsv alone, same files",
         **{p: f"{n}, plain program" for p, n in PEERS.items()}}


class Picture:
    """Axes in powers of ten."""

    def __init__(self, title, xs, ys, x_name, y_name):
        self.x0, self.x1 = span(xs)
        self.y0, self.y1 = span(ys)
        self.parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
            f'height="{HEIGHT}" font-family="sans-serif" font-size="12">',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            f'<text x="{LEFT}" y="22" font-size="15">{title}</text>',
            f'<text x="{(LEFT + WIDTH - RIGHT) // 2}" y="{HEIGHT - 12}" '
            f'text-anchor="middle">{x_name}</text>',
            f'<text x="16" y="{TOP - 8}">{y_name}</text>']
        self.n_names = 0
        self.grid()

    def x(self, value):
        share = (math.log10(value) - self.x0) / (self.x1 - self.x0)
        return LEFT + share * (WIDTH - RIGHT - LEFT)

    def y(self, value):
        share = (math.log10(value) - self.y0) / (self.y1 - self.y0)
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)

    def line(self, x0, y0, x1, y1, style):
        self.parts.append(f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" '
                          f'y2="{y1:.1f}" {style}/>')

    def text(self, x, y, text, anchor="start"):
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" '
                          f'text-anchor="{anchor}">{text}</text>')

    def grid(self):
        pale = 'stroke="#dddddd"'
        for power in range(self.x0, self.x1 + 1):
            x = self.x(10 ** power)
            self.line(x, TOP, x, HEIGHT - BOTTOM, pale)
            self.text(x, HEIGHT - BOTTOM + 16, f"{10 ** power:,}", "middle")
        for power in range(self.y0, self.y1 + 1):
            y = self.y(10 ** power)
            self.line(LEFT, y, WIDTH - RIGHT, y, pale)
            self.text(LEFT - 6, y + 4, f"{10 ** power:g}", "end")

    def series(self, key, points):
        """points: (x, y, is it proven?); hollow where it is not."""
        colour = COLOURS[key]
        points = sorted(points)
        for (x0, y0, _), (x1, y1, _) in zip(points, points[1:]):
            self.line(self.x(x0), self.y(y0), self.x(x1), self.y(y1),
                      f'stroke="{colour}" stroke-width="2"')
        for x, y, proven in points:
            fill = colour if proven else "#ffffff"
            self.parts.append(
                f'<circle cx="{self.x(x):.1f}" cy="{self.y(y):.1f}" r="4" '
                f'fill="{fill}" stroke="{colour}" stroke-width="2"/>')
        self.name(key, colour)

    def name(self, key, colour):
        y = TOP + 10 + 20 * self.n_names
        self.n_names += 1
        self.parts.append(f'<circle cx="{WIDTH - RIGHT + 18}" cy="{y - 4}" '
                          f'r="4" fill="{colour}"/>')
        self.text(WIDTH - RIGHT + 28, y, NAMES[key])

    def note(self, text):
        self.text(WIDTH - RIGHT + 14, HEIGHT - BOTTOM, text)

    def end(self):
        return "\n".join(self.parts + ["</svg>"]) + "\n"


def span(values):
    values = list(values) or [1]
    low = math.floor(math.log10(min(values)))
    return low, max(low + 1, math.ceil(math.log10(max(values))))


def of_cities(known, figure):
    points = []
    for case in known.cases:
        if case.startswith("city-"):
            value = figure(case)
            if value:
                points.append((known.visits(case), value, known.proven(case)))
    return points


def peer_points(known, peer):
    points = []
    for case in known.cases:
        if case.startswith("city-") and peer in known.peers(case):
            total, proven = known.peer_total(case, peer)
            points.append((known.visits(case), total, proven))
    return points


def time(known):
    series = {"plan": of_cities(known, known.whole),
              "solve": of_cities(known, lambda c: known.stage(c, "solve")),
              "libcsv": [(x, y, True) for x, y, _ in
                         of_cities(known, known.libcsv)]}
    for peer in PEERS:
        series[peer] = peer_points(known, peer)
    every = [point for points in series.values() for point in points]
    picture = Picture("City bureau, L1 to L5: seconds against visits",
                      [x for x, _, _ in every], [y for _, y, _ in every],
                      "visits", "seconds")
    for key, points in series.items():
        if points:
            picture.series(key, points)
    picture.note("hollow: stopped, unproven")
    return picture.end()


def gap(known):
    """Bars: what each peer leaves open at the levels of the city, or of the
    last case that peers were asked about."""
    asked = [c for c in known.cases if known.peers(c)]
    case = "city-1" if "city-1" in asked else asked[-1] if asked else None
    peers = known.peers(case)
    lines = [x for x in known.lines if x["what"] == "plain"
             and x["case"] == case]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
             f'height="{60 + 24 * len(lines)}" font-family="sans-serif" '
             'font-size="12">',
             f'<rect width="{WIDTH}" height="{60 + 24 * len(lines)}" '
             'fill="#ffffff"/>',
             f'<text x="20" y="22" font-size="15">{case or "no case"}: '
             'what is open when the peer stops, per cent (jiancha: nothing)'
             '</text>']
    y = 48
    for level in ("1", "3", "4", "5"):
        for peer in peers:
            for line in (x for x in lines if x["peer"] == peer
                         and x["level"] == level):
                parts += bar(known, line, y)
                y += 24
    return "\n".join(parts + ["</svg>"]) + "\n"


def bar(known, line, y):
    open_percent = known.peer_gap(line)
    said = ("nothing found" if line["value"] is None else
            "no bound" if open_percent is None else
            f"{open_percent:.1f} %")
    said += f", {line['seconds']:.0f} s"
    width = 4.2 * (100 if open_percent is None else open_percent)
    colour = COLOURS[line["peer"]]
    fill = (f'fill="{colour}"' if open_percent is not None else
            f'fill="#ffffff" stroke="{colour}"')
    return [f'<text x="110" y="{y + 12}" text-anchor="end">'
            f'L{line["level"]} {PEERS[line["peer"]]}</text>',
            f'<rect x="116" y="{y}" width="{max(width, 1):.1f}" height="15" '
            f'{fill}/>',
            f'<text x="{122 + max(width, 1):.1f}" y="{y + 12}">{said}</text>']
