"""A long stretch that came as a copy of what stands, or went and left its copy: nothing in it is new or gone.

A page that was recorded with its terms twice is the commonest case. Whether the copy is meant, a reader sees.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import JudgedChange
from analyzer.materiality.retold import without_findings
from analyzer.materiality.version import Version
from analyzer.materiality.words import Sentence, forms
from clauses.spans import Span

LONG = 150  # words from which a copy brings its own context: a lone sentence may be another rule under another heading
CAME = "These words stand in the old version word for word, and now twice; please read whether the copy is meant."
WENT = "These words stood twice in the old version, and still stand once, word for word; please read what was left out."

COPIED = frozenset({CAME, WENT})
"""The reasons of such rows: they say more than the words that came or went."""


def copied(changes: Sequence[JudgedChange], old: Version, new: Version) -> list[JudgedChange]:
    """The changes; a stretch is one to be read where each of its sentences and headings is a copy, word for word."""
    kinds = {ChangeKind.ADDED: (new, old, CAME), ChangeKind.REMOVED: (old, new, WENT)}
    made = []
    for change in changes:
        here, other, why = kinds.get(change.kind, (new, old, ""))
        copy = bool(why and change.findings) and _copy(_spans(change, old=here is old), here, other)
        made.append(without_findings(replace(change, unnamed=()), why, review=True) if copy else change)
    return made


def _spans(change: JudgedChange, *, old: bool) -> tuple[Span, ...]:
    several, one = (change.old_spans, change.old_span) if old else (change.new_spans, change.new_span)
    return several or (() if one is None else (one,))


def _copy(spans: Sequence[Span], here: Version, other: Version) -> bool:
    own = [said for span in spans for sentence in here.text.sentences(span) if (said := _said(sentence))]
    if sum(map(len, own)) < LONG or not other.text.says(own[0]):
        return False
    stand, twice = _counted(other), _counted(here)
    if not all(stand[words] and twice[words] > stand[words] for words in own):
        return False
    known = {forms(clause.heading) for clause in other.text.clauses.values() if clause.heading}
    inside = [each for each in here.text.clauses.values() if any(span.holds(each.span) for span in spans)]
    return all(forms(each.heading) in known for each in inside if each.heading)


def _counted(version: Version) -> Counter[tuple[str, ...]]:
    """How often each sentence of a version stands in it."""
    return Counter(map(_said, version.text.sentences(Span(0, len(version.text.agreement.text)))))


def _said(sentence: Sentence) -> tuple[str, ...]:
    return tuple(word.form for word in sentence.words)
