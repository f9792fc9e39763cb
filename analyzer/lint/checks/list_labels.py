"""Lists lettered in one clause and numbered in roman in another, at the same depth."""

from collections import Counter
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind

_LEADS = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.PARAGRAPH})
_LEAST = 6
_MINORITY = 0.25


def find(draft: Draft) -> Iterator[Defect]:
    """One finding: the first list of the rarer style, its other lists and one of the common style related."""
    lists = [
        (_style(items[0]), items[0])
        for items in (
            [child for child in sisters if child.kind is ClauseKind.ITEM and child.label]
            for parent, sisters in draft.children.items()
            if parent is not None and draft.clauses[parent].kind in _LEADS
        )
        if len(items) > 1
    ]
    counts = Counter(style for style, _ in lists if style)
    if len(counts) < 2 or sum(counts.values()) < _LEAST:
        return
    (common, _), *_, (rare, times) = counts.most_common()
    if times > _MINORITY * sum(counts.values()):
        return
    firsts = [item.label_span for style, item in lists if style == rare and item.label_span]
    usual = next(item for style, item in lists if style == common)
    yield Defect(
        span=firsts[0],
        message=f"This list begins with {_label(draft, firsts[0])}, others at its depth with {usual.label}.",
        related=(*firsts[1:], *([usual.label_span] if usual.label_span else [])),
    )


def _label(draft: Draft, span: tuple[int, int]) -> str:
    return draft.text[span[0] : span[1]]


def _style(first: Clause) -> str:
    """What the first label of a list shows of its style; nothing for bullets."""
    return {"(a)": "letters", "(i)": "roman"}.get((first.label or "").lower(), "")


CHECK = Check(
    rule="mixed-list-labels",
    title="Lists of one depth are labelled in two ways",
    severity=Severity.LOW,
    what="Looks for the few lists of a document that are lettered where the others are numbered in roman, or the other "
    "way round, directly below numbered clauses. Only documents that nearly keep to one style.",
    why="“Section 3(i)” is then item (i) of one list and item nine of another; references become doubtful.",
    wrong="3.1 … (i) … (ii) …   3.2 … (a) … (b) …",
    instead="3.1 … (i) … (ii) …   3.2 … (i) … (ii) …",
    find=find,
    by_default=False,
)
