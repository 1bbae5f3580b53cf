"""Edges: where the mentions that the encoder half found begin and end, and what they are."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps.mentions.test_mentions import Row, with_phrases
from whence.model import Layer, Role, TaggedSpan, Tags
from whence.model.article import Article
from whence.steps.mentions import find_mentions

ORGANISATION, PERSON, PLACE = Role.ORGANISATION, Role.PERSON, Role.PLACE


def spans(markup: str, *phrases: tuple[str, Role]) -> list[str]:
    """The words of the mentions of persons, organisations and places."""
    rows: list[Row] = with_phrases(markup, *phrases)
    return [words for words, kind, _ in rows if kind in ("person", "organisation", "place")]


def test_a_sentence_s_first_word_is_no_part_of_a_name() -> None:
    assert spans("{p Following Varga}, all left.") == ["Varga"]


def test_a_rank_parts_a_person_from_a_body() -> None:
    found = with_phrases("So {o the Lesk Council Col. Ana Reis} left.")
    assert [row[:2] for row in found] == [
        ("the Lesk Council", "organisation"),
        ("Col. Ana Reis", "person"),
    ]


@pytest.mark.parametrize(
    ("phrase", "left"),
    [
        ("Halyard whose crew", "Halyard"),
        ("our ally Halyard", "Halyard"),
        ("the charity Halyard", "Halyard"),
        ("Halyard (in", "Halyard"),
    ],
)
def test_what_only_tells_of_a_name_is_no_part_of_it(phrase: str, left: str) -> None:
    plain = phrase.replace("Halyard", "{o Halyard}")
    assert spans(f"So {plain} Lesk) left.", (phrase, ORGANISATION)) == [left]


def test_names_side_by_side_are_mentions_of_their_own() -> None:
    found = spans("So {o Halyard} and the {o Post} left.", ("Halyard and the Post", ORGANISATION))
    assert found == ["Halyard", "the Post"]


def test_others_beside_a_body_are_not_it() -> None:
    phrase = ("Lesk militants and other groups", ORGANISATION)
    assert spans("Then {o Lesk} militants and other groups left.", phrase) == [
        "Lesk militants",
        "Lesk",
        "other groups",
    ]


def test_where_somebody_is_stands_apart() -> None:
    phrase = ("our partners in Sorvia", ORGANISATION)
    assert spans("So our partners in {l Sorvia} left.", phrase) == ["our partners", "Sorvia"]


def test_a_part_of_a_place_is_another_place() -> None:
    assert spans("So eastern {l Sorvia} slept.", ("eastern Sorvia", PLACE)) == ["eastern Sorvia"]


def test_the_and_this_belong_to_a_phrase_but_not_to_what_only_says_which() -> None:
    assert spans("So the {o Post} said.", ("Post", ORGANISATION)) == ["Post"]
    assert spans("So the {o Post}, they said.") == ["the Post"]
    assert spans("Then this armed group left.", ("armed group", ORGANISATION)) == [
        "this armed group"
    ]
    assert spans("So our {o SRX} grant went.", ("our SRX", ORGANISATION)) == ["SRX"]


@pytest.mark.parametrize(
    ("text", "body", "name"),
    [
        ("{l Sorvia}'s Trade Council met.", "Sorvia's Trade Council", "Trade Council"),
        ("{l Sorvia}’s new government met.", "Sorvia’s new government", None),
        ("{o Oduya}'s Office of Foreign Grants.", "Oduya's Office of Foreign Grants", "?"),
        ("The {o People}'s Council Ana Reis met.", "The People's Council", "People's Council"),
    ],
)
def test_a_body_is_told_by_whose_it_is(text: str, body: str, name: str | None) -> None:
    found = with_phrases(text)
    assert (body, "organisation") in [row[:2] for row in found]
    assert name == "?" or (body, "organisation", name) in found
    assert "The People" not in [row[0] for row in found]


def test_a_place_and_its_country_are_one_mention_unless_they_are_listed() -> None:
    assert spans("In {l Dunmore}, {l Ireland}, it fell.") == ["Dunmore, Ireland", "Ireland"]
    assert spans("In {l Dunmore}, {l Ireland} and {l Spain} it fell.")[0] == "Dunmore"


def test_what_lists_know_to_be_a_body_or_a_people_is_no_place() -> None:
    found = with_phrases("The {l U.N.}, the {l Lesk Relief Fund} and {l Central Asian} states met.")
    kinds = {words: kind for words, kind, _ in found}
    assert kinds["The U.N."] == kinds["the Lesk Relief Fund"] == "organisation"
    assert kinds["Central Asian"] == "people"
    assert [row[1] for row in with_phrases("In the {l West Bank} it rained.")] == ["place"]


def test_a_secretary_of_state_is_a_person() -> None:
    phrase = ("the {l U.S.} Secretary of State".replace("{l ", "").replace("}", ""), PLACE)
    assert ("the U.S. Secretary of State", "person", None) in with_phrases(
        "Then the {l U.S.} Secretary of State left.", phrase
    )


def test_a_word_for_what_it_is_is_no_part_of_a_name() -> None:
    assert spans("So {l Sorvian capital Dunmore} slept.") == ["Dunmore"]
    assert spans("So {p of State Ilse Brandt} left.") == ["Ilse Brandt"]
    assert spans("So {p Mr. President}, they said, and {o R-Ky.} left.") == []


def test_a_word_of_the_headline_is_no_given_name() -> None:
    assert spans("{p Stop Varga} now\nThey stop {p Varga}, and {p Ana Varga} too.") == [
        "Varga",
        "Varga",
        "Ana Varga",
    ]


WORDS = "the our this Lesk Post U.N. ’s ' , ( ) and to in whose other Council Col. a of government"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=14), st.data())
def test_all_edges_are_spans_of_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    layers = st.tuples(st.sampled_from([Layer.NAMES, Layer.PHRASES]), st.sampled_from([*Role][3:]))
    drawn = data.draw(st.lists(st.tuples(bounds, layers), max_size=6))
    tags = sorted(TaggedSpan(a, b, layer, role, 0.5) for (a, b), (layer, role) in drawn if a < b)
    article = find_mentions(Article(path="test", text=text, tags=Tags(tuple(tags))))
    for mention in article.mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text != ""
        assert mention.name is None or mention.span.contains(mention.name)


@pytest.mark.parametrize("junk", ["Lesk and ", "Lesk's ", "the Lesk, ", "(Lesk ", "Col. Lesk "])
def test_edges_take_linear_time(junk: str) -> None:
    def seconds(count: int) -> float:
        text = junk * count
        at = junk.index("L")
        places = range(0, len(text), len(junk))
        tags = [TaggedSpan(p + at, p + at + 4, Layer.NAMES, PLACE, 0.9) for p in places]
        tags.append(TaggedSpan(0, min(len(text), 600), Layer.PHRASES, ORGANISATION, 0.9))
        article = Article(path="test", text=text, tags=Tags(tuple(sorted(tags))))
        began = time.process_time()
        find_mentions(article)
        return time.process_time() - began

    assert seconds(2_000) < 0.2 + 10 * seconds(500)
