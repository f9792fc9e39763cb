"""A Dask cluster whose workers are killed: nothing is lost, what kills its worker again and again is listed."""

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from corpus.store.export import judged_lines
from corpus.store.find import all_versions
from corpus.store.keep import skipped_items
from corpus.store.model import Key
from corpus.sweep.items import Batch, done
from corpus.sweep.pools import Pool, dask_pool, in_process
from corpus.sweep.results import Outcome
from corpus.sweep.run import run
from corpus.sweep.sweep import sweep
from corpus.sweep.worker import engine_of, work
from tests.corpus.test_sweep import PROGRAM, all_batches, filled, swept


@pytest.fixture(scope="module")
def cluster() -> Iterator[Pool]:
    """Two worker processes that are started anew when they die; a batch that lost its worker comes back at once."""
    distributed = pytest.importorskip("distributed", reason="Dask is not installed (novation[dask])")
    dask = pytest.importorskip("dask")
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=60
        ) as made,
    ):
        yield dask_pool(made.scheduler_address)


def dies_once(mark: Path, address: str, batch: Batch, read: frozenset[Key], program: str) -> Outcome:
    """Work that kills its process the first time that any process does it."""
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return work(address, batch, read, program)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("unreachable")


def dies_of(text: str, address: str, batch: Batch, read: frozenset[Key], program: str) -> Outcome:
    """Work that kills its process whenever a batch holds the text."""
    if any(key is not None and key.text == text for item in batch for key in item):
        os.kill(os.getpid(), signal.SIGKILL)
    return work(address, batch, read, program)


def test_a_worker_of_the_cluster_that_is_killed_loses_nothing(cluster: Pool, tmp_path: Path) -> None:
    expected = swept(filled(str(tmp_path / "alone.db")), in_process())
    store = filled(str(tmp_path / "s.db"))
    task = partial(dies_once, tmp_path / "died")
    told = list(run(store, all_batches(store), frozenset(), cluster, PROGRAM, task=task))
    assert (tmp_path / "died").exists()
    assert [failure for each in told for failure in each.failures] == []
    assert list(judged_lines(store)) == expected


def test_an_item_that_kills_the_cluster_s_workers_is_listed_and_the_rest_is_done(cluster: Pool, tmp_path: Path) -> None:
    store = filled(str(tmp_path / "s.db"), series=1)
    fourth = all_versions(store)["Series 0"][3].key
    task = partial(dies_of, fourth.text)
    told = list(run(store, all_batches(store), frozenset(), cluster, PROGRAM, task=task))
    failures = [failure for each in told for failure in each.failures]
    assert [fourth in failure.item for failure in failures] == [True, True]
    assert told[-1].done == told[-1].total == 5
    assert len(done(store, engine_of(PROGRAM)).judged) == 3
    assert set(skipped_items(store, engine_of(PROGRAM)).values()) == {"the worker died while it had this item, twice."}
    list(sweep(store, cluster, PROGRAM, again=True))
    assert skipped_items(store, engine_of(PROGRAM)) == {}
    assert len(done(store, engine_of(PROGRAM)).judged) == 5
