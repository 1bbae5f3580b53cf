"""Statements are claims of one wording, and small: a large pile has a million of them."""

import tracemalloc

from eval.made_claims import made_claims

from tests.steps.match.piles import article, statement
from whence.steps.match.wordings import statements_of

MOST_BYTES = 1_500
"""What one statement of some forty words may take, beside its article."""


def test_names_are_the_stems_that_stand_with_capitals_alone() -> None:
    one = statement("Lesk opened the gates of the Orlo dam before gates broke.")
    assert one.stems == {"lesk", "open", "gate", "orlo", "dam", "broke"}
    assert one.names == ("lesk", "orlo")
    assert one.plain == {"open", "gate", "dam", "broke"}


def test_claims_of_one_wording_are_one_statement_with_all_their_places() -> None:
    words = "The gate of the upper dam was opened at night."
    pile = [article(path, words) for path in ("b.txt", "a.txt", "c.txt")]
    (one,) = statements_of(pile, {})
    assert [place.path for place in one.places] == ["a.txt", "b.txt", "c.txt"]
    assert list(statements_of(reversed(pile), {})) == [one]


def test_a_statement_takes_little_memory() -> None:
    pile = made_claims(40)
    statements_of(pile, {})  # stems are kept from one pile to the next
    tracemalloc.start()
    try:
        statements = statements_of(pile, {})
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < MOST_BYTES * len(statements)


def test_words_in_capitals_are_no_pronouns() -> None:
    dotted = statement("Years of U.S. foolishness brought this about.")
    plain = statement("Years of US foolishness brought this about.")
    assert plain.lows == dotted.lows
    assert not plain.is_loose
    assert statement("It told us of foolishness.").is_loose


def test_marks_of_quotation_make_no_other_wording() -> None:
    curly, straight = (
        article("a.txt", "You hear no ‘Yes, I did.’"),
        article("b.txt", "You hear no 'Yes, I did.'"),
    )
    assert len(statements_of([curly, straight], {})) == 1
