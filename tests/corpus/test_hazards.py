"""What may go wrong with a store: killed in the middle, two writers, a full disk, a damaged file."""

import multiprocessing
import os
import random
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from corpus.importing import Source, import_versions
from corpus.recorded import Recorded
from corpus.store.add import add
from corpus.store.errors import StoreError
from corpus.store.export import export_lines, judged_lines
from corpus.store.find import all_series, all_versions, bytes_of
from corpus.store.open import Store, init_store, open_store
from corpus.store.verify import Defect, verify
from corpus.sweep.pools import in_process
from corpus.sweep.sweep import sweep
from tests.corpus.agreements import recorded, terms
from tests.corpus.repositories import Repository

FORK = multiprocessing.get_context("fork")
POINTS = 20
PROGRAM = "novation test"


def history(count: int, series: str = "Harbour/Terms") -> list[Recorded]:
    return [
        recorded(terms(cap=f"{n}"), f"2024-{1 + n // 28:02}-{1 + n % 28:02}", series=series) for n in range(1, count)
    ]


def killed(statements: int, act: Callable[..., object], *arguments: object) -> int:
    """Runs it in a process that is killed (SIGKILL) at this statement to a database; its exit code."""

    def child() -> None:
        left = [statements]

        def count(*_: Any) -> None:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(Engine, "before_cursor_execute", count)
        act(*arguments)

    process = FORK.Process(target=child)
    process.start()
    process.join()
    return process.exitcode or 0


def add_all(address: str, versions: Sequence[Recorded]) -> None:
    store = open_store(address)
    for each in versions:  # a transaction each
        list(add(store, [each]))
    store.close()


def import_all(address: str, path: Path) -> None:
    store = open_store(address)
    list(import_versions(store, path, Source(), print))
    store.close()


def sweep_all(address: str) -> None:
    store = open_store(address)
    list(sweep(store, in_process(), PROGRAM))
    store.close()


def test_an_import_killed_anywhere_goes_on_to_the_same_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.store.add.BATCH", 3)
    repository = Repository(tmp_path / "terms")
    for day in range(1, 13):
        repository.commit("terms.md", terms(cap=str(day)).encode(), day)
    whole = init_store(str(tmp_path / "whole.db"))
    import_all(whole.address, repository.folder)
    expected = list(export_lines(whole, texts=True))
    codes = []
    for point in sorted(random.Random(11).sample(range(2, 26), POINTS)):
        store = init_store(str(tmp_path / f"{point}.db"))
        codes.append(killed(point, import_all, store.address, repository.folder))
        import_all(store.address, repository.folder)
        assert list(export_lines(store, texts=True)) == expected
        assert [each for each in verify(store) if isinstance(each, Defect)] == []
    assert codes.count(-signal.SIGKILL) >= POINTS - 4


def test_a_sweep_killed_anywhere_goes_on_to_the_same_results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.sweep.items.BATCH_ITEMS", 1)
    whole = init_store(str(tmp_path / "whole.db"))
    add_all(whole.address, history(5))
    sweep_all(whole.address)
    expected = list(judged_lines(whole))
    codes = []
    for point in sorted(random.Random(12).sample(range(5, 40), POINTS)):
        store = init_store(str(tmp_path / f"{point}.db"))
        add_all(store.address, history(5))
        codes.append(killed(point, sweep_all, store.address))
        sweep_all(store.address)
        assert list(judged_lines(store)) == expected
    assert codes.count(-signal.SIGKILL) >= POINTS - 4


def test_two_writers_lose_no_version(address: str) -> None:
    store = init_store(address)
    shared, left, right = history(12, "Both"), history(9, "Left"), history(9, "Right")
    writers = [FORK.Process(target=add_all, args=(address, [*mine, *shared])) for mine in (left, right)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert {each.name: each.versions for each in all_series(store)} == {"Both": 11, "Left": 8, "Right": 8}
    assert [each for each in verify(store) if isinstance(each, Defect)] == []
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    place = tmp_path / "small"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("a small file system can't be mounted here (it takes root)")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_said_and_what_was_written_before_is_kept(small_disk: Path) -> None:
    store = init_store(str(small_disk / "s.db"))
    list(add(store, [recorded(terms(), "2024-01-01")]))
    with pytest.raises(StoreError, match="the disk is full"):
        list(add(store, [recorded(os.urandom(3_000_000), "2024-02-01")]))
    assert [each.versions for each in all_series(store)] == [1]
    list(add(store, [recorded(terms(cap="two"), "2024-03-01")]))
    assert [each for each in verify(store) if isinstance(each, Defect)] == []
    store.close()


@pytest.fixture
def damaged(tmp_path: Path) -> Store:
    """A store of four long texts, one page in the middle of one of them overwritten."""
    store = init_store(str(tmp_path / "s.db"))
    for n in range(1, 5):
        list(add(store, [recorded(f"{n} " * 20_000, f"2024-0{n}-01")]))
    store.close()
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = bytearray((tmp_path / "s.db").read_bytes())
    at = data.index(b"3 " * 1_000) // 4096 * 4096
    data[at : at + 4096] = b"\0" * 4096
    (tmp_path / "s.db").write_bytes(data)
    return open_store(str(tmp_path / "s.db"))


def test_a_damaged_page_is_found_and_the_other_texts_can_be_read(damaged: Store) -> None:
    defects = [each.message for each in verify(damaged) if isinstance(each, Defect)]
    assert any("Harbour/Terms of 2024-03-01" in each for each in defects), defects
    good = [v.key.text for v in all_versions(damaged)["Harbour/Terms"] if v.number != 3]
    assert [bytes_of(damaged, digest)[:1] for digest in good] == [b"1", b"2", b"4"]


def test_a_sweep_over_a_damaged_store_lists_what_it_could_not_read(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "s.db"))
    add_all(store.address, history(5))
    lost = all_versions(store)["Harbour/Terms"][1].key.text
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("delete from novation_text where sha256 = ?", (lost,))
    connection.close()
    failures = [failure for each in sweep(store, in_process(), PROGRAM) for failure in each.failures]
    assert {failure.reason for failure in failures} == {
        f"the store lacks the text {lost[:12]}; `novation corpus verify` lists what is missing."
    }
    assert len(list(judged_lines(store))) > 3


def test_a_file_cut_short_is_said(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "s.db"))
    list(add(store, history(20)))
    store.close()
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    whole = (tmp_path / "s.db").read_bytes()
    (tmp_path / "s.db").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreError, match="damaged"):
        all_versions(open_store(str(tmp_path / "s.db")))


def test_an_error_of_the_database_shows_no_words_of_a_text(tmp_path: Path) -> None:
    store = init_store(str(tmp_path / "s.db"))
    bad = recorded("privileged words", "2024-01-01")
    object.__setattr__(bad, "recorded", None)
    with pytest.raises(StoreError) as problem:
        list(add(store, [bad]))
    assert "privileged" not in str(problem.value)
    assert problem.value.__cause__ is None
    assert problem.value.__suppress_context__
