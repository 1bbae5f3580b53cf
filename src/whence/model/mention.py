"""A mention: a name in the text, and of what sort of thing it is one."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.span import Span


class MentionKind(StrEnum):
    """What sort of thing a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    """Ministries, companies, armed groups, "the army" where it stands for one."""
    PLACE = "place"
    PEOPLE = "people"
    """A nationality or a people: "Afghan", "Serbian"."""
    WEAPON = "weapon"
    """A weapon or a vehicle."""
    QUANTITY = "quantity"
    MONEY = "money"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One name where it stands; mentions may nest: [[University of [Kabul]]].

    `name` is the proper name in it, if it holds one: "President [Varga]", but not "the army".
    `actor` is who or what it names, under the fullest name that is known; None where nothing ties
    it to anyone. `score`, in 0…1, is how sure the encoder was.
    """

    span: Span
    kind: MentionKind
    name: Span | None = None
    score: float = 0.0
    actor: str | None = None
