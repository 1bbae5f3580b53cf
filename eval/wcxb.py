"""Score what whence takes for the article on web pages (WCXB), beside bare trafilatura.

*F1* is the word F1 of WCXB: words (runs of letters and digits, in lower case) of the text and of
the gold's main content are compared as multisets, and the pages' figures are averaged. *Leak* is
the share of snippets that must not survive and do, *kept* the share of those that must survive and
do; a snippet survives if its words stand in the text one after another.

WCXB: Web Content Extraction Benchmark, https://github.com/Murrough-Foley/web-content-extraction-benchmark
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.command import data_folder
from eval.spans import Score
from whence.steps.clean import clean
from whence.steps.readers import ReadOptions, html

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Page:
    """One page with its gold."""

    name: str
    data: bytes
    content: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What one way of reading made of one page."""

    words: Score
    kept: int
    wanted: int
    leaked: int
    unwanted: int


def score(data: Path) -> dict[str, float]:
    """Word precision, recall and F1, leak and kept, of whence on all pages."""
    return figures([result_of(page, read(page)) for page in pages(data)])


def pages(data: Path) -> Iterator[Page]:
    """Give all pages in the order of their names."""
    for path in sorted((data / "wcxb" / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        source = data / "wcxb" / "html" / f"{path.stem}.html.gz"
        yield Page(
            name=path.stem,
            data=gzip.decompress(source.read_bytes()),
            content=gold["main_content"],
            wanted=tuple(gold["with"]),
            unwanted=tuple(gold["without"]),
        )


def read(page: Page) -> str:
    """The article's text as whence has it."""
    return clean(html.parse(page.name, page.data, ReadOptions())).text


def read_bare(page: Page) -> str:
    """The article's text as trafilatura has it, with its default settings."""
    import trafilatura

    return trafilatura.extract(page.data) or ""


def result_of(page: Page, text: str) -> Result:
    """Compare a text with the gold of its page."""
    return Result(
        words=word_score(text, page.content),
        kept=survivors(page.wanted, text),
        wanted=len(page.wanted),
        leaked=survivors(page.unwanted, text),
        unwanted=len(page.unwanted),
    )


def word_score(text: str, gold: str) -> Score:
    """Compare the words of two texts as multisets.

    >>> word_score("the bridge the", "The bridge is closed")
    Score(predicted=3, predicted_right=2, gold=4, gold_found=2)
    """
    found, wanted = Counter(words(text)), Counter(words(gold))
    shared = (found & wanted).total()
    return Score(found.total(), shared, wanted.total(), shared)


def survivors(snippets: Sequence[str], text: str) -> int:
    """Count the snippets whose words stand in the text one after another."""
    everything = f" {' '.join(words(text))} "
    return sum(f" {' '.join(words(snippet))} " in everything for snippet in snippets)


def words(text: str) -> list[str]:
    """Runs of letters and digits, in lower case."""
    return WORD.findall(text.lower())


def figures(results: Sequence[Result]) -> dict[str, float]:
    """Average pages, and count snippets over all of them."""
    count = len(results)
    return {
        "f1": sum(result.words.f1 for result in results) / count,
        "precision": sum(result.words.precision for result in results) / count,
        "recall": sum(result.words.recall for result in results) / count,
        "kept": sum(r.kept for r in results) / sum(r.wanted for r in results),
        "leak": sum(r.leaked for r in results) / sum(r.unwanted for r in results),
    }


def compared(data: Path) -> str:
    """Lay out whence and trafilatura side by side, over the same pages in the same run."""
    ways: dict[str, Callable[[Page], str]] = {"whence": read, "trafilatura": read_bare}
    results: dict[str, list[Result]] = {name: [] for name in ways}
    seconds = dict.fromkeys(ways, 0.0)
    for page in pages(data):
        for name, way in ways.items():
            start = time.perf_counter()
            text = way(page)
            seconds[name] += time.perf_counter() - start
            results[name].append(result_of(page, text))
    columns = {name: figures(found) for name, found in results.items()}
    lines = [f"{'':<10}" + "".join(f"{name:>13}" for name in ways)]
    for figure in columns["whence"]:
        row = "".join(f"{100 * columns[name][figure]:13.2f}" for name in ways)
        lines.append(f"{figure:<10}{row}")
    spent = "".join(f"{1000 * seconds[name] / len(results[name]):13.0f}" for name in ways)
    return "\n".join([*lines, f"{'ms a page':<10}{spent}"])


if __name__ == "__main__":
    options = argparse.ArgumentParser(description="Score the HTML reader beside trafilatura.")
    options.add_argument("--data", type=Path, default=data_folder(), help="folder of the dev sets")
    print(compared(options.parse_args().data))
