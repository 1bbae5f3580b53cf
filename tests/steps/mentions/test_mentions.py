"""Mentions: names, phrases and what lists and grammars find, as spans of the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markup import tagged
from whence.model import Article, Layer, MentionKind, Role, TaggedSpan, Tags
from whence.steps.mentions import find_mentions

PEOPLE, WEAPON, DOCUMENT = MentionKind.PEOPLE, MentionKind.WEAPON, MentionKind.DOCUMENT
Row = tuple[str, str, str | None]


def with_phrases(markup: str, *phrases: tuple[str, Role]) -> list[Row]:
    """Words, kind and name of each mention of a text in which these phrases are tagged too."""
    article = tagged(markup)
    spans = [
        TaggedSpan(at, at + len(words), Layer.PHRASES, role, 0.9)
        for words, role in phrases
        for at in (article.text.index(words),)
    ]
    tags = Tags(tuple(sorted([*article.tags.spans, *spans])))
    found = find_mentions(Article(path="test", text=article.text, tags=tags)).mentions
    return [(m.span.text, m.kind.value, m.name.text if m.name else None) for m in found]


def words_of(kind: MentionKind, text: str) -> list[str]:
    """The words of the mentions of one kind."""
    mentions = find_mentions(Article(path="test", text=text)).mentions
    return [m.span.text for m in mentions if m.kind is kind]


def test_names_become_mentions_in_the_order_of_the_text() -> None:
    found = with_phrases("{p Ilse Brandt} of {o Halyard} flew to {l Dunmore}.")
    assert found == [
        ("Ilse Brandt", "person", "Ilse Brandt"),
        ("Halyard", "organisation", "Halyard"),
        ("Dunmore", "place", "Dunmore"),
    ]


def test_sources_are_no_mentions() -> None:
    assert find_mentions(tagged("{s1 Officials} {c1 said} {x1 it was shut}.")).mentions == ()


def test_a_phrase_holds_the_name_of_its_own_kind() -> None:
    found = with_phrases("Engineer {p Ilse Brandt} left.", ("Engineer Ilse Brandt", Role.PERSON))
    assert found == [("Engineer Ilse Brandt", "person", "Ilse Brandt")]


def test_a_name_of_another_kind_nests_in_a_phrase() -> None:
    phrase = ("University of Dunmore", Role.ORGANISATION)
    assert with_phrases("The {o University} of {l Dunmore} closed.", phrase) == [
        ("University of Dunmore", "organisation", "University"),
        ("Dunmore", "place", "Dunmore"),
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "an aide to {p Varga}",
        "an aide like {p Varga}",
        "{p Varga}'s aide",
        "{p Varga} and Oduya",
        "{p Varga}-led crew",
    ],
)
def test_a_name_of_somebody_else_is_not_the_phrase_s(phrase: str) -> None:
    plain = phrase.replace("{p ", "").replace("}", "")
    found = with_phrases(f"So {phrase} left.", (plain, Role.PERSON))
    assert (plain, "person", None) in found
    assert ("Varga", "person", "Varga") in found


def test_a_phrase_without_a_name_is_a_mention_without_one() -> None:
    found = with_phrases("Then the harbour police came.", ("the harbour police", Role.ORGANISATION))
    assert found == [("the harbour police", "organisation", None)]


def test_a_phrase_decides_what_a_name_of_the_same_words_is() -> None:
    assert with_phrases("{l Halyard} left.", ("Halyard", Role.ORGANISATION)) == [
        ("Halyard", "organisation", "Halyard")
    ]


def test_what_has_no_capital_is_no_name() -> None:
    assert with_phrases("So the {l dam} broke.", ("the dam", Role.PLACE)) == [
        ("the dam", "place", None)
    ]
    assert with_phrases("so {l dunmore} slept.") == [("dunmore", "place", "dunmore")]


def test_nobody_is_named_across_lines() -> None:
    assert with_phrases("{o Dunmore Post\n\nHalyard} left.") == [
        ("Dunmore Post", "organisation", "Dunmore Post")
    ]


def test_part_of_a_name_is_no_phrase() -> None:
    found = with_phrases("So {o Lesk-K} left.", ("Lesk", Role.ORGANISATION))
    assert found == [("Lesk-K", "organisation", "Lesk-K")]


def test_the_mayor_is_a_person_and_an_administration_a_body() -> None:
    assert with_phrases("Then the mayor left.", ("the mayor", Role.ORGANISATION))[0][1] == "person"
    found = with_phrases("The Oduya council left.", ("The Oduya council", Role.PERSON))
    assert found[0][1] == "organisation"


def test_a_people_is_known_by_its_word() -> None:
    text = "Two Serbians, a South Korean and Polish-led crews polish it for us in the west."
    assert words_of(PEOPLE, text) == ["Serbians", "South Korean", "Polish"]


def test_languages_surnames_and_countries_are_no_peoples() -> None:
    assert words_of(PEOPLE, "She wrote it in Danish.") == []
    assert "people" not in [
        kind for _, kind, _ in with_phrases("{p Ilse French} left {l Saudi Arabia}.")
    ]


def test_weapons_and_vehicles_have_the_words_of_their_kind() -> None:
    text = "Rebels with heavy machine guns held two armoured vehicles, a lorry and the USS Lesk."
    assert words_of(WEAPON, text) == [
        "heavy machine guns",
        "armoured vehicles",
        "lorry",
        "USS Lesk",
    ]


def test_verbs_and_fuel_tanks_are_no_weapons() -> None:
    assert words_of(WEAPON, "They will bomb the water tank. It ships grain to a think tank.") == []


def test_documents_are_particular_ones() -> None:
    text = "Under Resolution 88 and the leaked memo, a court order stood; he denied reports of it."
    assert words_of(DOCUMENT, text) == ["Resolution 88", "the leaked memo", "a court order"]


def test_verbs_and_loose_talk_are_no_documents() -> None:
    assert words_of(DOCUMENT, "They report that agreement is near, in order to act.") == []


def test_what_is_part_of_a_name_is_no_document_and_no_weapon() -> None:
    found = with_phrases(
        "President {p Bill Varga} left {o Lesk Rocket Works} and {o Lesk Bill Act}."
    )
    listed = [row for row in found if row[1] in ("document", "weapon")]
    assert listed == [("Lesk Bill Act", "document", None)]


def test_amounts_are_quantities_or_money() -> None:
    text = "Over 12 men dug 30 acres in two days for $3 million."
    assert words_of(MentionKind.QUANTITY, text) == ["12", "30 acres"]
    assert words_of(MentionKind.MONEY, text) == ["$3 million"]


def test_no_phrase_goes_beyond_its_line() -> None:
    assert words_of(DOCUMENT, "The\nfinal\nreport") == []


@given(st.text(), st.data())
def test_mentions_are_spans_of_any_text(text: str, data: st.DataObject) -> None:
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    layers = st.sampled_from([(Layer.NAMES, Role.PLACE), (Layer.PHRASES, Role.PLACE)])
    drawn = data.draw(st.lists(st.tuples(bounds, layers), max_size=6))
    spans = sorted(TaggedSpan(a, b, layer, role, 0.5) for (a, b), (layer, role) in drawn if a < b)
    article = find_mentions(Article(path="test", text=text, tags=Tags(tuple(spans))))
    for span in (s for m in article.mentions for s in (m.span, m.name) if s):
        assert text[span.start : span.end] == span.text


@given(
    st.lists(
        st.sampled_from("the a Lesk report Resolution 88 heavy guns Serbian 's , \n".split(" "))
    )
)
def test_what_lists_find_are_spans_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for mention in find_mentions(Article(path="test", text=text)).mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text


@pytest.mark.parametrize("junk", ["heavy ", "The Report ", "USS ", "report's ", "1 and ", "a b "])
def test_junk_takes_linear_time(junk: str) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        find_mentions(Article(path="test", text=junk * (size // len(junk))))
        return time.process_time() - began

    assert seconds(80_000) < 0.1 + 10 * seconds(20_000)
