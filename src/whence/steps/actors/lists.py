"""Lists of actors: the user's own (CSV or FollowTheMoney JSON lines) and the one that is shipped.

A list is believed in everything, so it must not contradict itself: a name under two actors, a loop
of aliases, a date that is none are errors that name their lines. docs/actors.md says what a list
looks like.
"""

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.resources import files
from pathlib import Path

from whence.errors import ListError
from whence.model import ActorKind, TieKind
from whence.steps.actors.register import (
    ALWAYS,
    Claim,
    Days,
    Listed,
    ListTie,
    Register,
    days_of,
    pair,
)
from whence.text.name_keys import name_key

COLUMNS = frozenset(
    "id name aliases kind valid_from valid_until by not part_of speaks_for why".split()
)
SYNONYMS = {"alias": "aliases", "from": "valid_from", "until": "valid_until"}
KINDS: Mapping[str, ActorKind | None] = {
    **{kind.value: kind for kind in ActorKind},
    "": None,
    "organization": ActorKind.ORGANISATION,
    "company": ActorKind.ORGANISATION,
    "country": ActorKind.STATE,
}
MAX_ROWS = 2_000_000
SLIP, LEAST_SLIP = 0.8, 4
"""How like a known column one that is not known is, and how long, to be a slip of the pen."""
MAX_CLAIMS = 50
"""How many actors may have one name at different times."""
Row = dict[str, str]


class Builder:
    """Gathers the rows of one list into a register, and refuses what contradicts itself."""

    def __init__(self, origin: str, *, is_strict: bool = True) -> None:
        self.origin = origin
        self.is_strict = is_strict
        self.actors: dict[str, Listed] = {}
        self.claims: dict[str, list[Claim]] = {}
        self.ties: list[ListTie] = []
        self.apart: dict[tuple[str, str], int] = {}

    def error(self, line: int, words: str) -> ListError:
        """An error at a line of this list."""
        return ListError(f"{self.origin}, line {line}: {words}")

    def actor(self, id_: str, name: str, kind: ActorKind | None, line: int) -> Listed:
        """The actor of a row: known by its id or else by its name, or a new one."""
        key = name_key(name)
        if not key:
            raise self.error(line, f"the name {name!r} has no letter in it")
        known = self.actors.get(id_ or key)
        if known is None:
            made = Listed(id_ or list_id(key), name, kind, self.origin, line)
            return self.actors.setdefault(id_ or key, made)
        if kind and known.kind and kind is not known.kind:
            raise self.error(
                line,
                f"“{name}” is of kind {kind}, but of kind {known.kind} in line {known.line}; "
                "give each an id, or make them agree",
            )
        return known

    def claim(self, name: str, claim: Claim) -> None:
        """Note that a name is an actor's; the same said twice is said once."""
        key = name_key(name)
        if not key:
            raise self.error(claim.line, f"the alias {name!r} has no letter in it")
        found = self.claims.get(key)
        if found is None:
            self.claims[key] = [claim]
            return
        for other in found:
            is_same = other.actor.id == claim.actor.id
            if self.is_strict and not is_same and other.days.meets(claim.days):
                raise self.error(
                    claim.line,
                    f"“{name}” is named as “{claim.actor.name}”, but as “{other.actor.name}” in "
                    f"line {other.line}; leave one out, or give both dates that do not overlap",
                )
            if is_same and (other.days, other.by) == (claim.days, claim.by):
                return
        if len(found) < MAX_CLAIMS:
            found.append(claim)

    def has_claim(self, actor: Listed, name: str) -> bool:
        """Whether an earlier row already says that a name is this actor's."""
        return any(c.actor.id == actor.id for c in self.claims.get(name_key(name), ()))

    def keep_apart(self, one: str, other: str, line: int) -> None:
        """Note that two names are not one actor's."""
        self.apart.setdefault(pair(name_key(one), name_key(other)), line)

    def register(self) -> Register:
        """The finished register; what is both the same and apart is an error."""
        if not self.claims:
            raise ListError(f"{self.origin}: there is no actor in it")
        for (one, other), line in self.apart.items():
            actors = [{c.actor.id for c in self.claims.get(key, ())} for key in (one, other)]
            if one == other or actors[0] & actors[1]:
                raise self.error(line, f"“{one}” and “{other}” are said to be one and not one")
        self.refuse_loops()
        claims = {key: tuple(found) for key, found in self.claims.items()}
        return Register(claims, tuple(self.ties), frozenset(self.apart))

    def refuse_loops(self) -> None:
        """Raise an error if somebody is part of itself, or speaks for itself, over others."""
        for relation in {tie.relation for tie in self.ties}:
            ties = [tie for tie in self.ties if tie.relation is relation]
            order = TopologicalSorter[str]()
            for tie in ties:
                order.add(name_key(tie.name), name_key(tie.other))
            try:
                order.prepare()
            except CycleError as error:
                loop = set(error.args[1])
                last = next(
                    t for t in reversed(ties) if {*map(name_key, (t.name, t.other))} <= loop
                )
                words = (
                    f"“{last.name}” is {relation} “{last.other}”, and the other way round as well"
                )
                raise self.error(last.line, words) from error


def list_id(key: str) -> str:
    """The id of an actor whose list gives it none."""
    return "list-" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@cache
def starter() -> Register:
    """The list that comes with whence."""
    path = files("whence").joinpath("lists", "actors.csv")
    return from_csv(path.read_text("utf-8"), "whence's own list")


def register_of(path: str | None) -> Register:
    """The list that comes with whence, under the user's own if there is one."""
    return read_list(path).over(starter()) if path else starter()


def read_list(path: str | Path) -> Register:
    """Read a user's list; raises `ListError`, with the line, if it makes no sense."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror}") from error
    text = decoded(data, str(path))
    if not text.strip():
        raise ListError(f"{path}: the list is empty")
    if text.lstrip()[0] == "{":
        from whence.steps.actors.entities import from_entities

        return from_entities(text, str(path))
    return from_csv(text, str(path))


def decoded(data: bytes, origin: str) -> str:
    """The text of a list, which has to be UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ListError(
            f"{origin}, line {line}: not UTF-8; save the list as UTF-8 and try again"
        ) from error


def from_csv(text: str, origin: str) -> Register:
    """Read a list from CSV."""
    builder = Builder(origin)
    for line, row in rows_of(text, origin):
        add_row(builder, row, line)
    return builder.register()


def rows_of(text: str, origin: str) -> Iterator[tuple[int, Row]]:
    """The rows of a CSV text with the lines that they begin on."""
    head = text.split("\n", 1)[0]
    mark = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    names: list[str] = []
    line = 1
    try:
        for count, cells in enumerate(reader):
            if not names:
                names = columns(cells, origin)
            elif any(map(str.strip, cells)):
                if count > MAX_ROWS:
                    raise ListError(f"{origin}, line {line}: more than {MAX_ROWS} rows")
                if len(cells) > len(names):
                    words = (
                        f"{len(cells)} cells, but {len(names)} columns; quote cells with {mark!r}"
                    )
                    raise ListError(f"{origin}, line {line}: {words}")
                yield line, dict(zip(names, map(str.strip, cells), strict=False))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ListError(f"{origin}, line {line}: {error}") from error


def columns(cells: list[str], origin: str) -> list[str]:
    """The names of the columns, of which `name` has to be there."""
    names = [cell.strip().casefold().replace(" ", "_").replace("-", "_") for cell in cells]
    names = [SYNONYMS.get(name, name) for name in names]
    for name in set(names) - COLUMNS:
        meant = get_close_matches(name, sorted({*COLUMNS, *SYNONYMS}), 1, SLIP)
        if meant and len(name) > LEAST_SLIP:
            raise ListError(
                f"{origin}, line 1: no column “{name}” is known; “{meant[0]}” may be meant"
            )
    if "name" not in names:
        known = ", ".join(sorted(COLUMNS))
        raise ListError(f"{origin}, line 1: there is no column “name”; known columns: {known}")
    return names


def add_row(builder: Builder, row: Row, line: int) -> None:
    """Take one row of a CSV list in."""
    name = row.get("name", "")
    if not name:
        raise builder.error(line, "the name is empty")
    kind = row.get("kind", "").casefold()
    if kind not in KINDS:
        raise builder.error(line, f"no kind {kind!r}; kinds: {', '.join(ActorKind)}")
    actor = builder.actor(row.get("id", ""), name, KINDS[kind], line)
    days = window(builder, row, line)
    aliases = cells_of(row, "aliases")
    by, why = row.get("by") or None, row.get("why") or None
    if not aliases or not builder.has_claim(actor, name):
        builder.claim(name, Claim(actor, ALWAYS if aliases else days, line, None, why))
    for alias in aliases:
        builder.claim(alias, Claim(actor, days, line, by, why))
    for other in cells_of(row, "not"):
        builder.keep_apart(name, other, line)
    for column, relation in (("part_of", TieKind.PART_OF), ("speaks_for", TieKind.SPEAKS_FOR)):
        for other in cells_of(row, column):
            builder.ties.append(ListTie(name, relation, other, builder.origin, line, why))


def cells_of(row: Row, column: str) -> list[str]:
    """The parts of a cell that holds several."""
    cell = row.get(column)
    return [part for piece in cell.split("|") if (part := piece.strip())] if cell else []


def window(builder: Builder, row: Row, line: int) -> Days:
    """The days that a row is valid on."""
    if not row.get("valid_from") and not row.get("valid_until"):
        return ALWAYS
    first, last = days_of(row.get("valid_from")), days_of(row.get("valid_until"))
    if first is None or last is None:
        raise builder.error(line, "dates look like 2014, 2014-06 or 2014-06-29")
    if first.first > last.last:
        raise builder.error(line, "it is valid until a day before it is valid from")
    return Days(first.first, last.last)
