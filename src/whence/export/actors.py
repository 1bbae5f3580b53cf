"""Actors as JSON lines, described by docs/actors.schema.json."""

import json

from whence.export.jsonl import Json, printable_path, words_json
from whence.model import Actor, Alias, Quoted, Tie


def to_line(actor: Actor) -> str:
    """Write one actor as one line of JSON, without the line break."""
    return json.dumps(actor_json(actor), ensure_ascii=False)


def actor_json(actor: Actor) -> dict[str, Json]:
    """Give the contract's object for one actor."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "mentioned": len(actor.mentions),
        "articles": actor.articles,
        "aliases": [alias_json(alias) for alias in actor.aliases],
        "ties": [tie_json(tie) for tie in actor.ties],
        "mentions": [evidence_json(mention) for mention in actor.mentions],
    }


def alias_json(alias: Alias) -> dict[str, Json]:
    """Give one form of a name with how often and first where it stands."""
    return {
        "name": alias.name,
        "mentioned": alias.mentions,
        "articles": alias.articles,
        "called_by": alias.called_by,
        "evidence": evidence_json(alias.evidence) if alias.evidence else None,
    }


def tie_json(tie: Tie) -> dict[str, Json]:
    """Give a tie with its grounds and the words it rests on."""
    return {
        "id": tie.id,
        "name": tie.name,
        "relation": tie.relation.value,
        "other": tie.other,
        "by": tie.by,
        "rule": tie.rule,
        "score": tie.score,
        "grounds": [{"reason": g.reason, "points": g.points} for g in tie.grounds],
        "evidence": [evidence_json(evidence) for evidence in tie.evidence],
        "refused": tie.refused,
    }


def evidence_json(evidence: Quoted) -> dict[str, Json]:
    """Give words of an article with where they stand."""
    return {
        "article": evidence.article,
        "path": printable_path(evidence.path),
        **words_json(evidence.span),
    }
