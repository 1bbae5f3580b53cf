"""Outlets named in a text: known ones, and those that the text itself calls an outlet.

No list holds all the papers of the world, so the text is believed when it says "the broadcaster
Tavtel" or "Gandala, a news site"; from then on the bare name is known.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from whence.model import SourceKind, Span
from whence.text.dates import WEEKDAYS
from whence.text.lexicon import words_of
from whence.text.names import CHANNEL
from whence.text.nouns import kind_of
from whence.text.sentences import lines_with

OPENERS = (
    r"(?!(?:In|On|At|From|By|For|To|But|And|As|With|After|Before|When|While|If|That|This|It|He|She"
    r"|They|We|I|A|An|The|So|Yet|Its|His|Her|Their)\b)"
)
"""Words that are in capitals because a sentence begins."""
REST = r"[\w&]*(?:[.’'-](?!s\b)\w+)*"
CAPITALS = rf"{OPENERS}[A-Z]{REST}(?: (?:of |& )?[A-Z0-9]{REST}){{0,5}}"
NAME = re.compile(rf"(?<![\w.])(?P<article>[Tt]he )?(?P<name>{CAPITALS})")
"""Words in capital letters; "The" belongs to a name, "the" stands before it."""
MEDIA = (
    r"(?:news(?:paper|magazine|wire| agency| site| website| portal| outlet| channel| service)"
    r"|press agency|wire service|broadcaster|tabloid|broadsheet|magazine|daily|weekly|paper"
    r"|(?:TV|television|radio) (?:station|channel|network)"
    r"|(?:state|public|private|national|local|independent|opposition|pro-government)"
    r" (?:TV|television|radio|site|website|outlet|channel)"
    r"|(?:investigative|fact-checking|whistleblowing) (?:site|website|outlet))"
)
BESIDE = (
    re.compile(rf"\b(?i:{MEDIA}),? (?:[Tt]he |called )?(?P<name>{CAPITALS})"),
    re.compile(rf"(?<![\w.])(?P<name>{CAPITALS}) {MEDIA}\b(?!['’\s]+[a-z]+(?:or|er|ist|man)\b)"),
    re.compile(
        rf"(?<![\w.])(?P<name>{CAPITALS}), (?:an?|the|[\w’']+s) (?:[\w’'-]+ ){{0,3}}?{MEDIA}"
        rf"(?=[,.;]| (?:that|which|of|in|run|owned|based|close|published|linked|from|for)\b)"
    ),
    re.compile(rf"\b[Tt]he (?P<name>{CAPITALS}) agency\b"),
)
"""A name with what it is before it, after it, or between commas."""
MEDIA_ROOTS = (
    "news", "agency", "wire service", "broadcaster", "tabloid", "broadsheet", "magazine",
    "daily", "weekly", "paper", "tv ", "television ", "radio ", "site ", "site,", "outlet",
    "channel",
)  # fmt: skip
"""Parts of words without which none of these patterns fits a line."""
DAYS = WEEKDAYS | frozenset(("the", "a", "an"))
LONGEST_SEARCH = 200_000
KEPT = 16
"""Texts whose outlets are kept, for two steps ask for them."""
SITE_PARTS = frozenset("www com org net co uk edition news online".split())
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
LEADING = frozenset("the a an this that these those".split())
TITLES = frozenset("mr mrs ms dr sir president minister sen gov gen col".split())


def outlets_in(text: str) -> Iterator[Span]:
    """Find names that are an outlet's by the lists or by their build, in the order of the text.

    >>> [span.text for span in outlets_in("He told The Hill and the Ostrel Post's editor.")]
    ['The Hill', 'Ostrel Post']
    """
    for match in NAME.finditer(text, 0, LONGEST_SEARCH):
        if may_be_outlet(match["name"]) and kind_of(match.group()) is SourceKind.OUTLET:
            start = match.start("name") if match["article"] == "the " else match.start()
            yield Span.of(text, start, match.end())


@lru_cache(maxsize=KEPT)
def outlets_told(text: str) -> tuple[Span, ...]:
    """Find names that the text itself says are an outlet's.

    >>> [span.text for span in outlets_told("Tavna news agency has it, and the daily Gandala.")]
    ['Tavna', 'Gandala']
    """
    matches = (
        match
        for line in lines_with(text, MEDIA_ROOTS)
        for pattern in BESIDE
        for match in pattern.finditer(text, line.start, min(line.end, LONGEST_SEARCH))
    )
    return tuple(
        Span.of(text, match.start("name"), match.end("name"))
        for match in sorted(matches, key=lambda match: match.start("name"))
        if may_be_named(match["name"])
    )


def may_be_named(name: str) -> bool:
    """Whether an outlet may have a name: no place, body, day or title, nobody in general."""
    words = name.casefold().split()
    is_no_name = words[-1] in words_of("places", "demonyms", "bodies") or words[-1] in DAYS
    is_titled = words[0].rstrip(".") in TITLES
    return not is_no_name and not is_titled and kind_of(name) is not SourceKind.ANONYMOUS


def outlet_names(
    text: str, people: Collection[str] = (), own: Iterable[str | None] = ()
) -> frozenset[str]:
    """The names, in small letters, of which an article shows that they are an outlet's.

    `people` are names tagged as persons', which are believed less than the text only where they
    are one word and nobody's surname; `own` the article's own outlet and agency.
    """
    full = {name for name in people if " " in name}
    doubtful = full | {name.split()[-1] for name in full}
    told = {span.text for span in outlets_told(text)} - doubtful
    return frozenset(" ".join(name_words(name)) for name in (*told, *filter(None, own)))


def outlets_called(text: str, names: Collection[str]) -> Iterator[Span]:
    """Find every place of some names, which are given in small letters."""
    for name in sorted(names):
        words = r"\W+".join(re.escape(word) for word in name.split())
        for match in re.finditer(rf"\b{words}\b", text[:LONGEST_SEARCH], re.I):
            if match.group()[0].isupper():
                yield Span.of(text, match.start(), match.end())


def may_be_outlet(name: str) -> bool:
    """Whether a look at the last and the first word lets a name be an outlet's: most are not."""
    words = name.casefold().split()
    return words[-1] in last_words() or CHANNEL.match(words[0]) is not None or "." in name


@cache
def last_words() -> frozenset[str]:
    """The last words of all names of outlets that are known, and of those built like them."""
    names = words_of("outlets", "mastheads", "weak_mastheads")
    return frozenset(name.split()[-1] for name in names)


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that count when names are compared.

    >>> name_words("The Ostrel  Courier")
    ('ostrel', 'courier')
    """
    words = [word.casefold() for word in WORD.findall(name.replace(".", ""))]
    while len(words) > 1 and words[0] in LEADING | TITLES:
        words = words[1:]
    return tuple(words)


@lru_cache(maxsize=1 << 14)
def is_same_name(one: str, other: str) -> bool:
    """Whether one name is the other, its end, or its initials.

    >>> is_same_name("Ilse Brandt", "Brandt"), is_same_name("World Fish Fund", "WFF")
    (True, True)
    """
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if not short:
        return False
    if long[-len(short) :] == short:
        return True
    initials = "".join(word[0] for word in long if word not in ("of", "and", "the", "for"))
    return len(short) == 1 and len(initials) > 1 and short[0] == initials


@lru_cache(maxsize=1 << 14)
def is_own_name(name: str, own: str) -> bool:
    """Whether `name` is the article's outlet `own`, which may be given as a web address.

    >>> is_own_name("the Post", "www.ostrelpost.com"), is_own_name("the Post", "Ostrel Courier")
    (True, False)
    """
    if is_same_name(name, own):
        return True
    host = [part for part in re.split(r"[./:\s]+", own.casefold()) if part not in SITE_PARTS]
    squashed = "".join(name_words(name))
    return "." in own and len(squashed) > 2 and any(part.endswith(squashed) for part in host)
