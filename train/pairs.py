"""Train the pair scorer: `python -m train.pairs --data DIR --out RUN`.

all-MiniLM-L6-v2 reads both texts together; a small head sees [CLS], the mean of each text, their
difference and product, and the features of `whence.text.compared`. Embeddings and the two lowest
layers stay as they are, which saves a quarter of the time and forgets less. `--start FILE` goes on
from a checkpoint, with `--steps` and `--rate` of its own.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from eval.vitaminc import LABELS, Pair, pairs
from tokenizers import Tokenizer
from torch import Tensor, nn

from train.encoder import packaged_encoder
from train.pair_data import epoch
from train.pair_network import Scorer
from whence.infer.pairs import in_order, pair_tokenizer, readable
from whence.text.compared import features


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what comes out, apart from the data."""

    steps: int = 1600
    batch: int = 32
    rate: float = 1.2e-4
    head_rate: float = 1e-3
    floor: float = 0.02
    warm_up: int = 80
    smoothing: float = 0.05
    frozen: int = 2
    chunk: int = 40
    seed: int = 0
    save_every: int = 100


@dataclass(frozen=True, slots=True)
class Example:
    """A pair as the model takes it."""

    ids: list[int]
    types: list[int]
    features: list[float]
    label: int


def encoded(tokenizer: Tokenizer, given: Sequence[Pair]) -> list[Example]:
    """Turn pairs into pieces and features, as the runtime does."""
    texts = [in_order(readable(pair.claim), readable(pair.evidence)) for pair in given]
    return [
        Example(encoding.ids, encoding.type_ids, features(*both), pair.label)
        for encoding, both, pair in zip(tokenizer.encode_batch(texts), texts, given, strict=True)
    ]


def batches(examples: Sequence[Example], size: int, rng: random.Random) -> Iterator[list[Example]]:
    """Cut into batches of like length, in random order."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids) + rng.uniform(0, 4))
    cut = [order[at : at + size] for at in range(0, len(order), size)]
    rng.shuffle(cut)
    for batch in cut:
        yield [examples[i] for i in batch]


def epoch_batches(
    tokenizer: Tokenizer, given: Sequence[Pair], settings: Settings, rng: random.Random
) -> Iterator[list[Example]]:
    """The batches of one epoch; a few dozen of them are encoded at once and share their lengths."""
    size = settings.batch * settings.chunk
    for at in range(0, len(given), size):
        yield from batches(encoded(tokenizer, given[at : at + size]), settings.batch, rng)


def collated(batch: Sequence[Example]) -> tuple[list[Tensor], Tensor]:
    """Put a batch into tensors: pieces, types, mask, features; and the labels."""
    longest = max(len(one.ids) for one in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    types, mask = ids.clone(), ids.clone()
    for row, one in enumerate(batch):
        size = len(one.ids)
        ids[row, :size] = torch.tensor(one.ids)
        types[row, :size] = torch.tensor(one.types)
        mask[row, :size] = 1
    aligned = torch.tensor([one.features for one in batch])
    return [ids, types, mask, aligned], torch.tensor([one.label for one in batch])


@torch.no_grad()
def accuracy(model: Scorer, examples: Sequence[Example]) -> str:
    """Say what share is right, over all and by label."""
    model.eval()
    right, count = np.zeros(len(LABELS)), np.zeros(len(LABELS))
    for batch in batches(examples, 64, random.Random(0)):
        inputs, labels = collated(batch)
        for label, said in zip(labels.tolist(), model(*inputs).argmax(1).tolist(), strict=True):
            count[label] += 1
            right[label] += label == said
    model.train()
    by_label = ", ".join(f"{n} {r / c:.3f}" for n, r, c in zip(LABELS, right, count, strict=True))
    return f"{right.sum() / count.sum():.4f} ({by_label})"


def optimiser_of(model: Scorer, settings: Settings) -> torch.optim.AdamW:
    """AdamW with a higher rate for the head."""
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": encoder, "lr": settings.rate},
            {"params": model.head.parameters(), "lr": settings.head_rate},
        ],
        weight_decay=0.01,
    )


def train(
    model: Scorer, tokenizer: Tokenizer, given: Sequence[Pair], settings: Settings
) -> Iterator[tuple[int, float]]:
    """Train, giving the number and the loss of each step that is done."""
    optimiser, warm, total = optimiser_of(model, settings), settings.warm_up, settings.steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda at: min(1, (at + 1) / max(1, warm)) * max(settings.floor, 1 - at / total)
    )
    rng, step = random.Random(settings.seed), 0
    model.train()
    while step < total:
        for batch in epoch_batches(tokenizer, epoch(given, rng), settings, rng):
            inputs, labels = collated(batch)
            loss = nn.functional.cross_entropy(
                model(*inputs), labels, label_smoothing=settings.smoothing
            )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            yield step, float(loss.detach())
            if step >= total:
                return


def run(model: Scorer, data: Path, out: Path, settings: Settings) -> None:
    """Train, and save and score on the pages to choose by as it goes."""
    tokenizer = pair_tokenizer(packaged_encoder() / "tokenizer.json")
    choice = encoded(tokenizer, pairs(data, "choice"))
    begun, total = time.time(), 0.0
    for step, loss in train(model, tokenizer, pairs(data, "train"), settings):
        total += loss
        if step % 20 == 0:
            _log(out, f"{step}/{settings.steps} {time.time() - begun:.0f}s loss {total / 20:.3f}")
            total = 0.0
        if step % settings.save_every == 0 or step == settings.steps:
            torch.save(model.state_dict(), out / f"pairs{step}.pt")
        if step == settings.steps:
            _log(out, f"choice {accuracy(model, choice)}")


def _log(out: Path, line: str) -> None:
    with (out / "log.txt").open("a") as stream:
        stream.write(line + "\n")


def main() -> None:
    """Parse the command line and train."""
    default = Settings()
    parser = argparse.ArgumentParser(prog="python -m train.pairs", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the data sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and log")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--steps", type=int, default=default.steps)
    parser.add_argument("--rate", type=float, default=default.rate)
    parser.add_argument("--head-rate", type=float, default=default.head_rate)
    parser.add_argument("--warm-up", type=int, default=default.warm_up)
    parser.add_argument(
        "--floor", type=float, default=default.floor, help="least share of the rate"
    )
    parser.add_argument("--seed", type=int, default=default.seed)
    parser.add_argument("--save-every", type=int, default=default.save_every)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    settings = Settings(
        steps=options.steps, rate=options.rate, head_rate=options.head_rate,
        warm_up=options.warm_up, floor=options.floor, seed=options.seed,
        save_every=options.save_every,
    )  # fmt: skip
    model = Scorer(packaged_encoder(), settings.frozen)
    if options.start:
        model.load_state_dict(torch.load(options.start, map_location="cpu", weights_only=True))
    run(model, options.data, options.out, settings)


if __name__ == "__main__":
    main()
