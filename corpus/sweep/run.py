"""Runs a sweep: hands batches to workers, keeps what comes back at once, tries again once what a dying worker lost."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import dataclass

from corpus.store.keep import keep, skip
from corpus.store.model import Key
from corpus.store.open import Store
from corpus.sweep.items import Batch
from corpus.sweep.pools import Pool
from corpus.sweep.results import Failure, Outcome
from corpus.sweep.worker import engine_of, work

__all__ = ["Progress", "run"]

_DIED = "the worker died while it had this item, twice."


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a sweep has come: items done of all, and the failures since the last word."""

    done: int
    total: int
    failures: tuple[Failure, ...] = ()


Task = Callable[[str, Batch, frozenset[Key], str], Outcome]
"""What a worker does with a batch: as `work`."""


def run(
    store: Store, batches: Sequence[Batch], read: frozenset[Key], pool: Pool, program: str, task: Task = work
) -> Iterator[Progress]:
    """Works through the batches; yields after each one whose results are in the store.

    A batch that was lost with its worker is tried again item by item; an item lost twice is listed as skipped.

    Raises:
        StoreError: if the store can't be written to; what was yielded before is kept.
    """
    total = sum(map(len, batches))
    finished = 0
    engine = engine_of(program)
    trying: list[Sequence[Batch]] = [batches]
    for number in range(3):  # all of them; what was lost, a batch at a time; what was lost again, an item at a time
        last = number == 2
        lost: list[Batch] = []
        for group in trying:
            for batch, outcome in _handed_out(store, group, read, pool, program, task):
                if outcome is None and not last:
                    lost.append(batch)
                    continue
                failures = outcome.failures if outcome else (Failure(batch[0], _DIED, final=True),)
                if outcome is not None:
                    keep(store, outcome.readings, outcome.judgements)
                listed = [each for each in failures if each.final or last]
                lost += [(each.item,) for each in failures if each not in listed]
                _list(store, listed, engine)
                finished += len(batch) - len(failures) + len(listed)
                yield Progress(done=finished, total=total, failures=tuple(listed))
        trying = [[batch] for batch in lost] if number == 0 else [[(item,)] for batch in lost for item in batch]


def _list(store: Store, failures: Iterable[Failure], engine: str) -> None:
    for each in failures:
        skip(store, each.item.old or each.item.new, each.item.new, engine, each.reason)


def _handed_out(
    store: Store, batches: Sequence[Batch], read: frozenset[Key], pool: Pool, program: str, task: Task
) -> Iterator[tuple[Batch, Outcome | None]]:
    """Each batch with what came back; null for one that was lost with its worker."""
    left = deque(batches)
    while left:
        with pool.make() as executor:
            yield from _one_pool(store, left, read, executor, program, pool.waiting, task)


def _one_pool(
    store: Store,
    left: deque[Batch],
    read: frozenset[Key],
    executor: Executor,
    program: str,
    waiting: int,
    task: Task,
) -> Iterator[tuple[Batch, Outcome | None]]:
    """Works until nothing is left or the pool is broken."""
    running: dict[Future[Outcome], Batch] = {}
    broken = False
    try:
        while (left and not broken) or running:
            while left and not broken and len(running) < waiting:
                batch = left.popleft()
                texts = {key for item in batch for key in item if key is not None}
                try:
                    running[executor.submit(task, store.address, batch, read & texts, program)] = batch
                except BrokenExecutor:
                    left.appendleft(batch)
                    broken = True
            ended, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in ended:
                outcome, died = _outcome(future)
                broken = broken or died
                yield running.pop(future), outcome
    finally:
        for future in running:
            future.cancel()


def _outcome(future: Future[Outcome]) -> tuple[Outcome | None, bool]:
    """What a worker handed back; null when it died, and whether its pool is broken with it."""
    try:
        return future.result(), False
    except BrokenExecutor:
        return None, True
    except CancelledError:
        return None, False
    except Exception as problem:
        if type(problem).__name__ == "KilledWorker":  # of Dask, which need not be installed
            return None, False
        raise
