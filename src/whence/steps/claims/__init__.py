"""Claims: what each attribution asserts, sentence by sentence, and the outlet in its own voice.

Every sentence and every content gives a claim or a row that says why it gives none. A claim belongs
to the innermost attribution that makes it, and is told from others by its kind, its polarity, its
hedges and its numbers, each with the words that show it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.model import (
    Article,
    Attribution,
    Claim,
    Hedge,
    NoClaim,
    Number,
    SourceKind,
    Span,
    TimeType,
    Unclaimed,
)
from whence.steps.claims.cues import Cue, cue_of, denial, hedges_of
from whence.steps.claims.due import due_of
from whence.steps.claims.kinds import kind_of
from whence.steps.claims.reading import Reading
from whence.steps.claims.voices import Part, merged, overlapping, parts_of
from whence.steps.claims.wording import spoken, why_none
from whence.text.clauses import asserted, main_clause
from whence.text.hedges import hedge_of_number, hedges_in
from whence.text.inside import inside
from whence.text.numbers import numbers_in
from whence.text.polarity import negator
from whence.text.words import Word, words_in

ID_LENGTH = 16
QUOTES = '“‘"«„'


def find_claims(article: Article) -> Article:
    """Give an article its claims, and what gave none, in the order of the text."""
    claims: list[Claim] = []
    unclaimed: list[Unclaimed] = []
    for part in parts_of(article):
        found = claim_of(article, part)
        if isinstance(found, Claim):
            claims.append(found)
        else:
            unclaimed.append(found)
    claims.sort(key=lambda claim: (claim.spans, claim.attribution or ""))
    unclaimed.sort(key=lambda row: (row.span, row.attribution or ""))
    name = article.id[:ID_LENGTH]
    return replace(
        article,
        claims=tuple(replace(c, id=f"{name}-c{number}") for number, c in enumerate(claims, 1)),
        unclaimed=tuple(without_frames(article, unclaimed)),
    )


def without_frames(article: Article, rows: Sequence[Unclaimed]) -> Iterator[Unclaimed]:
    """Leave out the frames of what is said in the same sentence: a row stands there already."""
    said = merged(span for a in article.attributions for span in a.content)
    contents = [Span.of(article.text, start, end) for start, end in said]
    for row in rows:
        if row.reason is not NoClaim.FRAME or not overlapping(contents, row.span):
            yield row


def claim_of(article: Article, part: Part) -> Claim | Unclaimed:
    """Read the claim of one part, or why it makes none; ids are given once all are known."""
    text, attribution = article.text, part.attribution
    cue = cue_of(attribution.cue, text) if attribution else None
    spans = spoken(text, part)
    name = attribution.id if attribution else None
    words = [word for span in spans for word in words_in(text, span.start, span.end)]
    reason = why_none(part, words, cue, article.byline.title)
    if reason is not None:
        return Unclaimed(span=part.whole[0], attribution=name, reason=reason)
    main = main_clause(words)
    negation, is_negated = polarity(text, cue, words, main)
    numbers = [number for span in spans for number in numbers_in(text, span.start, span.end)]
    claim = Claim(
        id="",
        attribution=name,
        spans=spans,
        kind=kind_of(reading_of(part, words, main_clause(asserted(words)), cue)),
        is_negated=is_negated,
        negation=negation,
        hedges=hedges(text, cue, words, numbers),
        numbers=tuple(numbers),
    )
    return with_times(article, claim, attribution)


def with_times(article: Article, claim: Claim, attribution: Attribution | None) -> Claim:
    """Give a claim its time, and the window in which it falls due if it is a forecast."""
    times = tuple(inside(claim.spans, article.times))
    due = due_of(article, claim, attribution, times)
    deciding = (time for time in times if due and time.span == due.time)
    first = next((time for time in times if time.type is not TimeType.SET), None)
    return replace(claim, time=next(deciding, first), due=due)


def reading_of(part: Part, words: Sequence[Word], main: Sequence[Word], cue: Cue | None) -> Reading:
    """What the kind of a claim is read off."""
    attribution = part.attribution
    return Reading(
        words=words,
        main=main,
        acts=cue.acts if cue else frozenset(),
        cue=frozenset(word.low for word in cue.words) if cue else frozenset(),
        is_attributed=attribution is not None,
        is_quoted=attribution is not None and part.whole[0].text[0] in QUOTES,
        source_kind=attribution.source_kind if attribution else SourceKind.NONE,
    )


def polarity(
    text: str, cue: Cue | None, words: Sequence[Word], main: Sequence[Word]
) -> tuple[Span | None, bool]:
    """The word that negates a claim, and whether it is negated: two of them leave it as it was."""
    denied = denial(cue, words, text)
    word = negator(main)
    if (denied is None) == (word is None):
        return None, False
    return denied or (Span.of(text, word.start, word.end) if word else None), True


def hedges(
    text: str, cue: Cue | None, words: Sequence[Word], numbers: Sequence[Number]
) -> tuple[Hedge, ...]:
    """All hedges of a claim in the order of the text: its cue's, its own, and its numbers'."""
    of_numbers = (hedge_of_number(text, number) for number in numbers)
    found = [
        *hedges_of(cue, text),
        *hedges_in(text, words),
        *(hedge for hedge in of_numbers if hedge is not None),
    ]
    return tuple(sorted(found, key=lambda hedge: hedge.span))
