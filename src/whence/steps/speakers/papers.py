"""Papers: documents that the text names, so that "the report" can be told which one it is."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model import SourceKind, Span
from whence.steps.speakers.notes import CLOSERS, DETERMINERS, NOT_IN_TITLES, RELATIVES
from whence.steps.speakers.reading import Reading
from whence.text.lexicon import words_of
from whence.text.roles import is_document, is_plural, singular

MAX_WORDS_BEFORE = 6
MAX_WORDS_AFTER = 9
MADE_BY = frozenset("by from of".split())
ALIKE = (
    frozenset("report study analysis paper survey research review".split()),
    frozenset("statement release".split()),
    frozenset("lawsuit suit complaint petition filing".split()),
    frozenset("poll survey".split()),
    frozenset("letter email e-mail note memo message".split()),
    frozenset("indictment affidavit warrant complaint filing".split()),
    frozenset("article story report piece".split()),
)
"""Nouns of which an article may say one for the other."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document where the text says what it is; `actors` are those named in the phrase."""

    span: Span
    head: str
    actors: tuple[int, ...]
    outlet: int | None = None


Papers = dict[str, list[Paper]]
"""Documents by their noun, in the order of the text."""


def papers_in(reading: Reading) -> Papers:
    """Find all documents that the text says something about, beyond that there is one."""
    found: Papers = defaultdict(list)
    for index, word in enumerate(reading.page.words):
        if word.text[0].isalpha() and is_document(word.low) and not word.is_name_like:
            paper = paper_at(reading, index)
            if paper is not None:
                found[paper.head].append(paper)
    return found


def paper_at(reading: Reading, index: int) -> Paper | None:
    """The document whose noun is the word at `index`, if its phrase says which it is."""
    page = reading.page
    first = start_of(reading, index)
    last = end_of(reading, index)
    following = page.low(index + 1)
    is_part = is_document(following) and not is_plural(following)
    if is_part or first is None or is_plural(page.low(index)):
        return None
    has_article = page.low(first) in DETERMINERS
    begin = page.words[first + has_article].start
    span = Span.of(page.text, begin, page.words[last - 1].end)
    names = reading.mentions_in(span.start, span.end)
    is_new = page.low(first) in ("a", "an") and last - first > 2
    if not names and not is_new:
        return None
    actors = tuple(reading.cast.actor_of[i] for i in names)
    outlets = [a for a in actors if reading.kinds[a] is SourceKind.OUTLET]
    is_piece = singular(page.low(index)) in words_of("pieces")
    outlet = outlets[-1] if outlets and is_piece else None
    return Paper(span, singular(page.low(index)), actors, outlet)


def start_of(reading: Reading, index: int) -> int | None:
    """The first word of the phrase that ends in a document's noun, None if that is all of it."""
    page = reading.page
    first = index
    while first > 0 and index - first < MAX_WORDS_BEFORE:
        before = page.words[first - 1]
        if before.low in DETERMINERS:
            return first - 1
        is_small = before.low in NOT_IN_TITLES or before.low.endswith("ly")
        if (before.is_mark and before.text != "/") or is_small:
            break
        first -= 1
    while first < index and not page.words[first].is_name_like:
        first += 1
    return first


def end_of(reading: Reading, index: int) -> int:
    """Past the last word of whom a document is by: "report | by the Odrin Institute"."""
    page = reading.page
    last = index + 1
    if page.low(last) not in MADE_BY:
        return last
    after = last + 1
    while after < len(page.words) and after - last < MAX_WORDS_AFTER:
        word = page.words[after]
        is_end = word.text in CLOSERS or word.low in RELATIVES or word.is_possessive
        is_small = word.low in NOT_IN_TITLES and word.low not in DETERMINERS | {"of", "for"}
        if is_end or is_small or "\n" in page.text[page.words[after - 1].end : word.start]:
            break
        after += 1
    while after > last + 1 and not page.words[after - 1].is_name_like:
        after -= 1
    is_cut = page.low(after - 1) in words_of("demonyms")
    return after if after > last + 1 and not is_cut else last


def latest(papers: Papers, head: str, at: int, actors: Sequence[int] = ()) -> Paper | None:
    """The document of this noun, or one like it, that was named last before `at`.

    Where `actors` are given, it has to be theirs, and the first of them is taken.
    """
    own = before(papers, head, at)
    if actors:
        theirs = (paper for paper in own if set(actors) & set(paper.actors))
        return next(theirs, None)
    if own:
        return first_named(own)
    others = [found[-1] for noun in like(head) if (found := before(papers, noun, at))]
    return max(others, key=lambda paper: paper.span.start, default=None)


def first_named(own: Sequence[Paper]) -> Paper:
    """The last document, under the name that it had first: "the U.N.'s report" had one before."""
    last = own[-1]
    return next((paper for paper in own if set(paper.actors) & set(last.actors)), last)


def before(papers: Papers, head: str, at: int) -> list[Paper]:
    """The documents of a noun that end before `at`; the last few will do."""
    known = papers.get(head, [])
    end = bisect_left(known, at, key=lambda paper: paper.span.start)
    return known[max(0, end - 30) : end]


def like(head: str) -> Iterator[str]:
    """Nouns that can stand for a document's."""
    for row in ALIKE:
        if head in row:
            yield from sorted(row - {head})
