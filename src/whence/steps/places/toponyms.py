"""What the text itself says at the name of a place: what it lies in, and of what sort it is.

"Paris, Texas", "the Afghan city of Herat", "Afghanistan's Kunduz province", "northern Syria". Only
a few dozen characters on each side of a name are looked at.
"""

import re
from dataclasses import dataclass, replace

from whence.gazetteer import (
    Entry,
    cased,
    countries,
    countries_named,
    demonyms,
    qualifiers_named,
    regions_named,
)
from whence.model import Article, Span
from whence.steps.places.common import is_common_word
from whence.steps.places.found import Found, places_found, text_after, text_before

WINDOW = 70
LINE = 300
"""Characters on each side in which the ends of a name's line are looked for."""
LEAST_LOUD = 4
"""Shorter words in capitals are abbreviations: "US", "UAE"."""
KIND = (
    r"(?:[Pp]rovince|[Gg]overnorate|County|[Dd]istrict|[Rr]egion|[Oo]blast|[Kk]rai|[Pp]refecture"
    r"|[Ss]tate|[Vv]oivodeship|[Cc]anton|Parish|[Vv]alley|[Pp]eninsula|[Bb]order region"
    r"|[Cc]ountryside)"
)
REGION_AFTER = re.compile(
    rf"(?:'s|’s)? {KIND}\b(?! (?:[Pp]olice|[Uu]niversity|[Ss]enator|[Tt]rooper"
    r"|[Rr]epresentative|[Ll]awmaker|[Ll]egislat\w+|[Dd]epartment|[Cc]ourt))"
)
REGION_END = re.compile(rf"^(.+?)(?:'s|’s)? {KIND}$")
PREFIX = re.compile(r"^(?:[Tt]he )?(?:State|Commonwealth|City|Town|Village) of (?=[A-Z])")
REGION_BEFORE = re.compile(r"\b(?:province|governorate|district|region|oblast|state) of $", re.I)
NOUN = re.compile(r"\b(?!(?:of|the|and|de|du|la|le|del|al|el|am|an|der|upon|on)\b)[a-z]{2,}")
NAME = re.compile(
    r"[A-Z][\w.’'-]*(?:,? (?:(?:of|the|and|de|du|la|le|del|al|el|am|an|der|upon|on) ){0,2}"
    r"[A-Z][\w.’'-]*)*"
)
"""Common nouns in what was taken for a name, and the names between them."""
COMPASS = (
    r"(?:(?:far[ -])?(?:north|south|east|west)(?:[ -]?(?:east|west|central))?(?:ern|ernmost)?"
    r"|central|upstate|downstate|rural|coastal|mainland|government-held|rebel-held)"
)
COMPASS_BEFORE = re.compile(rf"\b{COMPASS} $", re.I)
COMPASS_START = re.compile(rf"^(?:[Tt]he )?{COMPASS} (?=\S)", re.I)
AFTER_COMMA = re.compile(
    r", ((?:[^\W\d_]\.){2}|[A-Z][\w.'-]*(?: (?:of |and )?[A-Z][\w.'-]*){0,3})|^ \(([^()\n]{2,30})\)"
)
DATELINE_AFTER = re.compile(
    r"(?:, [^\n—–-]{1,50})?(?: ?\([^()\n]{1,40}\))?(?:,[^\n—–-]{1,30})? ?(?:—|–|--|- )"
)
LIST_GOES_ON = re.compile(r",? (?:and|or) (?:the )?[A-Z]|, (?:the )?[A-Z]")
SETTLEMENT = (
    r"(?:city|town|village|capital|port|suburb|hamlet|community|resort|municipality|stronghold)"
)
WHOSE_TOWN = re.compile(
    rf"([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?:['’]s)?(?: [a-z-]+){{0,2}} {SETTLEMENT}(?: of)?,? $"
)
POSSESSIVE = re.compile(r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s?(?: [a-z-]+){0,3} $")


@dataclass(frozen=True, slots=True)
class Toponym:
    """One name of a place and what the text says right at it.

    `name` is what to look up, `within` what the place lies in. `is_region` says that the text calls
    it a province or the like, `is_whole` that it only says what the name before it lies in, and
    `part` that only a part of it is meant ("northern Syria").
    """

    span: Span
    name: str
    within: tuple[Entry, ...] = ()
    is_region: bool = False
    is_whole: bool = False
    part: Span | None = None
    is_inside: bool = False
    is_person: bool = False
    is_word: bool = False


def toponyms_of(article: Article) -> list[Toponym]:
    """All names of places in an article, read with what stands beside them."""
    found = places_found(article)
    limits = [one.span.start for one in found[1:]] + [len(article.text)]
    toponyms: list[Toponym] = []
    for one, limit in zip(found, limits, strict=False):
        toponym = read(article.text, one, limit)
        is_whole = bool(toponyms) and tells_where(article.text, toponyms[-1], toponym)
        toponyms.append(replace(toponym, is_whole=is_whole))
    return toponyms


def tells_where(text: str, last: Toponym, toponym: Toponym) -> bool:
    """Whether a name says what the one before it lies in: the second of "Paris, Texas"."""
    if text[last.span.end : toponym.span.start] not in (", ", " ("):
        return False
    return bool(set(last.within) & set(qualifiers_named(toponym.name)))


def read(text: str, found: Found, limit: int) -> Toponym:
    """Read one name; what follows is its own up to `limit`, where the next name starts."""
    span = without_nouns(text, found.span)
    before = text_before(text, span.start, WINDOW)
    after = text_after(text, span.end, WINDOW)
    name, tail = cut_tail(cased(span.text) if is_loud(text, span) else span.text)
    name, is_region = cut_kind(name)
    start = span.start
    compass = COMPASS_START.match(name) if not is_known(name) else None
    if compass:
        name = name[compass.end() :]
    elif near := COMPASS_BEFORE.search(before):
        start -= len(near.group())
    kind = None if found.is_inside or countries_named(name) else REGION_AFTER.match(after)
    kind = kind if kind and span.end + kind.end() <= limit else None
    is_region = is_region or bool(kind) or bool(REGION_BEFORE.search(before))
    if kind:
        span = Span.of(text, span.start, span.end + kind.end())
    is_part = bool(compass) or start < span.start
    return Toponym(
        span=span,
        name=name,
        within=within(name, before, tail or after[kind.end() if kind else 0 :]),
        is_region=is_region,
        part=Span.of(text, start, span.end) if is_part and not found.is_inside else None,
        is_inside=found.is_inside,
        is_person=found.is_person,
        is_word=is_common_word(text, span),
    )


def without_nouns(text: str, span: Span) -> Span:
    """Take the common nouns off a name: "port city of Tartus", "Damascus suburbs"."""
    if is_known(span.text) or not NOUN.search(span.text):
        return span
    names = [match for match in NAME.finditer(span.text) if len(match.group()) > 1]
    if not names or COMPASS_START.match(span.text) or REGION_END.match(span.text):
        return span
    best = names[-1] if names[-1].end() == len(span.text) else names[0]
    return Span.of(text, span.start + best.start(), span.start + best.end())


def is_loud(text: str, span: Span) -> bool:
    """Whether a name stands in capitals because its line does, or as the place of a dateline.

    Any other word in capitals is an abbreviation: "NATO" is no town.
    """
    if not span.text.isupper() or len(span.text) < LEAST_LOUD:
        return False
    start = text.rfind("\n", max(0, span.start - LINE), span.start) + 1
    end = text.find("\n", span.end, span.end + LINE)
    line = text[max(start, span.start - LINE) : end if end > 0 else span.end + LINE]
    is_first = DATELINE_AFTER.match(text[span.end : span.end + WINDOW]) is not None
    is_first = is_first and not text[start : span.start].strip()
    return line.isupper() or is_first


def is_known(name: str) -> bool:
    """Whether a name is one of a country or region as it stands: "South Sudan"."""
    return bool(countries_named(name) or regions_named(name))


def cut_tail(name: str) -> tuple[str, str]:
    """Cut a name at its comma: "Paris, Texas" is Paris, with ", Texas" to be read after it."""
    if ", " in name and not is_known(name):
        head, _, tail = name.partition(", ")
        return head, f", {tail}"
    return name.removesuffix("'s").removesuffix("’s"), ""


def cut_kind(name: str) -> tuple[str, bool]:
    """Cut "Province" or "City of" off a name; a county is only found with its word."""
    name = PREFIX.sub("", name) or name
    match = REGION_END.match(name)
    if match and not is_known(name) and not (countries_named(match[1]) and name[-1].islower()):
        return (name if name.endswith("County") else match[1]), True
    return name, False


def within(name: str, before: str, after: str) -> tuple[Entry, ...]:
    """What the text says that a place lies in; empty if it says nothing.

    A town that has the name of a country needs its state: "Lebanon, Pa.", but not "Russia, U.S.".
    """
    told = after_comma(name, after) or of_whom(WHOSE_TOWN, before)
    if countries_named(name):
        return tuple(whole for whole in told if whole.admin1)
    return told or of_whom(POSSESSIVE, before)


def after_comma(name: str, after: str) -> tuple[Entry, ...]:
    """What follows a name after a comma or in brackets, if it is a state or a country."""
    match = AFTER_COMMA.match(after)
    if not match:
        return ()
    words = (match[1] or match[2]).split(" ")
    for count in range(len(words), 0, -1):
        known = qualifiers_named(" ".join(words[:count]))
        known = known or qualifiers_named(" ".join(words[:count]).rstrip("."))
        if known:
            end = match.start(1) + len(" ".join(words[:count])) if match[1] else match.end()
            is_list = is_known(name) and LIST_GOES_ON.match(after[end:])
            return () if is_list else known
    return ()


def of_whom(pattern: re.Pattern[str], before: str) -> tuple[Entry, ...]:
    """The country or state whose town it is: "the Afghan city of", "Afghanistan's"."""
    match = pattern.search(before)
    if not match:
        return ()
    for words in (match[1], match[1].rpartition(" ")[2]):
        codes = demonyms().get(words, ())
        known = [e for code in codes for e in countries_named(countries()[code].names[0])]
        if found := tuple(known) or qualifiers_named(words):
            return found
    return ()
