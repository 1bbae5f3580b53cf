"""What is told behind a phrase such as "was quoted as saying", or before it."""

from collections.abc import Sequence

from whence.model import Span
from whence.steps.link.board import Board
from whence.steps.link.edges import content_edges
from whence.steps.link.page import Page

LEAST_WORDS = 2


def told_round(board: Board, mine: Sequence[int], phrase: Span) -> tuple[Span, ...]:
    """What of the contents of some drafts stands outside of a phrase, or the rest of its sentence.

    What the encoder took in of the next sentence is left out, unless it is quoted.
    """
    page = board.page
    sentence = page.sentence_at(phrase.start)
    pieces = []
    for span in (span for index in mine for span in board.drafts[index].content):
        is_far = span.end > sentence.end and not page.quoted_over(span)
        end = sentence.end if is_far else span.end
        pieces += [(span.start, min(end, phrase.start)), (max(span.start, phrase.end), end)]
    found = edged(page, [page.cut(*piece) for piece in pieces if piece[0] < piece[1]])
    return found or edged(page, [rest_of_sentence(page, phrase)])


def within_sentence(page: Page, span: Span) -> Span:
    """What of a span stands in the sentence that it starts in, or all of it if it is quoted."""
    end = page.sentence_at(span.start).end
    is_far = span.end > end and not page.quoted_over(span)
    return Span.of(page.text, span.start, end) if is_far else span


def rest_of_sentence(page: Page, phrase: Span) -> Span | None:
    """What the sentence goes on with behind a phrase, or what it began with if it ends there."""
    sentence = page.sentence_at(phrase.start)
    after = page.cut(phrase.end, sentence.end)
    is_open = after is not None and page.words_between(after.start, after.end) >= LEAST_WORDS
    return after if is_open else page.cut(sentence.start, phrase.start)


def edged(page: Page, spans: Sequence[Span | None]) -> tuple[Span, ...]:
    """Contents with their edges set right, without overlaps and those with hardly a word."""
    found = {content_edges(page, span, ()) for span in spans if span is not None}
    kept: list[Span] = []
    for span in sorted((s for s in found if s is not None), key=lambda s: (s.start, -s.end)):
        is_free = not kept or span.start >= kept[-1].end
        if is_free and page.words_between(span.start, span.end) >= LEAST_WORDS:
            kept.append(span)
    return tuple(kept)
