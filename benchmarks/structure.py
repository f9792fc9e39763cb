"""Laws 1 and 5 of the design over the real histories: nothing lost or doubled; plain text gives the same tree.

    git clone --bare ../shared/corpora/terms-history.bundle /tmp/history.git
    python benchmarks/structure.py /tmp/history.git             prints the report (counts only)
    python benchmarks/structure.py /tmp/history.git --show 5    and five misses of each cause, to the terminal

Law 1 is tried on every distinct text, law 5 on the latest version of each agreement.
"""

import argparse
import hashlib
import itertools
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from clauses.diagnostics import UnreadableInputError
from clauses.model import Clause
from clauses.readers.markdown import read_markdown
from clauses.readers.plain import read_plain
from clauses.spans import Span
from clauses.structure.tree import build
from clauses.text import Block, BlockKind, Source
from clauses.tiles import tiles
from corpus.importers.git import GitVersion, versions

_SHOWN = 90  # characters of a miss, where misses are shown


# ------------------------------------------------------------------ law 1
def breaks_of_law_one(source: Source, clauses: tuple[Clause, ...]) -> Iterator[str]:
    """What of law 1 a tree breaks; nothing for a tree that obeys it."""
    by_id = {clause.id: clause for clause in clauses}
    if len(by_id) != len(clauses):
        yield "an id stands twice"
    if any(a.span.start > b.span.start for a, b in itertools.pairwise(clauses)):
        yield "clauses out of order"
    ends: dict[str | None, int] = {}
    for clause in clauses:
        if clause.parent is not None and not by_id[clause.parent].span.holds(clause.span):
            yield "a clause outside its parent"
        if ends.get(clause.parent, 0) > clause.span.start:
            yield "siblings overlap"
        ends[clause.parent] = clause.span.end
        if any(inner and not clause.span.holds(inner) for inner in (clause.label_span, clause.heading_span)):
            yield "a label or heading outside its clause"
    at = 0
    for tile in tiles(source.text, clauses):
        if tile.span.start != at:
            yield "a gap or overlap of own texts"
        if tile.clause is None and tile.span.of(source.text).strip():
            yield "words in no clause"
        at = tile.span.end
    if at != len(source.text):
        yield "the end of the text in no clause"


def law_one(history: Path) -> tuple[list[str], dict[str, GitVersion]]:
    """The report on law 1, and the latest version of each agreement."""
    seen: set[str] = set()
    latest: dict[str, GitVersion] = {}
    count = read = characters = clauses_found = 0
    broken: Counter[str] = Counter()
    where: dict[str, str] = {}
    start = time.perf_counter()
    for version in versions(history, "*.md"):
        count += 1
        latest[version.path] = version
        digest = hashlib.sha256(version.data).hexdigest()
        if digest in seen:
            continue
        seen.add(digest)
        for name, reader in (("Markdown", read_markdown), ("plain", read_plain)):
            try:
                source = reader(version.data, version.path)
            except UnreadableInputError:
                broken[f"{name}: unreadable (empty)"] += 1
                continue
            clauses = build(source)
            read += 1
            characters += len(source.text)
            clauses_found += len(clauses)
            for fault in set(breaks_of_law_one(source, clauses)):
                broken[f"{name}: {fault}"] += 1
                where.setdefault(f"{name}: {fault}", f"{version.path} {version.commit[:10]}")
    seconds = time.perf_counter() - start
    lines = [
        "## Law 1: no character lost or in two places",
        "",
        f"{count:,} versions of {len(latest)} agreements, {len(seen):,} distinct texts, each read as Markdown and as "
        f"plain text: {read:,} trees of {clauses_found:,} clauses over {characters / 1e6:.0f} million characters "
        f"in {seconds:.0f} s.",
        "",
    ]
    faults = [f"| {fault} | {n} | {where.get(fault, '')} |" for fault, n in broken.most_common()]
    lines += ["| broken | texts | for one |", "|---|---|---|", *faults] if faults else ["Broken: **0**."]
    return lines, latest


# ------------------------------------------------------------------ law 5
@dataclass(slots=True)
class Tally:
    """What the two trees of the documents share and do not share."""

    documents: int = 0
    labels_equal: int = 0
    both: int = 0
    only_marked: int = 0
    only_plain: int = 0
    label_causes: Counter[str] = field(default_factory=Counter)
    heading_causes: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    unequal: list[tuple[int, str]] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """F1 of headings over all documents."""
        return 2 * self.both / max(1, 2 * self.both + self.only_marked + self.only_plain)


def law_five(latest: Iterable[GitVersion]) -> Tally:
    """Compares each document's tree with the tree of its canonical text read as plain text."""
    tally = Tally()
    for version in latest:
        marked = read_markdown(version.data, version.path)
        plain = read_plain(marked.text.encode("utf-8"), version.path)
        assert plain.text == marked.text, version.path
        tally.documents += 1
        _labels(tally, version.path, marked, plain)
        _headings(tally, version.path, marked, plain)
    return tally


def _labels(tally: Tally, path: str, marked: Source, plain: Source) -> None:
    one, two = ({c.label_span: c for c in build(s) if c.label and c.label_span} for s in (marked, plain))
    first, second = ([(c.label_span, c.label) for c in tree.values()] for tree in (one, two))
    if first == second:
        tally.labels_equal += 1
        return
    missing, added = set(first) - set(second), set(second) - set(first)
    tally.unequal.append((len(missing) + len(added), path))
    for span, label in sorted(missing, key=str):
        assert span is not None
        cause = f"only Markdown has it: {_kind(marked, span)}; in plain text {_plain_place(plain, span)}"
        _note(tally.label_causes, tally, f"label, {cause}", path, marked, span, label)
    for span, label in sorted(added, key=str):
        assert span is not None
        cause = f"only plain text has it: {_plain_place(plain, span)}; in Markdown {_kind(marked, span)}"
        _note(tally.label_causes, tally, f"label, {cause}", path, marked, span, label)


def _headings(tally: Tally, path: str, marked: Source, plain: Source) -> None:
    one, two = ({c.heading_span: c for c in build(s) if c.heading_span} for s in (marked, plain))
    by_start = {span.start: span for span in two}
    for span, clause in one.items():
        if span in two:
            tally.both += 1
            continue
        tally.only_marked += 1
        other = by_start.get(span.start)
        how = (
            "plain text ends it elsewhere"
            if other
            else f"in plain text {_plain_place(plain, span)}, {_look(span.of(marked.text))}"
        )
        cause = f"heading, only Markdown has it: {_kind(marked, span)}; {how}"
        _note(tally.heading_causes, tally, cause, path, marked, span, clause.heading)
    marked_starts = {span.start for span in one}
    for span, clause in two.items():
        if span in one:
            continue
        tally.only_plain += 1
        how = "ends elsewhere in Markdown" if span.start in marked_starts else f"in Markdown {_kind(marked, span)}"
        cause = f"heading, only plain text has it: {_plain_place(plain, span)}; {how}"
        _note(tally.heading_causes, tally, cause, path, marked, span, clause.heading)


def _note(
    causes: Counter[str], tally: Tally, cause: str, path: str, source: Source, span: Span, what: str | None
) -> None:
    causes[cause] += 1
    before, after = source.text[max(0, span.start - 30) : span.start], source.text[span.start : span.start + _SHOWN]
    tally.examples[cause].append(f"{path}: {what!r} in {before!r} | {after!r}")


def _block_at(source: Source, span: Span) -> Block | None:
    return next((b for b in source.blocks if b.span.start <= span.start < b.span.end), None)


def _kind(source: Source, span: Span) -> str:
    """What Markdown shows at a place."""
    block = _block_at(source, span)
    if block is None:
        return "no block"
    if block.kind is BlockKind.PARAGRAPH and block.bold:
        return "a bold paragraph"
    bold = any(e.style == "bold" and e.span.start <= span.start < e.span.end for e in source.emphasis)
    where = "" if span.start - block.span.start < 12 else ", inside"
    line = ", at a line break" if where and source.text[span.start - 1 : span.start] == "\n" else where
    depth = " of a list" if block.kind is BlockKind.PARAGRAPH and block.level else ""
    return f"{block.kind.value}{depth}{' with bold words' if bold else ''}{line}"


def _plain_place(source: Source, span: Span) -> str:
    """Where in the blocks of plain text a place stands."""
    block = _block_at(source, span)
    if block is None:
        return "no block"
    if span.start - block.span.start < 12:
        return f"opens a {block.kind.value}"
    return f"inside a {block.kind.value}"


def _look(words: str) -> str:
    """How heading words look without their style."""
    letters = [c for c in words if c.isalpha()]
    if letters and all(c.isupper() for c in letters):
        return "capitals"
    if words.rstrip()[-1:] in "?!.:;,":
        return "closes with punctuation"
    if len(words) > 100:
        return "long"
    parts = [w for w in words.split() if w[:1].isalpha()]
    capital = sum(w[0].isupper() for w in parts)
    return "title case" if capital * 2 > len(parts) else "sentence case"


# ------------------------------------------------------------------ the report
def report(tally: Tally, show: int) -> list[str]:
    """The report on law 5, misses grouped by cause."""
    share = tally.labels_equal / max(1, tally.documents)
    lines = [
        "",
        "## Law 5: the text read as plain text gives the same tree",
        "",
        f"Labels equal on {tally.labels_equal} of {tally.documents} documents ({share:.1%}; wanted 95 %).",
        f"Heading F1 {tally.f1:.3f} (wanted .90): {tally.both:,} in both, {tally.only_marked:,} only in Markdown, "
        f"{tally.only_plain:,} only in plain text.",
    ]
    for title, causes in (("Labels", tally.label_causes), ("Headings", tally.heading_causes)):
        lines += ["", f"### {title} that differ: {causes.total():,}", "", "| count | cause |", "|---|---|"]
        lines += [f"| {count} | {cause} |" for cause, count in causes.most_common()]
    if show:
        lines += ["", "Documents whose labels differ, by how many:", ""]
        lines += [f"- {n} {path}" for n, path in sorted(tally.unequal)]
        for cause, count in (tally.label_causes + tally.heading_causes).most_common():
            lines += ["", f"{count} × {cause}", *(f"- {example}" for example in tally.examples[cause][:show])]
    return lines


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("history", type=Path, help="a clone of the bundle")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N misses of each cause")
    parser.add_argument("--law", type=int, choices=(1, 5), help="this law only")
    arguments = parser.parse_args()
    if arguments.law == 5:
        lines: list[str] = []
        latest = {version.path: version for version in versions(arguments.history, "*.md")}
    else:
        lines, latest = law_one(arguments.history)
    if arguments.law != 1:
        lines += report(law_five(latest.values()), arguments.show)
    print("\n".join(["# Structure", "", *lines]))


if __name__ == "__main__":
    main()
