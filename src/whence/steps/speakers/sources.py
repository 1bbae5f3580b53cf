"""Sources taken apart: whether their words are a pronoun, a name or a description."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from whence.model import SourceKind, Span
from whence.steps.speakers.notes import CLOSERS, PREPOSITIONS
from whence.steps.speakers.reading import Reading
from whence.steps.speakers.told import SPOKESMEN
from whence.text.lexicon import words_of
from whence.text.person_names import is_title
from whence.text.phrases import LOWER_NAME_PARTS, Phrase, cut, phrases_of
from whence.text.phrases import Word as PhraseWord
from whence.text.proper import RELATIVE as MOUTHS
from whence.text.roles import (
    GROUP_NOUNS,
    is_body,
    is_document,
    is_outlet_noun,
    is_plural,
    is_role,
    singular,
)
from whence.text.words import Word, words_in

LONGEST = 600
"""Characters of a source that are looked at."""


class Pronoun(Enum):
    """What kind of pronoun a source is."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    IT = "it"
    WHO = "who"
    WHICH = "which"
    I = "i"  # noqa: E741
    WE = "we"


PRONOUNS = {
    **dict.fromkeys("he him his himself".split(), Pronoun.HE),
    **dict.fromkeys("she her hers herself".split(), Pronoun.SHE),
    **dict.fromkeys("they them their theirs themselves".split(), Pronoun.THEY),
    **dict.fromkeys("it its itself".split(), Pronoun.IT),
    **dict.fromkeys("who whom whose".split(), Pronoun.WHO),
    **dict.fromkeys("which that".split(), Pronoun.WHICH),
    **dict.fromkeys("i me my mine myself".split(), Pronoun.I),
    **dict.fromkeys("we us our ours ourselves".split(), Pronoun.WE),
}
SUBJECTS = frozenset("he she they it i we who".split())


@dataclass(frozen=True, slots=True)
class Source:
    """Source words: either a pronoun, or the names that they come to, or a description."""

    span: Span
    pronoun: Pronoun | None = None
    mentions: tuple[int, ...] = ()
    phrase: Phrase | None = None

    @property
    def head(self) -> str:
        """The noun of a description, in the singular."""
        return singular(self.phrase.head.low) if self.phrase else ""

    @property
    def is_plural(self) -> bool:
        """Whether a description, or more names than one, speaks of several."""
        if self.phrase is None:
            return len(self.mentions) > 1
        counted = self.phrase.base[0].low in COUNTS
        return counted or is_plural(self.phrase.head.low) or self.phrase.head.low in PLURALS


COUNTS = frozenset("two three four five six seven eight nine ten several many some most".split())
EITHER = frozenset(
    "ally backer buyer builder client competitor contractor creditor customer defendant developer "
    "distributor donor employer founder funder importer insurer investor landlord lender maker "
    "manufacturer operator opponent owner partner plaintiff producer provider publisher rival "
    "seller shareholder sponsor subcontractor successor supplier tenant vendor".split()
)
"""What a body can be as well as a person: "the contractor, Odrin Systems,"."""
PLURALS = frozenset("two three four five many some others several both few most all".split())


def source_of(reading: Reading, span: Span) -> Source | None:
    """Take the words of a source apart; None if they hold no word."""
    words = [word for word in words_in(span.text[:LONGEST]) if not word.is_mark]
    if not words:
        return None
    pronoun = pronoun_in(words)
    if pronoun is not None:
        return Source(span, pronoun)
    at = span.start
    phrases = phrases_of(span.text[:LONGEST], reading.names_in(at, span.end), at)
    if not phrases or not phrases[0].base:
        return None
    named = named_in(reading, span, phrases)
    return Source(span, mentions=named) if named else Source(span, phrase=phrases[0])


def pronoun_in(words: Sequence[Word]) -> Pronoun | None:
    """The pronoun that a source is, or starts with: "he", "she herself", "they, too"."""
    first = words[0].low
    if len(words[0].text) == 2 and words[0].text.endswith("."):
        return None
    if len(words) == 1:
        return PRONOUNS.get(first)
    return PRONOUNS[first] if first in SUBJECTS else None


def named_in(reading: Reading, span: Span, phrases: Sequence[Phrase]) -> tuple[int, ...]:
    """The mentions that source words come to; none if they describe."""
    first = phrases[0]
    head = mention_at(reading, span, first)
    if head is not None:
        return (head, *joined_to(reading, span, first, head))
    before = beside_group(reading, span, first)
    if before is not None:
        return (before,)
    if singular(first.head.low) in SPOKESMEN and (body := spoken_for(reading, span, first)):
        return body
    glossed = glossing(reading, span, phrases)
    return (glossed,) if glossed is not None else trailing(reading, span, first)


def mention_at(reading: Reading, span: Span, phrase: Phrase) -> int | None:
    """The mention in which the head of a phrase stands."""
    start, end = span.start + phrase.head.start, span.start + phrase.head.end
    for index in reversed(reading.mentions_in(span.start, end)):
        mention = reading.cast.mentions[index]
        if mention.start <= start and end <= mention.end:
            return None if is_mere_word(reading, index) else index
        return None
    return None


def is_mere_word(reading: Reading, index: int) -> bool:
    """Whether a "name" is a noun with a capital: "Officials", "Prosecutors", "Police"."""
    actor = reading.actor_at(index)
    word = actor.words[-1]
    if actor.is_person or actor.is_place or len(actor.words) > 1:
        return False
    return is_role(word) or is_outlet_noun(word) or (reading.page.low(0) == word and is_body(word))


def spoken_for(reading: Reading, span: Span, phrase: Phrase) -> tuple[int, ...]:
    """The body for which an unnamed spokesman speaks: "a spokesman for the ministry"."""
    if phrase.tail and phrase.tail[0].low in ("for", "of", "at"):
        told = cut(phrase.tail[1:]) if len(phrase.tail) > 1 else None
        found = mention_at(reading, span, told) if told and told.base else None
        end = span.start + phrase.tail[-1].end
        later = reading.mentions_in(span.start + phrase.head.end, end)
        is_named = any(reading.actor_at(index).is_person for index in later)
    else:
        before = reading.mentions_in(span.start, span.start + phrase.head.start)
        found, is_named = (before[-1] if before else None), False
    if found is None or is_named or reading.actor_at(found).is_person:
        return ()
    return (found,)


def joined_to(reading: Reading, span: Span, phrase: Phrase, head: int) -> tuple[int, ...]:
    """Further people named after "and": "Varga | and Deputy Mayor Kis"."""
    if not phrase.tail or phrase.tail[0].low not in ("and", "&"):
        return ()
    end = span.start + phrase.tail[-1].end
    found = [
        index
        for index in reading.mentions_in(reading.cast.mentions[head].end, end)
        if reading.actor_at(index).is_person == reading.actor_at(head).is_person
    ]
    last = reading.cast.mentions[found[-1]] if found else None
    return tuple(found[:1]) if last is not None and last.end == end else ()


def beside_group(reading: Reading, span: Span, phrase: Phrase) -> int | None:
    """The body that a group noun only explains: "the Odrin militant group"."""
    if singular(phrase.head.low) not in GROUP_NOUNS or phrase.owner:
        return None
    end = span.start + phrase.head.start
    found = [
        index
        for index in reading.mentions_in(span.start, end)
        if not reading.actor_at(index).is_person and not reading.actor_at(index).is_place
    ]
    if not found:
        return None
    kind = reading.kinds[reading.cast.actor_of[found[-1]]]
    is_known = kind in (SourceKind.ORGANISATION, SourceKind.OUTLET)
    is_adjacent = reading.cast.mentions[found[-1]].end + 1 == end
    is_place_word = reading.actor_at(found[-1]).words[-1] in words_of("demonyms")
    return found[-1] if (is_known or is_adjacent) and not is_place_word else None


def glossing(reading: Reading, span: Span, phrases: Sequence[Phrase]) -> int | None:
    """The name that stands in apposition to a description: "the mayor, Ilona Varga,"."""
    if len(phrases) < 2 or (phrases[0].tail and phrases[0].tail[0].low in ("and", "or")):
        return None
    head = phrases[0].head.low
    if is_plural(head):
        return None
    for phrase in phrases[1:]:
        if len(phrase.base) == 1 and phrase.head.text.isupper():
            continue
        found = mention_at(reading, span, phrase)
        if found is None or not all(stands_in_name(word) for word in phrase.base):
            return None
        actor = reading.actor_at(found)
        before = span.text[: phrase.base[0].start].rstrip()
        is_thing = is_body(head) or is_outlet_noun(head) or is_document(head)
        fits = singular(head) in EITHER or is_thing is not actor.is_person
        return found if fits and before.endswith((",", "—", "–", "(", ":")) else None
    return None


def stands_in_name(word: PhraseWord) -> bool:
    """Whether a word can belong to a name in apposition, titles included."""
    is_small = word.low in LOWER_NAME_PARTS or word.low in ("the", "former", "then")
    return word.is_capital or is_small or is_role(word.low)


def trailing(reading: Reading, span: Span, phrase: Phrase) -> tuple[int, ...]:
    """The person whose long title comes first: "the head of the Odrin Centre Col. Ana Reis"."""
    head = phrase.head.low
    if not is_role(head) or is_plural(head):
        return ()
    found = reading.mentions_in(span.start, span.end + 2)
    if not found:
        return ()
    mention = reading.cast.mentions[found[-1]]
    if mention.start == span.end + 1 and reading.actor_at(found[-1]).is_person:
        return (found[-1],)
    if singular(head) in MOUTHS or phrase.owner:
        return ()
    rest = reading.page.text[mention.end : span.end].strip()
    if not reading.actor_at(found[-1]).is_person or rest not in ("", ","):
        return ()
    before = mention.first - 1
    while before > 0 and is_title(reading.page.low(before)):
        before -= 1
    low = reading.page.low(before)
    is_object = low in PREPOSITIONS or low in ("the", "and", "or") or low in CLOSERS
    is_object = is_object or reading.page.words[before].is_possessive
    return () if is_object else (found[-1],)
