"""Where the work runs: in this process, in a pool of processes over the cores, or on a Dask cluster."""

import gc
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from clauses.diagnostics import UnreadableInputError

__all__ = ["Pool", "dask_pool", "in_process", "process_pool"]

_CLUSTER = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """``make`` makes an executor anew (after a worker has died, a broken one can't be used again); ``waiting`` is how
    many batches it is given at a time.
    """

    make: Callable[[], AbstractContextManager[Executor]]
    waiting: int


def process_pool(workers: int) -> Pool:
    """A pool of so many processes."""

    def make() -> ProcessPoolExecutor:
        # forked workers share what the parent has imported: half a second and 100 MB each
        method = "fork" if sys.platform == "linux" else None
        gc.collect()
        gc.freeze()
        return ProcessPoolExecutor(
            workers, mp_context=multiprocessing.get_context(method), initializer=_prepared, initargs=(os.getpid(),)
        )

    return Pool(make=make, waiting=2 * workers)


def _prepared(parent: int) -> None:
    """Sets up a worker. A parent that is killed takes its workers along: nobody else would end them.

    Agreements are trees of many small values that live long: to look through them again and again finds nothing.
    """
    gc.freeze()
    gc.set_threshold(1_000_000, 20, 100)
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()


def _leave_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def in_process() -> Pool:
    """One thread of this process: for few items, where a pool would take longer to start."""
    return Pool(make=lambda: ThreadPoolExecutor(1), waiting=1)


def dask_pool(address: str) -> Pool:
    """The workers of the Dask scheduler at the address.

    Raises:
        UnreadableInputError: when used, if Dask is not installed or nothing answers there.
    """

    @contextmanager
    def make() -> Iterator[Executor]:
        try:
            from distributed import Client
        except ImportError:
            raise UnreadableInputError("--dask needs Dask: pip install 'novation[dask]'.") from None
        try:
            connect: Any = Client
            client = connect(address, timeout=20)
        except (OSError, ValueError):
            raise UnreadableInputError(f"--dask {address}: no scheduler answers there.") from None
        try:
            yield client.get_executor(pure=False, retries=0)
        finally:
            client.close()

    return Pool(make=make, waiting=_CLUSTER)
