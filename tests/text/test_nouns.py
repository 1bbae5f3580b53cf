"""What sort of thing a noun phrase names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Layer, Role, SourceKind, TaggedSpan
from whence.text.nouns import is_pronoun, is_reference, kind_of

PERSONS = (
    "he|who|Minister Varga|Ilse Brandt|Mrs. Oduya|Mr. King|The engineer Ilse Brandt|TJ Marlow"
    "|Mark Lowe, spokesman for the ministry|the union's spokesman, Ali Rezan,|Mara’s"
    "|Tavrenia's national security adviser Jorgen Bakk|Analyst Piet Varn|Farrow, who left the party"
    "|The head of the Flood Centre (FC) of the League of River States Col. Gen. Andrej Novak"
    "|Secretary of State Edda Holm|Varga's tweet|a speech by Mr Oduya|a Mara Oduya tweet"
    "|the president|Tavrenia’s foreign minister|the mayor|The judge|Governor Price|Steve Baker"
    "|Stefan and Ayla Kurri|the Rev. Peter Whorl, of the Mill Street chapel|Baker|Cable"
    "|The Harbour Times's Matt Wale|Attorney General Erik Sand|Kina Jonas, 25,|her remarks"
)
BODIES = (
    "the Ministry of Health|Human Rights Watch|the White House|Moscow|The Varga campaign|the FBI"
    "|Tavrenian police|the group|the ministry's statement|a statement from the ministry|it"
    "|Ostrel Airlines|the Supreme Court|Tavrenian authorities|the Taliban|NATO|Congress"
    "|the Ostrel Unified School District|Lowen Center for Justice|the U.S.|police|a court"
    "|Department of Dams and Supportive Housing and the River Agency|University of Ostrel"
    "|A think tank, the Morrow Institute,|the charity Lanterna|Lanterna, a charity for sailors"
    "|the Varga administration|The company|Washington|a spokesman for the ministry"
    "|A company spokeswoman|the Harbour Board's spokesman|Lodestone/Ipsos"
    "|an Ostrel Airlines spokesman"
)
PAPERS = (
    "a leaked memo|court filings|the poll|The report|Census Data|records"
    "|a 2014 study by the University of Ostrel and two mills|the warrant|the Fair Ballot Act"
    "|a United Nations report|an FBI warrant|The ad|the sign|a report by the UN|official figures"
    "|An analysis by Lily Batch, a former aide|Video of the landing|one of the first polls"
)
OUTLETS = (
    "CNN|the Dunmore Courier|Channel 4|The Times|UK newspaper The Times|the Ostrel Observer"
    "|Middle Eastern news site Gandala|the paper|a Times report|Reuters|the AP|The Ostrel Standard"
    "|an exclusive report from The Wall Street Journal|the Interfax news agency|state television"
    "|Tavrenian state media|Radio Marno|Ostrel.com|the newspaper|an article in the Ostrel Post"
    "|the Sunday Mirror|Gandala, a news site|the Tavna news agency"
)
POLLS_BY_NAME = (
    "Lodestone/Ipsos poll|a late March Lodestone/Brack poll|a Dunmore University survey"
    "|a survey by Ostrel Research|a poll conducted by the Morrow Institute|the Morrow Group's poll"
    "|a survey carried out online by Brack|two Lodestone surveys|the Brack Poll"
    "|41% of voters in the Lodestone poll|Six in 10 of those asked in a Brack survey"
    "|two thirds of respondents to a Brack survey"
)
POLLS_BY_NOBODY = (
    "a recent poll|the latest survey|a March poll|a Hungarian poll|Sunday's poll|a London survey"
    "|a poll published by the Ostrel Post|a survey from March|a survey of Ostrel dockers"
    "|41% of voters in the poll|a Voters survey|a poll conducted in May"
)
UNNAMED = (
    "two senior officials|Witnesses|people familiar with the matter|Analysts|a source|they|some"
    "|a spokesman|Mara Oduya's spokeswoman|a spokesman for Mara Oduya|an aide to Minister Varga"
    "|critics|figures circulating among clerks"
    "|Sources in Ostrel|local Tavrenian sources|Various Afghan officials|media reports|local media"
    "|a number of officials|Varga supporters|one of the officials|rights groups|the suspect"
    "|Various officials in Austin, Texas|Varga's lawyer|dozens of residents|Palestinians|my father"
    "|73% of voters|Some 41% of voters|Some 40|Twelve percent|the mother of Ahmed Hassan"
    "|a spokesman for Texas Gov. Ann Marsh"
    "|At least one Democrat|a Pentagon official|Six in 10 voters|the party's top figures"
    "|a number of experts I asked|a port judge|Satirists|Hundreds of foreign men|The Press"
    "|the media|many South Koreans|officials, including Mara Oduya,|A reporter"
    "|environmentalists|an agency"
)


def cases(words: str, kind: SourceKind) -> list[tuple[str, SourceKind]]:
    """Each phrase with the kind that it should be."""
    return [(phrase, kind) for phrase in words.split("|")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        *cases(PERSONS, SourceKind.PERSON),
        *cases(BODIES, SourceKind.ORGANISATION),
        *cases(PAPERS, SourceKind.DOCUMENT),
        *cases(POLLS_BY_NAME, SourceKind.ORGANISATION),
        *cases(POLLS_BY_NOBODY, SourceKind.DOCUMENT),
        *cases(OUTLETS, SourceKind.OUTLET),
        *cases(UNNAMED, SourceKind.ANONYMOUS),
        *cases("|...|—| \n ", SourceKind.NONE),
    ],
)
def test_phrases_as_they_stand_in_the_news(words: str, kind: SourceKind) -> None:
    assert kind_of(words) is kind


def tagged(words: str, name: str, role: Role, at: int = 0) -> list[TaggedSpan]:
    """The name in the words, tagged as the encoder does, in an article where they start `at`."""
    start = at + words.index(name)
    return [TaggedSpan(start, start + len(name), Layer.NAMES, role, 0.9)]


@pytest.mark.parametrize(
    ("words", "name", "role", "kind"),
    [
        ("Patriot", "Patriot", Role.ORGANISATION, SourceKind.ORGANISATION),
        ("Patriot", "Patriot", Role.PERSON, SourceKind.PERSON),
        ("Ostrel", "Ostrel", Role.PLACE, SourceKind.ORGANISATION),
        ("Jordan", "Jordan", Role.PERSON, SourceKind.PERSON),
        ("A member of the River Council Jan Asad", "Jan Asad", Role.PERSON, SourceKind.PERSON),
        ("an aide to Jan Asad", "Jan Asad", Role.PERSON, SourceKind.ANONYMOUS),
        ("Jan Asad's lawyer", "Jan Asad", Role.PERSON, SourceKind.ANONYMOUS),
        ("A former CIA Director", "CIA Director", Role.ORGANISATION, SourceKind.ANONYMOUS),
        ("the CIA Director", "CIA Director", Role.ORGANISATION, SourceKind.PERSON),
        ("Nubians", "Nubians", Role.ORGANISATION, SourceKind.ANONYMOUS),
        (
            "the Lode Center for Dam Research",
            "Lode Center for Dam Research",
            Role.ORGANISATION,
            SourceKind.ORGANISATION,
        ),
        ("the Lode Center for Dams", "Lode Center for Dams", Role.PERSON, SourceKind.ORGANISATION),
        (
            "the Lowen Center for Justice",
            "Lowen Center for Justice",
            Role.ORGANISATION,
            SourceKind.ORGANISATION,
        ),
        (
            "the University of Ostrel President",
            "University of Ostrel President",
            Role.ORGANISATION,
            SourceKind.PERSON,
        ),
        (
            "the Lode Center for Dams Director",
            "Lode Center for Dams",
            Role.ORGANISATION,
            SourceKind.PERSON,
        ),
        ("a Selmar poll", "Selmar", Role.PLACE, SourceKind.DOCUMENT),
        ("a Selmar poll", "Selmar", Role.ORGANISATION, SourceKind.ORGANISATION),
        ("Tom House", "Tom House", Role.PERSON, SourceKind.PERSON),
        ("Dams for All", "Dams for All", Role.ORGANISATION, SourceKind.ORGANISATION),
        ("news site Gandala", "Gandala", Role.ORGANISATION, SourceKind.OUTLET),
        ("news site Gandala", "news site Gandala", Role.ORGANISATION, SourceKind.OUTLET),
        ("a driver, Asad,", "Asad", Role.PERSON, SourceKind.PERSON),
        ("a driver in Asad, Tavrenia", "Tavrenia", Role.PLACE, SourceKind.ANONYMOUS),
        ("the Dunmore Courier", "Dunmore Courier", Role.PERSON, SourceKind.OUTLET),
    ],
)
def test_the_encoder_settles_what_words_leave_open(
    words: str, name: str, role: Role, kind: SourceKind
) -> None:
    assert kind_of(words, tagged(words, name, role)) is kind
    assert kind_of(words, tagged(words, name, role, at=40), at=40) is kind


def test_names_tagged_elsewhere_do_not_matter() -> None:
    names = [TaggedSpan(0, 7, Layer.NAMES, Role.ORGANISATION, 0.9)]
    assert kind_of("Patriot", names, at=30) is SourceKind.PERSON


@pytest.mark.parametrize("words", ["he", "They", "which", "the group", "the report", "his party"])
def test_references_point_at_somebody_else(words: str) -> None:
    assert is_reference(words)


@pytest.mark.parametrize("words", ["the White House", "a group", "Varga's party", "Officials", ""])
def test_what_says_itself_who_it_is_is_no_reference(words: str) -> None:
    assert not is_reference(words)


def test_pronouns_are_told_from_other_words() -> None:
    assert is_pronoun("He,")
    assert not is_pronoun("some")


@given(st.text(max_size=200))
def test_any_string_has_a_kind(words: str) -> None:
    assert kind_of(words) in SourceKind


@given(
    st.lists(
        st.sampled_from(
            "the a of by report 's Varga statement , — and 4 U.S. who “ in said".split()
        ),
        max_size=60,
    ),
    st.sampled_from(list(Role)),
)
def test_any_order_of_telling_words_has_a_kind(words: list[str], role: Role) -> None:
    text = " ".join(words)
    names = [TaggedSpan(len(text) // 3, len(text) // 2 + 1, Layer.NAMES, role, 0.9)]
    assert kind_of(text, names) in SourceKind


def test_endless_phrases_come_to_an_end() -> None:
    assert kind_of("a copy of " * 5000 + "the report") in SourceKind
    assert kind_of("statement's " * 5000) in SourceKind
