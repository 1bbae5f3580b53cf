"""Teach a finished bundle the phrase layer: `python -m train.phrases --data DIR --bundle DIR`.

The encoder stays as it is, so what it says of attributions cannot change. A linear map from what
all of its layers say of a word (Tenney et al. 2019: names are told by middle layers) to the labels
of the phrase layers, with a CRF on top, learns from re3d in minutes on a CPU.
"""

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import torch
from eval.spans import Score, exact
from onnx import helper, numpy_helper
from tokenizers import Tokenizer
from torch import Tensor, nn

from train.encode import Item, encode, random_windows, text_blocks
from train.example import Example
from train.export import crf_table
from train.network import Crf, crf_losses
from train.onnx_graph import add_scores, word_layers
from train.re3d import examples
from train.restore import restore_crf
from train.shown import shown
from whence.infer.decode import CrfTables, decode, spans_of
from whence.infer.labels import ENCODER_LAYERS, LABELS, PHRASE_LAYERS, ROLES
from whence.infer.pieces import LONGEST_BLOCK
from whence.infer.windows import Window


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what comes out, apart from the data."""

    cuts: int = 3
    """Ways in which each document is cut into windows."""
    epochs: int = 12
    batch_size: int = 8
    rate: float = 2e-3
    crf_rate: float = 1e-2
    weight_decay: float = 0.05
    dropout: float = 0.3
    seed: int = 20


LEANING = 0.25
"""How much less a word outside all phrases scores, once learnt: few documents make a layer shy.

On the sources kept apart the phrases are found best at 0.25, of 0, 0.15, 0.25, 0.35, 0.5 and 0.75.
"""
AGAIN = Settings(cuts=1, epochs=4, rate=7e-4, crf_rate=2e-3)
"""Enough for layers that are there already, where the encoder below has changed a little."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A window as the encoder sees it: features (words, size) and the labels allowed."""

    example: Example
    window: Window
    features: Tensor
    allowed: Tensor


class Phrases(nn.Module):
    """Scores of the phrase layers' labels for each word, with the CRFs over them."""

    def __init__(self, size: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(size, len(PHRASE_LAYERS) * LABELS)
        self.crf = nn.ModuleList(Crf() for _ in PHRASE_LAYERS)

    def forward(self, features: Tensor) -> Tensor:
        scores: Tensor = self.head(self.dropout(features))
        return scores.unflatten(-1, (len(PHRASE_LAYERS), LABELS))


class Encoder:
    """Runs the bundle's graph up to the words' vectors of all layers."""

    def __init__(self, graph: onnx.ModelProto) -> None:
        del graph.graph.output[:]
        graph.graph.output.append(
            helper.make_tensor_value_info(word_layers(graph), onnx.TensorProto.FLOAT, None)
        )
        self._session = ort.InferenceSession(graph.SerializeToString())

    def features(self, window: Window) -> Tensor:
        """(words, size) of one window."""
        ids, first = (np.array(v, dtype=np.int64) for v in (window.ids, window.first))
        return torch.from_numpy(self._session.run(None, {"ids": ids, "first": first})[0])


def seen(
    examples: Sequence[Example], tokenizer: Tokenizer, encoder: Encoder, cuts: int, seed: int
) -> list[Seen]:
    """Windows of all examples, each cut in several ways."""
    rng = random.Random(seed)
    found = []
    for example in map(shown, examples):
        blocks = text_blocks(tokenizer, example.text, LONGEST_BLOCK)
        for _ in range(cuts):
            for part in random_windows(example, blocks, rng, 224):
                if item := encode(tokenizer, part):
                    found.append(_seen(part, item, encoder))
    return found


def _seen(part: Example, item: Item, encoder: Encoder) -> Seen:
    allowed = torch.from_numpy(item.allowed[:, len(ENCODER_LAYERS) :])
    return Seen(part, item.window, encoder.features(item.window), allowed)


def trained(windows: Sequence[Seen], settings: Settings, earlier: Path | None = None) -> Phrases:
    """Train on the windows; the rate goes up for a tenth of the steps, then down."""
    torch.manual_seed(settings.seed)
    model = Phrases(windows[0].features.shape[1], settings.dropout)
    if earlier:
        restore(model, earlier)
    groups = [
        {"params": model.head.parameters(), "lr": settings.rate},
        {"params": model.crf.parameters(), "lr": settings.crf_rate, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=settings.weight_decay)
    total = settings.epochs * -(-len(windows) // settings.batch_size)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [settings.rate, settings.crf_rate], total_steps=total, pct_start=0.1
    )
    rng = random.Random(settings.seed)
    model.train()
    for _ in range(settings.epochs):
        order = sorted(windows, key=lambda w: len(w.features) + rng.uniform(0, 40))
        chunks = [
            order[at : at + settings.batch_size] for at in range(0, len(order), settings.batch_size)
        ]
        rng.shuffle(chunks)
        for chunk in chunks:
            optimizer.zero_grad()
            _loss(model, chunk).backward()
            optimizer.step()
            schedule.step()
    return model.eval()


@torch.no_grad()
def restore(model: Phrases, bundle: Path) -> None:
    """Give the model the phrase layers of a bundle that has them."""
    graph = onnx.load(bundle / "tagger.onnx").graph
    constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
    model.head.weight.copy_(torch.tensor(constants["x.phrases.w"].T))
    model.head.bias.copy_(torch.tensor(constants["x.phrases.b"]))
    tables = json.loads((bundle / "tagger.json").read_text(encoding="utf-8"))
    for layer, crf in zip(PHRASE_LAYERS, model.crf, strict=True):
        restore_crf(crf, leaning(tables["crf"][layer], -LEANING))


def _loss(model: Phrases, chunk: Sequence[Seen]) -> Tensor:
    features = nn.utils.rnn.pad_sequence([w.features for w in chunk], batch_first=True)
    allowed = nn.utils.rnn.pad_sequence(
        [w.allowed for w in chunk], batch_first=True, padding_value=True
    )
    lengths = torch.tensor([len(w.features) for w in chunk])
    return crf_losses(model(features), allowed, lengths, list(model.crf)).sum() / len(chunk)


@torch.no_grad()
def scores(model: Phrases, windows: Sequence[Seen]) -> dict[str, float]:
    """Exact F1 by role, and of persons, organisations and places together."""
    tables = [CrfTables(*(t.numpy() for t in crf.tables())) for crf in model.crf]
    totals: dict[str, Score] = {}
    for window in windows:
        paths = decode([model(window.features).numpy()], tables)[0]
        for layer, (path, _) in zip(PHRASE_LAYERS, paths, strict=True):
            for role, name in enumerate(ROLES[layer]):
                found = [
                    (window.window.starts[low], window.window.ends[high - 1])
                    for number, low, high in spans_of(path)
                    if number == role
                ]
                gold = [(m.start, m.end) for m in window.example.marks
                        if (m.layer, m.role) == (layer, name)]  # fmt: skip
                part = exact(window.example.text, gold, found)
                totals[name] = totals.get(name, Score()) + part
                if layer == "phrases":
                    totals["phrases"] = totals.get("phrases", Score()) + part
    return {name: round(100 * total.f1, 1) for name, total in totals.items()}


def leaning(table: dict[str, Any], by: float) -> dict[str, Any]:
    """CRF scores as JSON, with each step to a word outside all phrases `by` lower."""
    first, *starts = table["starts"]
    moves = [[round(row[0] - by, 5), *row[1:]] for row in table["transitions"]]
    return {**table, "starts": [round(first - by, 5), *starts], "transitions": moves}


def write(model: Phrases, bundle: Path, out: Path) -> None:
    """Write the bundle with the phrase layers into `out`."""
    graph = onnx.load(bundle / "tagger.onnx")
    weight, bias = (v.detach().numpy() for v in (model.head.weight, model.head.bias))
    add_scores(graph, weight, bias, before=len(ENCODER_LAYERS) * LABELS)
    onnx.save(graph, out / "tagger.onnx")
    tables = json.loads((bundle / "tagger.json").read_text(encoding="utf-8"))
    for layer, crf in zip(PHRASE_LAYERS, model.crf, strict=True):
        tables["layers"][layer] = list(ROLES[layer])
        tables["crf"][layer] = leaning(crf_table(crf), LEANING)
    (out / "tagger.json").write_text(json.dumps(tables, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Parse the command line, train, print the scores on the sources kept apart, write."""
    parser = argparse.ArgumentParser(prog="python -m train.phrases", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bundle", type=Path, required=True, help="bundle without these layers")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--earlier", type=Path, help="bundle whose phrase layers learn on")
    options = parser.parse_args()
    tables = json.loads((options.bundle / "tagger.json").read_text(encoding="utf-8"))
    if set(tables["layers"]) & set(PHRASE_LAYERS):
        parser.error("this bundle has the phrase layer already; train.export writes one without")
    settings = AGAIN if options.earlier else Settings()
    tokenizer = Tokenizer.from_file(str(options.bundle / "tokenizer.json"))
    encoder = Encoder(onnx.load(options.bundle / "tagger.onnx"))
    war = examples(options.data / "re3d")
    windows = seen(war.train, tokenizer, encoder, settings.cuts, settings.seed)
    model = trained(windows, settings, options.earlier)
    print(json.dumps(scores(model, seen(war.dev, tokenizer, encoder, 1, settings.seed))))
    write(model, options.bundle, options.out)


if __name__ == "__main__":
    main()
