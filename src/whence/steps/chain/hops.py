"""Hops: what each is called, and when two are one actor."""

import re

from whence.model import Hop, SourceKind

WORD = re.compile(r"\w+(?:[’'-]\w+)*")
LEADING = frozenset("the a an this that these those".split())
TITLES = frozenset("mr mrs ms dr sir president minister sen gov gen col".split())
SITE_PARTS = frozenset("www com org net co uk edition news online".split())


def name_words(name: str) -> list[str]:
    """The words of a name that count when names are compared.

    >>> name_words("The Ostrel  Courier")
    ['ostrel', 'courier']
    """
    words = [word.casefold() for word in WORD.findall(name.replace(".", ""))]
    while len(words) > 1 and words[0] in LEADING | TITLES:
        words = words[1:]
    return words


def is_same_actor(one: Hop, other: Hop) -> bool:
    """Whether two hops are one actor by their names: equal, a short form, or its initials."""
    if one.span == other.span:
        return True
    if SourceKind.ANONYMOUS in (one.kind, other.kind) and one.kind is not other.kind:
        return False
    return is_same_name(one.name, other.name)


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
