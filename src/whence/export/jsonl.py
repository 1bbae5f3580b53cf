"""Articles as JSON lines: the stable contract, described by docs/read.schema.json.

Fields that whence does not find yet are absent, never faked.
"""

import json
from typing import TypeAlias

from whence.model import (
    Article,
    Attribution,
    Background,
    Claim,
    Due,
    Hedge,
    Hop,
    Mention,
    Number,
    Place,
    Problem,
    Span,
    Time,
    Unclaimed,
)
from whence.text.inside import indices_inside

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def to_line(article: Article) -> str:
    """Write one article as one line of JSON, without the line break."""
    return json.dumps(article_json(article), ensure_ascii=False)


def article_json(article: Article) -> dict[str, Json]:
    """Give the contract's object for one article."""
    byline = article.byline
    return {
        "id": article.id,
        "path": printable_path(article.path),
        "url": byline.url,
        "title": byline.title,
        "outlet": byline.outlet,
        "author": byline.author,
        "published": byline.published,
        "language": byline.language,
        "wire": byline.wire,
        "problem": problem_json(article.problem),
        "text": article.text,
        "removed": [{"text": r.text, "reason": r.reason.value} for r in article.removed],
        "attributions": [attribution_json(a) for a in article.attributions],
        "mentions": [mention_json(m) for m in article.mentions],
        "places": [place_json(p) for p in article.places],
        "times": [time_json(time) for time in article.times],
        "background": [background_json(row) for row in article.background],
        "claims": [claim_json(c, article) for c in article.claims],
        "unclaimed": [unclaimed_json(u) for u in article.unclaimed],
    }


def attribution_json(attribution: Attribution) -> dict[str, Json]:
    """Give the contract's object for one attribution."""
    speaker = attribution.speaker
    return {
        "id": attribution.id,
        "parent": attribution.parent,
        "source": span_json(attribution.source),
        "cue": span_json(attribution.cue),
        "content": [span_json(span) for span in attribution.content],
        "kind": attribution.kind.value,
        "source_kind": attribution.source_kind.value,
        "speaker": speaker.name if speaker else None,
        "speaker_span": span_json(speaker.span if speaker else None),
        "speaker_title": span_json(speaker.title if speaker else None),
        "speaker_affiliation": span_json(speaker.affiliation if speaker else None),
        "anonymity_reason": span_json(attribution.anonymity_reason),
        "chain": [hop_json(hop) for hop in attribution.chain],
        "dead_end": attribution.dead_end.value if attribution.dead_end else None,
        "score": round(attribution.score, 3),
    }


def mention_json(mention: Mention) -> dict[str, Json]:
    """Give a mention: a span with its kind and who or what it names."""
    return {
        **words_json(mention.span),
        "kind": mention.kind.value,
        "name": span_json(mention.name),
        "actor": mention.actor,
        "score": round(mention.score, 3),
    }


def claim_json(claim: Claim, article: Article) -> dict[str, Json]:
    """Give the contract's object for one claim."""
    return {
        "id": claim.id,
        "attribution": claim.attribution,
        "spans": [span_json(span) for span in claim.spans],
        "kind": claim.kind.value,
        "negated": claim.is_negated,
        "negation": span_json(claim.negation),
        "hedges": [hedge_json(hedge) for hedge in claim.hedges],
        "numbers": [number_json(number) for number in claim.numbers],
        "time": claim_time_json(claim.time),
        "due": due_json(claim.due),
        "mentions": list(indices_inside(claim.spans, article.mentions)),
        "places": list(indices_inside(claim.spans, article.places)),
    }


def claim_time_json(time: Time | None) -> dict[str, Json] | None:
    """Give a claim's time: a span with its value; all that is known of it stands in `times`."""
    if time is None:
        return None
    return {
        **words_json(time.span),
        "value": time.value,
        "precision": time.precision.value if time.precision else None,
        "relation": time.relation.value if time.relation else None,
    }


def due_json(due: Due | None) -> dict[str, Json] | None:
    """Give the window in which a forecast falls due, or why none is known; null for the others."""
    if due is None:
        return None
    return {
        "said": due.said,
        "from": due.first,
        "until": due.last,
        "time": span_json(due.time),
        "reason": due.reason.value if due.reason else None,
    }


def hedge_json(hedge: Hedge) -> dict[str, Json]:
    """Give a hedge: a span with its strength, and how likely it means where a scale says."""
    return {
        **words_json(hedge.span),
        "strength": hedge.strength.value,
        "likelihood": list(hedge.likelihood) if hedge.likelihood else None,
        "scale": hedge.scale,
    }


def number_json(number: Number) -> dict[str, Json]:
    """Give a number: a span with its value, its bounds and what it counts."""
    return {
        **words_json(number.span),
        "value": plain_number(number.value),
        "low": plain_number(number.low),
        "high": plain_number(number.high),
        "approximation": number.approximation.value if number.approximation else None,
        "unit": number.unit,
        "counted": span_json(number.counted),
    }


def plain_number(value: float | None) -> int | float | None:
    """Give a whole number as one: 12, not 12.0."""
    return int(value) if value is not None and value == int(value) else value


def unclaimed_json(row: Unclaimed) -> dict[str, Json]:
    """Give a span from which no claim came, and why."""
    return {
        **words_json(row.span),
        "attribution": row.attribution,
        "reason": row.reason.value,
    }


def time_json(time: Time) -> dict[str, Json]:
    """Give a time: a span with its TIMEX3 type and value, and what the value was counted from."""
    return {
        **words_json(time.span),
        "type": time.type.value,
        "value": time.value,
        "precision": time.precision.value if time.precision else None,
        "relation": time.relation.value if time.relation else None,
        "modifier": time.modifier.value if time.modifier else None,
        "anchor": time.anchor.value if time.anchor else None,
        "anchor_span": span_json(time.anchor_span),
    }


def background_json(row: Background) -> dict[str, Json]:
    """Give a stretch that tells history, and the time that shows it."""
    return {
        **words_json(row.span),
        "time": span_json(row.time),
        "value": row.value,
    }


def place_json(place: Place) -> dict[str, Json]:
    """Give a place: a span with what it names, how exactly, or why that is not known."""
    return {
        **words_json(place.span),
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision.value if place.precision else None,
        "role": place.role.value,
        "reason": place.reason.value if place.reason else None,
    }


def hop_json(hop: Hop) -> dict[str, Json]:
    """Give one station of a chain with the place that names it."""
    return {
        "name": hop.name,
        "kind": hop.kind.value,
        "start": hop.span.start,
        "end": hop.span.end,
    }


def span_json(span: Span | None) -> dict[str, Json] | None:
    """Give a span with its text, or null."""
    return words_json(span) if span else None


def words_json(span: Span) -> dict[str, Json]:
    """Give where a span stands and its text."""
    return {"start": span.start, "end": span.end, "text": span.text}


def problem_json(problem: Problem | None) -> dict[str, Json] | None:
    """Give a problem's code and words, or null."""
    return {"code": problem.code.value, "message": problem.message} if problem else None


def printable_path(path: str) -> str:
    """Replace the bytes of a file name that are no UTF-8, which no JSON could hold."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
