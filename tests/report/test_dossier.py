"""The page as a whole: nothing runs, nothing is fetched, and every line leads somewhere."""

import random
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import lxml.html
import pytest

import whence.report as report
from tests.report.made import article, many, pile
from whence.model import ClaimPlace, Findings, Group, Origins, PileReuse, SourceKind
from whence.model.decision import SAME, Decision, Decisions, Subject
from whence.report import claims, dossier
from whence.report.cards import ends_of
from whence.report.claims import is_first

VOID = frozenset("meta input br hr img link".split())
HOSTILE = (
    "</style><script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7*7 }} \x00\x1b "
    "\u202e\u2067 \ud800 <!-- ]]> </title></svg></mark> &amp; the sluice had failed"
)


def page(**options: object) -> str:
    made = pile()
    return dossier(made.findings, made.articles, title="Sluice", made_by="0", **options)  # type: ignore[arg-type]


def hostile_page() -> str:
    texts = [
        f"Two officials {HOSTILE} Gazette",
        f"The sluice had failed, Gazette {HOSTILE} Rain will come in May.",
        f"The sluice may not have failed, Odo Pell {HOSTILE}",
    ]
    articles = [
        article(f"pile/{n}<b>.txt", text, outlet=HOSTILE, title=HOSTILE, url="javascript:alert(1)")
        for n, text in enumerate(texts)
    ]
    made = pile(articles)
    return dossier(made.findings, made.articles, title=HOSTILE, made_by="0")


class Balance(HTMLParser):
    """Refuses a tag that closes what is not open, and counts names."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """What closes itself is never open."""


@pytest.mark.parametrize("html", [page(), hostile_page()], ids=["plain", "hostile"])
def test_tags_are_balanced_and_names_stand_once(html: str) -> None:
    balance = Balance()
    balance.feed(html)
    assert balance.open == []
    assert len(balance.ids) == len(set(balance.ids))


@pytest.mark.parametrize("html", [page(), hostile_page()], ids=["plain", "hostile"])
def test_every_link_leads_to_something_on_the_page(html: str) -> None:
    tree = lxml.html.fromstring(html)
    names = set(tree.xpath("//@id"))
    hrefs = tree.xpath("//*[local-name()='a' or local-name()='use']/@href")
    assert len(hrefs) > 40
    assert {href for href in hrefs if href[0] != "#" or href[1:] not in names} == set()
    for name in ("aria-labelledby", "for"):
        assert {word for value in tree.xpath(f"//@{name}") for word in value.split()} <= names


@pytest.mark.parametrize("html", [page(), hostile_page()], ids=["plain", "hostile"])
def test_nothing_is_fetched_and_only_our_script_runs(html: str) -> None:
    tree = lxml.html.fromstring(html)
    assert len(tree.xpath("//script")) == len(tree.xpath("//style")) == 1
    assert not tree.xpath("//@src | //@srcset | //@style | //@action | //link | //base | //iframe")
    assert not [name for name in tree.xpath("//@*") if getattr(name, "attrname", "")[:2] == "on"]
    assert not re.search(r"url\(|@import|https?://", html)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_hostile_words_are_shown_as_they_stand_but_for_what_no_page_may_hold() -> None:
    html = hostile_page()
    text = lxml.html.fromstring(html).text_content()
    assert "<script>alert(1)</script>" in text
    assert "{{ 7*7 }}" in text
    assert not re.search("[\x00\x1b\ud800]", html)
    assert "javascript:" not in html
    html.encode("utf-8")


def test_only_web_addresses_are_links() -> None:
    made = pile()
    urls = ["https://example.org/a?b=1&c", "javascript:alert(1)", "data:text/html,x"]
    articles = [
        article(one.path, one.text, url=url) for one, url in zip(made.articles, urls, strict=False)
    ]
    made = pile(articles)
    tree = lxml.html.fromstring(dossier(made.findings, made.articles, title="x", made_by="0"))
    outside = [a for a in tree.xpath("//a") if not a.get("href").startswith("#")]
    assert {a.get("href") for a in outside} == {urls[0]}
    assert all("noreferrer" in a.get("rel") for a in outside)


def test_marked_words_are_the_words_of_the_span() -> None:
    made = pile()
    tree = lxml.html.fromstring(page())
    number = {one.text: n for n, one in enumerate(made.articles, 1)}
    for one in made.articles[:3]:
        for mark in tree.xpath(f"//mark[starts-with(@id, 'w{number[one.text]}-')]"):
            start, end = map(int, mark.get("id").split("-")[1:])
            assert mark.text_content() == one.text[start:end]


def test_the_order_of_the_input_makes_no_difference() -> None:
    made = pile()
    shuffled = random.Random(1).sample(made.articles, len(made.articles))
    assert dossier(made.findings, shuffled, title="Sluice", made_by="0") == page()


def test_the_interval_the_reason_and_the_decision_are_told() -> None:
    text = " ".join(lxml.html.fromstring(page()).text_content().split())
    assert "At least 1, at most 2 independent origins." in text
    assert "“Two officials” may be Odo Pell" in text
    assert "decided by a person" in text
    assert "who the officials are" in text
    assert "Polarity: these cannot both hold. They go back to different origins." in text
    assert "Attribution dropped: the later names the earlier." in text


def test_who_decided_and_why_is_told() -> None:
    decision = Decision(
        id="d1",
        subject=Subject.ORIGINS,
        ids=("o1", "o2"),
        verdict=SAME,
        who="Ida Roth",
        why="<they> met",
        at="2021-03-05T10:00:00",
        whence="0",
    )
    html = page(decisions=Decisions((decision,)))
    assert "decided by a person</span> <bdi>by Ida Roth: &lt;they&gt; met</bdi>" in html
    text = lxml.html.fromstring(html).get_element_by_id("decided").text_content()
    assert "Ida Roth, 5 March 2021: <they> met" in text


def test_forecasts_stand_as_of_a_day_that_is_told() -> None:
    open_now, past = page(), page(on=date(2021, 6, 1))
    assert "4 March 2021</b>, the day of the latest article" in open_now
    assert "Open <span class=count>1" in open_now
    assert "Past <span class=count>1" in past


def test_what_could_not_be_read_is_told_with_its_reason() -> None:
    section = lxml.html.fromstring(page()).get_element_by_id("left-out").text_content()
    assert "d.txt: empty" in section
    assert "it is empty" in section


def test_a_pile_without_anything_still_makes_a_page() -> None:
    nothing = Findings(
        groups=(),
        conflicts=(),
        drifts=(),
        forecasts=(),
        dead_ends=(),
        actors=(),
        reuse=PileReuse(texts=(), reuses=(), families=()),
    )
    html = dossier(nothing, [], title="Nothing", made_by="0")
    assert "No claim is told by two outlets" in html


def test_a_claim_that_one_outlet_tells_is_listed_without_a_picture() -> None:
    made = pile()
    main, rain = made.findings.groups
    alone = replace(main, wordings=main.wordings[:1])
    findings = replace(made.findings, groups=(alone, rain), conflicts=(), drifts=())
    tree = lxml.html.fromstring(dossier(findings, made.articles, title="x", made_by="0"))
    told, own = tree.xpath("//details[@class='once']/ul/li")
    assert "Two officials" in told.text_content()
    assert [a.text_content() for a in told.xpath("ul/li/a")] == ["the sluice had failed"]
    assert "1 claim in its own voice" in own.text_content()
    assert not tree.xpath("//article[@class='claim']")


def test_a_claim_that_was_passed_on_has_a_picture_though_one_outlet_tells_it() -> None:
    made = pile()
    first, *_ = made.findings.groups
    alone = replace(first, wordings=first.wordings[1:2])
    rest = replace(made.findings, conflicts=(), drifts=(), forecasts=(), dead_ends=())
    html = dossier(replace(rest, groups=(alone,)), made.articles, title="x", made_by="0")
    tree = lxml.html.fromstring(html)
    (way,) = tree.xpath("//article[@class='claim way']")
    assert len(way.xpath(".//*[@class='tree']")) == 1
    text = " ".join(way.text_content().split())
    assert "1 claim through Gazette, from Two officials" in text
    assert "Mirror from Gazette from Two officials" in " ".join(tree.text_content().split())


def test_claims_beyond_those_with_pictures_have_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    made = pile()
    findings = replace(made.findings, conflicts=())
    monkeypatch.setattr(report, "WHOLE", claims.Limits(drawn=0))
    tree = lxml.html.fromstring(dossier(findings, made.articles, title="x", made_by="0"))
    assert not tree.xpath("//article[@class='claim']")
    (line,) = tree.xpath("//li[starts-with(@id, 'c')]")
    assert "at least 1, at most 2 independent origins" in line.text_content()
    assert len(line.xpath(".//a")) >= 3


def test_claims_that_came_the_same_way_share_a_picture() -> None:
    made = pile()
    first, *_ = made.findings.groups
    passed_on = first.wordings[1]
    hops = passed_on.chain
    rest = replace(made.findings, conflicts=(), drifts=(), forecasts=(), dead_ends=())
    other = replace(passed_on, place=ClaimPlace(passed_on.place.path, "c9"))
    groups = tuple(
        replace(first, id=f"group-{w.place.claim}", wordings=(w,)) for w in (passed_on, other)
    )
    html = dossier(replace(rest, groups=groups), made.articles, title="x", made_by="0")
    tree = lxml.html.fromstring(html)
    (way,) = tree.xpath("//article[@class='claim way']")
    assert len(hops) == 2
    assert len(way.xpath(".//*[@class='tree']")) == 1
    assert len(way.xpath(".//ol[@class='pairs']/li")) == 2
    assert "and 1 more claim the same way" in tree.get_element_by_id("first").text_content()


def test_where_nothing_is_told_twice_the_page_says_on_whom_most_rests() -> None:
    made = many(articles=2, claims=3)
    html = dossier(made.findings, made.articles, title="x", made_by="0")
    text = " ".join(lxml.html.fromstring(html).get_element_by_id("first").text_content().split())
    assert "No claim is told by two outlets" in text
    assert "Speaker 0 3 claims told by Outlet 0" in text


def test_two_hundred_articles_stay_under_five_megabytes() -> None:
    made = many(articles=200, claims=30)
    html = dossier(made.findings, made.articles, title="Many", made_by="0")
    assert html.count("<li id=c") == 200 * 30
    assert len(html.encode()) < 5e6


def test_long_articles_have_their_claims_counted_where_there_is_no_room() -> None:
    made = many(articles=200, claims=30, filler="Nobody had seen the river rise so fast. " * 14)
    html = dossier(made.findings, made.articles, title="Many", made_by="0")
    assert sum(len(one.text) for one in made.articles) > 3e6
    assert len(html.encode()) < 5e6
    assert "these are counted here" in html
    assert html.count("30 claims, 0 in its own voice") == 200


def test_pictures_have_names_and_the_page_has_landmarks() -> None:
    tree = lxml.html.fromstring(page())
    pictures = tree.xpath("//*[local-name()='svg'][not(@aria-hidden)]")
    assert pictures
    assert all(one.get("aria-label") or one.get("aria-labelledby") for one in pictures)
    assert all(one.get("aria-label") for one in tree.xpath("//*[@role='region']"))
    assert tree.xpath("//a")[0].get("href") == "#main"
    for landmark in ("//header", "//nav[@aria-label]", "//main[@id='main']", "//footer"):
        assert len(tree.xpath(f"/html/body{landmark}[not(ancestor::article)]")) == 1
    assert not [one for one in tree.xpath("//@tabindex") if int(one) > 0]


def test_an_origin_of_which_nothing_is_said_is_not_called_by_its_cue() -> None:
    made = many(articles=1, claims=2)
    nobody = tuple(replace(group, origins=without_source(group)) for group in made.findings.groups)
    findings = replace(made.findings, groups=nobody)
    html = dossier(findings, made.articles, title="x", made_by="0")
    (line,) = lxml.html.fromstring(html).xpath("//details[@class='once']/ul/li/span")
    assert line.text_content() == "nobody given"


def without_source(group: Group) -> Origins:
    (origin,) = group.origins.origins
    nobody = replace(origin, name="is expected", kind=SourceKind.NONE)
    return replace(group.origins, origins=(nobody,))


def test_pairs_of_which_the_same_is_said_have_one_number() -> None:
    made = pile()
    group = made.findings.groups[0]
    (pair,) = group.origins.pairs
    twin = replace(group.origins.origins[0], id="o9")
    origins = replace(
        group.origins,
        origins=(*group.origins.origins, twin),
        pairs=(pair, replace(pair, a="o9")),
    )
    html = dossier(
        replace(made.findings, groups=(replace(group, origins=origins), *made.findings.groups[1:])),
        made.articles,
        title="x",
        made_by="0",
    )
    (reason,) = lxml.html.fromstring(html).xpath("//ol[@class='pairs']/li")
    assert "(2 pairs)" in reason.text_content()


def test_who_stands_behind_a_claim_is_named_where_it_is_first_told() -> None:
    first = lxml.html.fromstring(page()).get_element_by_id("first")
    (line,) = first.xpath(".//ol[@class='ranked']/li")
    assert "Two officials" in line.text_content()
    assert "Odo Pell" in line.text_content()


def test_an_origin_that_is_one_with_somebody_named_is_no_dead_end() -> None:
    origins = pile().findings.groups[0].origins
    apart, joined = (("o1",), ("o2",)), (("o1", "o2"),)
    assert [o.id for o in ends_of(replace(origins, classes=apart))] == ["o1"]
    assert ends_of(replace(origins, classes=joined)) == ()


def test_a_claim_without_words_of_content_is_not_first() -> None:
    group = pile().findings.groups[0]
    assert is_first(group)
    assert not is_first(replace(group, text="I did it."))
