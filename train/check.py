"""Score a bundle on the dev sets with the code that ships: `python -m train.check --data DIR`.

Scores, agreement with a float bundle, and speed against the bare session on the same windows.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from eval.spans import Score, overlap

from train.corpus import dev_readings
from train.example import Example
from train.ner import name_sets
from train.scoring import Attribution, Bounds, Prediction, linked, score
from whence.infer.assets import Bundle, packaged
from whence.infer.encoder import Encoder
from whence.infer.pieces import paragraphs_of
from whence.infer.tagger import Tagger
from whence.infer.windows import windows_of
from whence.model.tags import Tags
from whence.steps.tag import tags_of


def prediction_of(tags: Tags) -> Prediction:
    """Spans by layer and role, and attributions by the links of the outer layer."""
    spans: dict[tuple[str, str], list[Bounds]] = defaultdict(list)
    for span in tags.spans:
        spans[span.layer.value, span.role.value].append((span.start, span.end))
    return Prediction(spans, _attributions(tags))


def _attributions(tags: Tags) -> list[Attribution]:
    """One attribution for each cue with a content; contents without a cue stand alone."""
    source: dict[int, Bounds] = {}
    contents: dict[int, list[Bounds]] = defaultdict(list)
    linked_spans = set[int]()
    for link in tags.links:
        span = tags.spans[link.span]
        if tags.spans[link.cue].layer.value != "outer":
            continue
        linked_spans.add(link.span)
        if span.role.value == "source":
            source[link.cue] = (span.start, span.end)
        else:
            contents[link.cue].append((span.start, span.end))
    found = [Attribution(source.get(cue), tuple(parts)) for cue, parts in contents.items()]
    outer = [
        (index, span) for index, span in enumerate(tags.spans)
        if span.layer.value == "outer" and index not in linked_spans
    ]  # fmt: skip
    free = [(s.start, s.end) for _, s in outer if s.role.value == "source"]
    for _, span in outer:
        if span.role.value == "content":
            near = min(free, key=lambda s: abs(s[0] - span.start), default=None)
            found.append(Attribution(near, ((span.start, span.end),)))
    return found


def overlap_f1(predictions: Sequence[Prediction], examples: Sequence[Example]) -> dict[str, float]:
    """Overlap F1 of each role of the outer layer."""
    totals: dict[str, Score] = defaultdict(Score)
    for prediction, example in zip(predictions, examples, strict=True):
        for role in ("source", "cue", "content"):
            gold = [(m.start, m.end) for m in example.marks if m.role == role]
            totals[role] += overlap(example.text, gold, prediction.spans.get(("outer", role), []))
    return {role: total.f1 for role, total in totals.items()}


def scores(bundle: Bundle, data: Path) -> dict[str, dict[str, float]]:
    """Exact, overlap and linked F1 on PolNeAR dev, exact F1 of names on UNER dev, in percent."""
    tagger = Tagger(bundle)
    dev, names = dev_readings(data), name_sets(data).dev
    found = [prediction_of(t) for t in tags_of([e.text for e in dev], tagger.tag)]
    named = [prediction_of(t) for t in tags_of([e.text for e in names], tagger.tag)]
    parts = {
        "exact": score(found, dev, "outer"),
        "overlap": overlap_f1(found, dev),
        "linked": {"f1": linked(found, dev)},
        "names": score(named, names, "names"),
    }
    return {k: {r: round(100 * f, 2) for r, f in v.items()} for k, v in parts.items()}


def speed(bundle: Bundle, texts: Sequence[str], threads: int) -> dict[str, float]:
    """Wordpieces a second of the bare session and of the whole tagger on the same windows."""
    tagger = Tagger(bundle, threads=threads)
    bare = Encoder(bundle.graph, threads=threads)
    windows = [w for t in texts for w in windows_of(paragraphs_of(tagger.tokenizer, t))]
    pieces = sum(len(w.ids) for w in windows)
    bare.run(windows[:8])
    begun = time.perf_counter()
    bare.run(windows)
    middle = time.perf_counter()
    tagger.tag(texts)
    whole = time.perf_counter() - middle
    return {
        "wordpieces": pieces,
        "bare per s": round(pieces / (middle - begun)),
        "tagger per s": round(pieces / whole),
        "share": round((middle - begun) / whole, 3),
    }


def main() -> None:
    """Parse the command line and print."""
    parser = argparse.ArgumentParser(prog="python -m train.check", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bundle", type=Path, help="folder of the bundle (default: the package's)")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    bundle = Bundle(options.bundle) if options.bundle else packaged()
    print(json.dumps(scores(bundle, options.data)))
    texts = sorted({e.text for e in dev_readings(options.data)})
    print(json.dumps(speed(bundle, texts, options.threads)))


if __name__ == "__main__":
    main()
