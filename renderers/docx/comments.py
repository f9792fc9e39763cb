"""One comment on each numbered change: what it does, whom it favours, by which rule."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml.etree import _Element

from analyzer.materiality.model import JudgedChange, Report
from clauses.spans import Span
from renderers.docx.revisions import AUTHOR, run
from renderers.docx.xml import element, root
from renderers.view.model import ChangeView, ReportView

__all__ = ["Anchor", "anchors", "comments_part", "reference"]

_SHOWN = 12


class Anchor(NamedTuple):
    """Where a comment hangs: a span of the old or of the new text; ``number`` is its change's."""

    number: int
    in_new: bool
    span: Span


def anchors(report: Report, ordered: Sequence[JudgedChange]) -> list[Anchor]:
    """The place of each numbered change: its first words that came, else that went, else its clause's first words."""
    return [_anchor(number, change, report) for number, change in enumerate(ordered, start=1)]


def _anchor(number: int, change: JudgedChange, report: Report) -> Anchor:
    real = [edit for edit in change.edits if edit.old != edit.new]
    for edit in real:
        if edit.new.strip():
            return Anchor(number, True, _inner(edit.new_span, report.new.text))
        if edit.old.strip():
            return Anchor(number, False, _inner(edit.old_span, report.old.text))
    if change.new_span is not None:
        return Anchor(number, True, _first_line(change.new_span, report.new.text))
    span = change.old_span or Span(0, 1)
    return Anchor(number, False, _first_line(span, report.old.text))


def _inner(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return _first_line(Span(start, span.start + len(words.rstrip())), text)


def _first_line(span: Span, text: str) -> Span:
    line = span.of(text).split("\n", 1)[0]
    return Span(span.start, span.start + max(1, len(line)))


def reference(number: int) -> _Element:
    """The run that hangs a comment behind its words."""
    return element(
        "r", element("rPr", element("rStyle", val="CommentReference")), element("commentReference", id=number)
    )


def comments_part(view: ReportView, date: str, taken: int = 0) -> _Element:
    """The part that holds the comments; their ids begin behind ``taken``."""
    made = root("comments")
    for change in (*view.material, *view.review):
        made.append(comment(change, change.number + taken, date))
    return made


def comment(change: ChangeView, number: int, date: str) -> _Element:
    """One comment."""
    made = element("comment", id=number, author=AUTHOR, date=date, initials="N")
    for at, (words, bold) in enumerate(_lines(change)):
        paragraph = element("p", element("pPr", element("pStyle", val="CommentText")))
        if at == 0:
            paragraph.append(
                element("r", element("rPr", element("rStyle", val="CommentReference")), element("annotationRef"))
            )
        paragraph.append(run(words, element("rPr", element("b")) if bold else None))
        made.append(paragraph)
    return made


def _lines(change: ChangeView) -> Iterator[tuple[str, bool]]:
    level = f"{change.severity.capitalize()}, {change.direction_words}" if change.rank else "Please read"
    yield f"Change {change.number}. {level}.", True
    yield change.headline, False
    for found in change.findings[1:_SHOWN]:
        if found.message != change.headline:
            yield found.message, False
    if change.unnamed:
        yield change.unnamed, False
    for effect in change.effects:
        named = ", ".join(clause.name for clause in effect.clauses)
        more = f" and {effect.more} more" if effect.more else ""
        yield f"Also alters {named}{more}: {effect.because}", False
    if change.findings:
        first = change.findings[0]
        yield f"Rule: {first.rule}. {first.authority}".strip(), False
    elif change.why:
        yield change.why, False
