"""The linear redline: what stays in its place is compared word by word, the rest is struck and inserted whole."""

from collections import Counter
from typing import NamedTuple
from zlib import crc32

from analyzer.comparison.model import Op, RedlinePart
from analyzer.comparison.passages import Passage
from analyzer.comparison.sequence import Block, common, heaviest_chain
from analyzer.comparison.sides import Side
from analyzer.comparison.stretches import Tag
from analyzer.comparison.words import is_word

# Words that two unmatched stretches share by chance are struck; runs of this many words are kept.
_RUN = 4
# Unmatched stretches whose sizes multiply to more than this are struck and inserted without a look.
_LOOKED_AT = 4_000_000


class Kept(NamedTuple):
    """The tokens that stay in their place, increasing on both sides: pairs of (old, new) indices."""

    pairs: list[tuple[int, int]]
    """The tokens that stay, as (old, new) indices."""
    still: Counter[str]
    """Old clause → how many of its tokens stay in their place in the clause's successor."""


def kept_words(old: Side, new: Side, compared: list[Passage]) -> Kept:
    """The heaviest increasing chain of kept words, and runs of equal words in what is left between."""
    blocks: list[Block] = []
    weights: list[int] = []
    source: list[int] = []
    for k, passage in enumerate(compared):
        for block in _blocks(old, new, passage):
            blocks.append(block)
            weights.append(_weight(old, block))
            source.append(k)
    chain = heaviest_chain(blocks, weights)
    inside = {source[i] for i in chain}
    taken_old = {token for k in inside for token in compared[k].old}
    taken_new = {token for k in inside for token in compared[k].new}
    pairs: list[tuple[int, int]] = []
    x = y = 0
    for i in chain:
        block = blocks[i]
        pairs.extend(_between(old, new, (x, block.old), (y, block.new), taken_old, taken_new))
        pairs.extend((block.old + k, block.new + k) for k in range(block.size))
        x, y = block.old + block.size, block.new + block.size
    pairs.extend(_between(old, new, (x, len(old.ids)), (y, len(new.ids)), taken_old, taken_new))
    still: Counter[str] = Counter()
    for i in chain:
        still[old.owner[blocks[i].old] or ""] += blocks[i].size
    return Kept(pairs, still)


def _blocks(old: Side, new: Side, passage: Passage) -> list[Block]:
    """The passage's kept tokens as runs that are unbroken on both sides."""
    out: list[Block] = []
    for tag, a, b, c, d in passage.stretches:
        if tag not in (Tag.KEEP, Tag.TARGET) or b - a != d - c:
            continue
        for i, j in zip(passage.old[a:b], passage.new[c:d], strict=True):
            if tag is Tag.TARGET and old.words.of(i) != new.words.of(j):
                continue
            if out and out[-1].old + out[-1].size == i and out[-1].new + out[-1].size == j:
                out[-1] = Block(out[-1].old, out[-1].new, out[-1].size + 1)
            else:
                out.append(Block(i, j, 1))
    return out


def _weight(side: Side, block: Block) -> int:
    """Words count; equal counts are decided by what the words are, so that the mirrored comparison agrees."""
    keys = side.words.keys[block.old : block.old + block.size]
    words = sum(map(is_word, keys))
    return (words * 16 + len(keys)) * 1024 + crc32(" ".join(keys[:12]).encode("utf-8", "surrogatepass")) % 1024


def _between(
    old: Side, new: Side, left: tuple[int, int], right: tuple[int, int], taken_old: set[int], taken_new: set[int]
) -> list[tuple[int, int]]:
    """Equal runs among the tokens of a gap that no compared passage of the chain has a say in."""
    olds = [i for i in range(*left) if i not in taken_old]
    news = [j for j in range(*right) if j not in taken_new]
    if not olds or not news or len(olds) * len(news) > _LOOKED_AT:
        return []
    found: list[tuple[int, int]] = []
    for block in common([old.ids[i] for i in olds], [new.ids[j] for j in news]):
        run = [(olds[block.old + k], news[block.new + k]) for k in range(block.size)]
        run = [(i, j) for i, j in run if old.words.of(i) == new.words.of(j)]
        if sum(is_word(old.words.keys[i]) for i, _ in run) >= _RUN:
            found.extend(run)
    return found


def redline(old: Side, new: Side, pairs: list[tuple[int, int]]) -> tuple[RedlinePart, ...]:
    """The parts in order; kept and struck ones joined are the old text, kept and inserted ones the new, always."""
    before, after = old.words, new.words
    out: list[tuple[Op, str]] = []
    x = y = 0
    for i, j in pairs:
        _gap(out, before.text[x : before.starts[i]], after.text[y : after.starts[j]])
        _add(out, Op.KEEP, before.of(i))
        x, y = before.ends[i], after.ends[j]
    _gap(out, before.text[x:], after.text[y:])
    joined: list[RedlinePart] = []
    parts: list[str] = []
    for k, (op, text) in enumerate(out):
        parts.append(text)
        if k + 1 == len(out) or out[k + 1][0] is not op:
            joined.append(RedlinePart(op, "".join(parts)))
            parts = []
    return tuple(joined)


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
