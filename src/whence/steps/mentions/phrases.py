"""Persons, organisations and places, by the encoder's word.

Two layers speak of them: one knows proper names, one whole phrases ("the Iraqi army", "President
Varga"). A phrase that holds a name of its own kind is one mention with that name in it; a name of
another kind, or of somebody that the phrase only goes by ("an aide to Varga"), is a mention of its
own: [[University of [Kabul]]].
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.model import Layer, Mention, MentionKind, Role, Span, TaggedSpan, Tags
from whence.steps.mentions.edges import determined, shaped
from whence.steps.mentions.names import tidied, without_words
from whence.text.lexicon import words_of
from whence.text.roles import is_body, is_plural, is_role

LONGEST = 600
"""Characters of a phrase or name; what is longer is none."""
LEADS_AWAY = tuple(
    f" {word} " for word in "of for to from by with at in near and or & like".split()
)
"""How the words before a name in a phrase end that is somebody else's."""
OF = re.compile(r" (?:of|for|to|at|in) ")
"""What stands between an office and what it is held of."""
LEADS_ON = ("'s ", "’s ", "' ", "’ ", " and ", " or ", "-")


def phrases(text: str, tags: Tags) -> Iterator[Mention]:
    """Give the mentions that the two layers make together, phrase by phrase."""
    names = list(without_words(text, list(tidied_on_lines(text, tags, Layer.NAMES))))
    at = 0
    for phrase in tidied_on_lines(text, tags, Layer.PHRASES):
        while at < len(names) and names[at].end <= phrase.start:
            yield alone(text, names[at])
            at += 1
        inside = list[TaggedSpan]()
        while at < len(names) and names[at].start < phrase.end:
            inside.append(names[at])
            at += 1
        yield from of_phrases(text, list(shaped(text, phrase, inside)), inside)
    for name in names[at:]:
        yield alone(text, name)


def alone(text: str, name: TaggedSpan) -> Mention:
    """Make a mention of a name that stands in no phrase."""
    whole = name if name.role is Role.PERSON else determined(text, name, [name])
    return mention(text, whole, name if whole.start <= name.start else whole)


def tidied_on_lines(text: str, tags: Tags, layer: Layer) -> Iterator[TaggedSpan]:
    """The spans of a layer, without what is no part of them."""
    for tagged in on_lines(text, tags, layer):
        if tagged.end - tagged.start <= LONGEST:
            yield from tidied(text, tagged)


def on_lines(text: str, tags: Tags, layer: Layer) -> Iterator[TaggedSpan]:
    """The spans of a layer, each up to the end of its line, beyond which nobody is named."""
    for tagged in tags.spans:
        if tagged.layer is layer:
            words = text[tagged.start : tagged.end].partition("\n")[0].rstrip()
            if words:
                yield replace(tagged, end=tagged.start + len(words))


def of_phrases(
    text: str, phrases: Sequence[TaggedSpan], names: Sequence[TaggedSpan]
) -> Iterator[Mention]:
    """Give phrases that were tagged as one, then the names that stand in none of them."""
    for phrase in phrases:
        touching = [n for n in names if n.start < phrase.end and phrase.start < n.end]
        yield from of_phrase(text, phrase, touching)
    for name in names:
        if not any(name.start < p.end and p.start < name.end for p in phrases):
            yield alone(text, name)


def of_phrase(text: str, phrase: TaggedSpan, names: Sequence[TaggedSpan]) -> Iterator[Mention]:
    """Give a phrase with its name, then the other names that it holds.

    A phrase that is only part of a name ("ISIS" of "ISIS-K") is none.
    """
    own = [name for name in names if is_within(name, phrase) and is_told_by(text, phrase, name)]
    name = own[0] if len(own) == 1 else None
    if name or not any(is_within(phrase, longer) for longer in names):
        role = role_of(phrase, name) if name else role_of_noun(text, phrase)
        yield mention(text, replace(phrase, role=role), name)
    for other in names:
        if other is not name:
            yield mention(text, other, other)


def role_of(phrase: TaggedSpan, name: TaggedSpan) -> Role:
    """What a phrase names whose name is told to be another thing.

    The phrases take whoever speaks for a person, and know better what is a state on the map and
    what one that acts ("China refused"); the names take unknown bodies for persons.
    """
    if phrase.role is Role.PERSON:
        return name.role
    if name.role is Role.PERSON:
        return max(phrase, name, key=lambda tagged: tagged.score).role
    return phrase.role


def role_of_noun(text: str, phrase: TaggedSpan) -> Role:
    """What a phrase without a name of its own is, by its noun: "the mayor" is a person."""
    words = text[phrase.start : phrase.end]
    noun = words.rpartition(" ")[2]
    if phrase.role is Role.ORGANISATION and is_role(noun.lower()) and not is_plural(noun.lower()):
        return Role.PERSON
    is_body_s = phrase.role is Role.PERSON and is_body(noun) and " of " not in words
    return Role.ORGANISATION if is_body_s else phrase.role


def is_office(words: str) -> bool:
    """Whether words are for what one person is: "the US secretary of state"."""
    before = OF.split(words.lower(), maxsplit=1)[0].split()
    noun = before[-1] if before else ""
    return noun in words_of("offices") and not is_body(noun) and noun not in words_of("mastheads")


def is_told_by(text: str, phrase: TaggedSpan, name: TaggedSpan) -> bool:
    """Whether a name in a phrase is that of the whole phrase: not so in "an aide to Varga"."""
    before, after = text[phrase.start : name.start].lower(), text[name.end : phrase.end].lower()
    if name.role is not Role.PERSON and is_office(text[phrase.start : phrase.end]):
        return False
    if not after and before in ("", "the "):
        return True
    is_apart = before.endswith(LEADS_AWAY) or after.startswith(LEADS_ON)
    is_of_people = phrase.role is Role.ORGANISATION and is_role(after.rpartition(" ")[2])
    return name.role is phrase.role and not is_apart and not is_of_people


def is_within(name: TaggedSpan, phrase: TaggedSpan) -> bool:
    """Whether a phrase holds all of a name."""
    return phrase.start <= name.start and name.end <= phrase.end


def mention(text: str, tagged: TaggedSpan, name: TaggedSpan | None) -> Mention:
    """Make a mention of what is tagged; "the dam" is no proper name, whatever the encoder says."""
    proper = Span.of(text, name.start, name.end) if name else None
    if proper and proper.text.islower() and not text.islower():
        proper = None
    is_post = tagged.role is not Role.PERSON and is_office(text[tagged.start : tagged.end])
    return Mention(
        span=Span.of(text, tagged.start, tagged.end),
        kind=MentionKind.PERSON if is_post else MentionKind(tagged.role.value),
        name=proper,
        score=tagged.score,
    )
