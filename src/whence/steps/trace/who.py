"""Who: which actor of the pile a hop names, and which outlets of the pile."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from whence.model import Actor, ActorKind, Article, Hop, SourceKind, Span, TieKind
from whence.steps.actors import Cast
from whence.text.agencies import agency
from whence.text.name_keys import name_key
from whence.text.outlets import is_own_name, is_same_name, name_words

LONGEST_MENTION = 200
"""Characters of a mention that may start before the words it names."""
LEAST_TITLE_WORDS = 3
ARTICLE = 4
"""Characters that may stand in a hop before the name: "the "."""


@dataclass(frozen=True, slots=True)
class Who:
    """The actors of a pile: by the places that name them, by their names, and by their ties."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Sequence[tuple[int, int, str]]]
    """By path: start, end and actor of every mention, in order."""
    by_key: Mapping[str, str]
    """The actor that alone has a name, by the key of the name."""
    wholes: Mapping[str, frozenset[str]]
    """Of what an actor is a part, or for whom it speaks."""

    @classmethod
    def of(cls, cast: Cast) -> "Who":
        """Index a cast."""
        actors = {actor.id: actor for actor in cast.actors}
        places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for (path, start, end), actor_id in cast.by_place.items():
            places[path].append((start, end, actor_id))
        for path in places:
            places[path].sort()
        by_key = unique_names(cast.actors)
        return cls(actors, places, by_key, wholes_of(cast.actors, by_key))

    def around(self, path: str, span: Span) -> Iterator[tuple[int, str]]:
        """Start and actor of the mentions that share a character with some words."""
        places = self.places.get(path, ())
        at = bisect_left(places, (span.start - LONGEST_MENTION, 0, ""))
        for start, end, actor_id in places[at:]:
            if start >= span.end:
                break
            if end > span.start:
                yield start, actor_id

    def named(self, path: str, hop: Hop) -> str | None:
        """The actor that a hop names: by its place, or else by its name, if one alone has it.

        What only has a name in it is somebody else: "a poll for the Courier".
        """
        for start, actor_id in self.around(path, hop.span):
            is_whole = start <= hop.span.start + ARTICLE and hop.kind is not SourceKind.DOCUMENT
            if is_whole and any(is_same_name(a, hop.name) for a in self.names(actor_id)):
                return actor_id
        is_name = any(letter.isupper() for letter in hop.name)
        return self.by_key.get(name_key(hop.name)) if is_name else None

    def names(self, actor_id: str) -> Iterator[str]:
        """All names of an actor."""
        actor = self.actors[actor_id]
        yield actor.name
        yield from (alias.name for alias in actor.aliases)

    def name(self, actor_id: str) -> str:
        """The fullest name of an actor."""
        return self.actors[actor_id].name


def unique_names(actors: Iterable[Actor]) -> dict[str, str]:
    """The names, by their keys, that one actor alone has; of a person those of two words."""
    owners: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.name, *(alias.name for alias in actor.aliases)):
            key = name_key(name)
            if key and (actor.kind is not ActorKind.PERSON or " " in key):
                owners[key].add(actor.id)
    return {key: next(iter(ids)) for key, ids in owners.items() if len(ids) == 1}


def wholes_of(actors: Iterable[Actor], by_key: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """What the ties of a cast say of parts and of who speaks for whom."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for tie in actor.ties:
            if tie.relation in (TieKind.PART_OF, TieKind.SPEAKS_FOR):
                part = by_key.get(name_key(tie.name))
                whole = by_key.get(name_key(tie.other)) or name_key(tie.other)
                if part == actor.id:
                    found[part].add(whole)
    return {part: frozenset(wholes) for part, wholes in found.items()}


@dataclass(slots=True)
class Outlets:
    """The outlets of a pile, and which of them a hop names."""

    who: Who
    by_actor: dict[str, list[str]]
    """Outlets by the actor that each is."""
    by_word: dict[str, list[str]]
    """Outlets by the last word of the name, by its initials and by the agency that it is."""
    addresses: list[str]
    by_title: dict[str, list[str]]
    """Paths of articles by the key of their title."""
    known: dict[tuple[str, str | None], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, articles: Iterable[Article], who: Who) -> "Outlets":
        """Index the outlets and titles of a pile."""
        articles = list(articles)
        names = sorted({a.byline.outlet for a in articles if a.byline.outlet})
        by_word: dict[str, list[str]] = defaultdict(list)
        for name in names:
            for word in words_to_find(name):
                by_word[word].append(name)
        by_title: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            key = name_key(article.byline.title or "")
            if len(key.split()) >= LEAST_TITLE_WORDS:
                by_title[key].append(article.path)
        by_actor: dict[str, list[str]] = defaultdict(list)
        for name in names:
            if actor := who.by_key.get(name_key(name)):
                by_actor[actor].append(name)
        addresses = [name for name in names if "." in name]
        return cls(who, by_actor, by_word, addresses, by_title)

    def named(self, hop: Hop, path: str) -> frozenset[str]:
        """The outlets of the pile that a hop names: one under its names, or none."""
        if hop.kind not in (SourceKind.OUTLET, SourceKind.ORGANISATION):
            return frozenset()
        actor = self.who.named(path, hop)
        if (hop.name, actor) not in self.known:
            self.known[hop.name, actor] = self.find(hop.name, actor)
        return self.known[hop.name, actor]

    def find(self, name: str, actor: str | None) -> frozenset[str]:
        """The outlets of a name, which may be short for one of them, or of an actor."""
        words = name_words(name)
        found = {outlet for word in words_to_find(name) for outlet in self.by_word.get(word, ())}
        found |= set(self.addresses)
        wire = agency(name)
        own = {outlet for outlet in found if is_own_name(name, outlet)}
        exact = {outlet for outlet in own if name_words(outlet) == words}
        exact |= {outlet for outlet in found if wire and agency(outlet) == wire}
        exact |= set(self.by_actor.get(actor or "", ()))
        if exact:
            return frozenset(exact)
        first = next(iter(sorted(own)), "")
        return frozenset(own) if all(is_own_name(one, first) for one in own) else frozenset()

    def titled(self, hop: Hop) -> Sequence[str]:
        """The paths of the articles whose title a hop gives."""
        return self.by_title.get(name_key(hop.name), ())


def words_to_find(name: str) -> set[str]:
    """By what an outlet is found: the last word of its name, its initials, the agency it is."""
    words = name_words(name)
    initials = "".join(word[0] for word in words if word not in ("of", "and", "the", "for"))
    wire = agency(name)
    return {*words[-1:], initials, *([wire] if wire else [])} - {""}
