"""The repository installs from whatever registry or mirror a machine is set up for: it names none itself."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Written in pieces, so that this file does not find itself.
REGISTRY = re.compile(
    "|".join(
        (
            r"py" + r"pi\.(?:org|python\.org)",
            r"python" + r"hosted\.org",
            r"(?:repo|conda)\." + r"anaconda\.(?:com|org)",
            r"registry\." + r"(?:npmjs\.org|yarnpkg\.com)",
            r"proxy\." + r"golang\.org",
            r"(?:artifactory|nex" + r"us|devpi)[\w.-]*[:/]",
            r"--(?:extra-)?index-" + r"url[ =]",
            r"(?:extra-)?index-" + r"url *= *\S",
            r"--find-" + r"links[ =]",
            r":/" + r"/\S+/simple\b",
        )
    ).encode(),
    re.IGNORECASE,
)
ANY_ADDRESS = re.compile(rb"\w+://", re.IGNORECASE)
LOCKS_WITH_ADDRESSES = {
    "uv.lock",
    "poetry.lock",
    "pdm.lock",
    "Pipfile.lock",
    "pylock.toml",
    "package-lock.json",
    "yarn.lock",
}


@pytest.fixture(scope="module")
def committed() -> list[Path]:
    """Every file that is committed or would be: tracked, or new and not ignored."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: what is committed can't be told")
    command = [git, "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def lines_with(pattern: re.Pattern[bytes], files: list[Path]) -> Iterator[str]:
    """`path:line` of every line that the pattern finds."""
    for path in files:
        for number, line in enumerate(path.read_bytes().splitlines(), start=1):
            if pattern.search(line):
                yield f"{path.relative_to(ROOT)}:{number}"


def test_no_committed_file_holds_the_address_of_a_registry(committed: list[Path]) -> None:
    assert ROOT / "pyproject.toml" in committed
    assert list(lines_with(REGISTRY, committed)) == []


def test_the_pinned_requirements_hold_no_address_at_all(committed: list[Path]) -> None:
    pinned = [path for path in committed if path.parent == ROOT / "requirements"]
    assert {path.name for path in pinned} >= {"run.txt", "dev.txt", "uv.txt"}
    assert list(lines_with(ANY_ADDRESS, pinned)) == []


def test_no_lock_file_that_records_addresses_is_committed(committed: list[Path]) -> None:
    assert [path for path in committed if path.name in LOCKS_WITH_ADDRESSES] == []


@pytest.mark.parametrize(
    "line",
    [
        "# from https://py" + "pi.org/simple",
        "https://files.python" + "hosted.org/packages/a/b.whl",
        "--index-" + "url https://mirror.example/root",
        "index-" + 'url = "https://mirror.example/root"',
        "--find-" + "links /opt/wheels",
        "pip install --extra-index-" + "url=file:///srv",
        "https://mirror.example/team/" + "simple/spacy/",
        "https://nex" + "us.example.com/repository/python",
    ],
)
def test_an_address_would_be_found(line: str) -> None:
    assert REGISTRY.search(line.encode())


@pytest.mark.parametrize("line", ["--no-emit-index-" + "url --no-emit-find-" + "links", "PyPI", "a simple/plain rule"])
def test_a_mere_mention_is_no_address(line: str) -> None:
    assert not REGISTRY.search(line.encode())
