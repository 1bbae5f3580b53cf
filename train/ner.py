"""Read the name corpora: token-per-line BIO files and GUM's nested entities."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from train.example import Edit, Example, Mark, edited

KINDS = {
    "PER": "person", "ORG": "organisation", "LOC": "place",
    "person": "person", "corporation": "organisation", "group": "organisation",
    "location": "place", "organization": "organisation", "place": "place",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameSets:
    """Windows to train on and windows kept for checking."""

    train: list[Example]
    dev: list[Example]


def name_sets(folder: Path) -> NameSets:
    """All name corpora, sentences joined into windows of about 150 words."""
    train = _windows(_columns(folder / "uner-ewt" / "train.iob2", 1, 2))
    train += _windows(_columns(folder / "wikigold" / "wikigold.conll.txt", 0, 1))
    train += _windows(_columns(folder / "wnut17" / "wnut17train.conll", 0, 1))
    files = sorted((folder / "gum").glob("GUM_*.conllu"))
    wanted = [f for f in files if f.name.split("_")[1] in {"news", "interview", "court"}]
    for path in wanted:
        train += _windows(_gum(path))
    dev = _windows(_columns(folder / "uner-ewt" / "dev.iob2", 1, 2))
    return NameSets(train, dev)


def _columns(path: Path, word: int, label: int) -> Iterator[list[tuple[str, str, bool]]]:
    sentence: list[tuple[str, str, bool]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if line.startswith("# ") or not line.strip():
            if sentence:
                yield sentence
            sentence = []
        elif len(cells) > label and cells[word]:
            sentence.append((cells[word], cells[label], True))
    if sentence:
        yield sentence


def _gum(path: Path) -> Iterator[list[tuple[str, str, bool]]]:
    """GUM sentences with the outermost *named* entities: those headed by a proper noun."""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            rows.append(cells)
        elif not line.strip() and rows:
            yield _gum_sentence(rows)
            rows = []


def _gum_sentence(rows: list[list[str]]) -> list[tuple[str, str, bool]]:
    labels = ["O"] * len(rows)
    unfinished: list[tuple[str, str, int]] = []
    found: list[tuple[int, int, str]] = []
    for index, row in enumerate(rows):
        entity = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for match in re.finditer(r"\((\d+)-(\w+)-[^()]*(\))?|(\d+)\)", entity):
            if match[1]:
                unfinished.append((match[1], match[2], index))
            if match[3] or match[4]:
                ident = match[4] or match[1]
                at = (
                    max(i for i, u in enumerate(unfinished) if u[0] == ident)
                    if any(u[0] == ident for u in unfinished)
                    else -1
                )
                if at >= 0:
                    _, kind, start = unfinished.pop(at)
                    found.append((start, index + 1, kind))
    for start, end, kind in sorted(found, key=lambda f: f[0] - f[1], reverse=True):
        core = _named_core(rows, start, end)
        if core and kind in KINDS and all(label == "O" for label in labels[core[0] : core[1]]):
            labels[core[0]] = f"B-{kind}"
            labels[core[0] + 1 : core[1]] = [f"I-{kind}"] * (core[1] - core[0] - 1)
    return [
        (row[1], label, "SpaceAfter=No" not in row[9])
        for row, label in zip(rows, labels, strict=True)
    ]


def _named_core(rows: list[list[str]], start: int, end: int) -> tuple[int, int] | None:
    """The run of proper nouns that the entity's head stands in, None if it has none."""
    ids = {rows[i][0] for i in range(start, end)}
    head = next((i for i in range(start, end) if rows[i][6] not in ids), None)
    if head is None or rows[head][4] != "NNP":
        return None
    low = high = head
    joints = {"-", "'s", "’s", "of", "the", "."}
    while low > start and rows[low - 1][3] == "PROPN":
        low -= 1
    while high + 1 < end and (
        rows[high + 1][3] == "PROPN"
        or (rows[high + 1][1] in joints and high + 2 < end and rows[high + 2][3] == "PROPN")
    ):
        high += 1
    return low, high + 1


def _windows(sentences: Iterable[list[tuple[str, str, bool]]]) -> list[Example]:
    windows, words = [], list[tuple[str, str, bool]]()
    for sentence in sentences:
        if words and len(words) + len(sentence) > 150:
            windows.append(_example(words))
            words = []
        words += sentence
    if words:
        windows.append(_example(words))
    return windows


def _example(words: list[tuple[str, str, bool]]) -> Example:
    text, marks, before = "", list[Mark](), "O"
    for word, label, space in words:
        kind = KINDS.get(label[2:])
        start = len(text)
        text += _plain(word)
        if kind and marks and label[0] == "I" and before[2:] == label[2:] and before != "O":
            marks[-1] = Mark("names", kind, marks[-1].start, len(text))
        elif kind:
            marks.append(Mark("names", kind, start, len(text)))
        before = label
        text += " " if space else ""
    return _tidied(Example(text, tuple(marks), frozenset({"names"})))


def _plain(word: str) -> str:
    return {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}.get(word, word)


def _tidied(example: Example) -> Example:
    """Take out the spaces that tokenisation left before punctuation."""
    gaps = re.finditer(
        r" (?=[.,;:!?)”]|n't\b|'s\b|’s\b)|(?<=[(“]) |(?<=\w) (?=- \w)|(?<=\w -) (?=\w)",
        example.text,
    )
    return edited(example, [Edit(m.start(), m.end(), "") for m in gaps])
