"""Reuse in the terminal: families first, then pairs that are in no family together, widest first.

A passage is shown by its first and last words with its offsets in both texts; the whole of it is in
the JSON lines.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.rule import Rule
from rich.text import Text as Line

from whence.export.terminal import harmless
from whence.model import Direction, Family, Passage, PileReuse, Reuse, ReuseKind, Text

MOST_PASSAGES = 5
"""How many passages of a pair are shown."""
ENDS = 6
"""How many words are shown of each end of a passage."""
KINDS = tuple(ReuseKind)
ARROWS = {Direction.A_TO_B: "→", Direction.B_TO_A: "←", Direction.UNKNOWN: "–"}


def print_reuse(pile: PileReuse, console: Console, *, most: int) -> None:
    """Print families and at most so many pairs."""
    for line in reuse_parts(pile, most=most):
        console.print(line, soft_wrap=True)


def reuse_parts(pile: PileReuse, *, most: int) -> Iterator[Line | Rule]:
    """Give what is printed, line by line."""
    texts = {text.id: text for text in pile.texts}
    pairs = {(reuse.a, reuse.b): reuse for reuse in pile.reuses}
    if pile.families:
        yield Rule(Line("Families: articles that carry one text", style="bold"))
    for family in sorted(pile.families, key=lambda family: -family.inputs):
        yield from family_lines(family, texts, pairs)
    told = outside_families(pile)
    if told:
        yield Rule(Line("Pairs that are in no family together", style="bold"))
    for reuse in told[:most]:
        yield from pair_lines(reuse, texts)
    if len(told) > most:
        yield Line(f"{len(told) - most} more pairs: --most {len(told)}, or --format jsonl.")


def outside_families(pile: PileReuse) -> list[Reuse]:
    """List the pairs that no family shows already and that share more than furniture."""
    family_of = {id_: n for n, family in enumerate(pile.families) for id_ in family.articles}
    told = [
        reuse
        for reuse in pile.reuses
        if reuse.kind is not ReuseKind.FURNITURE
        and (reuse.a not in family_of or family_of[reuse.a] != family_of.get(reuse.b))
    ]
    return sorted(told, key=lambda reuse: (KINDS.index(reuse.kind), -reuse.words, reuse.a, reuse.b))


def family_lines(
    family: Family, texts: dict[str, Text], pairs: dict[tuple[str, str], Reuse]
) -> Iterator[Line]:
    """Print one family: what it is, then every article, with what it has of the first."""
    earliest = texts[family.articles[0]]
    words = [f"{family.inputs} articles carry this text", first_words(family, texts)]
    words += [f"wire {wire}" for wire in family.wires]
    yield Line(harmless("; ".join(words)), style="bold cyan")
    yield Line(f"  {ends_of(earliest.articles[0].text)}", style="green")
    yield Line("  a is the first, b each of the others", style="dim")
    for text_id in family.articles:
        reuse = pairs.get((earliest.id, text_id))
        for place in range(len(texts[text_id].articles)):
            note = member_note(reuse) if place == 0 else "the same text"
            yield Line(harmless(f"  {article_words(texts[text_id], place)} · {note}"))
    yield Line("")


def member_note(reuse: Reuse | None) -> str:
    """Say what a member of a family has to do with the first."""
    if reuse is None:
        return "the first"
    return f"{reuse.share_b:.0%} of it in the first; {direction_words(reuse)}"


def direction_words(reuse: Reuse) -> str:
    """Say which way it went, and why."""
    return f"{reuse.direction}: {reuse.reason}"


def pair_lines(reuse: Reuse, texts: dict[str, Text]) -> Iterator[Line]:
    """Print one pair with its longest passages."""
    a, b = texts[reuse.a], texts[reuse.b]
    share = f"{reuse.containment:.0%} of the shorter" if reuse.containment >= 0.005 else ""
    head = f"{reuse.kind}: {outlet(a)} {ARROWS[reuse.direction]} {outlet(b)}"
    counts = f"{reuse.words} words{', ' + share if share else ''}"
    yield Line(harmless(f"{head}; {counts}"), style="bold cyan")
    yield Line(harmless(f"  a {article_words(a, 0)}"))
    yield Line(harmless(f"  b {article_words(b, 0)}"))
    yield Line(harmless(f"  {direction_words(reuse)}"))
    yield from evidence_lines(reuse)
    told = sorted((p for p in reuse.passages if not p.is_furniture), key=lambda p: -p.words)
    for passage in told[:MOST_PASSAGES]:
        yield passage_line(passage)
    if len(told) > MOST_PASSAGES:
        yield Line(f"  … and {len(told) - MOST_PASSAGES} more passages", style="dim")
    yield Line("")


def evidence_lines(reuse: Reuse) -> Iterator[Line]:
    """Print the words that tell the direction, where they are words of a text."""
    for evidence in reuse.evidence:
        if span := evidence.span:
            side = "a" if evidence.article == reuse.a else "b"
            yield Line(harmless(f"  {side} {span.start}–{span.end} “{ends_of(span.text)}”"))


def passage_line(passage: Passage) -> Line:
    """Print one passage: how long, where, and its ends."""
    places = f"a {passage.a.start}–{passage.a.end}, b {passage.b.start}–{passage.b.end}"
    notes = ["quoted"] if passage.is_quoted else []
    notes += [f"{n} {word}" for word, n in Counter(d.value for d in passage.differences).items()]
    note = f" ({', '.join(notes)})" if notes else ""
    line = Line(f"  {passage.words} words{note}: {places} ")
    return line.append(ends_of(passage.a.text), style="green")


def ends_of(words: str) -> str:
    """Give the first and the last words of a passage, harmless to a terminal.

    >>> ends_of("one two three four five six seven eight nine ten eleven twelve thirteen")
    'one two three four five six … eight nine ten eleven twelve thirteen'
    """
    parts = harmless(words).split()
    if len(parts) <= 2 * ENDS:
        return " ".join(parts)
    return " ".join([*parts[:ENDS], "…", *parts[-ENDS:]])


def article_words(text: Text, place: int) -> str:
    """Say what an article is: date, outlet, title, path, length."""
    article: Sequence[str | None] = (
        text.articles[place].byline.published or "undated",
        text.articles[place].byline.outlet,
        text.articles[place].byline.title,
        text.articles[place].path,
        f"{text.word_count} words",
    )
    return " · ".join(part for part in article if part)


def first_words(family: Family, texts: dict[str, Text]) -> str:
    """Say which article of a family is the earliest, or that none is known to be."""
    first = texts[family.articles[0]]
    if not first.published:
        return "undated"
    same = sum(
        article.byline.published == first.published
        for text_id in family.articles
        for article in texts[text_id].articles
    )
    if same > 1:
        return f"earliest {first.published}, {same} of that date"
    return f"earliest {first.published} {outlet(first)}"


def outlet(text: Text) -> str:
    """The outlet of a text, or else its path."""
    return text.articles[0].byline.outlet or text.articles[0].path
