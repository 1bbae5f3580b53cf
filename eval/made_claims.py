"""Made-up piles with their claims filled in, for measuring what comes after reading.

The articles are those of `eval.made_pile`. Every paragraph is one claim; of each three, one is said
by a person whom its last words name. One in four is told in fewer words, so that it is no copy and
has to be judged. Nobody reads these articles: claims, attributions and mentions are put in as the
steps of reading would, so that a pile of 100,000 costs no encoder.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from zlib import crc32

from eval.made_pile import SYLLABLES, made_pile
from whence.model import (
    Article,
    Attribution,
    Claim,
    Hop,
    Mention,
    MentionKind,
    SourceKind,
    Span,
    Speaker,
)

SPOKEN = 3
"""One paragraph of so many is said by somebody."""
SHORTENED = 4
"""One paragraph of so many is told in fewer words."""
LEFT_OUT = 11
"""Of these, each word of so many is left out."""
CUE = " said."
LETTERS = str.maketrans("0123456", "nrsltkp")
"""Made-up words end in a digit, and what has digits is no word of content."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words, and who says them, if not the outlet."""

    words: str
    name: str | None

    @property
    def text(self) -> str:
        """How it stands in the article."""
        return f"{self.words}, {self.name}{CUE}" if self.name else f"{self.words}."


def made_claims(count: int) -> list[Article]:
    """Make a pile of `count` articles with claims; there are half as many persons as articles."""
    return [with_claims(article, max(1, count // 2)) for article in made_pile(count)]


def with_claims(article: Article, persons: int) -> Article:
    """Tell an article anew, and say what is claimed in it, by whom."""
    parts = [
        paragraph_of(part.translate(LETTERS), f"{article.path} {number}", persons)
        for number, part in enumerate(article.text.split("\n\n"))
    ]
    told = replace(article, text="\n\n".join(part.text for part in parts))
    starts = running_starts(parts)
    claims, attributions, mentions = [], [], []
    for number, (start, part) in enumerate(zip(starts, parts, strict=True)):
        content = Span.of(told.text, start, start + len(part.words))
        one = attribution_of(told.text, number, content, part)
        claims.append(Claim(id=f"c{number}", attribution=one.id if one else None, spans=(content,)))
        if one and one.source:
            attributions.append(one)
            mentions.append(Mention(span=one.source, kind=MentionKind.PERSON, name=one.source))
    return replace(
        told, claims=tuple(claims), attributions=tuple(attributions), mentions=tuple(mentions)
    )


def paragraph_of(text: str, place: str, persons: int) -> Paragraph:
    """Decide how a paragraph is told; whoever says it once says it wherever it is copied."""
    words, key = text.rstrip("."), crc32(text.encode())
    name = name_of(key % persons) if key % SPOKEN == 0 else None
    if crc32(place.encode()) % SHORTENED == 0:
        kept = (word for n, word in enumerate(words.split(), 1) if n % LEFT_OUT)
        words = " ".join(kept)
    return Paragraph(words, name)


def name_of(number: int) -> str:
    """The name of a person: two words made of syllables."""
    key = crc32(str(number).encode())
    parts = [SYLLABLES[key // len(SYLLABLES) ** n % len(SYLLABLES)] for n in range(6)]
    return f"{''.join(parts[:3])} {''.join(parts[3:])}".title()


def running_starts(parts: list[Paragraph]) -> Iterator[int]:
    """Where each paragraph starts."""
    start = 0
    for part in parts:
        yield start
        start += len(part.text) + len("\n\n")


def attribution_of(text: str, number: int, content: Span, part: Paragraph) -> Attribution | None:
    """The attribution of a paragraph that somebody says."""
    if not part.name:
        return None
    start = content.end + len(", ")
    source = Span.of(text, start, start + len(part.name))
    kind = SourceKind.PERSON
    return Attribution(
        id=f"a{number}",
        content=(content,),
        source=source,
        cue=Span.of(text, source.end + 1, source.end + len(CUE) - 1),
        source_kind=kind,
        speaker=Speaker(part.name, kind, source),
        chain=(Hop(part.name, kind, source),),
    )
