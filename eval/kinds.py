"""Score kinds of source on sourcing-dev: articles with every sourced statement and who gave it.

Its sheets give statements, not spans, so each is looked up in the article by its letters and
digits alone, whole or sentence by sentence. It is *attributed* if the content of some attribution
of whence overlaps it; the one that fits best (Jaccard, by characters) is compared.

- `found`: share of the sheets' statements that stand in the articles as quoted;
- `attributed`: share of those found to which whence has an attribution;
- `source_kind`: share right of those attributed, where the sheet says the kind. The sheets know no
  outlets, so an outlet counts as an organisation;
- `speaker`: share whose speaker, or source words, share a name with the sheet's.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import whence
from eval.command import run_alone
from whence.model import Article, Attribution, SourceKind
from whence.steps.read import ReadOptions

LEAST_LETTERS = 25
SENTENCE = re.compile(r"(?<=[.!?”\"])\s+")
WORD = re.compile(r"\w{3,}")
KINDS: Mapping[str, SourceKind] = {
    "unnamed": SourceKind.ANONYMOUS,
    "unamed": SourceKind.ANONYMOUS,
    "anonymous": SourceKind.ANONYMOUS,
    "named individual": SourceKind.PERSON,
    "named person": SourceKind.PERSON,
    "named organi": SourceKind.ORGANISATION,
    "document": SourceKind.DOCUMENT,
}
"""How the sheets' labels begin, and what they mean; the spelling varies."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of a sheet: the words, the kind of source if it says one, the name if it has one."""

    words: str
    kind: SourceKind | None
    name: str


@dataclass(frozen=True, slots=True)
class Letters:
    """A text's letters and digits in small, and where each stands."""

    text: str
    places: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Letters":
        """Leave out of a text all that spelling and typesetting may change."""
        kept = [(low, i) for i, char in enumerate(text) for low in char.lower() if low.isalnum()]
        return cls("".join(low for low, _ in kept), [i for _, i in kept])


def score(data: Path) -> dict[str, float]:
    """All figures over the sheets; `data` is the folder of the dev sets."""
    sheets = sorted((data / "sourcing-dev" / "gold").glob("*.csv"))
    texts = [data / "sourcing-dev" / "clean" / f"{sheet.stem}.txt" for sheet in sheets]
    articles = whence.read(texts, options=ReadOptions(as_is=True))
    counts: Counter[str] = Counter()
    for sheet, article in zip(sheets, articles, strict=True):
        counts += counts_of(article, list(statements(sheet)))
    return figures(counts)


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Turn counts into shares."""

    def share(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 0.0

    return {
        "found": share("found", "statements"),
        "attributed": share("attributed", "found"),
        "source_kind": share("source_kind", "kinds"),
        "speaker": share("speaker", "names"),
    }


def statements(sheet: Path) -> Iterator[Statement]:
    """Read the statements of one sheet."""
    with sheet.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            words = (row.get("Sourced Statements") or "").strip()
            if words:
                label = (row.get("Type of Source") or "").strip()
                yield Statement(words, kind_of_label(label), row.get("Name of Source") or "")


def kind_of_label(label: str) -> SourceKind | None:
    """What a label of the sheets means, None if it says nothing.

    >>> kind_of_label("Unamed Group of People"), kind_of_label("")
    (<SourceKind.ANONYMOUS: 'anonymous'>, None)
    """
    low = " ".join(label.lower().split())
    return next((kind for start, kind in KINDS.items() if low.startswith(start)), None)


def counts_of(article: Article, gold: Sequence[Statement]) -> Counter[str]:
    """Everything that is counted on one article."""
    letters = Letters.of(article.text)
    counts = Counter(statements=len(gold))
    for statement in gold:
        places = places_of(statement.words, letters)
        if not places:
            continue
        counts["found"] += 1
        attribution = best(article.attributions, places)
        if attribution is not None:
            counts["attributed"] += 1
            counts += compared(statement, attribution)
    return counts


def places_of(words: str, letters: Letters) -> frozenset[int]:
    """The characters of the article that a statement is, whole or sentence by sentence."""
    for pieces in ([words], SENTENCE.split(words)):
        found: set[int] = set()
        for piece in pieces:
            wanted = Letters.of(piece).text
            at = letters.text.find(wanted) if len(wanted) >= LEAST_LETTERS else -1
            if at >= 0:
                found |= set(letters.places[at : at + len(wanted)])
        if found:
            return frozenset(found)
    return frozenset()


def best(attributions: Sequence[Attribution], places: frozenset[int]) -> Attribution | None:
    """The attribution whose content fits a statement best, if any overlaps it."""

    def fit(attribution: Attribution) -> float:
        content = {i for span in attribution.content for i in range(span.start, span.end)}
        return len(content & places) / len(content | places)

    chosen = max(attributions, key=fit, default=None)
    return chosen if chosen is not None and fit(chosen) > 0 else None


def compared(statement: Statement, attribution: Attribution) -> Counter[str]:
    """What is right in one attribution."""
    kind = attribution.source_kind
    kind = SourceKind.ORGANISATION if kind is SourceKind.OUTLET else kind
    counts: Counter[str] = Counter()
    if statement.name.strip():
        counts.update(names=1, speaker=int(shares_name(statement.name, attribution)))
    if statement.kind is not None:
        counts.update(kinds=1, source_kind=int(kind is statement.kind))
    return counts


def shares_name(name: str, attribution: Attribution) -> bool:
    """Whether the sheet's name and whence's have a word in common."""
    words = attribution.speaker.name if attribution.speaker else ""
    words += " " + (attribution.source.text if attribution.source else "")
    return bool(set(WORD.findall(name.lower())) & set(WORD.findall(words.lower())))


if __name__ == "__main__":
    run_alone(score)
