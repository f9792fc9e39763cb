"""Signature blocks: the lines an agreement is signed on, with the words that introduce them, are no clauses."""

import re
from collections.abc import Sequence
from dataclasses import replace

from clauses.structure.label_reading import label_at
from clauses.text import Block, BlockKind

_WITNESS = re.compile(
    r"(?:in\s+witness\s+(?:whereof|thereof|of\s+which)|(?:signed|executed)(?:\s+and\s+delivered)?(?:\s+as\s+a\s+deed)?"
    r"\s+(?:by|for|on\s+behalf)\b|agreed\s+(?:and|&)\s+accepted\b|accepted\s+(?:and|&)\s+agreed\b"
    r"|the\s+parties\s+(?:have|hereto\s+have)\s+(?:signed|executed|caused)\b)",
    re.IGNORECASE,
)
_FIELD = (
    r"(?:by|signature|signed(?:\s+by)?|(?:authori[sz]ed\s+)?signatory|(?:print(?:ed)?\s+)?name|title|date|place|its"
    r"|position|company|witness|address|e-?mail)"
)
_FILLED_IN = re.compile(rf"{_FIELD}\s*:?[\s\u00a0]*(?:[_.…]{{3,}}|/s/)", re.IGNORECASE)
_LEFT_OPEN = re.compile(rf"{_FIELD}\s*:\s*\Z", re.IGNORECASE)
_STROKE = re.compile(r"_{5,}")
_SIGNED = re.compile(r"(?:by|sign|/s/|_{3,})", re.IGNORECASE)
_LONGEST_LINE, _LONGEST_BETWEEN = 300, 80
_FEWEST_FIELDS = 2
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING})


def without_signatures(text: str, blocks: Sequence[Block]) -> tuple[list[Block], frozenset[int]]:
    """The blocks with those of signature blocks marked as boilerplate, and the starts of these."""
    marked = list(blocks)
    closing: set[int] = set()
    at = 0
    while at < len(blocks):
        if not _is_field(text, blocks[at]):
            at += 1
            continue
        first, last, fields, signed = at, at, 0, False
        while at < len(blocks) and (_is_field(text, blocks[at]) or (at - last <= 1 and _is_between(text, blocks[at]))):
            if _is_field(text, blocks[at]):
                last, fields = at, fields + _fields(text, blocks[at])
                signed = signed or bool(_SIGNED.search(blocks[at].span.of(text)))
            at += 1
        at = last + 1
        if fields < _FEWEST_FIELDS or not signed:
            continue
        for place in range(_opening(text, blocks, first), last + 1):
            marked[place] = replace(blocks[place], kind=BlockKind.BOILERPLATE, rows=())
            closing.add(blocks[place].span.start)
    return marked, frozenset(closing)


def _is_field(text: str, block: Block) -> bool:
    return _fields(text, block) > 0


def _fields(text: str, block: Block) -> int:
    """How many lines to be filled in the block holds; 0 where it holds mostly other lines."""
    start, end = block.span
    if block.kind not in {*_TEXT, BlockKind.TABLE} or end - start > _LONGEST_LINE:
        return 0
    lines = [line.strip() for line in re.split(r"[\n\t]", block.span.of(text))]
    fields = sum(bool(_FILLED_IN.match(words) or _LEFT_OPEN.match(words) or _STROKE.match(words)) for words in lines)
    return fields if 2 * fields >= len(lines) else 0


def _is_between(text: str, block: Block) -> bool:
    """True for a party's name or the like: short, and no clause."""
    start, end = block.span
    short = block.kind in _TEXT and end - start <= _LONGEST_BETWEEN
    return short and label_at(text, start, end) is None and text[end - 1] not in ".;"


def _opening(text: str, blocks: Sequence[Block], first: int) -> int:
    """Where the signature block begins: at the witness words, or at the party's name above the first line."""
    for back in range(first, max(-1, first - 4), -1):
        if blocks[back].kind in _TEXT and _WITNESS.match(blocks[back].span.of(text)):
            return back
        if back < first and not _is_between(text, blocks[back]):
            break
    named = first > 0 and _is_between(text, blocks[first - 1]) and blocks[first - 1].kind is not BlockKind.HEADING
    return first - 1 if named else first
