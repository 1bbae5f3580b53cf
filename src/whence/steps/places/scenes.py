"""Scenes: where it happened, apart from places that are merely mentioned.

A place is a scene if it stands in the dateline, or right after a word such as "in", "near" or "hit"
(the words of its phrase between them: "in the Afghan city of Herat"), or goes on such a list ("in
Kunduz and Herat", "in Paris, Texas"). What is part of an organisation's name is none. Whether the
sentence tells an event is left to the claims.
"""

import re
from collections.abc import Sequence

from whence.steps.places.found import text_after, text_before
from whence.steps.places.toponyms import Toponym

WINDOW = 80
LOCATIVE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|around|[Aa]cross|throughout|within|over|off"
    r"|hit|struck|shook|rocked|battered|ravaged|devastated|flooded|shelled|bombed|lashed"
    r"|along|north of|south of|east of|west of|northeast of|northwest of|southeast of|southwest of)"
    r"(?:[ \n]+(?:(?:the|a|an|its|their|his|her|of|neighbouring|neighboring|capital)\b"
    r"|[a-z]+(?:ern|al)\b|[A-Z][a-z]+(?:['’]s|n|i|ish|ese|ch)\b"
    r"|(?:north|south|east|west|city|town|village|province|district|region|state|county|port"
    r"|suburb|border|mountain|coastal|besieged|downtown|rural|nearby|war-torn|small|remote)\b)){0,7}"
    r"[ \n]+[“\"']?$"
)
NOT_WHERE = re.compile(
    r"\b(?:interested|interest|believe|believes|believed|ambassador|confidence|trust|faith|stake"
    r"|investors?|invest|invested|experts?|specialis\w+|look|looked|angry|anger|aimed|shout\w*)"
    r" (?:in|at|over) (?:the )?$"
)
NOUN_AFTER = re.compile(
    r" (?!(?:and|or|on|in|at|to|of|by|for|from|with|as|is|was|were|are|has|had|have|after|before"
    r"|when|where|while|who|which|that|since|during|until|said|says)\b)[a-z]{3}"
)
LIST_BETWEEN = re.compile(r",?(?: and| or| as well as)?(?: in)? (?:the )?$|, $")
DATELINE = re.compile(r"[^\n]{0,80}?(?:\([^()\n]{2,40}\)[\s.,]*)?\s?(?:—|–|--|-)\s")
CAPITALS = re.compile(r"[^\W\da-z_]{3,}")
MOST_BEFORE_DATELINE = 2_000
"""How far down the text a dateline may stand, below headline and by-line."""


def scenes_of(text: str, toponyms: Sequence[Toponym]) -> list[bool]:
    """Say of each name whether it is where something happened."""
    found: list[bool] = []
    for index, toponym in enumerate(toponyms):
        goes_on = index > 0 and found[index - 1] and continues(text, toponyms[index - 1], toponym)
        is_scene = goes_on or is_where(text, toponym) or is_dateline(text, toponym)
        found.append(is_scene and not (toponym.is_inside or toponym.is_person))
    return found


def is_where(text: str, toponym: Toponym) -> bool:
    """Whether a name stands after a word of place, and for itself: not "in U.S. politics"."""
    after = text_after(text, toponym.span.end, WINDOW)
    if not any(char.islower() for char in toponym.span.text) and NOUN_AFTER.match(after):
        return False
    start = (toponym.part or toponym.span).start
    before = text_before(text, start, WINDOW)
    return bool(LOCATIVE.search(before)) and not NOT_WHERE.search(before)


def continues(text: str, last: Toponym, toponym: Toponym) -> bool:
    """Whether a name goes on the list, or tells the state, of the one before."""
    between = text[last.span.end : (toponym.part or toponym.span).start]
    return len(between) < WINDOW and bool(LIST_BETWEEN.fullmatch(between))


def is_dateline(text: str, toponym: Toponym) -> bool:
    """Whether a name stands in capitals at the head of a paragraph, before a dash."""
    if toponym.span.start > MOST_BEFORE_DATELINE:
        return False
    line = text.rfind("\n", 0, toponym.span.start) + 1
    match = DATELINE.match(text, line)
    if not match or match.end() < toponym.span.end:
        return False
    head = text[line : toponym.span.end]
    return bool(CAPITALS.match(head)) or "(" in match.group()
