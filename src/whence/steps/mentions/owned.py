"""Bodies told by whose they are: "Sorvia's Ministry of Trade", "Varga's new government".

The encoder often stops at the possessive. The owner stays a mention of its own inside: [[Sorvia]'s
Ministry of Trade]; but "People" of "the People's Council" is nobody.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.model import Mention, MentionKind, Span
from whence.text.lexicon import words_of
from whence.text.phrases import BREAKERS
from whence.text.roles import is_body, is_plural, is_role

CAPITAL = r"[^\W\d_a-z][\w-]*"
NAMED = re.compile(
    rf"(?:['’]s|(?<=s)['’]) (?P<name>{CAPITAL}(?: (?:(?:of|for|on|and) (?:the )?)?{CAPITAL})*)"
)
COMMON = re.compile(r"(?:['’]s|(?<=s)['’]) (?P<words>(?:[a-z][\w-]* ){0,3})(?P<noun>[a-z]+)\b")
JOINT = re.compile(r" (?:of|for|on) ")
STATES = frozenset("regime leadership administration".split())
"""Nouns for who rules that stand in the list of bodies beside much that rules nobody."""
LOOKED_AT = 90
"""Characters after an owner in which a body is looked for."""


def with_owned(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, and the bodies that are told by them as their owners."""
    found = list(mentions)
    starts = dict(sorted((m.span.start, m.span.end) for m in found))  # the longest of each start
    for mention in found:
        body = owned(text, mention)
        if body is None or crosses(body, starts):
            yield mention
            continue
        if not is_common(mention):
            yield mention
        yield body


def owned(text: str, owner: Mention) -> Mention | None:
    """The body that a mention owns by the words behind it, if it does."""
    at, end = owner.span.end, min(len(text), owner.span.end + LOOKED_AT)
    match = NAMED.match(text, at, end)
    if match is not None:
        last = match.start("name") + body_end(match["name"])
        first = owner.name.start if owner.name and is_common(owner) else match.start("name")
        return body(text, owner, last, (first, last)) if last > match.start("name") else None
    match = COMMON.match(text, at, end)
    while match is not None and not is_ruler(match["noun"]):
        match = COMMON.match(text, at, match.start("noun") - 1)
    if match is None or set(match["words"].split()) & BREAKERS:
        return None
    return body(text, owner, match.end(), None)


def body_end(name: str) -> int:
    """How much of a run of capitals is a body's name: "Council" of "Council Ana Reis"."""
    if is_body(JOINT.split(name)[0].rpartition(" ")[2].lower()):
        return len(name)
    words = name.split(" ")
    while words and not is_body(words[-1].lower()):
        words.pop()
    return len(" ".join(words))


def body(text: str, owner: Mention, end: int, own: tuple[int, int] | None) -> Mention:
    """The mention of a body from its owner on, up to an end, with the place of its own name."""
    name = Span.of(text, *own) if own else None
    whole = Span.of(text, owner.span.start, end)
    return replace(owner, span=whole, kind=MentionKind.ORGANISATION, name=name)


def is_ruler(noun: str) -> bool:
    """Whether a common noun is one for who rules, judges or fights for a state."""
    return noun in STATES or noun in words_of("institutions")


def is_common(owner: Mention) -> bool:
    """Whether an owner is a common noun in capitals, as in "People's Council"."""
    low = owner.name.text.lower() if owner.name else ""
    return is_role(low) and is_plural(low)


def crosses(body: Mention, starts: dict[int, int]) -> bool:
    """Whether another mention starts inside a body and ends beyond it."""
    return any(starts.get(at, 0) > body.span.end for at in range(body.span.start, body.span.end))
