"""Large and odd inputs through the whole command: time and peak memory of ``novation parse FILE --format json``.

    python benchmarks/scale.py                 all inputs
    python benchmarks/scale.py --only lists    those whose name holds "lists"
    python benchmarks/scale.py --inside        reading, tree and facts apart, in this process (for finding causes)

Each input is written to a file, and the command runs on it in a process of its own; peak memory is that process's.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SERIES = ROOT / "corpus" / "samples" / "lumenfield-api-terms"
_TEN_MB = 10_000_000
_LEVELS = 10_000


class Input(NamedTuple):
    """A file to be read: what it is, its suffix, and how its text is made."""

    name: str
    suffix: str
    make: Callable[[], str]


def _repeated(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def _varied(size: int) -> str:
    """The sample agreement over and over, each time with other words: nothing is remembered of a clause."""
    text = (SERIES / "2026-01-15.md").read_text(encoding="utf-8")
    copies: list[str] = []
    length = number = 0
    while length < size:
        number += 1
        word = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        copy = text.replace("Lumenfield", f"Lumen{word}").replace(" the ", f" the {word} ")
        copies.append(copy)
        length += len(copy)
    return "".join(copies)[:size]


def _numbers(levels: int) -> str:
    """A list that goes a level deeper with each line, as far as labels and indentation carry."""
    labels = ("1.", "1.1", "(a)", "(i)", "(A)", "(1)")
    return "".join(f"{' ' * (n % 200)}{labels[n % len(labels)]} level {n}\n" for n in range(levels))


def _html_lists(levels: int) -> str:
    opened = "".join(f"<ol><li>level {level}" for level in range(levels))
    return f"<html><body>{opened}{'</li></ol>' * levels}</body></html>"


INPUTS = (
    Input("10 MB of agreement, all new words, Markdown", ".md", lambda: _varied(_TEN_MB)),
    Input("10 MB of agreement, all new words, plain text", ".txt", lambda: _varied(_TEN_MB)),
    Input("10 MB of agreement, the same again, Markdown", ".md", lambda: _repeated(_varied(40_000), _TEN_MB)),
    Input("one line of 5 MB, sentences", ".txt", lambda: _repeated("The user pays the fee to Acme. ", 5_000_000)),
    Input("one line of 5 MB, one word", ".txt", lambda: "a" * 5_000_000),
    Input("one line of 5 MB, items", ".txt", lambda: _repeated("(a) fees; (b) taxes; and (c) costs. ", 5_000_000)),
    Input("50,000 equal paragraphs", ".txt", lambda: "The user shall pay the fee.\n\n" * 50_000),
    Input("50,000 equal paragraphs, Markdown", ".md", lambda: "The user shall pay the fee.\n\n" * 50_000),
    Input('100,000 nested "("', ".txt", lambda: "(" * 100_000 + "a" + ")" * 100_000),
    Input('100,000 nested "(", Markdown', ".md", lambda: "(" * 100_000 + "a" + ")" * 100_000),
    Input('100,000 nested "[", Markdown', ".md", lambda: "[" * 100_000 + "a" + "]" * 100_000),
    Input("10,000 levels of list, plain text", ".txt", lambda: "- " * _LEVELS + "deep\n" + _numbers(_LEVELS)),
    Input("10,000 levels of list, Markdown", ".md", lambda: "- " * _LEVELS + "deep\n\n" + _numbers(_LEVELS)),
    Input("10,000 levels of quotation, Markdown", ".md", lambda: ">" * _LEVELS + " deep\n"),
    Input("10,000 levels of list, HTML", ".html", lambda: _html_lists(_LEVELS)),
    Input("100,000 short lines", ".txt", lambda: "".join(f"Fee {n}\n" for n in range(100_000))),
    Input("100,000 quotation marks", ".txt", lambda: '"Fee" means “ ' * 50_000),
)  # fmt: skip


def measured(file: Path) -> tuple[int, float, float, int]:
    """Exit code, seconds on the clock and of the processor, and peak kilobytes of the command on one file."""
    command = [sys.executable, "-m", "novation", "parse", str(file), "--format", "json"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    processor = usage.ru_utime + usage.ru_stime
    return os.waitstatus_to_exitcode(status), time.perf_counter() - start, processor, usage.ru_maxrss


def inside(file: Path) -> str:
    """Seconds of reading, of building the tree and of finding the facts."""
    from clauses.facts.pipeline import find_facts
    from clauses.readers import read
    from clauses.structure.tree import build

    marks = [time.process_time()]
    source = read(file.read_bytes(), file.name)
    marks.append(time.process_time())
    clauses = build(source)
    marks.append(time.process_time())
    print(f"  read {marks[1] - marks[0]:.1f}, tree {marks[2] - marks[1]:.1f} ({len(clauses):,} clauses)", flush=True)
    find_facts(source, clauses)
    marks.append(time.process_time())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"  facts {marks[3] - marks[2]:.1f} s, peak of this process so far {peak / 1024:,.0f} MB"


def report(only: str = "") -> Iterator[str]:
    """A row an input, as Markdown."""
    yield "| input | MB | seconds | of the processor | peak MB | exit |"
    yield "|---|---|---|---|---|---|"
    for input_ in INPUTS:
        if only in input_.name:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / f"input{input_.suffix}"
                size = file.write_bytes(input_.make().encode())
                code, seconds, processor, peak = measured(file)
            row = (
                input_.name,
                f"{size / 1e6:.1f}",
                f"{seconds:.1f}",
                f"{processor:.1f}",
                f"{peak / 1024:,.0f}",
                str(code),
            )
            yield f"| {' | '.join(row)} |"


def main() -> None:
    """Prints the table, row by row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="part of an input's name")
    parser.add_argument("--inside", action="store_true")
    given = parser.parse_args()
    if not given.inside:
        for line in report(given.only):
            print(line, flush=True)
        return
    for input_ in INPUTS:
        if given.only in input_.name:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / f"input{input_.suffix}"
                file.write_bytes(input_.make().encode())
                print(input_.name, flush=True)
                print(inside(file), flush=True)


if __name__ == "__main__":
    main()
