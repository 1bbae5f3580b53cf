"""How well times are found and valued: WikiWars, Wikipedia's articles on wars.

    python -m eval.wikiwars --data DIR

`spans`: F1 of times found with exactly the right words. `values`: F1 of times found with words
that overlap and with the right value, the measure of TempEval-3 ("value F1"); gold times that the
annotators gave no value ("null") count as missed. `strict_values` asks for exact words too. The
articles have no date of publication, so all anchoring is by the text. `unseen_…` are the same over
five articles that were not looked at while the rules were written.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from eval.command import run_alone
from eval.spans import Score, trimmed
from whence.model import Article
from whence.steps.times import find_times

UNSEEN = ("04", "07", "10", "13", "16")
"""Numbers of the articles that were kept out of sight."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A time with its value, in gold and in output alike."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article of the set."""

    name: str
    text: str
    gold: tuple[Timex, ...]


def score(data: Path) -> dict[str, float]:
    """All figures over the set; `data` is the folder of the dev sets."""
    documents = list(read_documents(data / "wikiwars"))
    unseen = [document for document in documents if document.name.startswith(UNSEEN)]
    return {
        **figures(documents),
        **{f"unseen_{name}": figure for name, figure in figures(unseen).items()},
    }


def figures(documents: Iterable[Document]) -> dict[str, float]:
    """F1 of spans and values over some documents."""
    spans, values, strict_values = Score(), Score(), Score()
    for document in documents:
        found = times_of(document.text)
        spans += compared(document, found, with_value=False, is_strict=True)
        values += compared(document, found, with_value=True, is_strict=False)
        strict_values += compared(document, found, with_value=True, is_strict=True)
    return {"spans": spans.f1, "values": values.f1, "strict_values": strict_values.f1}


def times_of(text: str) -> list[Timex]:
    """What whence finds in a text without a date."""
    article = find_times(Article(path="", text=text))
    return [Timex(time.span.start, time.span.end, time.value) for time in article.times]


def compared(
    document: Document, found: Sequence[Timex], *, with_value: bool, is_strict: bool
) -> Score:
    """Match times one to one, in the order of the text."""
    right, free = 0, list(found)
    for gold in document.gold:
        for time in free:
            fits = same_words(document.text, gold, time) if is_strict else overlap(gold, time)
            if fits and (not with_value or plain(gold.value) == plain(time.value)):
                right += 1
                free.remove(time)
                break
    return Score(len(found), right, len(document.gold), right)


def same_words(text: str, one: Timex, other: Timex) -> bool:
    """Whether two times have the same words, but for marks at the edges."""
    return trimmed(text, one.start, one.end) == trimmed(text, other.start, other.end)


def overlap(one: Timex, other: Timex) -> bool:
    """Whether two times share a character."""
    return one.start < other.end and other.start < one.end


def plain(value: str) -> str:
    """A value without the two ways of writing a decade: 187 and 187X.

    >>> plain("187X"), plain("BC04XX"), plain("XXXX-09")
    ('187', 'BC04', 'XXXX-09')
    """
    return re.sub(r"(?<=\d)X{1,2}$", "", value) if re.fullmatch(r"(BC)?\d+X+", value) else value


def read_documents(folder: Path) -> Iterable[Document]:
    """Read all documents of the set, in order."""
    for path in sorted(folder.glob("*.tml")):
        root = ElementTree.parse(path).getroot()
        body = root.find("TEXT")
        assert body is not None, path
        yield Document(path.stem, *read_body(body))


def read_body(body: ElementTree.Element) -> tuple[str, tuple[Timex, ...]]:
    """Give the plain text of a body and the times in it."""
    text, gold = body.text or "", []
    for element in body:
        words = "".join(element.itertext())
        gold.append(Timex(len(text), len(text) + len(words), element.get("value", "null")))
        text += words + (element.tail or "")
    return text, tuple(gold)


if __name__ == "__main__":
    run_alone(score)
