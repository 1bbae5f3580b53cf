"""Descriptions that stand beside a name, and who is meant where they come back without it.

"Radical terrorist group Lesk Front" says what the Lesk Front is; a later "the terrorist group" is
the Lesk Front, whoever else was named in between, unless two were called so.
"""

from collections.abc import Sequence

from whence.model import Mention
from whence.text.lexicon import words_of
from whence.text.phrases import DETERMINERS
from whence.text.roles import GROUP_NOUNS, is_body, is_document, is_outlet_noun, is_plural, is_role
from whence.text.words import Word, words_in

LEAST_WORDS = 2
"""A noun alone ("the group") may be anybody's."""
COLLECTIVE = frozenset("police forces troops authorities services".split())
"""Plurals that name one body: "Iraqi forces", but not "Western countries"."""


class Called:
    """What the mentions of an article so far were called beside their names."""

    def __init__(self) -> None:
        self._actors: dict[tuple[str, ...], set[str]] = {}

    def add(self, mention: Mention) -> None:
        """Remember the words before and behind the name in a mention, and their last ones."""
        if mention.name is None or mention.actor is None:
            return
        text, start = mention.span.text, mention.span.start
        for part in (text[: mention.name.start - start], text[mention.name.end - start :]):
            words = bare(part)
            for first in range(len(words) - LEAST_WORDS + 1):
                self._actors.setdefault(words[first:], set()).add(mention.actor)

    def meant(self, mention: Mention) -> str | None:
        """The one actor that was called so before; None if none was, or several were."""
        if mention.name is not None:
            return None
        actors = self._actors.get(bare(mention.span.text), set())
        return next(iter(actors)) if len(actors) == 1 else None


def bare(text: str) -> tuple[str, ...]:
    """The words of a description in small letters, without article; none if a name is in it.

    >>> bare("The terrorist group"), bare("of Odrin"), bare("Odrin's party")
    (('terrorist', 'group'), (), ())
    """
    words = words_in(text.strip(" ,"))
    while words and words[0].low in DETERMINERS:
        words = words[1:]
    is_plain = all(word.text.isalpha() and word.text.islower() for word in words)
    return tuple(word.low for word in words) if is_plain else ()


def is_description(words: Sequence[Word]) -> bool:
    """Whether words call somebody by what they are ("group", "the Iraqi army"), not by a name."""
    last = words[-1]
    if last.is_name_like or not last.text[0].islower():
        return False
    is_noun = is_body(last.low) or is_role(last.low) or is_document(last.low)
    return is_noun or is_outlet_noun(last.low) or not any(w.is_name_like for w in words)


def is_body_of_somewhere(words: Sequence[Word]) -> bool:
    """Whether words name a body by whose it is: "Iraqi army", "US defense department"."""
    owners = [w for w in words[:-1] if w.is_name_like]
    noun = words[-1].low
    is_owned = any(
        word.low in words_of("demonyms") or word.low in words_of("places") or word.text.isupper()
        for word in owners
    )
    is_one = not is_plural(noun) or noun in COLLECTIVE
    return is_owned and is_one and is_body(noun) and noun not in GROUP_NOUNS
