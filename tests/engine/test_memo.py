"""What is known is not worked out again, and what comes of it is the same."""

from hypothesis import given
from hypothesis import strategies as st

from whence.engine.memo import AT_ONCE, EMPTY, Held, recalled

KEYS = st.lists(st.integers(0, 2 * AT_ONCE).map(str), max_size=9)


@given(KEYS, KEYS)
def test_a_memo_changes_nothing_but_what_is_worked_out(before: list[str], keys: list[str]) -> None:
    memo, worked = Held(), list[str]()

    def results(keys: list[str]) -> list[bytes]:
        def work(place: int) -> bytes:
            worked.append(keys[place])
            return keys[place].encode() * 2

        return list(recalled(memo, "doubled", keys, work))

    results(before)
    worked.clear()
    assert results(keys) == [key.encode() * 2 for key in keys]
    assert sorted(worked) == sorted(set(keys) - set(before))


def test_results_come_in_order_however_many_there_are() -> None:
    keys = [str(number) for number in range(2 * AT_ONCE + 1)]
    found = recalled(EMPTY, "own", keys, lambda place: keys[place].encode())
    assert [data.decode() for data in found] == keys


def test_results_of_one_sort_are_not_those_of_another() -> None:
    memo = Held()
    memo.put("stems", {"a": b"1"})
    assert memo.get("grams", ["a"]) == {}
    assert memo.get("stems", ["a", "b"]) == {"a": b"1"}
