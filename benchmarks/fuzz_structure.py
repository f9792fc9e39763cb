"""Mutated pieces of real agreements through the plain and Markdown readers and the clause tree: no crash, no word lost.

    git clone --bare ../shared/corpora/terms-history.bundle /tmp/history.git
    python benchmarks/fuzz_structure.py /tmp/history.git --runs 100000 --seed 1

Each run takes up to three thousand characters of a real agreement, spoils them in one to six ways, and holds the result
to law 1 (``structure.breaks_of_law_one``). Plain text must be kept to the character; of Markdown every letter that
CommonMark's own HTML shows (with lists under wide markers moved in, ``wide_markers``) must stand in the canonical text,
in its order, once. A run of more than ten seconds of processor time has failed. The seed and the run's number make a
run again. Without a history the sample agreements are mutated. Exit code 1 when a run failed.
"""

import argparse
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

from markdown_it import MarkdownIt

from benchmarks.structure import breaks_of_law_one
from clauses.diagnostics import UnreadableInputError
from clauses.readers.detect import decode
from clauses.readers.markdown import read_markdown
from clauses.readers.plain import read_plain
from clauses.readers.wide_markers import realigned
from clauses.structure.tree import build
from corpus.importers.git import versions

_SAMPLES = Path(__file__).resolve().parents[1] / "corpus" / "samples"
_LONGEST = 3000
_SHOWN = 5
_LONGEST_RUN = 10
_TOKENS = (
    "(a) ", "(i) ", "1. ", "1.1 ", "2.0 ", "99999999999999999999. ", "IV. ", "Section 3 ", "Schedule A\n\n", "ARTICLE ",
    "\n\n", "\n", "\r\n", "\t", "    ", "- ", "* ", "> ", "# ", "###### ", "---\n", "***", "**", "__", "`", "```\n",
    "~~~", "|", "| a | b |\n|---|---|\n| c | d |\n", "[", "](", "[^1]: ", "![", "<", "</", "<!--", "-->", "<br>",
    "<script>", "&amp;", "&#0;", "\\", "“", "”", '"', "'", "(", ")", "((((", "{% x %}", "{: .y }", "\u00a0", "\u200b",
    "\u00ad", "\ufeff", "\u2028", "\x0b", "\x0c", "\x00", "\u202e", "é", "§ ", "法", "🜚", "By: ____\n",
    "IN WITNESS WHEREOF ", "Contents\n", "TL;DR ", "In short: ", "Last updated: 1 May 2025\n", "means ", " ....... 7\n",
)  # fmt: skip


def spoiled(text: str, dice: random.Random) -> str:
    """``text`` with one thing done to it."""
    at, other = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
    lines = text.splitlines(keepends=True)
    ways: tuple[Callable[[], str], ...] = (
        lambda: text[:at] + dice.choice(_TOKENS) * dice.choice((1, 1, 1, 2, 30)) + text[at:],
        lambda: text[:at] + text[min(other, at + 40) :],
        lambda: text[:other] + text[at:other][:200] + text[other:],
        lambda: text[:at],
        lambda: text[:at] + text[at : at + 1].swapcase() + text[at + 1 :],
        lambda: text.replace("\n\n", "\n", dice.randrange(1, 9)),
        lambda: text.replace(". ", ".\n", dice.randrange(1, 9)),
        lambda: "".join(dice.choice(("", " ", "  ", "    ", "\t", "> ", "- ")) + line for line in lines),
        lambda: "".join(dice.sample(lines, len(lines))),
        lambda: (
            text[:at]
            + chr(dice.choice((0, 9, 13, 0x85, 0xA0, 0xFFFD, 0x1F600, dice.randrange(32, 0xD7FF))))
            + text[at:]
        ),
    )
    return dice.choice(ways)()


def faults_of(data: bytes, as_markdown: bool) -> list[str]:
    """What is wrong with the tree of ``data``; empty when nothing is."""
    try:
        source = (read_markdown if as_markdown else read_plain)(data, "fuzz")
    except UnreadableInputError:
        return []
    found = list(breaks_of_law_one(source, build(source)))
    text = decode(data)[0]
    if not as_markdown and source.text != text:
        found.append("plain text was not kept")
    if as_markdown and "<" not in text and not text.startswith("---"):
        parted = _first_difference(realigned(text.replace("\r\n", "\n").replace("\r", "\n")), source.text)
        if parted is not None and not any(d.code == "nesting-too-deep" for d in source.diagnostics):
            found.append(parted)
    return found


@contextmanager
def soon_over() -> Iterator[None]:
    """A run that takes more than ten seconds of processor time raises ``TimeoutError``: it may never end."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {_LONGEST_RUN} s of processor time")

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, _LONGEST_RUN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


class _Shown(HTMLParser):
    """Collects the words of HTML and the descriptions of its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words.extend(value or "" for name, value in attrs if name == "alt")


def _first_difference(text: str, canonical: str) -> str | None:
    """Where the letters of CommonMark's own rendering and those of the canonical text part; None when they agree."""
    html = MarkdownIt("commonmark", {"maxNesting": 80}).enable(["table", "strikethrough"]).render(text)
    shown = _Shown()
    shown.feed(html)
    one, two = ("".join(filter(str.isalpha, words)) for words in (" ".join(shown.words), canonical))
    if one == two:
        return None
    at = next((i for i, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), min(len(one), len(two)))
    return f"{one[at : at + 20]!r} became {two[at : at + 20]!r}"


def texts_of(history: Path | None) -> list[str]:
    """The agreements to mutate: the latest version of each, or the samples."""
    if history is None:
        return [file.read_text(encoding="utf-8") for file in sorted(_SAMPLES.rglob("*.md"))]
    latest = {version.path: version.data for version in versions(history, "*.md")}
    return [data.decode("utf-8", "replace") for data in latest.values()]


def run(texts: Sequence[str], seed: int, number: int) -> tuple[bytes, bool, list[str]]:
    """The bytes of one run, whether they were read as Markdown, and what was wrong."""
    dice = random.Random(f"{seed}/{number}")
    text = dice.choice(texts)
    start = dice.randrange(max(1, len(text) - _LONGEST))
    text = text[start : start + dice.randrange(1, _LONGEST)]
    for _ in range(dice.randrange(1, 7)):
        text = spoiled(text, dice)[: 2 * _LONGEST]
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    if data and dice.random() < 0.1:
        data[dice.randrange(len(data))] = dice.randrange(256)
    as_markdown = dice.random() < 0.5
    try:
        with soon_over():
            return bytes(data), as_markdown, faults_of(bytes(data), as_markdown)
    except Exception:
        return bytes(data), as_markdown, [traceback.format_exc(limit=-2).strip().replace("\n", " / ")]


def main() -> None:
    """Runs, prints the counts and the first failures, and says how to make them again."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("history", type=Path, nargs="?", help="a clone of the bundle; default: the samples")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, metavar="N", help="make run N again and print its text")
    arguments = parser.parse_args()
    texts = texts_of(arguments.history)
    if arguments.only is not None:
        data, _, faults = run(texts, arguments.seed, arguments.only)
        sys.exit(f"{data.decode('utf-8', 'replace')}\n\n{faults}")
    start, failed, markdown, size = time.process_time(), [], 0, 0
    for number in range(arguments.runs):
        data, as_markdown, faults = run(texts, arguments.seed, number)
        markdown, size = markdown + as_markdown, size + len(data)
        if faults:
            failed.append((number, faults))
    print(
        f"{arguments.runs:,} runs (seed {arguments.seed}) over {len(texts)} agreements, {markdown:,} as Markdown, "
        f"{arguments.runs - markdown:,} as plain text, {size / 1e6:.0f} MB, "
        f"{time.process_time() - start:.0f} s of processor time: {len(failed)} failed."
    )
    for number, faults in failed[:_SHOWN]:
        print(f"run {number}: {'; '.join(faults)}")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
