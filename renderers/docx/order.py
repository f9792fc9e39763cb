"""Struck and inserted words in the order that keeps paragraphs whole. Both versions stay what they are."""

from collections.abc import Sequence

from analyzer.comparison.model import Op
from renderers.docx.stream import End, Token

__all__ = ["in_order"]


def in_order(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with struck and inserted ones between kept words sorted into paragraphs.

    Whole struck paragraphs come first, then whole inserted ones; words that begin or end a kept paragraph stand in
    it. Struck words may pass inserted ones: neither version has both.
    """
    out: list[Token] = []
    run: list[Token] = []
    for token in tokens:
        if token.op is Op.KEEP:
            out += _sorted(run, not out or isinstance(out[-1], End))
            run = []
            out.append(token)
        else:
            run.append(token)
    out += _sorted(run, not out or isinstance(out[-1], End))
    return _swapped_ends(out)


def _sorted(run: Sequence[Token], at_start: bool) -> list[Token]:
    """The tokens between two kept ones; ``at_start`` where a paragraph begins with them."""
    struck = [token for token in run if token.op is Op.STRIKE]
    inserted = [token for token in run if token.op is Op.INSERT]
    if not struck or not inserted or any(isinstance(token, End) and token.cell for token in run):
        return list(run)
    gone, come = _lines(struck), _lines(inserted)
    if at_start:
        first: list[Token] = []
    elif len(gone) > 1 and len(come) > 1:
        ends = gone[0].pop(), come[0].pop()
        first = [*gone.pop(0), *come.pop(0), End(Op.KEEP, ends[0].old, ends[1].new)]
    else:  # words that the kept paragraph before them ends with
        alone, others = (gone, come) if len(gone) == 1 else (come, gone)
        return [*alone[0], *(token for line in others for token in line)]
    whole = [token for lines in (gone[:-1], come[:-1]) for line in lines for token in line]
    return [*first, *whole, *gone[-1], *come[-1]]


def _lines(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens cut behind each end; the last line has none."""
    lines: list[list[Token]] = [[]]
    for token in tokens:
        lines[-1].append(token)
        if isinstance(token, End):
            lines.append([])
    return lines


def _swapped_ends(tokens: Sequence[Token]) -> list[Token]:
    """Whole paragraphs struck or inserted behind a kept one: it keeps its own end, they bring theirs.

    Of "kept, [end, words], kept end" it makes "kept, end, [words, end]": the same versions, but a paragraph that
    merely has a neighbour come or go keeps its style, and a new one is new to its end.
    """
    out = list(tokens)
    at = 0
    while at < len(out):
        token = out[at]
        if not isinstance(token, End) or token.cell or token.op is Op.KEEP:
            at += 1
            continue
        ahead = at + 1
        while ahead < len(out) and out[ahead].op is token.op:
            ahead += 1
        last = out[ahead] if ahead < len(out) else None
        continues = at > 0 and out[at - 1].op is token.op
        if isinstance(last, End) and not last.cell and last.op is Op.KEEP and ahead > at + 1 and not continues:
            out[at] = End(Op.KEEP, token.old, token.new)
            out[ahead] = End(token.op, last.old, last.new)
        at = ahead if ahead > at else at + 1
    return out
