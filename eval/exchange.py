"""Exchange the names in a text for others of the same kind, and carry spans along.

The names are plain data in `swaps.toml`. "a" and "an" before a name follow it; possessives stay
right because a name and its replacement both end in s or both do not. People are found by first
names that occur among English speakers and in the news, or by a title before a surname, and not by
whence itself, so that the measure does not depend on what it measures.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from eval.spans import Bounds

CATEGORIES = ("parties", "nations", "religions", "outlets", "people")
CONTROL = "weekdays"
"""Names of nobody; what their exchange changes, any exchange of words would."""

_SPELT_WITH_VOWEL = frozenset("AEFHILMNORSX")
_SOUNDS_LIKE_YOU = re.compile(r"(?:U[Kk]|U\.K|U\.S|US|Uni|Eu|EU|Ewe|One|Ute|Ur[ua])")
_ARTICLE = re.compile(r"\b([Aa])n?(?=\s$)")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace text[start:end] by `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A text after the exchange, and the edits that made it, in order and apart."""

    text: str
    edits: tuple[Edit, ...]

    def carried(self, start: int, end: int) -> Bounds:
        """Where a span of the old text stands in the new; one that cuts a name takes all of it."""
        grown = 0
        low = high = None
        for edit in self.edits:
            if low is None and start < edit.end:
                low = min(start, edit.start) + grown
            if high is None and end <= edit.end:
                high = end + grown if end <= edit.start else edit.start + grown + len(edit.new)
            grown += len(edit.new) - (edit.end - edit.start)
        return start + grown if low is None else low, end + grown if high is None else high


def exchanged(text: str, categories: Sequence[str]) -> Exchange:
    """Exchange all names of these categories in a text."""
    mapping: dict[str, str] = {}
    for category in categories:
        mapping |= names_to_change(text, category)
    edits = tuple(_edits(text, mapping))
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.new]
        at = edit.end
    return Exchange("".join(pieces) + text[at:], edits)


def names_to_change(text: str, category: str) -> dict[str, str]:
    """What is exchanged for what in this text; a name that stands for itself is kept."""
    part = lists()[category]
    keep = {name: name for name in part.get("keep", ())}
    if category == "people":
        return people(text, part) | keep
    pairs = dict(part["also"])
    for cycle in part["cycles"]:
        for row, following in zip(cycle, cycle[1:] + cycle[:1], strict=True):
            pairs |= _short_form(text, row, following) if category == "outlets" else {}
            pairs |= dict(zip(row[:1] if category == "outlets" else row, following, strict=False))
    shouted = {old.upper(): new.upper() for old, new in pairs.items() if len(old) > 3}
    return shouted | pairs | keep


def people(text: str, part: Mapping[str, Any]) -> dict[str, str]:
    """The names of persons in a text with the invented ones that take their place."""
    words = {name: value.split() for name, value in part.items() if isinstance(value, str)}
    firsts, lasts = _persons(text, words)
    mapping: dict[str, str] = {}
    for new, old in (("new_female", "female"), ("new_male", "male")):
        mapping |= _given(text, [name for name in firsts if name in set(words[old])], words[new])
    alone = {n: m for n, m in mapping.items() if n not in set(words["first_names_that_are_words"])}
    ends_in_s = [name for name in lasts if name.endswith("s")]
    surnames = _given(text, ends_in_s, words["surnames_in_s"])
    surnames |= _given(text, [n for n in lasts if n not in surnames], words["surnames"])
    full = {f"{f} {s}": f"{mapping[f]} {surnames[s]}" for f in mapping for s in surnames}
    shouted = {old.upper(): new.upper() for old, new in surnames.items() if len(old) > 3}
    return alone | shouted | surnames | {old: new for old, new in full.items() if old in text}


@cache
def lists() -> Mapping[str, Any]:
    """The lists of names, by category."""
    return tomllib.loads(Path(__file__).with_name("swaps.toml").read_text("utf-8"))


def _persons(text: str, words: Mapping[str, list[str]]) -> tuple[list[str], list[str]]:
    """First names and surnames of a text, in the order in which they come."""
    firsts = "|".join(words["female"] + words["male"])
    titles = "|".join(map(re.escape, words["titles"]))
    surname = r"((?:Mc|Mac|De|O['’])?[A-Z][a-zà-ž]+)\b"
    pattern = rf"\b({firsts})(?: [A-Z]\.)? {surname}|(?<!\w)(?:{titles}) {surname}"
    found = [match.groups() for match in re.finditer(pattern, text)]
    refused = {*words["not_surnames"], *words["female"], *words["male"]}
    lasts = [last for _, one, other in found if (last := one or other) and last not in refused]
    return list(dict.fromkeys(f for f, one, _ in found if f and one in lasts)), list(
        dict.fromkeys(lasts)
    )


def _given(text: str, names: Sequence[str], invented: Sequence[str]) -> dict[str, str]:
    """Give each name an invented one that the text does not have, in order, round and round.

    Where the round starts depends on the text, so that articles do not all get the same few names.
    """
    free = [name for name in invented if name not in text] or list(invented)
    first = crc32(text.encode("utf-8", "surrogatepass"))
    return {name: free[(first + index) % len(free)] for index, name in enumerate(names)}


def _short_form(text: str, row: Sequence[str], following: Sequence[str]) -> dict[str, str]:
    """ "the Post", where the text has named the outlet in full."""
    if len(row) < 2 or row[0] not in text:
        return {}
    return {f"{the} {row[1]}": f"{the} {following[1]}" for the in ("the", "The")}


def _edits(text: str, mapping: Mapping[str, str]) -> Iterable[Edit]:
    names = "|".join(re.escape(name) for name in sorted(mapping, key=len, reverse=True))
    if not names:
        return
    for match in re.finditer(rf"(?<![\w@#])(?:{names})(?!\w)", text):
        old, new = match.group(), mapping[match.group()]
        if old == new:
            continue
        before = _ARTICLE.search(text, max(0, match.start() - 4), match.start())
        if before and sounds_open(old) != sounds_open(new):
            yield Edit(before.start(), before.end(), before[1] + "n" * sounds_open(new))
        yield Edit(match.start(), match.end(), new)


def sounds_open(name: str) -> bool:
    """Whether a name opens with a vowel when spoken, and so takes "an".

    >>> [name for name in ("NBC", "CNN", "Iran", "Ukraine", "U.K.") if sounds_open(name)]
    ['NBC', 'Iran']
    """
    if _SOUNDS_LIKE_YOU.match(name):
        return False
    if len(name) > 1 and name[:2].isupper() and len(name.split()[0]) < 6:
        return name[0] in _SPELT_WITH_VOWEL
    return name[0] in "AEIOUaeiou"
