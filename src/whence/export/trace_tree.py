"""The tree of one claim group in the terminal: origins, the wordings that go back to each, why.

claim
├── origin (class)
│   ├── outlet, date: chain, words, path:start
└── why so many: the pairs with their reasons
"""

from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text
from rich.tree import Tree

from whence.export.in_words import word
from whence.model import Group, Origin, OriginPair, OriginRelation, Wording
from whence.text.amounts import counted, interval

STYLES = {
    OriginRelation.SAME: "green",
    OriginRelation.POSSIBLY_SAME: "yellow",
    OriginRelation.DIFFERENT: "default",
}
MOST_PAIRS = 20
"""Pairs that are shown; JSON lines have all."""


def tree_of(group: Group) -> Tree:
    """Draw a group."""
    tree = Tree(head(group), guide_style="dim")
    origins = {origin.id: origin for origin in group.origins.origins}
    wordings: dict[str, list[Wording]] = {}
    for wording in group.wordings:
        wordings.setdefault(wording.origin, []).append(wording)
    for class_ in group.origins.classes:
        branch = tree.add(
            Text(" = ".join(name_of(origins[id_]) for id_ in class_), style="bold cyan")
        )
        for id_ in class_:
            add_origin(branch, origins[id_], wordings.get(id_, ()))
    own = [origin for origin in group.origins.origins if origin.is_own_voice]
    if own:
        branch = tree.add(Text("own voice: no evidence that anyone else knows", style="bold"))
        for origin in own:
            add_origin(branch, origin, wordings.get(origin.id, ()))
    if group.origins.pairs:
        add_pairs(tree, group.origins.pairs, origins)
    if group.same_but_different:
        alike = ", ".join(word(id_) for id_ in group.same_but_different)
        tree.add(Text(f"looks alike and is not: {alike}", style="dim"))
    return tree


def head(group: Group) -> Text:
    """The claim with its interval."""
    text = Text(word(group.text), style="bold")
    bound = ", or more" if group.origins.is_bound else ""
    text.append(
        f"\n{interval(group.origins.at_least, group.origins.at_most)}{bound}", style="green"
    )
    told = f"told by {counted(group.outlets, 'outlet')} in {counted(group.articles, 'article')}"
    return text.append(f" · {told} · {group.kind.value} · {word(group.id)}", style="not bold")


def name_of(origin: Origin) -> str:
    """An origin by its name and kind."""
    return f"{word(origin.name)} ({origin.kind.value})"


def add_origin(branch: Tree, origin: Origin, wordings: Iterable[Wording]) -> None:
    """Add what goes back to an origin, and why it is a dead end."""
    branch.add(Text(word(origin.id), style="dim"))
    if origin.dead_end:
        branch.add(Text(f"⊣ {origin.dead_end.value}: {word(origin.settles)}", style="red"))
    for wording in wordings:
        branch.add(Text("\n").join(wording_lines(wording)))


def wording_lines(wording: Wording) -> Iterator[Text]:
    """One wording: through whom, what, where."""
    outlet = word(wording.outlet or "an outlet that is not named")
    chain = " → ".join([outlet, *(word(station.name) for station in wording.chain)])
    yield Text(chain).append(f" · {word(wording.published)}", style="dim")
    yield Text(f"“{word(wording.text)}”", style="italic")
    place = f"{word(wording.place.path)}:{wording.spans[0].start}"
    notes = [
        place,
        word(wording.place.claim),
        word(wording.attribution) if wording.attribution else "",
    ]
    if wording.hedges:
        notes.append("hedged: " + ", ".join(word(hedge.span.text) for hedge in wording.hedges))
    if wording.reuse_of:
        notes.append(f"words of {word(wording.reuse_of)}")
    yield Text(" · ".join(note for note in notes if note), style="dim")


def add_pairs(tree: Tree, pairs: Iterable[OriginPair], origins: Mapping[str, Origin]) -> None:
    """Add the reason of each pair; those that a person decided say so."""
    shown = list(pairs)
    branch = tree.add(Text("why", style="bold"))
    for pair in shown[:MOST_PAIRS]:
        line = Text(f"{word(origins[pair.a].name)} / {word(origins[pair.b].name)}: ")
        line.append(pair.relation.value, style=STYLES[pair.relation])
        line.append(f", for {word(pair.reason)}")
        if pair.decision:
            line.append(f" [{word(pair.decision)}]", style="magenta")
        branch.add(line)
    if len(shown) > MOST_PAIRS:
        branch.add(Text(f"… and {len(shown) - MOST_PAIRS} more pairs", style="dim"))
