"""Voices: what each attribution, and the outlet, says in each sentence, less what is inside it.

An article is nested speech: the outlet's sentences hold attributions, whose contents hold others.
Each word is claimed by the innermost voice that says it, so a voice's part of a sentence is what it
says there, less what attributions inside it take out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whence.model import Article, Attribution, Span
from whence.text.sentences import sentences, trimmed
from whence.text.words import words_in


@dataclass(frozen=True, slots=True)
class Part:
    """What one voice says in one sentence: `whole`, and what others inside it leave of that."""

    attribution: Attribution | None
    sentence: Span
    whole: tuple[Span, ...]
    left: tuple[Span, ...]

    @property
    def is_cut(self) -> bool:
        """Whether somebody inside it takes something out."""
        return self.whole != self.left


def parts_of(article: Article) -> Iterator[Part]:
    """All parts of an article, voice by voice, the outlet's own first."""
    cut = sentences(article.text)
    inside: dict[str | None, list[Attribution]] = {}
    for attribution in article.attributions:
        inside.setdefault(attribution.parent, []).append(attribution)
    yield from voice(article.text, None, cut, cut, inside.get(None, ()))
    for attribution in article.attributions:
        children = inside.get(attribution.id, ())
        yield from voice(article.text, attribution, attribution.content, cut, children)


def voice(
    text: str,
    attribution: Attribution | None,
    said: Sequence[Span],
    cut: Sequence[Span],
    inside: Iterable[Attribution],
) -> Iterator[Part]:
    """The parts of one voice: what it says, sentence by sentence, less what is `inside`."""
    holes = merged(span for child in inside if takes_out(child) for span in child.spans)
    starts = [start for start, _ in holes]
    whole: dict[Span, list[Span]] = {}
    for span in said:
        for sentence in overlapping(cut, span):
            piece = trimmed(text, max(span.start, sentence.start), min(span.end, sentence.end))
            if piece is not None:
                whole.setdefault(sentence, []).append(piece)
    for sentence, pieces in whole.items():
        left = tuple(rest for piece in pieces for rest in less(text, piece, holes, starts))
        yield Part(attribution, sentence, tuple(pieces), left)


def takes_out(attribution: Attribution) -> bool:
    """Whether an attribution's words are its own alone.

    What hangs on a noun ("the *decision* to leave angered many") is said by the sentence too.
    """
    if attribution.cue is None:
        return True
    words = [word.low for word in words_in(attribution.cue.text)]
    nouns = [low for low in words if low not in AROUND]
    owner = attribution.source.text if attribution.source else ""
    is_owned = owner.endswith(OWNS) or "of" in words
    return not (len(nouns) == 1 and is_noun(nouns[0]) and is_owned)


def is_noun(low: str) -> bool:
    """Whether a cue of one word is a noun, by its ending or by the list."""
    return low.endswith(NOUN_ENDINGS) or low in NOUNS


AROUND = frozenset("of for about a an the".split())
OWNS = ("’s", "'s", "s’", "s'")


NOUN_ENDINGS = ("sion", "sions", "tion", "tions", "ment", "ments", "ness", "als", "usal", "ity")
NOUNS = frozenset(
    "plan plans pledge pledges promise promises concern concerns claim claims fear fears hope "
    "hopes effort efforts bid attempt attempts threat threats belief beliefs call calls demand "
    "demands desire wish view views idea doubt doubts charge charges order orders refusal denial "
    "right warning warnings offer offers vow vows commitment agreement sign signs evidence".split()
)


def merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Stretches that cover all spans, in order, none touching another."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        if found and span.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], span.end))
        else:
            found.append((span.start, span.end))
    return found


def overlapping(cut: Sequence[Span], span: Span) -> Sequence[Span]:
    """The sentences that share a character with a span."""
    first = bisect_right(cut, span.start, key=lambda sentence: sentence.end)
    last = bisect_left(cut, span.end, key=lambda sentence: sentence.start)
    return cut[first:last]


def less(
    text: str, piece: Span, holes: Sequence[tuple[int, int]], starts: Sequence[int]
) -> Iterator[Span]:
    """What is left of a piece outside the holes."""
    at = piece.start
    index = max(0, bisect_right(starts, at) - 1)
    while index < len(holes) and holes[index][0] < piece.end:
        start, end = holes[index]
        rest = trimmed(text, at, start) if at < start else None
        if rest is not None:
            yield rest
        at = max(at, end)
        index += 1
    rest = trimmed(text, at, piece.end) if at < piece.end else None
    if rest is not None:
        yield rest
