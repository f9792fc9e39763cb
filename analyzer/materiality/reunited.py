"""Sentences that went from one clause and came in another: one passage, shown where it stands now."""

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import Indel

from analyzer.materiality.passages import SHARED, SHORT, Passage
from analyzer.materiality.telling_words import FORCE, all_words, content_words, denials
from analyzer.materiality.words import Sentence, Text

MOVED = 0.65  # share of words in common from which a sentence is the one that went from another clause
KEPT = 0.6  # share of telling words in common from which it is that sentence put otherwise
ENDS = frozenset(".;!?")
COMMON = 60  # passages past which a word tells nothing about where a sentence went
CLOSEST = 12  # passages compared with one that went


def reunite(found: dict[str, list[Passage]], old: Text, new: Text) -> dict[str, list[Passage]]:
    """Change id → passages, where a sentence that went from one clause and came, reworded, into another is one.

    The pair stands with the change that brought it; the change that took it away loses its passage. A lead-in, whose
    items stand apart, is no whole sentence and goes with its words only.
    """
    gone = [(key, p, all_words(p.old)) for key, some in found.items() for p in some if not p.new]
    come = [(key, p, all_words(p.new)) for key, some in found.items() for p in some if not p.old]
    scores = []
    for i, j in _candidates([words for _, _, words in gone], [words for _, _, words in come]):
        if score := Indel.normalized_similarity(gone[i][2], come[j][2], score_cutoff=MOVED):
            scores.append((-score, i, j))
    left, right = _closest(scores)
    free = [i for i in range(len(gone)) if i not in left], [j for j in range(len(come)) if j not in right]
    again = _reworded(
        [content_words(gone[i][1].old) if _ended(gone[i][1].old, old) else set() for i in free[0]],
        [content_words(come[j][1].new) if _ended(come[j][1].new, new) else set() for j in free[1]],
    )
    again = [each for each in again if denials(gone[free[0][each[1]]][1].old) == denials(come[free[1][each[2]]][1].new)]
    left |= {free[0][i]: free[1][j] for i, j in _closest(again)[0].items()}
    for i, j in left.items():
        come[j][1].old.extend(gone[i][1].old)
    lost = {id(gone[i][1]) for i in left}
    return {key: [p for p in some if id(p) not in lost] for key, some in found.items()}


def _ended(sentences: list[Sentence], text: Text) -> bool:
    """True of words that close with the stop of a sentence or of an item."""
    return sentences[-1].span.of(text.agreement.text).rstrip()[-1:] in ENDS


def _closest(scores: list[tuple[float, int, int]]) -> tuple[dict[int, int], set[int]]:
    """What went → what came, the closest first, each once; and what came of them."""
    left: dict[int, int] = {}
    right: set[int] = set()
    for _, i, j in sorted(scores):
        if i not in left and j not in right:
            left[i] = j
            right.add(j)
    return left, right


def _reworded(gone: list[set[str]], come: list[set[str]]) -> list[tuple[float, int, int]]:
    """Pairs that share so many telling words that the one is the other, put in other words and other order."""
    if not gone or not come:
        return []
    where: dict[str, list[int]] = {}
    for j, words in enumerate(come):
        for word in words - FORCE:
            where.setdefault(word, []).append(j)
    found = []
    for i, words in enumerate(gone):
        telling = words - FORCE
        shared = Counter(j for word in telling for j in where.get(word, ())[:COMMON])
        for j, common in shared.most_common(CLOSEST):
            if common > SHARED and common >= KEPT * len(telling | (come[j] - FORCE)):
                found.append((-common / len(telling | (come[j] - FORCE)), i, j))
    return found


def _candidates(gone: list[tuple[str, ...]], come: list[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: of like length, with enough words in common that are not everywhere."""
    where: dict[str, list[int]] = {}
    for j, words in enumerate(come):
        if len(words) > SHORT:
            for word in set(words):
                where.setdefault(word, []).append(j)
    for i, words in enumerate(gone):
        if len(words) <= SHORT:
            continue
        shared = Counter(j for word in dict.fromkeys(words) for j in where.get(word, ())[:COMMON])
        for j, count in shared.most_common(CLOSEST):
            short, long = sorted((len(words), len(come[j])))
            if 2 * short >= MOVED * (short + long) and count >= 2:
                yield i, j
