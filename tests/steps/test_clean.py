"""What is removed from an article, why, and what must stay."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Article, Block, Byline, Problem, ProblemCode, RawArticle, Reason
from whence.steps.clean import clean

TITLE = "Harbour Wall at Lorne Gives Way After Storm"
FIRST = (
    "The harbour wall at Lorne gave way on Tuesday night, and forty boats were torn from their "
    "moorings, according to the harbour master."
)
SECOND = (
    "“We had asked for money to mend it three years in a row,” said Edda Moraine, who has run the "
    "harbour since it was rebuilt."
)
THIRD = (
    "A spokesman of the county said that the request had been received and that an engineer would "
    "look at the wall within a week."
)


def cleaned(*texts: str, byline: Byline | None = None) -> Article:
    """An article made of these blocks."""
    blocks = tuple(map(Block, texts))
    return clean(RawArticle(path="lorne.txt", blocks=blocks, byline=byline or Byline()))


def between(*texts: str) -> Article:
    """An article with these blocks in its middle."""
    return cleaned(TITLE, FIRST, *texts, SECOND, THIRD)


def reasons(article: Article) -> dict[str, Reason]:
    """What was removed, and why."""
    return {removed.text: removed.reason for removed in article.removed}


def test_the_text_is_the_kept_blocks_with_a_blank_line_between() -> None:
    article = cleaned(TITLE, FIRST, "Advertisement", SECOND)
    assert article.text == f"{TITLE}\n\n{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Premium", Reason.NOTICE),
        ("ADVERTISEMENT", Reason.ADVERTISEMENT),
        ("Story continues below", Reason.ADVERTISEMENT),
        ("Trending on Lorne Tonight", Reason.TEASER),
        ("Recommended", Reason.TEASER),
        ("ALSO READ: Mayor of Pell Opens a Second Ferry Line", Reason.TEASER),
        ("Read more: Why the county has no engineers left", Reason.TEASER),
        ("More from the Coast", Reason.TEASER),
        ("Share on Facebook", Reason.SHARE),
        ("e-mail", Reason.SHARE),
        ("Facebook Twitter WhatsApp Copy link", Reason.SHARE),
        ("Contact Juno Ablett at juno@lorne.example", Reason.SHARE),
        ("12 comments", Reason.COMMENTS),
        ("Be the first to comment", Reason.COMMENTS),
        ("Sign up for our morning briefing", Reason.NEWSLETTER),
        ("Get the Tidewater newsletter in your inbox every morning", Reason.NEWSLETTER),
        ("AP Photo/Orla Penhallow", Reason.CAPTION),
        ("Orla Penhallow / Reuters", Reason.CAPTION),
        ("Photograph by Orla Penhallow", Reason.CAPTION),
        ("Getty Images", Reason.CAPTION),
        ("Tidewater Photo/Orla Penhallow", Reason.CAPTION),
        ("Coast News Service Image / O. Penhallow", Reason.CAPTION),
        ("(Reporting by Juno Ablett in Pell; editing by Piers Colley)", Reason.CAPTION),
        ("[Additional reporting by Juno Ablett and Éva Lund.]", Reason.CAPTION),
        ("Reporting and writing by Juno Ablett; Editing by P. Colley", Reason.CAPTION),
        ("ALSO IN THE COURIER: Pell opens a second ferry line", Reason.TEASER),
        ("Also on this page: Three towns look for engineers", Reason.TEASER),
        ("Also in the Lorne Courier: A baker gives away his recipes", Reason.TEASER),
        ("Read next", Reason.TEASER),
        ("Like this story? Share it with a neighbour.", Reason.SHARE),
        ("Did you enjoy this letter? Please forward it to those who would too.", Reason.SHARE),
        ("Like what you read? Become a member for the price of a loaf.", Reason.NEWSLETTER),
        ("Tidewater is funded by its readers. Chip in what you can, today.", Reason.NEWSLETTER),
        ("We are kept alive by our listeners: please make a donation.", Reason.NEWSLETTER),
        ("Yes | No | Undecided: cast your vote", Reason.POLL),
        ("Vote to see how other readers of the coast decided", Reason.POLL),
        ("FILE - In this May 3 photo, boats lie in the harbour of Lorne.", Reason.CAPTION),
        ("Boats lie on the quay at Lorne on Wednesday. (Orla Penhallow/AFP)", Reason.CAPTION),
        ("Submit a Correction →", Reason.NOTICE),
        ("The Courier checks what it prints. Send us a correction →", Reason.NOTICE),
        ("We are committed to truth and accuracy in all we print.", Reason.NOTICE),
        ("© 2031 The Lorne Courier. All rights reserved.", Reason.NOTICE),
        ("We use cookies to make this site better.", Reason.NOTICE),
        (", , , , ,", Reason.PUNCTUATION),
        ("___", Reason.PUNCTUATION),
        ("Updated 53 minutes ago", Reason.BOILERPLATE),
        ("By Juno Ablett and Piers Colley", Reason.BOILERPLATE),
    ],
)
def test_furniture_in_mid_article_goes_with_its_reason(line: str, reason: Reason) -> None:
    article = between(line)
    assert reasons(article) == {line: reason}
    assert article.text == between().text


@pytest.mark.parametrize(
    "line",
    [
        "Nobody was hurt.",
        "“More money, more ferries, more jobs,” he said.",
        "Sharing the blame",
        "Related cases have been found in Pell and in two more towns on the coast.",
        "Read closely, the report says something else: nobody had looked at the wall.",
        "Comment was not to be had from the county, which closes its press office at noon.",
        "He signed up for the lifeboat at the age of sixteen.",
        "Pell's mayor warns of more to come",
        "WHAT THE COUNTY KNEW",
        "1:10 p.m.",
        "Copyright law does not cover harbour walls, a judge at Pell has found.",
        "In this picture of decay, Moraine sees a reason for hope.",
        "She wrote a newsletter.",
        "The photo/video team of the county was at the wall before the engineers were",
        "The Lorne Photo/Film Club had kept its boats there, and it lost all of them.",
        "(Reporting by the Courier has shown that the wall was older than the town.)",
        "Reporting by Juno Ablett",
        "Reporting by the Courier led to an inquiry; editing by hand took out the names.",
        "Also in the boat: a map, two coats and a letter to the harbour master",
        "ALSO IN THE COURIER: the letter that the county had said did not exist.",
        "Also in Pell: the wells",
        "Like this wall? Most who live behind it do not.",
        "The lifeboat is paid for by its crew. Give what you can, a sign beside it says.",
        "The paper is paid for by its readers. Most of them give what they can.",
        "“Yes, no, maybe: we heard it all,” Moraine said of the county.",
        "She asked the paper for a correction.",
        "— Edda Moraine, harbour master",
    ],
)
def test_what_only_looks_like_furniture_stays(line: str) -> None:
    article = between(line)
    assert not article.removed
    assert line in article.text.split("\n\n")


def test_a_headline_of_another_story_goes() -> None:
    headline = "Celebrated Baker Stuns Rivals by Giving Away All of His Recipes"
    assert reasons(between(headline)) == {headline: Reason.TEASER}


def test_a_shorter_headline_goes_if_the_article_has_none_of_its_words() -> None:
    headline = "Singer Cancels Autumn Tour Without Explanation"
    assert reasons(between(headline)) == {headline: Reason.TEASER}


@pytest.mark.parametrize("heading", ["Pell sounds the alarm", "Edda Moraine Asked for Money"])
def test_a_subheading_stays(heading: str) -> None:
    assert not between(heading).removed


def test_a_long_capitalised_subheading_stays_if_the_section_is_about_it() -> None:
    heading = "Harbour Master Edda Moraine Asked for Money Three Years Running"
    assert not between(heading).removed


def test_the_title_stays_though_it_is_capitalised() -> None:
    assert cleaned(TITLE, FIRST, SECOND).text.startswith(TITLE)


def test_a_question_to_readers_between_paragraphs_is_a_poll() -> None:
    question = "Should the county pay for the boats?"
    assert reasons(cleaned(FIRST, question, THIRD, SECOND)) == {question: Reason.POLL}


def test_a_question_that_is_led_to_or_answered_stays() -> None:
    question = "Should the county pay for the boats?"
    answer = "That depends on whom one asks, for the harbour has had three owners in ten years."
    assert not cleaned(FIRST, question, answer, SECOND).removed
    assert not cleaned(FIRST, f"{THIRD[:-1]}:", question, SECOND).removed


def test_a_poll_goes_with_its_options() -> None:
    poll = ("Was the county too slow?", "Yes", "No", "Not sure", "View results")
    assert reasons(between(*poll)) == dict.fromkeys(poll, Reason.POLL)


def test_a_poll_goes_with_its_options_in_one_line() -> None:
    for options in ("Yes No Not sure", "Yes / No / Maybe — see how the others voted"):
        poll = ("Should the county of Lorne pay for all of the boats that were lost?", options)
        assert reasons(between(*poll)) == dict.fromkeys(poll, Reason.POLL)


def test_a_question_stays_if_its_answer_is_a_sentence() -> None:
    for answer in ("Yes. No. Not sure.", "Yes and no", "Nobody in Lorne would say."):
        assert not between("Was the county too slow?", answer).removed


def test_interviews_keep_their_questions() -> None:
    answer = "The wall was old, and the sea has come up by a hand since it was built there."
    questions = [f"Did you warn the county in spring {year}?" for year in range(2021, 2026)]
    article = cleaned(*(part for question in questions for part in (question, answer)))
    assert not any(question in reasons(article) for question in questions)


def test_headlines_under_a_label_go_with_it() -> None:
    lines = ("Related stories", "Pell opens a second ferry line", "Three towns look for engineers")
    article = cleaned(FIRST, SECOND, *lines)
    assert reasons(article) == dict.fromkeys(lines, Reason.TEASER)


def test_a_paragraph_under_a_label_stays() -> None:
    assert THIRD in cleaned(FIRST, SECOND, "Related stories", THIRD).text


def test_dates_and_sections_at_the_head_go_but_not_in_the_middle() -> None:
    clock = "July 15, 2031 02:17 AM"
    assert reasons(cleaned(TITLE, clock, FIRST, SECOND)) == {clock: Reason.BOILERPLATE}
    assert not between("July 15, 2031").removed


def test_what_an_article_is_filed_under_goes_at_its_end() -> None:
    article = cleaned(FIRST, SECOND, "Source # Website")
    assert reasons(article) == {"Source # Website": Reason.BOILERPLATE}


def test_a_repeated_paragraph_goes_once() -> None:
    article = cleaned(FIRST, SECOND, FIRST, THIRD)
    assert article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert reasons(article) == {FIRST: Reason.REPEATED}


def test_a_pull_quote_goes_and_its_paragraph_stays() -> None:
    quote = "We had asked for money to mend it three years in a row"
    assert reasons(between(quote)) == {quote: Reason.REPEATED}


def test_signatures_and_short_lines_may_recur() -> None:
    signature = "— Edda Moraine (@moraine) of the harbour at Lorne, July 15"
    assert not cleaned(FIRST, signature, SECOND, signature, "“No.”", THIRD, "“No.”").removed


def test_lines_about_the_author_at_the_end_go() -> None:
    bio = "Juno Ablett is a reporter who covers the coast. She lives in Pell with two dogs."
    article = cleaned(FIRST, SECOND, THIRD, bio, byline=Byline(author="Juno Ablett"))
    assert reasons(article) == {bio: Reason.BOILERPLATE}
    assert not cleaned(FIRST, SECOND, bio, byline=Byline(author="Piers Colley")).removed


def test_furniture_fused_to_a_paragraph_is_left() -> None:
    fused = f"{THIRD} Share on Facebook"
    assert fused in between(fused).text


def test_what_the_reader_knows_goes_with_the_readers_reason() -> None:
    blocks = (Block(FIRST), Block(SECOND, Reason.COMMENTS), Block(THIRD))
    article = clean(RawArticle(path="lorne.html", blocks=blocks))
    assert reasons(article) == {SECOND: Reason.COMMENTS}
    assert article.text == f"{FIRST}\n\n{THIRD}"


@given(st.text(min_size=1))
def test_as_is_nothing_is_changed(text: str) -> None:
    article = clean(RawArticle(path="x", blocks=(Block(text),)), as_is=True)
    assert article.text == text
    assert not article.removed


def test_when_nothing_is_left_there_is_a_problem() -> None:
    article = cleaned("Advertisement", "Share on Facebook", ", , ,")
    assert article.problem is not None
    assert article.problem.code is ProblemCode.NO_ARTICLE
    assert len(article.removed) == 3


def test_an_article_with_a_problem_stays_a_row() -> None:
    problem = Problem(ProblemCode.LANGUAGE, "it is in Welsh")
    article = clean(RawArticle(path="x", blocks=(Block(FIRST),), problem=problem))
    assert (article.text, article.problem) == (FIRST, problem)


@pytest.mark.parametrize(
    "piece", ["By the ", "A. B ", "(Photo ", "12:30 ", "Ab/AP ", "share ", "("]
)
def test_no_line_takes_long(piece: str) -> None:
    start = time.perf_counter()
    cleaned(FIRST, piece * 20_000, (piece * 30)[:190], SECOND)
    assert time.perf_counter() - start < 2


@given(st.lists(st.text(min_size=1, max_size=60), max_size=12))
def test_every_block_is_kept_or_removed(texts: list[str]) -> None:
    article = cleaned(*texts)
    rest = list(texts)
    for block in article.removed:
        rest.remove(block.text)
    assert sorted(article.text) == sorted("\n\n".join(rest))
