"""An attribution: who is said to have said what, and through whom it came."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.span import Span


class AttributionKind(StrEnum):
    """How the content stands in the text."""

    DIRECT = "direct"
    """In quotation marks, or set off as a block quotation."""
    INDIRECT = "indirect"
    """In the writer's own words."""
    MIXED = "mixed"
    """Partly in quotation marks, partly not."""


class SourceKind(StrEnum):
    """What sort of thing a source, a hop or an origin is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    OUTLET = "outlet"
    ANONYMOUS = "anonymous"
    NONE = "none"


class DeadEnd(StrEnum):
    """Why a chain ends in nobody that can be named."""

    ANONYMOUS = "anonymous"
    """The source is described but not named: "two officials"."""
    NO_SOURCE = "no source"
    """Nobody is given at all: "reportedly", "it is believed"."""
    UNRESOLVED = "unresolved"
    """The source refers to somebody ("he", "the group") whom the article does not settle."""
    NOT_IN_PILE = "not in the pile"
    """An outlet is named whose article the pile has not. Only told of a whole pile."""
    LOOP = "loop"
    """Two or more name one another as their source. Only told of a whole pile."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who the source words refer to, once "he", "the paper", "the report" are resolved.

    `name` is the fullest name that the article gives and `span` is where it stands; `title` and
    `affiliation` are the words that the article puts beside it.
    """

    name: str
    kind: SourceKind
    span: Span
    title: Span | None = None
    affiliation: Span | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One station of a chain, with the place in the text that names it."""

    name: str
    kind: SourceKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source + cue + content, linked; each step of reading fills in more of it.

    `parent` is the id of the attribution whose content this one stands in. `chain` runs from the
    nearest hop outward to the origin. `score`, in 0…1, is how sure the encoder was of the words.
    """

    id: str
    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    parent: str | None = None
    kind: AttributionKind = AttributionKind.INDIRECT
    source_kind: SourceKind = SourceKind.NONE
    speaker: Speaker | None = None
    anonymity_reason: Span | None = None
    chain: tuple[Hop, ...] = ()
    dead_end: DeadEnd | None = None
    score: float = 0.0

    @property
    def start(self) -> int:
        """Where its first word stands, whichever part that belongs to."""
        return min(span.start for span in self.spans)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All its parts that exist: source, cue, then content."""
        return tuple(s for s in (self.source, self.cue) if s is not None) + self.content
