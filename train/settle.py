"""Settle a finished bundle on evened text: `python -m train.settle --data DIR --out DIR`.

The lower layers of the encoder stay as they are and run in int8, as they will for the user; the
last ones and all heads learn from there. So it takes minutes on a CPU, where training the whole
encoder takes an hour.
"""

import argparse
import random
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import helper
from tokenizers import Tokenizer
from torch import Tensor, nn

from train.__main__ import Settings, batches, epoch_items, follow, rate_at
from train.corpus import read_corpus
from train.encode import Batch
from train.export import packaged_encoder, write_bundle
from train.network import Outputs, Tagger, crf_losses, with_byte_dropout
from train.restore import restore
from whence.infer.assets import packaged
from whence.infer.labels import ENCODER_LAYERS


@dataclass(frozen=True, slots=True)
class Settling:
    """How many of the encoder's layers learn, for how long, and how fast what does."""

    layers: int = 2
    steps: int = 120
    planned: int = 374
    """Steps after which the rate would be nothing. Going on lost more on cues than it won."""
    encoder_rate: float = 1e-4
    head_rate: float = 5e-4
    crf_rate: float = 2e-3
    average_decay: float = 0.98


class Lower:
    """The bundle's graph up to the output of one encoder layer."""

    def __init__(self, bundle: Path, layers: int) -> None:
        model = onnx.load(bundle / "tagger.onnx")
        name = f"encoder.encoder.layer.{layers - 1}.output.LayerNorm.out"
        del model.graph.output[:]
        model.graph.output.append(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
        self._session = ort.InferenceSession(model.SerializeToString())

    def __call__(self, batch: Batch) -> Tensor:
        """(windows, pieces, size); each window runs alone, as its int8 scales want it."""
        rows = []
        for ids, mask in zip(batch.ids, batch.mask, strict=True):
            inputs = {"ids": ids[: int(mask.sum())].numpy(), "first": np.zeros(1, dtype=np.int64)}
            rows.append(torch.from_numpy(self._session.run(None, inputs)[0][0]))
        return nn.utils.rnn.pad_sequence(rows, batch_first=True)


def upper(model: Tagger, hidden: Tensor, batch: Batch, layers: int) -> Outputs:
    """What the last layers and the heads make of the lower layers' output."""
    barred = (1.0 - batch.mask[:, None, None].float()) * torch.finfo(torch.float32).min
    for layer in model.encoder.encoder.layer[-layers:]:
        hidden = layer(hidden, attention_mask=barred)
    return model.heads(hidden, batch.first)


def settle(
    model: Tagger, lower: Lower, steps: Sequence[Batch], settings: Settings, settling: Settling
) -> Tagger:
    """Train on these batches; gives the moving average."""
    average = deepcopy(model)
    with_byte_dropout(model, settings.seed)
    model.train()
    top = model.encoder.encoder.layer[-settling.layers :]
    groups = [
        {"params": list(top.parameters()), "lr": settling.encoder_rate},
        {"params": [*model.head.parameters(), *model.link.parameters()], "lr": settling.head_rate},
        {"params": list(model.crf.parameters()), "lr": settling.crf_rate, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=settings.weight_decay, foreach=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rate_at(step, settling.planned, settings.warm_up)
    )
    for step, batch in enumerate(steps):
        outputs = upper(model, lower(batch), batch, settling.layers)
        allowed = batch.allowed[:, :, : len(ENCODER_LAYERS)]
        crf = crf_losses(outputs.emissions, allowed, batch.lengths, list(model.crf))
        link, _ = model.link.losses(outputs, batch.links)
        optimizer.zero_grad()
        ((crf.sum() + settings.link_weight * link) / len(batch.links)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 20.0, foreach=True)
        optimizer.step()
        schedule.step()
        follow(average, model, min(settling.average_decay, step / (step + 9)))
    return average


def main() -> None:
    """Parse the command line, train, write the bundle."""
    parser = argparse.ArgumentParser(prog="python -m train.settle", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bundle", type=Path, default=packaged().folder)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    settings, settling = Settings(), Settling()
    torch.manual_seed(settings.seed)
    tokenizer = Tokenizer.from_file(str(options.bundle / "tokenizer.json"))
    encoder = packaged_encoder()
    model = Tagger(encoder)
    restore(model, options.bundle)
    items = epoch_items(read_corpus(options.data, tokenizer), tokenizer, settings, 0)
    steps = list(batches(items, settings.batch_size, random.Random(settings.seed)))
    lower = Lower(options.bundle, len(model.encoder.encoder.layer) - settling.layers)
    settled = settle(model, lower, steps[: settling.steps], settings, settling)
    write_bundle(settled, encoder / "tokenizer.json", options.out)


if __name__ == "__main__":
    main()
