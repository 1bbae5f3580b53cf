"""VitaminC: claims and sentences of Wikipedia that support them, refute them, or do neither.

Pages are parted by the hash of their titles: 88 % to train on, 4 % to choose by, 8 % held.
"""

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

LABELS = ("SUPPORTS", "REFUTES", "NOT ENOUGH INFO")
HELD, CHOICE = 8, 12
"""Hundredths of the pages: those below are held, those between are to choose by."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim, a sentence, the number of its label, and the page that they are of."""

    claim: str
    evidence: str
    label: int
    page: str = ""


def pairs(data: Path, part: str) -> list[Pair]:
    """Read one part: "train", "choice" or "held"."""
    with gzip.open(data / "vitaminc" / "claims.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Pair(joined(row["claim"]), joined(row["evidence"]), LABELS.index(row["label"]), row["page"])
        for row in rows
        if part_of(row["page"]) == part
    ]


def part_of(page: str) -> str:
    """The part to which a page belongs."""
    number = int(hashlib.sha256(page.encode()).hexdigest(), 16) % 100
    return "held" if number < HELD else "choice" if number < CHOICE else "train"


def joined(text: str) -> str:
    """Take back the spaces that the data puts between words and marks."""
    text = text.replace("`` ", '"').replace(" ''", '"')
    text = re.sub(r" ([.,;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[$]) ", r"\1", text)
    return re.sub(r" (['’]s|n't)\b", r"\1", text)
