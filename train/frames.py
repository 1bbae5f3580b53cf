"""Nesting, made from plain annotation: a frame round whole sentences.

PolNeAR annotates no attribution inside another. Putting "According to the Dunmore Courier," in
front of a sentence turns the attributions in it into nested ones, whose labels are known. About
two in five framed sentences hold no attribution, so that a frame alone does not suggest one.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from train.example import Edit, Example, Mark, edited

SPEECH = frozenset(
    "said says reported reports wrote writes claimed announced confirmed warned argued insisted "
    "noted explained tweeted stated suggested acknowledged declared added".split()
)
_TOLD = ("told reporters", "said in a statement", "said on Monday", "told the paper", "has said")
_SENTENCE_END = re.compile(r"[.?!…]+[”\"’')]*\s+(?=[A-Z“\"‘'(\[])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|"
    r"\b[A-Z](?:\.[A-Z])*)\.$"
)
_LOWERED = frozenset(
    "the a an it in he she they we this that these those his her their its there but and as at "
    "on for if when while after before some many most one two no not all both".split()
)
_PLACES = (
    "Dunmore Kesten Larkfield Ostrava Brackwater Tarn Velmore Ashby Corinth Halden Mirrow Sable "
    "Quill Norwick Estmark Pellham Rosedale Vardo Lindow Karsk Belmare Tolland Aldwyn Greve"
).split()
_PAPERS = (
    "Courier Gazette Herald Times Post Observer Tribune Chronicle Dispatch Examiner Star Mail "
    "Telegraph Standard Record Sentinel Argus Monitor News Daily"
).split()
_FIRST = (
    "Ilse Marek Joana Tomas Amara Peter Lucia Hassan Yuki Olga Samuel Nadia Erik Grace Ivan Mei "
    "Pablo Fatima George Helen Omar Ruth Viktor Anna Karim David Sofia Paul Leila Martin"
).split()
_LAST = (
    "Brandt Varga Okafor Lindqvist Petrov Haddad Moreau Tanaka Silva Kowalski Novak Adeyemi "
    "Mercer Ashworth Delgado Ivanov Rahman Keller Byrne Castell Mwangi Hoffman Yilmaz Doyle"
).split()
_TITLES = (
    "Minister President Senator Mayor Governor General Judge Professor Dr. spokeswoman spokesman "
    "engineer lawyer analyst Prime\u00a0Minister Colonel Sheriff Bishop researcher"
).split()
_BODIES = (
    "Ministry of Defence;Health Ministry;Interior Ministry;World Bank;Red Cross;city council;"
    "police;army;United Nations;central bank;Water Board;prosecutor's office;campaign;"
    "Observatory for Human Rights;Institute for Strategy;fire service;State Department"
).split(";")
_DOCUMENTS = (
    "the report;a leaked memo;the study;court documents;a new survey;the indictment;"
    "the official record;an internal email;the audit;a police report;the lawsuit;the website;"
    "a press release;the survey;documents seen by the paper;a White House memo;the affidavit"
).split(";")
_ANONYMOUS = (
    "two officials;a senior official;sources;witnesses;a source close to the talks;residents;"
    "three people familiar with the matter;an aide;several diplomats;insiders;local media;"
    "people briefed on the plan;security officials;a person with knowledge of the case;experts;"
    "state media;news agencies;a neighbour;the media;activists;one former employee"
).split(";")


@dataclass(frozen=True, slots=True)
class Voices:
    """(source, cue) pairs with a plain speech verb, from gold."""

    pairs: tuple[tuple[str, str], ...]


def voices(articles: Sequence[Sequence[Example]]) -> Voices:
    """Harvest the pairs whose source stands right before its cue."""
    pairs = []
    for readings in articles:
        example = readings[0]
        cues = {m.attribution: m for m in example.marks if m.role == "cue"}
        for mark in example.marks:
            cue = cues.get(mark.attribution)
            if mark.role != "source" or cue is None or not 0 < cue.start - mark.end <= 1:
                continue
            source, verb = example.text[mark.start : mark.end], example.text[cue.start : cue.end]
            if verb.lower() in SPEECH and len(source) < 60 and "\n" not in source:
                pairs.append((source, verb))
    return Voices(tuple(pairs))


def framed(example: Example, known_voices: Voices, rng: random.Random) -> Example:
    """Put a frame round one place of the window; the example itself when none fits."""
    if rng.random() < 0.15:
        made = _paragraph_frame(example, known_voices, rng)
        if made:
            return made
    wants_attribution = rng.random() < 0.6
    candidates = [
        (start, end)
        for start, end in _regions(example.text, rng)
        if _fits(example, start, end, wants_attribution)
    ]
    if not candidates:
        return example
    start, end = rng.choice(candidates)
    return _sentence_frame(example, start, end, known_voices, rng)


def sentences(text: str) -> list[tuple[int, int]]:
    """Sentence spans, within lines."""
    spans, at = [], 0
    for line in text.split("\n"):
        start = at
        for match in _SENTENCE_END.finditer(line):
            if not _ABBREVIATION.search(line[: match.start() + 1]):
                spans.append((start, at + len(line[: match.end()].rstrip())))
                start = at + match.end()
        if line[start - at :].strip():
            spans.append((start, at + len(line.rstrip())))
        at += len(line) + 1
    return spans


def _regions(text: str, rng: random.Random) -> list[tuple[int, int]]:
    """Sentences, and now and then two or three in a row within a line."""
    spans = sentences(text)
    if rng.random() < 0.25:
        count = rng.choice((2, 2, 3))
        runs = [(spans[i][0], spans[i + count - 1][1]) for i in range(len(spans) - count + 1)]
        spans = [s for s in runs if "\n" not in text[s[0] : s[1]]] or spans
    return [(start, end) for start, end in spans if 25 < end - start < 500]


def _fits(example: Example, start: int, end: int, wants_attribution: bool) -> bool:
    part = example.text[start:end]
    if part.count("“") != part.count("”") or part.count('"') % 2:
        return False
    inside = [m for m in example.marks if m.start < end and m.end > start]
    if bool(inside) != wants_attribution:
        return False
    numbers = {m.attribution for m in inside}
    return all(m.start >= start and m.end <= end for m in example.marks if m.attribution in numbers)


def _sentence_frame(
    example: Example, start: int, end: int, known_voices: Voices, rng: random.Random
) -> Example:
    source, cue = _voice(known_voices, rng)
    core = end
    while core > start and example.text[core - 1] in ".!?":
        core -= 1
    kind = rng.choices(range(9), (4, 2, 5, 5, 3, 2, 1, 1, 1))[0]
    that = rng.choice(("that ", "that ", "that ", ""))
    if kind == 0:
        opening = "According to "
        if rng.random() < 0.2:
            opening = rng.choice(("As per ", "Citing ", "In the words of "))
        return _according(example, start, end, core, opening, rng)
    if kind == 1:
        return _according_after(example, start, end, core, rng)
    if kind == 2:
        return _voiced(example, start, end, core, source, cue, "", that, rng)
    if kind in (3, 5):
        quoted = kind == 3
        order = ("{s} ", "{c}") if rng.random() < 0.75 else ("{c} ", "{s}")
        return _trailing(example, start, end, core, source, cue, quoted, order, rng)
    if kind == 4:
        lead = rng.choice(
            ("In a report, ", "On Tuesday, ", "In an interview, ", "Late on Friday, ",
             "Meanwhile, ", "In a letter, ", "At a news conference, ", "Earlier, ")
        )  # fmt: skip
        return _voiced(example, start, end, core, source, cue, lead, that, rng)
    if kind == 6:
        return _wrap(
            example, start, end, core, f"Did {source} say that ", "?", rng,
            (("source", 4, 4 + len(source)), ("cue", 5 + len(source), 8 + len(source))),
            (), open_len=len("that "),
        )  # fmt: skip
    if kind == 7:
        return _wrap(
            example, start, end, core, f"{source}: ", example.text[core:end], rng,
            (("source", 0, len(source)),), (), lower=False,
        )  # fmt: skip
    return _wrap(
        example, start, end, core, "", f", {source} {cue}", rng, (),
        (("source", 2, 2 + len(source)), ("cue", 3 + len(source), 3 + len(source) + len(cue))),
    )  # fmt: skip


def _according(
    example: Example, start: int, end: int, core: int, opening: str, rng: random.Random
) -> Example:
    """ "According to SOURCE, S."."""
    source = _any_name(rng)
    marks = (
        ("cue", 0, len(opening.rstrip())),
        ("source", len(opening), len(opening) + len(source)),
    )
    return _wrap(example, start, end, core, f"{opening}{source}, ", ".", rng, marks, ())


def _according_after(
    example: Example, start: int, end: int, core: int, rng: random.Random
) -> Example:
    """ "S, according to SOURCE."."""
    source = _any_name(rng)
    marks = (("cue", 2, 14), ("source", 15, 15 + len(source)))
    suffix = f", according to {source}."
    return _wrap(example, start, end, core, "", suffix, rng, (), marks, lower=False)


def _voiced(
    example: Example,
    start: int,
    end: int,
    core: int,
    source: str,
    cue: str,
    lead: str,
    that: str,
    rng: random.Random,
) -> Example:
    """ "SOURCE CUE that s"."""
    name = source if not lead else _lowered(source)
    name = name if lead else name[:1].upper() + name[1:]
    prefix = f"{lead}{name} {cue} {that}"
    at = len(lead)
    marks = (
        ("source", at, at + len(name)),
        ("cue", at + len(name) + 1, at + len(name) + 1 + len(cue)),
    )
    return _wrap(example, start, end, core, prefix, ".", rng, marks, (), open_len=len(that))


def _trailing(
    example: Example,
    start: int,
    end: int,
    core: int,
    source: str,
    cue: str,
    quoted: bool,
    order: tuple[str, str],
    rng: random.Random,
) -> Example:
    """ "S, SOURCE CUE." and "“S,” SOURCE CUE."; the verb may come first."""
    said = "".join(order).format(s=source, c=cue)
    comma = ",” " if quoted else ", "
    stop = example.text[core:end]
    if quoted and stop[:1] in {"?", "!"}:
        comma = f"{stop[:1]}” "
    shift = len(comma)
    source_at = shift + said.index(source) if order[0] == "{s} " else shift + len(cue) + 1
    cue_at = shift + len(source) + 1 if order[0] == "{s} " else shift
    marks = (
        ("source", source_at, source_at + len(source)),
        ("cue", cue_at, cue_at + len(cue)),
    )
    return _wrap(
        example, start, end, core, "“" if quoted else "", f"{comma}{said}.", rng, (), marks,
        lower=False, open_len=int(quoted), close_len=2 if quoted else 0,
    )  # fmt: skip


def _wrap(
    example: Example,
    start: int,
    end: int,
    core: int,
    prefix: str,
    suffix: str,
    rng: random.Random,
    prefix_marks: Sequence[tuple[str, int, int]],
    suffix_marks: Sequence[tuple[str, int, int]],
    *,
    lower: bool = True,
    open_len: int = 0,
    close_len: int = 0,
) -> Example:
    """Set prefix and suffix round text[start:core]; what stood inside becomes the inner layer."""
    text = example.text
    body = text[start:end]
    if lower:
        body = _lowered(body)
    if close_len:
        body = single_quotes(body)
    example = replace(example, text=text[:start] + body + text[end:])
    marks = tuple(
        replace(m, layer="inner") if m.start >= start and m.end <= end and m.layer == "outer" else m
        for m in example.marks
    )
    marks = tuple(
        replace(m, end=min(m.end, core)) if m.layer == "inner" and m.start < core < m.end else m
        for m in marks
    )
    changed = edited(
        replace(example, marks=marks), [Edit(start, start, prefix), Edit(core, end, suffix)]
    )
    number = 10_000 + rng.randrange(10**6)
    core_end = start + len(prefix) + core - start
    content = (start + len(prefix) - open_len, core_end + close_len)
    frame = [Mark("outer", role, start + a, start + b, number) for role, a, b in prefix_marks]
    frame += [
        Mark("outer", role, core_end + a, core_end + b, number) for role, a, b in suffix_marks
    ]
    frame.append(Mark("outer", "content", *content, number))
    return replace(
        changed,
        marks=changed.marks + tuple(frame),
        inner_known=(*changed.inner_known, content),
    )


def _paragraph_frame(example: Example, known_voices: Voices, rng: random.Random) -> Example | None:
    """SOURCE CUE: “P / “P2”, over two or three paragraphs; each opens, only the last closes."""
    lines, at = [], 0
    for line in example.text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line.rstrip())))
        at += len(line) + 1
    count = rng.choice((1, 2, 2, 3))
    runs = [lines[i : i + count] for i in range(len(lines) - count + 1)]
    runs = [
        run
        for run in runs
        if run[-1][1] - run[0][0] < 700
        and all(_fits(example, a, b, True) or _fits(example, a, b, False) for a, b in run)
    ]
    if not runs:
        return None
    run = rng.choice(runs)
    source, cue = _voice(known_voices, rng)
    source = source[:1].upper() + source[1:]
    low, high = run[0][0], run[-1][1]
    text = example.text
    inner = [
        replace(m, layer="inner") if m.start >= low and m.end <= high else m for m in example.marks
    ]
    body = single_quotes(text[low:high])
    intro = f"{source} {cue}{rng.choice((':', ',', ':'))} "
    edits = [Edit(a, a, (intro if a == low else "") + "“") for a, _ in run]
    edits.append(Edit(high, high, "”"))
    number = 10_000 + rng.randrange(10**6)
    contents = [Mark("outer", "content", a, b, number) for a, b in run]
    changed = edited(
        replace(example, text=text[:low] + body + text[high:], marks=(*inner, *contents)), edits
    )
    marks = [
        replace(m, start=m.start - 1, end=m.end + int(changed.text[m.end : m.end + 1] == "”"))
        if m.attribution == number
        else m
        for m in changed.marks
    ]
    marks.append(Mark("outer", "source", low, low + len(source), number))
    marks.append(
        Mark("outer", "cue", low + len(source) + 1, low + len(source) + 1 + len(cue), number)
    )
    known = tuple(
        (m.start, m.end) for m in marks if m.attribution == number and m.role == "content"
    )
    return replace(changed, marks=tuple(marks), inner_known=(*changed.inner_known, *known))


def single_quotes(text: str) -> str:
    """Double marks to single ones, as inside another quotation."""
    return text.translate(str.maketrans({"“": "‘", "”": "’", '"': "'"}))


def _lowered(text: str) -> str:
    word = re.match(r"[A-Za-z]+", text)
    if word and word.group().lower() in _LOWERED:
        return text[0].lower() + text[1:]
    return text


def _voice(known_voices: Voices, rng: random.Random) -> tuple[str, str]:
    if known_voices.pairs and rng.random() < 0.5:
        return rng.choice(known_voices.pairs)
    verbs = ("said", "said", "reported", "says", "reports", "wrote", "claimed", "warned", *_TOLD)
    cue = rng.choice((*verbs, *sorted(SPEECH))) if rng.random() < 0.8 else rng.choice(verbs)
    return _any_name(rng), cue


def _any_name(rng: random.Random) -> str:
    kind = rng.random()
    place = rng.choice(_PLACES)
    if kind < 0.3:
        outlet = (
            f"the {place} {rng.choice(_PAPERS)}", f"The {place} {rng.choice(_PAPERS)}",
            f"Channel {rng.randint(1, 12)}", f"{place} {rng.choice(('TV', 'Radio', 'News'))}",
            f"the {rng.choice(_PAPERS)}", f"the newspaper {place} {rng.choice(_PAPERS)}",
            f"the {rng.choice(('state', 'local', 'private'))} news agency {place}",
            "the paper", "the broadcaster", "the network", "the website", "the magazine",
        )  # fmt: skip
        return rng.choice(outlet)
    if kind < 0.45:
        return f"the {rng.choice(('', place + ' '))}{rng.choice(_BODIES)}"
    if kind < 0.6:
        return rng.choice(_DOCUMENTS)
    if kind < 0.85:
        name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
        title = rng.choice(_TITLES).replace("\u00a0", " ")
        full = (
            name, f"{title} {name}", f"{title} {name.split()[1]}",
            f"the {title.lower()} {name}", name.split()[1], rng.choice(("he", "she", "they")),
            f"{name}, a {title.lower()} in {place},",
        )  # fmt: skip
        return rng.choice(full).rstrip(",")
    return rng.choice(_ANONYMOUS)
