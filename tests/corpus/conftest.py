"""Stores to test with: each test of `store` runs on SQLite and on PostgreSQL."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from corpus.store.open import Store, init_store
from tests.corpus.postgres import cluster, missing


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL; skips the test where there is none."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    with cluster() as address:
        yield address


@pytest.fixture
def database(server: str) -> str:
    """The address of a new, empty database."""
    name = f"n{uuid.uuid4().hex}"
    engine = create_engine(
        server.replace("postgresql", "postgresql+pg8000") + "/postgres",
        isolation_level="AUTOCOMMIT",
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        connection.execute(text(f"create database {name}"))
    engine.dispose()
    return f"{server}/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "store.db")
    return str(request.getfixturevalue("database"))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store."""
    made = init_store(address)
    yield made
    made.close()
