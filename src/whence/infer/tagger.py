"""Tag texts: windows through the encoder, labels and links back onto the text.

Everything streams: a text of any size is cut, tagged and decoded a few dozen windows at a time,
and a window that was seen before is not tagged again.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

import numpy as np
from tokenizers import Tokenizer

from whence.infer.assets import Bundle, Tables
from whence.infer.decode import Floats, decode, spans_of
from whence.infer.encoder import Encoder
from whence.infer.links import CONTENT, SOURCE, LinkScorer, WordSpan
from whence.infer.pieces import paragraphs_of
from whence.infer.windows import Window, windows_of
from whence.model.tags import Layer, Link, Role, TaggedSpan, Tags

TOGETHER = 48
"""Windows decoded at once: enough to make numpy's steps long, few enough to stay small."""
REMEMBERED = 4096
"""Windows whose tags are kept; a few kilobytes each."""


@dataclass(frozen=True, slots=True)
class WordTag:
    """A labelled run of words of one window."""

    layer: int
    role: int
    words: WordSpan
    score: float


@dataclass(frozen=True, slots=True)
class WindowTags:
    """Tags of a window in words; links are (cue tag, span tag, score)."""

    tags: tuple[WordTag, ...]
    links: tuple[tuple[int, int, float], ...]


class Tagger:
    """Tags texts with one bundle; keeps what it has seen."""

    def __init__(self, bundle: Bundle, *, threads: int | None = None) -> None:
        self._tables = bundle.tables
        self.tokenizer = Tokenizer.from_file(str(bundle.tokenizer))
        self._encoder = Encoder(bundle.graph, threads=threads)
        self._seen: OrderedDict[bytes, WindowTags] = OrderedDict()

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """Tags of each text; offsets are code points of that text."""
        spans: list[list[TaggedSpan]] = [[] for _ in texts]
        links: list[list[Link]] = [[] for _ in texts]
        windows = self._windows(texts)
        while chunk := list(islice(windows, TOGETHER)):
            tagged = self._tag_windows([window for _, window in chunk])
            for (index, window), tags in zip(chunk, tagged, strict=True):
                shift = len(spans[index])
                spans[index] += self._placed(texts[index], window, tags.tags)
                links[index] += [Link(c + shift, s + shift, score) for c, s, score in tags.links]
        return [_ordered(s, k) for s, k in zip(spans, links, strict=True)]

    def _windows(self, texts: Sequence[str]) -> Iterator[tuple[int, Window]]:
        for index, text in enumerate(texts):
            for window in windows_of(paragraphs_of(self.tokenizer, text)):
                yield index, window

    def _tag_windows(self, windows: Sequence[Window]) -> list[WindowTags]:
        keys = [_key(window) for window in windows]
        known = {key: self._seen[key] for key in keys if key in self._seen}
        new = {k: w for k, w in zip(keys, windows, strict=True) if k not in known}
        ordered = sorted(new.items(), key=lambda item: len(item[1].first))
        scores = self._encoder.run([window for _, window in ordered])
        found = window_tags(scores, self._tables) if scores else []
        known |= dict(zip([key for key, _ in ordered], found, strict=True))
        for key, tags in known.items():
            self._seen[key] = tags
            self._seen.move_to_end(key)
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return [known[key] for key in keys]

    def _placed(self, text: str, window: Window, tags: Iterable[WordTag]) -> list[TaggedSpan]:
        placed = []
        for tag in tags:
            low, high = tag.words
            start, end = _bare(text, window.starts[low], window.ends[high - 1])
            layer, role = self._tables.layers[tag.layer], self._tables.roles[tag.layer][tag.role]
            placed.append(TaggedSpan(start, end, Layer(layer), Role(role), tag.score))
        return placed


def window_tags(scores: Sequence[Floats], tables: Tables) -> list[WindowTags]:
    """Decode the encoder's scores of a batch of windows."""
    layers, labels = len(tables.layers), len(tables.crf[0].starts)
    cut = layers * labels
    emissions = [window[:, :cut].reshape(-1, layers, labels) for window in scores]
    decoded = decode(emissions, tables.crf)
    found = []
    for window, paths in zip(scores, decoded, strict=True):
        tags = _rooted(
            [
                WordTag(layer, role, (low, high), round(float(sure[low:high].mean()), 4))
                for layer, (path, sure) in enumerate(paths)
                for role, low, high in spans_of(path)
            ],
            tables,
        )
        queries, keys = np.split(window[:, cut:], 2, axis=1)
        scorer = LinkScorer(tables.link, queries, keys)
        found.append(WindowTags(tuple(tags), tuple(_links(tags, scorer, tables))))
    return found


def _rooted(tags: Sequence[WordTag], tables: Tables) -> list[WordTag]:
    """Without the tags of the inner layer that stand in no content of the outer one."""
    outer, inner = tables.layers.index(Layer.OUTER), tables.layers.index(Layer.INNER)
    content = tables.roles[outer].index(Role.CONTENT)
    contents = [t.words for t in tags if (t.layer, t.role) == (outer, content)]
    return [
        tag
        for tag in tags
        if tag.layer != inner
        or any(low <= tag.words[0] and tag.words[1] <= high for low, high in contents)
    ]


def _links(
    tags: Sequence[WordTag], scorer: LinkScorer, tables: Tables
) -> Iterator[tuple[int, int, float]]:
    for layer, roles in enumerate(tables.roles):
        if "cue" not in roles:
            continue
        numbers = {
            role: [i for i, t in enumerate(tags) if t.layer == layer and roles[t.role] == role]
            for role in roles
        }
        cues = [tags[i].words for i in numbers["cue"]]
        for role, choose in ((SOURCE, scorer.sources), (CONTENT, scorer.contents)):
            members = numbers["source" if role == SOURCE else "content"]
            for choice in choose(layer, cues, [tags[i].words for i in members]):
                yield numbers["cue"][choice.cue], members[choice.span], round(choice.score, 4)


def _ordered(spans: Sequence[TaggedSpan], links: Sequence[Link]) -> Tags:
    """Spans in the order of the text, links renumbered to match."""
    order = sorted(range(len(spans)), key=lambda i: spans[i])
    place = {old: new for new, old in enumerate(order)}
    moved = (Link(place[link.cue], place[link.span], link.score) for link in links)
    return Tags(
        tuple(spans[i] for i in order),
        tuple(sorted(moved, key=lambda link: (link.cue, link.span))),
    )


def _key(window: Window) -> bytes:
    pieces = np.array(window.ids + window.first, dtype=np.int32).tobytes()
    return blake2b(pieces, digest_size=16).digest()


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its edges (control characters may count as such)."""
    while end - start > 1 and text[end - 1].isspace():
        end -= 1
    while end - start > 1 and text[start].isspace():
        start += 1
    return start, end
