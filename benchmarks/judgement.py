"""How often each rule fires over real consecutive versions, and random findings to read by eye.

    python benchmarks/judgement.py HISTORY                       counts a rule over all candidate pairs
    python benchmarks/judgement.py HISTORY --sample 40 --seed 7  findings to read, each with its words

HISTORY is a git repository of versions, such as a clone of ../shared/corpora/terms-history.bundle. A candidate is a
pair of neighbours that differ in words, neither of which returns to a near version (A, B, A), of like length and in
English.
"""

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from analyzer.comparison.compare import compare
from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.judge import judge
from analyzer.materiality.model import JudgedChange, Report
from clauses.parse import parse_bytes
from corpus.importers.git import GitVersion, versions

WORD = re.compile(r"\w+")
TARGET = re.compile(r"\]\([^)]*\)")
NEAR = 8  # versions among which a return to an earlier one is looked for
SHORT = 3000  # characters below which a page is taken to have failed
ALIKE = 0.75  # length of the shorter by the longer, below which a page failed or two stand in one file


class Pair(NamedTuple):
    """Two neighbouring versions of one agreement."""

    old: GitVersion
    new: GitVersion


def pairs(history: Path) -> Iterator[Pair]:
    """The candidates of a history, by path and date."""
    by_path: dict[str, list[GitVersion]] = defaultdict(list)
    for version in versions(history, "*.md"):
        by_path[version.path].append(version)
    for path in sorted(by_path):
        found = by_path[path]
        words = [_words(version) for version in found]
        for i in range(1, len(found)):
            old, new = words[i - 1], words[i]
            returns = new in words[max(0, i - NEAR - 1) : i - 1] or old in words[i + 1 : i + 1 + NEAR]
            short, long = sorted((len(old), len(new)))
            if old != new and not returns and short >= SHORT and short >= ALIKE * long and " the " in new:
                yield Pair(found[i - 1], found[i])


def _words(version: GitVersion) -> str:
    text = TARGET.sub("]", version.data.decode("utf-8", "replace"))
    return " ".join(WORD.findall(text.lower()))


def judged(pair: Pair) -> Report:
    """The report on a pair."""
    name = Path(pair.new.path).name
    return judge(compare(parse_bytes(pair.old.data, name), parse_bytes(pair.new.data, name)))


def counts(chosen: list[Pair]) -> list[str]:
    """A line for each rule with how often it fired, and what became of the changes."""
    fired: Counter[str] = Counter()
    fate: Counter[str] = Counter()
    for pair in chosen:
        for change in judged(pair).changes:
            fired.update(finding.rule for finding in change.findings)
            fate["material" if change.material else "please read" if change.review else change.substance.value] += 1
    lines = [f"{len(chosen)} pairs, {sum(fate.values())} changes: {dict(fate.most_common())}"]
    lines += [f"{count:6}  {rule}" for rule, count in fired.most_common()]
    silent = [rule.id for rule in catalogue().rules if not fired[rule.id]]
    return [*lines, f"never: {', '.join(silent) or 'none'}"]


def shown(pair: Pair, change: JudgedChange) -> list[str]:
    """A change as its reader needs it: words struck and put, and every finding."""
    kind = "MATERIAL" if change.material else "PLEASE READ" if change.review else change.substance.value
    lines = [f"{pair.new.path} {pair.new.authored:%Y-%m-%d} {kind} {change.kind.value}"]
    lines += [f"    - {edit.old[:300]!r}\n    + {edit.new[:300]!r}" for edit in change.edits[:4]]
    lines += [f"    * {f.rule} {f.severity.value} {f.direction.value}: {f.message}" for f in change.findings]
    return lines if change.findings else [*lines, f"    = {change.why}"]


def main() -> None:
    """Prints counts, or a sample."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("history", type=Path)
    asked.add_argument(
        "--sample", type=int, default=0, help="so many pairs of different agreements, three changes each"
    )
    asked.add_argument("--pairs", type=int, default=0, help="count over so many random pairs only")
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    chosen, draw = list(pairs(given.history)), random.Random(given.seed)
    if given.sample:
        for pair in draw.sample(chosen, min(given.sample, len(chosen))):
            changes = [c for c in judged(pair).changes if c.material or c.review]
            for change in draw.sample(changes, min(3, len(changes))):
                print("\n".join(shown(pair, change)))
        return
    if given.pairs:
        chosen = draw.sample(chosen, min(given.pairs, len(chosen)))
    print("\n".join(counts(chosen)))


if __name__ == "__main__":
    main()
