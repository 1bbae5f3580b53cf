"""Make gold.json of the marked-up articles in gold/; README.md describes their form.

usage: python examples/make_gold.py
"""

import json
import re
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

HERE = Path(__file__).parent
MARK = re.compile(r"\{([scxr])(\d+) |(\})")
BLOCK = re.compile(r"\[([a-z ]+)\] (.*)")
HEADER = ("path", "title", "outlet", "author", "published", "wire")
PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of the text: what it is to which attribution."""

    number: int
    role: str
    start: int
    end: int

    def holds(self, other: "Mark") -> bool:
        """Say whether `other` is a child's part: inside this content, or the same words again."""
        return (
            self.role == "x"
            and self.number != other.number
            and self.start <= other.start
            and other.end <= self.end
        )


@dataclass(frozen=True, slots=True)
class Facts:
    """One line under `----`: what cannot be seen in the marks."""

    kind: str
    source_kind: str
    speaker: str
    via: str = ""


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold file, taken apart: its header, its paragraphs in order, its lines of facts.

    A paragraph is (reason, words with marks); the reason is empty for the article itself.
    """

    header: dict[str, str]
    paragraphs: tuple[tuple[str, str], ...]
    facts: dict[int, "Facts"]

    @classmethod
    def parse(cls, source: str) -> "Gold":
        """Take the text of a gold file apart."""
        body, _, tail = source.partition("\n----\n")
        lines = iter(body.split("\n"))
        header = dict(line.split(": ", 1) for line in takewhile(str.strip, lines))
        blocks = ((BLOCK.fullmatch(line), line) for line in lines if line.strip())
        rows = [[cell.strip() for cell in line.split("|")] for line in tail.split("\n") if line]
        return cls(
            header,
            tuple((match[1], match[2]) if match else ("", line) for match, line in blocks),
            {int(row[0]): Facts(*row[1:]) for row in rows},
        )


def unmark(markup: str) -> tuple[str, list[Mark]]:
    """Split marked-up text into the plain text and its marks, in the order of their ends."""
    text, at = "", 0
    marks: list[Mark] = []
    opened: list[tuple[int, str, int]] = []
    for match in MARK.finditer(markup):
        text += markup[at : match.start()]
        at = match.end()
        if match[3]:
            number, role, start = opened.pop()
            marks.append(Mark(number, role, start, len(text)))
        else:
            opened.append((int(match[2]), match[1], len(text)))
    if opened:
        raise ValueError(f"mark {opened[-1]} is never closed")
    return text + markup[at:], marks


def article_json(gold: Gold) -> dict[str, Json]:
    """Give one article of the gold in the shape of whence's own output."""
    text, marks = unmark(PARAGRAPH.join(words for reason, words in gold.paragraphs if not reason))
    parents = {number: parent_of(number, marks) for number in gold.facts}
    found = [attribution_json(number, gold, text, marks, parents) for number in sorted(gold.facts)]
    removed = [(r, words) for r, words in gold.paragraphs if r and r != "head"]
    return {
        **{name: gold.header.get(name) for name in HEADER},
        "text": text,
        "removed": [{"text": words, "reason": reason} for reason, words in removed],
        "attributions": list(found),
    }


def attribution_json(
    number: int, gold: Gold, text: str, marks: list[Mark], parents: dict[int, int | None]
) -> dict[str, Json]:
    """Give one attribution of the gold in the shape of whence's own output."""
    mine = sorted((m for m in marks if m.number == number), key=lambda mark: mark.start)
    spans: dict[str, list[Json]] = {
        role: [span_json(text, mark) for mark in mine if mark.role == role] for role in "scxr"
    }
    facts = gold.facts[number]
    parent = parents[number]
    return {
        "id": str(number),
        "parent": None if parent is None else str(parent),
        "source": one(spans["s"]),
        "cue": one(spans["c"]),
        "content": spans["x"],
        "kind": facts.kind,
        "source_kind": facts.source_kind,
        "speaker": None if facts.speaker == "-" else facts.speaker,
        "anonymity_reason": one(spans["r"]),
        "chain": [hop for n in way_out(number, parents) for hop in hops(gold.facts[n])],
        "dead_end": dead_end(facts),
    }


def hops(facts: Facts) -> list[Json]:
    """Give the stations of a chain that one attribution adds: whom it came through, who spoke."""
    through = re.fullmatch(r"via (.+) \((.+)\)", facts.via)
    named = [(through[1], through[2])] if through else []
    named += [(facts.speaker, facts.source_kind)] if facts.speaker != "-" else []
    return [{"name": name, "kind": kind} for name, kind in named]


def parent_of(number: int, marks: list[Mark]) -> int | None:
    """Find the attribution in whose content `number` stands: the innermost that holds its content.

    Of two with one content the outer one is the one whose braces are outside.
    """
    order = {id(mark): index for index, mark in enumerate(marks)}
    key = next(m for m in marks if m.number == number and m.role == "x")
    holders = [m for m in marks if m.holds(key) and order[id(m)] > order[id(key)]]
    return min(holders, key=lambda m: (m.end - m.start, order[id(m)])).number if holders else None


def way_out(number: int, parents: dict[int, int | None]) -> list[int]:
    """List the attributions from the outermost down to `number`."""
    parent = parents[number]
    return [*(way_out(parent, parents) if parent is not None else []), number]


def dead_end(facts: Facts) -> str | None:
    """Say why the chain ends in nobody that can be named, if it does."""
    if facts.source_kind == "none":
        return "no source"
    if facts.source_kind == "anonymous":
        return "anonymous"
    return "unresolved" if facts.speaker == "-" else None


def span_json(text: str, mark: Mark) -> Json:
    """Give a marked stretch with its words."""
    return {"start": mark.start, "end": mark.end, "text": text[mark.start : mark.end]}


def one(spans: list[Json]) -> Json:
    """Give the only span of a part, or null; more than one is a slip of the pen."""
    if len(spans) > 1:
        raise ValueError(f"one span expected, not {spans}")
    return spans[0] if spans else None


def read_gold() -> list[Gold]:
    """Take all gold files apart, in the order of their articles' paths."""
    files = (Gold.parse(path.read_text("utf-8")) for path in HERE.glob("gold/*.txt"))
    return sorted(files, key=lambda gold: gold.header["path"])


def gold_json() -> str:
    """Give the whole gold.json."""
    articles = [article_json(gold) for gold in read_gold()]
    return json.dumps({"articles": articles}, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    (HERE / "gold.json").write_text(gold_json(), "utf-8")
