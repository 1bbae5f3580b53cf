"""Descriptions: "the minister", "the paper", "the report", "two residents"."""

import pytest

from tests.steps.speakers.told import last, names, speakers
from whence.model import SourceKind


@pytest.mark.parametrize(
    "introduced",
    [
        "{p Ilona Varga}, the river minister, came.",
        "River Minister {p Ilona Varga} came.",
        "{p Ilona Varga} is the river minister.",
        "Odrin’s river minister {p Ilona Varga} came.",
        "The river minister, {p Ilona Varga}, came.",
    ],
)
def test_a_title_means_who_was_given_it(introduced: str) -> None:
    text = f"{introduced} {{p Lena Mohr}} left.\n\n{{s1 The minister}} {{c1 said}} {{x1 no}}."
    assert names(text) == ["Ilona Varga"]


@pytest.mark.parametrize(
    ("introduced", "said"),
    [
        ("Sen. {p Ilona Varga}", "the senator"),
        ("Rep. {p Ilona Varga}", "the congresswoman"),
        ("{p Ilona Varga}, a lawyer from Odrin,", "the attorney"),
        ("{p Ilona Varga}, a union adviser,", "the union advisor"),
        ("{p Ilona Varga}, 38, a nurse,", "the 38-year-old"),
    ],
)
def test_titles_have_other_words(introduced: str, said: str) -> None:
    text = f"{introduced} came in late. {{x1 “No,”}} {{s1 {said}}} {{c1 said}}."
    assert names(text) == ["Ilona Varga"]


@pytest.mark.parametrize("noun", ["supplier", "owner", "rival"])
def test_a_body_can_be_what_a_person_can(noun: str) -> None:
    told = f"A {noun} was warned.\n\n"
    assert (
        last(told + f"{{s1 The {noun}, {{o Odrin Works}},}} {{c1 said}} {{x1 no}}.")
        == "Odrin Works"
    )
    assert (
        last(told + f"{{s1 The {noun}, {{p Ilona Varga}},}} {{c1 said}} {{x1 no}}.")
        == "Ilona Varga"
    )


def test_the_words_of_an_office_have_to_fit() -> None:
    two = "Vice President {p Ilona Varga} met President {p Lena Mohr}.\n\n"
    assert last(two + "{s1 The president} {c1 said} {x1 no}.") == "Lena Mohr"
    assert last(two + "{s1 The vice president} {c1 said} {x1 no}.") == "Ilona Varga"
    alone = "Finance Minister {p Ilona Varga} left for home.\n\n"
    assert last(alone + "{s1 The foreign minister} {c1 said} {x1 no}.") != "Ilona Varga"
    named = "President {p Ilona Varga} left for home.\n\n"
    assert last(named + "{s1 The Sorvian president} {c1 said} {x1 no}.") != "Ilona Varga"


def test_a_title_can_stand_before_the_name_is_told() -> None:
    text = (
        "{s1 The river minister} {c1 said} {x1 no}.\n\nPolice Minister {p Lena Mohr} left. "
        "River Minister {p Ilona Varga} stayed."
    )
    assert names(text) == ["Ilona Varga"]


def test_a_title_of_the_other_gender_does_not_fit() -> None:
    text = "{p Ilona Varga}, a spokesperson, came.\n\n{s1 The spokesman} {c1 said} {x1 no}."
    assert last(text) != "Ilona Varga"


def test_an_epithet_means_who_spoke_last() -> None:
    text = (
        "{s1 {p Pieter Hoek}} {c1 said} {x1 he would run}.\n\n"
        "{s2 The Odrin billionaire} {c2 promised} {x2 new jobs}."
    )
    assert last(text) == "Pieter Hoek"


def test_a_later_definite_description_is_the_earlier_one() -> None:
    text = (
        "{s1 A senior official in the port} {c1 said} {x1 the gate was open}. "
        "{p Pieter Hoek} left. {x2 “Wide open,”} {s2 the official} {c2 said}."
    )
    found = speakers(text)
    assert found["2"] is not None
    assert found["2"].name == "A senior official in the port"
    assert found["2"].kind is SourceKind.ANONYMOUS
    text = "{s1 Two residents} {c1 saw} {x1 it}. {s2 The residents} {c2 said} {x2 it was loud}."
    assert last(text) == "Two residents"


def test_officials_of_somewhere_else_are_others() -> None:
    text = "{s1 Two officials} {c1 said} {x1 no}. {s2 The officials in Odrin} {c2 said} {x2 yes}."
    assert last(text) == "The officials in Odrin"


@pytest.mark.parametrize(
    "words",
    [
        "two residents",
        "a person familiar with the inquiry",
        "analysts",
        "a man who answered the telephone",
        "one of the guards",
    ],
)
def test_a_description_that_names_nobody_is_kept_as_it_is(words: str) -> None:
    speaker = speakers(f"{{x1 The gate was open}}, {{s1 {words}}} {{c1 said}}.")["1"]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (words, SourceKind.ANONYMOUS)


def test_what_only_adds_to_a_description_is_left_out() -> None:
    text = "{x1 No}, {c1 said} {s1 a guard at the gate, who asked not to be named}."
    assert last(text) == "a guard at the gate"


def test_the_paper_is_the_outlet_named_before() -> None:
    text = (
        "It was {o The Odrin Courier} that broke the story. {s1 Officials} {c1 said} {x1 no}. "
        "{s2 The paper} {c2 reported} {x2 that the gate was open}."
    )
    speaker = speakers(text)["2"]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("The Odrin Courier", SourceKind.OUTLET)


def test_the_network_is_no_paper() -> None:
    text = (
        "{o Odrin Radio} had the story, and so had {o The Odrin Courier}. "
        "{s1 The station} {c1 reported} {x1 that the gate was open}."
    )
    assert last(text) == "Odrin Radio"


def test_the_report_is_the_one_that_was_named() -> None:
    text = (
        "{x1 Food is short}, {c1 according to} {s1 a United Nations report}. "
        "{s2 The report} {c2 warned} {x2 of worse}."
    )
    found = speakers(text)
    assert [s.name for s in found.values() if s] == ["United Nations report"] * 2
    assert all(s and s.kind is SourceKind.DOCUMENT for s in found.values())


def test_a_document_keeps_the_name_it_had_first() -> None:
    text = (
        "{x1 Food is short}, {c1 according to} {s1 a United Nations report}. "
        "{s2 The {o U.N.}’s report} {c2 warned} {x2 of worse}. {s3 The report} {c3 said} {x3 more}."
    )
    assert names(text) == ["United Nations report"] * 3


def test_an_outlets_report_is_the_outlet() -> None:
    text = "{c1 According to} {s1 an exclusive report from {o The Odrin Courier}}, {x1 it rained}."
    assert last(text) == "The Odrin Courier"
    text = (
        "On Friday {s1 {o The Odrin Courier}} {c1 reported} {x1 that it rained}. "
        "{c2 From} {s2 the report}: {x2 It was wet}."
    )
    assert last(text) == "The Odrin Courier"


def test_a_document_that_nothing_names_is_its_noun() -> None:
    speaker = speakers("{c1 According to} {s1 the warrant}, {x1 he fled}.")["1"]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("warrant", SourceKind.DOCUMENT)


def test_the_ministry_is_the_one_of_that_name() -> None:
    text = (
        "The {o Odrin Port Ministry} and the {o Odrin River Authority} met.\n\n"
        "{s1 The ministry} {c1 said} {x1 no}. {s2 The river authority} {c2 said} {x2 yes}."
    )
    assert names(text) == ["Odrin Port Ministry", "Odrin River Authority"]


def test_the_group_is_the_body_that_spoke_last() -> None:
    text = "{s1 {o Red Lock}} {c1 said} {x1 no}. {s2 The group} {c2 denied} {x2 all}."
    assert last(text) == "Red Lock"


def test_the_experts_are_the_panel_that_spoke_before() -> None:
    text = "{s1 The panel} {c1 said} {x1 no}. {x2 It was late}, {s2 the experts} {c2 said}."
    assert last(text) == "panel"


def test_a_source_that_ends_before_its_name_still_gets_it() -> None:
    text = "{s1 Odrin’s coach} {p Nabil Marou} {c1 said}, {x1 “We lost.”}"
    assert last(text) == "Nabil Marou"


def test_the_organisation_is_the_one_whose_report_spoke() -> None:
    text = (
        "{s1 The {o Odrin Council} report} {c1 said} {x1 the {o Lesk Front} lost}. "
        "{s2 The organization} {c2 gave} {x2 no figures}."
    )
    assert last(text) == "Odrin Council"


def test_the_panel_speaks_in_the_report_that_was_told_of() -> None:
    text = (
        "{s1 The {o Odrin Council} report} {c1 said} {x1 the dam is old}. "
        "{s2 The panel} {c2 warned} {x2 of cracks}, and {s3 the experts} {c3 saw} {x3 no help}."
    )
    assert names(text) == ["Odrin Council report"] * 3
    assert last("{s1 The panel} {c1 warned} {x1 of cracks}.") == "panel"


def test_a_heading_means_whom_the_text_calls_so() -> None:
    text = (
        "{s1 Lesk teacher} {c1 claims} {x1 first prize}\n\n{p Karel Novak}, a Lesk teacher, won it."
    )
    assert last(text) == "Karel Novak"
    assert last(text.replace("{s1 Lesk teacher}", "{s1 Young teacher}")) == "Young teacher"
    assert last(text.replace("prize}\n\n", "prize}. ")) == "Lesk teacher"
