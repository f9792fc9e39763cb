"""What a user installs."""

import zipfile
from email.parser import Parser
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("analyzer", "clauses", "corpus", "novation", "renderers")


@pytest.fixture(scope="session")
def names(wheel: Path) -> frozenset[str]:
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def in_dist_info(wheel: Path, name: str) -> str:
    """The text of the one file of the wheel's metadata folder that has this name."""
    with zipfile.ZipFile(wheel) as archive:
        (found,) = (
            n for n in archive.namelist() if n.partition("/")[0].endswith(".dist-info") and n.endswith(f"/{name}")
        )
        return archive.read(found).decode()


def test_the_wheel_has_the_five_roots_and_nothing_beside_them(names: frozenset[str]) -> None:
    roots = {PurePosixPath(name).parts[0] for name in names}
    assert roots == {*PACKAGES, "novation-0.1.0.dist-info"}


@pytest.mark.parametrize("package", PACKAGES)
def test_each_root_says_that_it_is_typed(names: frozenset[str], package: str) -> None:
    assert {f"{package}/__init__.py", f"{package}/py.typed"} <= names


def test_the_wheel_holds_every_file_of_the_packages_templates_rules_and_samples_included(
    names: frozenset[str],
) -> None:
    tree = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in names if name.partition("/")[0] in PACKAGES}
    assert packed == tree


@pytest.mark.parametrize("name", ["LICENSE", "NOTICE"])
def test_the_licence_and_the_notice_travel_with_the_wheel(wheel: Path, name: str) -> None:
    assert in_dist_info(wheel, name) == (ROOT / name).read_text(encoding="utf-8")


def test_the_licence_is_the_full_apache_text() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_metadata_names_licence_python_and_command(wheel: Path) -> None:
    metadata = Parser().parsestr(in_dist_info(wheel, "METADATA"))
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.11"
    assert "novation = novation.cli:main" in in_dist_info(wheel, "entry_points.txt")
