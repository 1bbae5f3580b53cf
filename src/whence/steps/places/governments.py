"""Governments: where the name of a capital stands for those who govern from it.

"Moscow denied it", "Kabul's government", "talks with Tehran" are not where anything happened. A
country that says something keeps its place: its name means the country either way.
"""

import re
from collections.abc import Sequence
from functools import cache

from whence.gazetteer import capitals, spellings
from whence.model import Article
from whence.steps.places.found import text_after, text_before
from whence.steps.places.toponyms import Toponym
from whence.text.lexicon import words_of

WINDOW = 60
SEATS = {
    "Kremlin": "RU", "White House": "US", "Pentagon": "US", "Capitol Hill": "US",
    "Downing Street": "GB", "10 Downing Street": "GB", "Whitehall": "GB", "Westminster": "GB",
    "Élysée": "FR", "Elysee": "FR", "Blue House": "KR", "Foggy Bottom": "US",
}  # fmt: skip
"""Houses that stand for the government that sits in them, and for its country."""
ALWAYS = frozenset(SEATS) - {"Westminster"}
HELPER = r"(?:has|had|have|is|was|would|will|could|may|might|should|must|also|now|again|long|not)"
MODAL = r"(?:would|will|could|may|might|should|must)"
VERB_AFTER = re.compile(rf"[ ]+(?:{HELPER} ){{0,3}}([a-z]+)\b")
BASE_AFTER = re.compile(rf"[ ]+{MODAL} (?:{HELPER} ){{0,2}}([a-z]+)\b")
RULE_AFTER = re.compile(
    r"(?:['’]s?)? (?:[a-z-]+ ){0,2}(?:government|regime|administration|authorities|leadership"
    r"|leaders|rulers|forces|troops|allies|ally|diplomats|stance|position|policy|demands?)\b"
)
HYPHEN_AFTER = re.compile(
    r"[-–](?:backed|aligned|led|allied|friendly|installed|controlled|funded)\b"
)
SITE_AFTER = re.compile(r"[-–]based\b| (?:suburb|resident|bureau|airport|office|hotel|street)s?\b")
DEALINGS_BEFORE = re.compile(
    r"\b(?:talks|ties|relations|relationship|tensions?|deals?|agreements?|treaty|negotiations|alliance|dialogue"
    r"|conflict|confrontation|pressure|sanctions|accused|urged|warned|blamed|criticised|criticized"
    r"|condemned|supported by|backed by|loyal to|ally of|allied with)"
    r" (?:(?:with|between|on|against|by|from|to) )?(?:[A-Z]\w+ and )?$"
)
PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|throughout|to|from|into|via|through|over|of)"
    r" (?:the )?(?:[a-z-]+ ){0,2}$"
)


PASTS = frozenset(
    "said told spoke swore knew held thought found saw gave began broke built cut froze kept lost "
    "made paid quit sought sent took withdrew withheld meant left".split()
)
"""Irregular pasts of what governments do and say."""


def governments_of(article: Article, toponyms: Sequence[Toponym]) -> list[bool]:
    """Say of each name whether it means a government.

    In an article that uses a capital so, it does wherever the words do not say that it is a place.
    """
    speaking = {(a.source.start, a.source.end) for a in article.attributions if a.source}
    found = [stands_for_government(article.text, t, speaking) for t in toponyms]
    names = {t.name for t, is_one in zip(toponyms, found, strict=True) if is_one}
    return [
        is_one or (t.name in names and not is_placed(article.text, t))
        for t, is_one in zip(toponyms, found, strict=True)
    ]


def is_placed(text: str, toponym: Toponym) -> bool:
    """Whether the words at a name treat it as a place: "in Moscow", "Moscow-based", a dateline."""
    before = text_before(text, toponym.span.start, WINDOW)
    after = text_after(text, toponym.span.end, WINDOW)
    is_told_apart = bool(toponym.within) or toponym.is_region or toponym.is_inside
    is_line = toponym.span.text.isupper() or toponym.part is not None
    return is_told_apart or is_line or bool(PLACE_BEFORE.search(before) or SITE_AFTER.match(after))


def stands_for_government(text: str, toponym: Toponym, speaking: set[tuple[int, int]]) -> bool:
    """Whether a name means the government that sits there; `speaking` has the bounds of sources."""
    if governed_from(toponym.name) is None:
        return False
    if ALWAYS & set(spellings(toponym.name)):
        return True
    before = text_before(text, toponym.span.start, WINDOW)
    after = text_after(text, toponym.span.end, WINDOW)
    if RULE_AFTER.match(after) or HYPHEN_AFTER.match(after) or DEALINGS_BEFORE.search(before):
        return True
    if is_placed(text, toponym):
        return False
    if (toponym.span.start, toponym.span.end) in speaking:
        return True
    verb, base = VERB_AFTER.match(after), BASE_AFTER.match(after)
    is_told = base is not None and base[1] in words_of("government_acts", "report_verbs")
    return is_told or (verb is not None and is_act(verb[1]))


def governed_from(name: str) -> str | None:
    """The code of the country that is governed from a city or house of this name."""
    keys = spellings(name)
    return next((c for k in keys if (c := capitals().get(k) or SEATS.get(k))), None)


def is_act(verb: str) -> bool:
    """Whether a verb, as it stands in a sentence, is what a government does or says."""
    return verb in acts()


@cache
def acts() -> frozenset[str]:
    """What governments do and say, in the forms that follow a singular subject."""
    found = set(PASTS)
    for verb in words_of("government_acts", "report_verbs"):
        stem = verb[:-1] if verb.endswith("y") else verb
        found |= {f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}d", f"{stem}ies", f"{stem}ied"}
    return frozenset(found)
