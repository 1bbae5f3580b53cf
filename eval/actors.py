"""Score the actors of the example pile, and of made-up news on names that are hard to tell apart.

In `examples/actors.json` each actor has all the names that the example pile uses of it; wherever
one of these stands in a text, longest first, is a mention. `examples/names.txt` has one article a
paragraph, its mentions marked with the number of their actor: `{3 al-Qaida}`. It holds what a list
has to know, what a text defines, and what must stay apart (ISIS and ISIS-K, three of one surname).

A mention is `found` if an actor has it, up to titles and articles at its edges. How well those that
are found are grouped is scored by B-cubed (Bagga & Baldwin, 1998): for each mention, how much of
its actor is right (precision) and how much of the right one it has (recall), averaged.

    python -m eval.actors
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.command import ROOT, run_alone
from whence.model import Article, Byline
from whence.pipeline import read, run_steps
from whence.steps.actors import Cast, find_actors

MARK = re.compile(r"\{(\d+) ([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Gold:
    """One mention and its actor."""

    path: str
    start: int
    end: int
    actor: str


def score(data: Path) -> dict[str, float]:
    """Score both sets; figures of the second begin with `names_`."""
    examples = data / "examples"
    pile = list(read(examples / "pile"))
    named, gold = marked((examples / "names.txt").read_text("utf-8"))
    return {
        **figures(find_actors(pile), list(gold_of(examples / "actors.json", pile))),
        **{f"names_{k}": v for k, v in figures(find_actors(run_steps(named)), gold).items()},
    }


def figures(cast: Cast, gold: Sequence[Gold]) -> dict[str, float]:
    """Score one set."""
    found = predicted(cast, gold)
    precision, recall = b_cubed([(one.actor, found[one]) for one in gold if one in found])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    share = len(found) / len(gold) if gold else 0.0
    return {"found": share, "precision": precision, "recall": recall, "f1": f1}


def predicted(cast: Cast, gold: Iterable[Gold]) -> dict[Gold, str]:
    """The id of the actor that has each gold mention, if one has it."""
    ends: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for (path, start, end), actor in cast.by_place.items():
        ends[path, end].append((start, actor))
    found: dict[Gold, str] = {}
    for one in gold:
        near = ends[one.path, one.end]
        if near:
            found[one] = min(near, key=lambda place: abs(place[0] - one.start))[1]
    return found


def b_cubed(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Precision and recall of (right, predicted) labels.

    >>> b_cubed([("a", "1"), ("a", "1"), ("b", "1"), ("b", "2")])
    (0.6666666666666666, 0.75)
    """
    if not pairs:
        return 0.0, 0.0
    both, right, told = Counter(pairs), Counter(r for r, _ in pairs), Counter(t for _, t in pairs)
    precision = sum(both[r, t] / told[t] for r, t in pairs) / len(pairs)
    recall = sum(both[r, t] / right[r] for r, t in pairs) / len(pairs)
    return precision, recall


def gold_of(path: Path, pile: Iterable[Article]) -> Iterator[Gold]:
    """All mentions of the example pile, by the names that its gold gives to each actor."""
    actors = json.loads(path.read_text("utf-8"))["actors"]
    actor_of: Mapping[str, str] = {name: a["name"] for a in actors for name in a["names"]}
    names = sorted(actor_of, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    for article in pile:
        for match in pattern.finditer(article.text):
            yield Gold(article.path, *match.span(), actor_of[match.group()])


def marked(text: str) -> tuple[list[Article], list[Gold]]:
    """The articles of a marked-up file, one a paragraph, and their mentions."""
    articles: list[Article] = []
    gold: list[Gold] = []
    for number, markup in enumerate(text.strip().split("\n\n"), 1):
        plain, at, path = "", 0, f"names:{number}"
        for match in MARK.finditer(markup):
            plain += markup[at : match.start()]
            gold.append(Gold(path, len(plain), len(plain) + len(match[2]), match[1]))
            plain, at = plain + match[2], match.end()
        articles.append(Article(path=path, text=plain + markup[at:], byline=Byline(language="en")))
    return articles, gold


if __name__ == "__main__":
    run_alone(score, data=ROOT)
