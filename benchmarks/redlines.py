"""Word redlines judged by LibreOffice: all accepted is the new text, all rejected the old one, word for word.

    python benchmarks/redlines.py [--pairs ../shared/gold/pairs/texts] [--keep DIR]

Compares each NAME.before.* with its NAME.after.* in the folder (and the two versions of the sample), writes the
redline, lets LibreOffice accept and reject all, and compares words and lines with the two texts. Prints a row a pair.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from analyzer.materiality.model import Report
from novation import compare
from renderers.docx.redline import render
from tests.renderers.word.office import judged

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples" / "lumenfield-api-terms"


def pairs(folder: Path | None) -> dict[str, tuple[Path, Path]]:
    """Name → old and new file."""
    found = {"sample": (SAMPLES / "2025-03-01.md", SAMPLES / "2026-01-15.md")}
    found["sample-html"] = (SAMPLES / "2025-03-01.html", SAMPLES / "2026-01-15.md")
    for old in sorted(folder.glob("*.before.*")) if folder else ():
        found[old.name.split(".before.")[0]] = (old, old.with_name(old.name.replace(".before.", ".after.")))
    return found


def differs(text: str, read: str) -> int:
    """The first word in which LibreOffice's reading differs from the text, counted from 1; 0 where none does."""
    wanted, got = text.split(), read.split()
    for at, (left, right) in enumerate(zip(wanted, got, strict=False), start=1):
        if left != right:
            return at
    return 0 if len(wanted) == len(got) else min(len(wanted), len(got)) + 1


def main() -> int:
    """Prints the figures; exit code 1 when a redline is not exact."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pairs", type=Path)
    arguments.add_argument("--keep", type=Path, help="write the redlines to this folder")
    given = arguments.parse_args()
    reports: dict[str, Report] = {}
    files: dict[str, bytes] = {}
    seconds: dict[str, float] = {}
    for name, (old, new) in pairs(given.pairs).items():
        reports[name] = compare(old, new)
        start = time.perf_counter()
        files[name] = render(reports[name])
        seconds[name] = time.perf_counter() - start
        if given.keep:
            (given.keep / f"{name}.docx").write_bytes(files[name])
    with tempfile.TemporaryDirectory() as folder:
        read = judged(files, Path(folder))
    wrong = 0
    for name, report in reports.items():
        after, before = differs(report.new.text, read[name].accepted), differs(report.old.text, read[name].rejected)
        wrong += bool(after or before)
        told = f"differs at word {after} accepted, {before} rejected" if after or before else "exact"
        print(f"{name}: {told}, {len(files[name]):,} bytes, {seconds[name]:.2f} s")
    print(f"{len(reports) - wrong} of {len(reports)} redlines exact, both ways, by LibreOffice")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
