"""The example pile and its gold tell the same story, and the gold is what its README says."""

import gzip
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from examples.make_gold import HERE, Gold, article_json, gold_json, read_gold, unmark

import whence
from whence.model import Article, AttributionKind, DeadEnd, Reason, SourceKind

GOLD = read_gold()
DAMAGED = "pile/herald-report.txt"
"""UTF-8 that was once read as Windows-1252 and saved again."""


def named(path: str) -> str:
    return path.removeprefix("pile/")


def over(articles: list[Gold]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "gold", articles, ids=[named(g.header["path"]) for g in articles]
    )


each_article = over(GOLD)
each_text = over([gold for gold in GOLD if not gold.header["path"].endswith(".html")])
each_page = over([gold for gold in GOLD if gold.header["path"].endswith(".html")])


def paragraphs(gold: Gold, *, furniture: bool = True) -> list[str]:
    """All paragraphs of a gold file, without their marks."""
    return [unmark(words)[0] for reason, words in gold.paragraphs if furniture or not reason]


def raw_lines(path: str) -> list[str]:
    """The lines of a file of the pile, or of one line of a JSON lines file, that hold words."""
    name, _, number = path.partition(":")
    data = (HERE / name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    if number:
        text = json.loads(text.splitlines()[int(number) - 1])["text"]
    if path == DAMAGED:
        text = repaired(text)
    return [line for line in text.splitlines() if line.strip()]


def repaired(text: str) -> str:
    """Undo the damage, the five bytes that Windows-1252 leaves open among it."""
    as_bytes = (c.encode("latin-1" if "\x80" <= c <= "\x9f" else "cp1252") for c in text)
    return b"".join(as_bytes).decode("utf-8")


def page_text(path: str) -> str:
    """The words of a web page in order, white space and markup aside."""
    page = re.sub(r"(?s)<(script|style).*?</\1>|<[^>]*>", " ", (HERE / path).read_text("utf-8"))
    return squeezed(html.unescape(page))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_gold_json_is_made_of_the_gold_files() -> None:
    assert (HERE / "gold.json").read_text("utf-8") == gold_json()


def test_every_file_of_the_pile_has_its_gold() -> None:
    files = {f"pile/{path.name}" for path in HERE.glob("pile/*")}
    assert {gold.header["path"].partition(":")[0] for gold in GOLD} == files


def test_the_pile_has_fourteen_articles_by_seven_outlets_and_more() -> None:
    assert len(GOLD) >= 14
    assert len({gold.header["outlet"] for gold in GOLD}) >= 7


@each_text
def test_plain_text_holds_the_paragraphs_of_the_gold_in_order(gold: Gold) -> None:
    assert raw_lines(gold.header["path"]) == paragraphs(gold)


@each_page
def test_web_pages_hold_the_paragraphs_of_the_gold_in_order(gold: Gold) -> None:
    page, at = page_text(gold.header["path"]), 0
    for paragraph in paragraphs(gold):
        found = page.find(squeezed(paragraph), at)
        assert found >= 0, paragraph
        at = found + len(squeezed(paragraph))


@each_article
def test_no_two_paragraphs_of_an_article_are_alike(gold: Gold) -> None:
    article = paragraphs(gold, furniture=False)
    assert len(set(article)) == len(article)


@each_article
def test_every_mark_has_its_facts_and_every_fact_its_marks(gold: Gold) -> None:
    marks = unmark("\n\n".join(words for reason, words in gold.paragraphs if not reason))[1]
    with_content = {mark.number for mark in marks if mark.role == "x"}
    assert {mark.number for mark in marks} == with_content == set(gold.facts)


@each_article
def test_facts_and_reasons_use_the_words_of_the_model(gold: Gold) -> None:
    assert {facts.kind for facts in gold.facts.values()} <= set(AttributionKind)
    assert {facts.source_kind for facts in gold.facts.values()} <= set(SourceKind)
    assert {reason for reason, _ in gold.paragraphs} <= {"", "head", *Reason}


@each_article
def test_quotation_marks_agree_with_the_kind(gold: Gold) -> None:
    for attribution in attributions(gold):
        words = " ".join(span["text"] for span in attribution["content"])
        if attribution["kind"] == AttributionKind.MIXED:
            assert re.search("[“\"']", words), words


def attributions(gold: Gold) -> list[dict[str, Any]]:
    """The attributions of an article, as gold.json has them."""
    found: list[dict[str, Any]] = json.loads(json.dumps(article_json(gold)["attributions"]))
    return found


@pytest.fixture(scope="module")
def pile() -> dict[str, Article]:
    """The whole pile as whence reads it, by path."""
    articles = whence.read(HERE / "pile")
    return {Path(article.path).relative_to(HERE).as_posix(): article for article in articles}


def test_the_pile_is_read_without_a_problem(pile: dict[str, Article]) -> None:
    assert set(pile) == {gold.header["path"] for gold in GOLD}
    assert [article.problem for article in pile.values() if article.problem] == []


@each_article
def test_title_outlet_author_date_and_wire_are_found(gold: Gold, pile: dict[str, Article]) -> None:
    byline = pile[gold.header["path"]].byline
    for field in ("title", "outlet", "author", "published", "wire"):
        assert getattr(byline, field) == gold.header.get(field), field


def test_spans_cut_their_words_out_of_the_text() -> None:
    for article in json.loads(gold_json())["articles"]:
        for attribution in article["attributions"]:
            single = (attribution[part] for part in ("source", "cue", "anonymity_reason"))
            for span in filter(None, [*single, *attribution["content"]]):
                assert article["text"][span["start"] : span["end"]] == span["text"]


def test_chains_of_one_to_four_hops_and_dead_ends_are_there() -> None:
    found = [attribution for gold in GOLD for attribution in attributions(gold)]
    assert {len(attribution["chain"]) for attribution in found} >= {1, 2, 3, 4}
    assert {attribution["dead_end"] for attribution in found} >= {
        None,
        DeadEnd.ANONYMOUS,
        DeadEnd.NO_SOURCE,
    }


NESTED = """path: a.txt
outlet: The Ostrel Courier

According to {s1 the Banner}, {x1 {s2 Varga} {c2 said} {x2 {x3 it broke}, {c3 citing} {s3 men}}}.

[teaser] More bridges
----
1 | indirect | outlet | Northern Banner
2 | indirect | person | Anna Varga | via TavTel (outlet)
3 | indirect | anonymous | men
"""


def test_nested_marks_become_parents_and_chains() -> None:
    one, two, three = attributions(Gold.parse(NESTED))
    assert [one["parent"], two["parent"], three["parent"]] == [None, "1", "2"]
    assert [hop["name"] for hop in three["chain"]] == [
        "Northern Banner",
        "TavTel",
        "Anna Varga",
        "men",
    ]


def test_the_same_words_passed_on_make_the_inner_mark_the_child() -> None:
    same = NESTED.replace("{x3 it broke}, {c3 citing} {s3 men}", "{x3 it broke}")
    two, three = attributions(Gold.parse(same))[1:]
    assert (two["parent"], three["parent"]) == ("1", "2")


def test_removed_blocks_are_no_part_of_the_text() -> None:
    article = article_json(Gold.parse(NESTED))
    assert article["text"] == "According to the Banner, Varga said it broke, citing men."
    assert article["removed"] == [{"text": "More bridges", "reason": "teaser"}]
