"""Actors over a pile: one actor under its several names, learnt from the texts or listed."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.steps.actors.pile import NOTHING, are_one, article, cast, listed, names, ties
from whence.model import ActorKind, Byline, TieKind
from whence.steps.actors import find_actors
from whence.steps.actors.lists import starter

PILE = (
    "The {o Odrin River Authority} ({o ORA}) warned {p Ilse Brandt}.",
    "The {o ORA} did not warn {p Brandt}, a spokesman for {o Telva Hydro} said.",
    "{o al-Qasr}, formerly known as {o Lesk Front}, met the {o ORA}.",
    "{o Al Kasr} and {p Otto Varga} met. {p Varga} left.",
)


def test_an_acronym_defined_in_one_article_is_known_in_another() -> None:
    assert are_one(cast(*PILE), "Odrin River Authority", "ORA")


def test_spellings_of_one_name_are_one() -> None:
    assert are_one(cast("{o Al Qasr} fled.", "{o al-Kasr} fled."), "Al Qasr", "al-Kasr")


def test_a_spelling_does_not_join_a_person_and_a_body() -> None:
    found = cast("{o Al Qasr} fled.", "{p al-Kasr Reis} and {p Al Kasr} fled.")
    assert not are_one(found, "Al Qasr", "Al Kasr")


@pytest.mark.parametrize(
    "words",
    [
        "{o Lesk Front}, also known as “{o Dakesh}”, fled.",
        "{o Lesk Front}, known by its Arabic acronym {o Dakesh}, fled.",
        "{o Lesk Front}, formerly {o Dakesh}, fled.",
        "The {o Lesk Front}, better known on the river as the “{o Dakesh}”, fled.",
        "{o Lesk Front}, which its enemies call {o Dakesh}, fled.",
        "{o Lesk Front}, also known as “Dakesh”, fled.",
    ],
)
def test_what_a_text_defines_holds_for_the_pile(words: str) -> None:
    assert are_one(cast(words, "{o Dakesh} returned."), "Lesk Front", "Dakesh")


def test_who_uses_a_name_is_kept() -> None:
    found = cast("{o Lesk Front}, which its enemies call {o Dakesh}, fled.")
    called = [tie for tie in ties(found) if tie.relation is TieKind.ALSO_CALLED]
    assert [(tie.name, tie.other, tie.by) for tie in called] == [
        ("Dakesh", "Lesk Front", "its enemies")
    ]
    aliases = [alias for actor in found.actors for alias in actor.aliases]
    assert {alias.name: alias.called_by for alias in aliases}["Dakesh"] == "its enemies"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ISIS", "Islamic State"),
        ("Daesh", "ISIL"),
        ("Al Qaeda", "al-Qaida"),
        ("WSJ", "Wall Street Journal"),
        ("U.N.", "United Nations"),
        ("Pentagon", "US defense department"),
    ],
)
def test_names_of_the_list_are_one(one: str, other: str) -> None:
    found = cast(f"The {{o {one}}} fled.", f"The {{o {other}}} fled.", register=starter())
    assert are_one(found, one, other)


def test_every_mention_leads_to_its_actor_and_back() -> None:
    articles = [article(markup) for markup in PILE]
    found = find_actors(articles)
    by_id = {actor.id: actor for actor in found.actors}
    texts = {one.path: one.text for one in articles}
    for (path, start, end), id_ in found.by_place.items():
        places = [m.span for m in by_id[id_].mentions if m.path == path]
        assert (start, end) in [(span.start, span.end) for span in places]
    for actor in found.actors:
        for mention in actor.mentions:
            span = mention.span
            assert texts[mention.path][span.start : span.end] == span.text
    assert len(found.by_place) == sum(len(actor.mentions) for actor in found.actors)


def test_every_score_is_the_sum_of_its_grounds() -> None:
    for tie in ties(cast(*PILE, register=starter())):
        assert tie.grounds
        assert tie.score == pytest.approx(min(1.0, sum(g.points for g in tie.grounds)))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_articles_changes_nothing(seed: int) -> None:
    articles = [article(markup) for markup in PILE]
    shuffled = list(articles)
    random.Random(seed).shuffle(shuffled)
    assert find_actors(shuffled) == find_actors(articles)


def test_a_capital_that_speaks_stands_for_its_government() -> None:
    found = cast(
        "{s1 Washington} {c1 said} {x1 it would wait}.",
        "It snowed in {l Washington}.",
        register=starter(),
    )
    spoken = [tie for tie in ties(found) if tie.relation is TieKind.SPEAKS_FOR]
    assert [(tie.name, tie.other) for tie in spoken] == [("Washington", "United States")]
    assert not are_one(found, "Washington", "United States")


def test_a_place_that_does_not_speak_stands_for_nobody() -> None:
    found = cast("It snowed in {l Washington}.", register=starter())
    assert not [tie for tie in ties(found) if tie.relation is TieKind.SPEAKS_FOR]


def test_a_spokesman_speaks_for_the_body_and_is_not_it() -> None:
    found = cast("{p Ilse Brandt}, a spokeswoman for {o Telva Hydro}, left.")
    assert [(t.name, t.relation, t.other) for t in ties(found)] == [
        ("Ilse Brandt", TieKind.SPEAKS_FOR, "Telva Hydro")
    ]
    assert len(names(found)) == 2


def test_a_branch_is_part_of_the_whole_and_not_it() -> None:
    found = cast("{o River Brigade}, an armed branch of {o Dakesh}, fled.")
    assert ("River Brigade", TieKind.PART_OF, "Dakesh") in [
        (tie.name, tie.relation, tie.other) for tie in ties(found)
    ]
    assert not are_one(found, "River Brigade", "Dakesh")


def test_anonymous_sources_are_no_actors() -> None:
    assert cast("{s1 Two officials} {c1 said} {x1 it was shut}.").actors == ()


def test_kinds_are_neutral() -> None:
    (actor,) = cast("The {o ISIS} fled.", register=starter()).actors
    assert actor.kind is ActorKind.ARMED_GROUP


def test_an_alias_counts_its_mentions_and_articles() -> None:
    found = cast("{o Telva Hydro} and {o Telva Hydro} met.", "{o Telva Hydro} left.")
    (alias,) = found.actors[0].aliases
    assert (alias.mentions, alias.articles) == (3, 2)


def test_a_list_gives_its_id_and_name() -> None:
    found = cast("{o Dakesh} fled.", register=listed("Lesk Front,Dakesh,armed group,,,,\n"))
    (actor,) = found.actors
    assert actor.name == "Lesk Front"
    assert actor.id.startswith("list-")


def test_whom_an_article_is_from_is_an_outlet() -> None:
    told = article("{p Ida Varga} left {l Halden} on Monday. It was {l Brack} news.")
    wire = replace(article("A dam fell."), path="b", byline=Byline(outlet="Post", wire="Brack"))
    kinds = {one.name: one.kind for one in find_actors([told, wire], NOTHING).actors}
    assert (kinds.get("Brack"), kinds.get("Halden")) == (ActorKind.OUTLET, ActorKind.PLACE)
