"""Write the figures that the floors hold into the README: `python -m eval.figures`.

A table kept by hand says what was true once. This one is made of `floors.json` and a test compares
the two, so the README cannot claim what no floor holds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from eval.command import ROOT
from eval.floors import Bound, load
from eval.gate import FLOORS

README = ROOT / "README.md"
TABLE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what is measured, on what, under which names in the floors."""

    what: str
    data: str
    names: tuple[str, ...]
    beside: str = ""


LINES = (
    Line(
        "words of source / cue / content, exactly (F1)",
        "PolNeAR dev, 7 outlets",
        ("polnear.source_exact", "polnear.cue_exact", "polnear.content_exact"),
        "CofeNet, 5 times the size, on test: 83.2 / 75.3 / 72.9; people: about 78 / 70 / 65",
    ),
    Line(
        "source and content put together (F1)",
        "PolNeAR dev",
        ("polnear.linked",),
        "people: 80",
    ),
    Line('the person named though the text says "he"', "GUM", ("speakers.speakers_recall",)),
    Line("source kind", "12 annotated articles", ("kinds.source_kind",)),
    Line("chains of two hops and more, all hops right", "the example pile", ("example.chains",)),
    Line(
        "times: exact words / right values (F1)",
        "WikiWars, 16 articles",
        ("wikiwars.spans", "wikiwars.values"),
    ),
    Line(
        "claim groups whose true number of origins lies in the interval",
        "made-up worlds: wordings worked on / held back",
        ("worlds.tuned_interval", "worlds.held_interval"),
        "spread and width: docs/worlds.md",
    ),
    Line("words of the article on a web page (F1)", "WCXB dev, 260 pages", ("wcxb.f1",)),
    Line("snippets of furniture left in it (less is better)", "WCXB dev", ("wcxb.leak",)),
    Line(
        "attributions that change with the names (less is better)",
        "PolNeAR dev, 4 web articles",
        ("swaps.all",),
    ),
)


def table(bounds: Mapping[str, Bound]) -> str:
    """Lay out what was measured, in per cent; a dash is "not measured yet".

    >>> print(table({"polnear.linked": Bound(0.72, measured=0.805)}).splitlines()[3])
    | source and content put together (F1) | PolNeAR dev | 80.5 | people: 80 |
    """
    rows = [
        f"| {line.what} | {line.data} | {' / '.join(_measured(bounds, n) for n in line.names)} "
        f"| {line.beside} |\n"
        for line in LINES
    ]
    return "| what | on | per cent | beside |\n|---|---|---|---|\n" + "".join(rows)


def written(readme: str, bounds: Mapping[str, Bound]) -> str:
    """Give the README with its table made anew."""
    return TABLE.sub(lambda _: table(bounds), readme)


def main() -> None:
    """Write the table into the README."""
    readme = README.read_text("utf-8")
    README.write_text(written(readme, load(FLOORS).bounds), "utf-8")


def _measured(bounds: Mapping[str, Bound], name: str) -> str:
    bound = bounds.get(name)
    return "–" if bound is None or bound.measured is None else f"{100 * bound.measured:.1f}"


if __name__ == "__main__":
    main()
