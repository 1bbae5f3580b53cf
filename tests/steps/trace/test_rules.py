"""What two origins are to one another, and the reason that is given for it."""

from dataclasses import replace

import pytest

from tests.steps.trace.piles import (
    BODY,
    OUTLET,
    PAPER,
    PERSON,
    UNNAMED,
    article,
    found,
    only_group,
    said,
)
from tests.steps.trace.test_routes import PASSAGE
from whence.model import (
    DeadEnd,
    Mention,
    MentionKind,
    OriginPair,
    OriginRelation,
    SourceKind,
    Span,
)

SAME, POSSIBLY, DIFFERENT = (
    OriginRelation.SAME,
    OriginRelation.POSSIBLY_SAME,
    OriginRelation.DIFFERENT,
)
Source = tuple[str, SourceKind]


def pair_of(one: Source, other: Source, **more: str) -> OriginPair:
    """The pair of two sources, each of an article of its own."""
    lines = (said("the gate opened", one, title=more.get("title")), said("the gate opened", other))
    articles = [article(f"p{n}", line, outlet=f"Paper {n}") for n, line in enumerate(lines)]
    (pair,) = only_group(*articles).origins.pairs
    return pair


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("two officials", "an official", POSSIBLY),
        ("a Russian diplomat", "a French diplomat", DIFFERENT),
        ("a man who was there", "a woman who was there", DIFFERENT),
        ("an official", "a resident", DIFFERENT),
        ("an Interior Ministry official", "a Finance Ministry official", DIFFERENT),
        ("a source in the Interior Ministry", "an Interior Ministry official", POSSIBLY),
        ("a person familiar with the Interior Ministry", "a Finance Ministry official", POSSIBLY),
    ],
)
def test_two_unnamed_are_one_unless_what_is_said_of_them_excludes_it(
    one: str, other: str, relation: OriginRelation
) -> None:
    assert pair_of((one, UNNAMED), (other, UNNAMED)).relation is relation


def test_two_persons_with_names_are_different() -> None:
    pair = pair_of(("Ilse Brandt", PERSON), ("Jan Mohr", PERSON))
    assert pair.relation is DIFFERENT
    assert pair.reason == "Ilse Brandt and Jan Mohr are both known, and nothing ties them together"
    assert {quoted.span.text for quoted in pair.evidence} == {"Ilse Brandt", "Jan Mohr"}


def test_a_person_and_the_body_in_the_title_may_be_one() -> None:
    pair = pair_of(
        ("Ilse Brandt", PERSON), ("Telva Water Office", BODY), title="Telva Water Office head"
    )
    assert pair.relation is POSSIBLY
    assert "Telva Water Office" in pair.reason


def test_an_unnamed_official_may_be_the_one_who_is_named_and_a_resident_not() -> None:
    named = ("Ilse Brandt", PERSON)
    assert pair_of(named, ("two officials", UNNAMED), title="minister").relation is POSSIBLY
    assert pair_of(named, ("two residents", UNNAMED), title="minister").relation is DIFFERENT


def test_one_document_in_two_articles_is_one_and_one_without_a_name_may_be() -> None:
    report, paper = ("report of the Telva Council", PAPER), ("a report", PAPER)
    group = only_group(*(article(f"p{n}", said("it leaked", report)) for n in range(2)))
    assert group.origins.at_most == 1
    assert pair_of(("an audit", PAPER), paper).relation is POSSIBLY


def test_a_document_may_be_what_its_maker_said() -> None:
    pair = pair_of(("report of the Telva Council", PAPER), ("Telva Council", BODY))
    assert pair.relation is POSSIBLY


def test_where_a_missing_outlet_has_it_from_is_open() -> None:
    pair = pair_of(("The Tavna Times", OUTLET), ("Ilse Brandt", PERSON))
    assert pair.relation is POSSIBLY
    assert "not in the pile" in pair.reason


def test_the_same_description_by_way_of_one_missing_outlet_is_one() -> None:
    hops = ("Tavna Times", OUTLET), ("a source in the cabinet", UNNAMED)
    lines = (said("it leaked", *hops), said("water had been seen below the wall", *hops))
    group = only_group(*(article(f"p{n}", line) for n, line in enumerate(lines)))
    assert [pair.relation for pair in group.origins.pairs] == [SAME]
    assert group.origins.at_most == 1


def test_the_same_description_in_a_passage_of_both_articles_is_one() -> None:
    line = said(PASSAGE, ("two officials", UNNAMED))
    (pair,) = only_group(article("a", line), article("b", line, head="Day 2.")).origins.pairs
    assert pair.relation is SAME
    assert "the passage stands in both articles" in pair.reason


def test_one_actor_as_a_body_and_as_an_outlet_is_one() -> None:
    assert pair_of(("Tavna Council", OUTLET), ("Tavna Council", BODY)).relation is SAME


def test_a_body_and_the_state_that_it_is_part_of_may_be_one() -> None:
    assert pair_of(("Kremlin", BODY), ("Russia", BODY)).relation is POSSIBLY


def test_where_those_have_it_from_who_name_one_another_is_open() -> None:
    post, courier = ("The Senn Post", OUTLET), ("The Ostrel Courier", OUTLET)
    sides = ((post, courier), (courier, post))
    ring = [article(a[0], said("it leaked", b), outlet=a[0]) for a, b in sides]
    (pair,) = only_group(*ring, article("c", said("it leaked", ("Jan Mohr", PERSON)))).origins.pairs
    assert pair.relation is POSSIBLY
    assert "name one another" in pair.reason


def test_he_may_be_a_person_and_no_body() -> None:
    line = said("it leaked", ("he", PERSON), dead_end=DeadEnd.UNRESOLVED)
    for other, relation in (
        (("Ilse Brandt", PERSON), POSSIBLY),
        (("Telva Hydro", BODY), DIFFERENT),
    ):
        (pair,) = only_group(
            article("a", line), article("b", said("it leaked", other))
        ).origins.pairs
        assert pair.relation is relation


def test_no_source_may_be_anybody() -> None:
    line = said("it leaked", dead_end=DeadEnd.NO_SOURCE)
    group = only_group(article("a", line), article("b", said("it leaked", ("Telva Hydro", BODY))))
    assert (group.origins.at_least, group.origins.at_most) == (1, 2)


def test_the_same_words_in_quotation_marks_are_of_one() -> None:
    words = "the brake should have been changed four years ago"
    named, other = ("Ilse Brandt", PERSON), ("Jan Mohr", PERSON)
    for one, relation in ((("an official", UNNAMED), SAME), (other, POSSIBLY)):
        lines = (said(words, source, is_quoted=True) for source in (named, one))
        pile = (article(f"p{n}", line) for n, line in enumerate(lines))
        (pair,) = only_group(*pile).origins.pairs
        assert (pair.relation, pair.reason) == (relation, "both are quoted with the same words")


def test_a_person_is_tied_to_a_body_by_any_article_of_the_pile() -> None:
    brandt, hydro = ("Ilse Brandt", PERSON), ("Telva Water Office", BODY)
    lines = (said("it leaked", brandt), said("it leaked", hydro))
    pile = [article(f"p{n}", line) for n, line in enumerate(lines)]
    other = article("q", said("it is cold", brandt, title="Telva Water Office head"))
    groups = found(*pile, other).groups
    (pair,) = next(group for group in groups if group.text == "it leaked").origins.pairs
    assert pair.relation is POSSIBLY
    assert pair.reason == "the text ties Ilse Brandt to Telva Water Office: “Telva Water Office”"


def test_a_minister_may_speak_for_the_ministry() -> None:
    one, ministry = ("Ilse Brandt", PERSON), ("Tavnan Interior Ministry", BODY)
    assert pair_of(one, ministry, title="Interior Minister").relation is POSSIBLY
    assert pair_of(one, ministry, title="Finance Minister").relation is DIFFERENT


def test_a_spokeswoman_may_speak_for_the_body_that_her_paragraph_named() -> None:
    line = said("it leaked", ("Telva Hydro", BODY), ("Ilse Brandt", PERSON), title="spokeswoman")
    (pair,) = only_group(
        article("a", line), article("b", said("it leaked", ("Telva Hydro", BODY)))
    ).origins.pairs
    assert pair.relation is POSSIBLY


def test_a_name_that_may_be_short_for_another_may_be_the_same() -> None:
    for one, other in (("police", "Senn police"), ("Telva’s Council", "a part of Telva's Council")):
        assert pair_of((one, BODY), (other, BODY)).relation is POSSIBLY


def test_a_body_without_a_name_may_be_the_one_that_has_it() -> None:
    ministry = ("Tavnan Ministry of Works", BODY)
    assert pair_of(("ministry", BODY), ministry).relation is POSSIBLY
    assert pair_of(("police", BODY), ministry).relation is DIFFERENT


def test_two_articles_of_one_agency_that_call_a_source_alike() -> None:
    for wires, relation in ((("Halyard", "Halyard"), SAME), (("Halyard", "Tavpress"), POSSIBLY)):
        texts = ("it leaked", "water had been seen below the wall")
        lines = (said(text, ("two officials", UNNAMED)) for text in texts)
        rows = enumerate(zip(wires, lines, strict=True))
        pile = (article(f"p{n}", line, wire=wire) for n, (wire, line) in rows)
        (pair,) = only_group(*pile).origins.pairs
        assert pair.relation is relation


def test_who_is_described_is_no_body_of_its_own() -> None:
    (one, other) = (
        article("a", said("it leaked", ("state inspectors", UNNAMED))),
        article("b", said("it leaked", ("Water Inspectorate", BODY))),
    )
    at = one.text.index("state inspectors")
    whole = Span.of(one.text, at, at + len("state inspectors"))
    tagged = replace(one, mentions=(Mention(span=whole, kind=MentionKind.ORGANISATION),))
    (pair,) = only_group(tagged, other).origins.pairs
    assert pair.relation is POSSIBLY


def test_two_names_for_one_passage_may_be_one() -> None:
    line = "the valley would be dry again before the first snow, as it had been in the years before"
    one = article("a", said(line, ("Odo Brandt", PERSON)), outlet="Paper A")
    other = article("b", said(line, ("Love Brandt", PERSON)), outlet="Paper B")
    (pair,) = only_group(one, other).origins.pairs
    assert pair.relation is POSSIBLY
    assert "the passage stands in both articles" in pair.reason
    apart = article("b", said(line, ("Ilse Kessel", PERSON)), outlet="Paper B")
    (pair,) = only_group(one, apart).origins.pairs
    assert pair.relation is DIFFERENT
