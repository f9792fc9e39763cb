"""The whole sweep of a store, or of some series: what is not done yet, and nothing twice."""

from collections.abc import Iterable, Iterator

from corpus.history.load import readings
from corpus.history.timeline import needed
from corpus.store.find import all_versions
from corpus.store.keep import forget_skipped
from corpus.store.open import Store
from corpus.sweep.items import Batch, Item, batches, done, neighbours, sizes
from corpus.sweep.pools import Pool, in_process
from corpus.sweep.run import Progress, run
from corpus.sweep.worker import engine_of

__all__ = ["sweep"]

FEW = 3  # items for which no pool is worth its start


def sweep(
    store: Store, pool: Pool, program: str, *, only: Iterable[str] | None = None, again: bool = False
) -> Iterator[Progress]:
    """Reads every text, then compares and judges the pairs of neighbours and those that the histories rest on.

    Yields how far it has come after each batch that is in the store for good. ``only`` names series; ``again`` tries
    what was skipped before.

    Raises:
        StoreError: if the store fails.
        UnreadableInputError: if the pool can't be had.
    """
    engine = engine_of(program)
    if again:
        forget_skipped(store, engine)
    wanted = None if only is None else frozenset(only)
    versions = [held for name, held in all_versions(store).items() if wanted is None or name in wanted]
    before = 0
    for second in (False, True):  # which pairs a history rests on is known when its texts have been read
        read = readings(store, engine) if second else {}
        items = [
            [Item(*pair) for pair in needed(held, read)] if second else list(neighbours(held)) for held in versions
        ]
        had = done(store, engine)
        left = batches(items, had, sizes(store)) if any(items) else []
        chosen = pool if _worth(left) else in_process()
        for progress in run(store, left, had.read, chosen, program) if left else ():
            yield Progress(done=before + progress.done, total=before + progress.total, failures=progress.failures)
        before += sum(map(len, left))


def _worth(left: list[Batch]) -> bool:
    return sum(map(len, left)) > FEW
