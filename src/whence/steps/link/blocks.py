"""Block quotations: "From the report:" and then a paragraph that is not the article's own.

A paragraph that ends in a colon and names a source introduces what follows. In quotation marks, the
marks say how far it goes. Without, it goes one paragraph, or down a list, and further only if the
text says so: an ellipsis, or a source that only the quoted text can have introduced ("The panel
said …" where no panel was named before).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page

FROM = re.compile(
    r"(?P<cue>(?:More |Here’s |Here's )?[Ff]rom|Via|Per|According to|As per)\s+"
    r"(?P<source>(?:the |an? |this |that |its |his |her |their )?[^:;“\"]{2,80}?)\s*:$"
)
SAYING = re.compile(
    r"(?P<source>[A-Z][^:;,“\"]{1,60}?)\s+(?P<cue>(?:has |had |have |also |later |then |further |"
    r"now )*(?:said|says|say|wrote|writes|write|reported|reports|reads|read|stated|states|noted|"
    r"notes|added|adds|explained|explains|continued|continues|concluded|concludes|tweeted|posted))"
    r"\b[^:“\"]{0,60}:$"
)
WRITTEN = re.compile(
    r"from|via|per|according|wrote|writes?|reads?|report|noted|notes|posted|tweeted|conclude",
    re.IGNORECASE,
)
BULLET = re.compile(r"(?:[•·▪●*–—-]|\(?\d{1,2}[.)])\s*\w")
ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\W*$")
DEFINITE = re.compile(r"[Tt]he (?:[\w’'-]+ ){0,2}?(?P<head>[a-z][\w-]+)$")
WORD = re.compile(r"\w+")
MAX_LEAD = 12
"""Words at most between a cue and the colon: "said in a statement on Monday:"."""
MAX_BLOCK = 6
"""Paragraphs that a block quotation without marks has at most, unless it is a list."""
GUESSED = 0.6
"""The score of a source and cue that only the pattern found."""


def quote_blocks(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each introduction of a block quotation what it introduces."""
    done = list(drafts)
    by_paragraph: dict[int, list[int]] = defaultdict(list)
    for index, known in enumerate(drafts):
        by_paragraph[page.paragraph_index(known.start)].append(index)
    first_places = places_of_words(page)
    for number, paragraph in enumerate(page.paragraphs[:-1]):
        if not paragraph.text.endswith(":"):
            continue
        owner = introduction(page, done, by_paragraph[number], paragraph)
        draft = done[owner] if owner is not None else guessed(page, paragraph)
        if draft is None:
            continue
        beneath = [[done[i] for i in by_paragraph[n] if i != owner] for n in below(page, number)]
        filled = with_block(page, draft, number, beneath, first_places)
        if owner is not None:
            done[owner] = filled
        elif filled.content:
            done.append(filled)
    return done


def below(page: Page, number: int) -> range:
    """The numbers of the paragraphs that a block quotation may take in."""
    return range(number + 1, min(number + 1 + MAX_BLOCK, len(page.paragraphs)))


def places_of_words(page: Page) -> dict[str, int]:
    """Where each word of the text stands first, in small letters."""
    places: dict[str, int] = {}
    for start in page.word_starts:
        found = WORD.match(page.text, start)
        if found:
            places.setdefault(found.group().lower(), start)
    return places


def introduction(
    page: Page, drafts: Sequence[Draft], members: Sequence[int], paragraph: Span
) -> int | None:
    """The index of the draft whose source and cue lead up to the colon."""
    last_sentence = page.sentence_at(paragraph.end - 1)
    for index in reversed(members):
        draft = drafts[index]
        if draft.cue is None or draft.voice[-1].start < last_sentence.start:
            continue
        has_said = any(span.start < paragraph.end for span in draft.content)
        if not has_said and page.words_between(draft.voice[-1].end, paragraph.end) <= MAX_LEAD:
            return index
    return None


def guessed(page: Page, paragraph: Span) -> Draft | None:
    """A draft of what looks like an introduction though the encoder found none."""
    sentence = page.sentence_at(paragraph.end - 1)
    found = FROM.match(sentence.text) or SAYING.match(sentence.text)
    if found is None:
        return None
    source, cue = (
        Span.of(page.text, sentence.start + found.start(name), sentence.start + found.end(name))
        for name in ("source", "cue")
    )
    return Draft(source=source, cue=cue, score=GUESSED)


def with_block(
    page: Page,
    draft: Draft,
    number: int,
    beneath: Sequence[Sequence[Draft]],
    first_places: Mapping[str, int],
) -> Draft:
    """The draft with the quotation that starts in the paragraph after `number`, if it is one.

    `beneath` holds the other drafts of the paragraphs that follow.
    """
    first = page.paragraphs[number + 1]
    quoted = next((q for part, q in page.quoted_over(first) if part.start == first.start), None)
    if quoted is None:
        blocks = [
            page.paragraphs[n] for n in run_of_block(page, draft, number, beneath, first_places)
        ]
        return replace(draft, content=merged(draft.content, blocks), is_block=True)
    part = quoted.parts[0]
    if any(spoken_elsewhere(other, part) for other in beneath[0]):
        return draft
    return draft.with_content(merged(draft.content, quoted.parts))


def merged(contents: Sequence[Span], blocks: Sequence[Span]) -> tuple[Span, ...]:
    """Whole blocks in the place of what was known of them."""
    kept = [span for span in contents if not any(block.overlaps(span) for block in blocks)]
    return tuple(sorted({*kept, *blocks}))


def spoken_elsewhere(draft: Draft, part: Span) -> bool:
    """Whether another source and cue, outside the marks or in a label, speak the quotation."""
    if draft.is_turn:
        return True
    is_outside = bool(draft.voice) and not part.contains(draft.voice[-1])
    return is_outside and any(part.overlaps(span) for span in draft.content)


def run_of_block(
    page: Page,
    draft: Draft,
    number: int,
    beneath: Sequence[Sequence[Draft]],
    first_places: Mapping[str, int],
) -> Iterator[int]:
    """The numbers of the paragraphs of a block quotation without marks."""
    yield number + 1
    start = page.paragraphs[number + 1].start
    is_list = BULLET.match(page.paragraphs[number + 1].text) is not None
    is_written = draft.cue is not None and WRITTEN.match(draft.cue.text) is not None
    for following, others in zip(below(page, number)[1:], beneath[1:], strict=True):
        text = page.paragraphs[following].text
        if is_list:
            goes_on = BULLET.match(text) is not None
        else:
            goes_on = ELLIPSIS.search(page.paragraphs[following - 1].text) is not None or (
                is_written and is_new_to_text(others, start, first_places)
            )
        if not goes_on:
            return
        yield following


def is_new_to_text(
    drafts: Sequence[Draft], block_start: int, first_places: Mapping[str, int]
) -> bool:
    """Whether the first source of a paragraph is "the …" of a kind not named before the block."""
    sources = sorted(draft.source for draft in drafts if draft.source is not None)
    found = DEFINITE.match(sources[0].text) if sources else None
    return found is not None and first_places.get(found["head"].lower(), block_start) >= block_start
