"""Bare contents: which words without a finite verb are a claim, and which only name a thing."""

import time

import pytest

from tests.markup import attributed
from whence.model import NoClaim
from whence.steps.claims import find_claims


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("predicted", "heavy snow"),
        ("promised", "an inquiry"),
        ("denied", "a mechanical fault"),
        ("asked", "the crew to wait"),
        ("shouted", "“Stop the pumps!”"),
        ("was accused", "of hiding the reports"),
        ("put", "the cost at 90 million euros"),
        ("cited", "eleven dead workers"),
        ("found", "no trace of a break-in"),
        ("called", "the raid an outrage"),
        ("praised", "the crew"),
        ("blamed", "a brake"),
        ("dismissed", "the report as gossip"),
        ("rejected", "the treaty"),
        ("declared", "it an “outrage” of sorts"),
        ("seemed determined", "to grumble"),
    ],
)
def test_a_verb_a_number_or_the_cue_makes_a_claim_of_bare_words(cue: str, content: str) -> None:
    (claim,) = find_claims(attributed(f"{{s1 Odo Pell}} {{c1 {cue}}} {{x1 {content}}}.")).claims
    assert claim.text == content.strip("“”")


@pytest.mark.parametrize(
    ("cue", "content", "reason"),
    [
        ("praised", "Varga", NoClaim.NO_VERB),
        ("criticised", "President Ana Varga", NoClaim.NO_VERB),
        ("spoke of", "the flood", NoClaim.NO_VERB),
        ("confirmed", "its wording", NoClaim.NO_VERB),
        ("denied", "everything", NoClaim.NO_VERB),
        ("said", "during the morning", NoClaim.NO_VERB),
        ("says", "19", NoClaim.NO_VERB),
    ],
)
def test_what_only_names_a_thing_is_a_row_with_a_reason(
    cue: str, content: str, reason: NoClaim
) -> None:
    article = find_claims(attributed(f"{{s1 Odo Pell}} {{c1 {cue}}} {{x1 {content}}}."))
    assert article.claims == ()
    assert [(row.attribution, row.reason) for row in article.unclaimed] == [("1", reason)]


@pytest.mark.parametrize(
    "dateline",
    [
        "HALDEN, May 3 (Reuters) — ",
        "HALDEN — ",
        "HALDEN, Brannik, March 3, 2022 - ",
        "NORTH HALDEN -- ",
    ],
)
def test_a_dateline_is_no_part_of_a_claim(dateline: str) -> None:
    (claim,) = find_claims(attributed(f"{dateline}The lower pump failed.")).claims
    assert claim.text == "The lower pump failed."


def test_a_dash_after_small_words_opens_no_sentence() -> None:
    (claim,) = find_claims(attributed("The pump — an old one — failed.")).claims
    assert claim.text == "The pump — an old one — failed."


def test_a_sentence_that_breaks_off_is_a_fragment() -> None:
    article = find_claims(attributed("The mayor of Halden had always ..."))
    assert [row.reason for row in article.unclaimed] == [NoClaim.FRAGMENT]


@pytest.mark.parametrize("junk", ["A-", "A ", "HALDEN, ", "A.", "1 May "])
def test_a_long_line_of_junk_takes_no_time(junk: str) -> None:
    start = time.perf_counter()
    find_claims(attributed(junk * (100_000 // len(junk))))
    assert time.perf_counter() - start < 5
