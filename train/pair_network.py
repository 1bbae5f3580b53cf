"""The pair scorer as a PyTorch module: the encoder over both texts, and its head."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

from whence.infer.pairs import LABEL_COUNT
from whence.text.compared import FEATURES


class Scorer(nn.Module):
    """The encoder and its head; embeddings and the `frozen` lowest layers are not trained."""

    def __init__(self, folder: Path, frozen: int) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            folder, attn_implementation="eager", add_pooling_layer=False
        )
        size = self.encoder.config.hidden_size
        self.frozen = frozen
        self.head = nn.Sequential(
            nn.Dropout(0.1),
            nn.Linear(5 * size + FEATURES, 256),
            nn.GELU(),
            nn.Dropout(0.1),
            nn.Linear(256, LABEL_COUNT),
        )
        for module in (self.encoder.embeddings, *self.encoder.encoder.layer[:frozen]):
            module.requires_grad_(False)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor, aligned: Tensor) -> Tensor:
        """Scores (pairs, 3) of padded pairs."""
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        with torch.no_grad():
            hidden = self.encoder.embeddings(input_ids=ids, token_type_ids=types)
            hidden = self._layers(hidden, bias, 0, self.frozen)
        hidden = self._layers(hidden, bias, self.frozen, None)
        own = (mask.bool() & (types == 0)).float()
        own[:, 0] = 0
        first, second = mean(hidden, own), mean(hidden, (mask.bool() & (types == 1)).float())
        parts = [hidden[:, 0], first, second, (first - second).abs(), first * second, aligned]
        scores: Tensor = self.head(torch.cat(parts, 1))
        return scores

    def _layers(self, hidden: Tensor, bias: Tensor, start: int, stop: int | None) -> Tensor:
        for layer in self.encoder.encoder.layer[start:stop]:
            out = layer(hidden, bias)
            hidden = out[0] if isinstance(out, tuple) else out
        return hidden


def mean(hidden: Tensor, mask: Tensor) -> Tensor:
    """The mean over the pieces that the mask lets through."""
    return (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
