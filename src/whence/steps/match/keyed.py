"""Keyed: what matching has to know of each claim before it is compared with any other.

That is which statement it is of and what this is looked up by, both as hashes, so that it can be
kept for each article and most of a large pile never has to be read again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from whence.steps.match.statements import Reader, Statement, Wording


@dataclass(frozen=True, slots=True)
class Keyed:
    """Of each claim of an article its wording and how many keys it has; then the keys of all.

    A claim that tells too little to be found again in other words has no keys.
    """

    wordings: NDArray[np.uint64]
    counts: NDArray[np.int64]
    keys: NDArray[np.int64]

    def of(self, claim: int) -> NDArray[np.int64]:
        """The keys of one claim, by its place in the article."""
        start = int(self.counts[:claim].sum())
        return self.keys[start : start + int(self.counts[claim])]

    def packed(self) -> bytes:
        """As bytes."""
        return b"".join(part.tobytes() for part in (self.wordings, self.counts, self.keys))

    @classmethod
    def unpacked(cls, data: bytes, claims: int) -> "Keyed":
        """Of bytes, for an article of so many claims."""
        numbers = np.frombuffer(data, dtype=np.int64)
        return cls(
            wordings=numbers[: 2 * claims].view(np.uint64).reshape(-1, 2),
            counts=numbers[2 * claims : 3 * claims],
            keys=numbers[3 * claims :],
        )


def keyed(reader: Reader) -> Keyed:
    """Read the claims of an article for what they are looked up by."""
    statements = [reader.statement(claim) for claim in reader.article.claims]
    keys = [sorted(keys_of(one)) if one.is_telling else [] for one in statements]
    return Keyed(
        wordings=np.array([hash_of(one.wording) for one in statements], np.uint64).reshape(-1, 2),
        counts=np.array([len(own) for own in keys], dtype=np.int64),
        keys=np.array([key for own in keys for key in own], dtype=np.int64),
    )


def hash_of(wording: Wording) -> tuple[int, int]:
    """A hash of a wording, of 128 bits, in two halves."""
    data = blake2b(repr(tuple(wording)).encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return int.from_bytes(data[:8]), int.from_bytes(data[8:])


def keys_of(statement: Statement) -> set[int]:
    """The keys of a statement's words as numbers."""
    return {numbered(key) for key in words_of(statement)}


def words_of(statement: Statement) -> Iterator[str]:
    """What a statement is looked up by."""
    stems = statement.ordered_stems
    yield from stems
    yield from (f"{a} {b}" for i, a in enumerate(stems) for b in stems[i + 1 : i + 3])
    yield from (f"# {number.value or number.low}" for number in statement.numbers)
    yield from (f"@ {named.id}" for named in (*statement.parties, *statement.scenes))
    if statement.time:
        yield f"t {statement.time.value}"


def numbered(key: str) -> int:
    """A number for a key that is the same everywhere: 63 bits of its hash."""
    data = key.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest()) >> 1
