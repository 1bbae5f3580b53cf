"""Web pages: what is the article, what is it not and why, and what a broken page becomes."""

import pytest

from whence.model import Article, ProblemCode, RawArticle, Reason
from whence.steps.clean import clean
from whence.steps.readers import ReadOptions, html

FIRST = (
    "The water board of Pell shut two of its four wells on Monday after traces of solvent were "
    "found in both, its director said, and asked 9,000 households to boil what they drink."
)
SECOND = (
    "Hester Quill, who directs the board, told reporters that the first trace had been found in "
    "March and that the laboratory had taken it for an error of its own."
)
QUOTE = (
    "We should have looked again, and we should have said so at once, and for both I ask the "
    "people of this town to forgive us, though I cannot expect it."
)
THIRD = (
    "The tannery upstream of the wells has denied that the solvent is its own. It stopped using "
    "it four years ago, according to a statement that its owners sent to this newspaper."
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD))
HEAD = """
<title>Wells Shut in Pell | The Tidewater Post</title>
<meta property="og:title" content="Wells Shut in Pell">
<meta property="og:site_name" content="The Tidewater Post">
<meta name="author" content="Juno Ablett">
<meta property="article:published_time" content="2031-05-06T08:00:00Z">
<link rel="canonical" href="https://tidewater.example/news/wells-shut">
"""


def parse(page: str | bytes) -> RawArticle:
    """What the reader makes of a page."""
    data = page.encode() if isinstance(page, str) else page
    return html.parse("page.html", data, ReadOptions())


def page(body: str, head: str = HEAD) -> str:
    """A whole page round a body."""
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>{body}</body></html>'


def article_of(inside: str = PARAGRAPHS, *, before: str = "", after: str = "") -> str:
    """A page with an article in it, and things before and after."""
    return page(f"{before}<article><h1>Wells Shut in Pell</h1>{inside}</article>{after}")


def read(source: str | bytes) -> Article:
    """What becomes of a page once it is cleaned."""
    return clean(parse(source))


def reasons(raw: RawArticle) -> dict[str, Reason | None]:
    """The reason of each block."""
    return {block.text: block.reason for block in raw.blocks}


def test_the_metadata_become_the_byline() -> None:
    byline = parse(article_of()).byline
    assert (byline.title, byline.outlet) == ("Wells Shut in Pell", "The Tidewater Post")
    assert (byline.author, byline.published) == ("Juno Ablett", "2031-05-06")
    assert (byline.language, byline.url) == ("en", "https://tidewater.example/news/wells-shut")


def test_an_outlet_that_is_not_named_goes_by_its_address() -> None:
    head = '<title>Wells</title><link rel="canonical" href="https://www.tidewater.example/a/b">'
    byline = parse(page(f"<article>{PARAGRAPHS}</article>", head)).byline
    assert byline.outlet is not None
    assert byline.outlet.lower() == "tidewater.example"


@pytest.mark.parametrize("title", ["Wells shut in Pell | Brisk", "Wells shut in Pell - Pell News"])
def test_an_outlet_may_be_named_by_the_title_alone(title: str) -> None:
    byline = parse(page(f"<article>{PARAGRAPHS}</article>", f"<title>{title}</title>")).byline
    assert (byline.title, byline.outlet) == (title[:18], title[21:])


def test_a_year_of_copyright_is_no_date() -> None:
    foot = "<footer><p>© 2031 The Tidewater Post</p></footer>"
    raw = parse(page(f"<article>{PARAGRAPHS}</article>{foot}", "<title>Wells</title>"))
    assert raw.byline.published is None


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ("5/3/2031", None),
        ("05/03/2031", None),
        ("13/5/2031", "2031-05-13"),
        ("5/5/2031", "2031-05-05"),
        ("<time datetime='2031-05-03'>5/3/2031</time>", "2031-05-03"),
        ("5/3/2031 (May 3, 2031)", "2031-05-03"),
        ("5/3/2031 <a href='/2031/05/03/wells'>Wells</a>", "2031-05-03"),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_none(shown: str, published: str | None) -> None:
    body = f'<article><span class="date">{shown}</span>{PARAGRAPHS}</article>'
    assert parse(page(body, "<title>Wells</title>")).byline.published == published


def test_the_article_is_its_paragraphs_in_order() -> None:
    kept = [block.text for block in parse(article_of()).blocks if block.reason is None]
    assert [text for text in kept if len(text) > 40] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("markup", "text", "reason"),
    [
        ("<nav><ul><li><a href='/s'>Sport</a></li></ul></nav>", "Sport", Reason.NAVIGATION),
        ("<div class='related-links'><a href='/f'>Ferry ends</a></div>", "Ferry ends", "teaser"),
        ("<aside><p>Ferries to stop in June</p></aside>", "Ferries to stop in June", "teaser"),
        ("<div id='comments'><p>First, as always!</p></div>", "First, as always!", "comments"),
        ("<div class='share-bar'><span>Pass it on</span></div>", "Pass it on", "share line"),
        ("<div class='newsletter-box'>News at dawn</div>", "News at dawn", "newsletter"),
        ("<div class='ad-slot'>Buy Brill soap</div>", "Buy Brill soap", "advertisement"),
        ("<footer><p>© 2031 Tidewater</p></footer>", "© 2031 Tidewater", "notice"),
        ("<footer><p>Owned by Quill. Imprint.</p></footer>", "Owned by Quill. Imprint.", "notice"),
        ("<footer><p>Owned by Quill.</p></footer>", "Owned by Quill.", "boilerplate"),
        ("<div><p>Imprint. Licence.</p></div>", "Imprint. Licence.", "notice"),
        ("<div class='CookieConsent'>Biscuits?</div>", "Biscuits?", "notice"),
    ],
)
def test_what_surrounds_the_article_stays_with_its_reason(
    markup: str, text: str, reason: str
) -> None:
    assert reasons(parse(article_of(after=markup)))[text] == reason


def test_the_caption_of_a_picture_is_none_of_the_article() -> None:
    figure = "<figure><img src='w.jpg'><figcaption>A well at Pell on Monday</figcaption></figure>"
    raw = parse(article_of(f"<p>{FIRST}</p>{figure}<p>{SECOND}</p><p>{THIRD}</p>"))
    assert reasons(raw)["A well at Pell on Monday"] is Reason.CAPTION


def test_a_class_on_the_frame_of_the_page_condemns_nothing() -> None:
    body = f"<div class='has-sidebar nav-open ads comments'><div>{PARAGRAPHS}</div></div>"
    text = read(page(body)).text
    assert all(paragraph in text for paragraph in (FIRST, SECOND, THIRD))


def test_a_block_quotation_is_a_paragraph_of_its_own() -> None:
    inside = f"<p>{FIRST}</p><blockquote>{QUOTE}</blockquote><p>{SECOND}</p><p>{THIRD}</p>"
    assert QUOTE in read(article_of(inside)).text.split("\n\n")


def test_two_line_breaks_end_a_paragraph_and_one_does_not() -> None:
    inside = f"<div>{FIRST}<br>{SECOND}<br> <br/>{THIRD}</div>"
    assert [block.text for block in parse(page(inside)).blocks] == [f"{FIRST} {SECOND}", THIRD]


def test_markup_within_a_sentence_leaves_it_whole() -> None:
    inside = PARAGRAPHS.replace("Hester Quill", "<b>Hester</b> <a href='/q'>Quill</a>")
    assert SECOND in read(article_of(inside)).text.split("\n\n")


def test_no_text_of_the_page_vanishes() -> None:
    extras = "<nav>Sport</nav><form>Search here</form><div style='display:none'>Secret</div>"
    article = read(article_of(before=extras))
    everything = article.text + "".join(removed.text for removed in article.removed)
    for text in ("Sport", "Search here", "Secret", FIRST, SECOND, THIRD):
        assert text in everything


def test_scripts_and_styles_are_no_text() -> None:
    extras = "<script>var wells = 4;</script><style>p {}</style><noscript>Turn it on</noscript>"
    everything = " ".join(reasons(parse(article_of(before=extras))))
    assert not any(word in everything for word in ("var wells", "p {}", "Turn it on"))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<html><body></body></html>", "no text"),
        ("<html></html>", "no text"),
        ("   ", "empty"),
        ("<html><body><script>draw()</script></body></html>", "scripts"),
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "no running text"),
        (
            "<html><head><meta http-equiv='Refresh' content='0; url=/new'></head></html>",
            "only leads on to /new",
        ),
    ],
)
def test_a_page_without_an_article_is_a_row_that_says_why(source: str, message: str) -> None:
    raw = parse(source)
    assert raw.problem is not None
    assert raw.problem.code is ProblemCode.NO_ARTICLE
    assert message in raw.problem.message


@pytest.mark.parametrize(
    "source",
    [
        f"<p>{FIRST}<p>{SECOND}<p>{THIRD}",
        f"<html><body><div><article>{PARAGRAPHS}</div></span></body>",
        f"<body><p>{FIRST}</b></p></div><table><p>{SECOND}<td></p><p>{THIRD}",
        f"<html/><body>{PARAGRAPHS}</body>",
    ],
)
def test_broken_tags_lose_no_paragraph(source: str) -> None:
    assert all(text in read(source).text for text in (FIRST, SECOND, THIRD))


def test_a_page_of_a_hundred_thousand_nested_elements_is_read() -> None:
    depth = 100_000
    source = page("<div>" * depth + PARAGRAPHS + "</div>" * depth)
    assert all(text in read(source).text for text in (FIRST, SECOND, THIRD))


def test_a_page_too_large_for_the_extractor_is_read_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(html, "MOST_ELEMENTS", 10)
    source = article_of(before="<nav><a href='/s'>Sport</a></nav>" * 20)
    assert html.extract(html.parse_tree(source)) is None
    article = read(source)
    assert all(text in article.text for text in (FIRST, SECOND, THIRD))
    assert "Sport" not in article.text


def test_a_page_of_more_tags_than_fit_into_memory_is_a_row() -> None:
    problem = parse("<p>a" * (html.MOST_TAGS + 1)).problem
    assert problem is not None
    assert problem.code is ProblemCode.TOO_LARGE


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "windows-1252"),
        ("windows-1251", "windows-1251"),
        ("iso-8859-1", "utf-8"),
        ("utf-8", "windows-1252"),
        ("no-such-charset", "utf-8"),
    ],
)
def test_text_is_decoded_as_it_is_and_not_only_as_declared(charset: str, encoding: str) -> None:
    said = PARAGRAPHS.replace("its director said", "“это”" if "1251" in encoding else "“Né”")
    source = page(f"<article>{said}</article>", f"<meta charset='{charset}'>")
    assert ("“это”" if "1251" in encoding else "“Né”") in read(source.encode(encoding)).text


def test_numbered_controls_are_the_marks_that_browsers_show() -> None:
    inside = PARAGRAPHS.replace("its own", "Pell&#146;s own")
    assert "Pell’s own" in read(article_of(inside)).text


def test_a_paragraph_shown_twice_is_kept_once() -> None:
    article = read(article_of(PARAGRAPHS + f"<p>{FIRST}</p>"))
    assert article.text.count(FIRST) == 1


def test_the_outlet_is_taken_off_the_title() -> None:
    head = "<title>Wells Shut in Pell - Tidewater Post</title>" + (
        '<meta property="og:site_name" content="The Tidewater Post">'
    )
    assert parse(page(f"<div>{PARAGRAPHS}</div>", head)).byline.title == "Wells Shut in Pell"


@pytest.mark.parametrize(
    ("head", "is_page"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf\n <HTML lang=en>", True),
        (b"<?xml version='1.0'?><!-- x --><html>", True),
        ("<!doctype html>".encode("utf-16"), True),
        (b"The <html> tag opens a page.", False),
        (b'{"text": "<html>"}', False),
        (b"<rss version='2.0'>", False),
    ],
)
def test_a_page_is_known_by_its_beginning(head: bytes, is_page: bool) -> None:
    assert html.sniff(head) is is_page
