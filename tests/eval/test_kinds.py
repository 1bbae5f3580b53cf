"""The scorer of kinds of source, on sheets worked out by hand."""

from pathlib import Path

import pytest
from eval.kinds import (
    Letters,
    Statement,
    best,
    counts_of,
    figures,
    kind_of_label,
    places_of,
    statements,
)

from tests.markup import attributed
from whence.model import Article, SourceKind
from whence.steps.kinds import classify

P, O, A = SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.ANONYMOUS  # noqa: E741


def article() -> Article:
    """Three attributions, of a person, an outlet and nobody in particular."""
    return classify(
        attributed(
            "{s1 Mara Oduya} {c1 said} {x1 that the lower lock had been sold in March}. "
            "{s2 The Ostrel Courier} {c2 reported} {x2 that nobody on the quay had been paid}. "
            "{s3 Two stokers} {c3 said} {x3 the boiler had been cold for a whole week}."
        )
    )


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Named individual", P),
        (" named  Person", P),
        ("Named Organisation", O),
        ("Document", SourceKind.DOCUMENT),
        ("Unamed Group of People", A),
        ("Unnamed Person", A),
        ("Anonymous Source", A),
        ("", None),
    ],
)
def test_labels_are_read_however_they_are_spelt(label: str, kind: SourceKind | None) -> None:
    assert kind_of_label(label) is kind


def test_statements_are_found_by_letters_alone() -> None:
    text = article().text
    places = places_of("Mara Oduya said—that the LOWER lock had been sold", Letters.of(text))
    assert (min(places), max(places)) == (0, text.index(" in March") - 1)


def test_statements_that_are_not_in_one_piece_are_found_by_sentence() -> None:
    text = article().text
    quoted = "An unknown sentence of the sheet. Two stokers said the boiler had been cold"
    assert min(places_of(quoted, Letters.of(text))) == text.index("Two")
    assert (
        places_of("Nothing of this stands in the article at all.", Letters.of(text)) == frozenset()
    )


def test_the_best_attribution_is_the_one_with_most_in_common() -> None:
    made = article()
    at = made.text.index("that nobody")
    chosen = best(made.attributions, frozenset(range(at - 5, at + 20)))
    assert chosen is not None
    assert chosen.id == "2"
    assert best(made.attributions, frozenset({0})) is None


def test_figures_of_a_small_sheet() -> None:
    sheet = [
        Statement("that the lower lock had been sold in March", P, "Oduya"),
        Statement("that nobody on the quay had been paid", O, "Dunmore Herald"),
        Statement("the boiler had been cold for a whole week", P, ""),
        Statement("that the quay belonged to the town and nobody else", O, "Town"),
    ]
    assert figures(counts_of(article(), sheet)) == {
        "found": 3 / 4,
        "attributed": 1.0,
        "source_kind": 2 / 3,
        "speaker": 1 / 2,
    }


def test_sheets_are_read_with_their_gaps(tmp_path: Path) -> None:
    sheet = tmp_path / "1.csv"
    sheet.write_text(
        "\ufeffNo,Sourced Statements,Type of Source,Name of Source\n"
        "1,It sank,Document,\n2,,,\n3,No\n",
        "utf-8",
    )
    assert list(statements(sheet)) == [
        Statement("It sank", SourceKind.DOCUMENT, ""),
        Statement("No", None, ""),
    ]
