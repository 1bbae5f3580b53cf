"""Pronouns: "he", "she", "they", "it", "who" and "I" go to whom they mean, or to nobody."""

from dataclasses import replace

import pytest

from tests.markup import attributed
from tests.steps.speakers.told import last, names
from whence.model import Byline
from whence.steps.speakers import resolve_speakers


def test_he_is_who_spoke_before() -> None:
    text = (
        "{s1 {p Pieter Hoek}} {c1 said} {x1 the mine was safe}. "
        "{x2 “We checked it with {p Karel Novak},”} {s2 he} {c2 added}."
    )
    assert names(text) == ["Pieter Hoek", "Pieter Hoek"]


def test_he_is_who_spoke_in_the_paragraph_before() -> None:
    text = (
        "{x1 “It is safe,”} {s1 {p Pieter Hoek}} {c1 said}.\n\n"
        "{x2 “We asked {p Karel Novak} about it,”} {s2 he} {c2 went on}."
    )
    assert last(text) == "Pieter Hoek"


def test_a_run_of_pronouns_keeps_its_speaker() -> None:
    text = (
        "{s1 {p Pieter Hoek}} {c1 said} {x1 no}.\n\n{x2 “Never,”} {s2 he} {c2 said}.\n\n"
        "{x3 “Not even {p Karel Novak} would,”} {s3 he} {c3 said}."
    )
    assert names(text) == ["Pieter Hoek"] * 3


def test_the_subject_of_the_last_sentence_goes_before_an_earlier_speaker() -> None:
    text = (
        "{s1 {p Pieter Hoek}} {c1 said} {x1 the mine was safe}.\n\n"
        "{p Karel Novak} has run the union for years. {s2 He} {c2 called} {x2 it a lie}."
    )
    assert last(text) == "Karel Novak"


def test_an_object_is_meant_less_than_the_subject() -> None:
    text = "{p Pieter Hoek} met with {p Karel Novak} on Monday. {s1 He} {c1 said} {x1 it was late}."
    assert last(text) == "Pieter Hoek"


def test_gender_of_given_names_decides() -> None:
    text = "{p Pieter Hoek} met {p Ilona Varga}. {s1 She} {c1 said} {x1 it was late}."
    assert last(text) == "Ilona Varga"


def test_gender_of_titles_decides() -> None:
    text = "Mr. {p Adeyo} met Mrs. {p Quill}. {s1 She} {c1 said} {x1 it was late}."
    assert last(text) == "Quill"


def test_gender_of_roles_decides() -> None:
    text = (
        "{p Quill}, a spokeswoman for the port, met {p Adeyo}. {s1 She} {c1 said} {x1 it was late}."
    )
    assert last(text) == "Quill"


def test_gender_shown_by_pronouns_elsewhere_decides() -> None:
    text = (
        "{p Xq Adeyo} lost her house in the flood.\n\n{p Xq Adeyo} met {p Jan Mohr}. "
        "{s1 She} {c1 said} {x1 it was late}."
    )
    assert last(text) == "Xq Adeyo"


def test_a_pronoun_that_nobody_fits_stays_open() -> None:
    assert names("{p Ilona Varga} left. {s1 He} {c1 said} {x1 it was late}.") == [None]
    assert names("{s1 They} {c1 said} {x1 it was late}.") == [None]
    assert names("{s1 It} {c1 said} {x1 so}.") == [None]


def test_whom_a_clause_is_about_is_not_its_subject() -> None:
    text = "{p Karel Novak} shouted at {p Xq Adeyo}, who {s1 he} {c1 claimed} {x1 was late}."
    assert last(text) == "Karel Novak"


def test_she_can_be_somebody_who_is_only_described() -> None:
    text = "A young woman was fined. {x1 “It was only a post,”} {s1 she} {c1 said}."
    assert last(text) == "A young woman"
    text = "A young man was fined. {x1 “It was only a post,”} {s1 she} {c1 said}."
    assert last(text) is None


def test_a_name_inside_the_own_quotation_is_not_meant() -> None:
    text = "{x1 “{p Karel Novak} lied to us,”} {s1 he} {c1 said}."
    assert names(text) == [None]


def test_a_pronoun_can_stand_before_its_name() -> None:
    text = "When {s1 he} {c1 warned} {x1 of cracks}, {p Pieter Hoek} lost his post."
    assert names(text) == ["Pieter Hoek"]


def test_he_in_what_somebody_says_of_himself_is_the_speaker() -> None:
    text = (
        "{s1 {p Pieter Hoek}} {c1 told} {p Jan Mohr} {x1 {s2 he} {c2 had warned} {x2 of cracks}}."
    )
    assert last(text) == "Pieter Hoek"


def test_he_in_somebodys_own_words_is_somebody_else() -> None:
    text = (
        "{p Karel Novak} left at noon. {s1 {p Pieter Hoek}} {c1 said}, "
        "{x1 “{s2 He} {c2 denied} {x2 it}.”}"
    )
    article = attributed(text)
    quoted = [a for a in resolve_speakers(article).attributions if a.id == "2"]
    assert quoted[0].speaker is not None
    assert quoted[0].speaker.name == "Karel Novak"


def test_i_and_we_in_somebodys_words_are_that_somebody() -> None:
    text = "{s1 {p Pieter Hoek}} {c1 wrote}, {x1 “{s2 I} {c2 said} {x2 no} to all of it.”}"
    assert last(text) == "Pieter Hoek"


def test_i_in_the_articles_own_voice_is_its_author() -> None:
    article = attributed("{s1 I} {c1 think} {x1 the dam will hold}.")
    byline = Byline(author="Jana Merl")
    named = resolve_speakers(replace(article, byline=byline))
    assert named.attributions[0].speaker is not None
    assert named.attributions[0].speaker.name == "Jana Merl"
    assert resolve_speakers(article).attributions[0].speaker is None


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("{p Zamir Oday}, ", "Zamir Oday"),
        ("{p Zamir Oday}, the envoy for rivers, ", "Zamir Oday"),
        ("{p Zamir Oday}, 59, of Ashmere, ", "Zamir Oday"),
        ("{p Zamir Oday} is a lawyer ", "Zamir Oday"),
        ("Police met two residents ", "two residents"),
        ("It pleased farmers in the valley, ", "farmers in the valley"),
        ("It was {p Zamir Oday}, but all other guards ", "all other guards"),
    ],
)
def test_who_is_the_person_or_the_people_before_it(before: str, name: str) -> None:
    assert last(f"{before}{{s1 who}} {{c1 said}} {{x1 the water rose}}, left.") == name


def test_which_is_the_body_before_it() -> None:
    text = "They wrote to the {o Odrin River Authority}, {s1 which} {c1 denied} {x1 it}."
    assert last(text) == "Odrin River Authority"
    text = "The bill pleased members of the harbour council, {s1 which} {c1 denied} {x1 it}."
    assert last(text) == "harbour council"


def test_they_are_those_who_spoke_before_if_several_did() -> None:
    text = "{s1 Two officials} {c1 said} {x1 no}. {s2 They} {c2 gave} {x2 no reason}."
    assert last(text) == "Two officials"
    text = "{s1 {p Pieter Hoek}} {c1 said} {x1 no}. {s2 They} {c2 gave} {x2 no reason}."
    assert last(text) is None


def test_they_are_the_people_that_the_sentence_opens_with() -> None:
    text = "The farmers left at dawn because {s1 they} {c1 feared} {x1 the gate would open}."
    assert last(text) == "The farmers"


def test_it_is_the_body_that_the_sentence_is_about() -> None:
    text = (
        "On Friday, the {o Odrin Port Ministry} issued a notice in which {s1 it} {c1 said} {x1 no}."
    )
    assert last(text) == "Odrin Port Ministry"


def test_it_is_the_body_that_spoke_before_and_never_a_person() -> None:
    text = "{s1 {o Odrin Water Company}} {c1 said} {x1 no}. {s2 It} {c2 denied} {x2 a fault}."
    assert last(text) == "Odrin Water Company"
    text = "{s1 {p Pieter Hoek}} {c1 said} {x1 no}. {s2 It} {c2 denied} {x2 a fault}."
    assert last(text) is None


def test_his_words_are_his() -> None:
    text = (
        "{s1 {p Pieter Hoek}} {c1 said} {x1 no}. {s2 His} {c2 claim} {x2 that it held} was false."
    )
    assert last(text) == "Pieter Hoek"


def test_nobody_says_he_of_himself_in_his_own_quotation() -> None:
    text = (
        "For {p Karel Novak}, a teacher of drawing, {p Pieter Hoek} was a legend. "
        "{s1 He} {c1 said}, {x1 “{p Hoek} is the best of us.”}"
    )
    assert last(text) == "Karel Novak"


def test_he_goes_on_where_a_spokesman_spoke() -> None:
    text = (
        "{s1 A spokesman for the {o Odrin Port Ministry}} {c1 said} {x1 no}. "
        "{s2 He} {c2 gave} {x2 no reason}."
    )
    assert last(text) == "Odrin Port Ministry"
    assert last(text.replace("{s2 He}", "{s2 The spokesman}")) == "Odrin Port Ministry"
    assert last(text.replace("{s2 He}", "{s2 She}")) is None


def test_they_are_the_people_in_the_main_clause() -> None:
    text = "In time, these idle Odrinists will grow, and one day {s1 they} {c1 will vow} {x1 so}."
    assert last(text) is None
    text = text.replace("Odrinists", "farmers")
    assert last(text) == "these idle farmers"


def test_its_is_not_who_spoke_before_if_the_sentence_is_about_another() -> None:
    text = (
        "The {o Lesk Front} fled. {s1 The {o Odrin Council}} {c1 said} {x1 the {o Front} lost}. "
        "The organization’s plans failed by {s2 its} {c2 refusal} {x2 to yield}."
    )
    assert last(text) is None
