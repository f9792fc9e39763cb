"""An agreement and a report as rows: what later questions need, and nothing that can't be made again from the bytes."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import JudgedChange, Report
from clauses.model import Agreement, Clause, ClauseKind
from clauses.remembered import remembered
from corpus.packed import packed, packed_text
from corpus.store.model import Key
from corpus.sweep.results import Row

__all__ = ["change_rows", "empty_row", "judgement_row", "reading_row"]

_WORD = re.compile(r"\w+|[$€£¥%§]")
REWORDED = frozenset({ChangeKind.ADDED, ChangeKind.MODIFIED, ChangeKind.SPLIT, ChangeKind.MERGED})
_SHOWN = 600  # characters of struck or inserted words that a change keeps


def reading_row(key: Key, agreement: Agreement, engine: str) -> Row:
    """The row of a text that was read."""
    words = [*map(_words, agreement.text.splitlines())]
    return {
        "text": key.text,
        "form": key.form,
        "engine": engine,
        "reader": agreement.source.reader,
        "words": hashlib.sha256(
            " ".join(said for said, _ in words if said).encode("utf-8", "surrogatepass")
        ).hexdigest(),
        "size": sum(size for _, size in words),
        "title": agreement.title,
        "language": agreement.language,
        "last_updated": agreement.last_updated,
        "effective": agreement.effective,
        "content": packed_text(agreement.text),
        "outline": packed(
            {
                "clauses": [
                    [c.id, c.parent, c.kind.value, c.label, c.heading, c.span.start, c.span.end, list(c.topics)]
                    for c in agreement.clauses
                ],
                "terms": [[d.term, list(d.aliases), d.clause] for d in agreement.definitions],
                "limits": [[d.code, d.message] for d in agreement.diagnostics if d.blocks_judgement],
            }
        ),
    }


@remembered
def _words(line: str) -> tuple[str, int]:
    """The words of a line, and how many they are."""
    found = _WORD.findall(line)
    return " ".join(found), len(found)


def empty_row(key: Key, engine: str) -> Row:
    """The row of a text without a word: a page that failed altogether. It is compared with nothing."""
    return {
        "text": key.text,
        "form": key.form,
        "engine": engine,
        "reader": "",
        "words": hashlib.sha256(b"").hexdigest(),
        "size": 0,
        "title": None,
        "language": "",
        "last_updated": None,
        "effective": None,
        "content": packed_text(""),
        "outline": packed({"clauses": [], "terms": [], "limits": []}),
    }


def judgement_row(old: Key, new: Key, report: Report, engine: str) -> Row:
    """The row of a pair that was judged."""
    verdict = report.verdict
    return {
        "old_text": old.text,
        "old_form": old.form,
        "new_text": new.text,
        "new_form": new.form,
        "engine": engine,
        "material": verdict.material,
        "severity": verdict.severity.value,
        "review": sum(each.review and not each.material for each in report.changes),
        "edits": report.ledger.changed,
        "kept": _kept(report),
        "summary": " ".join(report.summary),
        "lineage": packed(_lineage(report)),
    }


def _lineage(report: Report) -> dict[str, object]:
    """What became of each clause. ``moved`` are matches with another id, ``came`` are new clauses.

    A clause that no match names and no inserted word touches came by a division of the text alone: its words stood
    in the nearest clause above that lives on.
    """
    old_of = {match.new: match.old for match in report.matches}
    parents = {clause.id: clause.parent for clause in report.new.clauses}
    inserted = [edit.new_span for change in report.changes if change.kind in REWORDED for edit in change.edits]
    came: list[str] = []
    moved = [[match.old, match.new] for match in report.matches if match.old != match.new]
    for clause in report.new.clauses:
        if clause.id in old_of:
            continue
        above = parents[clause.id]
        while above is not None and above not in old_of:
            above = parents[above]
        touched = any(span.start < clause.span.end and clause.span.start < span.end for span in inserted)
        if above is None or touched:
            came.append(clause.id)
        else:
            moved.append([old_of[above], clause.id])
    return {
        "moved": moved,
        "came": came,
        "changes": [
            [c.kind.value, list(c.old), list(c.new), c.material, c.severity.value, c.direction.value, c.why]
            for c in report.changes
        ],
    }


def _kept(report: Report) -> bool:
    """True when the redline rebuilds both texts and each changed word is in a change."""
    parts = report.redline
    old = "".join(part.text for part in parts if part.op.value != "+")
    new = "".join(part.text for part in parts if part.op.value != "-")
    return old == report.old.text and new == report.new.text and report.ledger.unclaimed == 0


def change_rows(report: Report) -> tuple[Row, ...]:
    """The rows of the changes that matter or wait for a reader, in the order of the report."""
    old, new = ({clause.id: clause for clause in side.clauses} for side in (report.old, report.new))
    wanted = [each for each in report.changes if each.material or each.review]
    return tuple(_change_row(number, each, old, new) for number, each in enumerate(wanted, 1))


def _change_row(number: int, change: JudgedChange, old: Mapping[str, Clause], new: Mapping[str, Clause]) -> Row:
    return {
        "number": number,
        "kind": change.kind.value,
        "old_clause": change.old[0] if change.old else None,
        "new_clause": change.new[0] if change.new else None,
        "place": cited(change.new, new) or cited(change.old, old),
        "material": change.material,
        "severity": change.severity.value,
        "direction": change.direction.value,
        "topics": _listed(change.topics),
        "rules": _listed(finding.rule for finding in change.findings),
        "why": change.why,
        "old_words": _shown(edit.old for edit in change.edits),
        "new_words": _shown(edit.new for edit in change.edits),
    }


def cited(ids: tuple[str, ...], clauses: Mapping[str, Clause]) -> str:
    """Label and heading of the nearest clause that has a heading or a number of its own ("6.5 Training")."""
    clause = clauses.get(ids[0]) if ids else None
    while clause is not None and not clause.heading and (not clause.label or clause.label.startswith("(")):
        if clause.kind in {ClauseKind.PREAMBLE, ClauseKind.METADATA, ClauseKind.BOILERPLATE}:
            return clause.kind.value
        clause = clauses.get(clause.parent or "")
    if clause is None:
        return ids[0] if ids else ""
    return " ".join(part for part in (clause.label and clause.label.rstrip("."), clause.heading) if part)


def _listed(ids: Iterable[str]) -> str:
    found = " ".join(dict.fromkeys(ids))
    return f" {found} " if found else " "


def _shown(words: Iterable[str]) -> str:
    joined = " … ".join(each.strip() for each in words if each.strip())
    return (joined if len(joined) <= _SHOWN else joined[:_SHOWN].rsplit(" ", 1)[0] + " …").replace("\0", "\ufffd")
