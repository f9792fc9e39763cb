"""The linear redline: what stays in its place is compared word by word, the rest is struck and inserted whole."""

from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

from analyzer.comparison.align import Alignment
from analyzer.comparison.groups import Group
from analyzer.comparison.model import Op, RedlinePart
from analyzer.comparison.parts import ROOT
from analyzer.comparison.passages import Passage
from analyzer.comparison.sequence import Block, common, heaviest_chain, in_order
from analyzer.comparison.sides import Side
from analyzer.comparison.stretches import Tag
from analyzer.comparison.tokens import Tokens, unbroken
from analyzer.comparison.words import Words, is_word

# Words that two unmatched stretches share by chance are struck; runs of this many words are kept.
_RUN = 4
# Unmatched stretches whose sizes multiply to more than this are struck and inserted without a look.
_LOOKED_AT = 4_000_000
# Of words that can't both stay, those of a clause that left its parent weigh this many times less.
_STRAYED = 8


class Kept(NamedTuple):
    """The tokens that stay in their place, as blocks that increase on both sides."""

    blocks: list[Block]
    still: Counter[str]
    """Old clause → how many of its tokens stay in their place in the clause's successor."""


def kept_words(old: Side, new: Side, alignment: Alignment, compared: list[Passage]) -> Kept:
    """The heaviest increasing chain of kept words, and runs of equal words in what is left between."""
    placed = sorted((block, k) for k, passage in enumerate(compared) for block in _blocks(old, new, passage))
    blocks, source = [block for block, _ in placed], [k for _, k in placed]
    chain = list(range(len(blocks)))
    if not in_order(blocks):
        stands = [_stands(old, new, alignment, passage.group) for passage in compared]
        weights = [n if stands[k] else n // _STRAYED for n, k in zip(_weights(old, blocks), source, strict=True)]
        chain = heaviest_chain(blocks, weights)
    inside = {source[i] for i in chain}
    taken_old, taken_new = bytearray(len(old.ids)), bytearray(len(new.ids))
    for k in inside:
        _mark(taken_old, compared[k].old)
        _mark(taken_new, compared[k].new)
    kept: list[Block] = []
    x = y = 0
    for i in chain:
        block = blocks[i]
        kept += _between(old, new, (x, block.old), (y, block.new), taken_old, taken_new)
        kept.append(block)
        x, y = block.old + block.size, block.new + block.size
    kept += _between(old, new, (x, len(old.ids)), (y, len(new.ids)), taken_old, taken_new)
    still: Counter[str] = Counter()
    for i in chain:
        still[old.owner[blocks[i].old] or ""] += blocks[i].size
    return Kept(kept, still)


def _stands(old: Side, new: Side, alignment: Alignment, group: Group) -> bool:
    """True unless the clauses left a parent that lives on for another: what stayed is kept, what left is struck."""
    up, over = old.parts[group.olds[0]].parent, new.parts[group.news[0]].parent
    if up == over == ROOT or alignment.to.get(up) == over:
        return True
    return (up != ROOT and up not in alignment.to) or (over != ROOT and over not in alignment.back)


def _mark(taken: bytearray, tokens: Tokens) -> None:
    if tokens and unbroken(tokens):
        taken[tokens[0] : tokens[-1] + 1] = b"\1" * len(tokens)
    else:
        for token in tokens:
            taken[token] = 1


def _blocks(old: Side, new: Side, passage: Passage) -> list[Block]:
    """The passage's kept tokens as runs that are unbroken on both sides."""
    if passage.same:
        return [Block(passage.old[0], passage.new[0], len(passage.old))]
    out: list[list[int]] = []
    for tag, a, b, c, d in passage.stretches:
        if tag not in (Tag.KEEP, Tag.TARGET) or b - a != d - c or a == b:
            continue
        olds, news = passage.old[a:b], passage.new[c:d]
        if tag is Tag.KEEP and unbroken(olds) and unbroken(news):
            _lengthen(out, olds[0], news[0], b - a)
            continue
        for i, j in zip(olds, news, strict=True):
            if tag is Tag.KEEP or old.words.of(i) == new.words.of(j):
                _lengthen(out, i, j, 1)
    return [Block(*row) for row in out]


def _lengthen(out: list[list[int]], old: int, new: int, size: int) -> None:
    """Appends a block; one that touches the last on both sides makes it longer."""
    if out and out[-1][0] + out[-1][2] == old and out[-1][1] + out[-1][2] == new:
        out[-1][2] += size
    else:
        out.append([old, new, size])


def _weights(side: Side, blocks: list[Block]) -> list[int]:
    """Words count; equal counts are decided by what the words are, so that the mirrored comparison agrees."""
    keys = side.words.keys
    counts = {key: is_word(key) for key in set(keys)}
    words = [0, *accumulate(map(counts.__getitem__, keys))]
    return [
        ((words[b.old + b.size] - words[b.old]) * 16 + b.size) * 1024
        + crc32(" ".join(keys[b.old : b.old + min(b.size, 12)]).encode("utf-8", "surrogatepass")) % 1024
        for b in blocks
    ]


def _between(
    old: Side, new: Side, left: tuple[int, int], right: tuple[int, int], taken_old: bytearray, taken_new: bytearray
) -> list[Block]:
    """Equal runs among the tokens of a gap that no compared passage of the chain has a say in."""
    if left[0] >= left[1] or right[0] >= right[1]:
        return []
    olds = [i for i in range(*left) if not taken_old[i]]
    news = [j for j in range(*right) if not taken_new[j]]
    if not olds or not news or len(olds) * len(news) > _LOOKED_AT:
        return []
    found: list[list[int]] = []
    for block in common([old.ids[i] for i in olds], [new.ids[j] for j in news]):
        run = [(olds[block.old + k], news[block.new + k]) for k in range(block.size)]
        run = [(i, j) for i, j in run if old.words.of(i) == new.words.of(j)]
        if sum(is_word(old.words.keys[i]) for i, _ in run) >= _RUN:
            for i, j in run:
                _lengthen(found, i, j, 1)
    return [Block(*row) for row in found]


def redline(old: Side, new: Side, kept: list[Block]) -> tuple[RedlinePart, ...]:
    """The parts in order; kept and struck ones joined are the old text, kept and inserted ones the new, always."""
    before, after = old.words, new.words
    out: list[tuple[Op, str]] = []
    x = y = 0
    for block in kept:
        for i, j, size in _alike(before, after, block):
            _gap(out, before.text[x : before.starts[i]], after.text[y : after.starts[j]])
            x, y = before.ends[i + size - 1], after.ends[j + size - 1]
            _add(out, Op.KEEP, before.text[before.starts[i] : x])
    _gap(out, before.text[x:], after.text[y:])
    joined: list[RedlinePart] = []
    parts: list[str] = []
    for k, (op, text) in enumerate(out):
        parts.append(text)
        if k + 1 == len(out) or out[k + 1][0] is not op:
            joined.append(RedlinePart(op, "".join(parts)))
            parts = []
    return tuple(joined)


def _alike(before: Words, after: Words, block: Block) -> Iterable[Block]:
    """The block whole where nothing between its words differs, else word by word."""
    i, j, size = block
    if before.between(i, i + size - 1) == after.between(j, j + size - 1):
        return (block,)
    return [Block(i + k, j + k, 1) for k in range(size)]


def _gap(out: list[tuple[Op, str]], old: str, new: str) -> None:
    """What stands between two kept words: white space that both share stays, the rest is struck, then inserted."""
    if old == new:
        _add(out, Op.KEEP, old)
        return
    head = _shared(old, new)
    rest_old, rest_new = old[head:], new[head:]
    tail = _shared(rest_old[::-1], rest_new[::-1])
    _add(out, Op.KEEP, old[:head])
    _add(out, Op.STRIKE, rest_old[: len(rest_old) - tail])
    _add(out, Op.INSERT, rest_new[: len(rest_new) - tail])
    _add(out, Op.KEEP, rest_old[len(rest_old) - tail :])


def _shared(old: str, new: str) -> int:
    """How many characters of white space both begin with."""
    n = 0
    while n < min(len(old), len(new)) and old[n] == new[n] and old[n].isspace():
        n += 1
    return n


def _add(out: list[tuple[Op, str]], op: Op, text: str) -> None:
    if text:
        out.append((op, text))
