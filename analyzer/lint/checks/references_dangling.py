"""References to a clause that is not there."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import Reference, ReferenceKind, ReferenceStatus

_NUMBER = re.compile(
    r"(?P<root>\d+(?:\.\d+)*|\b[IVXLC]+\b|\b[A-Z]-?\d+(?:\.\d+)*)"
    r"(?P<rest>(?:\s?\(\w{1,4}\)|\.?[a-z](?!\w)|\.[ivx]+\b)*)"
)
_ARTICLE = re.compile(r"articles?\b", re.I)
_PART = re.compile(r"\w+")
_LAW = re.compile(
    r"\b(?:Directive|Regulation|Code|Act|Statute|GDPR|CCPA|Convention|SCCs?|Contractual Clauses|DIRECTIVE|REGULATION"
    r"|CODE|ACT)\b|\bU\.?S\.?C\b"
)
_ANOTHER = re.compile(r"\b(?:Policy|Policies|Statement|Guidelines|Rules|Addendum|DSA)\b[^.;]{0,40}\Z")
_BEFORE, _AFTER = 90, 60
_MANY = 5


def find(draft: Draft) -> Iterator[Defect]:
    """One finding a clause that is missing, at the first reference to it; the others are related."""
    groups: dict[str, list[Reference]] = defaultdict(list)
    articles = not any(_ARTICLE.match(clause.label or "") for clause in draft.agreement.clauses)
    for reference in draft.agreement.references:
        if reference.kind is ReferenceKind.CLAUSE and reference.status is ReferenceStatus.DANGLING:
            number = _NUMBER.search(reference.text)
            foreign = _of_a_law(draft.text, reference) or (articles and _is_article(reference))
            if number is None or foreign or _stands_somewhere(draft, number):
                continue
            groups[number.group("root")].append(reference)
    if _are_numbers_lost(draft, groups):
        yield from _numbers_lost(draft, [reference for found in groups.values() for reference in found])
        return
    for found in groups.values():
        first = found[0]
        more = f", nor do {len(found) - 1} more references to it" if len(found) > 1 else ""
        yield Defect(
            span=first.span,
            message=f"“{' '.join(first.text.split())}” leads nowhere{more}: the document has no such clause.",
            related=tuple(other.span for other in found[1:]),
        )


def _are_numbers_lost(draft: Draft, groups: dict[str, list[Reference]]) -> bool:
    """True where no clause bears a number, or most references lead to a number that is missing."""
    if not any(map(str.isdigit, "".join(clause.label or "" for clause in draft.agreement.clauses))):
        return True
    cited = sum(reference.kind is ReferenceKind.CLAUSE for reference in draft.agreement.references)
    return len(groups) >= _MANY and 2 * sum(map(len, groups.values())) > cited


def _numbers_lost(draft: Draft, found: list[Reference]) -> Iterator[Defect]:
    if found:
        first = min(found, key=lambda reference: reference.span)
        yield Defect(
            span=first.span,
            message=f"“{' '.join(first.text.split())}” cites a number, but the clauses bear none of the numbers cited.",
            related=tuple(sorted(other.span for other in found if other is not first)),
        )


def _is_article(reference: Reference) -> bool:
    """True of "Article 40", in a document that has no articles a statute's."""
    return _ARTICLE.match(reference.text.strip()) is not None


def _of_a_law(text: str, reference: Reference) -> bool:
    """True where a statute or policy is named so near that the number is more likely its own."""
    start, end = reference.span
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if _ANOTHER.search(before):
        return True
    return bool(_LAW.search(before.rsplit(". ", 1)[-1]) or _LAW.search(after.split(". ", 1)[0]))


def _stands_somewhere(draft: Draft, number: re.Match[str]) -> bool:
    """True where the number stands at the start of a line, or its parts label clauses in that order.

    The clause is there then; that it was not found is our reader's doing, not the drafter's.
    """
    root, rest = number.group("root"), _PART.findall(number.group("rest"))
    labels = [(clause.label or "").strip(" .():•").lower() for clause in draft.agreement.clauses]
    at = next(
        (at for at, label in enumerate(labels) if label == root.lower() or label.endswith(f" {root.lower()}")), -1
    )
    found = at >= 0
    if not found:
        found = re.search(rf"(?m)^[^\w\n]{{0,6}}{re.escape(root)}(?!\.?\d)", draft.text) is not None
        at = 0
    return found and all(any(label == part.lower() for label in labels[at:]) for part in rest)


CHECK = Check(
    rule="dangling-reference",
    title="A reference leads nowhere",
    severity=Severity.HIGH,
    what="Looks for references by number to a clause that the document does not have. All references to one missing "
    "clause are one finding. Where the clauses do not bear the numbers that are cited at all, that is the finding.",
    why="A right or duty that rests on a clause which does not exist may fail, or be read in a way nobody meant.",
    wrong="Section 9 applies to renewals. (The document ends with Section 8.)",
    instead="Section 7 (Renewal) applies to renewals.",
    find=find,
)
