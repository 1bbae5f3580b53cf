"""The errors that whence raises on purpose.

Each says what failed and what to do next. What is wrong with *one* article is no error: it is a
row with a `Problem`, and the rest of the pile is read.
"""


class WhenceError(Exception):
    """The root of every error that a user of whence may want to catch."""


class UsageError(WhenceError):
    """What was asked for makes no sense: a wrong option, a wrong field name, no input."""


class BundleError(WhenceError):
    """The weights that come with whence are missing or damaged; installing it again mends that."""


class ListError(WhenceError):
    """A list of actors contradicts itself or cannot be read; the message names the line."""


class CaseError(WhenceError):
    """Something is wrong with a case file; `path` is the file, `advice` what to do about it."""

    def __init__(self, path: str, what: str, advice: str) -> None:
        super().__init__(f"{path} {what}; {advice}")
        self.path = path
        self.advice = advice


class NoCaseError(CaseError):
    """There is no case at this place: nothing, a folder, or a file of something else."""


class NewerCaseError(CaseError):
    """The case was made by a newer whence than this one."""


class DamagedCaseError(CaseError):
    """The case file is cut short or overwritten."""


class UnwritableCaseError(CaseError):
    """The case cannot be written to: rights, a read-only place, a full disk."""
