"""Whose words a name stands in, and who has words of whom."""

from dataclasses import replace

from tests.report.made import article, quoted
from whence.model import (
    Actor,
    ActorKind,
    Alias,
    Article,
    Attribution,
    AttributionKind,
    Direction,
    PileReuse,
    Reuse,
    ReuseKind,
    SourceKind,
    Speaker,
    Text,
)
from whence.report.copies import copies_of
from whence.report.naming import namings_of


def fighters(*articles: Article) -> Actor:
    names = ("Lesk Front", "rebels")
    mentions = [quoted(a, name) for a in articles for name in names if name in a.text]
    aliases = tuple(Alias(name=name, mentions=1, articles=1) for name in names)
    return Actor(
        id="f",
        name="Lesk Front",
        kind=ActorKind.ARMED_GROUP,
        aliases=aliases,
        mentions=tuple(mentions),
    )


def spoken(one: Article, words: str) -> Article:
    content = quoted(one, words).span
    varga = Speaker("Varga", SourceKind.PERSON, quoted(one, "Varga").span)
    said = Attribution(id="a", content=(content,), kind=AttributionKind.DIRECT, speaker=varga)
    return replace(one, attributions=(said,))


def test_words_of_a_quotation_are_charged_to_the_speaker() -> None:
    a = spoken(
        article("a", "“The rebels lied about the Lesk Front,” Varga said."),
        "The rebels lied about the Lesk Front",
    )
    b = article("b", "The Lesk Front fired.", outlet="Mirror")
    (naming,) = namings_of([a, b], [fighters(a, b)])
    uses = {use.name: use for use in naming.uses}
    assert (uses["rebels"].plain, uses["rebels"].quoted) == (0, 1)
    assert uses["rebels"].speakers == {"Varga": 1}
    assert (uses["Lesk Front"].plain, uses["Lesk Front"].quoted) == (1, 1)
    assert naming.is_choice


def test_marks_of_the_writer_are_kept_apart() -> None:
    a = article("a", "The “rebels” of the Lesk Front fled.", outlet="Gazette")
    b = article("b", "The Lesk Front fired.", outlet="Mirror")
    (naming,) = namings_of([a, b], [fighters(a, b)])
    rebels = next(use for use in naming.uses if use.name == "rebels")
    assert (rebels.plain, rebels.set_off, rebels.quoted) == (0, 1, 0)


def test_an_actor_of_one_outlet_is_left_out() -> None:
    a = article("a", "The rebels of the Lesk Front fled.", outlet="Gazette")
    assert namings_of([a], [fighters(a)]) == ()


def reuse(direction: Direction) -> PileReuse:
    texts = tuple(
        Text(id=a.id, articles=(a,))
        for a in (article("a", "x", outlet="Agency"), article("b", "y", outlet="Mirror"))
    )
    pair = Reuse(
        a=texts[0].id,
        b=texts[1].id,
        kind=ReuseKind.COPY,
        passages=(),
        share_a=0.5,
        share_b=0.9,
        direction=direction,
    )
    return PileReuse(texts=texts, reuses=(pair,), families=())


def test_the_row_has_the_words_later() -> None:
    rows = dict(copies_of(reuse(Direction.A_TO_B)).rows)
    agency, mirror = rows["Agency"], rows["Mirror"]
    assert agency == (None, None)
    assert mirror[0] is not None
    assert (mirror[0].share, mirror[0].is_open) == (0.9, False)


def test_without_a_direction_both_have_it_and_it_is_said() -> None:
    rows = dict(copies_of(reuse(Direction.UNKNOWN)).rows)
    cells = [cell for row in rows.values() for cell in row if cell]
    assert [(cell.share, cell.is_open) for cell in cells] == [(0.5, True), (0.9, True)]


def test_what_an_actor_is_called_is_charged_like_its_names() -> None:
    a = spoken(
        article("a", "“We hail the brave Lesk Front fighters,” Varga said."),
        "We hail the brave Lesk Front fighters",
    )
    b = article("b", "The armed terrorist group Lesk Front fired.", outlet="Mirror")
    c = article("c", "The Lesk Front “rebels” fired.", outlet="Dispatch")
    actor = replace(fighters(a, b, c), mentions=tuple(quoted(x, "Lesk Front") for x in (a, b, c)))
    (naming,) = namings_of([a, b, c], [actor])
    called = {use.name: use for use in naming.uses if use.is_calling}
    assert called["fighters"].speakers == {"Varga": 1}
    assert called["armed terrorist group"].outlets == {"Mirror": 1}
    assert (called["rebels"].plain, called["rebels"].set_off) == (0, 1)


def test_an_actor_of_one_name_that_all_call_alike_is_not_listed() -> None:
    a = article("a", "The Lesk Front fighters fired.", outlet="Mirror")
    b = article("b", "The Lesk Front fighters fled.", outlet="Dispatch")
    actor = replace(fighters(a, b), mentions=tuple(quoted(x, "Lesk Front") for x in (a, b)))
    assert namings_of([a, b], [actor]) == ()
