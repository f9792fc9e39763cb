"""The label that a block opens with: the page's own number, or the one that the drafter typed."""

from clauses.structure.label_reading import bullet, label_at, prefixed_label_at
from clauses.structure.labels import Label, Style
from clauses.structure.lookalikes import borne_out, is_bare
from clauses.structure.pieces import Surroundings
from clauses.text import Block, BlockKind


def opening_label(text: str, block: Block, around: Surroundings) -> Label | None:
    """The label of ``block``, or None; ``around`` tells a label from what only looks like one."""
    if block.label_span is None:
        return _typed_label(text, block, block.span.start, around)
    after = block.label_span.end
    while after < block.span.end and text[after].isspace():
        after += 1
    # "• (a) words": the drafter's own label says more than the page's bullet or number.
    typed = _typed_label(text, block, after, around)
    shown = label_at(text, block.label_span.start, block.label_span.end)
    if typed and shown is None and typed.reading.style is not Style.ARTICLE:
        return typed
    return shown or bullet(text, block.label_span)


def _typed_label(text: str, block: Block, start: int, around: Surroundings) -> Label | None:
    """The label in the words themselves, where the document's other labels bear it out."""
    label = label_at(text, start, block.span.end)
    if label is None:
        label = prefixed_label_at(text, start, block.span.end)
        return label if label and label.reading.form in around.neighbours.prefixes else None
    if block.kind is BlockKind.HEADING and not is_bare(label):
        return label
    told = borne_out(
        text, label, around.neighbours, around.last_decimal, around.last_was_bare, last_bare=around.last_bare
    )
    return label if told else None
