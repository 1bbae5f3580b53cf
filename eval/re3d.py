"""How well mentions are found: re3d, documents of four governments on a war in Syria and Iraq.

    python -m eval.re3d --data DIR

Exact F1, with the same words but for marks at the edges. The phrase layer learnt from two of the
four sources; the figures of persons, organisations and places are those of the two others
(`unseen_…`), together (`unseen_names`), alone, and by source. The other kinds are found by lists
and by the grammar of numbers, which learnt nothing, and are scored over all four sources.

re3d gives each span the share of annotators who saw it; below a half it counts as not there. It
marks no nesting (6 of 468 unseen spans stand in another), so of mentions that nest the outermost
are scored; `unseen_nested_too` counts the others as wrong. Its annotators marked few nationalities
and called every air strike a weapon, so those figures say how we differ more than how often we err.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.command import run_alone
from eval.spans import Bounds, Score, exact
from whence.model import Article, Mention, MentionKind
from whence.steps.mentions import find_mentions
from whence.steps.tag import tag

UNSEEN = ("Australian_Department_of_Foreign_Affairs", "US_State_Department")
"""Sources that nothing was trained on."""
NAMES = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE)
OTHERS = tuple(kind for kind in MentionKind if kind not in NAMES)
KINDS = {
    "Person": MentionKind.PERSON,
    "Organisation": MentionKind.ORGANISATION,
    "Location": MentionKind.PLACE,
    "Nationality": MentionKind.PEOPLE,
    "Weapon": MentionKind.WEAPON,
    "MilitaryPlatform": MentionKind.WEAPON,
    "Vehicle": MentionKind.WEAPON,
    "DocumentReference": MentionKind.DOCUMENT,
    "Quantity": MentionKind.QUANTITY,
    "Money": MentionKind.MONEY,
}
LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a source, with where each kind of mention stands in it."""

    source: str
    text: str
    gold: dict[MentionKind, tuple[Bounds, ...]]


def score(data: Path) -> dict[str, float]:
    """All figures over the set; `data` is the folder of the dev sets."""
    documents = list(read_documents(data / "re3d"))
    every = list(zip(documents, mentions_of(documents), strict=True))
    pairs = [(document, outermost(mentions)) for document, mentions in every]
    unseen = [pair for pair in pairs if pair[0].source in UNSEEN]
    return {
        "unseen_names": f1(unseen, NAMES),
        **{f"unseen_{kind}": f1(unseen, [kind]) for kind in NAMES},
        "unseen_nested_too": f1([pair for pair in every if pair[0].source in UNSEEN], NAMES),
        **{
            f"names_{source.lower()}": f1([p for p in pairs if p[0].source == source], NAMES)
            for source in sorted({document.source for document in documents})
        },
        **{kind.value: f1(every, [kind]) for kind in OTHERS},
    }


def mentions_of(documents: Iterable[Document]) -> list[tuple[Mention, ...]]:
    """What whence finds in each document."""
    articles = tag([Article(path="", text=document.text) for document in documents])
    return [find_mentions(article).mentions for article in articles]


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Persons, organisations and places that stand in no other; in the order of the text."""
    kept: list[Mention] = []
    for mention in mentions:
        is_nested = bool(kept) and mention.span.end <= kept[-1].span.end
        if mention.kind in NAMES and not is_nested:
            kept.append(mention)
    return kept


def f1(
    pairs: Iterable[tuple[Document, Sequence[Mention]]], kinds: Collection[MentionKind]
) -> float:
    """F1 of mentions of these kinds, each with its own kind."""
    total = Score()
    for document, mentions in pairs:
        for kind in kinds:
            found = [(m.span.start, m.span.end) for m in mentions if m.kind is kind]
            total += exact(document.text, document.gold.get(kind, ()), found)
    return total.f1


def read_documents(folder: Path) -> Iterator[Document]:
    """Read all documents, source by source."""
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        gold: dict[str, dict[MentionKind, list[Bounds]]] = {}
        for row in rows(source / "entities.json"):
            if row["type"] in KINDS and row["confidence"] >= LIKELY:
                by_kind = gold.setdefault(row["documentId"], {})
                by_kind.setdefault(KINDS[row["type"]], []).append((row["begin"], row["end"]))
        for row in sorted(rows(source / "documents.json"), key=lambda row: str(row["_id"])):
            marked = gold.get(row["_id"], {})
            spans = {kind: tuple(sorted(bounds)) for kind, bounds in marked.items()}
            yield Document(source.name, row["text"], spans)


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file that holds one JSON object a line."""
    for line in file.read_text(encoding="utf-8-sig").splitlines():
        yield json.loads(line)


if __name__ == "__main__":
    run_alone(score)
