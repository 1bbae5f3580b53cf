"""Names that no list has, known by how they are built and what stands beside them.

"The Harbour Party" is a party, "Reefists" are people of one mind, "Marlavians" people of one
nation, and "RKV" is an outlet if it is told things without an article. Only words in capitals
within a sentence are believed, and none that the text has in small letters too.
"""

import re
from collections.abc import Iterator
from functools import cache

from whence.text.lexicon import words_of
from whence.text.outlets import outlet_names, outlets_called
from whence.text.stand_ins import stand_ins

Edit = tuple[int, int, str]
"""Start and end of what is replaced, and what by."""

OUTLET = "CNN"
PARTY = re.compile(
    r"(?<=[Tt]he )(?:(?:People|Worker|Farmer|Women)(?:s|['’]s|s['’]) |[A-Z][\w-]* )"
    r"{1,3}Party\b"
)
MEMBERS = re.compile(
    r"(?<=[a-z,;:] )[A-Z][a-z]{2,}(?P<kind>(?<=[a-z]{3})ist|ian|ese)(?P<s>s?)\b(?!-)"
)
KINDS = {"ist": "Republican", "ian": "American", "ese": "American"}
SMALL = re.compile(r"\b[a-z]+(?:ist|ian|ese)s?\b")
AS_MANY = re.compile(
    r"(?<=\w )(?<!\b[Ii]n )(?<!speak )(?<!speaks )(?<!spoke )(?<!speaking )(?<!into )"
    r"[A-Z][a-z]+(?:ese|ish|ch|iss)"
    r"(?=[.,;!?”\"]|''| (?:who|are|were|have|had|do|did|will|would|can|could|may|must|should"
    r"|said|say|want|think|to|in|at|on|of|from|with|by|not|living)\b)"
)
"""One word for a nation and for its people: "the Irish", "many Chinese would"."""
INITIALS = r"(?P<name>[A-Z]{3,5})\b"
TOLD = (
    re.compile(rf"\b(?:told|tells|telling|interview with|interview on) {INITIALS}(?!-)"),
    re.compile(rf"(?<![Tt]he )\b{INITIALS}(?=['’]s [A-Z]|,? (?:reported|reports)\b)"),
    re.compile(r"\b(?P<name>[KW][A-Z]{3})(?=-(?:TV|FM|AM)\b)"),
)


def likely_names(text: str) -> Iterator[Edit]:
    """Each name that looks like a party's, a people's or an outlet's, with what is shown for it.

    >>> [shown for *_, shown in likely_names("He told RKV that the Harbour Party and Reefists won")]
    ['Republican Party', 'Republicans', 'CNN']
    """
    yield from ((*match.span(), "Republican Party") for match in PARTY.finditer(text))
    yield from _members(text)
    for match in AS_MANY.finditer(text):
        if stand_ins().get(match.group().lower()) == "American":
            yield *match.span(), "Americans"
    yield from _outlets(text)


def _members(text: str) -> Iterator[Edit]:
    """People of one mind or nation, by the end of their name."""
    common = frozenset(SMALL.findall(text)) | _no_members()
    for match in MEMBERS.finditer(text):
        if not {match.group().lower(), match.group().lower().removesuffix("s")} & common:
            yield *match.span(), KINDS[match["kind"]] + match["s"]


def _outlets(text: str) -> Iterator[Edit]:
    """Outlets that the text calls so, and initials to which somebody talks."""
    for span in outlets_called(text, outlet_names(text)):
        yield span.start, span.end, OUTLET
    names = {match["name"] for pattern in TOLD for match in pattern.finditer(text)}
    for name in names - _no_outlets():
        places = list(re.finditer(rf"(?P<the>\b[Tt]he )?\b{name}\b", text))
        if not any(place["the"] for place in places):
            yield from ((*place.span(), OUTLET) for place in places)


@cache
def _no_members() -> frozenset[str]:
    """Trades and given names that end as the names of peoples do."""
    return words_of("people", "offices", "titles", "officials", "given_names", "organisations")


@cache
def _no_outlets() -> frozenset[str]:
    """Initials in capitals that are known to be another's."""
    return frozenset(name.upper() for name in words_of("institutions", "bodies", "companies"))
