"""Contested names: those that a pile has for several, so that each article means its own by them.

"Foreign Ministry" is Russia's in one article and Finland's in another; "CDS" is what either says
that it stands for. In an article that says nothing, such a name stays alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from whence.model import Article
from whence.text.lexicon import words_of
from whence.text.name_keys import ARABIC_ARTICLES, is_acronym, name_key
from whence.text.person_names import initials

BRACKETED = re.compile(r"\((?:the )?[“\"‘']?([^\W\d_]{2,8})[”\"’']?\)")
BEFORE = 120
"""Characters before a bracket in which the long form is looked for."""


def contested_bodies(keys: Iterable[str]) -> frozenset[str]:
    """Names of bodies that several countries have in this pile: "Foreign Ministry".

    >>> sorted(contested_bodies(["finnish foreign ministry", "russian foreign ministry"]))
    ['foreign ministry']
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        owner, _, body = key.partition(" ")
        if body and owner in words_of("demonyms", "places"):
            owners[body].add(owner)
    return frozenset(body for body, found in owners.items() if len(found) > 1)


def contested_acronyms(
    articles: Sequence[Article], told: Iterable[tuple[int, str]]
) -> frozenset[str]:
    """Keys of those acronyms that the articles explain in several ways.

    `told` are the names that stand in the articles, each with its article's index.
    """
    meanings: dict[str, set[str]] = defaultdict(set)
    short = {name_key(name) for _, name in told if is_acronym(name)}
    for article in articles:
        for acronym, long in explained(article.text):
            meanings[acronym].add(long)
    return frozenset(key for key in short if len(meanings.get(key, ())) > 1)


def explained(text: str) -> Iterator[tuple[str, str]]:
    """The keys of acronyms in brackets, with those of the words before whose initials they are.

    >>> list(explained("The Chief of Ferry Staff (CFS) met the Centre for Fish Safety (CFS)."))
    [('cfs', 'chief of ferry staff'), ('cfs', 'centre for fish safety')]
    """
    for match in BRACKETED.finditer(text):
        if not is_acronym(match[1]):
            continue
        letters = name_key(match[1])
        words = name_key(text[max(0, match.start() - BEFORE) : match.start()]).split()
        for size in range(2, 2 * len(letters) + 2):
            long = [word for word in words[-size:] if word not in ARABIC_ARTICLES]
            if letters in initials(long):
                yield letters, " ".join(long)
                break
