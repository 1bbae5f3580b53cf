"""Descriptions: what an article says of a source that it does not name, and what that rules out.

Numbers rule nothing out: "an official" may be one of "two officials". A man is no woman, a resident
no official, and nobody speaks from inside two bodies or for two countries.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from whence.gazetteer import countries_named, demonyms
from whence.model import Hop, MentionKind, Quoted, Span, Speaker
from whence.steps.trace.told import Told
from whence.steps.trace.who import Who
from whence.text.inside import inside
from whence.text.lexicon import words_of
from whence.text.name_keys import name_key
from whence.text.outlets import is_same_name
from whence.text.phrases import Phrase, phrases_of, singular

WOMEN = frozenset(
    "woman women girl mother mom mum daughter sister wife widow aunt grandmother lady spokeswoman "
    "chairwoman policewoman congresswoman businesswoman waitress niece granddaughter".split()
)
MEN = frozenset(
    "man men boy father dad son brother husband widower uncle grandfather gentleman spokesman "
    "chairman policeman congressman businessman fisherman waiter nephew grandson".split()
)
FROM_INSIDE = frozenset("of in at from for inside within".split())
"""What may stand between somebody and the body he speaks from; not "familiar with"."""
PORTIONS = frozenset("one two three four five six some several many most half all".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What is said of somebody: the words, and what they tell of sex, standing, body and country.

    `title` is that of a person with a name, and then what the noun is read from. `bodies` has, by
    actor or else by the key of the name, the words that name the body; `nations` are ISO 3166-1
    codes. None and nothing are "not said".
    """

    words: str
    title: str = ""
    noun: str = ""
    is_woman: bool | None = None
    is_official: bool | None = None
    bodies: Mapping[str, Quoted] = field(default_factory=dict)
    wholes: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()


@dataclass(slots=True)
class Reader:
    """Reads descriptions, each place once."""

    who: Who
    known: dict[tuple[str, int, int], Description] = field(default_factory=dict)

    def describe(self, told: Told, hop: Hop) -> Description:
        """What the words of a hop say of somebody."""
        key = (told.place.path, hop.span.start, hop.span.end)
        if key not in self.known:
            self.known[key] = self.read(told, hop.span)
        return self.known[key]

    def person(self, told: Told, speaker: Speaker, bodies: Mapping[str, Quoted]) -> Description:
        """What the title of a person who is named says; `bodies` are those it is tied to."""
        title = speaker.title
        read = self.read(told, title) if title else Description(words=speaker.name)
        wholes = frozenset(w for one in bodies for w in self.who.wholes.get(one, ()))
        words = title.text if title else ""
        return replace(read, words=speaker.name, title=words, bodies=bodies, wholes=wholes)

    def read(self, told: Told, span: Span) -> Description:
        """Read one description."""
        phrase = next(iter(phrases_of(span.text)), None)
        if phrase is None:
            return Description(words=span.text)
        noun = head_noun(phrase)
        near = Span(span.start, span.start + reach(phrase), span.text[: reach(phrase)])
        head = Span.of(
            told.article.text, span.start + phrase.head.start, span.start + phrase.head.end
        )
        bodies = dict(self.bodies(told, near, head))
        return Description(
            words=span.text,
            noun=noun,
            is_woman=is_woman(noun),
            is_official=is_official(noun),
            bodies=bodies,
            wholes=frozenset(w for body in bodies for w in self.who.wholes.get(body, ())),
            nations=frozenset(self.nations(phrase, bodies)),
        )

    def bodies(
        self, told: Told, near: Span, head: Span | None = None
    ) -> Iterator[tuple[str, Quoted]]:
        """The bodies named in some words; what these describe, by its `head`, is none."""
        for mention in inside([near], told.article.mentions):
            is_described = head and mention.name is None and mention.span.contains(head)
            if mention.kind is MentionKind.ORGANISATION and not is_described:
                actors = self.who.around(told.place.path, mention.span)
                _, actor = next(actors, (0, None))
                yield (
                    actor or name_key(mention.actor or mention.span.text),
                    told.quoted(mention.span),
                )

    def nations(self, phrase: Phrase, bodies: Mapping[str, Quoted]) -> Iterator[str]:
        """The countries of which somebody is said to be, or of which his body is."""
        for word in phrase.base:
            yield from demonyms().get(word.text, ())
            yield from (entry.country or "" for entry in countries_named(word.text))
        for body, quoted in bodies.items():
            for part in quoted.span.text.split():
                yield from demonyms().get(part, ())
            for whole in self.who.wholes.get(body, ()):
                name = self.who.name(whole) if whole in self.who.actors else whole
                yield from (entry.country or "" for entry in countries_named(name))


def head_noun(phrase: Phrase) -> str:
    """The noun that says what somebody is; "one of the officials" is an official."""
    head = phrase.head.low
    if head in PORTIONS and phrase.tail:
        head = next((word.low for word in phrase.tail if is_person(word.low)), head)
    return singular(head)


def is_person(low: str) -> bool:
    """Whether a word calls somebody something."""
    return singular(low) in words_of("people", "officials", "bystanders")


def reach(phrase: Phrase) -> int:
    """How far the words of a phrase tell from which body somebody speaks."""
    is_inside = bool(phrase.tail) and phrase.tail[0].low in FROM_INSIDE
    return (phrase.tail if is_inside else phrase.base)[-1].end


def is_woman(noun: str) -> bool | None:
    """Whether a noun says that somebody is a woman, or a man; None if it does not."""
    return True if noun in WOMEN else False if noun in MEN else None


def is_official(noun: str) -> bool | None:
    """Whether a noun says that somebody holds an office, or that he holds none."""
    if noun in words_of("officials"):
        return True
    return False if noun in words_of("bystanders") else None


def excludes(one: Description, other: Description) -> str | None:
    """Why two descriptions cannot be of one source; None if they can."""
    if None not in (one.is_woman, other.is_woman) and one.is_woman is not other.is_woman:
        return "one is a man, the other a woman"
    is_told = None not in (one.is_official, other.is_official)
    if is_told and one.is_official is not other.is_official:
        return "one holds an office, the other does not"
    if one.nations and other.nations and not one.nations & other.nations:
        return "they are of two countries"
    if one.bodies and other.bodies and not are_near(one, other):
        return "they speak from two bodies"
    return None


def are_near(one: Description, other: Description) -> bool:
    """Whether two share a body, or the body of one may be part of the other's."""
    if (one.bodies.keys() | one.wholes) & (other.bodies.keys() | other.wholes):
        return True
    names = [[q.span.text for q in side.bodies.values()] for side in (one, other)]
    return any(is_same_name(a, b) for a in names[0] for b in names[1])
