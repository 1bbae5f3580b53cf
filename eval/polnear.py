"""Score whence on PolNeAR: exact and overlap F1 of each role, and linked F1.

The articles go through the whole of `whence.read` as they are, so what is scored is what a user
gets, after linking, not what the encoder says. Where an article has several annotators, each one's
file is scored by itself against the same reading. PolNeAR has no nesting (each word belongs to one
attribution at most), so attributions with a parent are left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from train.polnear import raw_reading

import whence
from eval.command import run_alone
from eval.linked import linked, score_linked
from eval.spans import Bounds, Score, exact, overlap
from whence.model import Article, Span
from whence.steps.read import ReadOptions

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of one attribution stand; any of them may be empty."""

    source: tuple[Bounds, ...] = ()
    cue: tuple[Bounds, ...] = ()
    content: tuple[Bounds, ...] = ()

    def of(self, role: str) -> tuple[Bounds, ...]:
        """The spans of one role."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[role]


def score(data: Path) -> dict[str, float]:
    """F1 on polnear/dev by role and measure, and the mean of the exact ones."""
    figures = {name: part.f1 for name, part in totals(data / "polnear" / "dev").items()}
    mean = sum(figures[f"{role}_exact"] for role in ROLES) / len(ROLES)
    return figures | {"mean_exact": mean}


def totals(folder: Path) -> dict[str, Score]:
    """Counts of all measures over one split."""
    summed: dict[str, Score] = defaultdict(Score)
    for article, annotations in readings(folder):
        predicted = list(predicted_parts(article))
        for annotation in annotations:
            text, gold = gold_parts(Path(article.path), annotation)
            if text != article.text:
                raise ValueError(f"{article.path} was changed though it was read as it is")
            for name, part in measures(text, gold, predicted).items():
                summed[name] += part
    return summed


def readings(folder: Path) -> Iterator[tuple[Article, list[Path]]]:
    """Each article of a split as whence reads it, with the files of its annotators."""
    by_name: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        by_name[path.stem.rsplit("_", 1)[0]].append(path)
    texts = [folder / "text" / f"{name}.txt" for name in sorted(by_name)]
    for article in whence.read(texts, options=ReadOptions(as_is=True)):
        yield article, by_name[Path(article.path).stem]


def gold_parts(text_path: Path, annotation_path: Path) -> tuple[str, list[Parts]]:
    """The text and the attributions of one annotator."""
    reading = raw_reading(text_path, annotation_path)
    found: dict[int, dict[str, list[Bounds]]] = defaultdict(lambda: defaultdict(list))
    for mark in reading.marks:
        found[mark.attribution][mark.role].append((mark.start, mark.end))
    return reading.text, [
        Parts(*(tuple(spans[role]) for role in ROLES)) for _, spans in sorted(found.items())
    ]


def predicted_parts(article: Article) -> Iterator[Parts]:
    """The attributions of a reading that stand in no other."""
    for attribution in article.attributions:
        if attribution.parent is None:
            yield Parts(
                _bounds([attribution.source]),
                _bounds([attribution.cue]),
                _bounds(attribution.content),
            )


def measures(text: str, gold: Sequence[Parts], predicted: Sequence[Parts]) -> dict[str, Score]:
    """All scores of one reading against one annotator."""
    scores = {}
    for role in ROLES:
        wanted = [span for parts in gold for span in parts.of(role)]
        found = [span for parts in predicted for span in parts.of(role)]
        scores[f"{role}_exact"] = exact(text, wanted, found)
        scores[f"{role}_overlap"] = overlap(text, wanted, found)
    scores["linked"] = score_linked(
        [linked(text, parts.source, parts.content) for parts in gold if parts.content],
        [linked(text, parts.source, parts.content) for parts in predicted if parts.content],
    )
    return scores


def _bounds(spans: Iterable[Span | None]) -> tuple[Bounds, ...]:
    return tuple((span.start, span.end) for span in spans if span is not None)


if __name__ == "__main__":
    run_alone(score)
