"""Imports: what becomes a version of which series, from files, folders and repositories of any layout."""

from pathlib import Path

import pytest

from clauses.diagnostics import UnreadableInputError
from corpus.importers.layout import LayoutError, layout, plain_place
from corpus.importing import Source, import_versions
from corpus.samples import sample_folder
from corpus.store.find import all_series, bytes_of, versions_of
from corpus.store.open import Store, init_store
from tests.corpus.repositories import Repository


@pytest.fixture
def local(tmp_path: Path) -> Store:
    return init_store(str(tmp_path / "store.db"))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "terms")


def take(store: Store, path: Path, **how: object) -> list[str]:
    """Imports, and gives what was skipped."""
    skipped: list[str] = []
    list(import_versions(store, path, Source(**how), skipped.append))  # type: ignore[arg-type]
    return skipped


def held(store: Store) -> dict[str, list[str]]:
    return {each.name: [v.day for v in versions_of(store, each.name)] for each in all_series(store)}


@pytest.mark.parametrize(
    ("path", "series", "date"),
    [
        ("acme-terms-2024-01-31.md", "acme-terms", "2024-01-31"),
        ("acme/2024-01-31.md", "acme", "2024-01-31"),
        ("acme/terms/20240131.html", "acme/terms", "2024-01-31"),
        ("acme/Terms of Service.md", "acme/Terms of Service", None),
        ("2024_01_31 NDA.docx", "NDA", "2024-01-31"),
        ("v.2.terms.txt", "v.2.terms", None),
        ("acme/2024-13-31.md", "acme/2024-13-31", None),
        ("2024-01-31.md", "", "2024-01-31"),
    ],
)
def test_a_path_says_its_series_and_its_date(path: str, series: str, date: str | None) -> None:
    place = plain_place(path)
    assert (place.series, place.date) == (series, date)


@pytest.mark.parametrize(
    ("pattern", "path", "series", "date"),
    [
        ("{provider}/{name}.md", "Acme/Terms.md", "Acme/Terms", None),
        ("{provider}/{name}.md", "LICENSE.md", None, None),
        ("**/{name}/{date}.txt", "a/b/nda/2024-02-03.txt", "nda", "2024-02-03"),
        ("policies/*/{name}-{date}.*", "policies/x/dpa-2024-02-03.pdf", "dpa", "2024-02-03"),
        ("{name}.md", "a/b.md", None, None),
    ],
)
def test_a_layout_says_what_the_parts_of_a_path_mean(
    pattern: str, path: str, series: str | None, date: str | None
) -> None:
    place = layout(pattern).place(path)
    assert (place and place.series, place and place.date) == (series, date)


def test_a_layout_with_an_unknown_part_is_refused() -> None:
    with pytest.raises(LayoutError, match="\\{vendor\\} is none of"):
        layout("{vendor}/{name}.md")
    with pytest.raises(LayoutError, match="twice"):
        layout("{name}/{name}.md")


def test_a_folder_becomes_series_by_its_names(local: Store, tmp_path: Path) -> None:
    folder = tmp_path / "contracts"
    (folder / "acme").mkdir(parents=True)
    (folder / "acme" / "2024-01-01.md").write_text("one")
    (folder / "acme" / "2024-02-01.md").write_text("two")
    (folder / "nda-2023-05-05.txt").write_text("nda")
    (folder / "msa.md").write_text("---\ntitle: MSA\ndate: 2022-02-02\n---\nwords")
    (folder / "notes.md").write_text("no date anywhere")
    (folder / "logo.png").write_bytes(b"\x89PNG")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "2024-01-01.md").write_text("hidden")
    assert take(local, folder) == ["notes.md: no date in its name or front matter; give one with --date."]
    assert held(local) == {"acme": ["2024-01-01", "2024-02-01"], "msa": ["2022-02-02"], "nda": ["2023-05-05"]}


def test_a_file_takes_the_date_and_series_that_are_given(local: Store, tmp_path: Path) -> None:
    file = tmp_path / "msa.txt"
    file.write_text("words")
    assert take(local, file, series="Acme MSA", date="2025-06-30") == []
    assert held(local) == {"Acme MSA": ["2025-06-30"]}


def test_a_folder_with_a_series_file_is_read_as_that_says(local: Store) -> None:
    take(local, Path(str(sample_folder())))
    (series,) = all_series(local)
    assert series.name == "Lumenfield API Terms of Service"
    assert versions_of(local, series.name)[-1].day == series.last >= "2026-11-10"


def test_a_folder_without_anything_to_read_is_said(local: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableInputError, match="no file in this folder"):
        take(local, tmp_path / "empty")


def test_a_repository_is_read_by_its_author_dates(local: Store, repository: Repository) -> None:
    repository.commit("legal/terms.md", b"one", 2)
    repository.commit("legal/terms.md", b"two", 9)
    repository.commit("legal/terms.md", b"between", 4)
    repository.commit("main.py", b"print()", 5)
    take(local, repository.folder)
    assert held(local) == {"legal/terms": ["2024-01-02", "2024-01-04", "2024-01-09"]}
    versions = versions_of(local, "legal/terms")
    assert [bytes_of(local, v.key.text) for v in versions] == [b"one", b"between", b"two"]


def test_an_import_goes_on_where_it_was(local: Store, repository: Repository) -> None:
    repository.commit("terms.md", b"one", 2)
    take(local, repository.folder)
    repository.commit("terms.md", b"two", 3)
    last = list(import_versions(local, repository.folder, Source(), print))[-1]
    assert (last.seen, last.total, last.new) == (2, 2, 1)
    assert held(local) == {"terms": ["2024-01-02", "2024-01-03"]}


def test_a_renamed_file_stays_in_its_series(local: Store, repository: Repository) -> None:
    words = b"these words stay as they are\n" * 9
    repository.commit("tos.md", words, 1)
    repository.git("mv", "tos.md", "terms.md")
    repository.commit("terms.md", words + b"and more\n", 2)
    repository.commit("terms.md", words + b"and less\n", 3)
    take(local, repository.folder)
    assert held(local) == {"tos": ["2024-01-01", "2024-01-02", "2024-01-03"]}


def test_a_new_file_under_the_name_of_a_renamed_one_is_a_series_of_its_own(
    local: Store, repository: Repository
) -> None:
    repository.commit("tos.md", b"these words stay as they are\n" * 9, 1)
    repository.git("mv", "tos.md", "terms.md")
    repository.commit("other.txt", b"x", 2)
    repository.commit("tos.md", b"quite another agreement", 3)
    take(local, repository.folder)
    assert held(local) == {"other": ["2024-01-02"], "tos": ["2024-01-01", "2024-01-02"], "tos (2)": ["2024-01-03"]}


def test_a_collection_of_recorded_terms_is_known_by_its_commits(local: Store, repository: Repository) -> None:
    repository.commit("README.md", b"about", 1, "Document the collection")
    repository.commit("Acme/Terms of Service.md", b"one", 2, "First record of Acme Terms of Service")
    repository.commit("Acme/Terms of Service.md", b"two", 3, "Record new changes of Acme Terms of Service")
    repository.commit("Acme/Terms of Service.md", b"three", 4, "Apply technical or declaration upgrade on Acme Terms")
    take(local, repository.folder)
    (series,) = all_series(local)
    assert (series.name, series.provider, series.versions) == ("Acme/Terms of Service", "Acme", 3)
    assert versions_of(local, series.name)[2].note == "Apply technical or declaration upgrade on Acme Terms"


def test_a_layout_chooses_paths_of_a_repository(local: Store, repository: Repository) -> None:
    repository.commit("policies/dpa.md", b"one", 1)
    repository.commit("drafts/dpa.md", b"draft", 2)
    take(local, repository.folder, layout=layout("policies/{name}.md"))
    assert held(local) == {"dpa": ["2024-01-01"]}


def test_paths_of_any_letters_are_imported(local: Store, repository: Repository) -> None:
    odd = "line\nbreak \"quoted\" 'and' \\ tab\t.md"
    folders = "/".join(["deep" * 15] * 5)
    repository.commit(odd, b"one", 1)
    repository.commit(f"{folders}/terms.md", b"two", 2)
    name = b"caf\xe9.md"
    path = repository.folder / name.decode("utf-8", "surrogateescape")
    path.write_bytes(b"three")
    repository.commit("plain.md", b"four", 3)
    assert take(local, repository.folder) == []
    assert set(held(local)) == {odd.removesuffix(".md"), f"{folders}/terms", "caf\\xe9", "plain"}


def test_a_repository_that_lacks_a_content_gives_the_rest(local: Store, repository: Repository) -> None:
    repository.commit("a.md", b"kept", 1)
    repository.commit("b.md", b"lost", 2)
    blob = repository.git("rev-parse", "HEAD:b.md").strip()
    (repository.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    (skipped,) = take(local, repository.folder)
    assert skipped.startswith("b.md at ")
    assert held(local) == {"a": ["2024-01-01"]}


def test_a_repository_without_agreements_is_said(local: Store, repository: Repository) -> None:
    repository.commit("main.py", b"print()", 1)
    with pytest.raises(UnreadableInputError, match="no file in the history"):
        take(local, repository.folder)
