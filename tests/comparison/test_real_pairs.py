"""The laws over the sample series and, where they are, the measuring pairs."""

from itertools import pairwise
from pathlib import Path

import pytest

from analyzer.comparison.compare import compare
from clauses.parse import parse_bytes
from tests.comparison.reading import check
from tests.law_texts import GOLD, SAMPLES


def series() -> list[tuple[Path, Path]]:
    """Consecutive versions of every sample series."""
    folders = sorted({path.parent for path in SAMPLES.rglob("*.md") if path.name != "README.md"})
    return [pair for folder in folders for pair in pairwise(sorted(folder.glob("*.md")))]


def measured() -> list[tuple[Path, Path]]:
    found = sorted((GOLD / "pairs" / "texts").glob("*.before.md"))
    return [(path, path.with_name(path.name.replace(".before.", ".after."))) for path in found]


def compared_files(old: Path, new: Path) -> None:
    before, after = parse_bytes(old.read_bytes(), old.name), parse_bytes(new.read_bytes(), new.name)
    there, back = compare(before, after), compare(after, before)
    check(there)
    assert {(m.old, m.new) for m in there.matches} == {(m.new, m.old) for m in back.matches}
    assert compare(before, before).changes == ()


@pytest.mark.parametrize(("old", "new"), series(), ids=lambda path: path.stem)
def test_the_laws_hold_for_the_samples(old: Path, new: Path) -> None:
    compared_files(old, new)


@pytest.mark.skipif(not measured(), reason="the measuring pairs are not beside this checkout")
def test_the_laws_hold_for_measuring_pairs() -> None:
    for old, new in measured()[::3]:
        compared_files(old, new)
