"""Findings in words, line by line, for the terminal. Words of articles are made harmless.

Each list takes the rows that go out as JSON, so that both always say the same.
"""

from collections.abc import Iterable, Iterator

from rich.text import Text

from whence.export.findings_json import Row
from whence.export.jsonl import Json
from whence.export.terminal import harmless
from whence.text.amounts import counted, interval


def word(value: Json) -> str:
    """Words on one line, harmless to a terminal; "—" for none."""
    return " ".join(harmless(str(value)).split()) if value not in (None, "") else "—"


def inner(row: Row, *names: str) -> Json:
    """A value within a row."""
    value: Json = row
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def rows_in(row: Row, name: str) -> list[Row]:
    """The objects of a list within a row."""
    value = row.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def number(value: Json) -> int:
    """A whole number."""
    return value if isinstance(value, int) else 0


def line(head: str, *rest: str, style: str = "bold") -> Text:
    """A line of several parts, the first of them marked."""
    text = Text(head, style=style)
    for part in rest:
        text.append(f" · {part}", style="not bold default")
    return text


def under(*parts: str, style: str = "") -> Text:
    """A line under another."""
    return Text("  " + " · ".join(part for part in parts if part), style=style)


def claim_lines(rows: Iterable[Row]) -> Iterator[Text]:
    """Claims with their intervals."""
    for row in rows:
        origins, told = row["origins"], row["told_by"]
        assert isinstance(origins, dict)
        assert isinstance(told, dict)
        yield line(word(row["text"]), word(row["kind"]))
        yield under(
            interval(number(origins["at_least"]), number(origins["at_most"])),
            f"told by {counted(number(told['outlets']), 'outlet')}",
            f"{number(told['own_voice'])} in an own voice" if told["own_voice"] else "",
            decided_words(row),
            word(row["id"]),
        )


def decided_words(row: Row) -> str:
    """How many pairs of origins a person decided on."""
    pairs = rows_in({"pairs": inner(row, "origins", "pairs")}, "pairs")
    decided = sum(pair["decision"] is not None for pair in pairs)
    return f"{counted(decided, 'pair')} of origins decided by a person" if decided else ""


def origin_lines(rows: Iterable[Row]) -> Iterator[Text]:
    """Origins with how much leads to them."""
    for row in rows:
        kind = "own voice" if row["own_voice"] else word(row["kind"])
        yield line(word(row["name"]), kind)
        yield under(
            counted(number(row["claims"]), "claim"),
            counted(number(row["outlets"]), "outlet"),
            word(row["id"]),
        )
        if row["dead_end"]:
            yield under(f"⊣ {word(row['dead_end'])}: {word(row['settles'])}", style="red")


def forecast_lines(rows: Iterable[Row]) -> Iterator[Text]:
    """Forecasts with when they fall due."""
    for row in rows:
        yield line(word(row["text"]), word(row["state"]))
        first, last = word(inner(row, "due", "from")), word(inner(row, "due", "until"))
        due = f"due {first} to {last}" if (first, last) != ("—", "—") else "no window known"
        said = inner(row, "due", "said")
        yield under(
            word(row["who"] or row["outlet"]),
            f"said {word(said)}" if said else "",
            due,
            "; ".join(hedge_words(hedge) for hedge in rows_in(row, "hedges")),
        )
        if row["outcome"]:
            says, who = word(inner(row, "outcome", "says")), word(inner(row, "outcome", "who"))
            yield under(f"{says}, says {who}", style="green")
        yield under(word(row["path"]), word(row["id"]), style="dim")


def hedge_words(hedge: Row) -> str:
    """A hedge with how likely it means."""
    likelihood = hedge.get("likelihood")
    known = "–".join(map(str, likelihood)) if isinstance(likelihood, list) else ""
    return f"“{word(hedge['text'])}”{f' ({known} %)' if known else ''}"


def dead_end_lines(rows: Iterable[Row]) -> Iterator[Text]:
    """Dead ends with what would settle them."""
    for row in rows:
        chain = " → ".join(word(hop["name"]) for hop in rows_in(row, "chain"))
        yield line(chain or word(inner(row, "source", "text")), word(row["reason"]))
        yield under(word(row["settles"]))
        yield under(word(row["path"]), word(row["attribution"]), style="dim")


def side_lines(row: Row, name: str) -> Iterator[Text]:
    """One side of a conflict or a drift."""
    side = row[name]
    assert isinstance(side, dict)
    words = inner(side, "words", "text")
    yield under(f"{name} {word(side['text'])}", f"[{word(words)}]" if words else "")
    place = inner(side, "words", "start")
    if place is None:
        place = next((span["start"] for span in rows_in(side, "spans")), None)
    at = f"{word(side['path'])}:{word(place)}"
    yield under("  " + word(side["outlet"]), word(side["published"]), at, style="dim")


def conflict_lines(rows: Iterable[Row]) -> Iterator[Text]:
    """Conflicts, both sides under one another."""
    said = {True: "both go back to one origin", False: "different origins", None: "origins open"}
    for row in rows:
        one = row["one_origin"]
        yield line(f"conflict: {word(row['kind'])}", said[one if isinstance(one, bool) else None])
        yield from side_lines(row, "a")
        yield from side_lines(row, "b")


def drift_lines(rows: Iterable[Row]) -> Iterator[Text]:
    """Drifts, the earlier wording above the later."""
    for row in rows:
        yield line(f"drift: {word(row['kind'])}", word(row["reason"]))
        yield from side_lines(row, "a")
        yield from side_lines(row, "b")


def decision_lines(rows: Iterable[Row]) -> Iterator[Text]:
    """Entries of the ledger, those that do not hold or have no place any more marked so."""
    for row in rows:
        ids = row["ids"]
        about = " ".join(map(word, ids)) if isinstance(ids, list) else ""
        yield line(word(row["verdict"]), word(row["subject"]), about)
        yield under(word(row["who"]), word(row["at"]), word(row["why"]))
        words = "; ".join(
            f"“{word(one['text'])}” {word(one['path'])}:{word(one['start'])}"
            for one in rows_in(row, "words")
        )
        if words:
            yield under(words, style="dim")
        if not row["stands"]:
            yield under("taken back, or overruled by a later entry", style="dim")
        elif not row["placed"]:
            yield under("cannot be placed: the case has nothing of the kind now", style="red")
        yield under(word(row["id"]), style="dim")
