"""What is found over a case as JSON lines; claims are described by docs/claims.schema.json."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from whence.export.actors import evidence_json
from whence.export.jsonl import Json, due_json, hedge_json, printable_path, span_json
from whence.model import (
    ClaimPlace,
    Conflict,
    DeadEndChain,
    Drift,
    Forecast,
    Found,
    Group,
    Origin,
    OriginPair,
    Quoted,
    Station,
    Wording,
)
from whence.model.decision import Decision

Row: TypeAlias = dict[str, Json]
Wordings: TypeAlias = Mapping[ClaimPlace, Wording]


def claims_json(found: Found, groups: Iterable[Group] | None = None) -> Iterator[Row]:
    """Give the contract's object for every claim group, widest told first, or for some of them."""
    conflicts, drifts = defaultdict[str, list[Json]](list), defaultdict[str, list[Json]](list)
    for conflict in found.conflicts:
        for group_id in sorted({conflict.group_a, conflict.group_b}):
            conflicts[group_id].append(conflict.id)
    for drift in found.drifts:
        drifts[drift.group].append(drift.id)
    for group in found.groups if groups is None else groups:
        yield group_json(group, conflicts[group.id], drifts[group.id])


def group_json(group: Group, conflicts: Sequence[Json], drifts: Sequence[Json]) -> Row:
    """Give the contract's object for one claim group."""
    origins = {origin.id: origin for origin in group.origins.origins}
    return {
        "id": group.id,
        "text": group.text,
        "kind": group.kind.value,
        "origins": {
            "at_least": group.origins.at_least,
            "at_most": group.origins.at_most,
            "is_bound": group.origins.is_bound,
            "classes": [list(ids) for ids in group.origins.classes],
            "pairs": [pair_json(pair) for pair in group.origins.pairs],
        },
        "told_by": {
            "articles": group.articles,
            "outlets": group.outlets,
            "own_voice": group.own_voice,
        },
        "wordings": [wording_json(one, origins[one.origin]) for one in group.wordings],
        "conflicts": list(conflicts),
        "drift": list(drifts),
        "same_but_different": list(group.same_but_different),
    }


def pair_json(pair: OriginPair) -> Row:
    """Give what two origins are to one another, and why; `decision` where a person said so."""
    return {
        "a": pair.a,
        "b": pair.b,
        "relation": pair.relation.value,
        "reason": pair.reason,
        "decision": pair.decision,
        "evidence": [evidence_json(one) for one in pair.evidence],
    }


def wording_json(wording: Wording, origin: Origin) -> Row:
    """Give one wording: `start` and `end` go around all of its `spans`."""
    return {
        "article": wording.article,
        "path": printable_path(wording.place.path),
        "url": wording.url,
        "outlet": wording.outlet,
        "published": wording.published,
        "claim": wording.place.claim,
        "start": wording.spans[0].start,
        "end": wording.spans[-1].end,
        "text": wording.text,
        "spans": [span_json(span) for span in wording.spans],
        "attribution": wording.attribution,
        "chain": [station_json(station) for station in wording.chain],
        "origin": {
            "id": origin.id,
            "name": origin.name,
            "kind": origin.kind.value,
            "own_voice": origin.is_own_voice,
            "dead_end": origin.dead_end.value if origin.dead_end else None,
        },
        "hedges": [hedge_json(hedge) for hedge in wording.hedges],
        "reuse_of": printable_path(wording.reuse_of) if wording.reuse_of else None,
    }


def station_json(station: Station) -> Row:
    """Give one hop with the words that name it, which may stand in another article."""
    return {
        "name": station.name,
        "kind": station.kind.value,
        **evidence_json(station.place),
    }


def origins_json(found: Found) -> Iterator[Row]:
    """Give every origin with how much leads to it, what most leads to first."""
    by_id: dict[str, list[tuple[Origin, Group]]] = defaultdict(list)
    for group in found.groups:
        for origin in group.origins.origins:
            by_id[origin.id].append((origin, group))
    rows = [origin_json(by_group) for by_group in by_id.values()]
    yield from sorted(
        rows, key=lambda row: (-count(row, "outlets"), -count(row, "claims"), str(row["id"]))
    )


def count(row: Row, name: str) -> int:
    """A number of a row."""
    value = row[name]
    return value if isinstance(value, int) else 0


def origin_json(by_group: Sequence[tuple[Origin, Group]]) -> Row:
    """Give one origin over all groups that go back to it."""
    first, _ = by_group[0]
    wordings = [w for _, group in by_group for w in group.wordings if w.origin == first.id]
    evidence = {(q.path, q.span): q for origin, _ in by_group for q in origin.evidence}
    return {
        "id": first.id,
        "name": first.name,
        "kind": first.kind.value,
        "actor": first.actor,
        "own_voice": first.is_own_voice,
        "dead_end": first.dead_end.value if first.dead_end else None,
        "settles": first.settles,
        "claims": len(by_group),
        "articles": len({wording.place.path for wording in wordings}),
        "outlets": len({wording.outlet or wording.place.path for wording in wordings}),
        "groups": [group.id for _, group in by_group],
        "evidence": [evidence_json(evidence[key]) for key in sorted(evidence)],
    }


def forecast_json(forecast: Forecast, state: str, outcome: Decision | None) -> Row:
    """Give a forecast with how it stands, and what a person says became of it."""
    claim = forecast.claim
    return {
        "id": forecast.place.claim,
        "path": printable_path(forecast.place.path),
        "group": forecast.group,
        "outlet": forecast.outlet,
        "who": forecast.who,
        "chain": [station_json(station) for station in forecast.chain],
        "text": claim.text,
        "spans": [span_json(span) for span in claim.spans],
        "hedges": [hedge_json(hedge) for hedge in claim.hedges],
        "due": due_json(claim.due),
        "state": state,
        "outcome": outcome_json(outcome),
    }


def outcome_json(outcome: Decision | None) -> Row | None:
    """Give a person's word on a forecast."""
    if outcome is None:
        return None
    return {"decision": outcome.id, "says": outcome.verdict, "who": outcome.who, "why": outcome.why}


def dead_end_json(dead_end: DeadEndChain) -> Row:
    """Give a chain that ends in nobody who can be named, and what would settle it."""
    return {
        "path": printable_path(dead_end.path),
        "article": dead_end.article,
        "attribution": dead_end.attribution,
        "source": span_json(dead_end.source),
        "chain": [station_json(station) for station in dead_end.chain],
        "reason": dead_end.reason.value,
        "settles": dead_end.settles,
        "groups": list(dead_end.groups),
    }


def conflict_json(conflict: Conflict, wordings: Wordings) -> Row:
    """Give two claims that cannot both hold, side by side."""
    return {
        "id": conflict.id,
        "kind": conflict.kind.value,
        "a": side_json(wordings.get(conflict.a), conflict.a, conflict.group_a, conflict.a_words),
        "b": side_json(wordings.get(conflict.b), conflict.b, conflict.group_b, conflict.b_words),
        "score": round(conflict.score, 3),
        "one_origin": conflict.has_one_origin,
    }


def drift_json(drift: Drift, wordings: Wordings) -> Row:
    """Give what changed as a claim was passed on, both wordings side by side."""
    before, after = wordings.get(drift.before), wordings.get(drift.after)
    return {
        "id": drift.id,
        "kind": drift.kind.value,
        "a": side_json(before, drift.before, drift.group, drift.before_words),
        "b": side_json(after, drift.after, drift.group, drift.after_words),
        "reason": drift.reason,
    }


def side_json(wording: Wording | None, place: ClaimPlace, group: str, words: Quoted | None) -> Row:
    """Give one side of a conflict or a drift."""
    return {
        "path": printable_path(place.path),
        "claim": place.claim,
        "group": group,
        "outlet": wording.outlet if wording else None,
        "published": wording.published if wording else None,
        "text": wording.text if wording else None,
        "spans": [span_json(span) for span in wording.spans] if wording else [],
        "words": evidence_json(words) if words else None,
    }


def wordings_of(groups: Iterable[Group]) -> Wordings:
    """All wordings of some groups by their places."""
    return {one.place: one for group in groups for one in group.wordings}


def decision_json(decision: Decision, *, stands: bool, placed: bool) -> Row:
    """Give an entry of the ledger, whether it holds, and whether the case has what it is about."""
    return {
        "id": decision.id,
        "subject": decision.subject.value,
        "ids": list(decision.ids),
        "verdict": decision.verdict,
        "who": decision.who,
        "why": decision.why,
        "at": decision.at,
        "whence": decision.whence,
        "group": decision.group,
        "stands": stands,
        "placed": placed,
        "words": [
            {
                "article": one.article,
                "path": printable_path(one.path),
                "start": one.start,
                "end": one.end,
                "text": one.text,
                "before": one.before,
                "after": one.after,
            }
            for one in decision.anchors
        ],
    }


def conflict_rows(found: Found) -> Iterable[Row]:
    """All conflicts."""
    conflicts = list(found.conflicts)
    ids = {id_ for one in conflicts for id_ in (one.group_a, one.group_b)}
    wordings = wordings_of(found.groups_of(ids))
    return [conflict_json(one, wordings) for one in conflicts]


def drift_rows(found: Found) -> Iterable[Row]:
    """All drifts."""
    drifts = list(found.drifts)
    wordings = wordings_of(found.groups_of({one.group for one in drifts}))
    return [drift_json(one, wordings) for one in drifts]
