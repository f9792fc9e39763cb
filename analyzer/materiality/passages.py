"""Cuts a change into passages: sentences of both versions that belong together, or that came or went."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from rapidfuzz.distance import Indel, LCSseq

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.forms import in_other_form
from analyzer.materiality.locus import Hunk
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Sentence, Text
from clauses.spans import Span

_KNOWN = WordFile("judging", "passages")
SIMILAR = 0.5  # share of words in common from which two sentences are one sentence reworded
MOVED = 0.65  # the same for a sentence that went to another clause
HELD = 0.8  # share of a sentence's words found in another from which it was split off or joined
SHORT = 4  # words below which containment proves nothing
INSIDE = 0.75  # share of the shorter sentence's words in the longer from which it is the longer cut down
FEW = 6  # words below which that proves nothing
HEAD = 2  # words from which a whole sentence with which another begins is that one, with more or less behind it
BEGUN = 0.99  # how alike these two are: next to the same words
KIN = 0.3  # share of content words in common from which the one sentence left on either side is a paraphrase
CLOSE = 0.33  # share of telling words, words of force left out, from which two of several are
KEPT = 0.6  # the same for sentences of different clauses
ENDS = frozenset(".;!?")
SHARED = 3  # content words in common from which one of several sentences is one of several others reworded
CROWD = 400  # pairs of sentences left past which none is sought
COMMON = 60  # passages past which a word tells nothing about where a sentence went
CLOSEST = 12  # passages compared with one that went
LINE = 8  # words of a line that says where to write to
LABELS = _KNOWN.words("labels")
JOINTS = frozenset({"and", "or", "nor"})
FORCE = _KNOWN.words("force")
DENYING = _KNOWN.words("denying")
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
    return SIMILAR if score < SIMILAR and in_other_form(a, b) else score


def _wed(found: list[Passage]) -> list[Passage]:
    """The passages, of those left on either side that speak of the same things the closest two as one each.

    Of two such sentences each is the one that shares most content words with the other. Where one alone is left on
    either side, a label before what it says is enough.
    """
    gone, come = [p for p in found if not p.new], [p for p in found if not p.old]
    lone = len(gone) == len(come) == 1
    if not gone or not come or len(gone) * len(come) > CROWD:
        return found
    small = frozenset[str]() if lone else FORCE
    contents = [_content(p.old) - small for p in gone], [_content(p.new) - small for p in come]
    least = (1, KIN) if lone else (SHARED, CLOSE)
    scores = []
    for i, a in enumerate(contents[0]):
        for j, b in enumerate(contents[1]):
            common = len(a & b)
            if common >= least[0] and common >= least[1] * len(a | b):
                scores.append((-common / len(a | b), abs(i - j), i, j))
    if lone and not scores and _opened_alike(gone[0].old, come[0].new):
        scores.append((0.0, 0, 0, 0))
    left: dict[int, Passage] = {}
    wed: set[int] = set()
    if not lone:
        scores = [each for each in scores if denials(gone[each[2]].old) == denials(come[each[3]].new)]
    for _, _, i, j in sorted(scores):
        if i not in left and j not in wed:
            left[i] = come[j]
            wed.add(j)
            gone[i].new.extend(come[j].new)
    lost = {id(p) for p in left.values()}
    return [p for p in found if id(p) not in lost]


def _opened_alike(old: list[Sentence], new: list[Sentence]) -> bool:
    """True of two lines of a few words with the same label before what they say: "Email: …"."""
    lines = _words(old), _words(new)
    return max(map(len, lines)) <= LINE and lines[0][:1] == lines[1][:1] != () and lines[0][0] in LABELS


def _content(sentences: list[Sentence]) -> set[str]:
    return {word[:STEM] for word in _words(sentences) if word not in lists().function}


def denials(sentences: list[Sentence]) -> int:
    """How many words deny something there: a rule with one more is turned round, whatever words it shares."""
    return denied(_words(sentences))


def denied(words: Iterable[str]) -> int:
    """How many of these words deny or bound something."""
    return sum(word in DENYING for word in words)


def telling(words: Iterable[str]) -> frozenset[str]:
    """The beginnings of the words that name something: no small words, no words of force, no names of the sides."""
    known = lists().function
    return frozenset(word[:STEM] for word in words if word not in known and word not in FORCE)


def reunite(found: dict[str, list[Passage]], old: Text, new: Text) -> dict[str, list[Passage]]:
    """Change id → passages, where a sentence that went from one clause and came, reworded, into another is one.

    The pair stands with the change that brought it; the change that took it away loses its passage. A lead-in, whose
    items stand apart, is no whole sentence and goes with its words only.
    """
    gone = [(key, p, _words(p.old)) for key, some in found.items() for p in some if not p.new]
    come = [(key, p, _words(p.new)) for key, some in found.items() for p in some if not p.old]
    scores = []
    for i, j in _candidates([words for _, _, words in gone], [words for _, _, words in come]):
        if score := Indel.normalized_similarity(gone[i][2], come[j][2], score_cutoff=MOVED):
            scores.append((-score, i, j))
    left, right = _closest(scores)
    free = [i for i in range(len(gone)) if i not in left], [j for j in range(len(come)) if j not in right]
    again = _reworded(
        [_content(gone[i][1].old) if _ended(gone[i][1].old, old) else set() for i in free[0]],
        [_content(come[j][1].new) if _ended(come[j][1].new, new) else set() for j in free[1]],
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
