"""Lists of actors in FollowTheMoney's JSON lines, as OpenSanctions and Aleph export them.

Ids are kept. Two entities of one name are no contradiction there, since their ids say that they are
two; such a name then names nobody until the text says which. https://followthemoney.tech
"""

import json
from collections.abc import Iterable, Mapping

from whence.errors import ListError
from whence.model import ActorKind
from whence.steps.actors.lists import MAX_ROWS, Builder
from whence.steps.actors.register import ALWAYS, Claim, Register

SCHEMATA = {
    "Person": ActorKind.PERSON,
    "Organization": ActorKind.ORGANISATION,
    "Company": ActorKind.ORGANISATION,
    "PublicBody": ActorKind.ORGANISATION,
    "LegalEntity": None,
}
"""Entities of other schemata (ownership, documents, …) are no actors and are passed by."""
NAMES = ("name", "alias", "previousName")


def from_entities(text: str, origin: str) -> Register:
    """Read a list from FollowTheMoney entities, one a line."""
    builder = Builder(origin, is_strict=False)
    for line, words in enumerate(text.split("\n"), 1):
        if line > MAX_ROWS:
            raise builder.error(line, f"more than {MAX_ROWS} rows")
        if words.strip():
            add_entity(builder, words, line)
    return builder.register()


def add_entity(builder: Builder, words: str, line: int) -> None:
    """Take one entity in."""
    try:
        entity = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise builder.error(line, f"no JSON: {error}") from error
    if not isinstance(entity, dict) or not isinstance(entity.get("schema"), str):
        raise builder.error(line, "no FollowTheMoney entity: it has no “schema”")
    if entity["schema"] not in SCHEMATA:
        return
    names = list(names_of(builder, entity, line))
    id_ = entity.get("id")
    if not names or not isinstance(id_, str) or not id_:
        raise builder.error(line, "an entity needs an “id” and a “name” in its “properties”")
    actor = builder.actor(id_, names[0], SCHEMATA[entity["schema"]], line)
    for name in names:
        builder.claim(name, Claim(actor, ALWAYS, line))


def names_of(builder: Builder, entity: Mapping[str, object], line: int) -> Iterable[str]:
    """The names of an entity, its main one first."""
    properties = entity.get("properties")
    if not isinstance(properties, dict):
        raise builder.error(line, "an entity needs “properties”")
    for name in NAMES:
        values = properties.get(name, [])
        for value in values if isinstance(values, list) else [values]:
            if not isinstance(value, str):
                raise ListError(f"{builder.origin}, line {line}: “{name}” holds no text")
            if value.strip():
                yield value.strip()
