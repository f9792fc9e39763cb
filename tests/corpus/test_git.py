"""Versions out of a git repository: oldest first, bytes as committed, clear refusals."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus.importers.git import GitHistoryError, GitVersion, listed, versions
from tests.corpus.repositories import Repository

TERMS = "Example Ltd/Terms of Service.md"
PRIVACY = "Example Ltd/Privacy Policy.md"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "terms")


def read(repository: Repository, pattern: str = "*") -> list[GitVersion]:
    return list(versions(repository.folder, pattern))


def test_versions_come_oldest_first_with_their_bytes(repository: Repository) -> None:
    repository.commit(TERMS, b"one\r\n\x00", 2, "First — recorded")
    repository.commit(TERMS, b"two", 3)
    first, second = read(repository, TERMS)
    assert (first.data, second.data) == (b"one\r\n\x00", b"two")
    assert first.path == TERMS
    assert first.subject == "First — recorded"
    assert first.authored == datetime(2024, 1, 2, 10, tzinfo=UTC)
    assert first.commit == repository.git("rev-parse", "HEAD~1").strip()


def test_the_author_date_decides_and_not_the_order_of_commits(repository: Repository) -> None:
    repository.commit(TERMS, b"late", 9)
    repository.commit(TERMS, b"early", 4)
    assert [version.data for version in read(repository)] == [b"early", b"late"]


def test_equal_dates_keep_the_order_of_commits(repository: Repository) -> None:
    for words in (b"a", b"b", b"c"):
        repository.commit(TERMS, words, 5)
    assert [version.data for version in read(repository)] == [b"a", b"b", b"c"]


def test_a_pattern_chooses_files_in_any_folder(repository: Repository) -> None:
    repository.commit(TERMS, b"terms", 1)
    repository.commit(PRIVACY, b"privacy", 2)
    repository.commit("readme.txt", b"no agreement", 3)
    assert [v.data for v in read(repository, "*.md")] == [b"terms", b"privacy"]
    assert [v.data for v in read(repository, "*/Terms of Service.md")] == [b"terms"]
    assert [v.data for v in read(repository, "**/*.md")] == [b"terms", b"privacy"]


def test_a_renamed_file_begins_anew_under_its_new_name(repository: Repository) -> None:
    repository.commit(TERMS, b"the same words", 1)
    repository.git("mv", TERMS, PRIVACY)
    repository.commit("other", b"x", 2)
    assert [v.path for v in read(repository, "*.md")] == [TERMS, PRIVACY]


def test_who_asks_is_told_what_a_renamed_file_was_called_before(repository: Repository) -> None:
    repository.commit(TERMS, b"the same words", 1)
    repository.git("mv", TERMS, PRIVACY)
    repository.commit("other", b"x", 2)
    assert [(v.path, v.before) for v in listed(repository.folder, "*.md", renames=True)] == [
        (TERMS, None),
        (PRIVACY, TERMS),
    ]


def test_a_deletion_is_no_version(repository: Repository) -> None:
    repository.commit(TERMS, b"one", 1)
    repository.commit(PRIVACY, b"kept", 1)
    repository.commit(TERMS, None, 2)
    assert [v.data for v in read(repository, TERMS)] == [b"one"]


def test_a_link_is_no_file(repository: Repository) -> None:
    repository.commit(TERMS, b"one", 1)
    (repository.folder / "link.md").symlink_to(TERMS)
    repository.commit("other", b"x", 2)
    assert [v.path for v in read(repository, "*.md")] == [TERMS]


def test_names_of_any_letters_are_kept(repository: Repository) -> None:
    name = "Ünïcode “quoted”\ttab/Verträge.md"
    repository.commit(name, b"one", 1)
    assert [v.path for v in read(repository)] == [name]


def test_a_clone_of_a_bundle_is_read_like_its_origin(repository: Repository, tmp_path: Path) -> None:
    for day in (1, 2, 3):
        repository.commit(TERMS, b"version %d" % day, day)
    bundle, bare = tmp_path / "history.bundle", tmp_path / "bare.git"
    repository.git("bundle", "create", str(bundle), "--all")
    repository.git("clone", "--quiet", "--bare", str(bundle), str(bare))
    assert list(versions(bare, TERMS)) == read(repository, TERMS)


def test_reading_may_stop_early(repository: Repository) -> None:
    for day in range(1, 6):
        repository.commit(TERMS, b"x" * 200_000 + b"%d" % day, day)
    found = versions(repository.folder)
    assert next(found).data.endswith(b"1")
    found.close()


def test_a_file_named_like_an_option_of_git_is_only_a_name(repository: Repository) -> None:
    repository.commit("--output=x", b"one", 1)
    assert [v.path for v in read(repository, "--output=x")] == ["--output=x"]
    assert sorted(p.name for p in repository.folder.iterdir()) == ["--output=x", ".git"]


def refused(repository: Path, pattern: str = "*", revision: str = "HEAD") -> str:
    with pytest.raises(GitHistoryError) as error:
        list(versions(repository, pattern, revision))
    return str(error.value)


def test_a_missing_path_is_said_to_be_missing(repository: Repository) -> None:
    repository.commit(TERMS, b"one", 1)
    assert "absent.md" in refused(repository.folder, "absent.md")


def test_a_folder_without_a_repository_is_refused(tmp_path: Path) -> None:
    assert "not a git repository" in refused(tmp_path)
    assert "no folder" in refused(tmp_path / "absent")


@pytest.mark.parametrize("revision", ["absent", "--all", "HEAD:x"])
def test_what_names_no_commit_is_refused(repository: Repository, revision: str) -> None:
    repository.commit(TERMS, b"one", 1)
    assert "names no commit" in refused(repository.folder, revision=revision)


def test_a_repository_without_commits_is_refused(repository: Repository) -> None:
    assert "names no commit" in refused(repository.folder)


def test_a_machine_without_git_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git is not installed" in refused(tmp_path)
