"""Read re3d for the phrase layer: persons, organisations and places by all the words for them.

Sources are kept apart, so that what is measured comes from authors never trained on. Spans nest in
the set and not in a layer: the outermost of those that overlap are kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eval.re3d import NAMES, UNSEEN, Document, read_documents

from train.example import Example, Mark
from whence.infer.labels import PHRASE_LAYERS


@dataclass(frozen=True, slots=True)
class Examples:
    """Whole documents to train on and documents of other sources to check with."""

    train: list[Example]
    dev: list[Example]


def examples(folder: Path) -> Examples:
    """All documents below `folder`, by source."""
    train, dev = list[Example](), list[Example]()
    for document in read_documents(folder):
        marks = sorted(_marks(document), key=lambda m: (m.start, -m.end))
        example = Example(document.text, tuple(_outermost(marks)), frozenset(PHRASE_LAYERS))
        (dev if document.source in UNSEEN else train).append(example)
    return Examples(train, dev)


def _marks(document: Document) -> Iterator[Mark]:
    for kind in NAMES:
        for start, end in document.gold.get(kind, ()):
            yield Mark("phrases", kind.value, start, end)


def _outermost(marks: list[Mark]) -> Iterator[Mark]:
    """Those that overlap no longer or earlier one."""
    end = 0
    for mark in marks:
        if mark.start >= end:
            end = mark.end
            yield mark
