"""Articles in the terminal: the text with its attributions marked, their chains in the margin.

Below the chains stand the times with their values (`~` where the value waits for a date).
Where the output is no terminal the same layout comes without colour. Numbers in brackets tie a
place in the text to its line in the margin.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from whence.export.claim_lines import counts, forecasts
from whence.export.place_lines import places
from whence.model import Article, Attribution, Span, Time
from whence.text.pronouns import PRONOUNS

STYLES = {"source": "bold cyan", "cue": "magenta", "content": "green"}
MARGIN = 34
"""Columns of the margin that holds the chains."""

INVISIBLE = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
"""What could steer a terminal or turn the text round is shown as a sign instead."""
INVISIBLE |= {0x7F: 0x2421} | dict.fromkeys(
    [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C],
    0xFFFD,
)


def print_article(article: Article, console: Console) -> None:
    """Print one article, with its head, its paragraphs and what was removed."""
    console.print(Group(*article_parts(article)), soft_wrap=False)


def article_parts(article: Article) -> Iterator[RenderableType]:
    """Give the parts of one printed article from top to bottom."""
    yield Rule(Text(harmless(article.byline.title or article.path), style="bold"))
    yield Text(harmless(" · ".join(head_words(article))), style="dim")
    if article.problem:
        yield Text(f"{article.problem.code}: {harmless(article.problem.message)}", style="red")
    numbers = {a.id: n for n, a in enumerate(article.attributions, 1)}
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(ratio=1)
    grid.add_column(width=MARGIN)
    for start, end in paragraphs(article.text):
        here = [a for a in article.attributions if start <= a.start < end]
        margin = Group(
            *(margin_line(a, numbers[a.id]) for a in here), *time_lines(article, start, end)
        )
        grid.add_row(paragraph_text(article, start, end, numbers), margin)
        grid.add_row("", "")
    yield grid
    yield from section("Named", filter(None, ["; ".join(actor_lines(article))]))
    yield from section("Claims", counts(article))
    yield from section("Forecasts", forecasts(article))
    yield from section("Places", places(article))
    if article.removed:
        yield Text("Removed", style="dim bold")
        for removed in article.removed:
            line = f"{removed.reason}: {' '.join(harmless(removed.text).split())}"
            yield Padding(Text(line, style="dim", overflow="ellipsis", no_wrap=True), (0, 0, 0, 2))
        yield Text("")


def section(title: str, lines: Iterable[str]) -> Iterator[RenderableType]:
    """Give a titled list, if it has any lines; words of the article are made harmless."""
    found = [" ".join(harmless(line).split()) for line in lines]
    if found:
        yield Text(title, style="dim bold")
        yield from (Padding(Text(line, style="dim"), (0, 0, 0, 2)) for line in found)
        yield Text("")


def actor_lines(article: Article) -> list[str]:
    """List who is named, most often first, with other words for them: "Ilse Brandt ×3 (Brandt)"."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in article.mentions:
        if mention.actor and mention.span.text.lower() not in PRONOUNS:
            forms[mention.actor][" ".join(mention.span.text.split())] += 1
    lines = []
    for actor, used in sorted(forms.items(), key=lambda item: -item[1].total()):
        others = [form for form in used if form != actor]
        said = f" ({', '.join(others)})" if others else ""
        lines.append(f"{actor} ×{used.total()}{said}")
    return lines


def head_words(article: Article) -> list[str]:
    """List what is known of the article apart from its text."""
    byline = article.byline
    wire = f"wire: {byline.wire}" if byline.wire else None
    words = (byline.outlet, byline.author, byline.published, wire, byline.url, article.path)
    return [word for word in words if word]


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each non-empty paragraph."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def paragraph_text(article: Article, start: int, end: int, numbers: dict[str, int]) -> Text:
    """Colour one paragraph's sources, cues and contents and put their numbers in."""
    text = Text(harmless(article.text[start:end]))
    marks: list[tuple[int, str]] = []
    for attribution in article.attributions:
        for role, span in labelled(attribution):
            if span.start < end and span.end > start:
                text.stylize(STYLES[role], max(span.start, start) - start, span.end - start)
        if start <= attribution.start < end:
            marks.append((attribution.start - start, f"[{numbers[attribution.id]}]"))
    return with_marks(text, marks)


def labelled(attribution: Attribution) -> Iterator[tuple[str, Span]]:
    """Give an attribution's spans with their roles; content first, so that others show in it."""
    for span in attribution.content:
        yield "content", span
    if attribution.cue:
        yield "cue", attribution.cue
    if attribution.source:
        yield "source", attribution.source


def with_marks(text: Text, marks: list[tuple[int, str]]) -> Text:
    """Insert numbers into a text at the given places."""
    marks = sorted(marks, key=lambda mark: mark[0])
    pieces = text.divide([at for at, _ in marks])
    marked = Text()
    for piece, label in zip(pieces, ["", *(label for _, label in marks)], strict=False):
        marked.append(label, style="yellow")
        marked.append_text(piece)
    return marked


def margin_line(attribution: Attribution, number: int) -> Text:
    """Write an attribution's chain, and its dead end, for the margin."""
    chain = " → ".join(hop.name for hop in attribution.chain) or "—"
    line = Text(f"{number} ", style="yellow")
    line.append(" ".join(harmless(chain).split()), style="default")
    if attribution.dead_end:
        line.append(f" ⊣ {attribution.dead_end}", style="red")
    return line


def time_lines(article: Article, start: int, end: int) -> Iterator[Text]:
    """Write a paragraph's times with their values, and where it tells history, for the margin."""
    for row in article.background:
        if start <= row.span.start < end:
            yield Text(f"history: {row.value}", style="dim italic")
    for time in article.times:
        if start <= time.span.start < end and not is_plain(time):
            sign = "~" if time.is_relative else "="
            words = " ".join(harmless(time.span.text).split())
            yield Text(f"{words} {sign} {time.value}", style="dim")


def is_plain(time: Time) -> bool:
    """Whether a time's value adds nothing to its words: "2015", "now"."""
    return time.span.text == time.value or time.value.endswith("_REF")


def harmless(text: str) -> str:
    """Replace control and direction characters, one for one, so that offsets hold."""
    return text.translate(INVISIBLE)
