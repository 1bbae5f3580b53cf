"""The tagger as a PyTorch module: encoder, three CRF layers with partial labels, link head."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel

from whence.infer.labels import DISTANCE_EDGES, ENCODER_LAYERS, LABELS

LINK_SIZE = 64
BARRED = -1e4


@dataclass(frozen=True, slots=True)
class Outputs:
    """Per word: label scores (batch, words, layers, labels), link queries and keys."""

    emissions: Tensor
    queries: Tensor
    keys: Tensor


class Tagger(nn.Module):
    """Encoder with heads; `words` gathers the first wordpiece of each word."""

    def __init__(self, encoder_folder: Path, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            encoder_folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        size = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(size, len(ENCODER_LAYERS) * LABELS + 2 * LINK_SIZE)
        self.crf = nn.ModuleList(Crf() for _ in ENCODER_LAYERS)
        self.link = Link()

    def pieces(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Head outputs at every wordpiece."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        scores: Tensor = self.head(self.dropout(hidden))
        return scores

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor) -> Outputs:
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return self.heads(hidden, first)

    def heads(self, hidden: Tensor, first: Tensor) -> Outputs:
        """What the heads make of the encoder's output, (batch, pieces, size)."""
        hidden = hidden.gather(1, first[:, :, None].expand(-1, -1, hidden.shape[-1]))
        scores = self.head(self.dropout(hidden)).float()
        cut = len(ENCODER_LAYERS) * LABELS
        emissions = scores[..., :cut].unflatten(-1, (len(ENCODER_LAYERS), LABELS))
        queries, keys = scores[..., cut:].split(LINK_SIZE, dim=-1)
        return Outputs(emissions, queries, keys)


class Crf(nn.Module):
    """Transitions of one layer; what BIO forbids is barred for good."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.starts = nn.Parameter(torch.zeros(LABELS))
        self.ends = nn.Parameter(torch.zeros(LABELS))
        barred = torch.zeros(LABELS, LABELS)
        for label in range(2, LABELS, 2):
            barred[:, label] = BARRED
            barred[label - 1, label] = barred[label, label] = 0.0
        self.register_buffer("barred", barred)
        first = torch.zeros(LABELS)
        first[2::2] = BARRED
        self.register_buffer("barred_starts", first)

    def tables(self) -> tuple[Tensor, Tensor, Tensor]:
        """Transition, start and end scores."""
        return self.transitions + self.barred, self.starts + self.barred_starts, self.ends


def crf_losses(emissions: Tensor, allowed: Tensor, lengths: Tensor, layers: list[Crf]) -> Tensor:
    """log Z minus log Z of the allowed paths, (batch, layers).

    Tsuboi et al. 2008, training CRFs with incomplete annotations. `allowed` is
    (batch, words, layers, labels).
    """
    tables = [layer.tables() for layer in layers]
    moves, starts, ends = (torch.stack(t) for t in zip(*tables, strict=True))
    both = torch.stack([emissions, emissions.masked_fill(~allowed, BARRED)])
    score = both[:, :, 0] + starts
    for step in range(1, emissions.shape[1]):
        top = score.amax(-1, keepdim=True).detach()
        total = torch.einsum("kbli,lij->kblj", (score - top).exp(), moves.exp())
        moved = total.clamp_min(1e-30).log() + top + both[:, :, step]
        score = torch.where((step < lengths)[None, :, None, None], moved, score)
    total = torch.logsumexp(score + ends, dim=-1)
    return total[0] - total[1]


class Link(nn.Module):
    """Scores between cue spans and source or content spans."""

    def __init__(self) -> None:
        super().__init__()
        # by role: 0 source, 1 content
        self.distance = nn.Parameter(torch.zeros(2, len(DISTANCE_EDGES) + 1))
        # what "none" looks like: no source for a cue (against queries), no cue for a content
        self.none = nn.Parameter(torch.zeros(2, 2, LINK_SIZE))
        self.none_bias = nn.Parameter(torch.zeros(2, 2))

    def losses(self, outputs: Outputs, links: list["Links"]) -> tuple[Tensor, int]:
        """Summed cross-entropy of content→cue and cue→source choices, and how many there were."""
        total, count = outputs.queries.sum() * 0.0, 0
        for row, window in enumerate(links):
            for layer in (0, 1):
                loss, number = self._losses(outputs, row, layer, window)
                total, count = total + loss, count + number
        return total, count

    def _losses(self, outputs: Outputs, row: int, layer: int, links: "Links") -> tuple[Tensor, int]:
        cues, sources, contents = (links.spans[layer][r] for r in ("cue", "source", "content"))
        total, count = outputs.queries.new_zeros(()), 0
        if cues:
            query = span_vectors(outputs.queries[row], cues)
            for role, spans in ((0, sources), (1, contents)):
                key = span_vectors(outputs.keys[row], spans) if spans else query[:0]
                scores = self.scores(query, key, cues, spans, role, layer)
                gold = links.gold[layer][role]
                chosen = gold if role == 0 else gold.T
                logits = scores if role == 0 else scores.T
                if logits.shape[0]:
                    total = total + choice_loss(logits, chosen)
                    count += logits.shape[0]
        return total, count

    def scores(
        self,
        query: Tensor,
        key: Tensor,
        cues: list[tuple[int, int]],
        spans: list[tuple[int, int]],
        role: int,
        layer: int,
    ) -> Tensor:
        """Role 0: (cues, sources + none). Role 1: (cues + none, contents)."""
        scores = query @ key.T / LINK_SIZE**0.5
        if spans:
            buckets = torch.tensor([[distance_bucket(c, s) for s in spans] for c in cues])
            scores = scores + self.distance[role][buckets]
        none, bias = self.none[layer, role], self.none_bias[layer, role]
        if role == 0:
            column = query @ none / LINK_SIZE**0.5 + bias
            return torch.cat([scores, column[:, None]], dim=1)
        line = key @ none / LINK_SIZE**0.5 + bias
        return torch.cat([scores, line[None]], dim=0)


@dataclass(frozen=True, slots=True)
class Links:
    """Gold spans of a window, in words, and which belong together; per layer outer, inner.

    `gold[layer]` holds (cues, sources + none) and (cues + none, contents) as booleans.
    """

    spans: tuple[dict[str, list[tuple[int, int]]], ...]
    gold: tuple[tuple[Tensor, Tensor], ...]


def choice_loss(logits: Tensor, chosen: Tensor) -> Tensor:
    """Summed −log of the probability that falls on the right options."""
    right = logits.masked_fill(~chosen, BARRED)
    return (logits.logsumexp(1) - right.logsumexp(1)).sum()


def span_vectors(words: Tensor, spans: list[tuple[int, int]]) -> Tensor:
    """Mean of a span's first and last word."""
    first = torch.tensor([start for start, _ in spans])
    last = torch.tensor([end - 1 for _, end in spans])
    return (words[first] + words[last]) / 2


def distance_bucket(cue: tuple[int, int], span: tuple[int, int]) -> int:
    """Bucket of the signed number of words between a cue and a span."""
    if span[0] >= cue[1]:
        gap = span[0] - cue[1] + 1
    elif span[1] <= cue[0]:
        gap = span[1] - cue[0] - 1
    else:
        gap = 0
    return sum(gap > edge for edge in DISTANCE_EDGES)


class ByteDropout(nn.Module):
    """Dropout with a mask of random bytes.

    PyTorch's own draws its mask one number at a time on a CPU, a third of a training step.
    """

    def __init__(self, rate: float, seed: int) -> None:
        super().__init__()
        self.p = rate  # read by the attention layers
        self.threshold = round(rate * 256)
        self.random = np.random.Generator(np.random.SFC64(seed))

    def forward(self, values: Tensor) -> Tensor:
        if not self.training or not self.threshold:
            return values
        drawn = np.frombuffer(bytearray(self.random.bytes(values.numel())), dtype=np.uint8)
        kept = torch.from_numpy(drawn).view(values.shape) >= self.threshold
        return values * kept * (256 / (256 - self.threshold))


def with_byte_dropout(model: nn.Module, seed: int) -> None:
    """Replace every dropout of a module by one that is quick on a CPU."""
    for number, module in enumerate(list(model.modules())):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Dropout):
                setattr(module, name, ByteDropout(child.p, seed * 1000 + number))
