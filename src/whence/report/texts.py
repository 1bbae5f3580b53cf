"""The articles' own words on the page: paragraphs with marks, each of which can be led to.

Marks nest where one stands within another. Where two only overlap, or one runs over paragraphs, it
is written in pieces: the first carries the name, the others say whose pieces they are.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from whence.report.anchors import mark_id
from whence.report.plain import fit

BREAK = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """What of a mark stands in one paragraph; `is_first` where the mark begins."""

    start: int
    end: int
    name: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its name on the page and its words with marks."""

    name: str
    html: Markup


def marked(text: str, number: int, spans: Iterable[tuple[int, int]]) -> Iterator[Paragraph]:
    """Write the paragraphs of text `number`, these spans marked in them."""
    coming = deque(sorted(spans))
    going: list[tuple[int, int]] = []
    for count, (start, end) in enumerate(bounds(text), 1):
        while coming and coming[0][0] < end:
            going.append(coming.popleft())
        going = [(a, b) for a, b in going if b > start]
        pieces = [
            Piece(max(start, a), min(end, b), mark_id(number, a, b), start <= a) for a, b in going
        ]
        yield Paragraph(f"a{number}p{count}", Markup("").join(written(text, start, end, pieces)))


def bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs start and end; the white space after one is a part of it."""
    starts = [
        gap.end() for gap in BREAK.finditer(text) if gap.start() > 0 and gap.end() < len(text)
    ]
    return pairwise([0, *starts, len(text)])


def written(text: str, start: int, end: int, pieces: list[Piece]) -> Iterator[Markup]:
    """Write one paragraph: at each place where marks change, close and open what has to be."""
    coming = deque(sorted(pieces, key=widest_first))
    open_now: list[Piece] = []
    for here, after in stretches(start, end, pieces):
        wanted = [piece for piece in open_now if piece.end > here]
        while coming and coming[0].start == here:
            wanted.append(coming.popleft())
        wanted.sort(key=widest_first)
        kept = common(open_now, wanted)
        yield Markup("</mark>") * (len(open_now) - kept)
        for piece in wanted[kept:]:
            yield opening(piece, piece.is_first and piece.start == here)
        open_now = wanted
        yield plain(text[here:after])
    yield Markup("</mark>") * len(open_now)


def stretches(start: int, end: int, pieces: list[Piece]) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph within which no mark begins or ends."""
    edges = sorted({start, end, *(p.start for p in pieces), *(p.end for p in pieces)})
    return pairwise(edges)


def widest_first(piece: Piece) -> tuple[int, int, str]:
    """The order in which marks that hold the same words are opened."""
    return (piece.start, -piece.end, piece.name)


def common(one: list[Piece], other: list[Piece]) -> int:
    """How many of the first marks two lists share."""
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))


def plain(text: str) -> Markup:
    """Words outside of any tag, where quotation marks may stand as they are."""
    shown = str(fit(text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(shown)


def opening(piece: Piece, is_named: bool) -> Markup:
    """The tag that opens a piece: a name may stand on a page only once."""
    return Markup("<mark {}={}>").format("id" if is_named else "data-of", piece.name)
