"""``novation parse FILE -o clean.docx``: one version as a well-set Word file, a bookmark at each clause."""

from analyzer.comparison.model import Op, RedlinePart
from clauses.model import Agreement
from renderers.docx.body import Body
from renderers.docx.fresh import document
from renderers.docx.lines import Cuts, lines_of
from renderers.docx.looks import Looks
from renderers.docx.revisions import Revisions, stamp
from renderers.docx.stream import breaks_of, stream
from renderers.view.dates import stated

__all__ = ["render"]


def render(agreement: Agreement) -> bytes:
    """The agreement as a Word file: headings as headings, numbers as written, tables as tables."""
    breaks, looks = breaks_of(agreement), Looks(agreement)
    day = stated(agreement.last_updated or "", agreement.effective or "")
    tokens = list(stream((RedlinePart(Op.KEEP, agreement.text),), breaks, breaks))
    body = Body(looks, looks, Revisions(day))
    return document(
        list(body.write(lines_of(tokens, Cuts(looks.cuts, looks.cuts)))),
        title=agreement.title or agreement.source.name,
        footer=agreement.title or agreement.source.name,
        date=stamp(day),
    )
