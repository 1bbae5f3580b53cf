"""Nouns of a list, in the singular and the plural, and where the same word is a verb."""

from whence.text.lexicon import words_of

VERB_BEFORE = frozenset(
    "to will would can could may might must should shall not did does do i we you they he she it "
    "who that which".split()
)
"""Words after which "bomb" or "report" is a verb."""


def is_noun(low: str, name: str) -> bool:
    """Whether a word, in small letters, is on the list of that name.

    >>> is_noun("lorries", "weapons"), is_noun("axes", "weapons"), is_noun("lorrys", "papers")
    (True, True, False)
    """
    known = words_of(name)
    if low in known:
        return True
    if not low.endswith("s"):
        return False
    return low[:-1] in known or (low.endswith("ies") and low[:-3] + "y" in known)
