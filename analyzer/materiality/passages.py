"""Cuts a change into passages: sentences of both versions that belong together, or that came or went."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from rapidfuzz.distance import Indel, LCSseq

from analyzer.comparison.model import Change, ChangeKind
from analyzer.materiality.forms import in_other_form
from analyzer.materiality.telling_words import FORCE, all_words, content_words, denials
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Sentence, Text
from clauses.spans import Span

_KNOWN = WordFile("judging", "passages")
SIMILAR = 0.5  # share of words in common from which two sentences are one sentence reworded
HELD = 0.8  # share of a sentence's words found in another from which it was split off or joined
SHORT = 4  # words below which containment proves nothing
INSIDE = 0.75  # share of the shorter sentence's words in the longer from which it is the longer cut down
FEW = 6  # words below which that proves nothing
HEAD = 2  # words from which a whole sentence with which another begins is that one, with more or less behind it
BEGUN = 0.99  # how alike these two are: next to the same words
KIN = 0.3  # share of content words in common from which the one sentence left on either side is a paraphrase
CLOSE = 0.33  # share of telling words, words of force left out, from which two of several are
SHARED = 3  # content words in common from which one of several sentences is one of several others reworded
CROWD = 400  # pairs of sentences left past which none is sought
LINE = 8  # words of a line that says where to write to
LABELS = _KNOWN.words("labels")
BEGINS = attrgetter("start")


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
    contents = [content_words(p.old) - small for p in gone], [content_words(p.new) - small for p in come]
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
    lines = all_words(old), all_words(new)
    return max(map(len, lines)) <= LINE and lines[0][:1] == lines[1][:1] != () and lines[0][0] in LABELS


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
