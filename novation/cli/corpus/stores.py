"""`--store`: which store a command works on, opened once and closed at its end."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:  # SQLAlchemy takes its time, which --help does without
    from corpus.store.open import Store

__all__ = ["opened", "store_option"]

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT = "novation.db"


def store_option(function: F) -> F:
    """`--store URL`, else NOVATION_STORE, else novation.db in this folder; given to the command as `address`."""
    return click.option(
        "--store",
        "address",
        metavar="URL",
        default=lambda: os.environ.get("NOVATION_STORE") or DEFAULT,
        help="The store: a file, or postgresql://… ; else NOVATION_STORE, else novation.db in this folder.",
    )(function)


@contextmanager
def opened(address: str) -> Iterator["Store"]:
    """The store, closed when the block ends.

    Raises:
        StoreError: (an UnreadableInputError) if there is none.
    """
    from corpus.store.open import open_store

    store = open_store(address)
    try:
        yield store
    finally:
        store.close()
