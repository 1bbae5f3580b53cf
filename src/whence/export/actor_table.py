"""Actors in the terminal: one row each, with all their names and what ties these together."""

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from whence.export.terminal import harmless
from whence.model import Actor, Alias, Quoted, Tie, TieKind

MAX_TIES = 6
"""Ties that a row shows; JSON lines have them all."""
MAX_ALIASES = 12


def actor_table(actors: Iterable[Actor]) -> Table:
    """Lay actors out as a table."""
    table = Table(expand=True, show_lines=False, pad_edge=False)
    for title, ratio in (("actor", 3), ("named", None), ("as", 4), ("because", 6)):
        table.add_column(title, ratio=ratio, overflow="fold")
    for actor in actors:
        name = Text(harmless(actor.name), style="bold")
        name.append(f"\n{actor.kind}", style="dim")
        named = f"{len(actor.mentions)} in {actor.articles}"
        table.add_row(name, named, aliases(actor), Text("\n").join(ties(actor)))
    return table


def aliases(actor: Actor) -> Text:
    """List the forms of an actor's name with their counts."""
    forms = [alias_words(alias) for alias in actor.aliases[:MAX_ALIASES]]
    left = len(actor.aliases) - MAX_ALIASES
    return Text("\n".join([*forms, f"… and {left} more"] if left > 0 else forms))


def alias_words(alias: Alias) -> str:
    """Write one form: "Daesh ×2 (so called by its opponents)"."""
    called = f" (so called by {alias.called_by})" if alias.called_by else ""
    return harmless(f"{alias.name} ×{alias.mentions}{called}")


def ties(actor: Actor) -> Iterator[Text]:
    """Write the ties that say most: those between names, each rule once for a pair."""
    shown: dict[tuple[str, str, str], Tie] = {}
    for tie in sorted(
        actor.ties, key=lambda tie: (tie.relation is TieKind.ALSO_CALLED, -tie.score)
    ):
        shown.setdefault((tie.name, tie.relation, tie.other), tie)
    for tie in list(shown.values())[:MAX_TIES]:
        yield tie_line(tie)
    if len(shown) > MAX_TIES:
        yield Text(f"… and {len(shown) - MAX_TIES} more", style="dim")
    if not shown and actor.mentions:
        yield Text(place(actor.mentions[0]), style="dim")


def tie_line(tie: Tie) -> Text:
    """Write one tie with its score, its grounds and where it stands."""
    line = Text(harmless(f"{tie.name} — {tie.relation} — {tie.other} "))
    line.append(f"{tie.score:.2f} {tie.rule}: ", style="cyan")
    line.append(harmless("; ".join(ground.reason for ground in tie.grounds)))
    if tie.refused:
        line.append(harmless(f" — refused: {tie.refused}"), style="red")
    if tie.evidence:
        line.append(f" {place(tie.evidence[0])}", style="dim")
    return line


def place(evidence: Quoted) -> str:
    """Write where words stand: “Bakondi”, pile/a.txt 120–127."""
    words = " ".join(harmless(evidence.span.text).split())
    return f"“{words}”, {harmless(evidence.path)} {evidence.span.start}–{evidence.span.end}"
