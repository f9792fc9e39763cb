"""A series folder is read whole, or one sentence says what is wrong with it and where."""

from pathlib import Path

import pytest

from analyzer.authored import AuthoredError
from corpus.series import read_series
from tests.law_texts import SAMPLES

ENTRY = '[[version]]\nid = "{id}"\ndate = {date}\nfile = "{file}"\n'


def folder(tmp_path: Path, *entries: str) -> Path:
    (tmp_path / "a.md").write_text("# Terms\n", "utf-8")
    (tmp_path / "series.toml").write_text('name = "Terms"\n' + "".join(entries), "utf-8")
    return tmp_path


def test_the_versions_of_the_sample_stand_in_their_order() -> None:
    series = read_series(SAMPLES / "lumenfield-api-terms")
    ids = [version.id for version in series.versions]
    assert len(ids) == 6
    assert ids == sorted(ids)
    newest = series.version("2026-12-01")
    assert newest is not None
    assert series.path(newest).is_file()
    assert series.version("2030-01-01") is None


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ((ENTRY.format(id="1", date="2025-01-01", file="b.md"),), "line 5: version.file: there is no file b.md"),
        ((ENTRY.format(id="1", date="2025-01-01", file="../a.md"),), "a file in this folder was expected"),
        (
            (ENTRY.format(id="1", date="2025-01-01", file="a.md"),) * 2,
            "line 7: version.id: '1' is the id of an earlier version",
        ),
        (('[[version]]\nid = "1"\nfile = "a.md"\n',), "version.date: this is missing"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, entries: tuple[str, ...], words: str) -> None:
    with pytest.raises(AuthoredError, match=r"series\.toml") as caught:
        read_series(folder(tmp_path, *entries))
    assert words in str(caught.value)


def test_a_folder_without_a_list_is_none(tmp_path: Path) -> None:
    with pytest.raises(AuthoredError, match="a series folder has one"):
        read_series(tmp_path)
