"""A bundle's bytes follow from its contents: any ZIP program reads it, and one flipped bit is found wherever it is."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bundle.archive import (
    BundleError,
    Piece,
    check_bytes,
    check_sums,
    read_archive,
    with_sums,
    write_archive,
)

PIECES = (
    Piece(name="bundle.json", source=b"{}\n"),
    Piece(name="versions/2025 März/a.md", source="Größe\n".encode()),
    Piece(name="empty", source=b""),
)


def written(folder: Path, pieces: tuple[Piece, ...] = PIECES) -> Path:
    path = folder / "bundle.zip"
    with path.open("wb") as file:
        write_archive(file, with_sums(pieces))
    return path


def checked(path: Path) -> None:
    pieces = read_archive(path)
    check_sums(pieces)
    check_bytes(path, pieces)


def test_a_zip_program_reads_it(tmp_path: Path) -> None:
    path = written(tmp_path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.read("versions/2025 März/a.md") == "Größe\n".encode()
        archive.extractall(tmp_path / "out")
    done = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path / "out", check=False, capture_output=True)
    assert done.returncode == 0
    checked(path)


def test_a_file_on_the_disk_is_the_same_piece_as_its_bytes(tmp_path: Path) -> None:
    big = bytes(range(256)) * 9000
    (tmp_path / "big").write_bytes(big)
    one, other = io.BytesIO(), io.BytesIO()
    write_archive(one, with_sums([Piece(name="big", source=tmp_path / "big")]))
    write_archive(other, with_sums([Piece(name="big", source=big)]))
    assert one.getvalue() == other.getvalue()


def test_a_flipped_bit_is_found_wherever_it_is(tmp_path: Path) -> None:
    path = written(tmp_path)
    whole = path.read_bytes()
    for bit in range(0, len(whole) * 8, 3):
        harmed = bytearray(whole)
        harmed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(harmed)
        with pytest.raises(BundleError):
            checked(path)


@given(cut=st.integers(0, 10_000), added=st.binary(max_size=20))
def test_a_bundle_that_is_cut_or_lengthened_is_found(
    tmp_path_factory: pytest.TempPathFactory, cut: int, added: bytes
) -> None:
    path = written(tmp_path_factory.mktemp("cut"))
    whole = path.read_bytes()
    harmed = whole[: cut % len(whole)] + added
    path.write_bytes(harmed)
    if harmed != whole:
        with pytest.raises(BundleError):
            checked(path)


def test_what_is_wrong_is_named(tmp_path: Path) -> None:
    path = written(tmp_path)
    whole = path.read_bytes()
    for was, now, words in (
        (b"Gr\xc3", b"gr\xc3", "versions/2025 März/a.md: its bytes are not those that SHA256SUMS names"),
        (b"{}\n", b"[]\n", "bundle.json: its bytes"),
    ):
        path.write_bytes(whole.replace(was, now, 1))
        with pytest.raises(BundleError, match=words):
            checked(path)
    path.write_bytes(whole + b"x")
    with pytest.raises(BundleError, match="after the end"):
        checked(path)
    path.write_bytes(b"no zip")
    with pytest.raises(BundleError, match="does not begin as a ZIP"):
        checked(path)
