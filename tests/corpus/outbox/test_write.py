"""What was written is never written again, what was not is: wherever a run was killed."""

import errno
import mailbox
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.outbox import write
from corpus.outbox.begun import OutboxError, held, opened
from corpus.outbox.entries import MANIFEST, entries
from tests.corpus.outbox.making import SHARD, make, people, small

COUNT = 21 * SHARD + 7


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def started(outbox: Path, last: int, form: str = "eml") -> int:
    command = [sys.executable, "-m", "tests.corpus.outbox.making", str(outbox), str(COUNT), str(last), form]
    return subprocess.run(command, check=False, cwd=Path(__file__).parents[3]).returncode


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    assert make(folder / "eml", COUNT) == COUNT
    assert make(folder / "mbox", COUNT, mbox=True) == COUNT
    return folder


@pytest.mark.parametrize("form", ["eml", "mbox"])
def test_killed_at_ten_places_and_gone_on_with_it_is_the_outbox_of_one_run(
    whole: Path, tmp_path: Path, form: str
) -> None:
    outbox = tmp_path / "outbox"
    chance = random.Random(10)
    codes = [started(outbox, chance.randrange(1, COUNT // 4), form) for _ in range(10)]
    assert codes.count(-signal.SIGKILL) >= 3
    while started(outbox, 0, form):
        pass
    assert tree(outbox) == tree(whole / form)
    assert [entry.n for entry in entries(outbox / MANIFEST)] == list(range(1, COUNT + 1))


def test_the_manifest_says_what_each_message_is(whole: Path) -> None:
    for entry, (line, group, name, address) in zip(entries(whole / "eml" / MANIFEST), people(COUNT), strict=True):
        message = small(group, name, address)
        assert (entry.line, entry.group, entry.message_id) == (line, group, message.message_id)
        if entry.n % 50 == 7:
            assert (whole / "eml" / entry.file).read_bytes() == message.content


def test_an_mbox_holds_the_messages_where_the_manifest_says(whole: Path) -> None:
    box = (whole / "mbox" / "messages.mbox").read_bytes()
    for entry in list(entries(whole / "mbox" / MANIFEST))[::31]:
        assert entry.start is not None
        opening, _, rest = box[entry.start : entry.end].partition(b"\n")
        assert opening.startswith(b"From legal@example.org ")
        assert rest.count(b"\n>From here on") + rest.count(b"\n>>From there") == 2 * rest.count(b"From there")
    read = mailbox.mbox(whole / "mbox" / "messages.mbox", create=False)
    assert len(read) == COUNT
    read.close()


@pytest.mark.parametrize("harm", ["torn line", "lost file", "short file", "strange line", "lines of another shard"])
def test_what_was_lost_or_torn_is_written_again(whole: Path, tmp_path: Path, harm: str) -> None:
    outbox = tmp_path / "outbox"
    assert started(outbox, COUNT - 10) == -signal.SIGKILL
    manifest = outbox / MANIFEST
    known = list(entries(manifest))
    assert known
    if harm == "torn line":
        manifest.write_bytes(manifest.read_bytes()[:-20])
    elif harm == "lost file":
        (outbox / known[300].file).unlink()
    elif harm == "short file":
        (outbox / known[300].file).write_bytes(b"x")
    elif harm == "strange line":
        lines = manifest.read_bytes().splitlines(keepends=True)
        manifest.write_bytes(b"".join([*lines[:350], b"{}\n", *lines[350:]]))
    else:
        lines = manifest.read_bytes().splitlines(keepends=True)
        manifest.write_bytes(b"".join([*lines, *lines[:10]]))
    assert started(outbox, 0) == 0
    assert tree(outbox) == tree(whole / "eml")


def test_a_disk_that_fills_up_stops_the_run_and_what_is_written_stays(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = tmp_path / "outbox"

    def full(folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(write, "to_disk", full)
        with pytest.raises(OSError, match="No space left"):
            make(outbox, COUNT)
    assert not list(entries(outbox / MANIFEST))
    assert make(outbox, COUNT) == COUNT
    assert tree(outbox) == tree(whole / "eml")


def test_an_outbox_is_of_one_mailing_and_of_one_run(tmp_path: Path) -> None:
    make(tmp_path / "done", 3)
    with pytest.raises(OutboxError, match=r"another mailing \(count differ\)"):
        make(tmp_path / "done", 4)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("x", "utf-8")
    with pytest.raises(OutboxError, match="something else"):
        make(tmp_path / "other", 3)
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["letter.txt"]
    with held(tmp_path / "busy"):
        opened(tmp_path / "busy", {"count": 3})
        with pytest.raises(OutboxError, match="another run"):
            make(tmp_path / "busy", 3)
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(OutboxError, match="this is a file"):
        make(tmp_path / "file", 3)
