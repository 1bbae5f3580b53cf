"""Score claims on sentences of our own: kind, polarity, hedges and numbers, each by itself.

`eval/claims.txt` holds them, in two parts: `held` was written before there was any rule and is
looked at only as figures; `tuned` is what the rules were worked on with. A line is

    kind | polarity | hedges | numbers | <source> [cue] {content}

or a plain sentence in the outlet's own voice. Numbers are written `12 soldiers`, `5 %`, `30 EUR`,
with `>=`, `>`, `<=`, `<` or `~` before them, `20..30 boats` for a range, `24.. boats` for "dozens".

- `kind`, `polarity`: share of the sentences whose one claim has them right;
- `hedges`, `numbers`: F1 over the hedges' words, and over numbers with their value and unit.

    python -m eval.claims --misses     also prints the sentences of `tuned` that are wrong
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.command import ROOT, run_alone
from whence.model import Approximation, Article, Attribution, Claim, Number, Span
from whence.steps.claims import find_claims
from whence.steps.kinds import classify

MARK = re.compile(r"[<>\[\]{}]")
SIGNS = {
    None: "",
    Approximation.ABOUT: "~",
    Approximation.AT_LEAST: ">=",
    Approximation.MORE_THAN: ">",
    Approximation.AT_MOST: "<=",
    Approximation.LESS_THAN: "<",
    Approximation.BETWEEN: "",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with what its claim should be."""

    part: str
    kind: str
    is_negated: bool
    hedges: tuple[str, ...]
    numbers: tuple[str, ...]
    markup: str


def score(data: Path) -> dict[str, float]:
    """All figures; `data` is the folder that holds `eval`."""
    counts: Counter[str] = Counter()
    for line in lines(data / "eval" / "claims.txt"):
        counts += compared(line, claim_of(line.markup))
    return figures(counts)


def lines(path: Path) -> Iterator[Line]:
    """Read the file of sentences."""
    part = ""
    for row in path.read_text("utf-8").splitlines():
        if row.startswith("["):
            part = row.strip("[]")
        elif row and not row.startswith("#"):
            kind, polarity, hedges, numbers, markup = (cell.strip() for cell in row.split("|", 4))
            yield Line(part, kind, polarity == "not", listed(hedges), listed(numbers), markup)


def listed(cell: str) -> tuple[str, ...]:
    """The entries of a cell."""
    return tuple(entry.strip() for entry in cell.split(";") if entry.strip())


def claim_of(markup: str) -> Claim | None:
    """The one claim that whence finds in a marked sentence; None if there are none or more."""
    claims = find_claims(classify(article_of(markup))).claims
    return claims[0] if len(claims) == 1 else None


def article_of(markup: str) -> Article:
    """An article of one sentence, with its attribution where it is marked."""
    text, at = "", 0
    opened: list[tuple[str, int]] = []
    spans: dict[str, tuple[int, int]] = {}
    for match in MARK.finditer(markup):
        text += markup[at : match.start()]
        at = match.end()
        if match[0] in "<[{":
            opened.append((match[0], len(text)))
        else:
            mark, start = opened.pop()
            spans[mark] = (start, len(text))
    text += markup[at:]
    if "{" not in spans:
        return Article(path="claims", text=text)
    source, cue, content = (Span.of(text, *spans[mark]) for mark in "<[{")
    attribution = Attribution(id="1", source=source, cue=cue, content=(content,))
    return Article(path="claims", text=text, attributions=(attribution,))


def compared(line: Line, claim: Claim | None) -> Counter[str]:
    """What is right in one claim."""
    hedges = Counter(h.span.text.lower() for h in claim.hedges) if claim else Counter()
    numbers = Counter(written(n) for n in claim.numbers) if claim else Counter()
    right = {
        "sentences": 1,
        "kind": int(claim is not None and claim.kind == line.kind),
        "polarity": int(claim is not None and claim.is_negated == line.is_negated),
        **overlap("hedges", Counter(line.hedges), hedges),
        **overlap("numbers", Counter(line.numbers), numbers),
    }
    return Counter({f"{line.part}_{name}": number for name, number in right.items()})


def overlap(name: str, wanted: Counter[str], found: Counter[str]) -> dict[str, int]:
    """How many are wanted, found, and both."""
    return {
        f"{name}_all": wanted.total() + found.total(),
        f"{name}_both": (wanted & found).total(),
    }


def written(number: Number) -> str:
    """A number as the file writes it."""
    unit = number.unit or (number.counted.text if number.counted else "")
    if number.value is None:
        high = "" if number.high is None else f"{number.high:g}"
        return f"{plain(number.low)}..{high} {unit}".strip()
    return f"{SIGNS[number.approximation]}{plain(number.value)} {unit}".strip()


def plain(value: float | None) -> str:
    """A number in figures, without a decimal point where it has no part after it."""
    return "" if value is None else str(int(value)) if value == int(value) else str(value)


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Turn counts into shares."""
    found: dict[str, float] = {}
    for part in ("held", "tuned"):
        for name in ("kind", "polarity"):
            found[f"{part}_{name}"] = counts[f"{part}_{name}"] / counts[f"{part}_sentences"]
        for name in ("hedges", "numbers"):
            both, total = counts[f"{part}_{name}_both"], counts[f"{part}_{name}_all"]
            found[f"{part}_{name}"] = 2 * both / total if total else 1.0
    return found


def print_misses(path: Path) -> None:
    """Print each sentence of `tuned` that is not all right, with what came out."""
    for line in lines(path):
        claim = claim_of(line.markup)
        counts = compared(line, claim)
        is_right = counts["tuned_kind"] and counts["tuned_polarity"]
        pairs = all(
            counts[f"tuned_{name}_all"] == 2 * counts[f"tuned_{name}_both"]
            for name in ("hedges", "numbers")
        )
        if line.part == "tuned" and not (is_right and pairs):
            print(line)
            print("   ", claim)


if __name__ == "__main__":
    if "--misses" in sys.argv:
        sys.argv.remove("--misses")
        print_misses(ROOT / "eval" / "claims.txt")
    run_alone(score, data=ROOT)
