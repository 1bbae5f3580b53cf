"""Quotation marks one by one: which characters are some, and which way each of them faces.

What stands beside a mark tells its side; the glyph is only a hint, as in real text straight and
curly marks mix and opening ones stand where something closes. Apostrophes, elisions ("’90s") and
inches are no quotation marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from whence.model import Span


class Family(StrEnum):
    """Marks that may close one another."""

    DOUBLE = "double"
    SINGLE = "single"
    ANGLE = "angle"


class Side(StrEnum):
    """What a mark does; `EITHER` closes what is open, or else opens."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark; `is_sure` says that its glyph and its place agree."""

    start: int
    end: int
    family: Family
    side: Side
    is_sure: bool = True


GLYPHS = {
    "“": (Family.DOUBLE, Side.OPENS),
    "„": (Family.DOUBLE, Side.OPENS),
    "‟": (Family.DOUBLE, Side.OPENS),
    "``": (Family.DOUBLE, Side.OPENS),
    "”": (Family.DOUBLE, Side.CLOSES),
    '"': (Family.DOUBLE, Side.EITHER),
    "＂": (Family.DOUBLE, Side.EITHER),
    "''": (Family.DOUBLE, Side.EITHER),
    "«": (Family.ANGLE, Side.OPENS),
    "»": (Family.ANGLE, Side.CLOSES),
    "‘": (Family.SINGLE, Side.OPENS),
    "‚": (Family.SINGLE, Side.OPENS),
    "‛": (Family.SINGLE, Side.OPENS),
    "’": (Family.SINGLE, Side.CLOSES),
    "'": (Family.SINGLE, Side.EITHER),
}
MARK = re.compile(r"``|''|[“„‟”\"＂«»‘‚‛’']")
ELISION = re.compile(
    r"\d\ds?\b|(?:em|til|till|tis|twas|twere|cause|bout|round|cuz|nuff|n|neath)\b", re.IGNORECASE
)
INCHES = re.compile(r"\d['’]\s?\d{1,2}$")
POSSESSIVE = re.compile(r"(?:s|in)$", re.IGNORECASE)
BEFORE_OPENING = frozenset("([{—–-/“‘\"'«„…:;,")
AFTER_CLOSING = frozenset(".,;:!?)]}—–-/”’\"'»…")


def marks_of(text: str, paragraph: Span) -> list[Mark]:
    """Find the quotation marks of one paragraph, in order."""
    found = [
        mark
        for match in MARK.finditer(text, paragraph.start, paragraph.end)
        if (mark := mark_at(text, match.start(), match.end())) is not None
    ]
    return list(without_possessives(found))


def mark_at(text: str, start: int, end: int) -> Mark | None:
    """Read the mark at one place, or None if it is none."""
    family, side = GLYPHS[text[start:end]]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    can_open = not after.isspace() and (before.isspace() or before in BEFORE_OPENING)
    can_close = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
    if family is Family.SINGLE:
        return single_mark(text, start, end, side, can_open=can_open, can_close=can_close)
    if text[start] == '"' and INCHES.search(text, max(0, start - 5), start):
        return None
    if can_open == can_close:
        return Mark(start, end, family, side, is_sure=side is not Side.EITHER)
    place = Side.OPENS if can_open else Side.CLOSES
    if side in (place, Side.EITHER):
        return Mark(start, end, family, place)
    return Mark(start, end, family, Side.EITHER, is_sure=False)


def single_mark(
    text: str, start: int, end: int, side: Side, *, can_open: bool, can_close: bool
) -> Mark | None:
    """Read a single mark, which is an apostrophe more often than not."""
    if can_open and side is not Side.CLOSES and not ELISION.match(text, end):
        place = Side.EITHER if can_close and side is Side.EITHER else Side.OPENS
        return Mark(start, end, Family.SINGLE, place, is_sure=side is Side.OPENS)
    if can_close and side is not Side.OPENS:
        is_possessive = POSSESSIVE.search(text, max(0, start - 2), start)
        return Mark(start, end, Family.SINGLE, Side.CLOSES, is_sure=is_possessive is None)
    return None


def without_possessives(marks: list[Mark]) -> Iterator[Mark]:
    """Leave out what looks like "the workers’" where a surer mark closes the quotation later."""
    kept: list[Mark] = []
    closes_later = False
    for mark in reversed(marks):
        if mark.family is Family.SINGLE:
            if mark.side is Side.CLOSES and not mark.is_sure and closes_later:
                continue
            closes_later = mark.side is Side.CLOSES or (closes_later and mark.side is Side.EITHER)
        kept.append(mark)
    return reversed(kept)
