"""Relays: the words beside an attribution that say through whom it came, and on whose word.

"Varga told the Courier" names the hearer, "in a report seen by Halyard" who saw it, "the Courier
reported, citing two officials" whom the speaker has it from. Only outlets count as hearers: what
somebody told a crowd or a friend reached the reader some other way.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from whence.model import SourceKind, Span, TaggedSpan
from whence.text.lexicon import words_of
from whence.text.nouns import kind_of_phrase, phrases_at
from whence.text.phrases import (
    Phrase,
    Word,
)
from whence.text.polls import is_poll
from whence.text.proper import name_run, noun_of
from whence.text.running import is_trade, noun_phrase

REACH = 160
"""Characters after a trigger in which its noun phrase is looked for."""
GAP = r"(?:\s+[\w’'-]+){0,3}?\s+"
CARRIER = (
    r"interviews?|conversations?|remarks?|comments?|statements?|letters?|e-?mails?|messages?|op-eds?"
    r"|articles?|columns?|essays?|testimony|speech(?:es)?|posts?|calls?|briefings?|appearances?"
    r"|reports?|documents?|memos?|broadcasts?|segments?|programmes?|programs?|cop(?:y|ies)|addresse?s?"
    r"|claims?|accusations?|allegations?|announcements?|admissions?|accounts?|disclosures?"
)
PASSED_ON = (
    r"seen|obtained|reviewed|viewed|acquired|published|carried|aired|broadcast|televised|released"
    r"|quoted|cited|reported|posted|verified|distributed|relayed|interviewed|picked up|translated"
    r"|read|examined|received|heard|reprinted|translated|recorded|monitored|contacted|reached|run"
    r"|asked|questioned|pressed|polled|made public"
)
HANDED = r"leaked|given|provided|shared|sent|handed|supplied|made available|released|issued|faxed"
OBTAINER = (
    r"(?:the\s+)?(?-i:(?:[A-Z][\w’'.-]*\s+){1,4})(?:(?:has|had|have)\s+)?"
    r"(?:seen|saw|obtained|reviewed|viewed|acquired|published|examined|received)\b"
)
"""Who got hold of a paper, in "a memo that the Courier obtained"."""
HEARD = re.compile(
    rf"\b(?:(?:that|which)\s+(?={OBTAINER})"
    r"|(?:put|puts|described|told|explained|recounted)\s+(?:it|things|matters)\s+(?:to|in|on)\s+"
    rf"|(?:told|tells|telling|informed|assured)\s+(?:reporters\s+(?:from|for|with|of)\s+)?"
    rf"|(?:{CARRIER})\s+(?:by|from|of|with)(?:\s+[\w.’'-]+,?){{1,9}}?\s+(?:to|in|on|for)\s+(?=(?:the\s+)?[A-Z])"
    rf"|(?:{CARRIER}){GAP}?(?:with|to|for|on|by|in|given to|provided to)\s+"
    rf"|(?:{PASSED_ON})(?:\s+\w+ly)?\s+(?:by|in|on)\s+"
    rf"|(?:{HANDED}|as\s+told|on\s+(?:the\s+)?record)\s+(?:to|with|in)\s+"
    r"|(?:via|in)\s+(?=(?:the\s+)?(?-i:[A-Z]))"
    rf"|(?:spoke|speaks|speaking|spoken|talking|talked|confirmed|writing|wrote|writes|appearing"
    rf"|appeared|said|says|saying|interviewed|admitted|acknowledged|conceded|complained|insisted"
    r"|explained|denied|revealed|repeated|stressed|suggested|clarified|clarifies|stated|declared"
    r"|remarked|commented|disclosed|recalled|reiterated|indicated|hinted|boasted|bragged|lamented"
    rf"|joked|vented|testified|pledged|promised|vowed){GAP}?(?:to|with|in|on)\s+)",
    re.I,
)
PASSED = re.compile(
    rf"\s+(?:(?:who|that|which|was|were|and|then|all|both)\s+)*(?:(?:{PASSED_ON})\s+by"
    rf"|(?:{HANDED})\s+(?:to|with)|spoke|speaking|quoted|citing|interviewed"
    rf"|(?:asked|requested|declined|insisted)(?=\s+\w))\b.*|\s+(?:that|which)\s+{OBTAINER}.*",
    re.I | re.S,
)
"""What is said in a source of how it came, after who or what it is."""
TOLD_BY = re.compile(
    r"\b(?:(?:as\s+)?(?:reported|quoted|cited|relayed)\s+by|according\s+to|as\s+per)\s+", re.I
)
CITING = re.compile(
    r"\b(?:citing|quoting|quotes|quoted|cites|cited|crediting|relying on|on the authority of"
    r"|with reference to|referring to|referencing"
    r"|(?:attribut\w+|credit\w+)(?:\s+(?!to\b)[\w’'-]+){0,4}?\s+to)\s+(?!by\b|in\b|as\b|that\b)",
    re.I,
)
QUOTED = re.compile(r"[“\"‘'](?P<words>[a-z][^“”\"‘’'\n\r]{3,120})[”\"’']")
INSIDE = re.compile(r"\b(?:[Ii]n|[Ff]rom)\s+(?=(?:the|a|an|this|that|court|[A-Z])\b)")
NOT_QUOTED = frozenset(
    "policy law rule regulation plan decision agreement order evidence record number "
    "platform opposition leadership security theory precedent example rumour "
    "rumor".split()
)
"""What people cite as grounds ("citing company policy") and not as their source."""
PAPERS = frozenset(
    "report filing warrant indictment affidavit complaint poll survey study memo transcript "
    "dossier audit lawsuit record cable deposition document paper suit subpoena assessment "
    "inquiry".split()
)
"""What holds the words of others: "in the court filing, the suspect claimed"."""


REPORTERS = frozenset("reporter correspondent journalist columnist editor host anchor".split())


class RelayKind(StrEnum):
    """What part a relay plays."""

    REPORTER = "reporter"
    """Whoever reports it as said: "according to the Courier"."""
    PAPER = "paper"
    """The paper it stands in: "in the court filing"."""
    HEARER = "hearer"
    """The outlet that was told it or got hold of it."""
    CITED = "cited"
    """On whose word the speaker says it."""


@dataclass(frozen=True, slots=True)
class Relay:
    """One relay: the phrase that names it, and what sort of thing that is."""

    role: RelayKind
    kind: SourceKind
    span: Span
    is_named: bool = True
    """Whether a name is given, rather than "the paper"."""


def relays(
    text: str,
    start: int,
    end: int,
    names: Sequence[TaggedSpan] = (),
    outlets: frozenset[str] = frozenset(),
) -> Iterator[Relay]:
    """Find the relays that text[start:end] names, in the order of the text.

    `names` are those tagged there, `outlets` names that the article shows to be an outlet's.
    """
    zone = text[start:end]
    found: list[Relay | None] = []
    for role, pattern in PATTERNS:
        for match in pattern.finditer(zone):
            at = start + match.end()
            phrase = noun_phrase(text[at : min(end, at + REACH)], names, at)
            found.append(relay(text, at, phrase, role, outlets) if phrase else None)
    seen: set[int] = set()
    for one in sorted((r for r in found if r), key=lambda r: (r.span.start, ORDER[r.role])):
        if one.span.start not in seen:
            seen.add(one.span.start)
            yield one


def hearer_at(
    text: str,
    start: int,
    end: int,
    names: Sequence[TaggedSpan] = (),
    outlets: frozenset[str] = frozenset(),
) -> Relay | None:
    """The outlet that text[start:end] opens with, as who was told."""
    phrase = noun_phrase(text[start : min(end, start + REACH)], names, start)
    return relay(text, start, phrase, RelayKind.HEARER, outlets) if phrase else None


def cited_at(text: str, start: int, end: int, names: Sequence[TaggedSpan] = ()) -> Span | None:
    """Whom or what text[start:end] opens with, if that can be cited: "two officials".

    What is cited in quotation marks is meant as it stands: “figures circulating among workers”.
    """
    if quoted := QUOTED.match(text, start, min(end, start + REACH)):
        inner = cited_at(text, quoted.start("words"), quoted.end("words"), names)
        return Span.of(text, start, quoted.end()) if inner else None
    phrase = noun_phrase(text[start : min(end, start + REACH)], names, start)
    found = relay(text, start, phrase, RelayKind.CITED, frozenset()) if phrase else None
    return Span.of(text, start, found.span.end) if found else None


def relay(
    text: str, at: int, phrase: Phrase, role: RelayKind, outlets: frozenset[str]
) -> Relay | None:
    """Make a relay of a phrase if what it names can be one of this role."""
    is_known = is_outlet(Phrase(phrase.base), outlets)
    kind = SourceKind.OUTLET if is_known else kind_of_phrase(phrase)
    if role is RelayKind.HEARER or (role is RelayKind.PAPER and kind is SourceKind.OUTLET):
        words = outlet_words(phrase, outlets)
        if not words or (role is RelayKind.PAPER and noun_of(phrase.own) not in words_of("pieces")):
            return None
        return made(text, at, words, RelayKind.HEARER, SourceKind.OUTLET)
    if role is RelayKind.PAPER:
        is_made = phrase.owner or any(word.is_capital for word in phrase.own)
        is_paper = kind is SourceKind.DOCUMENT or is_poll(phrase)
        if noun_of(phrase.own) not in PAPERS or not is_made or not is_paper:
            return None
    elif not is_source(phrase, kind):
        return None
    is_outlet_named = kind is SourceKind.OUTLET
    words = outlet_words(phrase, outlets) if is_outlet_named else (*phrase.base, *phrase.tail)
    return made(text, at, words, role, kind) if words else None


def made(text: str, at: int, words: Sequence[Word], role: RelayKind, kind: SourceKind) -> Relay:
    """Make a relay of these words, without an article in front."""
    span = without_article(text, at, words)
    is_named = kind is not SourceKind.OUTLET or any(word.is_capital for word in words)
    return Relay(role, kind, span, is_named)


def without_article(text: str, at: int, words: Sequence[Word]) -> Span:
    """The span of some words, from after "the" in small letters."""
    if len(words) > 1 and words[0].text in ("the", "a", "an"):
        words = words[1:]
    return Span.of(text, at + words[0].start, at + words[-1].end)


def outlet_words(phrase: Phrase, outlets: frozenset[str] = frozenset()) -> Sequence[Word]:
    """The words of the outlet in a phrase: itself, the owner, the name before "reporters"."""
    if phrase.owner:
        owner = Phrase(phrase.owner)
        return phrase.owner if is_outlet(owner, outlets) else ()
    if noun_of(phrase.own) in words_of("pieces") and not phrase.own[-1].is_capital:
        inner = [p for p in (Phrase(phrase.own[:-1]), Phrase(phrase.tail[1:])) if p.base]
        named = (
            p for p in inner if any(word.is_capital for word in p.base) and is_outlet(p, outlets)
        )
        return next((p.base for p in named), ())
    if of := before_reporter(phrase, outlets):
        return of
    if is_outlet(Phrase(phrase.base), outlets):
        return name_run(phrase.base) or phrase.base
    names = len(phrase.base) - len(name_run(phrase.base))
    starts = range(len(phrase.base) - 1, names, -1)
    return next(
        (phrase.base[:i] for i in starts if is_outlet(Phrase(phrase.base[:i]), outlets)), ()
    )


def before_reporter(phrase: Phrase, outlets: frozenset[str]) -> Sequence[Word]:
    """The outlet of "Courier reporter Jan Mohr"."""
    at = next((i for i, word in enumerate(phrase.base) if word.low in REPORTERS), 0)
    inner = phrase.base[:at]
    return inner if at and is_outlet(Phrase(inner), outlets) else ()


def outlet_span(text: str, span: Span, names: Sequence[TaggedSpan]) -> Span | None:
    """The outlet that a source names: "the Courier" in "an article in the Courier"."""
    phrase = next(iter(phrases_at(span.text, names, span.start)), None)
    words = outlet_words(phrase) if phrase else ()
    return without_article(text, span.start, words) if words else None


def phrase_span(text: str, span: Span, names: Sequence[TaggedSpan]) -> Span:
    """The words of a source up to its first apposition: "Jan Mohr" of "Jan Mohr, who left"."""
    phrase = next(iter(phrases_at(span.text, names, span.start)), None)
    if phrase is None:
        return span
    is_in_outlet = len(phrase.tail) > 1 and phrase.tail[0].low == "in"
    is_in_outlet = is_in_outlet and is_outlet(Phrase(phrase.tail[1:]), frozenset())
    last = (phrase.base if is_in_outlet else (*phrase.base, *phrase.tail))[-1]
    start, end = span.start + phrase.base[0].start, span.start + last.end
    return without_way(text, Span.of(text, start, end))


def without_way(text: str, span: Span) -> Span:
    """The words of a source without how it came: "a memo" of "a memo seen by the Courier"."""
    passed = PASSED.search(span.text)
    return Span.of(text, span.start, span.start + passed.start()) if passed else span


def is_outlet(phrase: Phrase, outlets: frozenset[str]) -> bool:
    """Whether a phrase names an outlet, or speaks of "the agency" that may be one."""
    if [word.low for word in phrase.base] == ["the", "agency"]:
        return True
    names = (" ".join(word.low for word in part) for part in (phrase.own, name_run(phrase.base)))
    if any(name in outlets for name in names):
        return True
    return kind_of_phrase(phrase) is SourceKind.OUTLET


def is_source(phrase: Phrase, kind: SourceKind) -> bool:
    """Whether a phrase names somebody or something that can be cited, and no grounds."""
    noun = noun_of(phrase.own)
    if kind is SourceKind.DOCUMENT:
        return noun not in NOT_QUOTED
    if kind is SourceKind.ANONYMOUS:
        known = words_of("people", "offices", "media")
        return noun in known or is_trade(phrase.head.low)
    return True


PATTERNS = (
    (RelayKind.REPORTER, TOLD_BY),
    (RelayKind.HEARER, HEARD),
    (RelayKind.CITED, CITING),
    (RelayKind.PAPER, INSIDE),
)
ORDER = {role: number for number, role in enumerate(RelayKind)}
