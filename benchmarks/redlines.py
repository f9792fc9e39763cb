"""Word redlines judged by LibreOffice: all accepted is the new text, all rejected the old one, word for word.

    python benchmarks/redlines.py [--pairs ../shared/gold/pairs/texts] [--keep DIR]

Compares each NAME.before.* with its NAME.after.* in the folder (and the two versions of the sample), writes the
redline, lets LibreOffice accept and reject all, and compares words and lines with the two texts. Prints a row a pair.
"""

import argparse
import io
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from analyzer.materiality.model import Report
from clauses.parse import parse_bytes
from novation import compare, parse
from renderers.docx import clean
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


def is_copy(data: bytes) -> bool:
    """True for a redline in a copy of the new version's own file: a redline of our own look says so in its footer."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"Redline: " not in archive.read("word/footer.xml")


def main() -> int:
    """Prints the figures; exit code 1 when a redline is not exact."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pairs", type=Path)
    arguments.add_argument("--keep", type=Path, help="write the redlines to this folder")
    arguments.add_argument("--word", action="store_true", help="compare clean Word copies of the texts")
    given = arguments.parse_args()
    reports: dict[str, Report] = {}
    files: dict[str, bytes] = {}
    seconds: dict[str, float] = {}
    for name, (old, new) in pairs(given.pairs).items():
        words: tuple[bytes, ...] = ()
        if given.word:
            words = clean.render(parse(old)), clean.render(parse(new))
            files[f"{name}.old"], files[f"{name}.new"] = words
            reports[name] = compare(parse_bytes(words[0], "old.docx"), parse_bytes(words[1], "new.docx"))
        else:
            reports[name] = compare(old, new)
        start = time.perf_counter()
        files[name] = render(reports[name], *words) if words else render(reports[name])
        seconds[name] = time.perf_counter() - start
        if given.keep:
            (given.keep / f"{name}.docx").write_bytes(files[name])
    with tempfile.TemporaryDirectory() as folder:
        read = judged(files, Path(folder))
    wrong = copies = 0
    for name, report in reports.items():
        texts = (report.new.text, report.old.text)
        if given.word:  # footers are text of the file that LibreOffice's export leaves out
            texts = (read[f"{name}.new"].accepted, read[f"{name}.old"].accepted)
        after, before = differs(texts[0], read[name].accepted), differs(texts[1], read[name].rejected)
        wrong += bool(after or before)
        copies += is_copy(files[name])
        told = f"differs at word {after} accepted, {before} rejected" if after or before else "exact"
        print(f"{name}: {told}, {len(files[name]):,} bytes, {seconds[name]:.2f} s")
    print(f"{len(reports) - wrong} of {len(reports)} redlines exact, both ways, by LibreOffice; {copies} in a copy")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
