"""Cuts a change into passages: sentences of both versions that belong together, or that came or went."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from rapidfuzz.distance import Indel, LCSseq

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.locus import Hunk
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Sentence, Text
from clauses.spans import Span

SIMILAR = 0.5  # share of words in common from which two sentences are one sentence reworded
MOVED = 0.65  # the same for a sentence that went to another clause
HELD = 0.8  # share of a sentence's words found in another from which it was split off or joined
SHORT = 4  # words below which containment proves nothing
INSIDE = 0.75  # share of the shorter sentence's words in the longer from which it is the longer cut down
FEW = 6  # words below which that proves nothing
HEAD = 2  # words from which a whole sentence with which another begins is that one, with more or less behind it
BEGUN = 0.99  # how alike these two are: next to the same words
KIN = 0.3  # share of content words in common from which the one sentence left on either side is a paraphrase
COMMON = 60  # passages past which a word tells nothing about where a sentence went
CLOSEST = 12  # passages compared with one that went
LINE = 8  # words of a line that says where to write to
LABELS = frozenset({"email", "e", "mail", "tel", "telephone", "phone", "fax", "website", "web"})
JOINTS = frozenset({"and", "or", "nor"})
SMALL = 2  # words between two hunks that may yield to one that tells
BEGINS = attrgetter("start")
STEM = 6  # letters by which content words are compared for that


@dataclass(slots=True)
class Passage:
    """Sentences of the old and the new version that are one passage; one side may be empty."""

    old: list[Sentence] = field(default_factory=list)
    new: list[Sentence] = field(default_factory=list)

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands, for order."""
        return (self.new[0].span.start, 0) if self.new else (self.old[0].span.start, 1)


def passages(change: Change, old: Text, new: Text) -> list[Passage]:
    """The passages in which a change's words differ, in order; those that hold the same words are left out."""
    if change.kind is ChangeKind.ADDED:
        spans = tuple(e.new_span for e in change.edits) or change.new_spans or _span(change.new_span)
        return [Passage(new=[s]) for s in _all(new, spans)]
    if change.kind is ChangeKind.REMOVED:
        spans = tuple(e.old_span for e in change.edits) or change.old_spans or _span(change.old_span)
        return [Passage(old=[s]) for s in _all(old, spans)]
    before = _touched(old, [edit.old_span for edit in change.edits])
    after = _touched(new, [edit.new_span for edit in change.edits])
    return _pair(before, after)


def _span(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)


def _all(text: Text, spans: Sequence[Span]) -> list[Sentence]:
    found = {sentence: None for span in spans for sentence in text.sentences(span) if sentence.words}
    return sorted(found, key=lambda sentence: sentence.span)


def _touched(text: Text, spans: Sequence[Span]) -> dict[Sentence, bool]:
    """Sentences at the edits → whether an edit holds words of theirs (the others are neighbours, to pair with)."""
    found: dict[Sentence, bool] = {}
    for span in spans:
        for sentence in text.sentences(Span(max(0, span.start - 2), span.end + 2)):
            if sentence.words:
                before = bisect_left(sentence.words, span.end, key=BEGINS)  # words stand in order
                inside = before > 0 and sentence.words[before - 1].end > span.start
                within = sentence.words[0].start < span.start == span.end < sentence.words[-1].end
                found[sentence] = found.get(sentence, False) or inside or within
    return dict(sorted(found.items(), key=lambda item: item[0].span))


def _forms(sentence: Sentence) -> tuple[str, ...]:
    return tuple(word.form for word in sentence.words)


def _pair(before: dict[Sentence, bool], after: dict[Sentence, bool]) -> list[Passage]:
    old, new = [(s, _forms(s)) for s in before], [(s, _forms(s)) for s in after]
    scores = []
    for i, (_, a) in enumerate(old):
        for j, (_, b) in enumerate(new):
            score = 1.0 if a == b else _likeness(a, b)
            if score >= SIMILAR:
                scores.append((-score, abs(i - j), i, j))
    made: dict[int, Passage] = {}
    taken: dict[int, Passage] = {}
    for _, _, i, j in sorted(scores):
        if i not in made and j not in taken:
            made[i] = taken[j] = Passage(old=[old[i][0]], new=[new[j][0]])
    found = list(made.values())
    found += _one_sided(old, before, made, new, taken, is_old=True)
    found += _one_sided(new, after, taken, old, made, is_old=False)
    return sorted((p for p in _wed(found) if not _same(p)), key=lambda p: p.place)


def _likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How far two sentences are one sentence reworded: by words in common, or as one cut down to the other."""
    short = min(len(a), len(b))
    if short >= HEAD and a[:short] == b[:short]:
        return BEGUN
    score = Indel.normalized_similarity(a, b, score_cutoff=SIMILAR)
    if score < SIMILAR and short >= FEW and LCSseq.similarity(a, b, score_cutoff=int(INSIDE * short)):
        return SIMILAR
    return score


def _wed(found: list[Passage]) -> list[Passage]:
    """Where one sentence is left on either side and they speak of the same things, they are one passage."""
    gone, come = [p for p in found if not p.new], [p for p in found if not p.old]
    if len(gone) != 1 or len(come) != 1:
        return found
    a, b = _content(gone[0].old), _content(come[0].new)
    if not _opened_alike(gone[0].old, come[0].new) and (not a or not b or len(a & b) < KIN * len(a | b)):
        return found
    gone[0].new.extend(come[0].new)
    return [p for p in found if p is not come[0]]


def _opened_alike(old: list[Sentence], new: list[Sentence]) -> bool:
    """True of two lines of a few words with the same label before what they say: "Email: …"."""
    lines = _words(old), _words(new)
    return max(map(len, lines)) <= LINE and lines[0][:1] == lines[1][:1] != () and lines[0][0] in LABELS


def _content(sentences: list[Sentence]) -> set[str]:
    return {word[:STEM] for word in _words(sentences) if word not in lists().function}


def reunite(found: dict[str, list[Passage]]) -> dict[str, list[Passage]]:
    """Change id → passages, where a sentence that went from one clause and came, reworded, into another is one.

    The pair stands with the change that brought it; the change that took it away loses its passage.
    """
    gone = [(key, p, _words(p.old)) for key, some in found.items() for p in some if not p.new]
    come = [(key, p, _words(p.new)) for key, some in found.items() for p in some if not p.old]
    scores = []
    for i, j in _candidates([words for _, _, words in gone], [words for _, _, words in come]):
        if score := Indel.normalized_similarity(gone[i][2], come[j][2], score_cutoff=MOVED):
            scores.append((-score, i, j))
    left, right = set(), set()
    for _, i, j in sorted(scores):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            come[j][1].old.extend(gone[i][1].old)
    lost = {id(gone[i][1]) for i in left}
    return {key: [p for p in some if id(p) not in lost] for key, some in found.items()}


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


def _words(sentences: list[Sentence]) -> tuple[str, ...]:
    return tuple(word.form for sentence in sentences for word in sentence.words)


def _same(passage: Passage) -> bool:
    flat = [[word.form for s in side for word in s.words] for side in (passage.old, passage.new)]
    return flat[0] == flat[1]


def _one_sided(
    mine: list[tuple[Sentence, tuple[str, ...]]],
    touched: dict[Sentence, bool],
    paired: dict[int, Passage],
    theirs: list[tuple[Sentence, tuple[str, ...]]],
    others: dict[int, Passage],
    *,
    is_old: bool,
) -> list[Passage]:
    """Sentences without a partner: joined to a pair that holds their words, else passages of their own."""
    alone = []
    for i, (sentence, words) in enumerate(mine):
        if i in paired or not touched[sentence]:
            continue
        home = None
        if len(words) >= SHORT:
            for j, (_, other) in enumerate(theirs):
                if j in others and LCSseq.similarity(words, other) >= HELD * len(words):
                    home = others[j]
                    break
        if home is None:
            alone.append(Passage(old=[sentence]) if is_old else Passage(new=[sentence]))
            continue
        side = home.old if is_old else home.new
        side.append(sentence)
        side.sort(key=lambda s: s.span)
    return alone


def hunks_of(old: Sequence[str], new: Sequence[str]) -> tuple[Hunk, ...]:
    """The words struck and inserted between two passages, adjoining ones as one."""
    if not old or not new:
        return (Hunk((0, len(old)), (0, len(new))),) if old or new else ()
    return tuple(_anchored(_differing(old, new, Hunk((0, 0), (0, 0))), old, new))


def _differing(old: Sequence[str], new: Sequence[str], at: Hunk) -> list[Hunk]:
    """The hunks between two rows of words that begin at these places."""
    found: list[Hunk] = []
    left, right = at.old[0], at.new[0]
    for op in LCSseq.opcodes(old, new):
        if op.tag == "equal":
            continue
        before, after = (left + op.src_start, left + op.src_end), (right + op.dest_start, right + op.dest_end)
        if found and found[-1].old[1] == before[0] and found[-1].new[1] == after[0]:
            last = found.pop()
            found.append(Hunk((last.old[0], before[1]), (last.new[0], after[1])))
        else:
            found.append(Hunk(before, after))
    return found


def _anchored(found: list[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The hunks with words that tell kept rather than the small words between two hunks.

    Of "local and US laws" made "local, US and Dutch laws" the name stands and "and Dutch" came, not the name and
    then "Dutch" in its place.
    """
    known = lists().function | JOINTS
    at = 0
    while at + 1 < len(found):
        first, second = found[at], found[at + 1]
        between = old[first.old[1] : second.old[0]]
        reach = Hunk((first.old[0], second.old[1]), (first.new[0], second.new[1]))
        if len(between) <= SMALL and all(word in known for word in between):
            a = [word if word not in known else f"\0{i}" for i, word in enumerate(old[slice(*reach.old)])]
            b = [word if word not in known else f"\1{i}" for i, word in enumerate(new[slice(*reach.new)])]
            if not set(a).isdisjoint(b):
                better = _differing(a, b, Hunk((reach.old[0], 0), (reach.new[0], 0)))
                found = [*found[:at], *better, *found[at + 2 :]]
                at += len(better)
                continue
        at += 1
    return found
