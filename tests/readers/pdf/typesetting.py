"""PDFs for the tests, set by Typst: from Typst's own markup, and from a source that another reader made."""

import re

import typst

from clauses.text import Block, BlockKind, Emphasis, Source

_SPECIAL = re.compile(r"""(['"\\#\[\]$*_`<>@~/+=.-])""")
_STYLES = {"bold": "strong", "italic": "emph"}


def typeset(markup: str) -> bytes:
    """The PDF of Typst markup."""
    made = typst.compile(markup.encode("utf-8"), format="pdf")
    assert isinstance(made, bytes)
    return made


def typeset_source(source: Source, preamble: str) -> bytes:
    """The PDF of a source's blocks: headings, paragraphs and tables, with bold and italic words."""
    return typeset("\n\n".join([preamble, *(_block(source, block) for block in source.blocks)]))


def _block(source: Source, block: Block) -> str:
    if block.kind is BlockKind.TABLE:
        columns = max(len(row) for row in block.rows)
        cells = "".join(f"[{_escaped(cell.of(source.text))}]," for row in block.rows for cell in row)
        return f"#table(columns: {columns}, {cells})"
    words = _styled(source, block, [e for e in source.emphasis if e.style in _STYLES and block.span.holds(e.span)])
    return f"#heading(level: {block.level})[{words}]" if block.kind is BlockKind.HEADING else f"#par[{words}]"


def _styled(source: Source, block: Block, runs: list[Emphasis]) -> str:
    made, at = "", block.span.start
    for run in runs:
        made += _escaped(source.text[at : run.span.start])
        made += f"#{_STYLES[run.style]}[{_escaped(run.span.of(source.text))}]"
        at = run.span.end
    return made + _escaped(source.text[at : block.span.end])


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
