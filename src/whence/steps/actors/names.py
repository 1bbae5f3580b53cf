"""Names of a pile: what stands for somebody in one article or in many, before any is tied.

Within an article, mentions that name one actor are one already. A full name is the same name in
every article; a surname, a "Courier" or a first name that stands alone belongs to its article until
a tie says whose it is, since two Kahls may be two people.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.model import ActorKind, Article, MentionKind, Quoted, SourceKind, Span
from whence.steps.actors.contested import contested_acronyms, contested_bodies
from whence.steps.actors.register import Claim, Register
from whence.text.lexicon import words_of
from whence.text.name_keys import is_acronym, name_key
from whence.text.peoples import are_people_described, are_peoples
from whence.text.person_names import is_given_name, is_title
from whence.text.roles import is_role

KINDS = {
    MentionKind.PERSON: ActorKind.PERSON,
    MentionKind.ORGANISATION: ActorKind.ORGANISATION,
    MentionKind.PLACE: ActorKind.PLACE,
}
"""The mentions that can name an actor; a people, a weapon or a sum of money does not."""
SPEAKERS = {
    SourceKind.PERSON: ActorKind.PERSON,
    SourceKind.ORGANISATION: ActorKind.ORGANISATION,
    SourceKind.OUTLET: ActorKind.OUTLET,
}
"""The speakers that are actors; anonymous sources are none."""
CASED = frozenset("is who us un it".split())
"""Acronyms of lists that are words or names when they are not in capitals: "WHO", "Kim Jong Un"."""
PAIR = re.compile(r"([^\W\d_][^\W\d_.]{1,30})(?:[-–]| and )([^\W\d_a-z][\w.]{1,30})")
"""Two names in one; acronyms with a letter behind them, like "ISIS-K", are none."""
SURE = 2.0
"""How much more often a name is a person's than not, or the other way, to be so everywhere."""


@dataclass(frozen=True, slots=True)
class Told:
    """A name at one place: `name` is the actor's within the article, `kind` what it is told to be.

    `article` is an index into the pile; `inner` are the mentions of which `span` is the whole name.
    """

    article: int
    span: Span
    name: str
    kind: ActorKind
    inner: tuple[Span, ...] = ()


@dataclass(slots=True)
class Name:
    """One name of the pile; `told` are its places, `scope` the article that a bare name is of."""

    id: str
    key: str
    is_person: bool
    claim: Claim | None
    scope: str
    told: list[Told] = field(default_factory=list)

    @property
    def is_bare(self) -> bool:
        """Whether it is only part of a name, so that another article may mean another by it."""
        return bool(self.scope)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its key."""
        return tuple(self.key.split())

    @property
    def form(self) -> str:
        """How it is mostly written, in small letters rather than as in a headline."""
        forms = Counter(told.name for told in self.told)
        return max(forms, key=lambda form: (not is_shouted(form), forms[form], form))

    @property
    def articles(self) -> set[int]:
        """The articles that it stands in."""
        return {told.article for told in self.told}


Names = dict[str, Name]
"""All names of a pile by their ids."""


@dataclass(frozen=True, slots=True)
class Pile:
    """The articles in a fixed order; `ids` are theirs, since an id is a hash and takes time.

    `mastheads` are the keys of the outlets and agencies that they are by, or from.
    """

    articles: Sequence[Article]
    ids: Sequence[str]
    mastheads: frozenset[str]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "Pile":
        """Put articles into the order of their ids, which says nothing of where they came from."""
        ordered = sorted(((one.id, one.path, one) for one in articles), key=lambda row: row[:2])
        articles = [one for *_, one in ordered]
        bylines = [
            name for one in articles for name in (one.byline.outlet, one.byline.wire) if name
        ]
        return cls(articles, [id_ for id_, *_ in ordered], frozenset(map(name_key, bylines)))


def order(told: Told) -> tuple[int, Span]:
    """The order of the pile and, within an article, of the text."""
    return told.article, told.span


def is_named(name: str) -> bool:
    """Whether words are a name: "police" and "two officials" are not, in scripts with capitals."""
    return any(letter.isalpha() and not letter.islower() for letter in name)


def is_shouted(form: str) -> bool:
    """Whether a name of several words is written in capitals throughout."""
    return form.isupper() and " " in form


def told_in(index: int, article: Article) -> list[Told]:
    """All places of an article that name an actor: its mentions, and speakers beside them."""
    speakers = {told.span.start: told for told in speakers_in(index, article)}
    found: list[Told] = []
    for mention in article.mentions:
        kind = KINDS.get(mention.kind)
        name = actor_name(mention.actor, kind) if mention.actor and kind else None
        if name and kind and mention.name and not is_nobody(name, kind):
            at = speakers.get(mention.name.start)
            is_outlet = at is not None and at.kind is ActorKind.OUTLET
            found.append(Told(index, mention.name, name, ActorKind.OUTLET if is_outlet else kind))
    taken = {at for told in found for at in range(told.span.start, told.span.end)}
    for told in speakers.values():
        if taken.isdisjoint(range(told.span.start, told.span.end)):
            found.append(told)
            taken.update(range(told.span.start, told.span.end))
    return found


def speakers_in(index: int, article: Article) -> Iterator[Told]:
    """The named speakers of an article, where their names stand."""
    for attribution in article.attributions:
        speaker = attribution.speaker
        if speaker is None or speaker.kind not in SPEAKERS or speaker.span.text != speaker.name:
            continue
        if "\n" in speaker.name:  # the end of one paragraph and the beginning of another
            continue
        name = actor_name(speaker.name, SPEAKERS[speaker.kind])
        if name:
            yield Told(index, speaker.span, name, SPEAKERS[speaker.kind])


def is_nobody(name: str, kind: ActorKind) -> bool:
    """Whether a name is a plain word, or one for people, who are nobody: "Americans"."""
    is_people = are_peoples(name) and kind is not ActorKind.PERSON
    return is_word(name) or is_people or are_people_described(name)


def actor_name(name: str, kind: ActorKind) -> str | None:
    """A name as an actor's, without a title that the reading left in it; None if it is none.

    >>> actor_name("U.S. President Ilse Brandt", ActorKind.PERSON)
    'Ilse Brandt'
    >>> actor_name("the Lesk president", ActorKind.PERSON), actor_name("police", ActorKind.OUTLET)
    (None, None)
    >>> actor_name("The Chief of Defence Staff", ActorKind.PERSON)  # an office, not a name
    """
    if not is_named(name):
        return None
    if kind is not ActorKind.PERSON:
        return name
    words = name.split()
    if "and" in words or (words[-1].islower() and is_role(words[-1])):
        return None
    titles = [i for i, word in enumerate(words[:-2]) if is_title(word.lower().rstrip("."))]
    rest = words[titles[-1] + 1 :] if titles else words
    is_office = bool(titles) and rest[0] in ("of", "for", "and")
    return None if is_office else " ".join(rest) if titles else name


def names_of(pile: Pile, told: Iterable[Told], register: Register) -> tuple[Names, dict[Told, str]]:
    """Bring the places of a pile together by name; gives also the name's id for each place."""
    by_actor: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for one in told:
        is_apart = register.are_apart(one.span.text, one.name)
        by_actor[one.article, one.span.text if is_apart else one.name].append(one)
    people = person_keys(by_actor)
    contested = contested_bodies(people) | contested_acronyms(pile.articles, by_actor)
    names: Names = {}
    id_of: dict[Told, str] = {}
    for (index, actor), places in sorted(by_actor.items()):
        article = pile.articles[index]
        key = name_key(actor) or actor
        person = people[key]
        is_person = is_mostly_person(places) if person is None else person
        claim = fitting(register.find(actor, article.byline.published), actor, is_person)
        is_bare = claim is None and (key in contested or is_part(key, actor, is_person))
        scope = pile.ids[index] if is_bare else ""
        sort = "person" if is_person else "other"
        id_ = "|".join((sort, key, claim.actor.id if claim else "", scope))
        name = names.setdefault(id_, Name(id_, key, is_person, claim, scope))
        name.told.extend(places)
        id_of.update((one, id_) for one in places)
    return names, id_of


def person_keys(by_actor: Mapping[tuple[int, str], list[Told]]) -> dict[str, bool | None]:
    """For each key whether the pile takes it for a person's name; None where it is both."""
    votes: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (_, actor), places in by_actor.items():
        for one in places:
            votes[name_key(actor) or actor][one.kind is ActorKind.PERSON] += 1
    return {
        key: True if yes >= SURE * no else False if no >= SURE * yes else None
        for key, (no, yes) in votes.items()
    }


def is_mostly_person(places: Sequence[Told]) -> bool:
    """Whether most places of a name in an article are taken for a person's."""
    return 2 * sum(one.kind is ActorKind.PERSON for one in places) > len(places)


def fitting(claim: Claim | None, name: str, is_person: bool) -> Claim | None:
    """A list's claim on a name, unless the article means a person by it and the list does not.

    The encoder is often wrong on single names of bodies, so it is believed on "Jordan" and on
    "Washington", which can be somebody's, and not on "Hezbollah".
    """
    if claim is None or claim.actor.kind is None:
        return claim
    if (claim.actor.kind is ActorKind.PERSON) is is_person:
        return claim
    is_sure = " " in name or is_acronym(name) or claim.actor.kind is not ActorKind.PLACE
    return claim if is_person and is_sure and not is_given_name(name_key(name)) else None


def is_word(name: str) -> bool:
    """Whether a name is only a word, though in capitals it is a list's acronym: "Who"."""
    return name_key(name) in CASED and not is_acronym(name)


def without_pairs(told: Sequence[Told], register: Register) -> list[Told]:
    """The places of names but those that name two at once: "Varga-Oduya", "Sorvia and Lesk"."""
    known = {name_key(one.name) for one in told}
    known |= {key.rpartition(" ")[2] for key in known}
    kept: list[Told] = []
    for one in told:
        if not is_pair(one.name, known) or register.find(one.name):
            kept.append(one)
        elif not is_pair(one.span.text, known):
            kept.append(replace(one, name=one.span.text))
    return kept


def is_pair(name: str, known: Collection[str]) -> bool:
    """Whether a name is made of two other ones of the pile."""
    match = PAIR.fullmatch(name)
    one, other = map(name_key, match.groups()) if match else ("", "")
    return one != other and one in known and other in known


def is_part(key: str, form: str, is_person: bool) -> bool:
    """Whether a name is only part of one: a surname, a first name, "the Post"."""
    if " " in key or is_acronym(form):
        return False
    return is_person or key in words_of("mastheads", "weak_mastheads")


def evidence(pile: Pile, told: Told) -> Quoted:
    """A place as evidence."""
    article = pile.articles[told.article]
    return Quoted(pile.ids[told.article], article.path, told.span)
