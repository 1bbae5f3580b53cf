"""Glosses: what the text says that a body is, beside its name.

"The shipping company Odrin Lines", "the Lesk Front, a rebel group," and "Odrin Lines is a company
that …" all say what "the company" and "the group" may mean later, as titles do for people.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from whence.steps.speakers.known import Known
from whence.steps.speakers.mentions import Mention
from whence.steps.speakers.notes import COPULAS, closing, head_end
from whence.steps.speakers.page import Page
from whence.steps.speakers.reading import Reading
from whence.text.roles import is_body, is_outlet_noun, singular

SAME_SORT = (
    "company firm business manufacturer maker retailer corporation airline conglomerate",
    "charity organisation organization nonprofit ngo watchdog foundation",
    "group organisation organization movement militia network charity ngo",
    "site website portal platform",
    "newspaper paper daily weekly",
    "union organisation organization",
)
"""Nouns that can stand for one another: "the firm" for what was told to be a company."""
MAX_PLACES = 60
"""How many places that call a body by a noun are looked at."""


MEETINGS = frozenset("summit conference convention symposium".split())
BEHIND = frozenset("group movement militia party organisation organization network".split())
"""Nouns behind a name that only say what it is; "the Odrin website" is not Odrin."""


@dataclass(frozen=True, slots=True)
class Glosses:
    """For each noun the places that call a body so or may, in the order of the text, and its actor.

    `of` has the nouns by actor.
    """

    by_noun: Mapping[str, Sequence[tuple[int, int]]]
    of: Mapping[int, Collection[str]]

    def called(self, noun: str, at: int) -> set[int]:
        """Whom the last places before one call by a noun, or by one that can stand for it."""
        entries = self.by_noun.get(noun, ())
        end = bisect_left(entries, (at, 0))
        return {actor for _, actor in entries[max(0, end - MAX_PLACES) : end]}

    def may_be(self, actor: int, noun: str) -> bool:
        """Whether nothing that an actor is called speaks against a noun."""
        nouns = self.of.get(actor, ())
        return not nouns or not nouns_like(noun).isdisjoint(nouns)


@cache
def nouns_like(noun: str) -> frozenset[str]:
    """A noun and those that can stand for it."""
    rows = [row.split() for row in SAME_SORT]
    return frozenset({noun}.union(*(row for row in rows if noun in row)))


def glosses_in(reading: Reading, known: Known) -> Glosses:
    """Gather what bodies are called, by the nouns in their names and by those beside them."""
    by_noun: dict[str, list[tuple[int, int]]] = defaultdict(list)
    of: dict[int, set[str]] = defaultdict(set)
    for noun, at, actor in glosses_told(reading, known):
        of[actor].add(noun)
        for like in nouns_like(noun):
            by_noun[like].append((at, actor))
    return Glosses({noun: sorted(entries) for noun, entries in by_noun.items()}, of)


def glosses_told(reading: Reading, known: Known) -> Iterator[tuple[str, int, int]]:
    """Each noun for a body, where it is said, and of which actor."""
    for noun, entries in known.bodies.items():
        for at, number in entries:
            yield noun, at, number
    for index, mention in enumerate(reading.cast.mentions):
        actor = reading.actor_at(index)
        if not actor.is_person:
            for noun in nouns_beside(reading.page, mention, is_place=actor.is_place):
                yield noun, mention.start, actor.number


def nouns_beside(page: Page, mention: Mention, *, is_place: bool) -> Iterator[str]:
    """What the words around a name call it: before it, after a comma, or after "is a"."""
    before = page.low(mention.first - 1)
    is_small = mention.first > 0 and not page.words[mention.first - 1].is_name_like
    is_small = is_small and "\n" not in page.text[page.words[mention.first - 1].end : mention.start]
    after = page.low(mention.last)
    if is_small and is_noun(before) and after not in ("and", "&"):
        yield singular(before)
    if after in BEHIND and not is_place and page.words[mention.last].text.islower():
        yield after
    opens = after == "," or after in COPULAS
    if opens and page.low(mention.last + 1) in ("a", "an", "the", "another"):
        first = mention.last + 2
        low = page.low(head_end(page, first, closing(page, first)) - 1)
        if is_noun(low):
            yield singular(low)


def is_noun(low: str) -> bool:
    """Whether a word calls one body or outlet; not several, and no meeting of bodies."""
    if low in MEETINGS:
        return False
    return (is_body(low) or is_outlet_noun(low)) and singular(low) == low
