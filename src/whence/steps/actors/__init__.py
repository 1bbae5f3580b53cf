"""Actors: whom the names of a whole pile stand for, under all their forms.

Articles go in, actors and the ties they rest on come out; nothing in the articles is changed. Names
are looked up by their keys and never compared each with each, so the work grows with the pile. The
result is the same for any order of the articles.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.engine.memo import EMPTY, Memo
from whence.model import (
    Actor,
    ActorKind,
    Alias,
    Article,
    Quoted,
    SourceKind,
    Tie,
    TieKind,
)
from whence.steps.actors.again import Known, again, whole
from whence.steps.actors.bonds import Bond, tie_of
from whence.steps.actors.cut import all_cut
from whence.steps.actors.definitions import Definition, definitions_in
from whence.steps.actors.group import grouped
from whence.steps.actors.likeness import (
    acronyms,
    first_place,
    group_nouns,
    spellings,
    told_in_full,
)
from whence.steps.actors.lists import list_id, starter
from whence.steps.actors.names import (
    Name,
    Names,
    Pile,
    Told,
    evidence,
    is_shouted,
    names_of,
    order,
    told_in,
    without_pairs,
)
from whence.steps.actors.offices import offices
from whence.steps.actors.people import bare_names, forms_of_people, titles_of
from whence.steps.actors.register import Claim, Register
from whence.steps.actors.standing import listed_ties, spokesmen
from whence.text.name_keys import is_acronym, name_key
from whence.text.nouns import kind_of as outlet_kind

Place = tuple[str, int, int]
"""Path, start and end of a mention."""
OUTLET_SHARE = 10
"""Of so many places of a name one at least has to be told to be an outlet's, if it is one."""
LIST, WITHIN = "list", "within the article"


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a pile, most named first; `by_place` leads from a mention to its actor's id."""

    actors: tuple[Actor, ...]
    by_place: Mapping[Place, str]


def find_actors(
    articles: Iterable[Article], register: Register | None = None, memo: Memo = EMPTY
) -> Cast:
    """Bring the names of all articles together into actors.

    `register` is what a list knows; the one that comes with whence if none is given. `memo` is
    asked before an article is cut into words.
    """
    register = starter() if register is None else register
    pile = Pile.of(articles)
    told, definitions = told_and_defined(pile, register, memo)
    names, id_of = names_of(pile, told, register)
    bonds = list(all_bonds(names, id_of, definitions, pile, register))
    groups, judged = grouped(names, bonds, register)
    actors = made(names, groups, judged, pile)
    by_place = {(m.path, m.span.start, m.span.end): a.id for a in actors for m in a.mentions}
    for one in told:
        path = pile.articles[one.article].path
        for inner in one.inner:
            by_place[path, inner.start, inner.end] = by_place[path, one.span.start, one.span.end]
    return Cast(tuple(actors), by_place)


def told_and_defined(
    pile: Pile, register: Register, memo: Memo
) -> tuple[list[Told], list[tuple[Definition, Told]]]:
    """All places of names, and all definitions with the place of the name that each gives."""
    by_article = [
        whole(told_in(index, article), article, register)
        for index, article in enumerate(pile.articles)
    ]
    known = Known.of((one for told in by_article for one in told), register)
    defined: list[tuple[Definition, Told]] = []
    cut = all_cut(pile.articles, pile.ids, memo)
    for index, (article, words) in enumerate(zip(pile.articles, cut, strict=True)):
        by_article[index] = again(index, article, words, by_article[index], known)
        defined += with_defined(article, by_article[index])
    told = without_pairs([one for told in by_article for one in told], register)
    kept = set(told)
    return told, [(one, given) for one, given in defined if one.told in kept and given in kept]


def with_defined(article: Article, told: list[Told]) -> list[tuple[Definition, Told]]:
    """The definitions of an article; a name that only they give is added to its places."""
    defined: list[tuple[Definition, Told]] = []
    at = {one.span.start: one for one in told}
    for definition in definitions_in(article.text, list(told)):
        given = at.get(definition.span.start)
        if given is None:
            is_mouth = definition.pattern.relation is TieKind.SPEAKS_FOR
            kind = ActorKind.ORGANISATION if is_mouth else definition.told.kind
            span = definition.span
            given = at[span.start] = Told(definition.told.article, span, span.text, kind)
            told.append(given)
        defined.append((definition, given))
    return defined


def all_bonds(
    names: Names,
    id_of: Mapping[Told, str],
    definitions: Sequence[tuple[Definition, Told]],
    pile: Pile,
    register: Register,
) -> Iterator[Bond]:
    """Every tie between two names, rule by rule."""
    titles = titles_of(names, pile)
    yield from defined_bonds(names, id_of, definitions, pile)
    yield from acronyms(names, pile)
    yield from told_in_full(names, id_of, pile)
    yield from spellings(names, pile)
    yield from group_nouns(names, pile)
    yield from offices(names, pile)
    yield from forms_of_people(names, titles, pile)
    yield from bare_names(names, titles, pile)
    yield from spokesmen(names, id_of, pile)
    yield from listed_bonds(names, pile)
    yield from listed_ties(names, register, pile)


def defined_bonds(
    names: Names,
    id_of: Mapping[Told, str],
    definitions: Sequence[tuple[Definition, Told]],
    pile: Pile,
) -> Iterator[Bond]:
    """What the texts define; a name that only some use is tied twice, once with who they are."""
    for definition, given in definitions:
        name, other = names[id_of[given]], names[id_of[definition.told]]
        relation = definition.pattern.relation
        if relation is not TieKind.SAME_AS:
            name, other = other, name
        if name.id == other.id:
            continue
        shown = [evidence(pile, definition.told), evidence(pile, given)]
        grounds = ((definition.reason, definition.pattern.points),)
        rule = definition.pattern.rule
        yield Bond(name.id, other.id, tie_of(name.form, relation, other.form, rule, grounds, shown))
        if definition.by:
            called = tie_of(
                name.form, TieKind.ALSO_CALLED, other.form, rule, grounds, shown, definition.by
            )
            yield Bond(name.id, other.id, called)


def listed_bonds(names: Names, pile: Pile) -> Iterator[Bond]:
    """What the list says of each name that it knows."""
    for name in names.values():
        claim = name.claim
        if claim is None:
            continue
        shown = [evidence(pile, first_place(name))]
        grounds = ((f"{claim.actor.origin}, line {claim.line}: {claim.why or 'so listed'}", 1.0),)
        listed = claim.actor.name
        if name.key != name_key(listed):
            tie = tie_of(name.form, TieKind.SAME_AS, listed, LIST, grounds, shown)
            yield Bond(name.id, None, tie)
        if claim.by:
            tie = tie_of(name.form, TieKind.ALSO_CALLED, listed, LIST, grounds, shown, claim.by)
            yield Bond(name.id, None, tie)


def made(
    names: Names, groups: Sequence[Sequence[str]], bonds: Sequence[Bond], pile: Pile
) -> list[Actor]:
    """Make the actors of groups of names, most named first."""
    of_name = {id_: number for number, group in enumerate(groups) for id_ in group}
    ties: dict[int, list[Tie]] = defaultdict(list)
    for bond in bonds:
        for number in sorted({of_name[id_] for id_ in (bond.name, bond.other) if id_}):
            ties[number].append(bond.tie)
    actors = [
        actor_of([names[id_] for id_ in group], ties[number], pile)
        for number, group in enumerate(groups)
    ]
    return sorted(actors, key=lambda actor: (-len(actor.mentions), actor.name, actor.id))


def actor_of(group: Sequence[Name], ties: Sequence[Tie], pile: Pile) -> Actor:
    """Make one actor of its names."""
    claim = next((name.claim for name in group if name.claim), None)
    main = max(group, key=fullness)
    told = sorted(
        (one for name in group for one in name.told),
        key=lambda one: (pile.articles[one.article].path, one.article, one.span),
    )
    return Actor(
        id=claim.actor.id if claim else made_id(main),
        name=claim.actor.name if claim else main.form,
        kind=kind_of(claim, group, main, pile.mastheads),
        aliases=tuple(aliases_of(group, ties, pile)),
        mentions=tuple(evidence(pile, one) for one in told),
        ties=(*within(group, pile), *ties),
    )


def made_id(name: Name) -> str:
    """The id of an actor that no list knows: of what it is called, and in which article if bare."""
    sort = "person" if name.is_person else "other"
    return "actor-" + list_id(f"{sort}|{name.key}|{name.scope}").removeprefix("list-")


def fullness(name: Name) -> tuple[bool, int, int, str, str]:
    """What makes a name the one to call an actor by: whole words, many, often said."""
    words = sum(len(word) > 1 for word in name.words)
    return not is_acronym(name.form), words, len(name.told), name.form, name.id


def kind_of(
    claim: Claim | None, group: Sequence[Name], main: Name, mastheads: Collection[str]
) -> ActorKind:
    """What sort of actor a group of names is: as listed, or else as most places tell.

    Whoever an article of the pile is by, or from, is an outlet.
    """
    if claim is not None and claim.actor.kind is not None:
        return claim.actor.kind
    kinds = Counter(told.kind for name in group for told in name.told)
    if group[0].is_person:
        return ActorKind.PERSON
    kinds.pop(ActorKind.PERSON, None)
    is_told = OUTLET_SHARE * kinds[ActorKind.OUTLET] >= kinds.total() > 0
    is_masthead = any(name.key in mastheads for name in group)
    if is_told or is_masthead or outlet_kind(main.form) is SourceKind.OUTLET:
        return ActorKind.OUTLET
    return max(sorted(kinds), key=lambda kind: kinds[kind], default=ActorKind.ORGANISATION)


def aliases_of(group: Sequence[Name], ties: Sequence[Tie], pile: Pile) -> Iterator[Alias]:
    """All forms that are used of an actor, the most frequent first."""
    called = {name_key(t.name): t.by for t in reversed(ties) if t.relation is TieKind.ALSO_CALLED}
    by_form: dict[str, list[Told]] = defaultdict(list)
    for name in group:
        for one in name.told:
            by_form[name_key(one.span.text) or one.span.text].append(one)
    for key, told in sorted(by_form.items(), key=lambda item: (-len(item[1]), item[0])):
        forms = Counter(one.span.text for one in told)
        first = min(told, key=order)
        yield Alias(
            name=max(forms, key=lambda form: (not is_shouted(form), forms[form], form)),
            mentions=len(told),
            articles=len({one.article for one in told}),
            evidence=evidence(pile, first),
            called_by=called.get(key),
        )


def within(group: Sequence[Name], pile: Pile) -> Iterator[Tie]:
    """Ties of the forms that articles themselves use for one name: "Bakondi", "the group"."""
    for name in group:
        seen: dict[str, Told] = {}
        for told in sorted(name.told, key=order):
            seen.setdefault(name_key(told.span.text), told)
        for key, told in seen.items():
            if key and key != name.key and not key.endswith(f" {name.key}"):
                shown: list[Quoted] = [evidence(pile, told)]
                grounds = (("the article says one for the other", 0.9),)
                yield tie_of(told.span.text, TieKind.SAME_AS, name.form, WITHIN, grounds, shown)
