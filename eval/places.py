"""Score places on made-up articles with real places, `eval/places.txt`.

Each name of a place in them is marked with what it means: an id, a region, a government or nothing
that can be told. They are read as any article is, so that names the encoder misses count too.

- `recognised`: share of the marked names that some place of whence overlaps;
- `resolved`: share of all marked names that were given just what is marked;
- `role`: share of the recognised whose role is right: where it happened, or mentioned;
- `false_points`: share of whence's places with a point whose point is not what is marked there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.command import ROOT, run_alone
from whence.model import Article, Place, PlacePrecision, PlaceRole, Unplaced
from whence.pipeline import run_steps

MARK = re.compile(r"\[\[([^|\]!]+)(!?)\|([^\]]*)\]\]")
HEAD = re.compile(r"^=== (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked name: its bounds, what it means, and whether it is where something happened."""

    start: int
    end: int
    meaning: str
    is_scene: bool


def score(root: Path) -> dict[str, float]:
    """All figures over the articles; `root` is the folder of the repository."""
    counts: Counter[str] = Counter()
    for name, marked_up in articles((root / "eval" / "places.txt").read_text("utf-8")):
        text, gold = parse(marked_up)
        (article,) = run_steps([Article(path=name, text=text)])
        counts += counts_of(article, gold)
    return figures(counts)


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Turn counts into shares."""

    def share(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 0.0

    return {
        "recognised": share("recognised", "gold"),
        "resolved": share("resolved", "gold"),
        "role": share("role", "recognised"),
        "false_points": share("false_points", "points"),
    }


def articles(text: str) -> Iterator[tuple[str, str]]:
    """Cut the file into articles with their names."""
    _, *parts = HEAD.split(text)
    yield from zip(parts[::2], (part.strip() for part in parts[1::2]), strict=True)


def parse(marked_up: str) -> tuple[str, list[Marked]]:
    """Split a marked-up article into its plain text and its marks.

    >>> parse("Rain in [[Paris!|geonames:2988507]].")
    ('Rain in Paris.', [Marked(start=8, end=13, meaning='geonames:2988507', is_scene=True)])
    """
    text, gold, at = "", list[Marked](), 0
    for match in MARK.finditer(marked_up):
        text += marked_up[at : match.start()]
        end = len(text) + len(match[1])
        gold.append(Marked(len(text), end, match[3], bool(match[2])))
        text, at = text + match[1], match.end()
    return text + marked_up[at:], gold


def counts_of(article: Article, gold: list[Marked]) -> Counter[str]:
    """Everything that is counted on one article."""
    counts = Counter(gold=len(gold))
    for marked in gold:
        place = next((p for p in article.places if overlaps(marked, p)), None)
        if place is None:
            continue
        counts["recognised"] += 1
        counts["resolved"] += is_right(marked.meaning, place)
        counts["role"] += marked.is_scene == (place.role is PlaceRole.SCENE)
    for place in article.places:
        if place.lat is not None:
            meant = next((m.meaning for m in gold if overlaps(m, place)), None)
            counts["points"] += 1
            counts["false_points"] += meant != place.id
    return counts


def overlaps(marked: Marked, place: Place) -> bool:
    """Whether a marked name and a place share a character."""
    return marked.start < place.span.end and place.span.start < marked.end


def is_right(meaning: str, place: Place) -> bool:
    """Whether a place is what is marked there.

    A region without an id is right by its country, and only without a point.
    """
    kind, _, country = meaning.partition(":")
    if kind == "region":
        is_region = place.precision is PlacePrecision.REGION and place.lat is None
        return is_region and (place.country or "") == country
    if kind == "government":
        return place.reason is Unplaced.GOVERNMENT and place.country == country
    return (place.id or "") == meaning and (place.precision is None) == (meaning == "")


if __name__ == "__main__":
    run_alone(score, data=ROOT)
