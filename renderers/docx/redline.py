"""``-o redline.docx``: the new version with every difference as a tracked change and a comment on each that counts."""

from analyzer.materiality.model import Report
from renderers.docx.body import Body
from renderers.docx.comments import anchors, comments_part
from renderers.docx.copied import in_copy
from renderers.docx.fresh import document
from renderers.docx.lines import Cuts, lines_of, with_whole_labels
from renderers.docx.looks import Looks
from renderers.docx.moves import Moves
from renderers.docx.order import in_order
from renderers.docx.revisions import Revisions, stamp
from renderers.docx.stream import breaks_of, stream
from renderers.view.build import build_view
from renderers.view.changes import in_order as numbered
from renderers.view.dates import date_of
from renderers.view.model import ReportView

__all__ = ["of_our_look", "render", "render_in_copy"]


def render(report: Report, old_file: bytes | None = None, new_file: bytes | None = None) -> bytes:
    """The redline as a Word file. All accepted it reads as the new version, all rejected as the old.

    With the bytes of the versions' own Word files it is written into a copy of the new one; else, and where a copy
    would not give both versions back to the word, it has our own look.
    """
    view = build_view(report)
    copied = in_copy(report, view, old_file, new_file) if new_file is not None else None
    return copied if copied is not None else of_our_look(report, view)


def render_in_copy(report: Report, old_file: bytes | None, new_file: bytes) -> bytes | None:
    """The redline in a copy of the new version's Word file; None where that would not give both versions back."""
    return in_copy(report, build_view(report), old_file, new_file)


def of_our_look(report: Report, view: ReportView) -> bytes:
    """The redline in a file of our own look, with the change numbers of a view that other formats share."""
    date = stamp(date_of(view))
    tokens = in_order(list(stream(report.redline, breaks_of(report.old), breaks_of(report.new))))
    old, new = Looks(report.old), Looks(report.new)
    material, review = numbered(report)
    hung = anchors(report, (*material, *review))
    places = (
        [at for anchor in hung for at in anchor.span if anchor.in_new],
        [at for anchor in hung for at in anchor.span if not anchor.in_new],
    )
    moves = Moves(report, tokens)
    ends = [at for move in moves.all for at in move.old], [at for move in moves.all for at in move.new]
    cuts = Cuts([*old.cuts, *places[1], *ends[0]], [*new.cuts, *places[0], *ends[1]])
    lines = lines_of(tokens, cuts)
    for line in lines:
        with_whole_labels(line, old.is_label, new.is_label)
    body = Body(old, new, Revisions(date_of(view), first=len(hung) + 1000), moves, hung)
    return document(
        list(body.write(lines)),
        title=view.title,
        footer=f"Redline: {view.old.file} ({view.old.date_words}) → {view.new.file} ({view.new.date_words})",
        date=date,
        comments=comments_part(view, date),
        tracking=True,
    )
