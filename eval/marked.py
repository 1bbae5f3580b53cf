"""The marked pairs of claims in `eval/matching.txt`, and how they are read into articles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.model import Article, Byline
from whence.pipeline import run_steps

MARKED = Path(__file__).with_name("matching.txt")
PUBLISHED = "2019-03-15"
SAME, NEITHER = "same", "neither"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims and what they are to one another: "same", "neither" or in what they contradict."""

    meaning: str
    a: str
    b: str


def read_pairs(path: Path = MARKED) -> Iterator[Pair]:
    """Read the marked pairs."""
    for block in re.split(r"\n\n+", path.read_text("utf-8")):
        meaning, *lines = block.strip().splitlines()
        if meaning.startswith("= "):
            a, b = lines
            yield Pair(meaning[2:].removeprefix("contradicts "), a, b)


def read(pair: Pair) -> list[Article]:
    """Read both sides of a pair, each as an article of one claim."""
    byline = Byline(published=PUBLISHED)
    sides = (("a", pair.a), ("b", pair.b))
    return run_steps([Article(path=path, text=text, byline=byline) for path, text in sides])
