"""Sentences as what they say: telling words, norms, denials, phrases; which of two versions are one on one subject."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.model import Finding
from analyzer.materiality.shapes.places import own_force
from analyzer.materiality.survey import Survey
from analyzer.materiality.telling_words import FORCE, denials_in, telling
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import words_of
from clauses.spans import Span

_KNOWN = WordFile("judging", "sentences_said")
FEW = 4  # telling words below which likeness proves nothing
SUBJECT = 0.45  # share of telling words in common from which two sentences with the phrases of one rule are one
LEAST = 3  # letters of a stem by which two forms of a word are known
KEPT = 0.5  # the same for the two forms of a sentence that stands where it stood
TOLD = 3  # of these, words that are no formula of powers: they say of what the rule is
FORMULA = _KNOWN.words("formula")


class Row(NamedTuple):
    """A sentence among what differs: where it stands, its telling words, those that differ, its norms, its denials.

    ``named`` are the lists of which a phrase stands in it, ``mate`` is the passage whose place it took, ``lead`` the
    words that lead in to it as an item and give it its force.
    """

    span: Span
    words: frozenset[str]
    fresh: frozenset[str]
    kinds: frozenset[tuple[str, str]]
    denied: int
    named: frozenset[str]
    mate: Span | None = None
    lead: tuple[str, ...] = ()


def row_of(side: Side, start: int, end: int) -> Row:
    kinds = {
        (norm.modality.value, norm.role.value if norm.role is not None else "")
        for norm in side.norms
        if start <= norm.start < end and not norm.states and not norm.turned and not norm.aside
    }
    return Row(
        Span(side.words[start].start, side.words[end - 1].end),
        telling(side.forms[start:end]),
        telling(side.forms[i] for i in range(start, end) if i in side.changed),
        frozenset(kinds),
        denials_in(side.forms[start:end]) or _denied_above(side),
        frozenset(
            name for name, hits in side.hits.items() if any(start <= first and last <= end for first, last in hits)
        ),
        lead=_lead(side),
    )


def _denied_above(side: Side) -> int:
    """The denials of the lead-in that binds an item without a word of force: "you must not: …"."""
    return denials_in(_lead(side))


def _lead(side: Side) -> tuple[str, ...]:
    """The words of the lead-in that binds an item without a word of force of its own; else none."""
    led = side.chapeau is not None and bool(side.norms) and not any(own_force(side, norm) for norm in side.norms)
    return tuple(word.form for word in side.chapeau.sentence.words) if led and side.chapeau is not None else ()


def rows_of(loci: Iterable[Locus], *, old: bool) -> Iterator[Row]:
    for locus in loci:
        side = locus.old if old else locus.new
        mate = locus.new.span if old else locus.old.span
        for start, end in side.sentences:
            yield row_of(side, start, end)._replace(mate=mate)


def of_subject(found: Finding, rows: Sequence[Row], phrases: frozenset[str], survey: Survey) -> Row | None:
    """The sentence that differs in the other version and says what the rule is about, in most of the same words."""
    gone = found.new_span is None
    span, version = (found.old_span, survey.old) if gone else (found.new_span, survey.new)
    if span is None:
        return None
    said = [word.form for word in words_of(version.text.agreement.text, span.start, span.end)]
    own, turns = telling(said), denials_in(said)
    best: tuple[float, Row] | None = None
    for row in rows:
        common = len(own & row.words)
        if common < FEW or row.denied != turns or phrases.isdisjoint(row.named):
            continue
        if 2 * len(own & row.words & row.fresh) < common and not (row.mate is not None and row.mate.meets(span)):
            continue  # it took the place of another sentence, which has most of these words
        if len((own & row.words) - FORMULA) < TOLD:
            continue
        alike = common / len(own | row.words)
        if alike >= SUBJECT and (best is None or alike > best[0]):
            best = alike, row
    return best[1] if best is not None else None


def mates_of(found: Finding, loci: Sequence[Locus]) -> Iterator[tuple[Side, Side]]:
    """The passages of a change that stand in both versions and hold the words of a finding, its own version first."""
    for locus in loci:
        side, other = (locus.old, locus.new) if found.new_span is None else (locus.new, locus.old)
        span = found.old_span or found.new_span
        if not locus.one_sided and side.span is not None and span is not None and side.span.meets(span):
            yield side, other


def kept_subject(found: Finding, mates: Sequence[tuple[Side, Side]], phrases: frozenset[str]) -> Row | None:
    """The sentence put in the place of this one that has the telling words of the rule's own phrase as well.

    "You must obtain the consent of readers", "you must get readers' consent": the rule lost its phrase and not its
    subject. The sides, the words of force and the denials of both are the same.
    """
    span = found.old_span or found.new_span
    for side, other in mates:
        for start, end in side.sentences:
            own = row_of(side, start, end)
            if span is None or not own.span.meets(span):
                continue
            said = [
                side.forms[first:last]
                for name in phrases
                for first, last in side.hits.get(name, ())
                if start <= first < end
            ]
            for first, last in other.sentences:
                row = row_of(other, first, last)
                same = row.denied == own.denied and row.kinds == own.kinds and bool(row.kinds)
                alike = len(own.words & row.words) >= KEPT * len(own.words | row.words)
                if same and alike and any(_stands(phrase, other.forms[first:last]) for phrase in said):
                    return row
    return None


def _stands(phrase: Sequence[str], words: Sequence[str]) -> bool:
    """True where each telling word of a phrase is among these, in another form or by a word that equals it."""
    told = [word for word in phrase if word not in lists().function and word not in FORCE]
    return bool(told) and all(any(_one_word(word, other) for other in words) for word in told)


def _one_word(a: str, b: str) -> bool:
    groups = lists().groups
    short, long = sorted((stem(a), stem(b)), key=len)
    alike = len(short) >= LEAST and long.startswith(short)
    return alike or not groups.get((a,), set()).isdisjoint(groups.get((b,), set()))
