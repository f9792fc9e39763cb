"""Where the new version's references lead: broken ones, and documents and laws that came or went."""

from collections.abc import Mapping

from analyzer.materiality.model import Report
from clauses.model import Agreement, Reference, ReferenceKind, ReferenceStatus
from renderers.view.model import DocumentRow, ReferenceRow, ReferencesView
from renderers.view.names import Names, one_line
from renderers.view.words import counted

OUTSIDE: Mapping[ReferenceKind, str] = {
    ReferenceKind.DOCUMENT: "document",
    ReferenceKind.LAW: "law",
    ReferenceKind.URL: "address",
    ReferenceKind.EMAIL: "e-mail address",
}
PROBLEM: Mapping[ReferenceStatus, str] = {
    ReferenceStatus.DANGLING: "leads to no clause of this text",
    ReferenceStatus.AMBIGUOUS: "could mean more than one clause",
}


def references_view(report: Report, names: tuple[Names, Names]) -> ReferencesView:
    """References of the new version that go wrong, and what outside the text came or went."""
    inner = [each for each in report.new.references if each.kind is ReferenceKind.CLAUSE]
    before = {(_flat(each.text), _problem(each)) for each in report.old.references}
    wrong = tuple(
        ReferenceRow(
            clause=names[1].of(each.clause),
            text=one_line(each.text, 90),
            problem=_problem(each),
            new=(_flat(each.text), _problem(each)) not in before,
        )
        for each in inner
        if _problem(each)
    )
    olds, news = _outside(report.old), _outside(report.new)
    came = [_document(news[key], "added", names[1]) for key in news if key not in olds]
    gone = [_document(olds[key], "removed", names[0]) for key in olds if key not in news]
    outside = counted(len(news), "document, law or address", "documents, laws and addresses")
    return ReferencesView(
        summary=f"{counted(len(inner), 'reference')} to clauses of the new version, {len(wrong) or 'none'} of them "
        f"in doubt; {outside} outside it.",
        wrong=tuple(sorted(wrong, key=lambda row: not row.new)),
        documents=(*came, *gone),
    )


def _outside(agreement: Agreement) -> dict[tuple[ReferenceKind, str], Reference]:
    """Each document, law or address once, at its first mention."""
    found: dict[tuple[ReferenceKind, str], Reference] = {}
    for each in agreement.references:
        if each.kind in OUTSIDE:
            found.setdefault((each.kind, _flat(each.text)), each)
    return found


def _document(found: Reference, what: str, names: Names) -> DocumentRow:
    return DocumentRow(
        kind=OUTSIDE[found.kind], text=one_line(found.text, 140), what=what, clause=names.of(found.clause)
    )


def _problem(found: Reference) -> str:
    if found.status in PROBLEM:
        return PROBLEM[found.status]
    if found.heading_matches is False:
        return f"names a heading (“{one_line(found.quoted_heading or '', 60)}”) that the clause does not have"
    return ""


def _flat(words: str) -> str:
    return " ".join(words.split()).casefold().removeprefix("the ")
