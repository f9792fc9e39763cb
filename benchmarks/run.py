"""``make bench``: the figures of the scorer, the speed against peers and the laws on real histories, as Markdown.

    python benchmarks/run.py            prints the report; what is worth keeping stands in benchmarks/RESULTS.md

What needs the measuring texts (../shared) is left out, and said to be, where they are not. Times are medians of
warm runs on one machine; they are printed as ratios against a peer measured in the same run.
"""

import difflib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from benchmarks.judgement import counts, pairs
from benchmarks.scale import report as scale
from benchmarks.structure import law_five, law_one
from benchmarks.structure import report as laws_report
from clauses.model import Agreement
from clauses.parse import parse_bytes

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SERIES = ROOT / "corpus" / "samples" / "lumenfield-api-terms"
_WORD = re.compile(r"\w+|[^\w\s]")


def median_ms(work: Callable[[], object], rounds: int = 5) -> float:
    """Median wall time of ``work`` in milliseconds, after one run to warm up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def parsed(file: Path) -> Agreement:
    """The agreement in a file."""
    return parse_bytes(file.read_bytes(), file.name)


def speed() -> list[str]:
    """A table of times on the sample series, against difflib over the words of the same two texts."""
    old_file, new_file = SERIES / "2025-03-01.md", SERIES / "2026-01-15.md"
    old, new = parsed(old_file), parsed(new_file)
    old_words, new_words = _WORD.findall(old.text), _WORD.findall(new.text)
    peer = median_ms(lambda: difflib.SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes(), 3)
    comparison = compare(old, new)
    rows = [
        ("difflib, word by word (the peer)", peer),
        ("parse one version, all facts", median_ms(lambda: parsed(new_file))),
        ("compare two parsed versions", median_ms(lambda: compare(old, new))),
        ("judge a comparison", median_ms(lambda: judge(comparison))),
    ]
    lines = [
        f"Sample pair of {len(old_words):,} and {len(new_words):,} words and marks; warm, median of five.",
        "",
        "| work | ms | against difflib |",
        "|---|---|---|",
    ]
    lines += [f"| {name} | {ms:.0f} | {ms / peer:.2f} × |" for name, ms in rows]
    return lines


def figures() -> list[str]:
    """What ``score.py all`` prints, or why it could not be run."""
    scorer = SHARED / "eval" / "score.py"
    if not scorer.exists():
        return ["The measuring texts are not beside this checkout: no figures."]
    command = [sys.executable, str(scorer), "all", "--cli", f"{sys.executable} -m novation"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    return ["```", *done.stdout.rstrip().splitlines(), "```"]


def structure() -> list[str]:
    """Laws 1 and 5 on the real histories and how often each rule fires there, or why they could not be tried."""
    bundle = SHARED / "corpora" / "terms-history.bundle"
    if not bundle.exists():
        return ["The histories are not beside this checkout: no figures."]
    with tempfile.TemporaryDirectory() as folder:
        history = Path(folder) / "history.git"
        subprocess.run(["git", "clone", "--quiet", "--bare", str(bundle), str(history)], check=True)
        lines, latest = law_one(history)
        laws = lines + laws_report(law_five(latest.values()), show=0)
        return [*laws, "", "## Rules over all consecutive pairs", "", "```", *counts(list(pairs(history))), "```"]


def report() -> str:
    """The whole report as Markdown."""
    return "\n".join(
        [
            "# Results",
            "",
            "Made by `make bench` (`python benchmarks/run.py`).",
            "",
            "## Speed",
            "",
            *speed(),
            "",
            "## Figures",
            "",
            "`python3 ../shared/eval/score.py all --cli .venv/bin/novation`",
            "",
            *figures(),
            "",
            *structure(),
            "",
            "## Large and odd inputs",
            "",
            "`novation parse FILE --format json` in a process of its own (`python benchmarks/scale.py`)",
            "",
            *scale(),
            "",
        ]
    )


if __name__ == "__main__":
    print(report())
