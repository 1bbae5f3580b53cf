"""What the text itself says before any label does: paragraphs, sentences, quotations.

Every stage of linking asks the same questions of the text, so they are answered once, and looked up
by offset.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model import Span
from whence.text.quotes import Quotation, quotations
from whence.text.sentences import paragraphs, sentences, trimmed

WORD = re.compile(r"\w+")
CLAUSE_LENGTH = 1000
"""Characters of a sentence on either side of a source and cue that they may speak of."""
NAME_LENGTH = 30
NAME_COUNT = 3


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its paragraphs, sentences and quotations, each in the order of the text.

    `sentences` are not cut inside a quotation: “A. B,” she said. is one of them. `quoted` holds the
    parts of the outermost quotations, one per paragraph, with the quotation that each belongs to;
    `nested` holds the parts of the others. `quoted_names` are short wordings quoted time and again,
    `mark_offsets` the first and the last character of every closed quotation.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    quoted: tuple[tuple[Span, Quotation], ...]
    nested: tuple[Span, ...]
    quoted_names: frozenset[str]
    mark_offsets: frozenset[int]
    paragraph_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    word_starts: tuple[int, ...]

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that `offset` stands in, or the one before it."""
        return self.paragraphs[self.paragraph_index(offset)]

    def paragraph_index(self, offset: int) -> int:
        """The place in `paragraphs` of the one that `offset` stands in."""
        return place(self.paragraph_starts, offset)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that `offset` stands in, or the one before it."""
        return self.sentences[place(self.sentence_starts, offset)]

    def sentence_before(self, offset: int) -> Span | None:
        """The sentence before the one that `offset` stands in."""
        index = place(self.sentence_starts, offset)
        return self.sentences[index - 1] if index else None

    def sentences_over(self, span: Span) -> tuple[Span, ...]:
        """The sentences that share a character with the span."""
        first = place(self.sentence_starts, span.start)
        return self.sentences[first : place(self.sentence_starts, span.end - 1) + 1]

    def cut(self, start: int, end: int) -> Span | None:
        """The span without white space at its edges, if anything of it stands in the text."""
        low, high = max(0, start), min(end, len(self.text))
        return trimmed(self.text, low, high) if low < high else None

    def near(self, sentence: Span, first: Span, last: Span) -> Span:
        """What of a sentence stands round two of its spans, so that no sentence is too long."""
        start = max(sentence.start, first.start - CLAUSE_LENGTH)
        return Span.of(self.text, start, min(sentence.end, last.end + CLAUSE_LENGTH))

    def is_blank(self, start: int, end: int) -> bool:
        """Whether there is nothing but white space from `start` to `end`."""
        return not self.text[start:end].strip()

    def words_between(self, start: int, end: int) -> int:
        """How many words start from `start` on and before `end`."""
        return max(0, bisect_left(self.word_starts, end) - bisect_left(self.word_starts, start))

    def quoted_over(self, span: Span) -> list[tuple[Span, Quotation]]:
        """The parts of outermost quotations that share a character with the span."""
        index = bisect_right(self.quoted, span.start, key=lambda pair: pair[0].end)
        found = []
        while index < len(self.quoted) and self.quoted[index][0].start < span.end:
            found.append(self.quoted[index])
            index += 1
        return found

    def quoted_within(self, span: Span) -> list[Span]:
        """The parts of all quotations that share a character with the span, outer ones first."""
        found = [part for part, _ in self.quoted_over(span)]
        index = bisect_left(self.nested, span.start, key=lambda part: part.start)
        while index < len(self.nested) and self.nested[index].start < span.end:
            found.append(self.nested[index])
            index += 1
        return sorted(found, key=lambda part: (part.start, -part.end))

    def is_name(self, part: Span) -> bool:
        """Whether these few quoted words are quoted wherever they stand: a name, not speech."""
        return bare_words(part.text) in self.quoted_names

    def shares_sentence(self, one: Span, other: Span) -> bool:
        """Whether two spans start in one sentence."""
        first, second = (place(self.sentence_starts, span.start) for span in (one, other))
        return first == second

    def is_one_sentence(self, first: Span, last: Span) -> bool:
        """Whether a span starts in a sentence of an earlier one, or is led up to by it."""
        reached = place(self.sentence_starts, last.start)
        ends = (
            place(self.sentence_starts, first.start),
            place(self.sentence_starts, first.end - 1),
        )
        return reached in ends or self.introduces(first, last)

    def shares_paragraph(self, one: Span, other: Span) -> bool:
        """Whether two spans start in one paragraph."""
        return self.paragraph_index(one.start) == self.paragraph_index(other.start)

    def introduces(self, voice: Span, content: Span) -> bool:
        """Whether a paragraph ends in a colon after `voice`, and `content` starts the next one."""
        index = self.paragraph_index(voice.start)
        paragraph = self.paragraphs[index]
        if not paragraph.text.endswith(":") or index + 1 == len(self.paragraphs):
            return False
        is_last = self.sentence_at(voice.start) == self.sentence_at(paragraph.end - 1)
        return is_last and self.paragraphs[index + 1].start == content.start


def place(starts: Sequence[int], offset: int) -> int:
    """The index of the last of some offsets, in order, that is not behind `offset`, or else 0."""
    index = bisect_right(starts, offset) - 1
    return index if index > 0 else 0


def read_page(text: str) -> Page:
    """Analyse a text that holds more than white space."""
    found = quotations(text)
    every = sorted(
        ((part, quotation) for quotation in found for part in quotation.parts),
        key=lambda pair: pair[0].start,
    )
    quoted = [pair for pair in every if pair[1].depth == 0]
    lines = paragraphs(text)
    whole = uncut(text, sentences(text), [part for part, _ in quoted])
    return Page(
        text=text,
        paragraphs=lines,
        sentences=tuple(whole),
        quotations=tuple(found),
        quoted=tuple(quoted),
        nested=tuple(part for part, quotation in every if quotation.depth),
        quoted_names=names_among([part for part, _ in every]),
        mark_offsets=frozenset(
            at for q in found if q.is_closed for p in q.parts for at in (p.start, p.end - 1)
        ),
        paragraph_starts=tuple(line.start for line in lines),
        sentence_starts=tuple(sentence.start for sentence in whole),
        word_starts=tuple(match.start() for match in WORD.finditer(text)),
    )


def names_among(parts: Sequence[Span]) -> frozenset[str]:
    """Short wordings that are quoted at least `NAME_COUNT` times, in small letters."""
    short = (bare_words(part.text) for part in parts if len(part.text) <= NAME_LENGTH)
    return frozenset(wording for wording, count in Counter(short).items() if count >= NAME_COUNT)


def bare_words(text: str) -> str:
    """The words of a quotation in small letters, without marks and punctuation."""
    return " ".join(WORD.findall(text.lower()))


def uncut(text: str, pieces: Sequence[Span], quoted: Sequence[Span]) -> list[Span]:
    """Join sentences that were cut inside a quotation."""
    whole: list[Span] = []
    index = 0
    for sentence in pieces:
        while index < len(quoted) and quoted[index].end <= sentence.start:
            index += 1
        is_inside = index < len(quoted) and quoted[index].start < sentence.start
        if is_inside and whole and whole[-1].end > quoted[index].start:
            whole[-1] = Span.of(text, whole[-1].start, sentence.end)
        else:
            whole.append(sentence)
    return whole
