"""The comparison beside other tools, on the same pairs in one run: ``make bench-comparison`` prints a Markdown table.

    python -m benchmarks.comparison [--peers PYTHON] [--pairs FOLDER]

The pairs are the sample series and drafts of the sample amended with known truth (tests/comparison/generator), so that
it is known how many amendments a redline should show and which of them are moves. ``--pairs`` adds a table of times and
exactness for the pairs ``NAME.old.md``, ``NAME.new.md`` of a folder, whose truth is not known. PYTHON is the
interpreter of an environment with requirements/peers.txt; tools that are not in it are said to be missing.

What is counted:

- **time**: processor time of the process and its children for one pair, the median of the rounds; the table tells the
  median, the mean and the longest over the pairs. "novation" reads both texts with all facts and compares them;
  "novation, versions parsed before" compares only. What Novation remembers by content (paragraphs, words) stays between
  rounds, as it does for a history of versions; the first round is among those of which the median is taken.
- **marks a change**: struck and inserted stretches (of Novation, the listed changes; of xmldiff, actions) over the
  known amendments of the drafts. One would be the ideal; a term renamed throughout, a swap, a renumbering are one each.
- **moves found**: the truth holds one move for each moved clause or section and one for each swap, none for what was
  reordered, renumbered, split or merged; a promotion (a clause that became a section) is a move. A move is found when
  some text that the tool itself calls moved holds four fifths of the words of the moved clause (of a swap, of either of
  the two) and is no more than three times as long. Tools without a notion of moves find none, wherever their marks are.
- **rebuilds exactly**: striking the insertions gives the old text and striking the deletions the new one, to the
  character; "but for white space" where only that differs.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.comparison_peers import TOOLS
from tests.comparison.generator.amendments import amended
from tests.comparison.generator.drafting import Draft, printed, read_sample

ROOT = Path(__file__).resolve().parents[1]
SERIES = ROOT / "corpus" / "samples" / "lumenfield-api-terms"
_MOVES = frozenset({"move", "swap"})


def drafts(count: int, amendments: int) -> list[dict[str, Any]]:
    """Pairs with known amendments; ``moved`` are the texts of the clauses that moved (of a swap either)."""
    base = read_sample()
    old = printed(base).text
    pairs = []
    for seed in range(count):
        draft, done = amended(base, Random(seed), amendments)
        moved = [[_text(draft, key) for key in each.new] for each in done if each.name in _MOVES]
        pairs.append({"old": old, "new": printed(draft).text, "amendments": amendments, "moved": moved})
    return pairs


def _text(draft: Draft, key: str) -> str:
    node = next(each for each in draft.all() if each.key == key)
    return node.text or " ".join(child.text for child in node.children)


def series() -> list[dict[str, Any]]:
    """Consecutive versions of the sample series, whose amendments are counted elsewhere."""
    files = sorted(SERIES.glob("*.md"))
    return [
        {"old": a.read_text(encoding="utf-8"), "new": b.read_text(encoding="utf-8"), "amendments": 0, "moved": []}
        for a, b in pairwise(files)
    ]


def given_pairs(folder: Path) -> list[dict[str, Any]]:
    """The pairs of a folder; empty versions are left out."""
    found = []
    for old in sorted(folder.glob("*.old.md")):
        texts = [path.read_text(encoding="utf-8") for path in (old, old.with_name(old.name[:-7] + ".new.md"))]
        if all(text.strip() for text in texts):
            found.append({"old": texts[0], "new": texts[1], "amendments": 0, "moved": []})
    return found


def measured(tool: str, python: str, pairs: list[dict[str, Any]], rounds: int) -> dict[str, Any] | str:
    """The outcome of one tool, or the last line of what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pairs.json"
        file.write_text(json.dumps(pairs), encoding="utf-8")
        done = subprocess.run(
            [python, "-P", str(ROOT / "benchmarks" / "comparison_peers.py"), tool, str(file), str(rounds)],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["failed"])[-1]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def table(results: dict[str, dict[str, Any] | str], pairs: list[dict[str, Any]]) -> list[str]:
    """The results as a Markdown table; times also as ratios to Novation's."""
    first = results["novation"]
    assert isinstance(first, dict), first
    mine = statistics.mean(row["ms"] for row in first["rows"])
    amendments, moves = sum(p["amendments"] for p in pairs), sum(len(p["moved"]) for p in pairs)
    lines = [
        "| tool | CPU ms a pair: median | mean | longest | mean, novation = 1 | peak MB | marks a change "
        "| rebuilds exactly | moves found |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for tool, found in results.items():
        if isinstance(found, str):
            lines.append(f"| {tool} | not measured: {found} | | | | | | | |")
            continue
        rows = found["rows"]
        times = [row["ms"] for row in rows]
        mean = statistics.mean(times)
        marks = sum(r["marks"] for r, p in zip(rows, pairs, strict=True) if p["amendments"]) / max(1, amendments)
        exact = sum(r["exact"] == "yes" for r in rows)
        words = sum(r["exact"] in {"yes", "words"} for r in rows)
        note = "" if words == exact else f" ({words} but for white space)"
        lines.append(
            f"| {tool} | {statistics.median(times):.0f} | {mean:.0f} | {max(times):.0f} | {mean / mine:.2f} × "
            f"| {found['mb']:.0f} | {f'{marks:.2f}' if amendments else '–'} "
            f"| {exact} of {len(rows)}{note} | {sum(r['moves'] for r in rows)} of {moves} |"
        )
    return lines


def main() -> None:
    """Measures every tool and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", default=sys.executable, help="Python of the environment with the other tools")
    parser.add_argument("--drafts", type=int, default=6, help="how many amended drafts")
    parser.add_argument("--series", type=int, default=9, help="how many pairs of the sample series at most")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each peer on each pair; Novation has three")
    parser.add_argument("--pairs", type=Path, help="a folder with further pairs, for a second table")
    parser.add_argument("--without", nargs="*", default=[], help="tools to leave out")
    given = parser.parse_args()
    report([*series()[: given.series], *drafts(given.drafts, 10)], given)
    if given.pairs is not None:
        report(given_pairs(given.pairs), given)


def report(pairs: list[dict[str, Any]], given: argparse.Namespace) -> None:
    """Measures every tool on the pairs and prints the table."""
    results = {
        tool: measured(tool, sys.executable, pairs, 3)
        if tool.startswith("novation")
        else measured(tool, given.peers, pairs, given.rounds)
        for tool in TOOLS
        if tool not in given.without
    }
    sizes = [len(pair["old"]) / 1024 for pair in pairs]
    told = sum(pair["amendments"] for pair in pairs)
    print(
        f"{len(pairs)} pairs of about {statistics.mean(sizes):.0f} KB ({min(sizes):.0f} to {max(sizes):.0f}), "
        f"medians of {given.rounds} rounds; {told} known amendments.\n"
    )
    print("\n".join(table(results, pairs)) + "\n")


if __name__ == "__main__":
    main()
