"""Fit the weights by which the HTML reader tells the article from the rest of a page.

Logistic regression with a ridge penalty, by Newton's method, on the blocks of the wcxb pages: a
block's label is whether it stands in the gold text, its weight its share of the page's words, so
that a page counts as one page. Five-fold figures (by page) are printed and go into the card; the
weights in the file are fitted on all pages. One command, no random numbers but the seeded folds:

    python -m train.verdict --data DIR
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from eval.wcxb import Page, Result, figures, pages, result_of

from whence.model import Block, RawArticle
from whence.steps.clean import clean
from whence.steps.readers import verdict
from whence.steps.readers.html import decode_page, extracted_text, parse_tree
from whence.steps.readers.page import PageBlock, blocks_of_page

TARGET = Path(__file__).parent.parent / "src/whence/steps/readers/verdict.json"
RIDGE = 0.005
STEPS = 15
FOLDS = 5
LEAST_WEIGHT = 0.0008
"""What a block of no words would count, as a share of its page."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One page, ready to be fitted on: a row of features, a label and a weight for each block."""

    page: Page
    blocks: list[PageBlock]
    rows: list[dict[str, float]]
    labels: Any
    weights: Any


def main() -> None:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the dev sets")
    samples = [sample_of(page) for page in pages(parser.parse_args().data)]
    names = sorted({name for sample in samples for row in sample.rows for name in row})
    found = cross_validated(samples, names)
    print(found)
    fitted = fit(samples, names)
    card = {
        "what": "Logistic weights of whence.steps.readers.verdict, for raw features",
        "data": "WCXB by Murrough Foley, 260 development pages, CC BY 4.0",
        "five_fold": found,
        "weights": {name: round(float(value), 4) for name, value in fitted.items()},
    }
    TARGET.write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def sample_of(page: Page) -> Sample:
    """Walk a page, hear the extractor, and label the blocks by the gold text."""
    tree = parse_tree(decode_page(page.data) or "")
    blocks = blocks_of_page(tree)
    votes = verdict.votes_of(blocks, extracted_text(tree))
    rows = verdict.features(blocks, votes, verdict.regions_that_count(blocks, votes))
    labels = np.array(verdict.votes_of(blocks, page.content), float)
    total = len(page.content.split()) + 1
    weights = np.array([block.word_count / total + LEAST_WEIGHT for block in blocks])
    return Sample(page, blocks, rows, labels, weights)


def matrix(samples: Sequence[Sample], names: Sequence[str]) -> Any:
    """The features of all blocks as one array."""
    return np.array([[row.get(n, 0.0) for n in names] for s in samples for row in s.rows])


def fit(samples: Sequence[Sample], names: Sequence[str]) -> dict[str, float]:
    """Fit weights for raw features; the ridge is put on standardised ones."""
    raw = matrix(samples, names)
    bias = names.index("bias")
    mean, scale = raw.mean(0), raw.std(0) + 1e-6
    mean[bias], scale[bias] = 0.0, 1.0
    x = (raw - mean) / scale
    y = np.concatenate([sample.labels for sample in samples])
    w = np.concatenate([sample.weights for sample in samples])
    w /= w.mean()
    b = np.zeros(len(names))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ b, -30, 30)))
        gradient = x.T @ (w * (p - y)) / len(y) + RIDGE * b
        curve = (x * (w * p * (1 - p))[:, None]).T @ x / len(y) + RIDGE * np.eye(len(b))
        b -= np.linalg.solve(curve, gradient)
    plain = b / scale
    plain[bias] -= float((b * mean / scale).sum())
    return dict(zip(names, plain, strict=True))


def cross_validated(samples: Sequence[Sample], names: Sequence[str]) -> dict[str, float]:
    """The figures of the dev set, each page judged by weights that never saw it, then cleaned."""
    order = np.random.default_rng(0).permutation(len(samples))
    results: list[Result] = []
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS].tolist())
        weights = fit([s for i, s in enumerate(samples) if i not in held], names)
        results += [result(samples[i], weights) for i in sorted(held)]
    return {name: round(value, 4) for name, value in figures(results).items()}


def result(sample: Sample, weights: dict[str, float]) -> Result:
    """What becomes of one page when its blocks are kept by these weights."""
    kept = tuple(
        Block(block.text)
        for block, row in zip(sample.blocks, sample.rows, strict=True)
        if sum(weights[name] * value for name, value in row.items()) > 0
    )
    article = clean(RawArticle(path=sample.page.name, blocks=kept))
    return result_of(sample.page, article.text)


if __name__ == "__main__":
    main()
