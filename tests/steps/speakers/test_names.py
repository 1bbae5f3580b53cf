"""Names: surnames go to full names, bodies to their long names, namesakes are kept apart."""

import pytest

from tests.steps.speakers.told import last, names, speakers
from whence.model import SourceKind


def test_a_surname_becomes_the_full_name_that_stands_before_it() -> None:
    text = "The mayor is {p Ilona Varga}. {s1 {p Varga}} {c1 said} {x1 the bridge was closed}."
    speaker = speakers(text)["1"]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Ilona Varga", SourceKind.PERSON)
    assert speaker.span.start == len("The mayor is ")


def test_a_surname_becomes_the_full_name_that_comes_later() -> None:
    text = "{s1 {p Varga}} {c1 said} {x1 no}. The lawyer {p Ilona Varga} wrote to the council."
    assert names(text) == ["Ilona Varga"]


def test_a_full_name_is_found_though_the_encoder_missed_it() -> None:
    text = "Judges heard Ilona Varga on Monday. {s1 Varga} {c1 said} {x1 the pump had failed}."
    assert names(text) == ["Ilona Varga"]


@pytest.mark.parametrize("source", ["Ilona", "Mrs. Varga", "Ms. Varga", "Dr. Varga", "J. Varga"])
def test_given_names_titles_and_initials_mean_the_full_name(source: str) -> None:
    full = "Judit Varga" if source.startswith("J") else "Ilona Varga"
    text = f"{{p {full}}} spoke first. {{s1 {source}}} {{c1 said}} {{x1 it was late}}."
    assert names(text) == [full]


def test_the_first_word_of_a_sentence_is_no_part_of_a_name() -> None:
    text = "Following Varga’s retreat, {p Ilona Varga} slept. {s1 Varga} {c1 said} {x1 no}."
    assert names(text) == ["Ilona Varga"]
    text = "Following Varga, they left. {s1 Varga} {c1 said} {x1 it was late}."
    assert names(text) == ["Varga"]


def test_a_nickname_inside_a_name_belongs_to_it() -> None:
    text = "{p Juan “Chico” Varga} came. {s1 {p Varga}} {c1 said} {x1 he had wept}."
    assert last(text) == "Juan “Chico” Varga"


def test_the_possessor_of_a_body_is_not_its_speaker() -> None:
    text = "{p Ilona Varga} is ill. {s1 {p Varga}’s office} {c1 said} {x1 she would rest}."
    speaker = speakers(text)["1"]
    assert speaker is not None
    assert speaker.name == "Varga’s office"
    assert speaker.kind is SourceKind.ORGANISATION


def test_a_family_is_not_the_person_it_is_named_after() -> None:
    text = "{p Ilona Varga} died in May. {s1 The {p Varga} family} {c1 said} {x1 nobody called}."
    assert names(text) != ["Ilona Varga"]


def test_a_possessive_alone_is_the_person() -> None:
    text = "{p Ilona Varga} left. {s1 {p Varga}’s} {c1 claim} {x1 that the gate was open} stands."
    assert names(text) == ["Ilona Varga"]


NAMESAKES = "{p Karl Mohr} met his sister {p Lena Mohr} in Odrin.\n\n"


def test_of_two_namesakes_a_title_tells_which() -> None:
    assert last(NAMESAKES + "{s1 Mr. {p Mohr}} {c1 said} {x1 it rained}.") == "Karl Mohr"
    assert last(NAMESAKES + "{s1 Ms. {p Mohr}} {c1 said} {x1 it rained}.") == "Lena Mohr"


def test_of_two_namesakes_nearness_tells_which() -> None:
    text = NAMESAKES + "{p Lena Mohr} waited. {s1 {p Mohr}} {c1 said} {x1 it rained}."
    assert last(text) == "Lena Mohr"


def test_namesakes_that_nothing_tells_apart_keep_the_surname() -> None:
    assert last(NAMESAKES + "{s1 {p Mohr}} {c1 said} {x1 it rained}.") == "Mohr"


def test_the_pronoun_tells_namesakes_apart() -> None:
    text = NAMESAKES + "{s1 {p Mohr}} {c1 said} {x1 it rained}. {x2 It did,} {s2 she} {c2 added}."
    assert last(text) == "Lena Mohr"


def test_two_people_before_one_cue_are_both_named() -> None:
    text = (
        "{p Ilona Varga} and {p Jan Mohr} met. "
        "{s1 {p Varga} and {p Mohr}} {c1 said} {x1 they had agreed}."
    )
    assert last(text) == "Ilona Varga and Jan Mohr"


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("The {o Odrin River Authority} (ORA) met. {s1 The ORA} {c1 said} {x1 no}.", "long"),
        ("The {o Odrin River Authority} met. {s1 The {o ORA}} {c1 said} {x1 no}.", "long"),
        ("{s1 The {o O.R.A.}} {c1 said} {x1 no}. The {o Odrin River Authority} met.", "long"),
        ("The {o Odrin River Authority} met. {s1 The Authority} {c1 said} {x1 no}.", "long"),
        ("The {o Odrin River Bank} met. {s1 The {o ORA}} {c1 said} {x1 no}.", "ORA"),
    ],
)
def test_acronyms_and_short_forms_become_the_long_name(article: str, name: str) -> None:
    assert last(article) == ("Odrin River Authority" if name == "long" else name)


def test_a_common_abbreviation_needs_no_explanation_but_the_long_name() -> None:
    text = "The {o United Nations} met. {s1 The {o U.N.}} {c1 said} {x1 food was short}."
    assert last(text) == "United Nations"
    assert last("{s1 The {o U.N.}} {c1 said} {x1 food was short}.") == "U.N."


def test_the_short_name_of_a_paper_becomes_its_full_name() -> None:
    text = "She writes for {o The Odrin Courier} now. {s1 The Courier} {c1 said} {x1 it burned}."
    speaker = speakers(text)["1"]
    assert speaker is not None
    assert speaker.name == "The Odrin Courier"
    assert speaker.kind is SourceKind.OUTLET


def test_a_group_noun_beside_a_name_only_explains_it() -> None:
    text = "{s1 The {o Red Lock} militant group} {c1 said} {x1 it had struck}."
    assert last(text) == "Red Lock"


def test_a_spokesman_without_a_name_speaks_for_the_body() -> None:
    named = "{s1 A spokesman for the {o Odrin Port Ministry}} {c1 said} {x1 no}."
    speaker = speakers(named)["1"]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Odrin Port Ministry", SourceKind.ORGANISATION)
    assert last("{s1 A spokesman for {p Ilona Varga}} {c1 said} {x1 no}.") != "Ilona Varga"


def test_a_slip_in_a_surname_does_not_make_another_person() -> None:
    text = "{s1 {p Pieter Hoekstra}} {c1 said} {x1 no}. {x2 “Never,”} {s2 {p Hoekstr}} {c2 said}."
    assert names(text) == ["Pieter Hoekstra"] * 2
    assert last(text.replace("Hoekstr}", "Hoekster}")) == "Hoekster"
    text = "{p Ana Hoekstras} left. " + text.replace("Hoekstr}", "Hoekstr}").replace(
        "stra}", "strat}"
    )
    assert last(text) == "Hoekstr"
