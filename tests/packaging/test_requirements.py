"""The pinned requirements follow pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pins(name: str) -> dict[str, set[str]]:
    """Versions by package of a pinned file (a package may have one version for each Python)."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)", text, re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


def unmet(requirements: list[str], pinned: dict[str, set[str]]) -> list[str]:
    """The requirements that the pins leave out or contradict."""
    parsed = [(text, Requirement(text)) for text in requirements]
    return [
        text
        for text, requirement in parsed
        if not any(requirement.specifier.contains(version) for version in pinned.get(requirement.name, ()))
    ]


def test_every_run_dependency_is_pinned() -> None:
    assert unmet(PROJECT["dependencies"], pins("run.txt")) == []


def test_every_development_dependency_is_pinned() -> None:
    wanted = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]
    assert unmet(wanted, pins("dev.txt")) == []


def test_development_uses_the_versions_that_users_get() -> None:
    run, dev = pins("run.txt"), pins("dev.txt")
    assert {name: dev.get(name) for name in run} == run


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "uv.txt"])
def test_every_pin_has_its_hashes(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements" / name).read_text(encoding="utf-8").strip())
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_a_missing_or_outdated_pin_would_be_found() -> None:
    assert unmet(["spacy>=3.8", "lxml>=5", "click>=8"], {"spacy": {"3.7.1"}, "click": {"8.1.0"}}) == [
        "spacy>=3.8",
        "lxml>=5",
    ]
