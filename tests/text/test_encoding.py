"""Bytes become text by their encoding, and only certain damage is mended."""

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.encoding import binary_kind, decode, mend, replace_surrogates

QUOTED = "“The dam’s gate,” said Renée Olsen — an engineer."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "windows-1252"])
def test_text_survives_each_encoding(encoding: str) -> None:
    assert decode(QUOTED.encode(encoding)) == QUOTED


def test_single_windows_1252_bytes_are_read_among_utf8() -> None:
    assert decode("Renée said ".encode() + b"\x93no\x94 twice") == "Renée said “no” twice"


def test_a_character_cut_in_half_is_not_read_as_windows_1252() -> None:
    assert decode("He said “yes”".encode()[:-1]) == "He said “yes\ufffd"
    assert decode(b"He said \xe2\x80 yes") == "He said \ufffd yes"


def test_bytes_of_another_alphabet_are_not_passed_off_as_english() -> None:
    assert decode("Министр сказал, что мост закрыт.".encode("windows-1251")) is None


def test_mojibake_is_mended_beside_text_that_was_never_damaged() -> None:
    assert mend("â€œThe damâ€™s gateâ€\x9d, he said. “Yes.”") == "“The dam’s gate”, he said. “Yes.”"


@pytest.mark.parametrize(
    "text", ["“Yes,” he said…", "São Paulo – naïve café", "½ € £ ™", "15 °C ± 2 µm"]
)
def test_odd_but_whole_characters_are_left_alone(text: str) -> None:
    assert mend(text) == text


def test_control_and_invisible_characters_go_and_line_ends_become_one_kind() -> None:
    assert mend("\ufeffThe\x00 da\u00adm\x07 \u200bbroke.\r\nTwice.\rAgain.\x0cPage two.") == (
        "The dam broke.\nTwice.\nAgain.\nPage two."
    )


def test_half_a_surrogate_pair_can_be_written_afterwards() -> None:
    assert replace_surrogates("a\ud800b") == "a\ufffdb"


def test_quotation_marks_read_as_latin_1_are_mended() -> None:
    assert mend("\x93Yes,\x94 he said") == "“Yes,” he said"


@given(st.text())
def test_no_control_character_and_no_half_pair_is_left(text: str) -> None:
    mended = mend(text)
    mended.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", mended)


@given(st.text(st.characters(codec="utf-8")))
def test_utf8_is_decoded_as_it_stands(text: str) -> None:
    if not text.encode().startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(text.encode()) == text


@given(st.binary())
def test_no_bytes_stop_decoding(data: bytes) -> None:
    decode(data)
    binary_kind(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 and so on", "a PDF document"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an Office document"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x00" * 100, "binary data"),
    ],
)
def test_binary_data_is_known_by_its_first_bytes_or_its_control_characters(
    data: bytes, kind: str
) -> None:
    assert binary_kind(data) == kind


@pytest.mark.parametrize(
    "data",
    [
        QUOTED.encode("utf-16"),
        QUOTED.encode()[:3],
        b"A\x00 dam\x07 broke.",
        QUOTED.encode("cp1252"),
    ],
)
def test_text_is_not_taken_for_binary(data: bytes) -> None:
    assert binary_kind(data) is None


def test_a_short_text_may_be_full_of_accents_in_windows_1252() -> None:
    text = "“Señor Núñez,” Zoë said."
    assert decode(text.encode("windows-1252")) == text
