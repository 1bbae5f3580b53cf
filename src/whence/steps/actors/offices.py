"""Bodies of states under the forms that news has for one: "Sorvia's Foreign Ministry" and the like.

"The Sorvian Foreign Ministry" and "the Ministry of Foreign Affairs of Sorvia" differ in grammar:
the country is said as a name, by its people or with "of", and the field stands before or after. Two
names are one where country and all other words are the same; likeness has no part in it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from whence.gazetteer.tables import countries_named, demonyms
from whence.steps.actors.bonds import Bond
from whence.steps.actors.likeness import MAX_ALIKE, bond, first_place
from whence.steps.actors.names import Name, Names, Pile
from whence.text.roles import is_body

POSSESSIVE = re.compile(r"['’]s\b")
SMALL = frozenset("the of for and".split())
FOLDED = {"defense": "defence", "foreign affairs": "foreign", "labor": "labour"}
MAX_WORDS = 8
Office = tuple[str, frozenset[str]]
"""The code of a country, and the words for its body."""


def offices(names: Names, pile: Pile) -> Iterator[Bond]:
    """Tie names of one body of one country."""
    by_office: dict[Office, list[Name]] = defaultdict(list)
    for name in names.values():
        office = None if name.is_person or name.is_bare else office_of(name.form)
        if office is not None:
            by_office[office].append(name)
    for alike in by_office.values():
        best = max(alike, key=lambda name: (len(name.told), name.id))
        for name in sorted(alike, key=lambda name: name.id)[:MAX_ALIKE]:
            if name.key != best.key:
                grounds = (("the same body of the same country, said in another order", 0.8),)
                places = [first_place(name), first_place(best)]
                yield bond(name, best, "office", grounds, pile, places)


def office_of(form: str) -> Office | None:
    """The country and the body that a name tells of; None if it is no body of one country.

    >>> office_of("Norway's Defense Ministry") == office_of("the Ministry of Defence of Norway")
    True
    >>> office_of("Norwegian Defence Ministry") == office_of("Swedish Defence Ministry")
    False
    """
    words = POSSESSIVE.sub("", form).split()
    if not 2 < len(words) + 1 <= MAX_WORDS:
        return None
    for first, last in ends_of(words):
        code = code_of(" ".join(words[first:last]))
        rest = " ".join(words[:first] + words[last:]).lower()
        for old, new in FOLDED.items():
            rest = rest.replace(old, new)
        body = frozenset(rest.split()) - SMALL
        if code and len(body) > 1 and any(map(is_body, body)):
            return code, body
    return None


def ends_of(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where the country may stand: at the beginning, and at the end after "of"."""
    opens = words[0].lower() == "the"
    for length in (2, 1):
        yield opens, opens + length
        if len(words) > length and words[-length - 1].lower() in ("of", "the"):
            yield len(words) - length, len(words)


def code_of(words: str) -> str | None:
    """The code of the only country that words name, or whose people."""
    codes = {entry.country for entry in countries_named(words)} | {*demonyms().get(words, ())}
    return codes.pop() if len(codes) == 1 else None
