"""Score a tagger on the dev sets while it trains."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from eval.spans import Score, exact
from tokenizers import Tokenizer

from train.example import Example
from train.network import LINK_SIZE, Tagger, span_vectors
from whence.infer.decode import CrfTables, decode, spans_of
from whence.infer.labels import ENCODER_LAYERS, ROLES
from whence.infer.pieces import PAD, paragraphs_of
from whence.infer.windows import Window, windows_of
from whence.text.evened import Evened, evened

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source span or None, and the spans of the content."""

    source: Bounds | None
    content: tuple[Bounds, ...]


@dataclass(frozen=True, slots=True)
class Prediction:
    """Spans by (layer, role), and the outer attributions."""

    spans: dict[tuple[str, str], list[Bounds]]
    attributions: list[Attribution]


def predict(model: Tagger, tokenizer: Tokenizer, texts: Sequence[str]) -> list[Prediction]:
    """Tag texts with the model in its present state, names evened out as they are on reading."""
    model.eval()
    rows: list[tuple[int, Window]] = []
    shown = [evened(text) for text in texts]
    for index, even in enumerate(shown):
        rows += [(index, window) for window in windows_of(paragraphs_of(tokenizer, even.text))]
    rows.sort(key=lambda r: len(r[1].ids))
    parts: list[list[Prediction]] = [[] for _ in texts]
    for at in range(0, len(rows), 32):
        chunk = rows[at : at + 32]
        for (index, _), prediction in zip(
            chunk, _predict_windows(model, [w for _, w in chunk]), strict=True
        ):
            parts[index].append(prediction)
    return [_carried(_joined(p), even) for p, even in zip(parts, shown, strict=True)]


def _carried(prediction: Prediction, even: Evened) -> Prediction:
    """The prediction on the words of the text as it stands."""
    back = lambda spans: [even.carried(*span) for span in spans]  # noqa: E731
    return Prediction(
        {key: back(spans) for key, spans in prediction.spans.items()},
        [
            Attribution(even.carried(*a.source) if a.source else None, tuple(back(a.content)))
            for a in prediction.attributions
        ],
    )


def _joined(parts: Sequence[Prediction]) -> Prediction:
    spans: dict[tuple[str, str], list[Bounds]] = defaultdict(list)
    for part in parts:
        for key, found in part.spans.items():
            spans[key] += found
    return Prediction(spans, [a for part in parts for a in part.attributions])


@torch.no_grad()
def _predict_windows(model: Tagger, windows: Sequence[Window]) -> list[Prediction]:
    pieces = max(len(w.ids) for w in windows)
    words = max(len(w.first) for w in windows)
    ids = torch.full((len(windows), pieces), PAD)
    mask = torch.zeros_like(ids)
    first = torch.zeros((len(windows), words), dtype=torch.long)
    for row, window in enumerate(windows):
        ids[row, : len(window.ids)] = torch.tensor(window.ids)
        mask[row, : len(window.ids)] = 1
        first[row, : len(window.first)] = torch.tensor(window.first)
    outputs = model(ids, mask, first)
    tables = [CrfTables(*(t.numpy() for t in crf.tables())) for crf in model.crf]
    rows = [
        outputs.emissions[row, : len(window.first)].numpy() for row, window in enumerate(windows)
    ]
    return [
        _prediction(
            model,
            window,
            [path for path, _ in layers],
            outputs.queries[row],
            outputs.keys[row],
        )
        for row, (window, layers) in enumerate(zip(windows, decode(rows, tables), strict=True))
    ]


def _prediction(
    model: Tagger,
    window: Window,
    paths: Sequence[np.ndarray],
    queries: torch.Tensor,
    keys: torch.Tensor,
) -> Prediction:
    spans: dict[tuple[str, str], list[Bounds]] = defaultdict(list)
    words: dict[str, list[Bounds]] = defaultdict(list)
    for layer, path in zip(ENCODER_LAYERS, paths, strict=True):
        for role, low, high in spans_of(path):
            name = ROLES[layer][role]
            spans[layer, name].append((window.starts[low], window.ends[high - 1]))
            if layer == "outer":
                words[name].append((low, high))
    linked = _attributions(model, words, queries, keys)
    place = lambda s: (window.starts[s[0]], window.ends[s[1] - 1])  # noqa: E731
    return Prediction(
        spans,
        [
            Attribution(place(a.source) if a.source else None, tuple(place(c) for c in a.content))
            for a in linked
        ],
    )


def _attributions(
    model: Tagger, words: dict[str, list[Bounds]], queries: torch.Tensor, keys: torch.Tensor
) -> list[Attribution]:
    """Each content goes to its best cue, each cue takes its best source; the rest pairs up."""
    cues, sources, contents = (words[r] for r in ("cue", "source", "content"))
    of_cue: dict[int, list[Bounds]] = defaultdict(list)
    source_of: dict[int, Bounds | None] = {}
    loose = list(contents)
    if cues:
        query = span_vectors(queries, cues)
        empty = torch.zeros(0, LINK_SIZE)
        key = span_vectors(keys, sources) if sources else empty
        for row, best in enumerate(model.link.scores(query, key, cues, sources, 0, 0).argmax(1)):
            source_of[row] = sources[int(best)] if int(best) < len(sources) else None
        key = span_vectors(keys, contents) if contents else empty
        loose = []
        for column, best in enumerate(
            model.link.scores(query, key, cues, contents, 1, 0).argmax(0)
        ):
            if int(best) < len(cues):
                of_cue[int(best)].append(contents[column])
            else:
                loose.append(contents[column])
    found = [Attribution(source_of[row], tuple(spans)) for row, spans in of_cue.items()]
    free = [s for s in sources if s not in source_of.values()]
    for content in loose:
        near = min(free, key=lambda s: abs(s[0] - content[0]), default=None)
        found.append(Attribution(near, (content,)))
    return found


def score(
    predictions: Sequence[Prediction], examples: Sequence[Example], layer: str
) -> dict[str, float]:
    """Exact F1 of each role of a layer."""
    totals: dict[str, Score] = defaultdict(Score)
    for prediction, example in zip(predictions, examples, strict=True):
        for role in ROLES[layer]:
            gold = [(m.start, m.end) for m in example.marks if (m.layer, m.role) == (layer, role)]
            totals[role] += exact(example.text, gold, prediction.spans.get((layer, role), []))
    whole = sum(totals.values(), Score())
    return {role: total.f1 for role, total in totals.items()} | {"all": whole.f1}


def linked(predictions: Sequence[Prediction], examples: Sequence[Example]) -> float:
    """Linked F1: contents overlap with Jaccard ≥ 0.5, sources touch or are both missing."""
    right = predicted = wanted = 0
    for prediction, example in zip(predictions, examples, strict=True):
        gold = _gold(example)
        predicted += len(prediction.attributions)
        wanted += len(gold)
        left = list(gold)
        for attribution in prediction.attributions:
            match = next((g for g in left if _matches(g, attribution)), None)
            if match:
                left.remove(match)
                right += 1
    return 2 * right / max(1, predicted + wanted)


def _gold(example: Example) -> list[Attribution]:
    sources: dict[int, Bounds] = {}
    contents: dict[int, list[Bounds]] = defaultdict(list)
    for mark in example.marks:
        if mark.role == "source":
            sources.setdefault(mark.attribution, (mark.start, mark.end))
        elif mark.role == "content":
            contents[mark.attribution].append((mark.start, mark.end))
    return [Attribution(sources.get(n), tuple(c)) for n, c in sorted(contents.items())]


def _matches(gold: Attribution, found: Attribution) -> bool:
    if (gold.source is None) != (found.source is None):
        return False
    if gold.source and found.source and not _touch(gold.source, found.source):
        return False
    wanted = {i for a, b in gold.content for i in range(a, b)}
    got = {i for a, b in found.content for i in range(a, b)}
    return len(wanted & got) >= 0.5 * len(wanted | got)


def _touch(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]
