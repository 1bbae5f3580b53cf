"""Small articles written with their parts marked, so that tests read like the text they are about.

`{s1 Varga} {c1 said} {x1 the bridge was closed}.` marks source, cue and content of attribution 1;
capital letters (`{S2 …}`) put a span into the inner layer; `{p …}`, `{o …}` and `{l …}` mark the
name of a person, an organisation, a place. Braces nest: `{x1 {s2 he} {c2 said} {x2 no}}`.
"""

import re
from dataclasses import dataclass, replace

from whence.model import Article, Attribution, Layer, Link, Role, Span, TaggedSpan, Tags

TOKEN = re.compile(r"\{([sxcSXC])(\d+) |\{([pol]) |(\})")
ROLES = {"s": Role.SOURCE, "c": Role.CUE, "x": Role.CONTENT}
NAMES = {"p": Role.PERSON, "o": Role.ORGANISATION, "l": Role.PLACE}


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch: `number` is the attribution it belongs to, None for names."""

    start: int
    end: int
    layer: Layer
    role: Role
    number: int | None


def parse(markup: str) -> tuple[str, list[Mark]]:
    """Split marked-up text into the plain text and its marks, in the order of their ends."""
    text, marks, at = "", list[Mark](), 0
    open_marks: list[tuple[int, str, int | None]] = []
    for match in TOKEN.finditer(markup):
        text += markup[at : match.start()]
        at = match.end()
        if match[4]:
            start, letter, number = open_marks.pop()
            role = NAMES.get(letter) or ROLES[letter.lower()]
            layer = (
                Layer.NAMES if letter in NAMES else Layer.INNER if letter.isupper() else Layer.OUTER
            )
            marks.append(Mark(start, len(text), layer, role, number))
        else:
            open_marks.append(
                (len(text), match[1] or match[3], int(match[2]) if match[2] else None)
            )
    return text + markup[at:], marks


def tagged(markup: str) -> Article:
    """Make an article as the encoder leaves it: tags and links, no attributions."""
    text, marks = parse(markup)
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    spans = tuple(TaggedSpan(m.start, m.end, m.layer, m.role, 0.9) for m in marks)
    links = tuple(
        Link(cue, span, 0.9)
        for cue, cue_mark in enumerate(marks)
        for span, mark in enumerate(marks)
        if cue_mark.role is Role.CUE
        and mark.role in (Role.SOURCE, Role.CONTENT)
        and mark.number == cue_mark.number
    )
    return Article(path="test", text=text, tags=Tags(spans, links))


def attributed(markup: str) -> Article:
    """Make an article as linking leaves it: attributions "1", "2", …, nested as the braces are."""
    text, marks = parse(markup)
    numbers = sorted({mark.number for mark in marks if mark.number is not None})
    found = [_attribution(text, number, marks) for number in numbers]
    names = tuple(
        TaggedSpan(m.start, m.end, m.layer, m.role, 0.9) for m in marks if m.layer is Layer.NAMES
    )
    return Article(
        path="test",
        text=text,
        tags=Tags(tuple(sorted(names))),
        attributions=tuple(_nested(a, found) for a in found),
    )


def _attribution(text: str, number: int, marks: list[Mark]) -> Attribution:
    mine = [mark for mark in marks if mark.number == number]
    spans = {
        role: [Span.of(text, m.start, m.end) for m in mine if m.role is role]
        for role in ROLES.values()
    }
    return Attribution(
        id=str(number),
        source=next(iter(spans[Role.SOURCE]), None),
        cue=next(iter(spans[Role.CUE]), None),
        content=tuple(spans[Role.CONTENT]),
        score=0.9,
    )


def _nested(attribution: Attribution, others: list[Attribution]) -> Attribution:
    holders = [
        (content.end - content.start, other.id)
        for other in others
        for content in other.content
        if other.id != attribution.id and _stands_in(attribution, content, other)
    ]
    return replace(attribution, parent=min(holders)[1] if holders else None)


def _stands_in(attribution: Attribution, content: Span, other: Attribution) -> bool:
    """Inside it; or, where both have one content, the one that has no cue of its own."""
    if content in attribution.content:
        return attribution.cue is None and other.cue is not None
    return content.contains(attribution.cue or attribution.content[0])
