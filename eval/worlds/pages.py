"""Pages: articles as JSON lines, what they tell between lines that tell nothing of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from eval.worlds.maker import FORMS, Maker
from eval.worlds.ways import published

IDLE = 3
FURNISHED, TOGETHER = 0.6, 0.2
"""How often a page has furniture; and how often two sentences stand in one paragraph."""


@dataclass(frozen=True, slots=True)
class Page:
    """One article: its paragraphs, and the credit that it begins or ends with."""

    line: int
    outlet: str
    paragraphs: tuple[str, ...]
    credit: str = ""


def page_of(
    maker: Maker, line: int, outlet: str, sentences: Sequence[str], towns: Sequence[str]
) -> Page:
    """Write an article: what it tells, between lines that tell nothing of it."""
    filler = maker.chance.sample(FORMS["filler"]["lines"], IDLE)
    idle = [text.format(town=maker.chance.choice(towns)) for text in filler]
    told: list[str] = []
    for sentence in sentences:
        if told and maker.is_so(TOGETHER):
            told[-1] += f" {sentence}"
        else:
            told.append(sentence)
    return Page(line, outlet, (idle[0], *told, *idle[1:]))


def reprint_of(
    maker: Maker, page: Page, sentences: Sequence[tuple[str, str]], line: int, outlet: str
) -> Page:
    """The page of a reprint: the same but for the sentences that were changed, and a credit."""
    paragraphs = list(page.paragraphs)
    for old, new in sentences:
        paragraphs = [text.replace(old, new) for text in paragraphs]
    wire, foot = FORMS["credits"][maker.form]
    if page.outlet.endswith("press"):
        paragraphs[0] = wire.format(agency=page.outlet) + paragraphs[0]
        return Page(line, outlet, tuple(paragraphs))
    return Page(line, outlet, (*paragraphs, foot.format(paper=page.outlet)))


def json_line(maker: Maker, page: Page, headline: str, town: str) -> str:
    """The JSON line of a page, some with furniture around the article."""
    before, after = [], []
    if maker.is_so(FURNISHED):
        pieces = maker.chance.sample(FORMS["furniture"][maker.form], 2)
        before, after = ([text.format(Headline=headline, outlet=page.outlet)] for text in pieces)
    article = {
        "title": f"Notes from {town}",
        "publisher": page.outlet,
        "date": published(page.line).isoformat(),
        "text": "\n\n".join([*before, *page.paragraphs, *after]),
    }
    return json.dumps(article, ensure_ascii=False)
