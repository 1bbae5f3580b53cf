"""Groups: the wordings of a claim with their chains, its clearest words, its origins counted."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from whence.model import (
    AttributionKind,
    Claim,
    ClaimPlace,
    Group,
    OriginPair,
    Origins,
    Wording,
)
from whence.model.span import joined
from whence.steps.trace.decided import UNDECIDED, Decided
from whence.steps.trace.ends import End, merged
from whence.steps.trace.interval import interval_of
from whence.steps.trace.routes import Route
from whence.steps.trace.rules import relate
from whence.text.nouns import is_pronoun

MOST_PAIRED = 80
"""Origins of a group of which every two are compared; each that comes after counts by itself."""
ID_DIGITS = 16
SHORTEST = 4
"""Words that a claim should have to be clear alone."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A group with the routes and the ends of its wordings, in their order."""

    group: Group
    routes: tuple[Route, ...]
    ends: tuple[End, ...]

    @property
    def rows(self) -> Iterable[tuple[Wording, Route, End]]:
        """Each wording with its route and its end."""
        return zip(self.group.wordings, self.routes, self.ends, strict=True)


def traced(
    routes: Iterable[Route], ends: Mapping[ClaimPlace, End], decided: Decided = UNDECIDED
) -> Traced:
    """Make the group of some claims that were followed to their ends, in the order of the dates."""
    ordered = sorted(routes, key=lambda route: route.told.order)
    found = tuple(ends[route.told.place] for route in ordered)
    wordings = tuple(wording(*row) for row in zip(ordered, found, strict=True))
    kinds = Counter(route.told.claim.kind for route in ordered)
    group = Group(
        id=group_id(one.place for one in wordings),
        text=clearest(ordered),
        kind=max(kinds, key=lambda kind: (kinds[kind], kind)),
        wordings=wordings,
        origins=origins_of(found, decided),
    )
    return Traced(group, tuple(ordered), found)


def wording(route: Route, end: End) -> Wording:
    """One claim with how it came there."""
    told = route.told
    attribution = told.attribution
    return Wording(
        place=told.place,
        article=told.text_id,
        page=" ".join(told.page),
        url=told.article.byline.url,
        outlet=told.outlet,
        published=told.article.byline.published,
        spans=told.claim.spans,
        attribution=attribution.id if attribution else None,
        origin=end.origin.id,
        chain=route.stations,
        hedges=told.claim.hedges,
        is_quoted=attribution is not None and attribution.kind is AttributionKind.DIRECT,
        reuse_of=route.legs[0].reuse_of,
    )


def origins_of(ends: Iterable[End], decided: Decided = UNDECIDED) -> Origins:
    """The origins of a group, those that are one already joined, and how many are independent."""
    found = merged(ends)
    counted = [end for end in found.values() if not end.origin.is_own_voice]
    pairs = pairs_of(counted[:MOST_PAIRED], decided)
    counts = interval_of([end.origin.id for end in counted], pairs)
    is_cut = len(counted) > MOST_PAIRED
    at_least = counts.at_least
    if is_cut:
        first = interval_of([end.origin.id for end in counted[:MOST_PAIRED]], pairs)
        at_least = first.at_least
    return Origins(
        at_least=at_least,
        at_most=counts.at_most,
        classes=counts.classes,
        pairs=tuple(pairs),
        origins=tuple(end.origin for end in found.values()),
        is_bound=counts.is_bound or is_cut,
    )


def pairs_of(ends: Sequence[End], decided: Decided) -> list[OriginPair]:
    """What every two of some origins are to one another; what a person decided goes first."""
    return [decided.judged(relate(a, b)) for a, b in combinations(ends, 2)]


def group_id(places: Iterable[ClaimPlace]) -> str:
    """The id of a group, made of the claims in it."""
    parts = "\n".join(f"{place.path}\t{place.claim}" for place in sorted(places))
    digest = hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
    return "group-" + digest[:ID_DIGITS]


def clearest(routes: Sequence[Route]) -> str:
    """The wording to call a group by.

    In this order: in one piece and long enough to say something, with all its quotation marks, the
    fewest pronouns, the fewest hedges, a whole sentence, the most often used, the shortest.
    """
    texts = [words_of(route.told.claim) for route in routes]
    counts = Counter(texts)
    if len(counts) == 1:
        return texts[0]

    def unclear(row: tuple[str, Route]) -> tuple[object, ...]:
        text, route = row
        words = text.split()
        return (
            len(route.told.claim.spans) > 1 or len(words) < SHORTEST,
            text.count('"') % 2 or text.count("“") != text.count("”"),
            sum(map(is_pronoun, words)),
            len(route.told.claim.hedges),
            not (text[:1].isupper() and text.rstrip("”\"’'")[-1:] in ".!?"),
            -counts[text],
            len(text),
            text,
        )

    return min(zip(texts, routes, strict=True), key=unclear)[0]


def words_of(claim: Claim) -> str:
    """The words of a claim; the word that denies it goes before them where it stands outside."""
    spans = claim.spans
    denial = claim.negation
    if denial and not any(span.contains(denial) for span in spans):
        spans = (denial, *spans)
    return joined(spans)


def linked(
    groups: Sequence[Group], alike: Iterable[tuple[ClaimPlace, ClaimPlace]]
) -> dict[str, tuple[str, ...]]:
    """For each group the ids of those that look alike and are not."""
    of_place = {w.place: group.id for group in groups for w in group.wordings}
    found: dict[str, set[str]] = {group.id: set() for group in groups}
    for a, b in alike:
        one, other = of_place.get(a), of_place.get(b)
        if one and other and one != other:
            found[one].add(other)
            found[other].add(one)
    return {id_: tuple(sorted(others)) for id_, others in found.items()}


def with_alike(group: Group, others: tuple[str, ...]) -> Group:
    """A group that knows which groups look alike."""
    return replace(group, same_but_different=others) if others else group


def widest_first(group: Group) -> tuple[int, int, str, str]:
    """What puts groups into order: told in the most articles, by the most outlets."""
    return -group.articles, -group.outlets, group.text, group.id
