"""Rules told as new or gone whose like stands on the other side in other words: told as words that change.

A duty, a ban or a right is new only where the other version has none of the same side on the same matter, wherever it
stands; a rule on a subject only where no sentence that the other version has alone says so by the rule's own phrases
and with its words. Both forms are shown and no side is named: what the other words make of it is for the reader.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.findings import digest, shorten
from analyzer.materiality.locus import Locus
from analyzer.materiality.marked import Marked
from analyzer.materiality.messages import ENGLISH, Value, ValueKind, said, without_lead
from analyzer.materiality.mirrored import REST, left_over
from analyzer.materiality.model import Direction, Finding, JudgedChange
from analyzer.materiality.quoting import quoted
from analyzer.materiality.retold import with_findings, without_findings
from analyzer.materiality.rule import Rule, Shape
from analyzer.materiality.sentences_said import FEW, Row, kept_subject, mates_of, of_subject, row_of, rows_of
from analyzer.materiality.survey import Survey
from analyzer.materiality.telling_words import denials_in, telling
from analyzer.materiality.version import Version
from analyzer.materiality.words import words_of
from analyzer.severity import Severity
from clauses.spans import Span

ALIKE = 0.4  # share of telling words in common from which two rules of one kind and side are one
HELD = 0.75  # share of a rule's telling words in a longer sentence from which it stands in that
STRUCK = 0.75  # share of a rule's telling words that the redline marks, below which it keeps the rule
SIBLING, SIBLINGS = 3, 0.6  # telling words that two items of one list share, and their share of the shorter's
AGAIN = 0.5  # share of its telling words in a sentence beside the marked ones from which it is kept there


SHAPES = frozenset({Shape.NORM, Shape.TOPIC})


def restated(
    changes: Sequence[JudgedChange], loci: Mapping[str, Sequence[Locus]], marked: Marked, survey: Survey
) -> list[JudgedChange]:
    """The changes; a rule told as new or gone that the other version says in other words is told as such."""
    rules = survey.catalogue.by_id
    general = next((rule for rule in rules.values() if rule.general), None)
    phrases: dict[str, frozenset[str]] = {}
    for bound in survey.catalogue.bounds:
        phrases[bound.rule.id] = phrases.get(bound.rule.id, frozenset()) | frozenset(bound.phrases)
    told = [
        (at, found)
        for at, change in enumerate(changes)
        for found in change.findings
        if found.rule in rules and rules[found.rule].shape in SHAPES and _alone(found)
    ]
    if not told or general is None:
        return list(changes)

    @cache
    def beside(at: int, gone: bool) -> tuple[Row, ...]:
        return (*_beside(changes[at], survey, gone=gone),)

    rows = {gone: [*rows_of(chain.from_iterable(loci.values()), old=not gone)] for gone in (True, False)}
    dropped: dict[int, Finding] = {}
    made: dict[int, list[Finding]] = {}
    for at, found in told:
        if id(found) in dropped:
            continue
        gone = found.new_span is None
        rule = rules[found.rule]
        if rule.shape is Shape.NORM:
            row = _like(found, rows[gone], partial(beside, at, gone), rule, marked, survey)
        else:
            mates = [*mates_of(found, loci.get(changes[at].id, ()))]
            row = kept_subject(found, mates, phrases[rule.id]) or of_subject(
                found, rows[gone], phrases[rule.id], survey
            )
        if row is None:
            continue
        twins = [
            (where, other)
            for where, other in told
            if other.rule == found.rule
            and _alone(other)
            and (other.new_span is None) != gone
            and _within(other, row.span)
        ]
        dropped |= {id(each): each for each in (found, *(other for _, other in twins))}
        home = twins[0][0] if twins and gone else at
        one = _both(found, twins[0][1] if twins else None, row, survey, general)
        grave = max((each.severity for each in (found, *(other for _, other in twins))), key=lambda level: level.rank)
        made.setdefault(home, []).append(one if rule.shape is Shape.NORM else _named(one, grave, rule))
    _once(changes, dropped, made, general)
    return [_with(change, dropped, made.get(at, [])) for at, change in enumerate(changes)]


def _once(
    changes: Sequence[JudgedChange], dropped: dict[int, Finding], made: Mapping[int, list[Finding]], general: Rule
) -> None:
    """Leaves of two lines on the same two sentences, told with two changes, the one that names their subject."""
    told = [found for change in changes for found in change.findings if not _alone(found) and id(found) not in dropped]
    for ones in made.values():
        for one in list(ones):
            again = [found for found in told if one.rule != general.id and _same_lines(found, one)]
            dropped |= {id(found): found for found in again if found.rule == general.id and yields(found, one)}
            if any(found.rule != general.id and yields(one, found) for found in again):
                ones.remove(one)


def _alone(found: Finding) -> bool:
    return (found.old_span is None) != (found.new_span is None)


def _within(found: Finding, span: Span) -> bool:
    """True of a finding whose words stand for the most part in these characters."""
    own = found.old_span or found.new_span
    return own is not None and 2 * (min(own.end, span.end) - max(own.start, span.start)) > own.end - own.start


def _beside(change: JudgedChange, survey: Survey, *, gone: bool) -> Iterator[Row]:
    """The sentences of the other version that stand in the same change, whether they differ or not."""
    version = survey.new if gone else survey.old
    spans = (change.new_spans, change.new_span) if gone else (change.old_spans, change.old_span)
    for span in spans[0] or ((spans[1],) if spans[1] is not None else ()):
        for sentence in version.text.sentences(span):
            if sentence.words:
                side = survey.read(version, [sentence])
                yield row_of(side, 0, len(side.words))


def _like(
    found: Finding, rows: Sequence[Row], beside: Callable[[], Sequence[Row]], rule: Rule, marked: Marked, survey: Survey
) -> Row | None:
    """The sentence of the other version that binds or frees the same side in the same matter; None where none does.

    Where the redline keeps a part of the rule's words, a sentence of the same change that holds them is one.
    """
    gone = found.new_span is None
    span, version = (found.old_span, survey.old) if gone else (found.new_span, survey.new)
    if span is None:
        return None
    words = words_of(version.text.agreement.text, span.start, span.end)
    own = telling(word.form for word in words)
    if len(own) < SIBLING:
        return None
    said_by = found.values["bearer"].words
    kinds = {(mood, said_by[0] if said_by else "") for mood in rule.binds.modality}
    struck = telling(word.form for word in words if marked.strikes(word, old=gone))
    keeps = len(struck) < STRUCK * len(own)
    lead = _lead_of(span, survey, gone=gone)
    turns = denials_in(word.form for word in words) or denials_in(lead)
    best: tuple[float, Row] | None = None
    for row, again in chain(((row, False) for row in rows), ((row, True) for row in beside()) if keeps else ()):
        if row.denied != turns or kinds.isdisjoint(row.kinds):
            continue
        common = len(own & row.words)
        if lead and lead == row.lead and _of_one_list(own, row.words):
            return row
        if common < FEW or not (again or 2 * len(own & row.fresh) >= common):
            continue
        held, alike = common / len(own), common / len(own | row.words)
        same = alike >= ALIKE or held >= (AGAIN if keeps else HELD)
        if same and (best is None or alike > best[0]):
            best = alike, row
    return best[1] if best is not None else None


def _lead_of(span: Span, survey: Survey, *, gone: bool) -> tuple[str, ...]:
    """The words that lead in to the item that stands here and give it its force; none of a sentence with its own."""
    version = survey.old if gone else survey.new
    sentence = next((each for each in version.text.sentences(span) if each.words), None)
    if sentence is None:
        return ()
    side = survey.read(version, [sentence])
    return row_of(side, 0, len(side.words)).lead


def _of_one_list(own: frozenset[str], other: frozenset[str]) -> bool:
    """True of two items of one list, of which the one says most of what the shorter of both says."""
    common = len(own & other)
    return common >= SIBLING and common >= SIBLINGS * min(len(own), len(other))


def _named(one: Finding, severity: Severity, rule: Rule) -> Finding:
    """What changes, told by the rule that names its subject: as grave as if it were new or gone."""
    return replace(one, rule=rule.id, severity=severity, authority=rule.authority)


def _both(found: Finding, twin: Finding | None, row: Row, survey: Survey, rule: Rule) -> Finding:
    """The finding that shows a rule as it was and as it is."""
    gone = found.new_span is None
    other = survey.new if gone else survey.old
    here = found.values["words"]
    there = twin.values["words"] if twin is not None else _quoted(other, row.span)
    if row.lead:  # both are items of one list
        here, there = without_lead(here), without_lead(there)
    old, new = (here, there) if gone else (there, here)
    values = found.values | {"old": old, "new": new, "words": new, "sentence": new}
    spans = (found.old_span, row.span) if gone else (row.span, found.new_span)
    return Finding(
        rule=rule.id,
        severity=rule.severity.other,
        direction=Direction.UNKNOWN,
        message=said(rule.message.forward, values, ENGLISH),
        old_span=spans[0],
        new_span=spans[1],
        authority=rule.authority,
        fingerprint=digest(found.fingerprint, "restated"),
        message_id=f"{rule.id}.forward",
        values=values,
    )


def _quoted(version: Version, span: Span) -> Value:
    return Value(kind=ValueKind.WORDS, words=(shorten(quoted(version.text.agreement.text, span)),))


def _with(change: JudgedChange, dropped: Mapping[int, Finding], made: Sequence[Finding]) -> JudgedChange:
    """The change with what is told instead; where nothing is, the words that are left have to be read."""
    lost = [found for found in change.findings if id(found) in dropped]
    if not lost and not made:
        return change
    stay = [found for found in change.findings if id(found) not in dropped]
    stay += [one for one in made if not any(_shows(found, one) and yields(one, found) for found in stay)]
    if stay:
        return with_findings(change, stay)
    review = left_over(change, lost) or bool(change.unnamed)
    return without_findings(change, REST if review else WHY["told-elsewhere"], review=review)


def _shows(found: Finding, one: Finding) -> bool:
    """True of a finding that sets the same two sentences beside each other."""
    pairs = ((found.old_span, one.old_span), (found.new_span, one.new_span))
    return all(mine is not None and theirs is not None and mine.meets(theirs) for mine, theirs in pairs)


def _same_lines(found: Finding, one: Finding) -> bool:
    """True of two findings that show the same two sentences, though they stand on other words of them."""
    return _shows(found, one) or (found.message == one.message and _near(found, one))


def _near(found: Finding, one: Finding) -> bool:
    """True where both stand within as many characters as their message, which quotes the sentences, has."""
    pairs = ((found.old_span, one.old_span), (found.new_span, one.new_span))
    return all(
        mine is not None
        and theirs is not None
        and max(mine.end, theirs.end) - min(mine.start, theirs.start) <= len(one.message)
        for mine, theirs in pairs
    )


def yields(one: Finding, other: Finding) -> bool:
    """True where a finding may give way to another on the same lines: of its own rule, or no lighter than it."""
    return one.rule == other.rule or other.severity.rank >= one.severity.rank
