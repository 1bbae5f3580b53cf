"""What the encoder says of a text, before anything is made of it: labelled spans and links."""

from dataclasses import dataclass
from enum import StrEnum


class Layer(StrEnum):
    """The label layer that a tagged span comes from."""

    OUTER = "outer"
    """Attributions that stand in the article's own voice."""
    INNER = "inner"
    """Attributions that stand inside the content of an outer one."""
    NAMES = "names"
    """Names of persons, organisations and places."""
    PHRASES = "phrases"
    """Persons, organisations and places by all the words that tell which: "the Iraqi army"."""


class Role(StrEnum):
    """What a tagged span is in its layer."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True, order=True)
class TaggedSpan:
    """A stretch of the text with the label that the encoder gave it; `score` is in 0…1."""

    start: int
    end: int
    layer: Layer
    role: Role
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """Source or content `span` belongs to cue `cue`; both are indices into `Tags.spans`."""

    cue: int
    span: int
    score: float


@dataclass(frozen=True, slots=True)
class Tags:
    """The encoder's whole word on one text, spans in the order of the text."""

    spans: tuple[TaggedSpan, ...] = ()
    links: tuple[Link, ...] = ()
