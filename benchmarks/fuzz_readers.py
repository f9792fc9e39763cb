"""Damaged files: bytes of Word, PDF and HTML files changed at random are read or refused, never a traceback.

    nice python -m benchmarks.fuzz_readers --runs 10000 [--seed 1]

Each run damages one small file: single bytes, pieces struck, doubled or swapped; of a Word file half the time a part
inside, zipped anew, so that the damage reaches the document. What is read is parsed into its tree (law 1 holds: the
tiles cover the text). Prints a row a format: runs, read, refused, crashed, and the first crash of each kind.
"""

import argparse
import io
import random
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.fuzz_structure import soon_over
from clauses.diagnostics import UnreadableInputError
from clauses.readers import read
from clauses.structure.tree import build
from clauses.tiles import tiles
from tests.readers.docx.packaging import packed
from tests.readers.docx.test_numbers import agreement
from tests.readers.docx.test_words import BOX, CHANGED, FIELD, LINK_FIELD

ROOT = Path(__file__).parents[1]
NUMBERS = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum
 w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.(%2)"/></w:lvl></w:abstractNum><w:num
 w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
ITEM = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
TABLE = "<w:tbl>{}</w:tbl>".format(
    "<w:tr><w:tc><w:p><w:r><w:t>Plan</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>" * 3
)


def word_files() -> list[bytes]:
    """A hand-made file with everything, and one with Word's own parts."""
    body = ITEM.format(0, "Fees") + ITEM.format(1, "The fee is due.") + BOX + FIELD + LINK_FIELD + CHANGED + TABLE
    return [packed(body * 2, {"numbering": NUMBERS}), packed(body, {"numbering": NUMBERS}), agreement()]


def pdf_files() -> list[bytes]:
    """Two small PDFs by Typst."""
    import typst

    source = "= Terms\n\n1. Fees are due.\n\n#table(columns: 2)[Plan][Fee][A][10]\n\n" + "The user pays the fee. " * 30
    return [typst.compile(source.encode(), format="pdf"), typst.compile(b"= Fees\n\n/ A: b\n\n- c", format="pdf")]


def html_files() -> list[bytes]:
    """The sample page, and one of hostile shape."""
    page = (ROOT / "corpus" / "samples" / "lumenfield-api-terms" / "2025-03-01.html").read_bytes()
    hostile = b"<ol type=i start=3><li value=9>a<table><tr><td>1<td>b<ul><li>c</table><pre>x\n\ny</pre><details><q>d"
    return [page[:6000], page[-5000:], hostile * 3]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to six places changed."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        if not made:
            break
        at = chance.randrange(len(made))
        size = chance.choice((1, 1, 2, 8, 40, 400))
        match chance.randrange(6):
            case 0 | 1:
                made[at] = chance.randrange(256)
            case 2:
                del made[at : at + size]
            case 3:
                made[at:at] = made[at : at + size]
            case 4:
                other = chance.randrange(len(made))
                made[at:at] = made[other : other + size]
            case _:
                made[at] = chance.choice(b"<>&\"'/0-9\x00 \xff;:")
    return bytes(made)


def damaged_word(data: bytes, chance: random.Random) -> bytes:
    """A Word file with damaged bytes, or with one damaged part."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(stream, "w") as made:
        names = [info.filename for info in archive.infolist()]
        own = [name for name in names if name.endswith(("document.xml", "numbering.xml", "styles.xml", ".rels"))]
        victim = chance.choice(own)
        for name in names:
            content = archive.read(name)
            made.writestr(name, swapped(content, chance) if name == victim else content)
    return stream.getvalue()


def swapped(xml: bytes, chance: random.Random) -> bytes:
    """XML that mostly stays XML: numbers, names of values and whole elements change places; else damaged bytes."""
    if chance.random() < 0.25:
        return damaged(xml, chance)
    for _ in range(chance.choice((1, 2, 4))):
        tags = [piece for piece in xml.split(b"<") if piece.endswith(b"/>")]
        if not tags:
            break
        old, new = chance.choice(tags), chance.choice(tags)
        match chance.randrange(4):
            case 0:
                xml = xml.replace(old, new, 1)
            case 1:
                xml = xml.replace(b"<" + old, b"", 1)
            case 2:
                number = chance.choice((b"-1", b"0", b"9", b"999999999", b"99999999999999", b"x", b""))
                xml = xml.replace(old, old.split(b'"')[0] + b'"' + number + b'"/>' if b'"' in old else old, 1)
            case _:
                xml = xml.replace(b"<" + old, b"<" + old + b"<" + new, 1)
    return xml


def checked(data: bytes, name: str) -> None:
    """Reads and parses; raises ``AssertionError`` where words are lost."""
    source = read(data, name)
    covered = "".join(tile.span.of(source.text) for tile in tiles(source.text, build(source)))
    assert covered == source.text, "text lost"


def fuzz(
    name: str, seeds: list[bytes], damage: Callable[[bytes, random.Random], bytes], runs: int, seed: int
) -> Counter[str]:
    """Counts of what became of the damaged files, the crashes by their place."""
    found: Counter[str] = Counter()
    for run in range(runs):
        chance = random.Random(f"{seed}/{name}/{run}")
        data = damage(chance.choice(seeds), chance)
        try:
            with soon_over():
                checked(data, name)
            found["read"] += 1
        except UnreadableInputError as refusal:
            found["refused" if "\n" not in str(refusal) else "refused in several lines"] += 1
        except Exception as crash:
            last = traceback.extract_tb(crash.__traceback__)[-1]
            found[f"CRASH {type(crash).__name__} at {Path(last.filename).name}:{last.lineno} (run {run})"] += 1
    return found


def main() -> int:
    """Prints the figures; exit code 1 when anything crashed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=10_000, help="runs a format")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--only", choices=("docx", "pdf", "html"))
    given = arguments.parse_args()
    crashed = False
    for suffix, seeds, damage in (
        ("docx", word_files, damaged_word),
        ("pdf", pdf_files, damaged),
        ("html", html_files, damaged),
    ):
        if given.only not in (None, suffix):
            continue
        start = time.perf_counter()
        found = fuzz(f"terms.{suffix}", seeds(), damage, given.runs, given.seed)
        seconds = time.perf_counter() - start
        crashes = {what: count for what, count in found.items() if what not in ("read", "refused")}
        crashed = crashed or bool(crashes)
        print(
            f"{suffix}: {given.runs:,} runs, {found['read']:,} read, {found['refused']:,} refused, "
            f"{sum(crashes.values()):,} crashed, {seconds:.0f} s"
        )
        for what, count in crashes.items():
            print(f"  {count:,} × {what}")
    return 1 if crashed else 0


if __name__ == "__main__":
    sys.exit(main())
