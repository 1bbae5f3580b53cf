"""Again: names that a list or the pile knows, where the encoder missed them or cut them short.

The encoder sees a window of one article and leaves out a name here and there, or tags "Taliban" in
"the Pakistani Taliban". What is known from elsewhere is found again by the words themselves, in
capital letters, the longest name first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.model import ActorKind, Article, Span
from whence.steps.actors.cut import Cut
from whence.steps.actors.names import Told, is_word
from whence.steps.actors.register import Claim, Register
from whence.text.lexicon import words_of
from whence.text.name_keys import counted_words, is_acronym, name_key
from whence.text.names import GENERIC
from whence.text.peoples import is_people
from whence.text.words import Word, words_in

MOST_BEFORE, MOST_AFTER = 6, 7
"""How many words a name can be longer than what the encoder tagged."""
AROUND = 80
STOPS = frozenset(". ! ? : ; – — -".split())
OPENERS = frozenset("“ \" ‘ ' ( [ «".split())


def wider(
    text: str, span: Span, register: Register, published: str | None
) -> tuple[Span, Claim] | None:
    """The longer name of the list that a mention is only part of, with whom it names."""
    first, last = max(0, span.start - AROUND), span.end + AROUND
    before = joined(words_in(text, text.rfind("\n", first, span.start) + 1 or first, span.start))
    end = text.find("\n", span.end, last)
    after = joined(words_in(text, span.end, last if end < 0 else end)[::-1])[::-1]
    starts = [
        start
        for start in (*(word.start for word in before[-MOST_BEFORE:]), span.start)
        if text[start].isupper()  # as a name does; see `is_name`
    ]
    ends = [word.end for word in after[:MOST_AFTER][::-1]] + [span.end]
    for start in starts:
        for stop in ends:
            if (start, stop) != (span.start, span.end):
                longer = Span.of(text, start, stop)
                claim = register.find(longer.text, published) if is_name(longer.text) else None
                if claim is not None:
                    return longer, claim
    return None


def joined(words: Sequence[Word]) -> list[Word]:
    """The words after the last mark."""
    for index in range(len(words) - 1, -1, -1):
        if words[index].is_mark or words[index].is_possessive:
            return list(words[index + 1 :])
    return list(words)


def is_name(words: str) -> bool:
    """Whether words begin and end as names do, so that "The US" and "US bases" are none."""
    parts = words.split()
    is_article = counted_words(words)[:1] in (["the"], ["a"], ["an"])
    return words[0].isupper() and not parts[-1].islower() and not is_article


@dataclass(frozen=True, slots=True)
class Known:
    """Names by their keys, with what they are told to be; `firsts` are their first words.

    Those that are `sure`, of a list or told twice, are right where the encoder tagged only a part.
    """

    names: Mapping[str, tuple[str, ActorKind]]
    firsts: Collection[str]
    sure: Collection[str]
    own: Mapping[str, tuple[str, ActorKind]] = field(default_factory=dict)

    def find(self, key: str) -> tuple[str, ActorKind] | None:
        """A name by its key, and what it is told to be."""
        return self.own.get(key) or self.names.get(key)

    @classmethod
    def of(cls, told: Iterable[Told], register: Register) -> "Known":
        """The names that a pile has in other places, and those of a list."""
        places: dict[str, list[Told]] = defaultdict(list)
        for one in told:
            places[name_key(one.name)].append(one)
        names = {
            key: (found[0].name, found[0].kind)
            for key, found in places.items()
            if " " in key or is_acronym(found[0].name) or is_plainly_no_person(found)
        }
        sure = {key for key in names if len(places[key]) > 1} | register.claims.keys()
        for key, claims in register.claims.items():
            kind = claims[0].actor.kind or ActorKind.ORGANISATION
            names.setdefault(key, (claims[0].actor.name, kind))
        return cls(names, frozenset(key.split(" ", 1)[0] for key in names), sure)

    def in_article(self, told: Iterable[Told], outlet: str | None) -> "Known":
        """With the surnames of people whom an article names in full, and "the Courier" for its own.

        These are known here alone, and so also where a sentence begins.
        """
        people: dict[str, set[str]] = defaultdict(set)
        for one in told:
            words = name_key(one.name).split()
            if one.kind is ActorKind.PERSON and len(words) > 1:
                people[words[-1]].add(one.name)
        own = {
            last: (min(full), ActorKind.PERSON)
            for last, full in people.items()
            if len(full) == 1 and last not in self.names
        }
        paper = name_key(outlet or "").split()[-1:]
        if paper and paper[0] in words_of("mastheads", "weak_mastheads") - GENERIC:
            own.setdefault(paper[0], (paper[0], ActorKind.OUTLET))
        return replace(self, own=own)


def is_plainly_no_person(places: Sequence[Told]) -> bool:
    """Whether a single word is a name that stands in several places, and nobody's."""
    return len(places) > 1 and all(one.kind is not ActorKind.PERSON for one in places)


def again(
    index: int, article: Article, words: Cut, told: Sequence[Told], known: Known
) -> list[Told]:
    """An article's places with those of known names that it misses or has only in part."""
    owner = dict[int, Told]()
    for one in told:
        owner.update((at, one) for at in range(one.span.start, one.span.end))
    gone: set[Told] = set()
    found: list[Told] = []
    here = known.in_article(told, article.byline.outlet)
    for span in known_spans(words, here):
        known_as = here.find(name_key(span.text))
        is_person = known_as is not None and known_as[1] is ActorKind.PERSON
        if known_as is None or (not is_person and is_anothers(article.text, span)):
            continue
        inner = {owner[at] for at in range(span.start, span.end) if at in owner}
        is_whole = all(span.contains(one.span) and one.span != span for one in inner)
        if inner and not (is_whole and name_key(span.text) in known.sure):
            continue
        gone |= inner
        parts = tuple(sorted({part for one in inner for part in (one.span, *one.inner)}))
        name, kind = known_as
        found.append(
            Told(index, span, name if kind is ActorKind.PERSON else span.text, kind, parts)
        )
    return [one for one in told if one not in gone] + found


def is_anothers(text: str, span: Span) -> bool:
    """Whether a people's word right before a name makes it another: "Sorvian | Lesk Front"."""
    before = text[max(0, span.start - AROUND) : span.start]
    words = before.split(" ")
    last = words[-2] if len(words) > 1 and not words[-1] else ""
    return last[:1].isupper() and is_people(last.lower())


def known_spans(words: Cut, known: Known) -> Iterator[Span]:
    """Where known names stand in a text, the longest first at each place."""
    reached = 0
    for at in words.names:
        if at >= reached and may_start(words[at], known):
            count = longest(words, at, known, words.text)
            reached = at + count
            if count:
                yield Span.of(words.text, words[at].start, words[reached - 1].end)


def may_start(word: Word, known: Known) -> bool:
    """Whether a known name may begin with a word; most words end the search here."""
    first = name_key(word.text).split(" ", 1)[0]
    return bool(first) and (first in known.firsts or first in known.own)


def longest(words: Sequence[Word], at: int, known: Known, text: str) -> int:
    """How many words the longest known name has that begins at a word; 0 if none does."""
    last = at
    while last < len(words) and last - at <= MOST_AFTER and not is_break(words, last, text):
        last += 1
    for end in range(last, at, -1):
        phrase = text[words[at].start : words[end - 1].end]
        if known.find(name_key(phrase)) and is_name(phrase) and not is_word(phrase):
            is_plain = not is_acronym(phrase) and name_key(phrase) not in known.own
            is_doubtful = in_capitals(words, at) or (is_plain and starts_sentence(words, at))
            return 0 if end - at == 1 and is_doubtful else end - at
    return 0


def is_break(words: Sequence[Word], at: int, text: str) -> bool:
    """Whether no name goes on over a word: a mark, or another line."""
    word = words[at]
    is_new_line = at > 0 and "\n" in text[words[at - 1].end : word.start]
    return word.is_mark or word.is_possessive or is_new_line


def starts_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether a capital letter says nothing, because a sentence begins."""
    before = at - 1
    while before >= 0 and words[before].text in OPENERS:
        before -= 1
    return before < 0 or words[before].text in STOPS


def in_capitals(words: Sequence[Word], at: int) -> bool:
    """Whether all words around are in capitals, as in a headline, so that "IS" is no acronym."""
    near = [word for word in words[max(0, at - 3) : at + 4] if not word.is_mark]
    return sum(word.text.isupper() and len(word.text) > 1 for word in near) > 2


def whole(told: Iterable[Told], article: Article, register: Register) -> list[Told]:
    """Places under the longer name of the list that they are part of, each such name once."""
    by_span: dict[Span, Told] = {}
    for one in told:
        found = wider(article.text, one.span, register, article.byline.published)
        span, claim = found or (one.span, None)
        known = by_span.get(span)
        if claim is None:
            by_span[span] = known or one
            continue
        inner = (*(known.inner if known else ()), one.span)
        kind = claim.actor.kind or one.kind
        by_span[span] = Told(one.article, span, span.text, kind, inner)
    return list(by_span.values())
