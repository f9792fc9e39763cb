"""The proofreader over a folder of agreements: findings per 10,000 words by check, and a random sample to read.

    git clone ../shared/corpora/terms-history.bundle /tmp/terms-history
    python benchmarks/lint.py /tmp/terms-history                       the table
    python benchmarks/lint.py /tmp/terms-history --sample 100 --seed 1  100 findings with their text

The newest version of each agreement stands in the working tree of the clone.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.lint.catalogue import CHECKS
from analyzer.lint.model import LintFinding
from analyzer.lint.run import lint
from clauses.model import Agreement
from clauses.parse import parse_bytes
from clauses.spans import Span

_SUFFIXES = frozenset({".md", ".txt", ".html"})
_AROUND = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofread:
    """One agreement with what the proofreader says of it."""

    path: Path
    agreement: Agreement
    findings: tuple[LintFinding, ...]


def proofread(folder: Path) -> Iterator[Proofread]:
    """Every agreement in a folder, by path."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in _SUFFIXES and path.name.lower() != "readme.md":
            agreement = parse_bytes(path.read_bytes(), path.name)
            yield Proofread(path=path.relative_to(folder), agreement=agreement, findings=lint(agreement))


def table(documents: Sequence[Proofread]) -> str:
    """Findings by check, in total, per 10,000 words, and in how many documents."""
    words = sum(len(document.agreement.text.split()) for document in documents)
    counts = Counter(found.rule for document in documents for found in document.findings)
    spread = Counter(rule for document in documents for rule in {found.rule for found in document.findings})
    lines = [
        f"{len(documents)} agreements, {words:,} words.",
        "",
        "| check | findings | per 10,000 words | agreements |",
        "|---|---|---|---|",
    ]
    for check in CHECKS:
        rule = check.rule
        lines.append(f"| {rule} | {counts[rule]} | {counts[rule] / words * 10_000:.2f} | {spread[rule]} |")
    total = sum(counts.values())
    lines.append(f"| all | {total} | {total / words * 10_000:.2f} | {sum(bool(d.findings) for d in documents)} |")
    return "\n".join(lines)


def sample(documents: Sequence[Proofread], size: int, seed: int) -> str:
    """Random findings, each with its words marked in what stands around them."""
    found = [(document, finding) for document in documents for finding in document.findings]
    chosen = random.Random(seed).sample(found, min(size, len(found)))
    return "\n\n".join(_shown(at, *pair) for at, pair in enumerate(chosen, start=1))


def _shown(at: int, document: Proofread, finding: LintFinding) -> str:
    text = document.agreement.text
    lines = [f"{at}. {finding.rule} ({finding.severity}) {document.path} [{finding.clause}]", f"   {finding.message}"]
    lines += [f"   | {_marked(text, finding.span, _AROUND)}"] if finding.span else []
    lines += [f"   + {_marked(text, span, _AROUND // 3)}" for span in finding.related[:2]]
    return "\n".join(lines)


def _marked(text: str, span: Span, around: int) -> str:
    before, after = text[max(0, span.start - around) : span.start], text[span.end : span.end + around]
    return " ".join(f"{before}⟦{text[span.start : span.end]}⟧{after}".split())


def main() -> None:
    """Prints the table, or a sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    documents = list(proofread(asked.folder))
    print(sample(documents, asked.sample, asked.seed) if asked.sample else table(documents))


if __name__ == "__main__":
    main()
