"""How a name that stands in a text may be spelt in a gazetteer."""

import re
import unicodedata
from functools import lru_cache

MOST_CHARACTERS = 80
"""No name is longer; what is, is no name."""
MARKS = {0x2019: "'", 0x2018: "'", 0x2010: "-", 0x2011: "-", 0x00A0: " ", 0x00AD: None}
MARKS |= dict.fromkeys([0x061C, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F)], None)
MARKS |= dict.fromkeys(range(0x2066, 0x206A), None)
"""Apostrophes and hyphens made plain; direction marks, which are no letters, taken out."""
SHORT = {"St.": "Saint", "St": "Saint", "Ste.": "Sainte", "Ft.": "Fort", "Mt.": "Mount"}
ARTICLE = re.compile(r"([Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Aa]sh|[Aa]t|[Aa]z|[Aa]n)[ -](?=[A-Z])")
"""The Arabic article, which one writer joins, one parts, and one leaves out."""
WORD = re.compile(r"([ -])")
SMALL = frozenset("of and the de la le du au der am bei on upon".split())


@lru_cache(maxsize=20_000)
def spellings(name: str) -> tuple[str, ...]:
    """The spellings under which to look a name up, the likeliest first.

    >>> spellings("the West Bank"), spellings("St. Paul")
    (('West Bank', 'the West Bank'), ('St. Paul', 'Saint Paul', 'St Paul'))
    """
    if len(name) > MOST_CHARACTERS:
        return ()
    plain = " ".join(unicodedata.normalize("NFC", name.translate(MARKS)).split())
    bare = plain[4:] if plain[:4].lower() == "the " else plain
    head, _, rest = bare.partition(" ")
    short = [f"{SHORT[head]} {rest}", f"{head.rstrip('.')} {rest}"] if head in SHORT else []
    article = ARTICLE.match(bare)
    if article:
        rest = bare[article.end() :]
        short += [f"{article[1].capitalize()} {rest}", f"{article[1].capitalize()}-{rest}", rest]
    return tuple(dict.fromkeys([bare, *short, plain]))


def cased(name: str) -> str:
    """Give a name that stands in capitals its usual letters.

    >>> cased("PORT-AU-PRINCE"), cased("REPUBLIC OF THE CONGO")
    ('Port-au-Prince', 'Republic of the Congo')
    """
    if not name.isupper():
        return name
    words = (word for word in WORD.split(name.lower()))
    return "".join(w if w in SMALL and i else w.capitalize() for i, w in enumerate(words))
