"""Standing: ties that join no names, such as who speaks for whom and what is part of what."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from whence.model import SourceKind, TieKind
from whence.steps.actors.bonds import Bond, tie_of
from whence.steps.actors.names import Names, Pile, Told, evidence, order
from whence.steps.actors.register import ListTie, Register
from whence.text.name_keys import name_key

MOUTH = re.compile(r"\bspokes(?:man|woman|person)\b", re.I)


def listed_ties(names: Names, register: Register, pile: Pile) -> Iterator[Bond]:
    """What the list says of actors that the pile names: "part of", "speaks for"."""
    by_actor: dict[str, list[ListTie]] = defaultdict(list)
    for tie in register.ties:
        for id_ in {claim.actor.id for claim in register.claims.get(name_key(tie.name), ())}:
            by_actor[id_].append(tie)
    for name in names.values():
        for tie in by_actor.get(name.claim.actor.id, ()) if name.claim else ():
            needs_speech = tie.relation is TieKind.SPEAKS_FOR
            told = [one for one in name.told if not needs_speech or speaks(pile, one)]
            if told:
                why = f"{tie.origin}, line {tie.line}: {tie.why or 'so listed'}"
                shown = [evidence(pile, min(told, key=order))]
                made = tie_of(name.form, tie.relation, tie.other, "list", ((why, 0.9),), shown)
                yield Bond(name.id, None, made)


def speaks(pile: Pile, told: Told) -> bool:
    """Whether a name is the source of something: "Washington said", not "in Washington"."""
    return any(
        attribution.source is not None and attribution.source.contains(told.span)
        for attribution in pile.articles[told.article].attributions
        if attribution.source_kind is SourceKind.ORGANISATION
    )


def spokesmen(names: Names, id_of: Mapping[Told, str], pile: Pile) -> Iterator[Bond]:
    """People whom an article calls the spokesman of a body, each pair once."""
    by_place = {(told.article, told.span.start): id_ for told, id_ in id_of.items()}
    by_key = {(t.article, name_key(t.span.text)): id_ for t, id_ in id_of.items()}
    seen: set[tuple[str, str]] = set()
    for index, article in enumerate(pile.articles):
        for attribution in article.attributions:
            speaker = attribution.speaker
            if speaker is None or speaker.title is None or not MOUTH.search(speaker.title.text):
                continue
            affiliation = speaker.affiliation.text if speaker.affiliation else ""
            person = by_place.get((index, speaker.span.start))
            body = by_key.get((index, name_key(affiliation)))
            if person is None or body is None or person == body or (person, body) in seen:
                continue
            seen.add((person, body))
            told = next(t for t in names[person].told if t.article == index)
            forms = names[person].form, names[body].form
            grounds = ((f"“{speaker.title.text}”", 0.9),)
            shown = [evidence(pile, told)]
            made = tie_of(forms[0], TieKind.SPEAKS_FOR, forms[1], "spokesman", grounds, shown)
            yield Bond(person, body, made)
