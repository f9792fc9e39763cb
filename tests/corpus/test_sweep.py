"""The sweep: every pair once, the same results however it is run, and nothing lost with a worker that dies."""

import os
import signal
from itertools import pairwise
from pathlib import Path

import pytest

from corpus.history.load import history
from corpus.history.model import Status
from corpus.store.add import add
from corpus.store.export import judged_lines
from corpus.store.find import all_versions
from corpus.store.keep import skipped_items
from corpus.store.model import Key
from corpus.store.open import Store, init_store
from corpus.sweep.items import Batch, Done, Item, batches, done, neighbours, sizes
from corpus.sweep.pools import Pool, dask_pool, in_process, process_pool
from corpus.sweep.results import Outcome
from corpus.sweep.run import Progress, run
from corpus.sweep.sweep import sweep
from corpus.sweep.worker import engine_of, work
from tests.corpus.agreements import recorded, terms

PROGRAM = "novation test"
CAPS = ("one", "two", "three", "four", "five", "six")


def filled(address: str, series: int = 2) -> Store:
    """A store with some series of six versions each, the third and the fifth the same."""
    store = init_store(address)
    for number in range(series):
        caps = [*CAPS[:4], CAPS[2], CAPS[5]]
        versions = [
            recorded(terms(cap=cap, law=f"Land {number}"), f"2024-0{n}-01", series=f"Series {number}")
            for n, cap in enumerate(caps, 1)
        ]
        list(add(store, versions))
    return store


def swept(store: Store, pool: Pool) -> list[str]:
    list(sweep(store, pool, PROGRAM))
    return list(judged_lines(store))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a sweep in one process finds out."""
    return swept(filled(str(tmp_path_factory.mktemp("sweep") / "s.db")), in_process())


def test_each_pair_of_neighbours_is_judged_once(tmp_path: Path) -> None:
    store = filled(str(tmp_path / "s.db"))
    list(sweep(store, in_process(), PROGRAM))
    had = done(store, engine_of(PROGRAM))
    assert len(had.judged) == 2 * 5
    assert len(had.read) == 2 * 5
    assert list(sweep(store, in_process(), PROGRAM)) == []


def test_another_program_judges_anew(tmp_path: Path) -> None:
    store = filled(str(tmp_path / "s.db"), series=1)
    list(sweep(store, in_process(), "novation one"))
    assert [each.done for each in sweep(store, in_process(), "novation two")][-1] == 5


def test_what_is_added_later_is_all_that_is_judged(tmp_path: Path) -> None:
    store = filled(str(tmp_path / "s.db"), series=1)
    list(sweep(store, in_process(), PROGRAM))
    list(add(store, [recorded(terms(cap="nine"), "2024-09-01", series="Series 0")]))
    assert [each.total for each in sweep(store, in_process(), PROGRAM)] == [1]


def test_neighbours_stay_together_and_large_batches_come_first(tmp_path: Path) -> None:
    store = filled(str(tmp_path / "s.db"))
    items = [list(neighbours(versions)) for versions in all_versions(store).values()]
    nothing = Done(frozenset(), frozenset(), frozenset())
    made = batches(items, nothing, sizes(store))
    assert sorted(map(len, made)) == [5, 5]
    for batch in made:
        assert all(before.new == after.old for before, after in pairwise(batch))


def test_a_pool_of_processes_finds_the_same(tmp_path: Path, expected: list[str]) -> None:
    assert swept(filled(str(tmp_path / "s.db")), process_pool(2)) == expected


def test_postgresql_keeps_the_same(database: str, expected: list[str]) -> None:
    store = filled(database)
    assert swept(store, process_pool(2)) == expected
    store.close()


def test_a_cluster_with_one_postgresql_finds_the_same(database: str, expected: list[str]) -> None:
    distributed = pytest.importorskip("distributed", reason="Dask is not installed (novation[dask])")
    store = filled(database)
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        assert swept(store, dask_pool(cluster.scheduler_address)) == expected
    store.close()


def dies_on_the_fourth(address: str, batch: Batch, read: frozenset[Key], program: str) -> Outcome:
    """Work that kills its process whenever a batch holds a text of four months."""
    if any(digest in FOURTH.read_text() for item in batch for key in item if key for digest in [key.text]):
        os.kill(os.getpid(), signal.SIGKILL)
    return work(address, batch, read, program)


def dies_once(address: str, batch: Batch, read: frozenset[Key], program: str) -> Outcome:
    """Work that kills its process the first time."""
    if not MARK.exists():
        MARK.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return work(address, batch, read, program)


MARK = Path("/nonexistent")
FOURTH = Path("/nonexistent")


@pytest.fixture
def marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tests.corpus.test_sweep.MARK", tmp_path / "died")
    monkeypatch.setattr("tests.corpus.test_sweep.FOURTH", tmp_path / "fourth")
    return tmp_path


def all_batches(store: Store) -> list[Batch]:
    items = [list(neighbours(versions)) for versions in all_versions(store).values()]
    return batches(items, done(store, engine_of(PROGRAM)), sizes(store))


def test_a_worker_that_dies_once_loses_nothing(marked: Path, expected: list[str]) -> None:
    store = filled(str(marked / "s.db"))
    list(run(store, all_batches(store), frozenset(), process_pool(2), PROGRAM, task=dies_once))
    assert (marked / "died").exists()
    assert list(judged_lines(store)) == expected


def test_an_item_that_kills_its_worker_twice_is_listed_and_the_rest_is_done(marked: Path, expected: list[str]) -> None:
    store = filled(str(marked / "s.db"), series=1)
    fourth = all_versions(store)["Series 0"][3].key
    (marked / "fourth").write_text(fourth.text)
    told: list[Progress] = list(
        run(store, all_batches(store), frozenset(), process_pool(2), PROGRAM, task=dies_on_the_fourth)
    )
    failures = [failure for each in told for failure in each.failures]
    assert [fourth in failure.item for failure in failures] == [True, True]
    assert told[-1].done == told[-1].total == 5
    assert len(done(store, engine_of(PROGRAM)).judged) == 3
    assert set(skipped_items(store, engine_of(PROGRAM)).values()) == {"the worker died while it had this item, twice."}
    assert list(sweep(store, in_process(), PROGRAM)) == []
    list(sweep(store, in_process(), PROGRAM, again=True))
    assert skipped_items(store, engine_of(PROGRAM)) == {}
    assert len(done(store, engine_of(PROGRAM)).judged) == 5


def test_a_text_that_cannot_be_read_is_listed_and_the_rest_is_judged(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "s.db"))
    versions = [recorded(terms(cap=cap), f"2024-0{n}-01") for n, cap in enumerate(CAPS[:3], 1)]
    bad = recorded(b"\x89PNG\r\n\x1a\n" + bytes(40), "2024-02-15")
    list(add(store, [*versions, bad]))
    failures = [failure for each in sweep(store, in_process(), PROGRAM) for failure in each.failures]
    assert len(failures) == 2
    assert all("picture" in failure.reason for failure in failures)
    statuses = [entry.status for entry in history(store, "Harbour/Terms", engine_of(PROGRAM))]
    assert statuses == [Status.FIRST, Status.AMENDMENT, Status.SKIPPED, Status.SKIPPED]


def test_after_a_failed_page_the_versions_around_it_are_compared(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "s.db"))
    words = [terms(cap="two"), "Please log in.", terms(cap="one")]
    list(add(store, [recorded(each, f"2024-0{n}-01") for n, each in enumerate(words, 1)]))
    list(sweep(store, in_process(), PROGRAM))
    entries = history(store, "Harbour/Terms", engine_of(PROGRAM))
    assert [entry.status for entry in entries] == [Status.FIRST, Status.FAILED_PAGE, Status.AMENDMENT]
    assert entries[2].before == entries[0].version


def test_an_empty_page_is_no_failure(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "s.db"))
    words = [terms(cap="two"), " \n", terms(cap="one"), terms(cap="two")]
    list(add(store, [recorded(each, f"2024-0{n}-01") for n, each in enumerate(words, 1)]))
    assert not any(each.failures for each in sweep(store, in_process(), PROGRAM))
    statuses = [entry.status for entry in history(store, "Harbour/Terms", engine_of(PROGRAM))]
    assert statuses == [Status.FIRST, Status.FAILED_PAGE, Status.AMENDMENT, Status.RESTORED]
    assert list(sweep(store, in_process(), PROGRAM)) == []


def test_a_lone_version_is_read(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "s.db"))
    list(add(store, [recorded(terms(), "2024-01-01")]))
    assert [each.total for each in sweep(store, in_process(), PROGRAM)] == [1]
    (version,) = all_versions(store)["Harbour/Terms"]
    assert done(store, engine_of(PROGRAM)).read == {version.key}
    assert list(neighbours([version])) == [Item(None, version.key)]
