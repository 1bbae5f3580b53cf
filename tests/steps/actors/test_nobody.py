"""Nobody: words in capitals that name no actor or two, and words that are short for none."""

from tests.steps.actors.pile import are_one, article, cast, names
from whence.steps.actors import find_actors
from whence.steps.actors.lists import starter


def everyone(*markups: str) -> set[str]:
    """All names of all actors."""
    return {name for group in names(cast(*markups)) for name in group}


def test_a_people_is_no_actor() -> None:
    assert everyone("{o Serbians} and {o Turks and Kurds} left {o Polish Radio}.") == {
        "Polish Radio"
    }


def test_people_who_are_only_described_are_no_actor() -> None:
    text = "{o Radical Muslims}, {o Afghan Jihadists} and the {o Lesk Front} left {o Odrin Miners}."
    assert everyone(text) == {"Lesk Front", "Odrin Miners"}


def test_a_word_is_no_acronym() -> None:
    found = find_actors([article("{o Who} left? {o WHO} did.")], starter())
    assert [actor.name for actor in found.actors] == ["World Health Organization"]
    assert len(found.actors[0].mentions) == 1


def test_two_names_in_one_are_neither() -> None:
    texts = ("{p Ana Varga} met {p Bo Oduya}.", "The {p Varga-Oduya} talks failed.")
    assert everyone(*texts) == {"Ana Varga", "Bo Oduya"}
    assert "Telva-Lesk" in everyone("The {o Telva-Lesk} works closed.")


def test_a_place_s_last_word_is_not_short_for_it() -> None:
    found = cast("Near {l Canal Hill} it fell.", "So {o Hill} closed.")
    assert not are_one(found, "Canal Hill", "Hill")


def test_the_next_of_a_list_gives_nobody_a_title() -> None:
    texts = (
        "Left: {p Ana Varga}, President {p Bo Varga}, and others.",
        "Then {p Ana Varga} spoke.",
        "Now President {p Varga} spoke.",
    )
    found = cast(*texts)
    assert are_one(found, "Bo Varga", "Varga") or are_one(found, "Bo Varga", "President Varga")
