"""Open a case file, or say what is wrong with it and what to do. SQLite's own errors end here.

The file is in WAL mode: one writes while many read, and what was committed survives a killed run.
Nothing but SQLite opens it: whoever closes a file loses all locks that his process has on it, and
another process would throw the log away that this one is reading (SQLite, How To Corrupt, 2.2).
"""

import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from whence.errors import (
    CaseError,
    DamagedCaseError,
    NewerCaseError,
    NoCaseError,
    UnwritableCaseError,
)
from whence.store.migrate import APPLICATION_ID, latest, migrate, version_of

SUFFIX = ".whence"
MAGIC = b"SQLite format 3\x00"
UNWRITTEN = (
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMMAP,
)
"""What SQLite says where a file may not grow: beyond a quota, or beside the case on a full disk."""
TRY_S = 1.0
"""How long SQLite itself waits for another who writes, before we say that we wait."""
PAUSE_S = 0.05


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a case that exists; nothing in it can be changed."""
    require_case(path)
    with told(path):
        connection = opened_readable(path)
        check(connection, path)
        return connection


def open_to_write(path: Path, *, on_wait: Callable[[], None]) -> sqlite3.Connection:
    """Open a case and bring its tables up to date; makes it if it isn't there."""
    if is_there(path):
        require_case(path, is_empty_fine=True)
    else:
        require_new(path)
    with told(path):
        connection = connected(path, "rwc")
        try:
            prepare(connection, path, on_wait)
        except BaseException:
            connection.close()
            raise
        return connection


def prepare(connection: sqlite3.Connection, path: Path, on_wait: Callable[[], None]) -> None:
    """Check that the file is a case or empty, and run the migrations that it has not had."""
    check(connection, path, is_empty_fine=True)
    patiently(connection, "PRAGMA journal_mode = WAL", on_wait)
    connection.execute("PRAGMA foreign_keys = ON")
    with transaction(connection, on_wait=on_wait):  # now, not after the reading, if it can't be
        migrate(connection)


@contextmanager
def transaction(connection: sqlite3.Connection, *, on_wait: Callable[[], None]) -> Iterator[None]:
    """Change a case, all or nothing. Waits for another who is writing, and says so once."""
    patiently(connection, "BEGIN IMMEDIATE", on_wait)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def patiently(connection: sqlite3.Connection, sql: str, on_wait: Callable[[], None]) -> None:
    """Do what only one can do at a time, when it is our turn."""
    is_told = False
    while True:
        try:
            connection.execute(sql)
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
        if not is_told:
            on_wait()
            is_told = True
        time.sleep(PAUSE_S)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into an error that says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        explained = explain(error, path)
        if explained is None:
            raise
        raise explained from error


def explain(error: sqlite3.DatabaseError, path: Path) -> CaseError | None:
    """Find the words for an error of SQLite; None for one that would be a fault of ours."""
    extended = getattr(error, "sqlite_errorcode", None) or 0
    code = extended & 0xFF
    kept = "what it had taken in is kept"
    if code == sqlite3.SQLITE_NOTADB and not is_of_sqlite(path):
        return no_case(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path)
    if code == sqlite3.SQLITE_FULL or extended in UNWRITTEN:
        return UnwritableCaseError(
            str(path), "has no room to grow", f"{kept}: make room on the disk and run it again"
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return UnwritableCaseError(
            str(path), "cannot be written to", "copy it to a folder where you may write"
        )
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_PROTOCOL):
        advice = f"{kept}: see that the disk works and has room, and run it again"
        return CaseError(str(path), f"cannot be worked on ({error})", advice)
    return None


def damaged(path: Path) -> DamagedCaseError:
    """The error for a file that is cut short or overwritten."""
    advice = f"take a copy of it, or add the articles to a new case; `sqlite3 {path.name} .recover`"
    return DamagedCaseError(str(path), "is damaged or cut short", f"{advice} saves what can be")


def connected(path: Path, mode: str) -> sqlite3.Connection:
    """Connect to a file, without SQLite's own habit of beginning transactions unasked."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode if '=' in mode else f'mode={mode}'}",
        uri=True,
        isolation_level=None,
        timeout=TRY_S,
    )


def opened_readable(path: Path) -> sqlite3.Connection:
    """Connect for reading, by the first way that works.

    In a folder where nothing may be written, or on a full disk, SQLite cannot share the file with
    one who writes, and has to be told that there is none.
    """
    modes = ["mode=rw", "mode=ro"]
    if not size_of(wal_of(path)):
        modes.append("mode=ro&immutable=1")
    for mode in modes:
        connection = connected(path, mode)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.execute("PRAGMA query_only = ON")
            return connection
        except sqlite3.OperationalError as error:
            connection.close()
            code = error.sqlite_errorcode
            is_right = code & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
            is_right = is_right or code in UNWRITTEN
            if not is_right or mode == modes[-1]:
                raise
    raise AssertionError("there is always a last way")


def is_logged(connection: sqlite3.Connection) -> bool:
    """Whether who reads a case and who writes to it leave one another alone."""
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    return bool(mode == "wal")


def check(connection: sqlite3.Connection, path: Path, *, is_empty_fine: bool = False) -> None:
    """Raise unless this is a case that this whence knows how to use."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID:
        if is_empty_fine and not application and not tables:
            return
        what = "is an SQLite file of another program" if tables else "is empty, not a case"
        raise NoCaseError(str(path), what, f"name a file that ends in {SUFFIX}")
    version = version_of(connection)
    if version > latest():
        raise NewerCaseError(
            str(path),
            f"was made by a newer whence: its tables are of version {version}, and this whence "
            f"knows those up to {latest()}",
            "install the newer one",
        )
    if version < latest() and not is_empty_fine:
        advice = f"bring it up to date with: whence add {path} PATH…"
        raise CaseError(str(path), "was made by an older whence", advice)


def require_case(path: Path, *, is_empty_fine: bool = False) -> None:
    """Raise unless there is a file here that may be a case."""
    if not is_there(path):
        advice = f"make it with: whence add {path} PATH…"
        raise NoCaseError(str(path), "is not there", advice)
    if path.is_dir():
        raise NoCaseError(str(path), "is a folder", f"a case is a file, such as news{SUFFIX}")
    if not os.access(path, os.R_OK):
        raise closed(path, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    if not size_of(path) and not is_empty_fine:
        raise no_case(path)


def is_there(path: Path) -> bool:
    """Whether there is anything at a path; raises where we are not let near it."""
    try:
        return path.exists()
    except OSError as error:
        raise closed(path, error) from error


def closed(path: Path, error: OSError) -> CaseError:
    """The error for a file that the system does not let us have."""
    return CaseError(
        str(path), f"cannot be read ({error.strerror})", "see that it is yours to read"
    )


def require_new(path: Path) -> None:
    """Raise unless a case can be made here."""
    if path.suffix != SUFFIX:
        advice = f"the name of a case ends in {SUFFIX}, so that it is not taken for an article"
        raise NoCaseError(str(path), "is not there and is no name for a new case", advice)
    if not path.absolute().parent.is_dir():
        raise NoCaseError(str(path), "has no folder to be in", f"make {path.parent} first")


def is_of_sqlite(path: Path) -> bool:
    """Whether a file that SQLite makes nothing of begins as one of its own, or is cut shorter."""
    try:
        with open(path, "rb") as file:
            head = file.read(len(MAGIC))
    except OSError as error:
        raise closed(path, error) from error
    return bool(head) and MAGIC.startswith(head)


def no_case(path: Path) -> NoCaseError:
    """The error for a file that is something else."""
    advice = f"a case is made by whence add, and its name ends in {SUFFIX}"
    return NoCaseError(str(path), "is not a case", advice)


def wal_of(path: Path) -> Path:
    """The log that SQLite keeps beside a file that is being written to."""
    return path.with_name(f"{path.name}-wal")


def size_of(path: Path) -> int:
    """Bytes of a file; 0 if there is none."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
