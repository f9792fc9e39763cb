"""HTML pages: canonical text as the reader of the page sees it, numbers of lists included, no word lost.

Words of the site around the agreement (menus, bars, footers) stay in the text as boilerplate blocks.
"""

from dataclasses import replace

from clauses.diagnostics import UnreadableInputError
from clauses.readers.canvas import Canvas, origin
from clauses.readers.detect import UNDECODABLE, decode, undecodable
from clauses.readers.html.tree import element_tree
from clauses.readers.html.walk import PageWalk
from clauses.text import BlockKind, Source

__all__ = ["read_html"]

READER = "html/2"


def read_html(data: bytes, name: str) -> Source:
    """The source of an HTML page. Nothing is fetched, run or expanded; scripts and styles are no text.

    ``place`` of a block is the nearest anchor at or above it ("#fees"). Spans are code points of the text.

    Raises ``UnreadableInputError`` for a page without text.
    """
    page, assumed = decode(data)
    root, title = element_tree(page)
    canvas = Canvas()
    walk = PageWalk(root, canvas)
    walk.run()
    if not canvas.blocks:
        raise UnreadableInputError("the page holds no text; it may be one that a script fills in a browser.")
    if all(block.kind is BlockKind.BOILERPLATE for block in canvas.blocks):
        canvas.blocks = [replace(block, kind=BlockKind.PARAGRAPH) for block in canvas.blocks]
    source = canvas.source(origin(data, name, "text/html", READER))
    damaged = any(found.code == UNDECODABLE for found in assumed)
    return replace(
        source,
        title=_title(source) or title or None,
        diagnostics=(
            *(found for found in assumed if found.code != UNDECODABLE),
            *(undecodable(source.text) if damaged else ()),
            *walk.diagnostics,
        ),
    )


def _title(source: Source) -> str | None:
    """The words of the first top heading."""
    for block in source.blocks:
        if block.kind is BlockKind.HEADING and block.level == 1:
            return " ".join(block.span.of(source.text).split())
    return None
