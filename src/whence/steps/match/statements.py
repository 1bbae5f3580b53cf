"""Statements: claims in the form in which they are compared, each wording once.

Claims of the same words, kind and time are one statement, however many articles carry them, so that
a dispatch in five thousand papers is compared once. Here is what one article tells of its claims;
`wordings` brings those of a pile together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from whence.model import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    ClaimPlace,
    Mention,
    MentionKind,
    Number,
    PlacePrecision,
    Span,
    Strength,
    Time,
    Unplaced,
)
from whence.model.case import key_of
from whence.text.agencies import agency
from whence.text.content_words import is_content, stem_of
from whence.text.name_keys import name_key
from whence.text.words import Word, words_in

Names: TypeAlias = Mapping[tuple[int, int], str]
"""From start and end of a mention in one article to the id of its actor."""

PARTIES = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})
SOMEWHERE = "somewhere"
"""The sort of a place that no gazetteer has."""
NAMES_OF_PLACES = (Unplaced.UNKNOWN, Unplaced.AMBIGUOUS, Unplaced.UNTIED, Unplaced.NO_GAZETTEER)
"""Why a name has no place, and is one of a place all the same."""
LEVELS = (PlacePrecision.CITY, PlacePrecision.REGION, PlacePrecision.COUNTRY)
PRONOUNS = frozenset("i we he she it they this that these those who which you".split())
SPEAKING = frozenset("i we my our me us ours mine ourselves myself".split())
LEAST_STEMS = 3
"""Fewer words of content than this tell too little to be found again in other words."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a claim: the words, an id that is the same for all its forms, and of what sort."""

    id: str
    span: Span
    sort: str


class Wording(NamedTuple):
    """What claims of one statement have in common: words, and what these stand for there."""

    lows: tuple[str, ...]
    kind: ClaimKind
    is_negated: bool
    when: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What claims of one wording say. The spans are those of the first of its `places`.

    `lows` are all its words in lower case, `ordered_stems` those of content, `names` the stems that
    it has with capitals alone.
    `is_loose`: who or what it is about is not in its words ("He left", "we knew nothing"), so that
    the same words can be said of others. `is_open`: it says only that it may be so. `speaker` is
    who says it, None for an outlet.
    """

    places: tuple[ClaimPlace, ...]
    article: str
    text: str
    kind: ClaimKind
    is_negated: bool
    negation: Span | None
    lows: tuple[str, ...]
    ordered_stems: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[Number, ...]
    time: Time | None
    parties: tuple[Named, ...]
    scenes: tuple[Named, ...]
    is_loose: bool
    is_open: bool
    speaker: str | None
    spans: tuple[Span, ...]

    @property
    def stems(self) -> frozenset[str]:
        """Its words of content."""
        return frozenset(self.ordered_stems)

    @property
    def plain(self) -> frozenset[str]:
        """Its words of content, names apart."""
        return self.stems.difference(self.names)

    @property
    def first(self) -> ClaimPlace:
        """The claim that stands for all of its wording."""
        return self.places[0]

    @property
    def wording(self) -> Wording:
        """What all claims of this statement have in common."""
        return Wording(
            lows=self.lows,
            kind=self.kind,
            is_negated=self.is_negated,
            when=self.time.value if self.time else None,
            speaker=self.speaker if self.is_loose else None,
        )

    @property
    def is_telling(self) -> bool:
        """Whether it says enough to be found again in other words."""
        return len(self.ordered_stems) >= LEAST_STEMS and self.kind is not ClaimKind.QUESTION


def is_loose(words: Sequence[Word]) -> bool:
    """Whether words speak of somebody whom they do not name."""
    lows = [low_of(word) for word in words if not is_mark(word)]
    return bool(lows) and (lows[0] in PRONOUNS or not SPEAKING.isdisjoint(lows))


def low_of(word: Word) -> str:
    """A word in lower case; "US" and "WHO" in capitals are no pronouns, but "U.S." and "W.H.O."."""
    is_initials = len(word.text) > 1 and word.text.isupper() and word.low in PRONOUNS | SPEAKING
    return ".".join(word.low) if is_initials else word.low


def is_mark(word: Word) -> bool:
    """Whether it is punctuation, a lone apostrophe too: it closes or opens a quotation."""
    return word.is_mark or word.low == "'"


class Reader:
    """Reads the claims of one article; `names` are those in it, with whom they name in the pile."""

    def __init__(self, article: Article, names: Names) -> None:
        self.article = article
        self.id = article.id
        self._names = names

    @cached_property
    def key(self) -> str:
        """A hash of all that statements are made of, but for the path of the article."""
        article = self.article
        said = [(one.id, one.source, one.speaker) for one in article.attributions]
        parties = [(one.span, one.name, one.actor, one.kind) for one in article.mentions]
        names = sorted(self._names.items())
        return key_of(self.id, repr((article.claims, said, parties, article.places, names)))

    @cached_property
    def _attributions(self) -> Mapping[str, Attribution]:
        return {one.id: one for one in self.article.attributions}

    @cached_property
    def _parties(self) -> list[tuple[Span, Mention]]:
        """The names of persons and bodies; no agency ("(AP) -")."""
        return [
            (one.name, one)
            for one in self.article.mentions
            if one.name and one.kind in PARTIES and not agency(one.name.text)
        ]

    def words(self, claim: Claim) -> list[Word]:
        """The words of a claim, whichever of its spans they stand in."""
        text = self.article.text
        return [word for span in claim.spans for word in words_in(text, span.start, span.end)]

    def statement(self, claim: Claim, places: tuple[ClaimPlace, ...] = ()) -> Statement:
        """Make a statement of a claim; `places` are those of all claims with its wording."""
        words = self.words(claim)
        content = [(stem_of(word.low), word) for word in words if is_content(word)]
        plain = {stem for stem, word in content if not word.is_name_like}
        return Statement(
            places=places,
            article=self.id,
            text=claim.text,
            kind=claim.kind,
            is_negated=claim.is_negated,
            negation=claim.negation,
            lows=tuple(low_of(word) for word in words if not is_mark(word)),
            ordered_stems=tuple(sorted({stem for stem, _ in content})),
            names=tuple(sorted({stem for stem, _ in content} - plain)),
            numbers=claim.numbers,
            time=claim.time,
            parties=tuple(self.parties(claim)),
            scenes=tuple(self.scenes(claim)),
            is_loose=is_loose(words),
            is_open=any(hedge.strength is Strength.STRONG for hedge in claim.hedges),
            speaker=self.speaker(claim),
            spans=claim.spans,
        )

    def speaker(self, claim: Claim) -> str | None:
        """The id or else the name of who makes a claim, None for the outlet."""
        one = self._attributions.get(claim.attribution or "")
        if one is None:
            return None
        if one.speaker is None:
            return one.source.text if one.source else ""
        return self._actor(one.speaker.span) or one.speaker.name

    def parties(self, claim: Claim) -> Iterator[Named]:
        """The persons and bodies that a claim names, each once."""
        seen = set()
        for span, mention in self._parties:
            if is_in(span, claim):
                name = self._actor(span) or mention.actor or span.text
                if name not in seen:
                    seen.add(name)
                    yield Named(name, span, mention.kind)

    def scenes(self, claim: Claim) -> Iterator[Named]:
        """The places that a claim names, each once; those in no gazetteer by their names."""
        seen = set()
        for place in self.article.places:
            is_known = bool(place.id) and place.precision in LEVELS
            id_ = place.id if is_known else name_key(place.span.text)
            is_name = is_known or place.reason in NAMES_OF_PLACES
            if id_ and is_name and id_ not in seen and is_in(place.span, claim):
                seen.add(id_)
                yield Named(id_, place.span, (is_known and place.precision) or SOMEWHERE)

    def _actor(self, span: Span) -> str | None:
        return self._names.get((span.start, span.end))


def is_in(span: Span, claim: Claim) -> bool:
    """Whether a span lies within a claim."""
    return any(part.contains(span) for part in claim.spans)
