"""Defined terms that came, went or read differently."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from analyzer.comparison.model import ChangeKind, Edit
from analyzer.materiality.model import Report
from clauses.model import Definition
from clauses.spans import Span
from renderers.view.edits import EditIndex
from renderers.view.model import DefinitionView, Run, RunKind, Runs
from renderers.view.names import Names
from renderers.view.passages import sentence_start, shortened

LONGEST = 840
FAR = 200
# Kinds of change that touch a definition without saying anything else: numbers that follow, typography.
FOLLOWS = (ChangeKind.RENUMBERED, ChangeKind.COSMETIC, ChangeKind.RENAMED)
SWAPPED = {RunKind.STRIKE: RunKind.INSERT, RunKind.INSERT: RunKind.STRIKE}
Numbers = Mapping[tuple[str, str], tuple[int, ...]]


def changed_definitions(
    report: Report, names: tuple[Names, Names], numbers: Numbers, edits: EditIndex
) -> tuple[DefinitionView, ...]:
    """By term; ``numbers`` (side, clause) → its numbered changes. Terms reworded by the same words stand together."""
    backwards = EditIndex(
        (_mirrored(edit) for change in report.changes for edit in change.edits),
        report.new.text,
        report.old.text,
    )
    telling = EditIndex(
        (edit for change in report.changes if change.kind not in FOLLOWS for edit in change.edits),
        report.old.text,
        report.new.text,
    )
    olds, news = _by_term(report.old.definitions), _by_term(report.new.definitions)
    reworded = [new for term, new in news.items() if term in olds and telling.within(new.span)]
    renamed = _renamed(report, olds, news)
    added = [new for term, new in news.items() if term not in olds and new not in renamed.values()]
    removed = [old for term, old in olds.items() if term not in news and old.term not in renamed]
    views = chain(
        _reworded(reworded, report, names[1], numbers, edits),
        (_view(new, "added", edits.runs(_near(new, report.new.text)), names[1], numbers, "new") for new in added),
        (
            _view(old, "removed", _turned(backwards.runs(_near(old, report.old.text))), names[0], numbers, "old")
            for old in removed
        ),
        _as_renamed(renamed, names[1], numbers, edits),
        _moved(report, olds, news, names, numbers),
    )
    return tuple(sorted(views, key=lambda view: view.term.casefold()))


def _by_term(definitions: tuple[Definition, ...]) -> dict[str, Definition]:
    return {found.term.casefold(): found for found in reversed(definitions)}


def _renamed(report: Report, olds: Mapping[str, Definition], news: Mapping[str, Definition]) -> dict[str, Definition]:
    """Old term → the definition that stands in its place under a new term, clause by clause."""
    lives = {match.old: match.new for match in report.matches}
    gone: dict[str, list[Definition]] = {}
    come: dict[str, list[Definition]] = {}
    for term, old in olds.items():
        if term not in news and old.clause in lives:
            gone.setdefault(lives[old.clause], []).append(old)
    for term, new in news.items():
        if term not in olds:
            come.setdefault(new.clause, []).append(new)
    return {
        those[0].term: come[clause][0]
        for clause, those in gone.items()
        if len(those) == 1 and len(come.get(clause, ())) == 1
    }


def _as_renamed(
    renamed: Mapping[str, Definition], names: Names, numbers: Numbers, edits: EditIndex
) -> list[DefinitionView]:
    return [
        replace(_view(new, "renamed", edits.runs(new.span), names, numbers, "new"), term=f"{old} → {new.term}")
        for old, new in renamed.items()
    ]


def _differ(report: Report, old: Definition, new: Definition) -> bool:
    return old.span.of(report.old.text).split() != new.span.of(report.new.text).split()


def _view(found: Definition, what: str, runs: Runs, names: Names, numbers: Numbers, side: str) -> DefinitionView:
    return DefinitionView(
        term=found.term,
        what=what,
        clause=names.of(found.clause),
        runs=shortened(runs, LONGEST),
        number=next(iter(numbers.get((side, found.clause), ())), None),
    )


def _reworded(
    found: list[Definition], report: Report, names: Names, numbers: Numbers, edits: EditIndex
) -> list[DefinitionView]:
    """Definitions in brackets share the words before them: overlapping ones are told once, by all their terms."""
    views: list[DefinitionView] = []
    until = -1
    for each in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if each.span.start < until:
            views[-1] = replace(views[-1], term=f"{views[-1].term}, {each.term}")
        else:
            views.append(_view(each, "reworded", edits.runs(each.span), names, numbers, "new"))
        until = max(until, each.span.end)
    return views


def _moved(
    report: Report,
    olds: Mapping[str, Definition],
    news: Mapping[str, Definition],
    names: tuple[Names, Names],
    numbers: Numbers,
) -> list[DefinitionView]:
    lives = {match.old: match.new for match in report.matches}
    return [
        _view(
            new,
            f"moved from {names[0].of(olds[term].clause).name}",
            (Run(RunKind.KEEP, new.span.of(report.new.text)),),
            names[1],
            numbers,
            "new",
        )
        for term, new in news.items()
        if term in olds
        and lives.get(olds[term].clause, new.clause) != new.clause
        and not _differ(report, olds[term], new)
    ]


def _near(found: Definition, text: str) -> Span:
    """The definition's words; of those that stand far before the term, the sentence that holds it."""
    if found.term_span.start - found.span.start < FAR:
        return found.span
    return Span(sentence_start(text, found.span.start, found.term_span.start), found.span.end)


def _mirrored(edit: Edit) -> Edit:
    return replace(edit, old_span=edit.new_span, new_span=edit.old_span, old=edit.new, new=edit.old)


def _turned(runs: Runs) -> Runs:
    """Runs read the other way round: what was inserted is struck, and struck words stand first."""
    turned = [Run(SWAPPED.get(run.kind, run.kind), run.text) for run in runs]
    for place in range(len(turned) - 1):
        if turned[place].kind is RunKind.INSERT and turned[place + 1].kind is RunKind.STRIKE:
            turned[place], turned[place + 1] = turned[place + 1], turned[place]
    return tuple(turned)
