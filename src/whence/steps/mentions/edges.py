"""Edges: where a phrase that the encoder tagged really begins and ends, and which are two.

The encoder learnt edges from few documents, and is least sure of small words: it leaves out "the",
takes in "whose centre …", and makes one of "the Post and Halyard". What a phrase may hold is told
by these words themselves, so it is set right here, rule by rule.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from whence.model import Role, TaggedSpan
from whence.text.phrases import BREAKERS
from whence.text.words import Word, words_in

BREAK = re.compile(
    r",? (?:whose|whom|who|which|that|where|when|as well as|(?:and|or) other)\b"
    r"|\((?![^()]*\))|(?<!\))\)"
)
"""What no phrase goes beyond, an opening bracket that is not closed in it among them."""
REST = re.compile(r"(?:and|or) (?=other\b)|as well as |\((?=[A-Z])")
"""What after a break is followed by a phrase of its own."""
JOINT = re.compile(r"(?:,|,? (?:and|or|&)|/|(?: and)?(?: then)? to)\s(?:the )?|/")
"""What stands between two names that are set side by side."""
WITHIN = re.compile(r" (?:in|inside|across|throughout|outside) (?:both |the )?$")
DIRECTION = re.compile(
    r"(?:north|south|east|west)\w*|central|upper|lower|greater|mainland|rural|inner|outer|occupied"
)
"""Words before a place that make another place of it: "eastern Sorvia"."""
POINTER = re.compile(r"(?:^|(?<=\W))(?:this|these|the)\s$", re.I)
OWNERS = re.compile(r"(?:a|an|our|its|their|his|her|your|my)\s", re.I)
AUXILIARIES = frozenset("will would can could may might must shall should do does did".split())
AFTER_NAME = BREAKERS | AUXILIARIES | frozenset("and or but who which that".split())
"""Words after a name that show it to stand for itself, and not to go with the next noun."""
LOOKED_AT = 12
"""Characters beside a phrase in which its determiner and the next word are looked for."""


def shaped(text: str, phrase: TaggedSpan, names: Sequence[TaggedSpan]) -> Iterator[TaggedSpan]:
    """The phrases that a tagged one really is, in order; `names` are those that touch it."""
    for part in broken(text, over_names(phrase, names)):
        inside = [name for name in names if part.start <= name.start and name.end <= part.end]
        for piece in side_by_side(text, before_place(text, part, inside), inside):
            yield determined(text, bare(text, piece, inside), inside)


def over_names(phrase: TaggedSpan, names: Sequence[TaggedSpan]) -> TaggedSpan:
    """The phrase with all of the names that it would cut in two; a place is not part of a body."""
    same = [n for n in names if n.role is phrase.role or Role.PLACE not in (n.role, phrase.role)]
    start = min([phrase.start, *(name.start for name in same if name.end > phrase.start)])
    end = max([phrase.end, *(name.end for name in same if name.start < phrase.end)])
    return replace(phrase, start=start, end=end)


def broken(text: str, phrase: TaggedSpan) -> Iterator[TaggedSpan]:
    """The phrase up to a relative clause or a bracket, and what else is named after it."""
    start, words = phrase.start, text[phrase.start : phrase.end]
    match = BREAK.search(words, 1)
    if match is None:
        yield phrase
        return
    yield from kept(text, phrase, start, start + match.start())
    rest = REST.search(words, match.start())
    if rest is not None and rest.end() < len(words):
        yield from kept(text, phrase, start + rest.end(), phrase.end)


def kept(text: str, phrase: TaggedSpan, start: int, end: int) -> Iterator[TaggedSpan]:
    """Part of a phrase, without white space and brackets at its edges, if anything is left."""
    while start < end and not text[start].isalnum() and text[start] not in "“\"'‘":
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "(),"):
        end -= 1
    if start < end:
        yield replace(phrase, start=start, end=end)


def before_place(text: str, phrase: TaggedSpan, names: Sequence[TaggedSpan]) -> TaggedSpan:
    """The phrase without where it is: "our partners" of "our partners in Sorvia"."""
    if phrase.role is Role.PLACE:
        return phrase
    for at, name in enumerate(names):
        match = WITHIN.search(text, phrase.start, name.start)
        if match and name.role is Role.PLACE and are_beside(text, names[at:], phrase.end):
            return replace(phrase, end=match.start())
    return phrase


def are_beside(text: str, names: Sequence[TaggedSpan], end: int) -> bool:
    """Whether names stand side by side, up to an end."""
    gaps = [text[one.end : other.start] for one, other in pairwise(names)]
    return names[-1].end == end and all(JOINT.fullmatch(gap) for gap in gaps)


def side_by_side(
    text: str, phrase: TaggedSpan, names: Sequence[TaggedSpan]
) -> Iterator[TaggedSpan]:
    """Each of the names that a phrase only lists: "Halyard" and "the Post"."""
    names = [name for name in names if name.end <= phrase.end]
    opening = text[phrase.start : names[0].start].lower() if names else "-"
    is_list = len(names) > 1 and opening in ("", "the ") and are_beside(text, names, phrase.end)
    if not is_list or is_address(text, names):
        yield phrase
        return
    for name in names:
        role = name.role if name.role is Role.PERSON else phrase.role
        is_definite = text[max(0, name.start - 4) : name.start].lower() == "the "
        yield replace(phrase, start=name.start - 4 * is_definite, end=name.end, role=role)


def is_address(text: str, names: Sequence[TaggedSpan]) -> bool:
    """Whether two names are a place and where it lies: "Dunmore, Ireland"."""
    if len(names) != 2 or text[names[0].end : names[1].start] != ", ":
        return False
    return all(name.role is Role.PLACE for name in names)


def bare(text: str, phrase: TaggedSpan, names: Sequence[TaggedSpan]) -> TaggedSpan:
    """A body or a place without the words that only say what it is: "the charity Lanterna"."""
    last = next((name for name in names if name.end == phrase.end), None)
    if last is None or phrase.role is Role.PERSON or last.role is Role.PERSON:
        return phrase
    before = words_in(text, phrase.start, last.start)
    while before and before[-1].is_mark:
        before.pop()
    if not before or not is_description(before):
        return phrase
    return replace(phrase, start=last.start)


def is_description(words: Sequence[Word]) -> bool:
    """Whether words before a name only describe what it names."""
    last = words[-1]
    if last.low == "the" or last.low in BREAKERS or last.is_name_like or last.is_possessive:
        return False
    return not DIRECTION.fullmatch(last.low) and not any(word.is_possessive for word in words)


def determined(text: str, phrase: TaggedSpan, names: Sequence[TaggedSpan]) -> TaggedSpan:
    """The phrase with "the" or "this" before it, and without the "our" of what follows it."""
    start, end = phrase.start, phrase.end
    is_name = any(name.end == end for name in names)
    owner = OWNERS.match(text, start, end)
    if owner and is_name and goes_with_next(text, end):
        begin = owner.end()
        return replace(phrase, start=begin) if any(n.start == begin for n in names) else phrase
    pointer = POINTER.search(text, max(0, start - LOOKED_AT), start)
    if pointer and not (is_name and goes_with_next(text, end)):
        return replace(phrase, start=pointer.start())
    return phrase


def goes_with_next(text: str, end: int) -> bool:
    """Whether what ends here only says which: "the Sorvia talks", but not "Sorvia, which"."""
    following = words_in(text, end, min(len(text), end + 2 * LOOKED_AT))[:1]
    if not following or not text[end : end + 1].isspace():
        return text[end : end + 1] in ("-", "–")
    word = following[0]
    return word.low[0].isalpha() and word.low not in AFTER_NAME
