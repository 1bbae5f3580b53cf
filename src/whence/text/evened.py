"""Even names out before the encoder reads: one name stands for all of its kind.

Whether Republicans or Democrats, Russia or Canada, a Varga or a Brandt speaks must not decide
whether a statement is found. So the encoder is shown the same few words for all of them, and what
it says is carried back onto the words that stand in the article. Who is who, the later steps read
from the article itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whence.text.lexicon import words_of
from whence.text.likely import likely_names
from whence.text.named import People, people_in
from whence.text.outlets import outlets_in
from whence.text.stand_ins import names_opened_by, stand_ins

GIVEN, SURNAME, OUTLET = "John", "Smith", "CNN"
WORD = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.){2,}|[A-ZÀ-Þ]\w*(?:['’]\w+)*(?:-[A-ZÀ-Þ]\w+)*)")
PART = re.compile(r"[^-]+")
ARTICLE = re.compile(r"\b(?P<a>[Aa])n?(?= $)")
NO_OUTLETS = frozenset(("hindu", "constitution", "world"))
"""Words that an outlet is called by, and much else that is in capitals."""

Edit = tuple[int, int, str]
"""Start and end of what is replaced, and what by."""


@dataclass(frozen=True, slots=True)
class Evened:
    """The text as the encoder is shown it, and the way back; see `carried`."""

    text: str
    places: tuple[tuple[int, int, int, int], ...]
    """Of each name that was replaced: start and end here, start and end in the article."""

    def carried(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of this text stands in the article; one that cuts a name takes all of it."""
        return self._back(start, 0), self._back(end, 1)

    def _back(self, offset: int, edge: int) -> int:
        at = bisect_right(self.places, offset, key=lambda place: place[0])
        if not at:
            return offset
        start, end, old_start, old_end = self.places[at - 1]
        if start < offset < end:
            return (old_start, old_end)[edge]
        return old_start if offset == start else offset - end + old_end


def evened(text: str) -> Evened:
    """Give the text with each party, nation, religion, outlet and person under a stand-in.

    >>> evened("An Iranian told the Ostrel Post that Ms. Vurr left.").text
    'An American told the CNN that Ms. Smith left.'
    """
    pieces, places, at, size = list[str](), list[tuple[int, int, int, int]](), 0, 0
    for start, end, new in _agreeing(text, _apart(text)):
        pieces += [text[at:start], new]
        size += start - at
        places.append((size, size + len(new), start, end))
        size += len(new)
        at = end
    return Evened("".join([*pieces, text[at:]]), tuple(places))


def _apart(text: str) -> Iterator[Edit]:
    """All names that are replaced, in order; of two that overlap the first, or the longer."""
    at = 0
    edits = (*_outlets(text), *_names(text, people_in(text)), *likely_names(text))
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start >= at:
            yield start, end, new
            at = end


def _agreeing(text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, and of each "a" and "an" before them that must become the other."""
    for start, end, new in edits:
        article = ARTICLE.search(text, max(0, start - 3), start)
        if article:
            agreed = article["a"] + "n" * (new[0] in "AEIO")
            if agreed != article.group():
                yield article.start(), article.end(), agreed
        yield start, end, new


def _outlets(text: str) -> Iterator[Edit]:
    """Outlets whose names are built like one; a single word needs its article."""
    for span in outlets_in(text):
        name = span.text.removeprefix("The ")
        is_short = " " not in span.text
        if name.lower() in NO_OUTLETS or name.lower() in words_of("demonyms"):
            continue
        if not is_short or text.endswith("the ", 0, span.start):
            yield span.end - len(name), span.end, OUTLET


def _names(text: str, people: People) -> Iterator[Edit]:
    """Persons and each name that has a stand-in, of names in names the longest first."""
    for match in WORD.finditer(text):
        start = match.start()
        word = match.group().removesuffix("'s").removesuffix("’s")
        lengths = names_opened_by(word.lower())
        if length := next((n for n in lengths if _is_name(text, start, n)), 0):
            yield start, start + length, stand_ins()[text[start : start + length].lower()]
        elif new := _shown(text, start, word, people):
            yield start, start + len(word), new
        elif "-" in word:
            for part in PART.finditer(word):
                at = start + part.start()
                if new := _shown(text, at, part.group(), people):
                    yield at, at + len(part.group()), new


def _is_name(text: str, start: int, length: int) -> bool:
    """Whether a name of several words and of this length stands here."""
    end = start + length
    if end > len(text) or text[end : end + 1].isalnum():
        return False
    return text[start:end].lower() in stand_ins()


def _shown(text: str, start: int, word: str, people: People) -> str | None:
    """What is shown for one word, if that is a name."""
    if people.is_surname(word):
        return SURNAME.upper() if word.isupper() else SURNAME
    if people.is_given(word, text, start + len(word)):
        return GIVEN
    return stand_ins().get(word.lower())
