"""Opening a store: a file is SQLite, an address such as ``postgresql://…`` a PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from corpus.store.errors import StoreError
from corpus.store.migrations import create, migrate, version_of
from corpus.store.schema import LATEST

__all__ = ["Store", "init_store", "open_store"]

_WAIT = 120  # seconds that a writer waits for another
_WRITE = "novation_write"
_LOCK = 0x6E6F7661  # PostgreSQL's advisory lock while tables are made: one maker at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """An open store. ``address`` is what it was opened with: another process can open it by that."""

    engine: Engine
    address: str

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the store.

        Raises:
            StoreError: if the database fails.
        """
        with _told(self.address), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction: all that is done in it is kept when the block ends, nothing when it raises.

        Raises:
            StoreError: if the database fails, another process held it too long, or the disk is full.
        """
        with _told(self.address), self.engine.execution_options(**{_WRITE: True}).begin() as connection:
            yield connection

    def close(self) -> None:
        """Lets go of the database."""
        self.engine.dispose()


def init_store(address: str) -> Store:
    """Makes a store where there is none; one that stands already is opened, and brought to the newest schema.

    Raises:
        StoreError: if that can't be done.
    """
    store = Store(engine=_engine(address, made=True), address=address)
    with store.write() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"select pg_advisory_xact_lock({_LOCK})"))
        create(connection)
        migrate(connection)
    return store


def open_store(address: str) -> Store:
    """The store at the address, brought to the newest schema where it is older.

    Raises:
        StoreError: if there is none, or it was made by a newer program.
    """
    store = Store(engine=_engine(address, made=False), address=address)
    try:
        with store.read() as connection:
            found = version_of(connection)
        if found != LATEST:
            with store.write() as connection:
                migrate(connection)
    except StoreError:
        store.close()
        raise
    return store


def _engine(address: str, *, made: bool) -> Engine:
    if "://" not in address:
        return _sqlite(Path(address), made=made)
    try:
        url = make_url(address)
    except ArgumentError:
        raise StoreError("--store: this is neither a file nor the address of a database.") from None
    if url.drivername in {"postgresql", "postgres"}:
        url = url.set(drivername=f"postgresql+{_driver()}")
    if url.get_backend_name() == "sqlite" and url.database:
        return _sqlite(Path(url.database), made=made)
    if url.get_backend_name() != "postgresql":
        raise StoreError(f"--store: {url.get_backend_name()} is not supported; SQLite and PostgreSQL are.")
    try:
        return create_engine(url)
    except (ImportError, NoSuchModuleError):
        raise StoreError("the driver of that database is not installed: pip install 'novation[postgres]'.") from None


def _driver() -> str:
    return "psycopg" if find_spec("psycopg") is not None and find_spec("pg8000") is None else "pg8000"


def _sqlite(path: Path, *, made: bool) -> Engine:
    if path.is_dir():
        raise StoreError(f"{path}: this is a folder; a store is a file.")
    if made and not path.absolute().parent.is_dir():
        raise StoreError(f"{path}: there is no folder {path.parent}.")
    if not made and not path.exists():
        raise StoreError(f"{path}: there is no store here yet: make one with `novation corpus init`.")
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool, connect_args={"timeout": _WAIT})
    event.listen(engine, "connect", _prepared)
    event.listen(engine, "begin", _begun)
    return engine


def _prepared(connection: Any, _: object) -> None:
    """One file, readers beside a writer, and no reference to what is not there."""
    connection.isolation_level = None  # SQLAlchemy's own BEGIN counts
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "cache_size=-32768"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begun(connection: Connection) -> None:
    """A writer takes the lock at once: two that first read could otherwise never both go on."""
    write = connection.get_execution_options().get(_WRITE)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Turns what a database says into one sentence, without a word of the texts that it may quote."""
    try:
        yield
    except DBAPIError as problem:
        raise StoreError(f"{_shown(address)}: {_why(str(problem.orig))}") from None
    except SQLAlchemyError as problem:
        raise StoreError(f"{_shown(address)}: the store can't be used ({type(problem).__name__}).") from None


_KNOWN = (
    ("disk is full", "the disk is full; what was written before is kept. Make room and run the command again."),
    ("No space left", "the disk is full; what was written before is kept. Make room and run the command again."),
    ("malformed", "the file is damaged; `novation corpus verify` says what can still be read."),
    ("file is not a database", "this file is not a store."),
    ("database is locked", "another process has held the store for too long; try again when it has ended."),
    ("readonly", "the store may not be written to."),
    ("unable to open", "the store can't be opened; check that the folder exists and may be written to."),
    ("disk I/O error", "the disk failed (an I/O error); what was written before is kept."),
    ("onnection refused", "no database answers there."),
    ("an't create a connection", "no database answers there."),
    ("password", "the database refuses the user or the password."),
    ("does not exist", "the database, or a part of the store in it, does not exist."),
)


def _why(message: str) -> str:
    for words, told in _KNOWN:
        if words in message:
            return told
    return "the database can't do this."


def _shown(address: str) -> str:
    """The address without a password."""
    return make_url(address).render_as_string(hide_password=True) if "://" in address else address
