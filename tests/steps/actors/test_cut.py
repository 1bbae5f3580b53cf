"""Texts that were cut into words before are recalled, and make no difference to what is found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.portions import holds, portions
from tests.steps.actors.pile import NOTHING, article
from whence.engine.memo import EMPTY
from whence.model import Article
from whence.steps.actors import find_actors
from whence.steps.actors.cut import all_cut
from whence.text.words import words_in

PILE = [
    article("{o Telva Hydro} left. Col. {p Ilse Brandt}'s son stayed.", path="a"),
    article("Nobody at Telva Hydro spoke. Brandt said no.", path="b"),
    article("{p Brandt}, of the {o Telva Board}, was there.", path="c"),
    article("“We wait”, Ilse Brandt of the U.N. said at TELVA HYDRO’s gate.", path="d"),
]


@given(st.text(max_size=60) | st.sampled_from([one.text for one in PILE]))
def test_a_cut_text_has_its_words(text: str) -> None:
    one = Article(path="a", text=text)
    (cut,) = all_cut([one], [one.id], EMPTY)
    assert list(cut) == words_in(text)
    assert [cut[at] for at in cut.names] == [w for w in words_in(text) if w.is_name_like]
    assert list(cut[1:4]) == words_in(text)[1:4]


@settings(max_examples=30)
@given(portions(PILE))
def test_any_portions_in_any_order_give_what_all_at_once_gives(
    drawn: tuple[list[Article], list[int]],
) -> None:
    holds(lambda pile, memo: find_actors(pile, NOTHING, memo), PILE, drawn)
