"""Encoding: from bytes to text, and the repair of what was decoded wrongly before it came to us.

Repairs are made only where they are certain; a doubtful character stays as it is.
"""

import codecs
import re

BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The longer marks first, since UTF-32's begins with UTF-16's."""

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
)
"""First bytes of the formats that are most often found among articles."""

CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
CONTROL_BYTES = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff]")
"""Soft hyphens, zero-width spaces, byte order marks: they stand inside words and mean nothing."""
LATIN_1_PUNCTUATION = {
    byte: bytes([byte]).decode("windows-1252") for byte in (0x80, 0x85, *range(0x91, 0x98), 0x99)
}
"""Euro, dots, quotation marks, dashes and ™ of Windows-1252, as control characters of Latin-1."""
BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028]")
SURROGATE = re.compile("[\ud800-\udfff]")

FEW_CONTROLS = 8
MOST_CONTROLS_IN_TEXT = 0.1
MOST_CONTROLS_IN_OTHER = 0.03
"""Random bytes hold 11 % control characters, damaged text far less."""
MOST_GUESSED = 0.1
"""English in Windows-1252 has less than one byte in a hundred outside ASCII."""
FEW_GUESSED = 12
MOST_GUESSED_IN_SHORT = 0.34
"""A short text may be full of quotation marks and accents; in Cyrillic nearly all bytes are."""


def binary_kind(data: bytes) -> str | None:
    """Say in words what sort of binary data this is, or None if it may be text.

    `data` may be only the beginning of a file.
    """
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return None
    for magic, kind in MAGIC:
        if data.startswith(magic):
            return kind
    controls = len(data) - len(data.translate(None, CONTROL_BYTES))
    most = MOST_CONTROLS_IN_TEXT if _is_utf8(data) else MOST_CONTROLS_IN_OTHER
    if controls > FEW_CONTROLS and controls > most * len(data):
        return "binary data"
    return None


def decode(data: bytes) -> str | None:
    r"""Decode bytes of unknown encoding; None if no decoding of them could be English.

    By byte order mark, as UTF-8, else as UTF-8 with single bytes of Windows-1252 among it. The mark
    of UTF-8 stays in the text, as U+FEFF, as with Python's own `utf-8`: `mend` takes it away.

    >>> decode(b"\x93Yes,\x94 said Ren\xc3\xa9e")
    '“Yes,” said Renée'
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "whence.windows-1252")
    guessed = len(data) - len(data.decode("utf-8", "ignore").encode("utf-8"))
    few = min(FEW_GUESSED, MOST_GUESSED_IN_SHORT * len(data))
    return None if guessed > max(MOST_GUESSED * len(data), few) else text


def mend(text: str) -> str:
    """Undo what certainly is damage: mojibake, control and invisible characters, odd line ends.

    Mojibake is left to ftfy, without the rules of it that guess.
    """
    if not text.isascii():
        lines = text.split("\n")
        text = "\n".join(line if line.isascii() else _mended(line) for line in lines)
    text = BREAKS.sub("\n", text).replace("\u2029", "\n\n")
    return replace_surrogates(INVISIBLE.sub("", CONTROL.sub("", text)))


def replace_surrogates(text: str) -> str:
    """Put U+FFFD for half a surrogate pair, which no encoding can write; lengths stay the same."""
    return SURROGATE.sub("\ufffd", text)


def _mended(line: str) -> str:
    """Undo wrong decodings of one line: of UTF-8, and of Windows-1252 as Latin-1."""
    import ftfy

    careful = ftfy.TextFixerConfig(restore_byte_a0=False, replace_lossy_sequences=False)
    return ftfy.fix_encoding(line, careful).translate(LATIN_1_PUNCTUATION)


def _is_utf8(data: bytes) -> bool:
    """Say whether it is UTF-8, but for a character that was cut off at the end."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are not UTF-8 as Windows-1252; a character cut in half becomes U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    cut = len(wrong) > 1 and (error.end == len(error.object) or wrong.startswith(b"\xe2\x80"))
    return "\ufffd" if cut else wrong.decode("windows-1252", "replace"), error.end


codecs.register_error("whence.windows-1252", _windows_1252)
