"""`novation bundle` and `verify`: the same inputs give the same bytes; what was changed, and how well, is named."""

import json
from pathlib import Path

import pytest

from corpus.bundle.archive import SUMS, BundleError, Piece, read_archive, with_sums, write_archive
from novation.bundle import verified
from tests.cli.conftest import Command
from tests.cli.mailing import OPTIONS, crowd, people, series


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bundle")
    series(made)
    return made


def terms(folder: Path) -> list[str | Path]:
    return [f"{folder / 'terms'}@v3", *OPTIONS, "--sender", folder / "sender.toml"]


@pytest.fixture(scope="module")
def mailed(folder: Path) -> Path:
    """A bundle with a mailing of forty recipients, two of whom are refused; beside it the list and the outbox."""
    from novation.cli import commands

    recipients = people(folder, [*crowd(40), "x", "bob@example.org,Bob,en,DE,Gold,v2"])
    known = [str(each) for each in terms(folder)]
    for command in (
        ["notice", *known, "--recipients", str(recipients), "-o", str(folder / "outbox")],
        ["bundle", *known, "--mailing", str(folder / "outbox"), "-o", str(folder / "mailed.zip")],
    ):
        commands.main(args=command, standalone_mode=False)
    return folder / "mailed.zip"


def forged(bundle: Path, name: str, was: bytes, now: bytes) -> Path:
    """The bundle with words of one file exchanged, and sums and container made anew to fit."""
    pieces = [
        Piece(name=each.name, source=each.content().replace(was, now) if each.name == name else each.content())
        for each in read_archive(bundle)
        if each.name != SUMS
    ]
    assert any(was in each.content() for each in read_archive(bundle) if each.name == name)
    path = bundle.with_name("forged.zip")
    with path.open("wb") as file:
        write_archive(file, with_sums(pieces))
    return path


def test_the_same_inputs_give_the_same_bytes_wherever_they_stand(
    novation: Command, folder: Path, tmp_path: Path
) -> None:
    series(tmp_path)
    for home in (folder, tmp_path):
        done = novation("bundle", *terms(home), "-o", home / "plain.zip")
        assert done.returncode == 0, done.stderr.decode()
    assert (folder / "plain.zip").read_bytes() == (tmp_path / "plain.zip").read_bytes()
    done = novation("verify", tmp_path / "plain.zip")
    assert done.returncode == 0, done.stderr.decode()
    assert b"(v2 \xe2\x86\x92 v3)" in done.stdout


def test_a_bundle_of_a_mailing_holds_and_proves_all_of_it(novation: Command, folder: Path, mailed: Path) -> None:
    names = [each.name for each in read_archive(mailed)]
    for name in ("versions/v1/v1.md", "comparison.json", "comparison.html", "plan.json", "notice.eml", "notice.txt"):
        assert name in names
    assert {"mailing/manifest.jsonl", "mailing/refused.csv", "mailing/groups/001.eml", "comparisons/v1.json"} <= {
        *names
    }
    asked = json.loads(next(each.content() for each in read_archive(mailed) if each.name == "bundle.json"))
    assert asked["program"].startswith("novation ")
    assert set(asked["readers"]) == {"v1", "v2", "v3"}
    message = folder / "outbox" / "messages" / "00000" / "00000007.eml"
    done = novation("verify", mailed, "--recipients", folder / "people.csv", "--message", message)
    assert done.returncode == 0, done.stderr.decode()
    assert b"40 messages were made again" in done.stdout
    assert b"is the message in line 7 of the manifest" in done.stdout


def test_no_address_and_no_name_of_a_recipient_stands_in_a_bundle(mailed: Path) -> None:
    content = mailed.read_bytes()
    assert b"person7@" not in content
    assert b"Person 7" not in content


@pytest.mark.parametrize(
    ("name", "was", "now", "words"),
    [
        (
            "notice.txt",
            b"five percent",
            b"four percent",
            r"notice.txt: made again it comes out otherwise, first in line",
        ),
        ("comparison.json", b'"material": true', b'"material": false', "comparison.json: made again"),
        ("versions/v3/v3.md", b"$25", b"$21", "mailing.json: versions: it is not what the bundle is made from"),
        ("bundle.json", b"2027-02-01", b"2027-03-01", "mailing.json: effective: it is not what"),
        ("bundle.json", b"novation 0", b"novation 9", "bundle.json: program: novation 9.* in the bundle, novation 0"),
        ("bundle.json", b'"sender"', b'"sendor"', "bundle.json: sender is missing"),
        ("sender.json", b"our costs", b"your cost", "mailing.json: sender: it is not what"),
        (
            "mailing/manifest.jsonl",
            b'"sha256": "',
            b'"sha256": "0',
            "not the manifest that the mailing was closed with",
        ),
        ("mailing/mailing.json", b'"messages": 40', b'"messages": 41', "not as many messages"),
        ("mailing/mailing.json", b'"country": "DE"', b'"country": "FR"', "mailing/groups/001.plan.json: made again"),
        ("mailing/groups/001.eml", b"is changing", b"was changing", "mailing/groups/001.eml: made again"),
        ("mailing/groups/002.plan.json", b"2026-12-01", b"2026-12-02", "mailing/groups/002.plan.json: made again"),
    ],
)
def test_what_was_forged_with_fitting_sums_is_named(
    mailed: Path, name: str, was: bytes, now: bytes, words: str
) -> None:
    with pytest.raises(BundleError, match=words):
        verified(forged(mailed, name, was, now))


def test_a_file_that_was_added_or_taken_away_is_named(mailed: Path, tmp_path: Path) -> None:
    pieces = [Piece(name=each.name, source=each.content()) for each in read_archive(mailed) if each.name != SUMS]
    path = tmp_path / "other.zip"
    for those, words in (
        ([*pieces, Piece(name="note.txt", source=b"x")], "note.txt: no bundle has such a file"),
        ([each for each in pieces if each.name != "plan.json"], "plan.json is missing"),
        ([each for each in pieces if each.name != "mailing/refused.csv"], "refused.csv"),
    ):
        with path.open("wb") as file:
            write_archive(file, with_sums(those))
        with pytest.raises(BundleError, match=words):
            verified(path, recipients=mailed.parent / "people.csv")


def test_a_flipped_bit_is_found_by_the_command_and_named(novation: Command, mailed: Path, tmp_path: Path) -> None:
    whole = mailed.read_bytes()
    harmed = bytearray(whole)
    harmed[whole.index(b"$25")] ^= 4
    (tmp_path / "harmed.zip").write_bytes(harmed)
    done = novation("verify", tmp_path / "harmed.zip")
    assert done.returncode == 1
    assert b"versions/v3/v3.md: its bytes are not those that SHA256SUMS names" in done.stderr


def test_a_message_of_another_mailing_and_another_list_are_told_apart(
    novation: Command, folder: Path, mailed: Path, tmp_path: Path
) -> None:
    message = folder / "outbox" / "messages" / "00000" / "00000007.eml"
    other = tmp_path / "other.eml"
    other.write_bytes(message.read_bytes().replace(b"Person", b"Persou"))
    done = novation("verify", mailed, "--message", other)
    assert done.returncode == 1
    assert b"the message is none of this mailing" in done.stderr
    done = novation("verify", mailed, "--recipients", people(tmp_path, crowd(39)))
    assert done.returncode == 1
    assert b"not the list that the mailing was made from" in done.stderr


def test_an_outbox_of_other_terms_is_not_bundled(novation: Command, folder: Path, mailed: Path, tmp_path: Path) -> None:
    assert mailed.exists()
    command = [*terms(folder), "--contact", "x@acme.example", "--mailing", folder / "outbox", "-o", tmp_path / "x.zip"]
    done = novation("bundle", *command)
    assert done.returncode == 2
    assert b"sender: it is not what the bundle is made from" in done.stderr
    assert not (tmp_path / "x.zip").exists()


@pytest.mark.parametrize(("content", "code"), [(None, 3), (b"", 1), (b"PK\3\4", 1), (b"PK\3\4" + b"\xff" * 40, 1)])
def test_what_is_no_bundle_is_said(novation: Command, tmp_path: Path, content: bytes | None, code: int) -> None:
    if content is not None:
        (tmp_path / "x.zip").write_bytes(content)
    done = novation("verify", tmp_path / "x.zip")
    assert done.returncode == code
    assert len(done.stderr.decode().splitlines()) == 1
    assert b"Traceback" not in done.stderr
