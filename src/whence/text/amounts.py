"""Amounts in words, the same at the terminal and on the page: counts with their noun, intervals."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "article"), counted(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def interval(at_least: int, at_most: int, *, is_bound: bool = False) -> str:
    """How many independent origins; `is_bound` where the lower end could only be bounded.

    >>> interval(1, 3), interval(1, 1), interval(0, 0)
    ('at least 1, at most 3 independent origins', '1 independent origin', 'outlets’ own voice only')
    """
    if at_most == 0:
        return "outlets’ own voice only"
    if at_least == at_most:
        return counted(at_most, "independent origin")
    bound = " (a bound: too many to work out)" if is_bound else ""
    return f"at least {at_least}{bound}, at most {counted(at_most, 'independent origin')}"
