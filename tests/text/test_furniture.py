"""Lines of a page that are known by their own words, and sentences that only begin like them."""

import time

import pytest

from whence.model import Reason
from whence.text.furniture import is_told, reason_of


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("SKIP ADVERTISEMENT", Reason.ADVERTISEMENT),
        ("Sponsored: Ten ropes for every boat", Reason.ADVERTISEMENT),
        ("Story continues below the picture", Reason.ADVERTISEMENT),
        ("From our partners", Reason.ADVERTISEMENT),
        ("Powered by Outbrain", Reason.ADVERTISEMENT),
        ("Copy link", Reason.SHARE),
        ("Click to share on Bluesky (Opens in new window)", Reason.SHARE),
        ("View this post on Instagram", Reason.SHARE),
        ("#lorne, #harbour", Reason.SHARE),
        ("Share this with a friend", Reason.SHARE),
        ("Juno Ablett writes on harbours. Follow her on Twitter @junoablett.", Reason.SHARE),
        ("Save my name, email, and website in this browser", Reason.COMMENTS),
        ("Something to say? Write below", Reason.COMMENTS),
        ("Your email address will not be published. Required fields are marked *", Reason.COMMENTS),
        ("Reader poll: Should Lorne build a second wall?", Reason.POLL),
        ("Should Lorne build a second wall? Yes No Not sure", Reason.POLL),
        ("Enjoying this story? Subscribe for more.", Reason.NEWSLETTER),
        ("Notice: Your email may be used to send you offers", Reason.NEWSLETTER),
        ("Sign up to our free letter, High Water, for all from Lorne.", Reason.NEWSLETTER),
        ("Never miss a tide — sign up for alerts", Reason.NEWSLETTER),
        ("The best of the coast, delivered to your inbox", Reason.NEWSLETTER),
        ("Don't miss: Pell opens a second ferry line", Reason.TEASER),
        ("Listen to this article", Reason.TEASER),
        ("Also in this section", Reason.TEASER),
        ("WATCH | Ferry sinks off Pell", Reason.TEASER),
        ("From the archive: the night the wall fell", Reason.TEASER),
        ("More from Lorne", Reason.TEASER),
        ("Additional reporting by Juno Ablett in Pell", Reason.CAPTION),
        ("In pictures: The night the wall fell", Reason.TEASER),
        ("Read the full story here", Reason.TEASER),
        ("This is a developing story. Please check back for updates.", Reason.NOTICE),
        ("Got a tip? Write to tips@lorne.example", Reason.NOTICE),
        ("Juno Ablett can be reached at juno@lorne.example", Reason.NOTICE),
        ("You have 3 free articles left this month", Reason.NOTICE),
        ("Start your free trial", Reason.NOTICE),
        ("Our Standards: The Tidewater Code", Reason.NOTICE),
        (
            "The views expressed in this article are the author's own and do not necessarily "
            "reflect those of the Tidewater Post.",
            Reason.NOTICE,
        ),
        ("Download our app", Reason.NOTICE),
        ("Support the Tidewater by becoming a member today", Reason.NOTICE),
        ("If you value our reporting, please consider a donation.", Reason.NOTICE),
        ("Your browser does not support this player.", Reason.NOTICE),
        ("[ad_1]", Reason.BOILERPLATE),
        ("<!-- ad -->", Reason.BOILERPLATE),
        ("3 minute read", Reason.NAVIGATION),
        ("Home > News > Coast", Reason.NAVIGATION),
        ("News | Sport | Weather | Travel", Reason.NAVIGATION),
        ("0:00 / 2:31", Reason.NAVIGATION),
        ("-30-", Reason.NAVIGATION),
    ],
)
def test_furniture_is_known_by_its_words(line: str, reason: Reason) -> None:
    assert reason_of(line) is reason


@pytest.mark.parametrize(
    "line",
    [
        "More: the county has no money, the harbour master said.",
        "Watch: it happens twice a day, the keeper told us.",
        "Subscribe to that and you believe anything, Moraine wrote.",
        "Keep reading the names, the judge ordered.",
        "Most read the letter as a threat.",
        "Members only were admitted.",
        "Ads by Colley attacked her record.",
        "Sponsored by two members, the bill failed.",
        "The emails told boatmen to sign up by Monday.",
        "Support the wall or lose it.",
        "If you like this wall, come and see it.",
        "Donations reached $12,000.",
        "Powered by two engines, the ferry reached Pell.",
        "Save the harbour, the banners read.",
        "Stay informed and stay away from the water, the police said.",
        "You have two choices.",
        "More from the county was not to be had.",
        "Courtesy of the county, each house got a pump.",
        "Additional reporting duties were put on the owners in May.",
        "The views expressed in the letter were those of the union.",
        "The story continues to haunt Pell.",
        "Your email was read by the county, the lawyer said.",
        "Was it safe? Yes, the keeper said.",
        "This report has been long in coming.",
        "Home prices fell.",
        "Video showed the boat sinking.",
        "Vote now or never, she told the crowd.",
        "This article was originally published in the Pell Courier.",
    ],
)
def test_a_sentence_is_no_furniture(line: str) -> None:
    assert reason_of(line) is None


def test_what_is_told_ends_with_a_verb_of_saying() -> None:
    assert is_told("See also the wells, she wrote.")
    assert not is_told("See also the wells, and the pumps.")
    assert not is_told("See also what she wrote.")


@pytest.mark.parametrize("piece", ["a: ", "> a", "#a", ", said", "sign up ", "our a ", "[a"])
def test_no_line_takes_long(piece: str) -> None:
    start = time.perf_counter()
    reason_of(piece * 30_000)
    reason_of((piece * 300)[:690])
    assert time.perf_counter() - start < 1
