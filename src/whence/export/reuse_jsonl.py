"""Reuse as JSON lines, described by docs/reuse.md and docs/reuse.schema.json.

One row an object: first all texts, so that every span can be checked, then families, pairs, and the
inputs that were left out. `row` says which of these it is.
"""

import json
from collections.abc import Iterator

from whence.export.jsonl import Json, printable_path, problem_json, span_json
from whence.model import Article, Evidence, Family, Passage, PileReuse, Reuse, Text


def reuse_lines(pile: PileReuse) -> Iterator[str]:
    """Write all rows, each as one line without its line break."""
    for row in reuse_rows(pile):
        yield json.dumps(row, ensure_ascii=False)


def reuse_rows(pile: PileReuse) -> Iterator[dict[str, Json]]:
    """Give all rows in their order."""
    yield from map(text_row, pile.texts)
    yield from map(family_row, pile.families)
    yield from map(reuse_row, pile.reuses)
    yield from map(left_out_row, pile.left_out)


def text_row(text: Text) -> dict[str, Json]:
    """Give one text and all inputs that have it."""
    return {
        "row": "text",
        "id": text.id,
        "words": text.word_count,
        "text": text.articles[0].text,
        "articles": [article_json(article) for article in text.articles],
    }


def article_json(article: Article) -> dict[str, Json]:
    """Give where a text comes from."""
    byline = article.byline
    return {
        "path": printable_path(article.path),
        "url": byline.url,
        "title": byline.title,
        "outlet": byline.outlet,
        "author": byline.author,
        "published": byline.published,
        "wire": byline.wire,
    }


def family_row(family: Family) -> dict[str, Json]:
    """Give one family, its texts by their ids."""
    return {
        "row": "family",
        "texts": list(family.articles),
        "inputs": family.inputs,
        "wires": list(family.wires),
    }


def reuse_row(reuse: Reuse) -> dict[str, Json]:
    """Give one pair."""
    return {
        "row": "reuse",
        "a": reuse.a,
        "b": reuse.b,
        "kind": reuse.kind.value,
        "share_a": round(reuse.share_a, 3),
        "share_b": round(reuse.share_b, 3),
        "words": reuse.words,
        "direction": reuse.direction.value,
        "reason": reuse.reason,
        "evidence": [evidence_json(evidence) for evidence in reuse.evidence],
        "passages": [passage_json(passage) for passage in reuse.passages],
    }


def evidence_json(evidence: Evidence) -> dict[str, Json]:
    """Give one thing that a direction rests on."""
    return {
        "text": evidence.article,
        "kind": evidence.kind.value,
        "value": evidence.value,
        "span": span_json(evidence.span),
    }


def passage_json(passage: Passage) -> dict[str, Json]:
    """Give one passage with its two spans."""
    return {
        "a": span_json(passage.a),
        "b": span_json(passage.b),
        "words": passage.words,
        "quoted": passage.is_quoted,
        "furniture": passage.is_furniture,
        "differences": [difference.value for difference in passage.differences],
    }


def left_out_row(article: Article) -> dict[str, Json]:
    """Give one input that has no text, and why."""
    return {
        "row": "left out",
        "path": printable_path(article.path),
        "problem": problem_json(article.problem),
    }
