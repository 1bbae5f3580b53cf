"""Chains go on where a hop names an article of the pile that says the same."""

from tests.steps.trace.piles import (
    BODY,
    OUTLET,
    PERSON,
    UNNAMED,
    article,
    found,
    names,
    only_group,
    own,
    said,
)
from whence.model import DeadEnd, Wording

POST, COURIER, HALYARD = "The Senn Post", "The Ostrel Courier", "Halyard"
PASSAGE = (
    "the lower gate of the old dam had been opened from a laptop in the reeds by somebody who knew "
    "the way through the plant and had a key to the stairs and to the room behind them at night"
)


def wording(path: str, *articles: object) -> Wording:
    """The wording of one article in the only group of some."""
    group = only_group(*articles)  # type: ignore[arg-type]
    return next(w for w in group.wordings if w.place.path == path)


def test_a_chain_goes_on_in_the_article_of_the_outlet_that_it_names() -> None:
    post = article("b", said("the gate opened", (COURIER, OUTLET)), outlet=POST)
    courier = article("a", said("the gate opened", ("Ilse Brandt", PERSON)), outlet=COURIER)
    chain = wording("b", post, courier).chain
    assert names(chain) == [COURIER, "Ilse Brandt"]
    assert [station.place.path for station in chain] == ["b", "a"]


def test_a_short_name_finds_the_outlet_and_an_ambiguous_one_finds_none() -> None:
    post = article("b", said("the gate opened", ("Courier", OUTLET)), outlet=POST)
    courier = article("a", said("the gate opened", ("Ilse Brandt", PERSON)), outlet=COURIER)
    other = article("c", said("the gate opened", ("Jan Mohr", PERSON)), outlet="Tavna Courier")
    assert names(wording("b", post, courier).chain) == ["Courier", "Ilse Brandt"]
    assert names(wording("b", post, courier, other).chain) == ["Courier"]


def test_a_chain_does_not_go_on_in_a_later_article() -> None:
    line = said("the gate opened", (COURIER, OUTLET))
    post = article("b", line, outlet=POST, published="2019-03-12")
    source = said("the gate opened", ("Ilse Brandt", PERSON))
    courier = article("a", source, outlet=COURIER, published="2019-03-13")
    assert names(wording("b", post, courier).chain) == [COURIER]


def test_a_chain_that_goes_on_to_another_person_is_left_as_it_is() -> None:
    post = article("b", said("it leaked", (COURIER, OUTLET), ("Jan Mohr", PERSON)), outlet=POST)
    courier = article("a", said("it leaked", ("Ilse Brandt", PERSON)), outlet=COURIER)
    assert names(wording("b", post, courier).chain) == [COURIER, "Jan Mohr"]


def test_outlets_that_name_one_another_are_a_dead_end() -> None:
    post = article("b", said("the gate opened", (COURIER, OUTLET)), outlet=POST)
    courier = article("a", said("the gate opened", (POST, OUTLET)), outlet=COURIER)
    group = only_group(post, courier)
    (origin,) = group.origins.origins
    assert origin.dead_end is DeadEnd.LOOP
    assert origin.settles is not None
    assert "name one another" in origin.settles
    assert names(group.wordings[0].chain) in ([COURIER, POST], [POST, COURIER])


def test_an_unnamed_source_behind_an_outlet_is_the_one_of_that_outlets_article() -> None:
    line = said("it leaked", (COURIER, OUTLET), ("an official", UNNAMED))
    courier = article("a", said("it leaked", ("two officials", UNNAMED)), outlet=COURIER)
    group = only_group(article("b", line, outlet=POST), courier)
    assert [origin.name for origin in group.origins.origins] == ["two officials"]


def test_a_copied_passage_without_its_source_goes_back_to_the_earlier_article() -> None:
    first = article(
        "a", said(PASSAGE, ("Ilse Brandt", PERSON)), outlet=COURIER, published="2019-03-12"
    )
    copy = article("b", own(PASSAGE), outlet=POST, published="2019-03-13")
    told = wording("b", first, copy)
    assert told.reuse_of == "a"
    assert names(told.chain) == [COURIER, "Ilse Brandt"]


def test_a_wire_credit_is_a_hop() -> None:
    line = said("the gate opened", ("Ilse Brandt", PERSON))
    head = "SENN (Halyard)"
    reprint = article("b", line, outlet=POST, wire=HALYARD, head=head)
    told = wording("b", reprint)
    assert names(told.chain) == [HALYARD, "Ilse Brandt"]
    assert told.chain[0].place.span.text == HALYARD


def test_an_article_is_found_by_its_title() -> None:
    line = said("it leaked", ("Who opened the gate", OUTLET))
    named = article(
        "a",
        said("it leaked", ("Ilse Brandt", PERSON)),
        title="Who Opened the Gate?",
        outlet=COURIER,
    )
    assert names(wording("b", article("b", line, outlet=POST), named).chain)[-1] == "Ilse Brandt"


def test_what_is_settled_in_another_article_is_no_dead_end() -> None:
    post = article("b", said("it leaked", (COURIER, OUTLET)), outlet=POST)
    alone = found(post).dead_ends
    assert [row.settles for row in alone] == [
        f"the article of {COURIER} that it names is not in the pile"
    ]
    courier = article("a", said("it leaked", ("Telva Hydro", BODY)), outlet=COURIER)
    assert found(post, courier).dead_ends == ()


def test_what_an_outlet_adds_to_a_dispatch_is_its_own() -> None:
    brandt = ("Ilse Brandt", PERSON)
    agency = article(
        "a", said(PASSAGE, brandt), outlet=HALYARD, wire=HALYARD, head="SENN (Halyard)"
    )
    added = said("schools are closed", ("Jan Mohr", PERSON))
    head = "SENN (Halyard)"
    reprint = article("b", said(PASSAGE, brandt), added, outlet=POST, wire=HALYARD, head=head)
    chains = {w.text: names(w.chain) for g in found(agency, reprint).groups for w in g.wordings}
    assert chains["schools are closed"] == ["Jan Mohr"]
    told = next(g for g in found(agency, reprint).groups if len(g.wordings) == 2)
    assert [names(w.chain) for w in told.wordings] == [["Ilse Brandt"], [HALYARD, "Ilse Brandt"]]
