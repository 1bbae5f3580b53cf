"""Likeness that the text backs: acronyms, names said in full elsewhere, spellings, group nouns.

Likeness alone ties nothing. An acronym has to stand beside its long form, a short name has to be
told in full in some article and nowhere otherwise, and two spellings have to be letter for letter
one once the habits of transliteration are taken out.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from whence.model import TieKind
from whence.steps.actors.bonds import Bond, tie_of
from whence.steps.actors.definitions import stands_for
from whence.steps.actors.names import Name, Names, Pile, Told, evidence, order
from whence.text.name_keys import ARABIC_ARTICLES, is_acronym, name_key, sound_key
from whence.text.person_names import initials
from whence.text.roles import GROUP_NOUNS

MAX_ALIKE = 50
"""How many names of one spelling are tied; more of them are no names."""


def bond(
    name: Name,
    other: Name,
    rule: str,
    grounds: Sequence[tuple[str, float]],
    pile: Pile,
    places: Sequence[Told],
) -> Bond:
    """Tie two names as the same, with the places that show it."""
    shown = [evidence(pile, told) for told in places]
    return Bond(
        name.id, other.id, tie_of(name.form, TieKind.SAME_AS, other.form, rule, grounds, shown)
    )


def first_place(name: Name) -> Told:
    """Where a name stands first; articles are in a fixed order."""
    return min(name.told, key=order)


def acronyms(names: Names, pile: Pile) -> Iterator[Bond]:
    """Tie acronyms to the only name of their initials that stands in an article with them."""
    by_initials: dict[str, list[Name]] = defaultdict(list)
    for name in names.values():
        if not name.is_bare and len(name.words) > 1:
            words = [word for word in name.words if word not in ARABIC_ARTICLES]
            for letters in initials(words):
                by_initials[letters].append(name)
    for short in names.values():
        if not is_acronym(short.form) or short.is_bare:
            continue
        known = by_initials.get(short.key.replace(" ", ""), [])[:MAX_ALIKE]
        near = [long for long in known if long.articles & short.articles and long is not short]
        if len(near) == 1 and stands_for(short.form, near[0].form):
            shared = min(short.articles & near[0].articles)
            places = [next(t for t in n.told if t.article == shared) for n in (short, near[0])]
            grounds = (("its letters are the other’s initials", 0.45), ("both in one article", 0.3))
            yield bond(short, near[0], "acronym", grounds, pile, places)


def told_in_full(names: Names, id_of: Mapping[Told, str], pile: Pile) -> Iterator[Bond]:
    """Tie a short name to the long one that another article has for it, if all agree on one."""
    by_short: dict[str, dict[str, Told]] = defaultdict(dict)
    for told, id_ in sorted(id_of.items(), key=lambda item: order(item[0])):
        key = name_key(told.span.text)
        if key and key != names[id_].key:
            by_short[key].setdefault(id_, told)
    for short in names.values():
        if short.is_bare or short.is_person:
            continue
        full = by_short.get(short.key, {})
        if len(full) == 1:
            ((id_, told),) = full.items()
            if names[id_].is_person is short.is_person:
                grounds = (("an article that has both says one for the other", 0.8),)
                yield bond(short, names[id_], "told in full elsewhere", grounds, pile, [told])


def spellings(names: Names, pile: Pile) -> Iterator[Bond]:
    """Tie the spellings of one foreign name: "al-", "el-", q and k, ai and ae, doubled letters."""
    by_sound: dict[tuple[bool, str], list[Name]] = defaultdict(list)
    for name in names.values():
        if not name.is_bare and len(name.key) > 3:
            by_sound[name.is_person, sound_key(name.form)].append(name)
    for alike in by_sound.values():
        best = max(alike, key=lambda name: (len(name.told), name.id))
        for name in sorted(alike, key=lambda name: name.id)[:MAX_ALIKE]:
            if name.key != best.key:
                grounds = (("one spelling, al-/el-, q/k, ai/ae, oo/u apart", 0.5),)
                kind = "people" if name.is_person else "no people"
                places = [first_place(name), first_place(best)]
                yield bond(name, best, "spelling", (*grounds, (f"both {kind}", 0.2)), pile, places)


def group_nouns(names: Names, pile: Pile) -> Iterator[Bond]:
    """Tie "the Odrin group" to "Odrin": the noun only says what it is."""
    others = {name.key: name for name in names.values() if not name.is_person and not name.scope}
    for name in names.values():
        head, _, noun = name.key.rpartition(" ")
        if head in others and noun in GROUP_NOUNS and not name.form.split()[-1][0].isupper():
            grounds = ((f"“{noun}” only says what it is", 0.8),)
            yield bond(name, others[head], "group noun", grounds, pile, [first_place(name)])
