"""The names that have a stand-in, by kind: parties, nations, capitals, religions, outlets.

They are plain data, `lexicon/stand_ins.toml` beside the lists it draws on.
"""

from collections.abc import Mapping
from functools import cache

from whence.text.lexicon import table_of, words_of


@cache
def stand_ins() -> Mapping[str, str]:
    """What is shown in place of what, by the name in lower case."""
    shown = dict[str, str]()
    for kind in table_of("stand_ins")["kind"]:
        listed = words_of(*kind["lists"]) if "lists" in kind else frozenset[str]()
        names = {name + kind.get("ending", "") for name in listed} | _split(kind.get("names", ""))
        shown |= dict.fromkeys(names - _split(kind.get("but", "")), kind["shown"])
    return shown


def names_opened_by(word: str) -> tuple[int, ...]:
    """The lengths of names of several words that a word in lower case opens, the longest first."""
    return _lengths().get(word, ())


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    found = dict[str, set[int]]()
    for name in stand_ins():
        if " " in name:
            found.setdefault(name.split()[0], set()).add(len(name))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _split(words: str) -> set[str]:
    parts = (" ".join(word.split()) for word in words.split(","))
    return {part for part in parts if part}
