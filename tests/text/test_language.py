"""The language of a text is said where there is enough of it, and English is never doubted."""

import sys

import pytest

from whence.text.language import language_name, language_of

GERMAN = (
    "Die Ministerin sagte am Montag, die Brücke sei wegen der Risse gesperrt worden, von denen "
    "niemand im Rathaus etwas gewusst habe."
)
DANISH = (
    "Ministeren sagde mandag, at broen var blevet lukket, for der var revner i den, og at ingen "
    "på rådhuset havde kendt noget til dem, selv om ingeniørerne for længst havde advaret."
)


@pytest.mark.parametrize(("text", "code"), [(GERMAN, "de"), (DANISH, "da")])
def test_a_clearly_foreign_text_is_named(text: str, code: str) -> None:
    assert language_of(text) == code


def test_english_is_english_though_it_quotes_german() -> None:
    text = "The minister said that it was not the fault of the town, and that she would pay for it."
    assert language_of(text) == "en"
    assert (
        language_of(f"{text} She added: “Die Brücke ist zu.” He agreed with her on this.") == "en"
    )


def test_a_short_english_text_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    text = "She said that he had been at his desk all night, and that they were not with him."
    assert language_of(text) == "en"
    with pytest.raises(ImportError):
        language_of(DANISH)


@pytest.mark.parametrize("text", ["", "Bonjour", "By Jane Roe", "12:30 14:15 – 3/4 " * 50])
def test_what_is_too_short_or_holds_no_words_is_left_open(text: str) -> None:
    assert language_of(text) is None


def test_a_list_of_names_is_not_called_foreign() -> None:
    names = "Ilse Brandt, Mara Varga, Jón Olsen, Pavel Novák, Aiko Sato, Lena al-Masri, Max Poe"
    assert language_of(names * 2) in (None, "en")


def test_a_language_is_named_in_english() -> None:
    assert language_name("de") == "German"


def test_a_text_that_repeats_itself_is_as_foreign_as_what_it_repeats() -> None:
    sentence = "Die Ministerin erklärte am Dienstag, der Damm werde noch in dieser Woche geöffnet. "
    assert language_of(sentence * 12) == "de"
