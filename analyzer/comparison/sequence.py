"""What two sequences of ids have in common, in order: deterministic, near-linear, bounded in memory."""

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

# The table of a longest common subsequence takes a bit a pair: 4 MB at this size.
_TABLE = 32_000_000
# How often a gap may be divided again before its words count as different.
_DEPTH = 24


class Block(NamedTuple):
    """``size`` equal ids from ``old`` in the one and ``new`` in the other sequence."""

    old: int
    new: int
    size: int


def common(old: list[int], new: list[int]) -> list[Block]:
    """Blocks of equal ids, increasing on both sides; mirrored arguments give the mirrored answer.

    The longest common subsequence where the sequences are short enough for its table; in longer ones, ids that
    occur once on each side are fixed first and the gaps between them compared.
    """
    if (len(new), new) < (len(old), old):
        return [Block(b.old, b.new, b.size) for b in (Block(y, x, n) for x, y, n in common(new, old))]
    found: list[Block] = []
    _compare(old, 0, len(old), new, 0, len(new), found, 0)
    return _joined(found)


def _compare(old: list[int], a: int, b: int, new: list[int], c: int, d: int, found: list[Block], depth: int) -> None:
    """Appends the blocks of ``old[a:b]`` and ``new[c:d]``, in order."""
    head = 0
    while a + head < b and c + head < d and old[a + head] == new[c + head]:
        head += 1
    if head:
        found.append(Block(a, c, head))
        a, c = a + head, c + head
    tail = 0
    while a < b - tail and c < d - tail and old[b - tail - 1] == new[d - tail - 1]:
        tail += 1
    b, d = b - tail, d - tail
    if a < b and c < d:
        if (b - a) * (d - c) <= _TABLE:
            _table(old, a, b, new, c, d, found)
        elif depth < _DEPTH:
            _anchored(old, a, b, new, c, d, found, depth + 1)
    if tail:
        found.append(Block(b, d, tail))


def _table(old: list[int], a: int, b: int, new: list[int], c: int, d: int, found: list[Block]) -> None:
    found.extend(
        Block(a + op.src_start, c + op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(old[a:b], new[c:d])
        if op.tag == "equal"
    )


def _anchored(old: list[int], a: int, b: int, new: list[int], c: int, d: int, found: list[Block], depth: int) -> None:
    """Fixes what occurs once on each side, longest increasing chain of it, and compares between."""
    anchors: list[tuple[int, int]] = []
    for width in (1, 3, 8):
        left, right = _once(old, a, b, width), _once(new, c, d, width)
        anchors = _increasing([(left[key], right[key]) for key in left if key in right])
        if anchors:
            break
    if not anchors:
        return
    x, y = a, c
    for i, j in anchors:
        if i < x or j < y:
            continue
        _compare(old, x, i, new, y, j, found, depth)
        found.append(Block(i, j, 1))
        x, y = i + 1, j + 1
    # The last gap may be as large as the whole when the anchors stand early; each round is shorter all the same.
    _compare(old, x, b, new, y, d, found, depth)


def _once(ids: list[int], start: int, end: int, width: int) -> dict[tuple[int, ...], int]:
    """Runs of ``width`` ids that occur once in the stretch, and where."""
    runs = [tuple(ids[i : i + width]) for i in range(start, end - width + 1)]
    times = Counter(runs)
    return {run: start + i for i, run in enumerate(runs) if times[run] == 1}


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs that increases on both sides (patience sorting)."""
    pairs = sorted(pairs)
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for i, (_, new) in enumerate(pairs):
        k = bisect_left(ends, new)
        before.append(at[k - 1] if k else -1)
        if k == len(ends):
            ends.append(new)
            at.append(i)
        else:
            ends[k] = new
            at[k] = i
    chain: list[tuple[int, int]] = []
    i = at[-1] if at else -1
    while i >= 0:
        chain.append(pairs[i])
        i = before[i]
    return chain[::-1]


def _joined(blocks: list[Block]) -> list[Block]:
    """Blocks that touch become one."""
    out: list[Block] = []
    for block in blocks:
        if out and out[-1].old + out[-1].size == block.old and out[-1].new + out[-1].size == block.new:
            out[-1] = Block(out[-1].old, out[-1].new, out[-1].size + block.size)
        else:
            out.append(block)
    return out


def in_order(blocks: list[Block]) -> bool:
    """True when each block stands after the one before on both sides."""
    return all(a.old + a.size <= b.old and a.new + a.size <= b.new for a, b in pairwise(blocks))


def heaviest_chain(blocks: list[Block], weights: list[int]) -> list[int]:
    """Indices of the blocks of the heaviest chain that increases on both sides and overlaps on neither.

    ``n log n`` in the number of runs of blocks; equal sums are decided by the order on the old side.
    """
    if in_order(blocks):
        return list(range(len(blocks)))
    runs = _runs(blocks)
    first, last = [blocks[run[0]] for run in runs], [blocks[run[-1]] for run in runs]
    whole = [Block(a.old, a.new, b.old + b.size - a.old) for a, b in zip(first, last, strict=True)]
    ends = [b.new + b.size for b in last]
    chain = _heaviest(whole, ends, [sum([weights[i] for i in run]) for run in runs])
    return [i for k in chain for i in runs[k]]


def _runs(blocks: list[Block]) -> list[list[int]]:
    """The blocks in the old side's order, those that follow each other on both sides together.

    No other block stands between two of a run on either side: a chain takes all of them or none. Where blocks overlap,
    each is by itself.
    """
    by_old = sorted(range(len(blocks)), key=lambda i: (blocks[i].old, blocks[i].new))
    by_new = sorted(by_old, key=lambda i: (blocks[i].new, blocks[i].old))
    if any(blocks[i].old + blocks[i].size > blocks[j].old for i, j in pairwise(by_old)) or any(
        blocks[i].new + blocks[i].size > blocks[j].new for i, j in pairwise(by_new)
    ):
        return [[i] for i in by_old]
    after = dict(pairwise(by_new))
    runs = [[by_old[0]]]
    for i, j in pairwise(by_old):
        if after.get(i) == j:
            runs[-1].append(j)
        else:
            runs.append([j])
    return runs


def _heaviest(blocks: list[Block], ends: list[int], weights: list[int]) -> list[int]:
    """The heaviest chain of blocks that are sorted by the old side; ``ends`` are where they end on the new one."""
    ordered = sorted(set(ends))
    ranks = {place: i + 1 for i, place in enumerate(ordered)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before = [-1] * len(blocks)
    total = [0] * len(blocks)
    by_end = sorted(range(len(blocks)), key=lambda i: blocks[i].old + blocks[i].size)
    done = 0
    for i, block in enumerate(blocks):
        while done < len(by_end) and blocks[by_end[done]].old + blocks[by_end[done]].size <= block.old:
            ended = by_end[done]
            _raise(tree, ranks[ends[ended]], total[ended], ended)
            done += 1
        best, last = _highest(tree, bisect_left(ordered, block.new + 1))
        total[i], before[i] = best + weights[i], last
    chain: list[int] = []
    i = max(range(len(blocks)), key=lambda k: (total[k], -k), default=-1)
    while i >= 0:
        chain.append(i)
        i = before[i]
    return chain[::-1]


def _raise(tree: list[tuple[int, int]], at: int, value: int, block: int) -> None:
    while at < len(tree):
        if value > tree[at][0]:
            tree[at] = (value, block)
        at += at & -at


def _highest(tree: list[tuple[int, int]], at: int) -> tuple[int, int]:
    best = (0, -1)
    while at:
        if tree[at][0] > best[0]:
            best = tree[at]
        at -= at & -at
    return best
