"""Claims in words, for the end of a printed article: how many there are, and each forecast."""

from collections import Counter
from collections.abc import Iterator

from whence.model import Article, Attribution, Claim, ClaimKind, Due


def counts(article: Article) -> Iterator[str]:
    """Say how many claims there are, whose, of what kind, and how much gave none."""
    if article.claims:
        own = sum(claim.attribution is None for claim in article.claims)
        kinds = Counter(claim.kind.value for claim in article.claims)
        yield f"{len(article.claims) - own} attributed, {own} in the outlet's own voice"
        yield listed(kinds)
    if article.unclaimed:
        reasons = Counter(row.reason.value for row in article.unclaimed)
        yield f"no claim came of {len(article.unclaimed)} more: {listed(reasons)}"


def listed(numbers: Counter[str]) -> str:
    """Write counts, the largest first."""
    return ", ".join(f"{number} {name}" for name, number in numbers.most_common())


def forecasts(article: Article) -> Iterator[str]:
    """Write each forecast: who, what, and how sure."""
    speakers = {a.id: speaker_of(a) for a in article.attributions}
    for claim in article.claims:
        if claim.kind is ClaimKind.FORECAST:
            yield forecast_line(claim, speakers.get(claim.attribution or "", "own voice"))


def speaker_of(attribution: Attribution) -> str:
    """Who makes a claim, by the chain or else the source's words."""
    if attribution.chain:
        return attribution.chain[-1].name
    return attribution.source.text if attribution.source else "nobody named"


def forecast_line(claim: Claim, speaker: str) -> str:
    """Write one forecast."""
    notes = [
        *(f"“{hedge.span.text}”{likelihood(hedge.likelihood)}" for hedge in claim.hedges),
        *(["not"] if claim.is_negated else []),
        *([due_words(claim.due)] if claim.due else []),
    ]
    return f"{speaker}: {claim.text}" + (f" [{'; '.join(notes)}]" if notes else "")


def due_words(due: Due) -> str:
    """Write when a forecast falls due, or why that is not known."""
    if due.reason is not None:
        return f"due: {due.reason}"
    return f"due {due.first or '…'} to {due.last or '…'}"


def likelihood(given: tuple[int, int] | None) -> str:
    """Write how likely a hedge means, where a scale says."""
    return f" {given[0]}–{given[1]} %" if given else ""
