"""One block into pieces: its heading, sub-sections and definitions run together in it, the items of its sentences."""

from clauses.spans import Span
from clauses.structure.definition_entries import bold_term, entry_starts
from clauses.structure.headings import RUN_IN_RANK, line_heading
from clauses.structure.inline import continued, inline_items
from clauses.structure.inline_sections import inline_sections
from clauses.structure.label_reading import label_at, prefixed_label_at
from clauses.structure.labels import Label, Style
from clauses.structure.opening_label import opening_label
from clauses.structure.pieces import Piece, Surroundings
from clauses.structure.run_in import run_in_heading
from clauses.text import Block, BlockKind


def pieces_of(text: str, block: Block, around: Surroundings) -> list[Piece]:
    """The pieces of ``block`` in reading order; together they cover its words."""
    label = opening_label(text, block, around)
    after = label.span.end if label else block.span.start
    whole_line = line_heading(text, block, label, around)
    if whole_line:
        return [
            Piece(span=block.span, block=block, label=label, heading_span=whole_line[0], heading_rank=whole_line[1])
        ]
    running = label.reading.values if label and label.reading.style is Style.DECIMAL else around.last_decimal
    cuts = [block.span.start, *inline_sections(text, block.span, after, running)]
    if label and len(cuts) == 1 and label.text.startswith("("):
        cuts.extend(continued(text, Span(after, block.span.end), label))
    found: list[Piece] = []
    for at, start in enumerate(cuts):
        end = cuts[at + 1] if at + 1 < len(cuts) else block.span.end
        span = Span(start, start + len(text[start:end].rstrip()))
        own_label = label if at == 0 else label_at(text, start, span.end) or prefixed_label_at(text, start, span.end)
        found.extend(_of_segment(text, block, span, own_label, around, inline=at > 0))
    return found


def _of_segment(
    text: str, block: Block, span: Span, label: Label | None, around: Surroundings, inline: bool
) -> list[Piece]:
    after = label.span.end if label else span.start
    if block.label_span and not inline:
        after = max(after, block.label_span.end)
    numbered = label is not None and not _is_bullet(label)
    heading = run_in_heading(text, Span(after, span.end), numbered, around)
    entries = entry_starts(text, Span(after, span.end), glued=around.in_definitions)
    if entries and heading and heading.end > entries[0][0]:
        heading = None
    if around.in_definitions and not entries:
        bold = bold_term(text, Span(after, span.end), around.emphasis, numbered)
        if bold:
            entries, heading = [bold], None
    own_end = span.end
    opening = bool(entries) and not text[after : entries[0][0]].strip(" \t\n*_•-")
    cuts = entries[1:] if opening else entries
    if not around.in_definitions:
        cuts = []
    if cuts:
        own_end = cuts[0][0]
    own = Span(span.start, span.start + len(text[span.start : own_end].rstrip()))
    found = [
        Piece(
            span=own,
            block=block,
            label=label,
            heading_span=heading,
            heading_rank=RUN_IN_RANK
            if heading and label is None and block.kind is BlockKind.PARAGRAPH and not block.level
            else None,
            inline=inline,
            term=entries[0][1] if opening else None,
            items=inline_items(text, Span(after, own.end)),
        )
    ]
    for at, (start, term) in enumerate(cuts):
        end = cuts[at + 1][0] if at + 1 < len(cuts) else span.end
        entry = Span(start, start + len(text[start:end].rstrip()))
        found.append(Piece(span=entry, block=block, inline=True, term=term, items=inline_items(text, entry)))
    if found[0].span.end <= found[0].span.start:
        return found[1:]
    return found


def _is_bullet(label: Label) -> bool:
    return label.reading.style is Style.BULLET
