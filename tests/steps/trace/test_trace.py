"""Tracing a whole pile: every claim in a group, every word in its place, the same in any order."""

import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.steps.trace.piles import (
    BODY,
    OUTLET,
    PERSON,
    UNNAMED,
    article,
    by_text,
    found,
    only_group,
    own,
    said,
)
from whence.model import Article, Findings, NoClaim, Quoted, Unclaimed
from whence.steps.actors import find_actors
from whence.steps.reuse import find_reuse
from whence.steps.trace import trace

PILE = (
    article(
        "a",
        said("the gate opened at night", ("Ilse Brandt", PERSON), title="minister"),
        said("a laptop was found", ("two officials", UNNAMED)),
        outlet="The Ostrel Courier",
        published="2019-03-12",
    ),
    article(
        "b",
        said("the gate opened at night", ("Ostrel Courier", OUTLET)),
        said("a laptop was found", ("an official", UNNAMED)),
        outlet="The Senn Post",
        published="2019-03-13",
    ),
    article("c", own("The gate opened at night."), outlet="Tavtel", published="2019-03-14"),
)


def quotes(findings: Findings) -> list[Quoted]:
    """All words of articles that some findings show."""
    shown = [s.place for group in findings.groups for w in group.wordings for s in w.chain]
    for group in findings.groups:
        shown += [quoted for origin in group.origins.origins for quoted in origin.evidence]
        shown += [quoted for pair in group.origins.pairs for quoted in pair.evidence]
    shown += [station.place for row in findings.dead_ends for station in row.chain]
    for drift in findings.drifts:
        shown += [quoted for quoted in (drift.before_words, drift.after_words) if quoted]
    return shown


def test_every_claim_is_in_one_group_and_all_words_stand_where_it_is_said() -> None:
    findings = found(*PILE)
    places = [(w.place.path, w.place.claim) for g in findings.groups for w in g.wordings]
    assert sorted(places) == sorted((a.path, c.id) for a in PILE for c in a.claims)
    by_path = {one.path: one for one in PILE}
    assert quotes(findings)
    for quoted in quotes(findings):
        text = by_path[quoted.path].text
        assert text[quoted.span.start : quoted.span.end] == quoted.span.text
        assert quoted.article == by_path[quoted.path].id


def test_an_outlet_that_names_another_adds_no_origin_and_own_voice_is_apart() -> None:
    group = found(*PILE).groups[0]
    assert (group.articles, group.own_voice) == (3, 1)
    assert (group.origins.at_least, group.origins.at_most) == (1, 1)
    assert [o.name for o in group.origins.origins if o.is_own_voice] == ["Tavtel"]


def test_unnamed_officials_of_two_outlets_are_one_or_two() -> None:
    group = next(group for group in found(*PILE).groups if "laptop" in group.text)
    assert (group.origins.at_least, group.origins.at_most) == (1, 2)


def test_own_voice_alone_is_no_origin() -> None:
    group = only_group(article("a", own("It leaked.")), article("b", own("It leaked.")))
    assert (group.origins.at_least, group.origins.at_most) == (0, 0)
    assert all(origin.is_own_voice for origin in group.origins.origins)


def test_one_actor_is_one_origin_in_every_group() -> None:
    lines = (said("it leaked", ("Ilse Brandt", PERSON)), said("it burst", ("Ilse Brandt", PERSON)))
    groups = found(article("a", *lines)).groups
    assert len({group.origins.origins[0].id for group in groups}) == 1
    assert groups[0].origins.origins[0].actor


def test_the_clearest_wording_names_the_group() -> None:
    texts = ("It may have leaked.", "it leaked", "The old dam leaked on Monday.")
    group = only_group(*(article(f"p{n}", own(text)) for n, text in enumerate(texts)))
    assert group.text == "The old dam leaked on Monday."


@settings(max_examples=20, deadline=None)
@given(st.permutations(PILE))
def test_the_order_of_the_pile_makes_no_difference(pile: list[Article]) -> None:
    matches = by_text(PILE)
    flipped = replace(matches, groups=tuple(group[::-1] for group in matches.groups[::-1]))
    mixed = trace(pile, flipped, find_actors(pile), find_reuse(pile))
    assert mixed == found(*PILE)


def test_five_thousand_identical_articles_are_one_origin_and_quickly_told() -> None:
    line = said("the gate opened at night", ("two officials", UNNAMED))
    pile = [article(f"p{n:04}", line, outlet=f"Paper {n}") for n in range(5000)]
    matches, cast, reuse = by_text(pile), find_actors(pile), find_reuse(pile)
    start = time.process_time()
    (group,) = trace(pile, matches, cast, reuse).groups
    assert (group.articles, group.origins.at_most) == (5000, 1)
    assert time.process_time() - start < 5


def test_very_many_who_are_not_named_are_told_with_a_bound() -> None:
    line = said("the gate opened at night", ("two officials", UNNAMED))
    pile = [article(f"p{n:04}", line, head=f"Day {n}.") for n in range(200)]
    group = only_group(*pile)
    assert group.origins.is_bound
    assert 1 <= group.origins.at_least <= group.origins.at_most == 200


def test_groups_that_look_alike_know_of_one_another() -> None:
    pile = (article("a", said("it leaked", ("Telva Hydro", BODY))), article("b", own("it burst")))
    one, other = (place for group in by_text(pile).groups for place in group)
    findings = found(*pile, matches=replace(by_text(pile), alike=((one, other),)))
    assert findings.groups[0].same_but_different == (findings.groups[1].id,)


def test_what_an_agency_asserts_is_the_agencys_own_voice() -> None:
    line, head = own("The gate opened at night."), "SENN (Halyard)"
    pile = (article(path, line, outlet=f"Paper {path}", wire="Halyard", head=head) for path in "ab")
    (origin,) = only_group(*pile).origins.origins
    assert (origin.name, origin.is_own_voice) == ("Halyard", True)


def test_what_was_not_said_is_no_dead_end() -> None:
    told = article("a", said("it leaked", ("officials", UNNAMED)))
    (attribution,) = told.attributions
    unsaid = Unclaimed(
        span=attribution.content[0], attribution=attribution.id, reason=NoClaim.NOT_SAID
    )
    assert len(found(replace(told, claims=())).dead_ends) == 1
    assert found(replace(told, claims=(), unclaimed=(unsaid,))).dead_ends == ()
