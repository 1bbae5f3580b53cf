"""Score whence on the example pile: everything that a chain needs, with nesting.

The pile goes through the whole of `whence.read`, cleaning included. Gold and article may differ in
what was cleaned away, so a gold attribution is looked up by its paragraph; one whose paragraph was
lost counts as not found. Attributions that whence finds in the head of an article (title, byline)
are not judged; those in blocks that had to be removed count as wrong.

- `linked`: F1 as in `eval.linked`, nested attributions included;
- `speakers`, `kinds`, `source_kinds`, `dead_ends`, `parents`: share right of the matched ones;
- `chains`: share of the gold's chains of two hops and more that came out with all hops in order;
- `chains_precision`: share of whence's chains of two hops and more, in matched attributions, that
  are the gold's;
- `kept`, `removed`: share of the gold's paragraphs that are in the article, and of the blocks to
  be removed that are not.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import whence
from eval.command import ROOT, run_alone
from eval.linked import Linked, linked, matched
from eval.spans import Bounds
from whence.model import Article, Attribution

PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold attribution, with its parts where they stand in the article that whence read."""

    raw: Mapping[str, Any]
    parts: Linked


def score(data: Path) -> dict[str, float]:
    """All figures over the pile; `data` is the folder that holds `examples`."""
    folder = data / "examples"
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["articles"]
    articles = {a.path.removeprefix(f"{folder}/"): a for a in whence.read(folder / "pile")}
    counts: Counter[str] = Counter()
    for entry in gold:
        path = entry["path"]
        counts += counts_of(entry, articles.get(path, Article(path=path)))
    return figures(counts)


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Turn counts into shares."""

    def share(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 0.0

    total = counts["gold"] + counts["predicted"]
    same = ("speakers", "kinds", "source_kinds", "dead_ends", "parents")
    return {
        "linked": 2 * counts["matched"] / total if total else 0.0,
        **{name: share(name, "matched") for name in same},
        "chains": share("chains", "gold_chains"),
        "chains_precision": share("chains", "predicted_chains"),
        "kept": share("kept", "paragraphs"),
        "removed": share("removed", "furniture"),
    }


def counts_of(entry: Mapping[str, Any], article: Article) -> Counter[str]:
    """Everything that is counted on one article."""
    places = paragraph_places(entry["text"], article.text)
    furniture = [block["text"] for block in entry["removed"]]
    found = [a for a in article.attributions if is_judged(a, article.text, places, furniture)]
    gold = [
        Gold(raw, gold_parts(raw, entry["text"], article.text, places))
        for raw in entry["attributions"]
    ]
    pairs = matched([g.parts for g in gold], [parts_of(a, article.text) for a in found])
    partners = {gold[g].raw["id"]: found[p].id for g, p in pairs}
    counts = Counter(
        gold=len(gold),
        predicted=len(found),
        matched=len(pairs),
        gold_chains=sum(len(g.raw["chain"]) > 1 for g in gold),
        predicted_chains=sum(len(found[p].chain) > 1 for _, p in pairs),
        paragraphs=len(places),
        kept=sum(place is not None for place in places.values()),
        furniture=len(furniture),
        removed=sum(block not in article.text for block in furniture),
    )
    for g, p in pairs:
        counts += compared(gold[g].raw, found[p], partners)
    return counts


def compared(
    gold: Mapping[str, Any], found: Attribution, partners: Mapping[str, str]
) -> Counter[str]:
    """What is right in a matched attribution; `partners` are matched ids, gold to whence."""
    wanted = [name_key(hop["name"]) for hop in gold["chain"]]
    hops = [name_key(hop.name) for hop in found.chain]
    speaker = name_key(found.speaker.name) if found.speaker else ""
    parent = gold["parent"]
    return Counter(
        speakers=int(speaker == name_key(gold["speaker"] or "")),
        kinds=int(found.kind == gold["kind"]),
        source_kinds=int(found.source_kind == gold["source_kind"]),
        dead_ends=int(found.dead_end == gold["dead_end"]),
        parents=int(found.parent == (partners.get(parent, "?") if parent else None)),
        chains=int(len(wanted) > 1 and hops == wanted),
    )


def name_key(name: str) -> str:
    """A name without its article and capitals, so that "The Courier" is "the Courier".

    >>> name_key("The Ostrel  Courier")
    'ostrel courier'
    """
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def paragraph_places(gold_text: str, text: str) -> dict[Bounds, int | None]:
    """Where each paragraph of the gold (by its bounds there) starts in the article's text."""
    places: dict[Bounds, int | None] = {}
    at = 0
    for paragraph in gold_text.split(PARAGRAPH):
        found = text.find(paragraph)
        places[at, at + len(paragraph)] = found if found >= 0 else None
        at += len(paragraph) + len(PARAGRAPH)
    return places


def gold_parts(
    raw: Mapping[str, Any], gold_text: str, text: str, places: Mapping[Bounds, int | None]
) -> Linked:
    """A gold attribution in the article's own offsets; past its end, where a part is lost."""
    source = [raw["source"]] if raw["source"] else []
    moved = [_moved(spans, places) for spans in (source, raw["content"])]
    if any(span is None for spans in moved for span in spans):
        nowhere = frozenset({len(text) + raw["content"][0]["start"]})
        return Linked(nowhere, nowhere)
    return linked(text, *([span for span in spans if span] for spans in moved))


def parts_of(attribution: Attribution, text: str) -> Linked:
    """One of whence's attributions, to be matched."""
    source = [(attribution.source.start, attribution.source.end)] if attribution.source else []
    return linked(text, source, [(span.start, span.end) for span in attribution.content])


def is_judged(
    attribution: Attribution,
    text: str,
    places: Mapping[Bounds, int | None],
    furniture: Sequence[str],
) -> bool:
    """Whether an attribution stands in a gold paragraph, or in a block that should be gone."""
    known = [
        (place, place + end - start) for (start, end), place in places.items() if place is not None
    ]
    at = (text.find(block) for block in furniture)
    known += [
        (start, start + len(block))
        for start, block in zip(at, furniture, strict=True)
        if start >= 0
    ]
    return any(
        span.start < end and start < span.end for span in attribution.spans for start, end in known
    )


def _moved(
    spans: Iterable[Mapping[str, int]], places: Mapping[Bounds, int | None]
) -> list[Bounds | None]:
    """Spans of the gold text in the article's text; a span over several paragraphs is cut."""
    moved: list[Bounds | None] = []
    for span in spans:
        for (start, end), place in places.items():
            low, high = max(start, span["start"]), min(end, span["end"])
            if low < high:
                shift = 0 if place is None else place - start
                moved.append(None if place is None else (low + shift, high + shift))
    return moved


if __name__ == "__main__":
    run_alone(score, data=ROOT)
