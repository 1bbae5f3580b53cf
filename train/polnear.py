"""Read PolNeAR 1.0: political news articles with their attributions in brat standoff.

Every annotator of an article gives one reading of it. Edges of contents are made consistent
about quotation marks and final punctuation, which annotators were not.
"""

import re
from collections import defaultdict
from pathlib import Path

from train.example import Example, Mark

ROLES = {"Source": "source", "Cue": "cue", "Content": "content"}
OPENING = "“‘\"'«„"
CLOSING = "”’\"'»"
_PAIRS = {"“": "”", "‘": "’", "«": "»", '"': '"'}
_SPAN_LINE = re.compile(r"T\d+\t[A-Z]\w*\d* \d")
_EVENT_LINE = re.compile(r"E\d+\t")
_AFTER = re.compile(r"[.,!?;:…]{0,3}[”\"»’]")


def readings(folder: Path) -> list[list[Example]]:
    """All articles of a split, each as the list of its annotators' readings."""
    by_name: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        by_name[path.stem.rsplit("_", 1)[0]].append(path)
    articles = []
    for name in sorted(by_name):
        text = _text(folder / "text" / f"{name}.txt")
        articles.append([_reading(text, path) for path in by_name[name]])
    return articles


def raw_reading(text_path: Path, annotation_path: Path) -> Example:
    """One reading with its edges as annotated, for scoring."""
    return _reading(_text(text_path), annotation_path, repair=False)


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as stream:
        return stream.read()


def _reading(text: str, path: Path, *, repair: bool = True) -> Example:
    spans: dict[str, list[tuple[int, int]]] = {}
    marks: set[Mark] = set()
    with path.open(encoding="utf-8", newline="") as stream:
        lines = stream.read().split("\n")
    for line in lines:
        if _SPAN_LINE.match(line):
            ident, label, *_ = line.split("\t")
            spans[ident] = _fragments(label)
    for number, line in enumerate(line for line in lines if _EVENT_LINE.match(line)):
        for part in line.split("\t")[1].split():
            role, ident = part.split(":")
            role = ROLES.get(role.rstrip("0123456789"), "")
            for start, end in spans.get(ident, []) if role else []:
                start, end = _edges(text, start, end, role) if repair else (start, end)
                if end > start:
                    marks.add(Mark("outer", role, start, end, number))
    ordered = sorted(marks, key=lambda m: (m.start, m.end, m.role, m.attribution))
    return Example(text, tuple(ordered), frozenset({"outer"}))


def _fragments(label: str) -> list[tuple[int, int]]:
    return [
        (int(part.split()[0]), int(part.split()[1])) for part in label.split(" ", 1)[1].split(";")
    ]


def _edges(text: str, start: int, end: int, role: str) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;.)"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    if role != "content":
        return start, end
    if start > 0 and text[start - 1] in '“"«' and (start < 2 or text[start - 2] in " \n(—–-‘'["):
        start -= 1
    inner = text[start:end]
    following = _AFTER.match(text, end)
    if following and _is_open(inner, following.group()[-1]):
        return start, following.end()
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:."):
        end -= 1
    return start, end


def _is_open(inner: str, mark: str) -> bool:
    if mark == '"':
        return inner.count('"') % 2 == 1
    opening = {"”": "“", "’": "‘", "»": "«"}[mark]
    return inner.count(opening) > inner.count(mark)
