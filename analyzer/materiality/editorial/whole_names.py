"""The whole of a name in which words differ, with the capitalised words beside them."""

from bisect import bisect_left

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.words import Text

NAME = 4  # words a name may have


def whole_name(locus: Locus, hunk: Hunk, desk: Desk) -> Hunk:
    """The difference with the capitalised words beside it, shared or themselves different: the whole of a name.

    Only words with nothing but a space between them are one name.
    """
    old, new, at = hunk.old, hunk.new, bisect_left(locus.hunks, hunk)
    left, right = at - 1, at + 1
    texts = desk.context.old, desk.context.new
    while old[1] - old[0] <= NAME and new[1] - new[0] <= NAME:
        part = locus.hunks[left] if left >= 0 and _meet(locus.hunks[left], Hunk(old, new)) else None
        left -= part is not None
        a, b = (part.old[0], part.new[0]) if part is not None else (old[0] - 1, new[0] - 1)
        if min(a, b) < 0 or not _joined(locus, (a, old[0], old[1]), (b, new[0], new[1]), texts):
            break
        old, new = (a, old[1]), (b, new[1])
    while old[1] - old[0] <= NAME and new[1] - new[0] <= NAME:
        part = locus.hunks[right] if right < len(locus.hunks) and _meet(Hunk(old, new), locus.hunks[right]) else None
        right += part is not None
        a, b = (part.old[1], part.new[1]) if part is not None else (old[1] + 1, new[1] + 1)
        if a > len(locus.old.words) or b > len(locus.new.words):
            break
        if not _joined(locus, (a, old[1], old[0]), (b, new[1], new[0]), texts):
            break
        old, new = (old[0], a), (new[0], b)
    return Hunk(old, new)


def _meet(first: Hunk, second: Hunk) -> bool:
    """True where nothing stands between two differences."""
    return (first.old[1], first.new[1]) == (second.old[0], second.new[0])


def _joined(locus: Locus, old: tuple[int, int, int], new: tuple[int, int, int], texts: tuple[Text, Text]) -> bool:
    """True when these words are capitalised and nothing but a space parts them from the name.

    Each side is where the words begin away from the name, where they meet it, and where it ends on the far side.
    """
    for side, (away, met, far), text in zip((locus.old, locus.new), (old, new), texts, strict=True):
        start, end = sorted((away, met))
        if not all(word.capital for word in side.words[start:end]):
            return False
        first, last = (start, end) if away < met else (start - 1, end - 1)
        if met == far:
            first, last = (first, last - 1) if away < met else (first + 1, last)
        for i in range(max(first, 0), min(last, len(side.words) - 1)):
            if text.agreement.text[side.words[i].end : side.words[i + 1].start].strip(" -\xa0"):
                return False
    return True
