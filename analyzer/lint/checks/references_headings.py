"""References that name a clause by number and by a heading it does not bear."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import Clause, Reference

_WORDS = frozenset(
    {"section", "sections", "clause", "clauses", "article", "articles", "paragraph", "paragraphs", "and"}
)
_LAST = re.compile(r"(\w+)\W*\Z")


def find(draft: Draft) -> Iterator[Defect]:
    """Clause references whose quoted heading is not the heading of their target."""
    for reference in draft.agreement.references:
        if reference.heading_matches is not False or reference.target is None or not reference.quoted_heading:
            continue
        target = draft.clauses[reference.target]
        if not target.heading or _agrees(draft, reference, target) or _is_another(draft, reference, target):
            continue
        label = (target.label or target.id).rstrip(".")
        yield Defect(
            span=reference.span,
            message=f"The reference calls clause {label} “{reference.quoted_heading}”, but clause {label} is headed "
            f"“{target.heading}”.",
            related=(target.heading_span,) if target.heading_span else (),
        )


def _agrees(draft: Draft, reference: Reference, target: Clause) -> bool:
    """True where the target begins with the quoted words, or one heading is the other cut short."""
    quoted, headed = key_of(reference.quoted_heading or ""), key_of(target.heading or "")
    start = target.label_span.end if target.label_span else target.span.start
    opening = key_of(draft.text[start : start + len(reference.quoted_heading or "") + 20])
    return opening.startswith(quoted) or headed.startswith(quoted) or quoted.startswith(headed)


def _is_another(draft: Draft, reference: Reference, target: Clause) -> bool:
    """True where the number is not the target's, or another clause with it bears the heading: annexes number anew."""
    said = reference.text.split(reference.quoted_heading or "\0", maxsplit=1)[0]
    cited, own = _parts(said), _parts(target.label or "")
    if not own or cited[-len(own) :] != own:
        return True  # found by some other way than its number
    quoted = key_of(reference.quoted_heading or "")
    return any(
        clause is not target and key_of(clause.heading or "") == quoted and _last(clause) == _last(target)
        for clause in draft.agreement.clauses
    )


def _parts(label: str) -> list[str]:
    """6, 3, a of "Section 6.3(a) ("; the word before a number is left out unless it is a part's ("Schedule 3")."""
    parts = [part.lower() for part in re.findall(r"\w+", label)]
    return [part for part in parts if part not in _WORDS]


def _last(clause: Clause) -> str:
    found = _LAST.search(clause.label or "")
    return found.group(1).lower() if found else ""


CHECK = Check(
    rule="reference-heading-mismatch",
    title="A reference and the heading it quotes disagree",
    severity=Severity.HIGH,
    what="Looks for references that give a clause's number and, in brackets or quotation marks, a heading that this "
    "clause does not bear. A heading cut short agrees.",
    why="Number and name point to two clauses; the reader can only guess which was meant. Most often a clause was "
    "inserted and the reference not brought up to date.",
    wrong="Section 12 (Governing Law) survives. (Section 12 is headed “Notices”.)",
    instead="Section 13 (Governing Law) survives.",
    find=find,
)
