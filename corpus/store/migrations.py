"""How a store of an older schema becomes one of the newest, one step a version, each in one transaction.

The first schema had no list of skipped items.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, insert, inspect, select, update

from corpus.store.errors import StoreError
from corpus.store.schema import LATEST, meta, metadata, skipped

__all__ = ["STEPS", "create", "migrate", "version_of"]

_KEY = "schema"


def _to_2(connection: Connection) -> None:
    skipped.create(connection, checkfirst=True)


STEPS: Mapping[int, Callable[[Connection], None]] = {2: _to_2}
"""Version → what leads to it from the one before."""


def create(connection: Connection) -> None:
    """Makes the tables of the newest schema, where there are none yet."""
    metadata.create_all(connection)
    if version_of(connection) is None:
        connection.execute(insert(meta).values(key=_KEY, value=str(LATEST)))


def version_of(connection: Connection) -> int | None:
    """The schema's version; null where the database holds no store."""
    if not inspect(connection).has_table(meta.name):
        return None
    found = connection.execute(select(meta.c.value).where(meta.c.key == _KEY)).scalar_one_or_none()
    return None if found is None else int(found)


def migrate(connection: Connection, steps: Mapping[int, Callable[[Connection], None]] = STEPS) -> None:
    """Brings the store to the newest schema.

    Raises:
        StoreError: if it is newer than this program.
    """
    found = version_of(connection)
    if found is None:
        raise StoreError("there is no store here yet: make one with `novation corpus init`.")
    if found > LATEST:
        raise StoreError(
            f"the store was made by a newer Novation (schema {found}, this one knows {LATEST}): update it."
        )
    for number in range(found + 1, LATEST + 1):
        steps[number](connection)
        connection.execute(update(meta).where(meta.c.key == _KEY).values(value=str(number)))
