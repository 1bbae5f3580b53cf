"""Ties: the bodies for which the texts of a pile say that a person speaks.

Title, affiliation and the source words tell it where the name stands; another article of the pile
may be the one that does. A spokeswoman of nothing in particular is one of the bodies that her
paragraph named before her.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from whence.model import Hop, Quoted, SourceKind, Span
from whence.steps.trace.described import Reader
from whence.steps.trace.told import Pile, Told
from whence.text.name_keys import name_key
from whence.text.nouns import MOUTHPIECES
from whence.text.phrases import singular

OFFICES = {
    "minister": "ministry",
    "secretary": "department",
    "president": "presidency",
    "commissioner": "commission",
    "inspector": "inspectorate",
    "governor": "government",
    "senator": "senate",
}
"""The body that goes with an office, by the last word of each."""
REACH = 600
"""Characters before a spokeswoman in which her body is looked for."""
RANKS = frozenset("former current acting deputy vice senior chief ex the a an".split())


@dataclass(frozen=True, slots=True)
class Ties:
    """By person (the actor, or else the key of the name): the bodies, and the words that name them.

    A body is an actor of the pile too, or else the key of its name.
    """

    bodies: Mapping[str, Mapping[str, Quoted]] = field(default_factory=dict)

    @classmethod
    def of(cls, pile: Pile, reader: Reader) -> "Ties":
        """Gather what all articles of a pile say, in the order of the paths."""
        found: dict[str, dict[str, Quoted]] = defaultdict(dict)
        seen: set[tuple[str, Span | None, Span]] = set()
        for told in pile.told.values():
            speaker = told.attribution.speaker if told.attribution else None
            source = told.attribution.source if told.attribution else None
            if speaker is None or speaker.kind is not SourceKind.PERSON:
                continue
            if (told.place.path, source, speaker.span) not in seen:
                seen.add((told.place.path, source, speaker.span))
                hop = Hop(speaker.name, speaker.kind, speaker.span)
                key = reader.who.named(told.place.path, hop) or name_key(speaker.name)
                for body, quoted in bodies_beside(told, reader):
                    found[key].setdefault(body, quoted)
        return cls(found)


def bodies_beside(told: Told, reader: Reader) -> Iterator[tuple[str, Quoted]]:
    """The bodies to which one article ties a speaker."""
    attribution = told.attribution
    speaker = attribution.speaker if attribution else None
    if attribution is None or speaker is None:
        return
    source = attribution.source
    beside = [speaker.title, speaker.affiliation]
    if source is not None and source.overlaps(speaker.span):
        beside.append(source)
    found = [tie for span in beside if span for tie in reader.bodies(told, span)]
    title = name_key(speaker.title.text).split() if speaker.title else []
    if not found and title and singular(title[-1]) in MOUTHPIECES:
        text, stop = told.article.text, speaker.span.start
        start = max(text.rfind("\n", 0, stop) + 1, stop - REACH)
        found = list(reader.bodies(told, Span.of(text, start, stop))) if start < stop else []
    yield from found


def is_office_of(title: str, body: str) -> bool:
    """Whether a title is that of an office in a body.

    >>> is_office_of("Interior Minister", "Tavrenian Interior Ministry")
    True
    >>> is_office_of("minister", "Interior Ministry"), is_office_of("Finance Minister", "Ministry")
    (False, False)
    """
    words = [word for word in name_key(title).split() if word not in RANKS]
    if len(words) < 2 or words[-1] not in OFFICES:
        return False
    return {*words[:-1], OFFICES[words[-1]]} <= set(name_key(body).split())
